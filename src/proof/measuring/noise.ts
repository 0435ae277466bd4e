import { differences, element, partsOf, type Effect } from './elements.ts'

/** What an element counts as without what differs from run to run of one and the same state; null where it does not count. */
export type Quiet = (key: string) => string | null

/** A line of which some words differ. */
interface Pattern {
  readonly words: readonly string[]
  readonly varying: ReadonlySet<number>
}

/**
 * Learns what differs between two runs of one state, time stamps above all. A line that is alike but for the words that
 * differ does not count; one that differs in few others counts without these words; nor does the order of lines count where
 * it is another one each time.
 */
export function learnNoise(difference: Effect): Quiet {
  const byUnit = new Map<string, { added: string[]; removed: string[] }>()
  const shuffled = new Set<string>()
  const gone = new Set<string>()
  for (const { sign, unit, aspect, text } of differences(difference)) {
    if (aspect === 'order') {
      shuffled.add(unit)
      continue
    }
    const known = byUnit.get(unit) ?? { added: [], removed: [] }
    byUnit.set(unit, known)
    known[sign === '+' ? 'added' : 'removed'].push(text)
    if (sign === '-') gone.add(text)
  }
  if (difference.size === 0) return (key) => key
  const patterns = new Map<string, Pattern[]>()
  for (const { added, removed } of byUnit.values())
    for (const text of added) {
      const pattern = patternOf(wordsOf(text), removed.map(wordsOf))
      const shape = shapeOf(pattern.words)
      patterns.set(shape, [...(patterns.get(shape) ?? []), pattern])
    }
  return (key) => {
    const { unit, aspect, text } = partsOf(key)
    if (aspect === 'order') return shuffled.has(unit) ? null : key
    if (gone.has(text)) return null
    const words = wordsOf(text)
    for (const { words: known, varying } of patterns.get(shapeOf(words)) ?? []) {
      const lasting = known.flatMap((word, at) => (varying.has(at) || !isWord(word) ? [] : [at]))
      const same = lasting.filter((at) => words[at] === known[at]).length
      if (same === lasting.length) return null
      if (varying.size > 0 && same * 2 > lasting.length)
        return element(
          unit,
          words.map((word, at) => (varying.has(at) ? '…' : word)).join(''),
          aspect,
        )
    }
    return key
  }
}

/** A line beside the one of the other run that has the same shape and is most like it: itself where none has. */
function patternOf(words: readonly string[], others: readonly (readonly string[])[]): Pattern {
  const differing = (other: readonly string[]): readonly number[] =>
    words.flatMap((word, at) => (word === other[at] ? [] : [at]))
  const [nearest] = others
    .filter((other) => shapeOf(other) === shapeOf(words))
    .map(differing)
    .toSorted((a, b) => a.length - b.length)
  return { words, varying: new Set(nearest) }
}

function shapeOf(words: readonly string[]): string {
  return words.map((word) => (isWord(word) ? 'w' : word)).join('')
}

function isWord(word: string): boolean {
  return /\w/.test(word)
}

/** Words and what stands between them. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\w+|\W+/g) ?? []
}
