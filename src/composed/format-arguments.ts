import { fitsWhole } from '../core/near.ts'
import { lineBefore, lineEnd } from '../core/line-offsets.ts'
import { pipedWords } from './piped-words.ts'
import { bracketEnd, tokensOf } from './read-tokens.ts'
import type { Token } from './reference.ts'

/** How far a string, and the list behind it, may reach. */
const REACH = 300

/**
 * What fills a placeholder of a format string: `"LLAMA_%s" % x`, `"LLAMA_{}".format(x)`, `Sprintf("LLAMA_%s", x)`,
 * `printf "LLAMA_%s" a b`. Null where no arguments follow the string.
 *
 * @param key the name or number of the placeholder; empty where it counts itself
 */
export function formatArguments(
  reader: string,
  text: string,
  start: number,
  end: number,
  key: string,
): readonly Token[] | null {
  const line = lineBefore(text, start, REACH)
  // A format of the shell needs no quotes.
  const bare = /\bprintf[ \t]{1,9}(?:-v[ \t]{1,9}\w{1,80}[ \t]{1,9})?[-\w%]*$/.exec(line)
  if (bare !== null) {
    const rest = text.slice(end, end + REACH).split(/[\n;|&)]/)[0]!
    const gap = /\S*/.exec(rest)![0].length
    return tokensOf(reader, rest.slice(gap), end + gap)
  }
  const open = /["'`](?=[^"'`]*$)/.exec(line)
  if (open === null) return null
  const rest = text.slice(end, end + 2 * REACH)
  const close = /^[^"'`\n]{0,300}["'`]/.exec(rest)
  if (close === null) return null
  const from = close[0].length
  const before = line.slice(0, open.index)
  if (/\bprintf[ \t]{1,9}(?:-v[ \t]{1,9}\w{1,80}[ \t]{1,9}|--[ \t]{1,9})?$/.test(before)) {
    const code = rest.slice(from).split(/[\n;|&)]/)[0]!
    const piped = before.includes('xargs') ? pipedWords(reader, text, start - 1) : null
    return piped ?? tokensOf(reader, code, end + from)
  }
  const sign =
    /^(?:\s{0,9}%\s{0,9}(?<list>[([{])?|[ \t]{0,9}-f[ \t]{1,9}|\s{0,9}\)?[.:]format\(|[ \t]{0,9},(?=[ \t\r\n]{0,40}[\w"'&]))/.exec(
      rest.slice(from),
    )
  if (sign === null) return null
  const first = from + sign[0].length
  const single = sign[0].includes('%') && sign.groups!.list === undefined
  const code = rest.slice(first, single ? lineEnd(rest, first) : bracketEnd(rest, first))
  const parts = single
    ? [{ text: /^(?:\(\)|(?! for )[^,)\]}])*/.exec(code)![0], at: 0 }]
    : splitAtCommas(code)
  const counted = line.slice(open.index).match(/%[a-z]|\{\}/g)?.length ?? 0
  const index = fitsWhole(key, /\d+/) ? Number(key) : counted
  const named = /^[A-Za-z_]/.test(key)
    ? parts.find(({ text: part }) => new RegExp(`^\\s*["']?${key}["']?\\s*[=:]`).test(part))
    : parts[index]
  if (named === undefined) return null
  const value = named.text.replace(/^\s*["']?\w{1,80}["']?\s*[=:]/, (label) =>
    ' '.repeat(label.length),
  )
  return tokensOf('python', value, end + first + named.at)
}

/** A list's parts at its commas, those inside of brackets left alone. */
export function splitAtCommas(
  code: string,
): readonly { readonly text: string; readonly at: number }[] {
  const parts: { text: string; at: number }[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at <= code.length; at++) {
    const letter = code[at]
    if (letter !== undefined && '([{'.includes(letter)) depth++
    if (letter !== undefined && ')]}'.includes(letter)) depth--
    if (letter === undefined || (letter === ',' && depth === 0)) {
      parts.push({ text: code.slice(from, at), at: from })
      from = at + 1
    }
  }
  return parts
}
