import { markLength } from '../kit/byte-order-mark.ts'
import { findBehind, fitsWhole } from '../../core/near.ts'
import type { MatchesWithin } from '../../core/matches.ts'
import type { Word } from '../kit/command-line/read.ts'
import type { Span } from '../../core/use.ts'
import { decodedView, viewPart, type Piece } from '../kit/view.ts'
import { closingOf } from '../kit/brackets.ts'
import { lineEndOfAny } from '../../core/line-offsets.ts'

/** What stands between two ends of a statement: words, and how deep in braces. */
export interface Statement extends Span {
  /** Of a statement that holds no wanted name and begins with no variable the first one alone. */
  readonly words: readonly (Word & { readonly quoted: boolean; readonly text: string })[]
  readonly depth: number
  /** Whether what it prints goes to another program. */
  readonly piped: boolean
}

export interface PowerShell {
  readonly statements: readonly Statement[]
  readonly comments: readonly Span[]
  /** `param(…)` blocks: their variables are the script's interface. */
  readonly parameters: readonly Span[]
}

const SEPARATORS = /[\s,;|{}()]/
const PLAIN_END = /[\s,;|{}()"'`$@]/g

/** Splits a PowerShell script into statements and words. A backquote before a line end continues the line. */
export function parsePowerShell(text: string, matchesIn: MatchesWithin): PowerShell {
  const statements: Statement[] = []
  const comments: Span[] = []
  const parameters: Span[] = []
  let words: Statement['words'][number][] = []
  let at = markLength(text)
  let start = at
  let depth = 0
  const groups: number[] = []
  let parameterStart = -1

  function finish(piped = false): void {
    if (words.length > 0) {
      const isAsked = text[start] === '$' || matchesIn(start, at).length > 0
      const known = isAsked ? words : words.slice(0, 1)
      statements.push({ start, end: at, words: known, depth, piped })
    }
    words = []
    start = at
  }

  while (at < text.length) {
    const letter = text[at]!
    if (letter === '\n' || letter === '\r') {
      if (groups.length === 0) finish()
      at++
    } else if (letter === ' ' || letter === '\t' || letter === ',') at++
    else if (letter === '`' && /[\r\n]/.test(text[at + 1] ?? ''))
      at += text[at + 2] === '\n' ? 3 : 2
    else if (letter === '#') {
      const end = lineEndOfAny(text, at)
      comments.push({ start: at, end })
      at = end
    } else if (text.startsWith('<#', at)) {
      const close = text.indexOf('#>', at)
      const end = close === -1 ? text.length : close + 2
      comments.push({ start: at, end })
      at = end
    } else if (letter === ';' || letter === '|') {
      finish(letter === '|')
      at++
    } else if (letter === '{' || letter === '}') {
      finish()
      groups.length = 0
      depth = Math.max(0, depth + (letter === '{' ? 1 : -1))
      at++
    } else if (letter === '(') {
      if (fitsWhole(words.at(-1)?.text ?? '', /param/i)) parameterStart = at
      groups.push(at)
      at++
    } else if (letter === ')') {
      const open = groups.pop()
      if (open === parameterStart && open !== undefined) {
        parameters.push({ start: open, end: at })
        parameterStart = -1
      }
      at++
    } else if (letter === '@' && /[({]/.test(text[at + 1] ?? '')) at++
    else {
      if (words.length === 0) start = at
      const word = readWord(text, at)
      words.push(word)
      at = Math.max(word.span.end, at + 1)
    }
  }
  finish()
  return { statements, comments, parameters }
}

function readWord(text: string, start: number): Statement['words'][number] {
  const pieces: Piece[] = []
  let at = start
  let quoting = ''
  while (at < text.length && !SEPARATORS.test(text[at]!)) {
    const letter = text[at]!
    const here = letter === '@' ? findBehind(text, at, /@(["'])[ \t]*\r?\n/) : null
    if (here !== null) {
      quoting = here[1]!
      const from = at + here[0].length
      const close = text.indexOf(`\n${quoting}@`, from - 1)
      const end = close === -1 ? text.length : close
      pieces.push({ text: text.slice(from, Math.max(from, end)), at: from })
      at = close === -1 ? text.length : close + 3
    } else if (letter === '"' || letter === "'") {
      quoting = letter
      at = quoted(text, at, letter, pieces)
    } else if (letter === '`' && at + 1 < text.length) {
      if (/[\r\n]/.test(text[at + 1]!)) break
      pieces.push({ text: text[at + 1]!, at: at + 1 })
      at += 2
    } else if (letter === '$' && /[{(]/.test(text[at + 1] ?? '')) {
      const end = balanced(text, at + 1)
      pieces.push({ text: text.slice(at, end), at })
      at = end
    } else {
      const from = at
      PLAIN_END.lastIndex = at + 1
      at = PLAIN_END.exec(text)?.index ?? text.length
      pieces.push({ text: text.slice(from, at), at: from })
    }
  }
  const span = { start, end: at }
  const [first] = pieces
  // Most words stand there as they are.
  const isPlain = quoting === '' && pieces.length === 1 && first!.text.length === at - start
  const view = isPlain ? viewPart(text, span, AS_IT_IS) : decodedView(pieces, at, encoder(quoting))
  return { view, text: view.text, span, quoted: quoting !== '' }
}

const AS_IT_IS = encoder('')

function encoder(quoting: string): (inner: string) => string {
  if (quoting === '"') return (inner) => inner.replace(/["`$]/g, '`$&')
  if (quoting === "'") return (inner) => inner.replaceAll("'", "''")
  return (inner) => inner
}

function quoted(text: string, open: number, quote: string, pieces: Piece[]): number {
  let from = open + 1
  let at = from
  while (at < text.length) {
    const letter = text[at]
    if (letter === quote) {
      if (text[at + 1] !== quote) break
      pieces.push({ text: text.slice(from, at + 1), at: from })
      at += 2
      from = at
    } else if (letter === '`' && quote === '"') {
      pieces.push({ text: text.slice(from, at), at: from })
      from = at + 1
      at += 2
    } else if (quote === '"' && text.startsWith('$(', at)) at = balanced(text, at + 1)
    else at++
  }
  pieces.push({ text: text.slice(from, Math.min(at, text.length)), at: from })
  return Math.min(at + 1, text.length)
}

/** The offset after the bracket that closes the one at `open`, at most on the next few lines. */
function balanced(text: string, open: number): number {
  return (closingOf(text, open, Math.min(text.length, open + 500)) ?? open) + 1
}
