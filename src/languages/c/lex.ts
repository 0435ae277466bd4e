import type { Span } from '../../core/use.ts'

/** What a stretch of C is; what lies between is code. */
export interface Token extends Span {
  readonly kind: 'comment' | 'string' | 'directive'
}

const NEWS = /["'/#%R\r\n]/g

/**
 * Comments, strings and preprocessor lines of C and its kin, in order. A directive's span holds its continued lines;
 * comments and strings inside it are tokens too, and follow it.
 */
export function lex(text: string): readonly Token[] {
  const tokens: Token[] = []
  let at = text.startsWith('\u00ef\u00bb\u00bf') ? 3 : 0
  let fresh = true
  while (at < text.length) {
    const letter = text[at]!
    if (letter === '\n' || letter === '\r') {
      fresh = true
      at++
    } else if (letter === ' ' || letter === '\t') at++
    else if (fresh && (letter === '#' || text.startsWith('%:', at))) {
      const end = directiveEnd(text, at, tokens)
      at = end
      fresh = false
    } else {
      const comment = commentEnd(text, at)
      if (comment !== -1) {
        tokens.push({ kind: 'comment', start: at, end: comment })
        at = comment
        continue
      }
      fresh = false
      const string = stringEnd(text, at)
      if (string !== -1) {
        tokens.push({ kind: 'string', start: at, end: string })
        at = string
        continue
      }
      NEWS.lastIndex = at + 1
      at = NEWS.exec(text)?.index ?? text.length
    }
  }
  return tokens
}

function commentEnd(text: string, at: number): number {
  if (text.startsWith('/*', at)) {
    const end = text.indexOf('*/', at + 2)
    return end === -1 ? text.length : end + 2
  }
  return text.startsWith('//', at) ? lineEnd(text, at) : -1
}

/** The end of a line, continued lines included. */
function lineEnd(text: string, at: number): number {
  const breaks = /\r\n|\n|\r/g
  breaks.lastIndex = at
  for (let hit = breaks.exec(text); hit !== null; hit = breaks.exec(text))
    if (text[hit.index - 1] !== '\\') return hit.index
  return text.length
}

/** Strings and characters end with their line; raw strings of C++ do not. An apostrophe between digits is none. */
function stringEnd(text: string, at: number): number {
  const letter = text[at]!
  if (
    letter === 'R' &&
    text[at + 1] === '"' &&
    !/\w/.test(text[at - 1]?.replace(/[uUL8]/, '') ?? '')
  ) {
    const open = /^R"([^()\\\s]{0,16})\(/.exec(text.slice(at, at + 20))
    if (open !== null) {
      const close = `)${open[1]!}"`
      const end = text.indexOf(close, at + open[0].length)
      return end === -1 ? text.length : end + close.length
    }
  }
  if (letter !== '"' && letter !== "'") return -1
  if (
    letter === "'" &&
    /[0-9a-fA-F]/.test(text[at - 1] ?? '') &&
    /[0-9a-fA-F]/.test(text[at + 1] ?? '')
  )
    return -1
  for (let index = at + 1; index < text.length; index++) {
    const next = text[index]
    if (next === '\\') index += text.startsWith('\r\n', index + 1) ? 2 : 1
    else if (next === letter) return index + 1
    else if (next === '\n' || next === '\r') return index
  }
  return text.length
}

function directiveEnd(text: string, start: number, tokens: Token[]): number {
  const inner: Token[] = []
  const prose = /^(?:#|%:)[ \t]*(?:error|warning)\b/.test(text.slice(start, start + 40))
  let at = start
  while (at < text.length) {
    const letter = text[at]!
    if (letter === '\\' && /[\r\n]/.test(text[at + 1] ?? '')) {
      at += text.startsWith('\r\n', at + 1) ? 3 : 2
      continue
    }
    if (letter === '\n' || letter === '\r') break
    const comment = commentEnd(text, at)
    const string = comment === -1 && !prose ? stringEnd(text, at) : -1
    if (comment !== -1) inner.push({ kind: 'comment', start: at, end: comment })
    if (string !== -1) inner.push({ kind: 'string', start: at, end: string })
    at = comment !== -1 ? comment : string !== -1 ? string : at + 1
  }
  tokens.push({ kind: 'directive', start, end: at }, ...inner)
  return at
}
