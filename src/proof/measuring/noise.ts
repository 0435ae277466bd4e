import { addTo, groupBy } from '../../core/group-by.ts'
import { differencesOf, makeElement, partsOf, type Effect } from './elements.ts'

/** What an element counts as without what differs from run to run of one and the same state; null where it does not count. */
export type Quiet = (key: string) => string | null

/** Where two runs of one state were alike. */
export const NO_NOISE: Quiet = (key) => key

/** A line of which some words differ. */
interface Pattern {
  readonly words: readonly string[]
  readonly varying: ReadonlySet<number>
}

/**
 * Learns what differs between two runs of one state: names of targets, files and folders that are other ones each time, and
 * then what differs between lines.
 */
export function learnNoise(difference: Effect): Quiet {
  if (difference.size === 0) return NO_NOISE
  const rename = learnNames(difference)
  const left = new Map<string, number>()
  for (const [key, times] of difference) {
    const [sign, same, other] = [key[0]!, `+${rename(key.slice(1))}`, `-${rename(key.slice(1))}`]
    const more = (left.get(same) ?? 0) - (left.get(other) ?? 0) + (sign === '+' ? times : -times)
    left.delete(same)
    left.delete(other)
    if (more !== 0) left.set(more > 0 ? same : other, Math.abs(more))
  }
  const quiet = learnLines(left)
  return (key) => quiet(rename(key))
}

/** Names that only one of the two runs has, without what differs from such a name of the other run. */
function learnNames(difference: Effect): (key: string) => string {
  const byUnit = [...groupBy(differencesOf(difference), ({ unit }) => unit)]
  const [come, gone] = ['+', '-'].map((sign) =>
    byUnit
      .filter(([, differences]) => differences.every((one) => one.sign === sign))
      .map(([unit]) => wordsOf(unit)),
  )
  const patterns = new Set<string>()
  for (const words of come!)
    for (const other of gone!) {
      if (shapeOf(words) !== shapeOf(other)) continue
      const varying = words.flatMap((word, at) =>
        word === other[at] ? [] : [variedWord(words, at, other[at]!)],
      )
      if (!varying.includes(null)) for (const pattern of varying) patterns.add(pattern!)
    }
  const all = [...patterns].map((pattern) => new RegExp(pattern, 'g'))
  return (key) => all.reduce((text, pattern) => text.replaceAll(pattern, '$1…$2'), key)
}

/** Finds a word like two that differ in digits, hexadecimal ones or letters alone, by what stands around these; null: they differ in more. */
function variedWord(words: readonly string[], at: number, other: string): string | null {
  const word = words[at]!
  for (const letters of [String.raw`\d`, '[0-9a-f]', '[0-9A-Za-z]']) {
    let begin = 0
    while (word[begin] === other[begin]) begin += 1
    const head = word.slice(0, begin).replace(new RegExp(`${letters}+$`), '')
    let end = 0
    while (word.at(-1 - end) === other.at(-1 - end)) end += 1
    const tail = word.slice(word.length - end).replace(new RegExp(`^${letters}+`), '')
    const varies = new RegExp(`^${letters}+$`)
    if (
      ![word, other].every((one) => varies.test(one.slice(head.length, one.length - tail.length)))
    )
      continue
    // A word of which nothing stays is known by the one before it.
    const before = head + tail === '' ? words.slice(Math.max(0, at - 2), at).join('') : head
    if (before + tail === '') return null
    const [first, last] = [before, tail].map((text) => text.replaceAll(/\W/g, String.raw`\$&`))
    return String.raw`(?<!\w)(${first})${letters}+(${last})(?!\w)`
  }
  return null
}

/**
 * Learns what differs between two runs of one state, time stamps above all. A line that is alike but for the words that
 * differ does not count; one that differs in few others counts without these words; nor does the order of lines count where
 * it is another one each time.
 */
function learnLines(difference: Effect): Quiet {
  if (difference.size === 0) return NO_NOISE
  const all = differencesOf(difference)
  const shuffled = new Set(all.filter(({ aspect }) => aspect === 'order').map(({ unit }) => unit))
  const lines = all.filter(({ aspect }) => aspect !== 'order')
  const gone = new Set(lines.filter(({ sign }) => sign === '-').map(({ text }) => text))
  const patterns = new Map<string, Pattern[]>()
  for (const own of groupBy(lines, ({ unit }) => unit).values()) {
    const [added, removed] = ['+', '-'].map((sign) =>
      own.filter((one) => one.sign === sign).map(({ text }) => wordsOf(text)),
    )
    for (const words of added!) addTo(patterns, shapeOf(words), patternOf(words, removed!))
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
        return makeElement(
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
