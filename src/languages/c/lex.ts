import { append } from '../../core/append.ts'
import { markLength } from '../kit/byte-order-mark.ts'
import { isBehind } from '../../core/near.ts'
import type { Span } from '../../core/use.ts'

/** What a stretch of C is; what lies between is code. */
export interface Token extends Span {
  readonly kind: 'comment' | 'string' | 'directive'
}

const COMMENT = String.raw`\/\*[^]*?(?:\*\/|$)|\/\/[^\r\n]*(?:(?<=\\)(?:\r\n|[\r\n])[^\r\n]*)*`
/** Raw strings of C++, which do not end with their line. */
const RAW = String.raw`(?<!(?![uUL8])\w)R"(?<raw>[^()\\\s]{0,16})\([^]*?(?:\)\k<raw>"|$)`
const STRING = String.raw`"[^"\\\r\n]*(?:\\(?:\r\n|[^]|$)[^"\\\r\n]*)*"?`
/** An apostrophe between digits begins no character. */
const CHARACTER = `(?<![0-9a-fA-F](?='[0-9a-fA-F]))${STRING.replaceAll('"', "'")}`
const TOKEN = new RegExp(
  [
    String.raw`(?<line>\\?(?:\r\n|[\r\n]))|(?<blank>[ \t]+)`,
    `(?<comment>${COMMENT})`,
    `(?<string>${RAW}|${STRING}|${CHARACTER})`,
    String.raw`(?<hash>#|%:)|[^][^"'\/#%R\\\r\n]*`,
  ].join('|'),
  'y',
)

/**
 * Comments, strings and preprocessor lines of C and its kin, in order. A directive's span holds its continued lines;
 * comments and strings inside it are tokens too, and follow it.
 */
export function lexC(text: string): readonly Token[] {
  const tokens: Token[] = []
  let fresh = true
  TOKEN.lastIndex = markLength(text)
  for (let hit = TOKEN.exec(text); hit !== null; hit = TOKEN.exec(text)) {
    const { line, blank, comment, string, hash } = hit.groups!
    const span = { start: hit.index, end: TOKEN.lastIndex }
    if (comment !== undefined) tokens.push({ kind: 'comment', ...span })
    else if (string !== undefined) tokens.push({ kind: 'string', ...span })
    else if (hash !== undefined && fresh) append(tokens, directive(text, hit.index))
    if (comment === undefined && blank === undefined) fresh = line !== undefined
  }
  return tokens
}

/** A preprocessor line, in which the pattern has just found the sign: itself, and the comments and strings inside. */
function directive(text: string, start: number): readonly Token[] {
  const inner: Token[] = []
  const prose = isBehind(text, start, /(?:#|%:)[ \t]*(?:error|warning)\b/)
  let end = text.length
  for (let hit = TOKEN.exec(text); hit !== null; hit = TOKEN.exec(text)) {
    const { line, comment, string } = hit.groups!
    const span = { start: hit.index, end: TOKEN.lastIndex }
    if (comment !== undefined) inner.push({ kind: 'comment', ...span })
    if (string !== undefined && prose) TOKEN.lastIndex = hit.index + 1
    else if (string !== undefined) inner.push({ kind: 'string', ...span })
    if (line === undefined || line.startsWith('\\')) continue
    end = hit.index
    break
  }
  TOKEN.lastIndex = end
  return [{ kind: 'directive', start, end }, ...inner]
}
