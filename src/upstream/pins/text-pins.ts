import { lineEnd, lineStart } from '../../core/line-offsets.ts'
import { memoize } from '../../core/memoize.ts'
import { escapePattern } from '../../core/names.ts'
import type { Span } from '../../core/use.ts'
import { endOfRange } from './ranges.ts'
import type { RawPin, Row } from './pin.ts'
import { blocksAround, isElement } from './spans.ts'
import { UNKNOWABLE } from './variables.ts'

/** A package and its version in text: the two groups of a pattern. */
export interface PackageRow extends Row {
  readonly how: string
  readonly registry: string
  readonly pattern: string
  /** Whether the second group is a range: one that has no end says nothing. */
  readonly isRange?: true
}

/** An address in text, with its version under a key beside it. */
export interface KeyedRow extends Row {
  readonly how: string
  /** Group: the address; without one it is put together from `owner` and `repo`. */
  readonly address: string
  readonly around: (text: string, at: number) => string
  readonly keys: readonly string[]
  /** The key of the folder that it is put into; `lies` where that is a path in the repository. */
  readonly dir?: string
  readonly lies?: string
  /** Whether a word without quotes is the name of a variable. */
  readonly words?: true
}

/** Finds all places of a row's pattern, in which the ends of lines count. */
const placesOf = memoize((pattern: string) => new RegExp(pattern, 'gm'))

/** How far from an address its version may stand. */
const REACH = 3000

