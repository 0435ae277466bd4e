import { lineEnd, lineStart } from '../core/line-offsets.ts'
import { fitsWhole, isBehind } from '../core/near.ts'
import type { Setting } from './settings.ts'

/** Where what stands further down may count before what stands above. */
const UNORDERED: ReadonlySet<string> = new Set(
  'make yaml json nix c kconfig batch markdown notebook text'.split(' '),
)
/** So far above a place an assignment is looked for that all ways to it pass. */
const REACH = 20_000
/** What is given a value more often is asked for no order. */
const MOST = 100

/** What may stand before a variable in a statement that only gives it a value. */
const BEGINNING =
  /(?:(?:export|local|readonly|declare|typeset|let|const|var|my|our|ENV|ARG|set)[ \t(]{1,9}(?:-\w+[ \t]{1,9})?)?["']?(?:\$(?:env:)?|self\.|this\.)?/i
const SIGN = /["')\]]{0,2}[ \t]{0,9}(?::[ \t]?[\w[\], |.<>]{1,40}[ \t])?:?=(?![=~>])/
/** What makes a statement count only sometimes, or for one command alone. */
const SOMETIMES = /\b(?:if|unless|for|while|when)\b|&&|\|\||^["']?[^\s"']+["']?[ \t]+[\w./-]+[ \t]/

const OPENS =
  /^[ \t]*(?:if|elif|else|elseif|elsif|for|foreach|while|until|case|select|begin|do|then|switch|try|catch|function|macro|def|class|module)\b|[{([][ \t]*$|\b(?:then|do)[ \t]*$/i
const CLOSES =
  /^[ \t]*(?:(?:elif|else|elseif|elsif|fi|done|esac|end\w*|catch|except|finally|rescue|when)\b|[})\]]|;;|\w+\)[ \t]*$|FROM[ \t])/i
const CALLABLE =
  /\b(?:def|function|func|fun|fn|sub|macro|lambda)\b|=>|^[ \t]*[\w-]+[ \t]*\(\)[ \t]*\{?/im

/**
 * Of what gives a variable its values that which may count at a place: where a plain assignment stands above it that every way
 * there passes, none before that one.
 */
export function settingsReaching(
  reader: string,
  text: string,
  name: string,
  settings: readonly Setting[],
  at: number,
): readonly Setting[] {
  if (UNORDERED.has(reader) || settings.length < 2 || settings.length > MOST) return settings
  const last = settings.findLast(
    ({ start, isLoop }) =>
      start >= 0 &&
      start + name.length < at &&
      at - start < REACH &&
      !isLoop &&
      isPlain(text, name, start) &&
      isPassed(text, start, at),
  )
  if (last === undefined) return settings
  const isBelow = indentAt(text, at) > indentAt(text, last.start)
  return settings.filter(
    ({ start }) =>
      (start >= last.start && (isBelow || start <= at)) || isOfOther(reader, text, start, at),
  )
}

/** Whether a statement gives a variable a new value, and always. */
function isPlain(text: string, name: string, start: number): boolean {
  const end = start + name.length
  const before = text.slice(lineStart(text, start), start)
  if (!fitsWhole(before.trimStart(), BEGINNING)) return false
  const rest = text.slice(end, lineEnd(text, end))
  const isCall = /\bset[ \t]*\([ \t]*$/i.test(before) && /^[ \t]/.test(rest)
  const isDocker = /^[ \t]*ENV[ \t]+$/i.test(before)
  if (!isCall && !isDocker && !isBehind(text, end, SIGN)) return false
  const value = rest.replace(/^[^=]*=[ \t]*/, '')
  return isCall || isDocker || !SOMETIMES.test(value)
}

/** Whether whoever comes to a place below an assignment has passed it: no block that it stands in ends between them. */
function isPassed(text: string, start: number, at: number): boolean {
  const indent = indentAt(text, start)
  const from = lineEnd(text, start) + 1
  if (from > at) return text.slice(start, at).includes(';')
  const between = text.slice(from, lineStart(text, at))
  if (CALLABLE.test(between)) return false
  let depth = 0
  for (const line of [...between.split('\n'), text.slice(lineStart(text, at), at)]) {
    if (line.trim() === '') continue
    if (/^[ \t]*/.exec(line)![0].length < indent) return false
    if (CLOSES.test(line)) depth -= 1
    if (depth < 0) return false
    if (OPENS.test(line)) depth += 1
  }
  return true
}

/** Whether a value is given in a function that may be called from anywhere, or as its parameter. */
function isOfOther(reader: string, text: string, start: number, at: number): boolean {
  // What a function of Python sets is its own.
  if (reader === 'python') return start < 0
  const header = start < 0 ? -1 : headerOf(text, start)
  return start < 0 || (header >= 0 && header !== headerOf(text, at))
}

/** Where the function begins that a place stands in, as the indentation shows; -1 for none. */
function headerOf(text: string, at: number): number {
  let indent = indentAt(text, at)
  const least = Math.max(0, at - REACH)
  for (let line = lineStart(text, at); line > least && indent > 0;) {
    line = lineStart(text, line - 1)
    const code = text.slice(line, lineEnd(text, line))
    const own = indentAt(text, line)
    if (code.trim() === '' || own >= indent) continue
    if (CALLABLE.test(code)) return line
    indent = own
  }
  return -1
}

function indentAt(text: string, at: number): number {
  return /^[ \t]*/.exec(text.slice(lineStart(text, at), lineEnd(text, at)))![0].length
}
