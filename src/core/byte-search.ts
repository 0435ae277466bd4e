import { addTo } from './group-by.ts'
import { memoize } from './memoize.ts'

/** A fixed string that is looked for in bytes, and what must stand around it. */
export interface Needle {
  /** Letters of latin1, one a byte. */
  readonly text: string
  /** Whether an occurrence counts, by what stands before `start` and from `end` on. */
  readonly counts: (bytes: Uint8Array, start: number, end: number) => boolean
}

/** So many bytes at the end of a needle are looked up at once. */
const KEY = 4
/** A longer window gives no longer steps that would be worth its table. */
const LONGEST_WINDOW = 12
/** More needles shorter than a key are not looked for: anything may hold one of them. */
const MOST_SHORT = 8
/** Pairs of bytes, the eighth bit of each left out: what two pairs share only shortens a step. */
const PAIRS = 1 << 14
const HASHES = 1 << 16

/**
 * Says whether bytes hold one of many strings, in a time that hardly grows with their number: the algorithm of Wu and
 * Manber. A table says for each pair of bytes how far the nearest needle's end can lie behind it, so that most bytes are
 * stepped over. Needles are compared from their ends, because names of one project begin alike.
 */
export class ByteSearch {
  readonly #steps = new Uint8Array(PAIRS)
  /** Whether any needle ends in a key of this hash. */
  readonly #hashes = new Uint8Array(HASHES)
  readonly #ending = new Map<number, Needle[]>()
  readonly #short: readonly Needle[]
  readonly #window: number
  readonly #tails: (key: number) => Tail

  constructor(needles: Iterable<Needle>) {
    // A letter beyond latin1 is no byte: nothing holds such a needle.
    // oxlint-disable-next-line no-control-regex -- all of latin1
    const possible = [...needles].filter(({ text }) => /^[\0-\xff]+$/.test(text))
    const long = possible.filter(({ text }) => text.length >= KEY)
    this.#short = possible.filter(({ text }) => text.length < KEY)
    this.#window = long.reduce((least, { text }) => Math.min(least, text.length), LONGEST_WINDOW)
    this.#steps.fill(this.#window - 1)
    for (const needle of long) this.#add(needle)
    this.#tails = memoize((key) => tailOf(this.#ending.get(key) ?? []))
  }

  #add(needle: Needle): void {
    const { text } = needle
    const start = text.length - this.#window
    for (let at = 1; at < this.#window; at++) {
      const pair = pairOf(text.charCodeAt(start + at - 1), text.charCodeAt(start + at))
      this.#steps[pair] = Math.min(this.#steps[pair]!, this.#window - 1 - at)
    }
    const key = keyOfText(text)
    this.#hashes[hashOf(key)] = 1
    addTo(this.#ending, key, needle)
  }

  /** Whether a needle, of those that are wanted, counts anywhere in the bytes. */
  test(bytes: Uint8Array, isWanted: (needle: Needle) => boolean = () => true): boolean {
    return this.#testLong(bytes, isWanted) || this.#testShort(bytes, isWanted)
  }

  #testLong(bytes: Uint8Array, isWanted: (needle: Needle) => boolean): boolean {
    if (this.#ending.size === 0) return false
    const steps = this.#steps
    const hashes = this.#hashes
    const { length } = bytes
    for (let last = this.#window - 1; last < length;) {
      const step = steps[pairOf(bytes[last - 1]!, bytes[last]!)]!
      if (step > 0) {
        last += step
        continue
      }
      const key = keyOf(bytes, last + 1)
      if (hashes[hashOf(key)] === 1 && this.#countsAt(bytes, last + 1, key, isWanted)) return true
      last++
    }
    return false
  }

  /** Whether one of the needles that end in a key ends here, and counts. */
  #countsAt(
    bytes: Uint8Array,
    end: number,
    key: number,
    isWanted: (needle: Needle) => boolean,
  ): boolean {
    if (!this.#ending.has(key)) return false
    let tail: Tail | undefined = this.#tails(key)
    for (let start = end - KEY; tail !== undefined;) {
      for (const needle of tail.whole)
        if (needle.counts(bytes, start, end) && isWanted(needle)) return true
      if (--start < 0) return false
      tail = tail.before.get(bytes[start]!)
    }
    return false
  }

  #testShort(bytes: Uint8Array, isWanted: (needle: Needle) => boolean): boolean {
    const short = this.#short.filter(isWanted)
    if (short.length > MOST_SHORT) return true
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return short.some(({ text, counts }) => {
      for (let at = buffer.indexOf(text, 0, 'latin1'); at !== -1;) {
        if (counts(bytes, at, at + text.length)) return true
        at = buffer.indexOf(text, at + 1, 'latin1')
      }
      return false
    })
  }
}

/** What may stand before a key: needles that are whole with it, and the bytes that carry others on. */
interface Tail {
  readonly whole: Needle[]
  readonly before: Map<number, Tail>
}

function tailOf(needles: readonly Needle[]): Tail {
  const root: Tail = { whole: [], before: new Map() }
  for (const needle of needles) {
    let tail = root
    for (let at = needle.text.length - KEY - 1; at >= 0; at--) {
      const byte = needle.text.charCodeAt(at)
      let next = tail.before.get(byte)
      if (next === undefined) tail.before.set(byte, (next = { whole: [], before: new Map() }))
      tail = next
    }
    tail.whole.push(needle)
  }
  return root
}

function pairOf(first: number, second: number): number {
  return ((first & 0x7f) << 7) | (second & 0x7f)
}

/** The same of the last letters of a needle: a buffer for each of thousands would cost more than all else here. */
function keyOfText(text: string): number {
  const at = text.length - KEY
  const byte = (index: number): number => text.charCodeAt(at + index)
  return byte(0) | (byte(1) << 8) | (byte(2) << 16) | (byte(3) << 24)
}

/** The bytes before an offset as a number. */
function keyOf(bytes: Uint8Array, end: number): number {
  return (
    bytes[end - 4]! | (bytes[end - 3]! << 8) | (bytes[end - 2]! << 16) | (bytes[end - 1]! << 24)
  )
}

function hashOf(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> 16
}
