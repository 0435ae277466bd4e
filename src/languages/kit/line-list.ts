import { wholeLine } from './whole-line.ts'
import type { Span, Use } from '../../core/use.ts'

/**
 * An argument of a line that adds to what other lines add to as well (`#cgo CFLAGS: -DX`,
 * `build --copt=-DX`): the arguments of all those lines are one list, and a line that would add nothing goes as a whole.
 *
 * @param key the same for all lines that add to one list
 * @param line the whole line without its end
 * @param args where the line's arguments stand
 */
export function inLines(text: string, use: Use, key: string, line: Span, args: Span): Use {
  if (use.member?.argument === undefined) return use
  const { argument, removal: own = use } = use.member
  const { start, end } = own
  const rest = text.slice(args.start, start) + text.slice(end, args.end)
  const removal = rest.trim() === '' ? wholeLine(text, line.start, line.end) : { start, end }
  return removal === undefined
    ? use
    : { ...use, member: { list: `lines@${key}${argument && `/${argument}`}`, removal } }
}
