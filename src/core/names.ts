import { groupBy } from './group-by.ts'
import type { Needle } from './byte-search.ts'
import { once } from './memoize.ts'
import type { Span } from './use.ts'

/** One occurrence of a wanted name in a text. */
export interface Match extends Span {
  readonly name: string
  /** True when a `-D`, `-U`, `/D`, `/U` or `--CD` stands glued in front of the name. */
  readonly glued: boolean
}

const WORD = /[A-Za-z0-9_]/

/** A name that may be a word of any language. */
const PLAIN = /^[a-z][a-z0-9]*$/

/** How far the boundary rule looks before a name (`x--no`). */
const BEFORE = 5

/**
 * Finds whole names. A name counts where it is not part of a longer identifier; a glued `-D`, `-U`, `/D`, `/U` or `--CD` is
 * not part of the name (`\b` would miss it, because `D` is a word character). A hyphen carries a name on that has one
 * itself, and between letters one that is a word in small letters: `theora-common` is not `common`. The `no` of a command
 * line's `--nosome_flag` is not part of a name either, nor is the letter of `-PNAME`.
 */
export class Names {
  /** Those of the names that may be put together from pieces: the old ones. */
  readonly olds: ReadonlySet<string>
  readonly #names: ReadonlySet<string>
  readonly #pattern: () => RegExp | null
  readonly #longest: number

  /**
   * @param names words, or what was made of words before
   * @param olds those of the names that are old, where that is known
   */
  constructor(names: Iterable<string> | Names, olds?: Iterable<string>) {
    if (names instanceof Names) {
      this.#names = names.#names
      this.#pattern = names.#pattern
      this.#longest = names.#longest
      this.olds = names.olds
      return
    }
    // An empty name would stand everywhere: `set(( X)` names such a variable.
    this.#names = new Set([...names].filter((name) => name !== ''))
    this.olds = olds === undefined ? this.#names : new Set(olds)
    this.#longest = [...this.#names].reduce((most, { length }) => Math.max(most, length), 0)
    this.#pattern = once(() =>
      this.#names.size === 0 ? null : new RegExp(triePatternOf(this.#names), 'g'),
    )
  }

  has(name: string): boolean {
    return this.#names.has(name)
  }

  /** True when the text holds one of the names at all. */
  test(text: string): boolean {
    return this.#next(text, 0) !== undefined
  }

  /** What to look for in bytes: where none of these is found, none of the names stands. */
  needles(): readonly Needle[] {
    return [...this.#names].map((text) => ({ text, counts: mayBeWhole }))
  }

  /** All occurrences between two offsets, in order. */
  find(text: string, from = 0, to = text.length): readonly Match[] {
    // A search must not run on to the end of the file: readers ask about thousands of short spans of one text.
    if (to < text.length) {
      const start = Math.max(0, from - BEFORE)
      // Far enough for the longest name, and one letter more: a name that ends outside is none that ends inside.
      const inside = this.find(text.slice(start, to + this.#longest + 1), from - start)
      return inside
        .filter(({ end }) => start + end <= to)
        .map((match) => ({ ...match, start: start + match.start, end: start + match.end }))
    }
    const found: Match[] = []
    for (let at = from; ;) {
      const match = this.#next(text, at)
      if (match === undefined) return found
      found.push(match)
      at = match.end
    }
  }

  /** The first occurrence at or after an offset. */
  #next(text: string, from: number): Match | undefined {
    const pattern = this.#pattern()
    if (pattern === null) return undefined
    pattern.lastIndex = from
    for (let hit = pattern.exec(text); hit !== null; hit = pattern.exec(text)) {
      const match = this.#longestAt(text, hit.index, hit[0])
      if (match !== undefined) return match
      pattern.lastIndex = hit.index + 1
    }
    return undefined
  }

  /** The pattern takes the longest alternative first; a shorter one counts only if it is whole there. */
  #longestAt(text: string, start: number, name: string): Match | undefined {
    const end = start + name.length
    const glued = isGlued(text, start)
    if (!glued && start > 0 && WORD.test(text[start - 1]!))
      if (!isEscape(text, start) && !isNegated(text, start, name) && !isValue(text, start, name))
        return undefined
    if (end < text.length && WORD.test(text[end]!)) return undefined
    if (name.includes('-') && (text[end] === '-' || (!glued && text[start - 1] === '-')))
      return undefined
    if (PLAIN.test(name) && isHyphenated(text, start, end)) return undefined
    return { name, start, end, glued }
  }
}

