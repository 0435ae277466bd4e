import { memoize } from './memoize.ts'
import type { Span } from './use.ts'

/**
 * How far around a place is looked: nobody writes more between a name and what tells of it, and a long line is not read
 * again for each name on it.
 */
const REACH = 400

/** What stands right before an offset, where it fits a pattern up to there; the pattern needs no `$`. */
export function findBefore(text: string, offset: number, pattern: RegExp): RegExpExecArray | null {
  return ending(pattern).exec(text.slice(Math.max(0, offset - REACH), offset))
}

/** What stands right behind an offset, where it fits a pattern from there; the pattern needs no `^`. */
export function findBehind(text: string, offset: number, pattern: RegExp): RegExpExecArray | null {
  return beginning(pattern).exec(text.slice(offset, offset + REACH))
}

/** What a pattern finds in a part of a text, where it holds a place in there. */
export function findAround(text: string, part: Span, place: Span, pattern: RegExp) {
  for (const hit of text.slice(part.start, part.end).matchAll(pattern)) {
    const start = part.start + hit.index
    const end = start + hit[0].length
    if (start <= place.start && place.end <= end) return { start, end, hit }
  }
  return undefined
}

/** A text that fits a pattern as a whole; the pattern needs neither. */
export function matchWhole(text: string, pattern: RegExp): RegExpExecArray | null {
  return whole(pattern).exec(text)
}

/** Whether what stands right before an offset fits a pattern. */
export function isBefore(text: string, offset: number, pattern: RegExp): boolean {
  return findBefore(text, offset, pattern) !== null
}

/** Whether what stands right behind an offset fits a pattern. */
export function isBehind(text: string, offset: number, pattern: RegExp): boolean {
  return findBehind(text, offset, pattern) !== null
}

/** Whether a text fits a pattern as a whole. */
export function fitsWhole(text: string, pattern: RegExp): boolean {
  return matchWhole(text, pattern) !== null
}

/** By which of three flags a pattern has, since to ask for all of them takes longer than most patterns do. */
const FLAGS = ['', 'i', 'm', 'im', 's', 'is', 'ms', 'ims']

const ending = anchoring((source) => `(?:${source})(?![^])`)
const beginning = anchoring((source) => `(?<![^])(?:${source})`)
const whole = anchoring((source) => `(?<![^])(?:${source})(?![^])`)

/** The program holds some hundred patterns, and asks each of them for every name: each is made once. */
function anchoring(anchored: (source: string) => string): (pattern: RegExp) => RegExp {
  const made = FLAGS.map((flags) =>
    memoize((source: string) => new RegExp(anchored(source), flags)),
  )
  return ({ source, ignoreCase, multiline, dotAll }) =>
    made[(ignoreCase ? 1 : 0) + (multiline ? 2 : 0) + (dotAll ? 4 : 0)]!(source)
}
