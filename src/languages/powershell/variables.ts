import { findBefore, isBefore, isBehind } from '../../core/near.ts'
import type { Edit } from '../../core/edit.ts'
import type { Names } from '../../core/names.ts'
import { memoize } from '../../core/memoize.ts'
import type { Span, Use } from '../../core/use.ts'
import { enclosingFinder } from '../kit/shell/enclosing.ts'
import { namesOf, servedWith } from '../kit/mention.ts'
import { CONTRACT } from '../kit/shell/reads.ts'
import { assignmentOf } from './assignment.ts'
import type { PowerShell, Statement } from './statements.ts'
import { spanAt } from '../../core/spans.ts'

interface Variables {
  readonly uses: readonly Use[]
  /** The wanted environment variables that the script reads. */
  readonly read: ReadonlySet<string>
}

const PARAMETER =
  'It is a parameter of this script, which callers name. To change it, add the new name as an alias of it: [Alias(…)].'

/** What a script does with `$env:X` and with variables of its own. */
export function readVariables(text: string, script: PowerShell, names: Names): Variables {
  const at = enclosingFinder(script.statements)
  const near = memoize((statement: Statement) => around(text, script, statement, names))
  const uses: Use[] = []
  const read = new Set<string>()
  /** Where the script first sets one for certain, of all that it sets; Infinity where none is certain. */
  const set = new Map<string, number>()
  const isComment = (start: number): boolean => spanAt(script.comments, start) !== undefined
  const parameters = new Set(
    script.parameters
      .flatMap(({ start, end }) => names.find(text, start, end))
      .filter(({ start }) => text[start - 1] === '$' && !isComment(start))
      .map(({ name }) => name),
  )
  const found = names.find(text).flatMap((match) => {
    const before = findBefore(text, match.start, /\$(\{?)(env:)?/i)
    // An escaped dollar sign is text.
    if (before === null || text[match.start - before[0].length - 1] === '`') return []
    const start = match.start - before[0].length
    const closed = before[1] === '{' && text[match.end] === '}'
    const end = match.end + (closed ? 1 : 0)
    const assigns = isBehind(text, end, /\s*(?:\+|\?\?)?=(?!=)/)
    return [{ ...match, env: before[2] !== undefined, whole: { start, end }, assigns }]
  })
  for (const { name, start, env, assigns } of found)
    if (assigns && env) {
      const statement = at({ start, end: start })[0]
      const certain = statement?.depth === 0 ? statement.end : Infinity
      set.set(name, Math.min(set.get(name) ?? Infinity, certain))
    } else if (env) read.add(name)

  for (const { name, start, end, env, assigns, whole } of found) {
    if (isComment(start)) continue
    const shared = { name, start, end, namespace: 'env', region: 'code' } as const
    if (!env) {
      const reserved = parameters.has(name)
      uses.push({
        ...shared,
        namespace: 'any',
        role: assigns ? 'option' : 'condition',
        ...(reserved
          ? { reservation: { code: 'contract-name', message: PARAMETER, safety: 'review' } }
          : { local: true }),
      })
      continue
    }
    if (assigns) continue
    const statement = at({ start, end: start })[0]
    const served = servedWith(name, [...(statement ? near(statement) : []), ...set.keys()])
    const local = (set.get(name) ?? Infinity) <= start
    uses.push({
      ...shared,
      role: 'condition',
      served,
      ...(local ? { local } : { contract: CONTRACT, widen: (fresh) => widen(text, whole, fresh) }),
    })
  }
  return { uses, read }
}

/** The names of a statement; of the block too, where it is a condition. */
function around(
  text: string,
  { statements }: PowerShell,
  statement: Statement,
  names: Names,
): readonly string[] {
  const program = statement.words[0]?.text.toLowerCase()
  if (program === 'if' || program === 'elseif' || program === 'switch' || program === 'while') {
    const index = statements.indexOf(statement)
    const after = statements.slice(index + 1).find(({ depth }) => depth <= statement.depth)
    const end = after?.start ?? text.length
    return [...new Set(namesOf(names.find(text, statement.start, end)))]
  }
  const words = statement.words.map(({ span }) => namesOf(names.find(text, span.start, span.end)))
  const assigning = assignmentOf(text, statement) !== null
  return [...new Set(assigning ? words.flat() : words.filter((list) => list.length > 1).flat())]
}

/** PowerShell 5 has no `??`: a subexpression says it in code and in strings alike. */
function widen(text: string, { start, end }: Span, fresh: readonly string[]): readonly Edit[] {
  const old = text.slice(start, end)
  const alone = isBefore(text, start, /\b(?:if|while)\s*\(\s*(?:\$env:\w+ -or )*/i)
  if (alone && isBehind(text, end, /\s*\)/))
    return [{ start, end: start, text: fresh.map((name) => `$env:${name} -or `).join('') }]
  let value = old
  for (const name of fresh.toReversed())
    value = `$(if ($env:${name}) { $env:${name} } else { ${value} })`
  return [{ start, end, text: value }]
}
