import type { Use } from '../../core/use.ts'
import type { RenameState } from '../../upstream/states/state.ts'
import { keepPlace, type Decision } from '../decision.ts'
import type { ReadFile, RepositoryFacts } from '../facts.ts'
import { handedOn } from './handed-on.ts'
import { macroOfRenamedOption, ownedByRepository } from './ownership.ts'
import { ignoredByMark, leftFile, outOfScope } from './place.ts'
import { renamedOn } from './renamed-on.ts'
import { reusedName } from './reused-name.ts'
import type { KeepRule } from './rule.ts'
import { servedByBranch } from './served-by-branch.ts'
import { explainsRename, overwritesNewName, servedBeside, servedByShim } from './serves-both.ts'
import {
  absentUpstream,
  commonName,
  currentName,
  disputedPins,
  nameOfBuilt,
  prematureRename,
  removedFlag,
  unknownVersions,
  unreadUpstream,
} from './upstream.ts'
import { longerName, plainWord, programName, reservedByReader } from './words-not-flags.ts'

/** The reasons to keep a place, strongest first: the first that answers decides. */
const KEEP_RULES: readonly KeepRule[] = [
  // The place itself is not to be touched.
  leftFile,
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
  // The name may mean something else.
  programName,
  reusedName,
  ownedByRepository,
  reservedByReader,
  longerName,
  plainWord,
  explainsRename,
  // The new name is no end either.
  renamedOn,
]

/** Why a use stays as it is, whatever could be done with it; null where nothing speaks for that. */
export function whyKept(
  use: Use,
  rename: RenameState,
  file: ReadFile,
  repository: RepositoryFacts,
): Decision | null {
  const place = { use, rename, file, repository }
  for (const rule of KEEP_RULES) {
    const answer = rule(place)
    if (answer !== null) return keepPlace(rename, answer.safety, answer.code, answer.message)
  }
  return null
}
