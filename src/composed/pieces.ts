import { ByteSearch, type Needle } from '../core/byte-search.ts'
import { groupBy } from '../core/group-by.ts'
import { isWordByte, triePatternOf, type Names } from '../core/names.ts'
import { fitsWhole } from '../core/near.ts'
import { memoizeLast, once, rememberedOf } from '../core/memoize.ts'

/** Shorter beginnings and ends stand in any text. */
const SHORTEST = 3

/** What of the old names may stand in a file that holds none of them whole. */
export interface Pieces {
  readonly olds: ReadonlySet<string>
  /** Whether an old name goes on behind a text, wherever it is cut. */
  readonly isBeginning: (text: string) => boolean
  /** Whether an old name ends with a text and has more before it. */
  readonly isEnd: (text: string) => boolean
  /**
   * Whether an old name may be put together in a text: a word that begins or ends one stands next to what could bring the
   * rest, or a word that begins one and a word that ends it stand anywhere.
   */
  test(text: string): boolean
  /** What to look for in bytes: where none of these is found, no text passes the test for an old name. */
  needles(): readonly Needle[]
}

/** The pieces of the old names of several parts (of `main` and `stream` any text holds a piece); made once for a set. */
export const piecesOf = rememberedOf((names: Names): Pieces => {
  const olds = new Set([...names.olds].filter((name) => fitsWhole(name, /[A-Za-z]\w*_\w+/)))
  const isBeginning = goingOn(olds)
  const isReversedEnd = goingOn([...olds].map(reversed))
  const isEnd = (text: string): boolean => isReversedEnd(reversed(text))
  const needles = once(() => [
    ...beginningNeedles(olds, isBeginning),
    ...endNeedles(olds, isEnd),
    ...(olds.size === 0 ? [] : callNeedles(isEnd)),
    ...partNeedles(olds),
  ])
  const search = once(() => new ByteSearch(needles()))
  return {
    olds,
    isBeginning,
    isEnd,
    test: (text) => search().test(Buffer.from(text, 'latin1')),
    needles,
  }
})

function reversed(text: string): string {
  return text.split('').toReversed().join('')
}

/** Whether one of some words begins with a text and is longer. */
function goingOn(words: Iterable<string>): (text: string) => boolean {
  const sorted = once(() => [...words].toSorted((a, b) => (a < b ? -1 : 1)))
  return (text) => {
    const all = sorted()
    let [low, high] = [0, all.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (all[middle]! <= text) low = middle + 1
      else high = middle
    }
    return all[low]?.startsWith(text) === true
  }
}

/** A search takes longer steps for longer strings: a shorter one is looked for with each letter that may stand beside it. */
const LONG = 8
/** What may follow a beginning that ends in an underscore, or a quote behind it, first. */
const BEHIND = lettersOf('"\'`$@%{(#,)}!\\/& \t')
/** What may follow one that is cut inside a word. */
const BEHIND_CUT = lettersOf('"\'`$@%{#,)}!;')
/** What may stand right before an end. */
const BEFORE = lettersOf('})@%!"\'`#/')
/** What may follow a word that is all of a value. */
const ENDS = lettersOf('"\'`,;)]}<|& \t\r\n')
const SPACES = lettersOf(' \t')
const LINE_ENDS = lettersOf('\r\n;')
const QUOTES = lettersOf('"\'`')
const SMALL = 'a'.charCodeAt(0)
/** The letter of `%s`, the digit of `$1`. */
const PLACED = lettersOf('sv123')
const FORMATS = lettersOf('%$')
const UNDERSCORE = '_'.charCodeAt(0)
/** What is written so long is looked for as it is. */
const SHORT = 5

function lettersOf(text: string): ReadonlySet<number> {
  return new Set(Buffer.from(text, 'latin1'))
}

function withEach(text: string, letters: Iterable<number>): readonly string[] {
  return [...letters].map((letter) => `${text}${String.fromCharCode(letter)}`)
}

/** Words that begin an old name hold its first part with an underscore. */
function beginningNeedles(
  olds: ReadonlySet<string>,
  isBeginning: Pieces['isBeginning'],
): readonly Needle[] {
  const counts: Needle['counts'] = (bytes, start) => {
    const end = wordEnd(bytes, start)
    const next = bytes[end]!
    if (bytes[end - 1] === UNDERSCORE) {
      if (!BEHIND.has(next)) return false
    } else if (!BEHIND_CUT.has(next) && !isPasted(bytes, end) && !isAllOfValue(bytes, start, end))
      return false
    return isBeginning(textOf(bytes, start, end))
  }
  const byEdge = groupBy(
    [...olds].flatMap((name) => {
      const at = name.indexOf('_', SHORTEST - 1)
      return at === -1 ? [] : [{ edge: name.slice(0, at + 1), next: name.charCodeAt(at + 1) }]
    }),
    ({ edge }) => edge,
  )
  return [...byEdge].flatMap(([edge, cuts]) => {
    const texts =
      edge.length < LONG
        ? withEach(edge, new Set([...BEHIND, ...cuts.map(({ next }) => next)]))
        : [edge]
    return texts.map((text) => ({ text, counts }))
  })
}

