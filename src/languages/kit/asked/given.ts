import { isBefore, isBehind } from '../../../core/near.ts'
import type { Span, Use } from '../../../core/use.ts'

/** Whether a name is given to a program right there: it stands behind `-D`, or `/D`. */
export function isDefined(text: string, { start }: Pick<Span, 'start'>): boolean {
  return isBefore(text, start, /[-/]D\s?/)
}

/** Whether a name of which nothing else is known is passed to somebody: behind `-D`, or as all that a string or a variable holds. */
export function isGiven(text: string, place: Span): boolean {
  const { start, end } = place
  return (
    isDefined(text, place) ||
    (isBefore(text, start, /["']/) && isBehind(text, end, /["']/)) ||
    (isBefore(text, start, /[\w)}][ \t]*[:+?]{0,3}=[ \t]*/) &&
      isBehind(text, end, /[ \t]*(?:[;#\r\n]|(?![^]))/)) ||
    (isBefore(text, start, /\bset\s*\(\s*\w+\s+/i) && isBehind(text, end, /\s*\)/))
  )
}

/** Whether a name is the first word of its line, or of an `ARG`: what a script or an image sets without exporting it. */
export function isUnexported(text: string, { start }: Span): boolean {
  return isBefore(text, start, /(?:\n|(?<![^]))[ \t]*(?:ARG[ \t]+)?/)
}

/** Whether a variable goes on to the programs that are run, by its name alone: `export X`. */
export function isExportedByName(text: string, { start, end }: Span): boolean {
  return (
    isBefore(text, start, /\bexport[ \t]+(?:[\w.-]+[ \t]+)*/) &&
    !isBehind(text, end, /[ \t]*[:?+!]*=/)
  )
}

/** Whether a name stands alone between two quotes: "A", 'A', or `A`. */
export function isQuoted(text: string, { start, end }: Span): boolean {
  const quote = text[start - 1] ?? ''
  return /["'`]/.test(quote) && text[end] === quote
}

/** Whether a value begins with a reference: `$OLD`, `"${OLD}"`. */
export function isReference(value: string): boolean {
  return /^["']?\$/.test(value)
}

/** Whether a value is put in only when the build runs: it holds a reference, a template's sign or a command. */
export function isFilledLater(value: string): boolean {
  return /[$%@`{]/.test(value)
}

/** Whether a flag is set right behind its name, or stands alone: `-DX=` sets it to nothing, `-DX` to 1. */
export function isSetBehind(text: string, { end }: Pick<Span, 'end'>): boolean {
  return text[end] === '='
}

/** What a member of a list is set to, as it is written behind its name: `"X": [1]`; empty where nothing is. */
export function writtenBehind(text: string, { end, member }: Pick<Use, 'end' | 'member'>): string {
  const rest = text.slice(end, member?.removal?.end ?? end)
  const sign = /^["'`]?\]?\s*[:=]>?/.exec(rest)?.[0]
  if (sign === undefined) return ''
  const written = rest.slice(sign.length).replaceAll(/\s+/g, ' ')
  return written.replace(/(?<![ ,;])[ ,;]+$/, '').trim()
}

/** Whether CMake itself reads a variable, whatever an upstream makes of it. */
export function isOfCMake(name: string): boolean {
  return /^(?:CMAKE_|BUILD_SHARED_LIBS$|BUILD_TESTING$)/.test(name)
}
