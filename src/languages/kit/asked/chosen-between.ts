import { escapePattern } from '../../../core/names.ts'
import { formatOf } from '../../registry.ts'
import { standInTwoBranches } from '../../other-branch.ts'

/** What a variable's name is put together from: `F-$(MODE)`, `F_${MODE}`, `F_{mode}`, `"F_" + mode + "_X"`. */
const HOLE = String.raw`(?:\\?\$(?:[({]\w+[)}]|\w+(?!\w))|\{\w+\}|["']\s*(?:\+|\.\.?)\s*\w+(?:\s*(?:\+|\.\.?)\s*["'])?)`
/** More uses of a variable are not looked at. */
const MOST_USES = 30

/**
 * Whether a file takes one of two variables or functions and leaves the other: each in a branch of its own, or the one whose
 * name is put together.
 *
 * @param from where both are there
 */
export function areChosenBetween(
  { path, text }: { readonly path: string; readonly text: string },
  from: number,
  one: string,
  other: string,
): boolean {
  if (isPutTogether(text.slice(from), one, other)) return true
  const { reader } = formatOf(path, text)
  const others = placesOf(other, text, from)
  return placesOf(one, text, from).some((at) =>
    others.some((place) => standInTwoBranches(reader, text, at, place)),
  )
}

/** Whether a name that holds a variable gives both names: what they begin with stands before it, and their common end behind. */
function isPutTogether(text: string, one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length)
  let before = 0
  while (before < shorter && one[before] === other[before]) before++
  let behind = 0
  while (behind < shorter - before && one.at(-1 - behind) === other.at(-1 - behind)) behind++
  if (before + behind === 0) return false
  const [start, end] = [one.slice(0, before), one.slice(one.length - behind)].map(escapePattern)
  return new RegExp(`(?<![\\w.-])${start}${HOLE}${end}(?![\\w-])`).test(text)
}

function placesOf(name: string, text: string, from: number): readonly number[] {
  const whole = new RegExp(`(?<![\\w.-])${escapePattern(name)}(?![\\w-])`, 'g')
  return [...text.slice(from).matchAll(whole)].slice(0, MOST_USES).map(({ index }) => from + index)
}
