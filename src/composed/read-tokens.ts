import { append } from '../core/append.ts'
import { fitsWhole } from '../core/near.ts'
import {
  lettersOf,
  readReference,
  REFERENCE,
  changeToken,
  makeWord,
  type Token,
} from './reference.ts'

/** More words than these are no list of flags. */
export const MOST_WORDS = 200
/** How far a list may reach. */
const LONGEST = 4000
const LINE = 2000

/** Languages in which a word without quotes is a variable, never a text. */
const QUOTED: ReadonlySet<string> = new Set(
  'python groovy kotlin ruby go rust swift lua zig nix starlark meson gn text notebook'.split(' '),
)

/** The type of a list's items: `[]string{`, `[_][]const u8{`. */
const ITEMS = String.raw`(?:\[\w*\]){1,2}(?:const[ \t])?\w{1,40}(?=\{)`

const TOKEN = new RegExp(
  `${ITEMS}|(?:%w|\\bqw)[[({/]([^\\])}/]{0,400})|(${REFERENCE})|(["'\`])([^"'\`\\n]{0,400})\\3|([A-Za-z_][\\w.]{0,120})(\\(\\))?|(\\d\\w{0,20})`,
  'g',
)

/** Calls that give the items of what they are called with. */
const LISTING =
  /(?:\w+\.)*(?:i?pairs|enumerate|sorted|reversed|list|tuple|set|iter|[a-z]+Of|keys|entries|values|items|range|Array|Set|split)/

