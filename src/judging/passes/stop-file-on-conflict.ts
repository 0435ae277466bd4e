import { isKept, keepForPerson, type DecidedUse } from '../decision.ts'
import type { ReadFile } from '../facts.ts'

/** Where one place must be settled by a person first, nothing else of the file changes. */
export function stopFileOnConflict(
  file: ReadFile,
  decided: readonly DecidedUse[],
): readonly DecidedUse[] {
  const conflict = decided.find(({ decision }) => decision.stopsFile)
  if (conflict === undefined) return decided
  const { line } = file.lines.at(conflict.use.start)
  const message = `Held back: line ${line} of this file sets one flag to different values under two names.`
  return decided.map((one) =>
    isKept(one)
      ? one
      : {
          use: one.use,
          decision: keepForPerson(one.decision.rename, 'conflict-in-file', message),
        },
  )
}