/** Words that end an old name hold its last part with an underscore. */
function endNeedles(olds: ReadonlySet<string>, isEnd: Pieces['isEnd']): readonly Needle[] {
  const counts: Needle['counts'] = (bytes, _start, end) => {
    if (isWordByte(bytes[end])) return false
    const start = wordStart(bytes, end)
    // `%s_CUBLAS`, `$1_CUBLAS`: the letter is not part of the name.
    const from = FORMATS.has(bytes[start - 1]!) ? start + 1 : start
    return isJoined(bytes, from) && isEnd(textOf(bytes, from, end))
  }
  const edges = [...olds].flatMap((name) => {
    const at = name.lastIndexOf('_', name.length - SHORTEST - 1)
    return at === -1 ? [] : [{ edge: name.slice(at), before: name.charCodeAt(at - 1) }]
  })
  const byEdge = groupBy(edges, ({ edge }) => edge)
  return [...byEdge].flatMap(([edge, cuts]) => {
    const before = new Set([...BEFORE, ...SPACES, ...PLACED, ...cuts.map((cut) => cut.before)])
    const texts =
      edge.length < LONG ? [...before].map((letter) => String.fromCharCode(letter) + edge) : [edge]
    return texts.map((text) => ({ text, counts }))
  })
}

/** Whether something may come before a word, and be part of its name. */
function isJoined(bytes: Uint8Array, start: number): boolean {
  const before = bytes[start - 1]!
  if (!SPACES.has(before)) return BEFORE.has(before) || FORMATS.has(bytes[start - 2]!)
  // `## _CUBLAS`, `$(addsuffix _CUBLAS,…)`
  return /(?:#|\baddsuffix)[ \t]+$/.test(textOf(bytes, Math.max(0, start - 20), start))
}

/** Kconfig's macros that put `CONFIG_` before what they are given. */
function callNeedles(isEnd: Pieces['isEnd']): readonly Needle[] {
  const counts: Needle['counts'] = (bytes, _start, end) => {
    const given = /^[ \t]?\([ \t]?(\w+)/.exec(textOf(bytes, end, end + 100))
    return given !== null && isEnd(given[1]!)
  }
  return ['CONFIG_IS_ENABLED', 'CONFIG_VAL'].map((text) => ({ text, counts }))
}

/** The first and the last part of a name: where a file puts all of it together it holds both as words of their own. */
interface Ends {
  readonly first: string
  readonly last: string
}

/** What changes the letters of all of a name. */
const CHANGES = [
  'upper()',
  'UpperCase',
  'TOUPPER',
  'ToUpper',
  '.upcase',
  'uppercase',
  '^^}_',
  'a-z A-Z',
]

function partNeedles(olds: ReadonlySet<string>): readonly Needle[] {
  const names = [...olds].map((name): Ends => {
    const parts = name.split('_')
    return { first: parts[0]!, last: parts.at(-1)! }
  })
  const areThere = holdsBoth(names, '(?<!\\w)', '(?!\\w)', '')
  const areThereInAnyLetters = holdsBoth(names, '(?<![A-Za-z\\d])', '(?![A-Za-z\\d])', 'i')
  const counts: Needle['counts'] = (bytes, start, end) => {
    const to = ENDS.has(bytes[end - 1]!) ? end - 1 : end
    if (!ENDS.has(bytes[to]!) || isWordByte(bytes[start - 1])) return false
    // A word in small letters is one of any text where no quotes stand around it.
    const isText = QUOTES.has(bytes[to]!) && QUOTES.has(bytes[start - 1]!)
    return (isText || bytes[start]! < SMALL) && areThere(bytes)
  }
  // Names of one project begin alike, and with a word that others do not have.
  const words = new Set(names.map(({ first, last }) => (first.length > SHORTEST ? first : last)))
  return [
    ...[...words].flatMap((word) => {
      const texts = word.length < SHORT ? withEach(word, ENDS) : [word]
      return word.length > SHORTEST ? texts.map((text) => ({ text, counts })) : []
    }),
    ...(names.length === 0 ? [] : CHANGES).map((text) => ({ text, counts: areThereInAnyLetters })),
  ]
}

/** Says whether bytes hold both ends of a name, and an underscore that something may be put before or behind. */
function holdsBoth(names: readonly Ends[], before: string, behind: string, flags: string) {
  const pattern = once(() => {
    const words = triePatternOf(names.flatMap(({ first, last }) => [first, last]))
    return new RegExp(`${before}(?:${words})${behind}`, `g${flags}`)
  })
  // Each place in a file asks again.
  return memoizeLast((bytes: Uint8Array): boolean => {
    const text = textOf(bytes, 0, bytes.length)
    if (!/_(?!\w)|(?<!\w)_/.test(text)) return false
    const change = (word: string): string => (flags === '' ? word : word.toUpperCase())
    const found = new Set(Array.from(text.matchAll(pattern()), ([word]) => change(word)))
    return names.some(({ first, last }) => found.has(change(first)) && found.has(change(last)))
  })
}

/** A word that is pasted to the next one: `CU ## BLAS`. */
function isPasted(bytes: Uint8Array, end: number): boolean {
  return SPACES.has(bytes[end]!) && /^[ \t]+##/.test(textOf(bytes, end, end + 8))
}

/** Whether a word is all of a value that its line gives: `A=LLAMA_CU`, `part: LLAMA_CU`. */
function isAllOfValue(bytes: Uint8Array, start: number, end: number): boolean {
  if (!LINE_ENDS.has(bytes[end] ?? 10)) return false
  return /[=:-][ \t]*$/.test(textOf(bytes, Math.max(0, start - 8), start))
}

function wordStart(bytes: Uint8Array, end: number): number {
  let at = end
  while (isWordByte(bytes[at - 1])) at--
  return at
}

function wordEnd(bytes: Uint8Array, start: number): number {
  let at = start
  while (isWordByte(bytes[at])) at++
  return at
}

function textOf({ buffer, byteOffset, length }: Uint8Array, start: number, end: number): string {
  return Buffer.from(buffer, byteOffset, length).toString('latin1', start, Math.min(end, length))
}
