import { lineStart } from '../../core/line-offsets.ts'
import { wholeLine } from './list-element.ts'
import type { Match } from '../../core/names.ts'
import type { Member, Namespace, Role, Use, Value } from '../../core/use.ts'

/**
 * The rule for places whose language has no reader, or of which the reader says nothing: a glued `-D` or an assignment
 * is an option, anything else a mention.
 */
export function readGeneral(text: string, matches: readonly Match[]): readonly Use[] {
  return matches.map((match) => {
    const value = assigned(text, match.end)
    const { role, namespace } = kind(match, value)
    return {
      name: match.name,
      start: match.start,
      end: match.end,
      role,
      namespace,
      region: 'code',
      ...(value === undefined ? {} : { value, ...settingLine(text, match, value) }),
    }
  })
}

/** How many lines of settings are followed back to the first. */
const LONGEST = 100

/** `NAME = value` that fills its line: with the lines right above and below that look alike it is one list. */
function settingLine(text: string, match: Match, value: Value): { readonly member?: Member } {
  const start = lineStart(text, match.start)
  const indent = text.slice(start, match.start)
  const tail = /^["']?[ \t]*;?/.exec(text.slice(value.end, value.end + 40))![0]
  const removal = match.glued ? undefined : wholeLine(text, match.start, value.end + tail.length)
  if (removal === undefined || !/^[ \t]*$/.test(indent)) return {}
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

function kind(match: Match, value: Value | undefined): { role: Role; namespace: Namespace } {
  if (match.glued) return { role: 'option', namespace: value === undefined ? 'macro' : 'any' }
  if (value !== undefined) return { role: 'option', namespace: 'any' }
  return { role: 'mention', namespace: 'any' }
}

/** The literal after `=`, `:=` or `:TYPE=`; quotes are not part of it. */
function assigned(text: string, end: number): Value | undefined {
  const hit = /^(?::[A-Z]+)?\s?:?=\s?["']?([A-Za-z0-9_.+-]+)/.exec(text.slice(end, end + 80))
  if (hit === null) return undefined
  const start = end + hit[0].length - hit[1]!.length
  return { text: hit[1]!, start, end: start + hit[1]!.length }
}