/** A sign that joins two texts, in any language. */
export const PLUS = String.raw`(?:\+\+?|\.\.|~|\*|\.concat\(|\.(?=\s{0,9}[$"'])|<>)`
/** A method that changes the letters of what stands before it: `"x".upper()`, `("x"):upper()`. */
const METHOD = /["'\x60]\)?[.:](\w{1,20})/y

/** The words and variables of a piece of code that is somebody's value: what stands side by side, or is added, is one. */
export function tokensOf(reader: string, code: string, offset: number): readonly Token[] {
  const tokens: Token[] = []
  let [from, end] = [0, -1]
  let around = ''
  for (const hit of code.matchAll(TOKEN)) {
    if (tokens.length >= MOST_WORDS) break
    const [, listed, reference, , quoted, bare, called, number] = hit
    const behind = hit.index + hit[0].length
    const next = code.slice(behind, behind + 1)
    if (bare !== undefined && called === undefined && isPassing(bare, next, code.slice(behind))) {
      around = bare
      continue
    }
    const at = offset + hit.index
    const method = quoted === undefined ? null : matchAt(METHOD, code, behind - 1)
    const letters = lettersOf(method?.[1] ?? around)
    around = ''
    const own = (
      listed !== undefined
        ? inQuotes(listed, at + 3)
        : reference !== undefined
          ? inReference(reader, reference, at)
          : quoted !== undefined
            ? inQuotes(quoted, at + 1)
            : number !== undefined
              ? [makeWord(number, at)]
              : bare !== undefined
                ? named(reader, bare, called !== undefined, at, code.slice(behind))
                : []
    ).map((token) => changeToken(token, letters))
    if (own.length === 0) continue
    const isOne =
      end !== -1 && fitsWhole(code.slice(end, hit.index), new RegExp(`\\s*${PLUS}\\s*|`))
    const before = isOne ? tokens.splice(from) : []
    if (before.length === 0) from = tokens.length
    append(tokens, isOne ? [joinTokens([before, own])] : own)
    end = behind
  }
  return tokens
}

/** What a reference reads; a list in braces is none. */
function inReference(reader: string, written: string, at: number): readonly Token[] {
  const token = readReference(written, at)
  if (token !== null) return [token]
  const printed = /^\$\((?:echo|printf)[ \t]{1,9}([^|]{1,160})(?:\|[^]*)?\)$/.exec(written)
  if (printed !== null) {
    const words = tokensOf(reader, printed[1]!, at + written.indexOf(printed[1]!))
    return words.map((one) => changeToken(one, lettersOf(written)))
  }
  return written.startsWith('{')
    ? tokensOf(reader, written.slice(1, -1), at + 1)
    : [{ kind: 'unknown', at }]
}

/** Whether a call only hands on what it is called with, as a list or in other letters. */
function isPassing(name: string, next: string, rest: string): boolean {
  const isCall = next === '(' || /^[ \t]+["'(]/.test(rest)
  return isCall && (lettersOf(name) !== 'same' || (fitsWhole(name, LISTING) && next === '('))
}

function named(
  reader: string,
  bare: string,
  isCalled: boolean,
  at: number,
  rest: string,
): readonly Token[] {
  const path = bare.split('.')
  const letters = isCalled ? lettersOf(path.at(-1)!) : 'same'
  if (isCalled) path.pop()
  const name = path.at(-1)
  if (name === undefined || name === '') return []
  // The key of a table is a word in any language.
  const isWord =
    path.length === 1 && !isCalled && (!QUOTED.has(reader) || /^\s*[:=](?![=>])/.test(rest))
  const token = { kind: 'variable', name, letters, at } as const
  return isWord ? [makeWord(name, at), { ...token, isMaybe: true }] : [token]
}

/** One value that several make. */
export function joinTokens(parts: readonly (readonly Token[])[]): Token {
  return { kind: 'joined', parts, at: parts[0]![0]!.at }
}

const WORDS = new RegExp(`(?:${REFERENCE}|[^\\s,;$]|[$]){1,120}`, 'g')
const PARTS = new RegExp(`(${REFERENCE})|\\w{1,120}|[^]`, 'g')

/** A text is a word, several words, or read from variables. */
function inQuotes(text: string, offset: number): readonly Token[] {
  return [...text.matchAll(WORDS)].flatMap((hit) => {
    let isName = true
    const parts = [...hit[0].matchAll(PARTS)].flatMap((part): readonly Token[] => {
      const at = offset + hit.index + part.index
      if (part[1] !== undefined) return [readReference(part[1], at) ?? { kind: 'unknown', at }]
      if (fitsWhole(part[0], /\w{1,120}/)) return [makeWord(part[0], at)]
      isName = false
      return []
    })
    if (isName) return parts.length > 1 ? [joinTokens(parts.map((part) => [part]))] : parts
    return parts.filter(({ kind }) => kind !== 'word')
  })
}

/** What a sticky pattern finds at an offset. */
export function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset
  return pattern.exec(text)
}

/** Where a value that begins at an offset ends: its bracket's end, or the line's with the lines that continue it. */
export function valueEnd(text: string, start: number): number {
  const opening =
    /(?:\[\w*\])+(?:const[ \t])?\w+\{|@?\(|@?\[|@?\{|(?:%w|qw)[[({]|(?:\w+(?:<\w+>)?|\w+\[\])[ \t]*[({[]/y
  const open = matchAt(opening, text, start)
  if (open !== null) return bracketEnd(text, start + open[0].length)
  const code = /(?:[^\n\\]|\\\r\n|\\[^])*/.exec(text.slice(start, start + LINE))![0]
  return start + (/[ \t]#|[ \t]\/\/|;;/.exec(code)?.index ?? code.length)
}

/** Where the bracket ends that was opened before an offset; strings are not looked into. */
export function bracketEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + LONGEST)
  let depth = 1
  for (let at = start; at < limit; at++) {
    const letter = text[at]!
    if (letter === '(' || letter === '[' || letter === '{') depth++
    else if (letter === ')' || letter === ']' || letter === '}') {
      depth--
      if (depth === 0) return at
    }
  }
  return limit
}

/** Where the bracket begins that is closed right before an offset. */
export function bracketStart(text: string, end: number): number {
  const limit = Math.max(0, end - LONGEST)
  let depth = 0
  for (let at = end - 1; at >= limit; at--) {
    const letter = text[at]!
    if (letter === ')' || letter === ']' || letter === '}') depth++
    else if (letter === '(' || letter === '[' || letter === '{') {
      depth--
      if (depth === 0) return at
    }
  }
  return limit
}
