import { fitsWhole, matchWhole } from '../core/near.ts'
import { splitAtCommas } from './format-arguments.ts'
import type { Hole } from './hole.ts'
import { bracketEnd, bracketStart, tokensOf } from './read-tokens.ts'
import { word } from './reference.ts'

/** A call that makes one text of several: where its parts stand, and what comes between them. */
interface Call {
  readonly from: number
  readonly to: number
  readonly separator: string
  readonly isSpaced?: true
}

/** How calls that join texts are written, up to their parts, or from them on. */
export const JOINS = [
  // string(CONCAT v LLAMA_ ${b}), string(JOIN "_" v LLAMA ${b})
  String.raw`\bstring[ \t]{0,9}\(\s{0,9}(?:CONCAT|APPEND|JOIN\s{1,9}"?(?<glue>\w{0,9})"?)\s{1,9}\w{1,80}\s{1,9}`,
  // "_".join(["LLAMA", b])
  String.raw`["'](?<python>\w{0,9})["']\.join\(\s{0,9}[[(]`,
  // ["LLAMA", b].join("_")
  String.raw`\]\.join\(\s{0,9}["'](?<script>\w{0,9})["']\s{0,9}\)`,
  // strings.Join([]string{"LLAMA", b}, "_")
  String.raw`\bJoin\(\[\]string\{`,
  // join("_", "LLAMA", $b)
  String.raw`\bjoin[ \t]{0,9}\(\s{0,9}["'](?<perl>\w{0,9})["']\s{0,9},`,
].join('|')

/** The hole in a name that such a call makes; null where its parts make no name. */
export function joinedHole(reader: string, text: string, hit: RegExpExecArray): Hole | null {
  const call = callOf(text, hit)
  const parts = partsOf(text, call)
  const isWritten = parts.map(({ text: part }) => literalOf(reader, part) !== undefined)
  const first = isWritten.indexOf(false)
  const last = isWritten.lastIndexOf(false)
  const written = parts.map(({ text: part }) => literalOf(reader, part) ?? '')
  const { separator } = call
  const start = Math.min(hit.index, call.from - 1)
  const end = Math.min(text.length, Math.max(hit.index + hit[0].length, call.to + 1))
  if (parts.length < 2) return null
  if (first === -1) {
    const [left, ...rest] = written
    const right = rest.map((one) => `${separator}${one}`).join('')
    return { start, end, tokens: [word('', start)], left: left!, right }
  }
  const { text: part, at } = parts[first]!
  return {
    start,
    end,
    tokens: first === last ? tokensOf(reader, part, at) : [],
    left: written
      .slice(0, first)
      .map((one) => `${one}${separator}`)
      .join(''),
    right: written
      .slice(last + 1)
      .map((one) => `${separator}${one}`)
      .join(''),
  }
}

function callOf(text: string, { index, 0: written, groups = {} }: RegExpExecArray): Call {
  const from = index + written.length
  if (groups.script !== undefined)
    return { from: bracketStart(text, index + 1) + 1, to: index, separator: groups.script }
  const to = bracketEnd(text, from)
  if (written.startsWith('Join'))
    return { from, to, separator: /^\},\s*"(\w*)"/.exec(text.slice(to, to + 40))?.[1] ?? '' }
  const separator = groups.python ?? groups.perl
  if (separator !== undefined) return { from, to, separator }
  return { from, to, separator: groups.glue ?? '', isSpaced: true }
}

function partsOf(text: string, { from, to, isSpaced }: Call) {
  const code = text.slice(from, to)
  const parts = isSpaced
    ? [...code.matchAll(/\S+/g)].map((hit) => ({ text: hit[0], at: hit.index }))
    : splitAtCommas(code)
  return parts
    .filter(({ text: part }) => part.trim() !== '')
    .map(({ text: part, at }) => ({ text: part, at: from + at }))
}

/** What a part is as it stands there: a string, or in CMake a bare word. */
function literalOf(reader: string, part: string): string | undefined {
  const quoted = matchWhole(part.trim(), /(["'])(\w*)\1/)?.[2]
  if (quoted !== undefined) return quoted
  return reader === 'cmake' && fitsWhole(part, /\w+/) ? part : undefined
}
