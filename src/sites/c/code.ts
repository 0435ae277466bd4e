import { printsDeprecation } from '../deprecation.ts'
import type { Match, Names } from '../names.ts'
import type { Span, Use } from '../site.ts'
import { widenExpression } from './condition.ts'
import { plainly } from './uses.ts'

/** Names in a string: an environment variable that is asked for, or a text. */
export function stringUses(text: string, span: Span, names: Names): readonly Use[] {
  const found = names.find(text, span.start, span.end)
  const others = [...new Set(found.map(({ name }) => name))]
  return found.map((match) => {
    const whole = match.start === span.start + 1 && match.end === span.end - 1
    const asked = whole ? environment(text, span, match) : undefined
    if (asked !== undefined) return asked
    const beside = others.filter((name) => name !== match.name)
    const shim = printsDeprecation(text.slice(span.start, span.end))
    return plainly(match, 'string')(
      shim ? 'shim' : 'mention',
      'any',
      beside.length > 0 ? { beside } : {},
    )
  })
}

const GETENV = /(?:\bstd\s*::\s*|::\s*)?\b(?:getenv|secure_getenv)\s*\(\s*$/

/** `getenv("X")` asks for the new variable first. */
function environment(text: string, span: Span, match: Match): Use | undefined {
  const before = GETENV.exec(text.slice(Math.max(0, span.start - 60), span.start))
  if (before === null) return undefined
  const close = /^\s*\)/.exec(text.slice(span.end, span.end + 20))
  if (close === null) return plainly(match, 'string')('condition', 'env', { passes: true })
  const start = span.start - before[0].length
  const end = span.end + close[0].length
  const head = text.slice(start, match.start)
  const tail = text.slice(match.end, end)
  const line = text.slice(text.lastIndexOf('\n', start) + 1, lineEnd(text, end))
  const beside = [...line.matchAll(/getenv\s*\(\s*"([^"]*)"/g)].map((hit) => hit[1]!)
  return plainly(match, 'string')('condition', 'env', {
    passes: true,
    beside: beside.filter((name) => name !== match.name),
    widen: (names) => [
      {
        start,
        end: start,
        text: `(${names.map((name) => `${head}${name}${tail} ? ${head}${name}${tail} : `).join('')}`,
      },
      { start: end, end, text: ')' },
    ],
  })
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end
}

/** A name in code: a macro that is used, or a template's variable. */
export function codeUse(text: string, match: Match, names: Names): Use {
  const plain = plainly(match, 'code')
  const before = text.slice(Math.max(0, match.start - 60), match.start)
  if (before.endsWith('@') && text[match.end] === '@')
    return plain('condition', 'cmake', { passes: true })
  if (before.endsWith('${') && text[match.end] === '}')
    return plain('condition', 'cmake', { passes: true })
  if (/\bIS_(?:ENABLED|BUILTIN|MODULE|REACHABLE)\s*\(\s*$/.test(before)) {
    const line = {
      start: text.lastIndexOf('\n', match.start) + 1,
      end: lineEnd(text, match.end),
    }
    const widen = widenExpression(text, line, match)
    const beside = names
      .find(text, line.start, line.end)
      .flatMap(({ name }) => (name === match.name ? [] : [name]))
    return plain('condition', 'macro', { passes: true, beside, ...(widen && { widen }) })
  }
  return plain('condition', 'macro', { passes: true })
}
