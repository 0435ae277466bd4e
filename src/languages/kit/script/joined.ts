import { firstIndex } from '../../../core/first-index.ts'
import { elementRemoval } from '../list-element.ts'
import { stringView } from '../string-escapes.ts'
import type { Region } from '../lexer.ts'
import type { Use } from '../../../core/use.ts'
import type { View } from '../view.ts'
import type { Script } from './language.ts'

/** A text that is written as several strings, side by side or added up. */
export interface Joined {
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
  return { regions, separator, view: concatenated(regions.map((each) => stringView(text, each))) }
}

function between({ text, brackets }: Script, left: Region, right: Region): '' | '+' | undefined {
  if (right.start - left.end > LONGEST_GAP) return undefined
  const gap = text.slice(left.end, right.start)
  if (/^[\s\\]*\+[\s\\]*$/.test(gap)) return '+'
  if (!/^[\s\\]*$/.test(gap)) return undefined
  // On lines of their own two strings are one text only where a bracket or a backslash joins the lines.
  const lines = /[\r\n]/.test(gap) && !gap.includes('\\')
  return lines && brackets.around(left.start) === undefined ? undefined : ''
}

function concatenated(views: readonly View[]): View {
  const starts: number[] = []
  let length = 0
  for (const { text } of views) {
    starts.push(length)
    length += text.length
  }
  function find(offset: number): [View, number] {
    const index = firstIndex(starts.length, (at) => starts[at]! > offset) - 1
    return [views[index]!, offset - starts[index]!]
  }
  return {
    text: views.map(({ text }) => text).join(''),
    source(offset) {
      const [view, own] = find(offset)
      return view.source(own)
    },
    after(offset) {
      const [view, own] = find(offset)
      return view.after?.(own) ?? view.source(own) + 1
    },
    encode: (inner) => views[0]!.encode(inner),
  }
}

/** Keeps what goes with a word to its own string; a string that would be left empty goes as a whole. */
export function withinOwn(text: string, { regions, separator }: Joined, use: Use): Use {
  if (use.member === undefined) return use
  const { removal } = use.member
  const index = regions.findIndex(({ inner }) => inner.start <= use.start && use.end <= inner.end)
  const own = regions[index]
  if (own === undefined) return use
  const start = Math.max(removal.start, own.inner.start)
  const end = Math.min(removal.end, own.inner.end)
  const head = text.slice(own.inner.start, start)
  const tail = text.slice(end, own.inner.end)
  if (`${head}${tail}`.trim() !== '')
    return { ...use, member: { ...use.member, removal: { start, end } } }
  const before = regions[index - 1]
  const after = regions[index + 1]
  const apart =
    before === undefined ||
    after === undefined ||
    /\s/.test(text[before.inner.end - 1]!) ||
    /\s/.test(text[after.inner.start]!)
  if (apart)
    return {
      ...use,
      member: { ...use.member, removal: elementRemoval(text, regions, index, true, separator) },
    }
  // The blank that keeps the strings on both sides apart stays.
  const blanks = /^\s*/.exec(text.slice(own.inner.start, own.inner.end))![0].length
  return {
    ...use,
    member: {
      ...use.member,
      removal: { start: own.inner.start + Math.min(blanks, 1), end: own.inner.end },
    },
  }
}
