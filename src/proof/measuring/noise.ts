import { escapePattern } from '../../core/names.ts'
import { differences, type Effect } from './elements.ts'

/** Says of a line or fact whether it differs from run to run of one and the same state. */
export type IsNoise = (text: string) => boolean

/**
 * Learns what differs between two runs of one state, time stamps above all: lines that differ become patterns in which the
 * differing words may be anything.
 */
export function learnNoise(difference: Effect): IsNoise {
  const byUnit = new Map<string, { added: string[]; removed: string[] }>()
  for (const { sign, unit, text } of differences(difference)) {
    const known = byUnit.get(unit) ?? { added: [], removed: [] }
    byUnit.set(unit, known)
    known[sign === '+' ? 'added' : 'removed'].push(text)
  }
  const patterns = new Set<string>()
  for (const { added, removed } of byUnit.values())
    for (const [at, text] of added.entries())
      patterns.add(patternOf(text, nearest(text, removed[at], removed)))
  for (const { removed } of byUnit.values())
    for (const text of removed) patterns.add(escapePattern(text))
  if (patterns.size === 0) return () => false
  const any = new RegExp(`^(?:${[...patterns].join('|')})$`)
  return (text) => any.test(text)
}

/** The line of the other run that has the same number of words, at the same place by preference. */
function nearest(
  text: string,
  sameplace: string | undefined,
  others: readonly string[],
): string | undefined {
  const count = wordsOf(text).length
  return [sameplace, ...others].find(
    (other) => other !== undefined && wordsOf(other).length === count,
  )
}

function patternOf(text: string, other: string | undefined): string {
  if (other === undefined) return escapePattern(text)
  const words = wordsOf(text)
  const others = wordsOf(other)
  return words
    .map((word, at) => (word === others[at] ? escapePattern(word) : String.raw`\w+`))
    .join('')
}

/** Words and what stands between them. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\w+|\W+/g) ?? []
}
