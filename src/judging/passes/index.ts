import { isKept, type DecidedUse } from '../decision.ts'
import type { FactsAt, ReadFile } from '../facts.ts'
import { moveDefaults } from '../flow/defaults.ts'
import { stopCommandsOnConflict } from './conflict-in-a-command.ts'
import { leaveBothNamesNearby } from './both-names-nearby.ts'
import { changeBothOrNone } from './both-places-or-none.ts'
import { doubtByRepository } from './doubts-of-the-repository.ts'
import { keepChoicesInTexts } from './choice-in-a-text.ts'
import { mergeSettings } from './merge-settings.ts'
import { nameNewOnce } from './one-new-name.ts'
import { keepQuestionsOfValues } from './question-of-a-value.ts'
import { separateOverlaps } from './overlapping-edits.ts'
import { leaveNamesOfOthers } from './same-name-of-others.ts'
import { stopFileOnConflict } from './stop-file-on-conflict.ts'

/** Looks at all uses of a file together, and says of each what becomes of it now. */
type Pass = (
  file: ReadFile,
  decided: readonly DecidedUse[],
  factsAt: FactsAt,
) => readonly DecidedUse[]

/** What is looked at once each place has been judged by itself, in this order. */
const PASSES: readonly Pass[] = [
  // Of two names between which a text chooses neither is a setting beside the other.
  keepChoicesInTexts,
  // Equal settings of one flag in one list become one; different ones are a conflict.
  mergeSettings,
  // So are different ones of one command, in whatever hole they stand.
  stopCommandsOnConflict,
  // What the whole file or repository speaks against is left, or pointed out to a person.
  doubtByRepository,
  // A name that is most probably that of another project or kind of flag is left.
  leaveNamesOfOthers,
  // Code whose neighbouring lines show that it serves both names is left.
  leaveBothNamesNearby,
  // A definition that counts only where the name is missing moves with its condition.
  moveDefaults,
  // A question whose branch takes a value that can't be said for both names stays with it.
  keepQuestionsOfValues,
  // A list that names a flag twice is changed at both places or at none.
  changeBothOrNone,
  // A condition on two old names of one new name asks for it once.
  nameNewOnce,
  // Of edits that cover each other one goes with the other, or both are left.
  separateOverlaps,
  // A conflict stops its whole file.
  stopFileOnConflict,
]

/** Runs the passes as long as anything is to be changed: each of them only looks at changes. */
export function runPasses(
  file: ReadFile,
  decided: readonly DecidedUse[],
  factsAt: FactsAt,
): readonly DecidedUse[] {
  return PASSES.reduce((now, pass) => (now.every(isKept) ? now : pass(file, now, factsAt)), decided)
}
