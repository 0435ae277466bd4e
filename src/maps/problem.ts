import { shortenText } from '../core/cut-text.ts'
import { printPlace, UserError, type Place } from '../core/user-error.ts'

/** Something wrong in a map file, to be mended by the person who wrote it. */
export interface Problem {
  readonly what: string
  readonly fix: string
  /** Where in the text, in UTF-16 code units from its start. */
  readonly offset: number
}

export function makeProblem(what: string, fix: string, offset: number): Problem {
  return { what, fix, offset }
}

/** Bytes of a map; the largest one known has 120 thousand. */
export const LARGEST_MAP = 5 * 1024 * 1024

export function tooLargeError(
  file: string,
  called = 'The rename map',
  fix = 'Split it into several maps.',
): UserError {
  return new UserError(`${called} is larger than 5 MB.`, fix, { file })
}

/** @throws UserError for bytes that are no UTF-8 */
export function decodeText(bytes: Buffer, file: string, called = 'The rename map'): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw new UserError(`${called} is not UTF-8 text.`, 'Save it as UTF-8.', { file }, { cause })
  }
}

/** How many mistakes of one file are told at once. */
export const MOST_SHOWN = 20

/** All problems of a file as one error, one a line, in the order of the file. */
export function problemsError(
  problems: readonly Problem[],
  locate: (offset: number) => Place,
): UserError {
  const sorted = problems.toSorted((a, b) => a.offset - b.offset)
  const lines = sorted
    .slice(0, MOST_SHOWN)
    .map(({ what, fix, offset }) => ({ what, fix, where: locate(offset) }))
  const rest = sorted.length - lines.length
  const first = lines[0]!
  if (lines.length === 1) return new UserError(first.what, first.fix, first.where)
  const last = lines.at(-1)!
  const others = lines.slice(1).map(({ what, fix, where }, index) => {
    const line = `${printPlace(where)}: ${what}`
    return index === lines.length - 2 ? line : `${line} ${fix}`
  })
  const more = rest === 0 ? '' : ` (and ${rest} more)`
  return new UserError(
    [`${first.what} ${first.fix}`, ...others].join('\n'),
    `${last.fix}${more}`,
    first.where,
  )
}

/** A text of the file, quoted for a message: one line, no control characters, not too long. */
export function quoteText(text: string): string {
  return JSON.stringify(shortenText(text, 80)).replace(
    /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
