import { append } from '../core/append.ts'
import { fitsWhole } from '../core/near.ts'
import { lettersOf, readReference, REFERENCE, word, type Token } from './reference.ts'

/** More words than these are no list of flags. */
export const MOST_WORDS = 200
/** How far a list may reach. */
const LONGEST = 4000
const LINE = 2000

/** Languages in which a word without quotes is a variable, never a text. */
const QUOTED: ReadonlySet<string> = new Set(
  'python groovy kotlin ruby go rust swift lua zig nix starlark meson gn text notebook'.split(' '),
)

const TOKEN = new RegExp(
  `%w[[({]([^\\])}]{0,400})|(${REFERENCE})|(["'\`])([^"'\`\\n]{0,400})\\3|([A-Za-z_][\\w.]{0,120})(\\(\\))?|(\\d\\w{0,20})`,
  'g',
)

/** The words and variables of a piece of code that is somebody's value. */
export function tokensOf(reader: string, code: string, offset: number): readonly Token[] {
  const tokens: Token[] = []
  for (const hit of code.matchAll(TOKEN)) {
    if (tokens.length >= MOST_WORDS) break
    const at = offset + hit.index
    const [, listed, reference, , quoted, bare, called, number] = hit
    if (listed !== undefined) append(tokens, inQuotes(listed, at + 3))
    else if (reference !== undefined) {
      tokens.push(readReference(reference, at) ?? { kind: 'unknown', at })
    } else if (quoted !== undefined) append(tokens, inQuotes(quoted, at + 1))
    else if (number !== undefined) tokens.push(word(number, at))
    else if (bare !== undefined) {
      const path = bare.split('.')
      const letters = called === undefined ? 'same' : lettersOf(path.at(-1)!)
      if (called !== undefined) path.pop()
      const name = path.at(-1)
      if (name === undefined || name === '') continue
      const isWord = !QUOTED.has(reader) && path.length === 1 && called === undefined
      if (isWord) tokens.push(word(name, at))
      tokens.push({ kind: 'variable', name, letters, at, ...(isWord && { isMaybe: true }) })
    }
  }
  return tokens
}

/** A text is a word, several words, or read from variables. */
function inQuotes(text: string, offset: number): readonly Token[] {
  const tokens: Token[] = []
  for (const hit of text.matchAll(new RegExp(`(${REFERENCE})|[^\\s,;]{1,120}`, 'g'))) {
    const at = offset + hit.index
    if (hit[1] !== undefined) tokens.push(readReference(hit[1], at) ?? { kind: 'unknown', at })
    else if (fitsWhole(hit[0], /\w+/)) tokens.push(word(hit[0], at))
  }
  return tokens
}

/** What a sticky pattern finds at an offset. */
export function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset
  return pattern.exec(text)
}

/** Where a value that begins at an offset ends: its bracket's end, or the line's with the lines that continue it. */
export function valueEnd(text: string, start: number): number {
  const opening = /@?\(|@?\[|@?\{|%w[[({]|(?:\w+(?:<\w+>)?|\w+\[\])[ \t]*[({[]/y
  const open = matchAt(opening, text, start)
  if (open !== null) return bracketEnd(text, start + open[0].length)
  const line = matchAt(/(?:[^\n\\]|\\\r\n|\\[\s\S]){0,2000}/y, text, start)!
  const code = line[0].slice(0, LINE)
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
