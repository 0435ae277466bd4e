import { versionProblem } from './checks.ts'
import { findValue } from './explain-issues.ts'
import type { Problem } from './problem.ts'
import type { Located } from './read-yaml.ts'
import type { VersionScheme } from './rename.ts'
import type { CaseEntry } from './schema.ts'

/** What a schema cannot say of `cases`: a text before and one after that differ, or one that stays; a version that is one. */
export function caseProblems(
  cases: readonly CaseEntry[],
  versions: VersionScheme,
  root: Located,
): readonly Problem[] {
  return cases.flatMap((entry, index) => {
    const what = mistakeIn(entry)
    const offset = findValue(root, ['cases', index]).node!.offset
    const at = findValue(root, ['cases', index, 'at']).node?.offset ?? offset
    return [
      ...(what === undefined ? [] : [{ ...what, offset }]),
      ...(entry.at === undefined ? [] : versionProblem(String(entry.at), versions, at)),
    ]
  })
}

function mistakeIn({ before, after, stays }: CaseEntry): Pick<Problem, 'what' | 'fix'> | undefined {
  const isPair = before !== undefined && after !== undefined
  const isAlone = before === undefined && after === undefined
  if (stays === undefined ? !isPair : !isAlone)
    return {
      what: 'A case needs `before` and `after`, or `stays` alone.',
      fix: 'Write what stands there before the patch and after it, or what the patch must leave.',
    }
  if (isPair && before.trimEnd() === after.trimEnd())
    return { what: '`before` and `after` are the same.', fix: 'Write the text as `stays`.' }
  return undefined
}