/** Exact versions of packages, as `pypi:name`, `go:name`, … */
export function packagePins(
  { pattern, registry, how, isRange }: PackageRow,
  text: string,
): readonly RawPin[] {
  return [...text.matchAll(placesOf(pattern))].flatMap((hit): readonly RawPin[] => {
    // `{V}` of Python's f-strings, `==" + V`, `==" .. V`, `==%s" % V`.
    const variable = /^(?:\{|(?:%s)?["'][^\w"']*)([A-Za-z_]\w*)\}?$/
    const [of, written] = [`${registry}:${hit[1]!}`, hit[2]!.replace(variable, '${$1}')]
    if (isRange !== true) return [{ of, version: written, how, at: hit.index }]
    return endOfRange(written) === undefined
      ? []
      : [{ of, version: undefined, range: written, how, at: hit.index }]
  })
}

/** Addresses with the tag or commit that stands beside them. */
export function keyedPins(
  { how, address, around, keys, words, dir, lies }: KeyedRow,
  text: string,
): readonly RawPin[] {
  return [...text.matchAll(placesOf(address))].flatMap((hit) => {
    const beside = around(text, hit.index + hit[0].length - 1)
    const [version] = keys.flatMap((key) => valueOf(beside, key, words) ?? [])
    const [owner, name] = ['owner', 'repo'].map((key) => valueOf(beside, key, words))
    const of = hit[1] ?? (owner && name && `${owner}/${name}`)
    if (!of || version === undefined) return []
    const [put, path] = [dir, lies].map((key) => key && valueOf(beside, key))
    return [
      { of, version, how, at: hit.index, ...(put && { dir: put }), ...(path && { lies: path }) },
    ]
  })
}

function valueOf(around: string, key: string, areVariables = false): string | undefined {
  const hit = new RegExp(
    String.raw`(?:^|[\s,{([:;"'])${key}["']?[ \t]*(?:=>|[:=(]|,(?=[ \t]*")|(?<=[\w"'][ \t]+)(?=["']${areVariables ? '|[a-z]' : ''}))[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|((?:\$?\{\{[^}\n]*\}\}|\$\{[^}\s]*\}|[^\s"',;)}])+))`,
    'm',
  ).exec(around)
  const word = hit?.[3]
  // What is more than a name only a run knows.
  if (areVariables && word !== undefined) return /^[\w.]+$/.test(word) ? `\${${word}}` : UNKNOWABLE
  const value = hit?.[1] ?? hit?.[2] ?? word
  return value === '' || word === 'null' ? undefined : value
}

/** What stands between the brackets around a place. */
export function textInBrackets(text: string, at: number): string {
  const { start, end } = spanInBrackets(text, at)
  return text.slice(start, end)
}

/** The same as a span; as far as is looked where there are none. */
export function spanInBrackets(text: string, at: number): Span {
  let depth = 0
  let start = at
  while (start > 0 && at - start < REACH) {
    const letter = text[start - 1]!
    if (')]}'.includes(letter)) depth++
    else if ('([{'.includes(letter) && depth-- === 0) break
    start--
  }
  depth = 0
  let end = at
  while (end < text.length && end - at < REACH) {
    const letter = text[end]!
    if ('([{'.includes(letter)) depth++
    else if (')]}'.includes(letter) && depth-- === 0) break
    end++
  }
  return { start, end }
}

/** The lines of a `[section]`. */
export function sectionAround(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - REACH), at)
  const after = text.slice(at, at + REACH)
  const end = after.search(/\n[ \t]*\[/)
  return before.slice(before.lastIndexOf('\n[') + 1) + (end < 0 ? after : after.slice(0, end))
}

/** The entries of the mapping that a line is one of, by their indentation: down to the next element of a list. */
export function mappingAround(text: string, at: number): string {
  const own = indentAt(text, lineStart(text, at))
  let from = lineStart(text, at)
  while (from > 0 && at - from < REACH && !isElement(text, from)) {
    const before = lineStart(text, from - 1)
    if (indentAt(text, before) < own) break
    from = before
  }
  let end = lineEnd(text, at)
  while (end < text.length && end - at < REACH) {
    if (
      indentAt(text, end + 1) < own ||
      (indentAt(text, end + 1) === own && isElement(text, end + 1))
    )
      break
    end = lineEnd(text, end + 1)
  }
  return text.slice(from, end)
}

/** What an entry of a mapping is indented by; the dash of a list's element counts as a blank. */
function indentAt(text: string, start: number): number {
  const blanks = /^[ \t]*(?:-[ \t]+)?/.exec(text.slice(start, start + REACH))![0].length
  return text[start + blanks] === '\n' ? Infinity : blanks
}

/** The block that a line is one of, by its indentation. */
export function blockAround(text: string, at: number): string {
  const line = { start: lineStart(text, at), end: lineEnd(text, at) }
  const [own = line] = blocksAround(text, line)
  return text.slice(Math.max(own.start, at - REACH), Math.min(own.end, at + REACH))
}

/** All that stands near a place. */
export function textAround(text: string, at: number): string {
  return text.slice(Math.max(0, at - REACH), at + REACH)
}

/** A line, with those that a comma at their end carries on. */
export function statementAround(text: string, at: number): string {
  const start = text.lastIndexOf('\n', at) + 1
  const rest = text.slice(start, start + REACH)
  return /^[^\n]*(?:(?<=,[ \t]*\r?)\n[^\n]*)*/.exec(rest)![0]
}

/** A project of a repo manifest, with what it has of its remote and of the manifest's default. */
export function projectAround(text: string, at: number): string {
  const element = (tag: string, holds: string): string =>
    new RegExp(`<${tag}\\b[^<>]*\\b${holds}[^<>]*>`).exec(text)?.[0] ?? ''
  const start = text.lastIndexOf('<', at)
  const own = text.slice(start, text.indexOf('>', at) + 1)
  const standard = element('default', '')
  const called = valueOf(own, 'remote') ?? valueOf(standard, 'remote') ?? ''
  const remote = element('remote', `name="${escapePattern(called)}"`)
  const owner = valueOf(remote, 'fetch')
    ?.replace(/\/$/, '')
    .replace(/^.*[/:]/, '')
  const beside = remote.replace(/\bname=/, 'remote=')
  return `${own} ${beside} ${standard} owner="${owner ?? ''}" repo="${valueOf(own, 'name') ?? ''}"`
}