/** Whether an occurrence in bytes may be a whole name: what follows decides, and what stands before where it is plain. */
function mayBeWhole(bytes: Uint8Array, start: number, end: number): boolean {
  if (isWordByte(bytes[end])) return false
  const before = bytes[start - 1]
  return !isWordByte(before) || MAY_END[before!] === 1 || bytes[start - 2] === HYPHEN
}

const HYPHEN = '-'.charCodeAt(0)

/** Letters that may stand right before a name and are no part of it: of `-D`, of an escape, of `--no`. */
const MAY_END = new Uint8Array(256)
for (const letter of 'DUabfnrtvo'.split('')) MAY_END[letter.charCodeAt(0)] = 1

const WORD_BYTES = new Uint8Array(256).map((_, byte) =>
  WORD.test(String.fromCharCode(byte)) ? 1 : 0,
)

export function isWordByte(byte: number | undefined): boolean {
  return byte !== undefined && WORD_BYTES[byte] === 1
}

/** Whether a hyphen joins a word to another one; that of an option (`-main`, `--main`) joins nothing. */
export function isHyphenated(text: string, start: number, end: number): boolean {
  return (
    /^\w-$/.test(text.slice(Math.max(0, start - 2), start)) || /^-\w/.test(text.slice(end, end + 2))
  )
}

/**
 * Whether `-D`, `-U`, `/D`, `/U` or cmake-js's `--CD` stands right before the offset and is itself the start of a word, or
 * right behind the option that hands it on: `-optc-DX` of GHC, `-P-DX` of D.
 */
function isGlued(text: string, start: number): boolean {
  const letter = text[start - 1]
  const sign = text[start - 2]
  if (letter !== 'D' && letter !== 'U') return false
  if (sign === 'C' && letter === 'D') return text.startsWith('--', start - 4)
  if (sign !== '-' && sign !== '/') return false
  const before = text[start - 3]
  if (before === undefined || !WORD.test(before) || isEscape(text, start - 2)) return true
  return (
    sign === '-' && /(?<![\w-])-[A-Za-z]{1,5}$/.test(text.slice(Math.max(0, start - 10), start - 2))
  )
}

/**
 * Whether `--no` stands right before a flag of Bazel or gflags, which is how both switch one off. Their names are words
 * with underscores between them; a single word may be a word of its own there (`--nodeps`).
 */
function isNegated(text: string, start: number, name: string): boolean {
  return (
    text.startsWith('--no', start - 4) &&
    !/[\w-]/.test(text[start - 5] ?? '') &&
    /^[a-z][a-z0-9]*_/.test(name)
  )
}

/**
 * Whether a name is the value of an option of one letter that it is glued to: `-PX=1` of Gradle, `-eX` of Docker, `-sX` of
 * emcc, `-oX` of Bitbake. Behind another letter it may be a variable with a minus before it; a single word may go on a letter
 * too (`-omain`).
 */
function isValue(text: string, start: number, name: string): boolean {
  const option = text.slice(Math.max(0, start - 3), start)
  return PLAIN.test(name) ? /(?<![\w-])-P$/.test(option) : /(?<![\w-])-[Peso]$/.test(option)
}

/** Whether the letter before the offset belongs to an escape such as the `\\n` of a JSON or C string. */
function isEscape(text: string, start: number): boolean {
  return (
    /[abfnrtv]/.test(text[start - 1] ?? '') && text[start - 2] === '\\' && text[start - 3] !== '\\'
  )
}

/** A regular expression for a set of words, common beginnings shared, longest alternatives first. */
export function triePatternOf(words: Iterable<string>): string {
  return endings([...new Set(words)], 0)
}

/** What may follow the first letters, which all words share: an end of one word is left as it is written. */
function endings(words: readonly string[], shared: number): string {
  const longer = words.filter(({ length }) => length > shared)
  if (longer.length === 0) return ''
  const byLetter = groupBy(longer, (word) => word[shared]!)
  const branches = [...byLetter].map(([letter, [word, ...more]]) =>
    more.length === 0
      ? escapePattern(word!.slice(shared))
      : escapePattern(letter) + endings([word!, ...more], shared + 1),
  )
  const joined = branches.length === 1 ? branches[0]! : `(?:${branches.join('|')})`
  return longer.length < words.length ? `(?:${joined})?` : joined
}

/** A text as a regular expression that finds it. */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}
