import { groupBy } from '../../core/group-by.ts'
import { standingOf } from '../../core/reasons.ts'
import { isWord } from '../../languages/kit/mention.ts'
import { isKept, isSettingRole, takeBack, type DecidedUse } from '../decision.ts'
import type { ReadFile } from '../facts.ts'
import { bothServed } from '../served.ts'

/**
 * Keeps a word, such as one that `grep -q OLD` looks for, in a file that sets the old name on purpose in one branch of a question
 * and the new one in another: the word may be what the question asks for, and with the new name in it the branch would be taken
 * by those whose other branch it is.
 */
export function keepWordsBesideKept(
  { path, lines }: ReadFile,
  decided: readonly DecidedUse[],
): readonly DecidedUse[] {
  const kept = groupBy(
    decided.filter(
      ({ use, decision }) =>
        standingOf(decision.reason) === 'both-served' &&
        isSettingRole(use.role) &&
        use.guards !== undefined,
    ),
    ({ use }) => use.name,
  )
  if (kept.size === 0) return decided
  return decided.map((one) => {
    if (isKept(one) || !isWord(one.use) || one.use.isPassedOn === true) return one
    const [branch] = kept.get(one.use.name) ?? []
    if (branch === undefined) return one
    const { line } = lines.at(branch.use.start)
    const message = `Line ${line} keeps ${one.use.name} in one branch of a question, and this word may be what is asked for.`
    return takeBack(one, bothServed(message), [{ path, line }])
  })
}
