import { findBehind, fitsWhole } from '../../core/near.ts'
import { lineStart } from '../../core/line-offsets.ts'
import { wholeLine } from './removal.ts'
import { makeMention } from './mention.ts'
import { valueEnding } from './literal-value.ts'
import type { Match } from '../../core/names.ts'
import type { Member, Span, Use, Value } from '../../core/use.ts'

/**
 * The rule for places whose language has no reader, or of which the reader says nothing: a glued `-D` or an assignment
 * is an option, anything else a mention.
 */
export function readGeneral(text: string, matches: readonly Match[]): readonly Use[] {
  return matches.map((match) => {
    const use = makeMention(match, 'code')
    const value = assigned(text, match.end)
    if (value !== undefined)
      return { ...use, role: 'option', value, ...settingLine(text, match, value) }
    if (!match.glued) return use
    return {
      ...use,
      role: 'option',
      ...(!/[=:]/.test(text[match.end] ?? '') && { namespace: 'macro' }),
    }
  })
}

/** How many lines of settings are followed back to the first. */
const LONGEST = 100

/** `NAME = value` that fills its line: with the lines right above and below that look alike it is one list. */
function settingLine(text: string, match: Match, value: Value): { readonly member?: Member } {
  const start = lineStart(text, match.start)
  const indent = text.slice(start, match.start)
  const tail = findBehind(text, value.end, /["']?[ \t]*;?/)![0]
  const removal = match.glued ? undefined : wholeLine(text, match.start, value.end + tail.length)
  if (removal === undefined || !fitsWhole(indent, /[ \t]*/)) return {}
  let first = start
  for (let count = 0; first > 0 && count < LONGEST; count++) {
    const above = lineStart(text, first - 1)
    if (
      !text.startsWith(indent, above) ||
      !/^\w+[ \t]*[:?+]?[=:]/.test(text.slice(above + indent.length, above + 200))
    )
      break
    first = above
  }
  return { member: { list: `settings@${first}`, removal } }
}

/** The value that is glued to a name where words are read one by one: `X=1`, `X:BOOL=ON`. */
export function gluedValue(text: string, { end }: Span): Pick<Use, 'value'> {
  const hit = findBehind(text, end, /(?::[A-Z]+)?=([\w.+-]+)/)
  return hit === null ? {} : { value: valueEnding(hit[1]!, end + hit[0].length) }
}

/** The literal after `=`, `:=` or `:TYPE=`; quotes are not part of it. */
function assigned(text: string, end: number): Value | undefined {
  const hit = findBehind(text, end, /(?::[A-Z]+)?\s?:?=\s?["']?([A-Za-z0-9_.+-]+)/)
  if (hit === null) return undefined
  return valueEnding(hit[1]!, end + hit[0].length)
}
