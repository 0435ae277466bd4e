import { findBehind, isBefore, isBehind } from '../../../core/near.ts'
import { isSpokenOf } from '../mention.ts'
import { isDefined } from './given.ts'
import { lineStart } from '../../../core/line-offsets.ts'
import type { Span, Use } from '../../../core/use.ts'

/** Sets a value, hands it on, asks for it, or only speaks of it. */
export type Part = 'write' | 'carry' | 'read' | 'tell'

/**
 * What a use does with the value of its name.
 *
 * @param text the file, or the line, in which the name stands at an offset
 */
export function partOf(use: Use, text: string, at: number): Part {
  const { name, role, region, passes } = use
  // Whoever follows a document sets what it says to set.
  const isFollowed = region === 'prose' && (role === 'definition' || role === 'option')
  if ((region === 'prose' && !isFollowed) || region === 'comment') return 'tell'
  // Who writes `--enable-x` gives it to somebody.
  if (role === 'mention' && name.startsWith('-')) return 'write'
  if (role === 'definition' && passes === true) return 'carry'
  if (role === 'definition' || role === 'option') return 'write'
  if (role === 'condition') return passes === true ? 'carry' : 'read'
  // Whoever declares an option takes its value.
  if (role === 'declaration') return 'read'
  if (role !== 'mention') return 'tell'
  const place = { start: at, end: at + use.end - use.start, region }
  // Whoever takes it, `-DX` gives it to somebody.
  return isDefined(text, place) && !isSpokenOf(text, place) && !isPrinted(text, place)
    ? 'write'
    : partByLine(text, place.start, place.end)
}

/** What a place does with the name that is put together there; `carry` where its line does not show it. */
export function partOfComposed({ start, end }: Use, text: string): Part {
  if (isBefore(text, start, ASKS)) return 'read'
  if (isBefore(text, start, SETS)) return 'write'
  if (isPrinted(text, { start, end })) return 'tell'
  return isBehind(text, end, /["'\x60\]]{0,2}[ \t]*(?::|\+|\?)?=(?![=~>])/) ? 'write' : 'carry'
}

const ASKS = /\$[({]?|%|!|@|\b(?:if|elseif|while|ifn?def|ifn?eq)\b[^\n;&]*/
const SETS = /[-/]D\s?|\b(?:set|unset|option|export|setenv|putenv|ENV|ARG)\b[ \t(]*["']?/
/** Whether a place stands in a text that a line prints, and no program takes. */
function isPrinted(text: string, { start, end }: Span): boolean {
  return isBefore(text, start, PRINTS) && isBehind(text, end, /[^>|\n]*(?:\n|(?![^]))/)
}

const PRINTS =
  /(?:\n|(?<![^]))[ \t]*@?(?:\w+\.)*(?:message|echo|printf?|[Pp]rintln|puts|Write-\w+|console\.\w+|log\w*)[ \t(]+(?:[A-Z_]+[ \t]+)?\w?["'](?:(?!\$\()[^"'\x60\n])*/

/**
 * What a line does with a name of which no reader of a language tells: languages that the preprocessor goes over first (yacc,
 * Fortran), sources that a program prints, templates that `sed` fills in.
 */
function partByLine(text: string, start: number, end: number): Part {
  if (isBefore(text, start, /@/) && isBehind(text, end, /@/))
    return isBefore(text, start, /\bs([^\w\s@])@/) && findBehind(text, end, /@([^\w\s@])/) !== null
      ? 'write'
      : 'carry'
  if (isBefore(text, start, /\$\{/) && isBehind(text, end, /\}/)) return 'carry'
  const before = text.slice(lineStart(text, start), start)
  if (isBefore(before, before.length, GIVES)) return 'write'
  return isBefore(before, before.length, DIRECTIVE) ? 'read' : 'tell'
}

/** `-d:X` of Nim, `-d X` of V, `-define:X` of Odin and C#, `--with X` of rpmbuild. */
const GIVES = /(?<![\w-])["']?(?:-d|--?define|--with(?:out)?)[:= \t]["']?/

/**
 * `#ifdef X`, also as a text that is printed or written to a file, and how other languages ask when they compile:
 * `-ifdef(X)` of Erlang, `{$IFDEF X}` of Pascal, "`ifdef X" and "`elsif X" of Verilog, `when defined(X)` of Nim, `version (X)` of D,
 * `#config(X` of Odin, `$if X ?` of V.
 */
const DIRECTIVE = new RegExp(
  [
    String.raw`(?<![\w-])[-#\x60$!.%@]?[ \t]*(?:el(?:s|se)?)?ifn?def[ \t(]+`,
    String.raw`\b(?:el|else[ \t]*|els)?(?:if|when)\b[^"'\x60\n]*\bdefined\b[ \t]*\(?[ \t]*`,
    String.raw`\x60elsif[ \t]+|\bversion[ \t]*\([ \t]*|#config[ \t]*\([ \t]*|\$(?:else[ \t]+)?if[ \t]+!?[ \t]*`,
  ].join('|'),
  'i',
)
