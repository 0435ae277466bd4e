import { keepPlace, type Decision } from '../decision.ts'
import { handedOn } from './handed-on.ts'
import { macroOfRenamedOption, ownedByRepository } from './ownership.ts'
import { ignoredByMark, leftFile, outOfScope } from './place.ts'
import { renamedOn } from './renamed-on.ts'
import { reusedName } from './reused-name.ts'
import type { KeepRule, Place } from './rule.ts'
import { servedByBranch } from './served-by-branch.ts'
import {
  explainsRename,
  overwritesNewName,
  servedBeside,
  servedByOwnSetting,
  servedByShim,
} from './serves-both.ts'
import {
  absentUpstream,
  commonName,
  currentName,
  disputedPins,
  featureOfAnother,
  nameOfBuilt,
  prematureRename,
  removedFlag,
  unknownVersions,
  unreadUpstream,
} from './upstream.ts'
import { noSuccessor, otherKind, severalRenames } from './which-rename.ts'
import { longerName, plainWord, programName, reservedByReader } from './words-not-flags.ts'

/**
 * The reasons to keep a place of an old name, strongest first: the first that answers decides. What a rewrite can't say lies
 * in ../decide-action.ts; what only a whole file shows, or the repository, in ../passes/index.ts and ../repository-passes.ts;
 * a new name that came too early in ../judge-new-name.ts; a name that is put together in ../judge-composed.ts.
 */
const KEEP_RULES: readonly KeepRule[] = [
  // No rename is about this flag, nobody looks at this place, or several renames are about it.
  otherKind,
  leftFile,
  severalRenames,
  // The place itself is not to be touched.
  ignoredByMark,
  outOfScope,
  // Upstream does not call the name old, or can't be asked.
  nameOfBuilt,
  disputedPins,
  unknownVersions,
  prematureRename,
  commonName,
  currentName,
  unreadUpstream,
  absentUpstream,
  // The code means it so.
  servedByShim,
  removedFlag,
  macroOfRenamedOption,
  overwritesNewName,
  servedByBranch,
  handedOn,
  servedBeside,
  servedByOwnSetting,
  // The name may mean something else.
  programName,
  reusedName,
  ownedByRepository,
  featureOfAnother,
  reservedByReader,
  longerName,
  plainWord,
  explainsRename,
  // The new name is no end either, or there is none.
  renamedOn,
  noSuccessor,
]

/** Why a place stays as it is, whatever could be done with it; null where nothing speaks for that. */
export function whyKept(place: Place): Decision | null {
  for (const rule of KEEP_RULES) {
    const answer = rule(place)
    if (answer !== null) return keepPlace(place.rename, answer)
  }
  return null
}
