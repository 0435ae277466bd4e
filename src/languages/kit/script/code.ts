import { findBefore, findBehind, fitsWhole } from '../../../core/near.ts'
import { memoize } from '../../../core/memoize.ts'

/**
 * What stands beside a name: code as it is written, `os.getenv( | getenv(`, or a pattern where this can't say it. In code
 * words and operators are whole ones, and blanks may stand before the name, at brackets and commas, and where one is
 * written; ` | ` stands between ways to write it.
 */
export type Code = string | RegExp

/** What stands right before an offset, if it is such code. */
export function codeBefore(text: string, offset: number, code: Code): RegExpExecArray | null {
  return findBefore(text, offset, typeof code === 'string' ? ending(code) : code)
}

/** What stands right behind an offset, if it is such code. */
export function codeBehind(text: string, offset: number, code: Code): RegExpExecArray | null {
  return findBehind(text, offset, typeof code === 'string' ? beginning(code) : code)
}

const ending = memoize((code: string) => new RegExp(`${sourceOf(code)}\\s*`))
const beginning = memoize((code: string) => new RegExp(`\\s*${sourceOf(code)}`))

const BRACKET = /[([{,)\]}]/
const TOKEN = /\w+|\s*(?:[([{,)\]}]|\s)\s*|[^\w\s([{,)\]}]+/g

/** A blank stands for any white space. */
function sourceOf(code: string): string {
  const ways = code.split(' | ').map((way) => way.replaceAll(TOKEN, tokenOf).trim())
  return `(?:${ways.join('|')})`.replaceAll(/ +/g, '\\s*')
}

function tokenOf(token: string): string {
  const sign = token.trim()
  if (/^\w/.test(sign)) return `\\b${sign}\\b`
  const written = sign.replaceAll(/./g, '\\$&')
  if (sign === '' || fitsWhole(sign, BRACKET)) return ` ${written} `
  return sign.endsWith('=') ? `${written}(?![=~>])` : written
}
