import { findBefore, findBehind, isBefore } from '../../core/near.ts'
import { surroundPlace } from '../../core/edit.ts'
import { asShim, namesOf, servedWith, withBeside } from '../kit/mention.ts'
import { renamedCopies } from '../kit/repeat-assignment.ts'
import { printsDeprecation } from '../kit/deprecation-words.ts'
import type { MatchesWithin } from '../../core/matches.ts'
import type { Match } from '../../core/names.ts'
import type { Span, Use } from '../../core/use.ts'
import { widenExpression } from './condition.ts'
import { isPlaceholder, useBySpelling } from './uses.ts'
import { lineBefore } from '../../core/line-offsets.ts'

/** Names in a string: an environment variable that is asked for, or a text. */
export function stringUses(text: string, span: Span, matchesIn: MatchesWithin): readonly Use[] {
  const found = matchesIn(span.start, span.end)
  if (found.length === 0) return []
  const all = namesOf(found)
  const shim = printsDeprecation(text.slice(span.start, span.end))
  return found.map((match) => {
    const whole = match.start === span.start + 1 && match.end === span.end - 1
    const asked = whole ? environment(text, span, match) : undefined
    if (asked !== undefined) return asked
    const use = withBeside(useBySpelling(match, 'string')('mention', 'any'), all)
    return shim ? asShim(use) : use
  })
}

/** C# asks for one with null where there is none. */
const GETENV_OF_DOTNET = /\b(?:System\s*\.\s*)?Environment\s*\.\s*GetEnvironmentVariable\s*\(\s*/
const GETENV = /(?:\bstd\s*::\s*|::\s*)?\b(?:getenv|secure_getenv)\s*\(\s*/

/** `getenv("X")` asks for the new variable first. */
function environment(text: string, span: Span, match: Match): Use | undefined {
  const dotnet = findBefore(text, span.start, GETENV_OF_DOTNET)
  const before = dotnet ?? findBefore(text, span.start, GETENV)
  if (before === null) return undefined
  const close = findBehind(text, span.end, /\s*\)/)
  if (close === null) return useBySpelling(match, 'string')('condition', 'env', { passes: true })
  const start = span.start - before[0].length
  const end = span.end + close[0].length
  const near = around(text, { start, end })
  const line = text.slice(near.start, near.end)
  const beside = [...line.matchAll(/(?:getenv|GetEnvironmentVariable)\s*\(\s*"([^"]*)"/g)].map(
    (hit) => hit[1]!,
  )
  return useBySpelling(match, 'string')('condition', 'env', {
    passes: true,
    served: servedWith(match.name, beside),
    widen: (names) => {
      const copies = renamedCopies(text, { start, end }, match, names)
      const firsts = copies.map((one) => (dotnet === null ? `${one} ? ${one} : ` : `${one} ?? `))
      return surroundPlace({ start, end }, `(${firsts.join('')}`, ')')
    },
  })
}

/** The line around a place, of very long lines a part. */
function around(text: string, { start, end }: Span): Span {
  const after = text.slice(end, end + 500)
  const rest = after.indexOf('\n')
  return {
    start: start - lineBefore(text, start, 500).length,
    end: end + (rest === -1 ? after.length : rest),
  }
}

/** A name in code: a macro that is used, or a template's variable. */
export function codeUse(text: string, match: Match, matchesIn: MatchesWithin): Use {
  const plain = useBySpelling(match, 'code')
  if (isPlaceholder(text, match)) return plain('condition', 'cmake', { passes: true })
  if (isBefore(text, match.start, /\bIS_(?:ENABLED|BUILTIN|MODULE|REACHABLE)\s*\(\s*/)) {
    const line = around(text, match)
    const widen = widenExpression(text, line, match)
    const served = servedWith(match.name, namesOf(matchesIn(line.start, line.end)))
    return plain('condition', 'macro', { passes: true, served, ...(widen && { widen }) })
  }
  return plain('condition', 'macro', { passes: true })
}
