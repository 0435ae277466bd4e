import { lineBefore } from '../core/line-offsets.ts'
import { findBefore, fitsWhole, isBefore, matchWhole } from '../core/near.ts'
import { splitAtCommas } from './format-arguments.ts'
import type { Hole } from './hole.ts'
import { pipedWords } from './piped-words.ts'
import { bracketEnd, bracketStart, joinTokens, tokensOf } from './read-tokens.ts'
import { makeVariable, makeWord, type Token } from './reference.ts'

/** A call that joins texts: `sign` ends where its parts begin, or, where it is behind them, begins where they end. */
interface Call {
  readonly sign: string
  readonly isSpaced?: true
  readonly isBehind?: true
  readonly isClosedBy?: RegExp
}

/**
 * How calls that join texts are written, up to their parts, or from them on. `glue`: what comes between the parts, where it
 * stands in the sign itself; a list without commas is spaced.
 */
const CALLS: readonly Call[] = [
  // string(CONCAT v LLAMA_ ${b}), string(JOIN "_" v LLAMA ${b}); concatStringsSep "_" [ "LLAMA" b ]
  {
    sign: String.raw`\bstring[ \t]{0,9}\(\s{0,9}(?:CONCAT|APPEND|PREPEND|JOIN\s{1,9}"?(?<glue>\w{0,9})"?)\s{1,9}\w{1,80}\s{1,9}`,
    isSpaced: true,
  },
  { sign: String.raw`\bconcatStringsSep\s{1,9}"(?<glue>\w{0,9})"\s{1,9}\[`, isSpaced: true },
  // "_".join(["LLAMA", b]); join("_", "LLAMA", $b); [string]::Join("_", a, b); concat!("LLAMA_", "B")
  { sign: String.raw`["'](?<glue>\w{0,9})["']\.join\(\s{0,9}[[(]` },
  {
    sign: String.raw`\b(?:join|implode|Join)[ \t]{0,9}[( \t]\s{0,9}["'](?<glue>\w{0,9})["']\s{0,9},\s{0,9}\[?`,
  },
  { sign: String.raw`\bconcat!\(` },
  // strings.Join([]string{"LLAMA", b}, "_"); join(["LLAMA", b], "_"); table.concat({"LLAMA", b}, "_")
  {
    sign: String.raw`\b(?:Join\(\[\]string\{|join\(\[|concat\(\{)`,
    isClosedBy: /^[\]}],\s*["'](\w*)["']/,
  },
  // ["LLAMA", b].join("_"); %w[LLAMA B].join('_'); .joined(separator: "_"); ("LLAMA", $b) -join "_"
  {
    sign: String.raw`(?:[\]"')]\s{0,9}(?:\.join(?:ed|ToString)?\(\s{0,9}(?:separator:\s{0,9})?|-join\s{1,9})|\]\s{0,9}\*\s{1,9})["'](?<glue>\w{0,9})["']\)?`,
    isBehind: true,
  },
]

export const JOINS = CALLS.map(
  ({ sign }, index) => `(?<join${index}>${sign.replace('?<glue>', `?<glue${index}>`)})`,
).join('|')

/** A part of a joined text: what it is as it stands there, or the values that it may have. */
export type Part = { readonly at: number } & (
  { readonly literal: string } | { readonly tokens: readonly Token[] }
)

/** The hole in a name that such a call makes; null where its parts make no name. */
export function joinedHole(reader: string, text: string, hit: RegExpExecArray): Hole | null {
  const groups = hit.groups!
  const index = CALLS.findIndex((_, at) => groups[`join${at}`] !== undefined)
  const call = CALLS[index]!
  const end = hit.index + hit[0].length
  const from = call.isBehind ? listStart(text, hit.index) : end
  const to = call.isBehind ? hit.index : bracketEnd(text, end)
  const closed = call.isClosedBy?.exec(text.slice(to))
  if (closed === null) return null
  const glue = closed?.[1] ?? groups[`glue${index}`] ?? ''
  const isSpaced = call.isSpaced ?? isBefore(text, from, /%w./)
  const written = partsOf(reader, text, from, to, isSpaced)
  const parts = withChanged(hit[0], written, hit.index)
  if (parts.length < 2) return null
  const start = Math.min(hit.index, /[[(]/.test(text[from - 1] ?? '') ? from - 1 : from)
  return holeOf(start, Math.min(text.length, Math.max(end, to + 1)), parts, glue)
}

/** What a variable held before something is put before or behind it. */
function withChanged(sign: string, parts: readonly Part[], start: number): readonly Part[] {
  const [, how, name] = /(APPEND|PREPEND)\s{1,9}(\w{1,80})/.exec(sign) ?? []
  if (how === undefined) return parts
  const own = { at: start, tokens: [makeVariable(name!, start)] }
  if (how === 'PREPEND') return [...parts, own]
  const [first] = parts
  return first !== undefined && 'literal' in first ? [own, ...parts] : parts
}

/** Where a list begins that ends before a sign: at its bracket, or, without one, behind what takes it. */
function listStart(text: string, end: number): number {
  if (/[\])]/.test(text[end]!)) return bracketStart(text, end + 1) + 1
  const line = lineBefore(text, end, 200)
  return end - line.length + Math.max(line.lastIndexOf('='), line.lastIndexOf('(')) + 1
}

