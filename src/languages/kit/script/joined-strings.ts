import { fitsWhole } from '../../../core/near.ts'
import { firstIndex } from '../../../core/first-index.ts'
import { elementRemoval } from '../removal.ts'
import { stringsView } from '../string-escapes.ts'
import type { Region } from '../lexer.ts'
import type { Use } from '../../../core/use.ts'
import type { View } from '../view.ts'
import type { Script } from './language.ts'

/** A text that is written as several strings, side by side or added up. */
interface Joined {
  readonly regions: readonly Region[]
  readonly separator: '' | '+'
  readonly view: View
}

/** More strings than these before or after one are a table, not one text. */
const MOST = 50
const LONGEST_GAP = 200

/** The text that a string is a part of: `"-DX " "-DY"`, `"-DX " + "-DY"`; undefined where it stands alone. */
export function joinedAt(script: Script, region: Region): Joined | undefined {
  const { text, lexed, language } = script
  if (region.parent !== -1 || language.spaced === true) return undefined
  const { regions: all } = lexed
  const at = firstIndex(all.length, (index) => all[index]!.start >= region.start)
  const regions = [region]
  let separator: Joined['separator'] | undefined
  for (const step of [-1, 1])
    for (let index = at + step, count = 1; all[index] !== undefined; index += step) {
      const other = all[index]!
      if (other.parent !== -1) continue
      const [left, right] = step === -1 ? [other, regions[0]!] : [regions.at(-1)!, other]
      const found = other.kind === 'string' ? between(script, left, right) : undefined
      if (found === undefined || (separator ?? found) !== found) break
      if (count++ > MOST) break
      separator = found
      if (step === -1) regions.unshift(other)
      else regions.push(other)
    }
  if (separator === undefined) return undefined
  return { regions, separator, view: stringsView(text, regions) }
}

function between({ text, brackets }: Script, left: Region, right: Region): '' | '+' | undefined {
  if (right.start - left.end > LONGEST_GAP) return undefined
  const gap = text.slice(left.end, right.start)
  if (fitsWhole(gap, /[\s\\]*\+[\s\\]*/)) return '+'
  if (!fitsWhole(gap, /[\s\\]*/)) return undefined
  // On lines of their own two strings are one text only where a bracket or a backslash joins the lines.
  const lines = /[\r\n]/.test(gap) && !gap.includes('\\')
  return lines && brackets.around(left.start) === undefined ? undefined : ''
}

/** Keeps what goes with a word to its own string; a string that would be left empty goes as a whole. */
export function withinOwn(text: string, { regions, separator }: Joined, use: Use): Use {
  const { removal } = use.member ?? {}
  if (removal === undefined) return use
  const index = regions.findIndex(({ inner }) => inner.start <= use.start && use.end <= inner.end)
  const own = regions[index]
  if (own === undefined) return use
  const { inner } = own
  const start = Math.max(removal.start, inner.start)
  const end = Math.min(removal.end, inner.end)
  const rest = text.slice(inner.start, start) + text.slice(end, inner.end)
  if (rest.trim() !== '') return { ...use, member: { ...use.member!, removal: { start, end } } }
  const before = regions[index - 1]
  const after = regions[index + 1]
  const apart =
    before === undefined ||
    after === undefined ||
    /\s/.test(text[before.inner.end - 1]!) ||
    /\s/.test(text[after.inner.start]!)
  // The blank that keeps the strings on both sides apart stays.
  const blank = /\s/.test(text[inner.start]!) ? 1 : 0
  const gone = apart
    ? elementRemoval(text, regions, index, true, separator)
    : { start: inner.start + blank, end: inner.end }
  return { ...use, member: { ...use.member!, removal: gone } }
}
