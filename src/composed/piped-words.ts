import { lineBefore } from '../core/line-offsets.ts'
import { lettersOf, changeToken, type Token } from './reference.ts'
import { tokensOf } from './read-tokens.ts'

/** How much of a line before a program is looked at. */
const REACH = 300

/** What the program at an offset gets from a pipe that `echo` begins, or from `<<<`; null where it gets nothing so. */
export function pipedWords(reader: string, text: string, offset: number): readonly Token[] | null {
  const line = lineBefore(text, offset, REACH)
  const piped =
    /(?:^|[\s;&(`])(?:echo|printf)[ \t]{1,9}((?:-\w{1,9}[ \t]{1,9}|--[ \t]{1,9}|["']%s[^"']*["'][ \t]{1,9})*)([^|]*)\|([^]*)$/.exec(
      line,
    )
  if (piped !== null) {
    const [all, options, words, between] = piped
    const at = offset - line.length + piped.index + all.indexOf(words!, all.indexOf(options!))
    const letters = lettersOf(between!)
    return tokensOf(reader, words!, at).map((token) => changeToken(token, letters))
  }
  const given = /^[^|;\n]*?<<<[ \t]*([^\n;|)]{1,300})/.exec(text.slice(offset, offset + REACH))
  if (given === null) return null
  return tokensOf(reader, given[1]!, offset + given[0].length - given[1]!.length)
}