function partsOf(
  reader: string,
  text: string,
  from: number,
  to: number,
  isSpaced: boolean,
): readonly Part[] {
  const code = text.slice(from, to + (/["']/.test(text[to] ?? '') ? 1 : 0))
  const parts = isSpaced
    ? [...code.matchAll(/\S{1,300}/g)].map((hit) => ({ text: hit[0], at: hit.index }))
    : splitAtCommas(code)
  return parts
    .filter(({ text: part }) => part.trim() !== '')
    .map(({ text: part, at }) => {
      const literal = literalOf(reader === 'cmake' || (isSpaced && reader === 'ruby'), part)
      return literal === undefined
        ? { at: from + at, tokens: tokensOf(reader, part, from + at) }
        : { at: from + at, literal }
    })
}

/** What a part is as it stands there: a string, or in CMake and Ruby's lists a bare word. */
function literalOf(isBare: boolean, part: string): string | undefined {
  const quoted = matchWhole(part.trim(), /(["'])(\w*)\1/)?.[2]
  if (quoted !== undefined) return quoted
  return isBare && fitsWhole(part, /\w{1,80}/) ? part : undefined
}

function writtenOf(part: Part): string {
  return 'literal' in part ? part.literal : ''
}

/** One hole of several parts: the literals around those that may be several things are its sides. */
export function holeOf(start: number, end: number, parts: readonly Part[], glue: string): Hole {
  const isOpen = parts.map((part) => 'tokens' in part)
  const [first, last] = [isOpen.indexOf(true), isOpen.lastIndexOf(true)]
  if (first === -1) {
    const [left, ...right] = parts.map(writtenOf)
    return {
      start,
      end,
      tokens: [makeWord('', start)],
      left: left!,
      right: right.map((one) => `${glue}${one}`).join(''),
    }
  }
  const middle = parts
    .slice(first, last + 1)
    .flatMap((part, index): readonly (readonly Token[])[] => [
      ...(index > 0 ? [[makeWord(glue, part.at)]] : []),
      'literal' in part ? [makeWord(part.literal, part.at)] : part.tokens,
    ])
  return {
    start,
    end,
    tokens:
      middle.length === 1
        ? middle[0]!
        : middle.some((one) => one.length === 0)
          ? []
          : [joinTokens(middle)],
    left: parts
      .slice(0, first)
      .map(writtenOf)
      .map((one) => `${one}${glue}`)
      .join(''),
    right: parts
      .slice(last + 1)
      .map(writtenOf)
      .map((one) => `${glue}${one}`)
      .join(''),
  }
}

/** A text that is put in the place of another one, where that is all of it, its beginning or its end: `s/^/LLAMA_/`. */
export const SUBSTITUTED = [
  String.raw`\bs(?<sign>[/|,#!])(?<sought>\^|\$|\^?\.\*\$?|\\?\(\.\*\\?\)|\[[^\]\s]{1,9}\][*+])\k<sign>(?<put>[\w\\$&]{1,80})\k<sign>`,
  String.raw`\b(?:REGEX\s{1,9}REPLACE|sub|gsub|replace)[( \t]\s{0,9}(?:r?["']|\/)(?<sought2>\^|\$)(?:["']|\/)\s{0,9},?\s{0,9}["'](?<put2>\w{1,80})["']`,
  String.raw`-replace\s{1,9}["'](?<sought3>\^|\$)["']\s{0,9},\s{0,9}["'](?<put3>\w{1,80})["']`,
  String.raw`\$\{\w{1,80}/(?<sought4>[#%])/(?<put4>\w{1,80})\}`,
].join('|')

/** The hole of such a text: what it is put into. */
export function substitutedHole(reader: string, text: string, hit: RegExpExecArray): Hole | null {
  const groups = hit.groups!
  const sought = groups.sought ?? groups.sought2 ?? groups.sought3 ?? groups.sought4!
  const put = groups.put ?? groups.put2 ?? groups.put3 ?? groups.put4!
  const whole = matchWhole(put, /(\w*)(?:&|\\[01]|\$[01&])(\w*)/)
  const isEdge = /^[\^#$%]$/.test(sought)
  if (whole === null && !isEdge) return null
  const [left, right] =
    whole === null ? (/[\^#]/.test(sought) ? [put, ''] : ['', put]) : [whole[1]!, whole[2]!]
  const start = hit.index
  const end = start + hit[0].length
  return { start, end, tokens: changedText(reader, text, start, end), left, right }
}

/** What the text is that is changed: a variable, what a pipe brings, the call's last argument, or what stands before it. */
function changedText(reader: string, text: string, start: number, end: number): readonly Token[] {
  const name = /\$\{(\w{1,80})/.exec(text.slice(start, end))?.[1]
  if (name !== undefined) return [makeVariable(name, start)]
  const call = /^(?:\s*,\s*|\s{1,9}\w{1,80}\s{1,9})/.exec(text.slice(end))
  if (call !== null) {
    const from = end + call[0].length
    return tokensOf(reader, text.slice(from, bracketEnd(text, from)), from)
  }
  const before = findBefore(text, start, /(\$?\w{1,80}|(["'])\w{1,80}\2)[ \t]*\.?/)
  const isMethod = /^(?:replace|sub|gsub|-replace)/.test(text.slice(start, end)) && before !== null
  if (isMethod) return tokensOf('python', before[1]!, start - before[0].length)
  return pipedWords(reader, text, start) ?? []
}
