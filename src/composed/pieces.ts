import { fitsWhole } from '../core/near.ts'
import type { Needle } from '../core/byte-search.ts'
import { escapePattern, isWordByte, trie, type Names } from '../core/names.ts'
import { once, rememberedOf } from '../core/memoize.ts'

/** Shorter beginnings and ends stand in any text. */
const SHORTEST = 3

/** What of the old names may stand in a file that holds none of them whole. */
export interface Pieces {
  /** All proper beginnings of old names, in any length. */
  readonly beginnings: ReadonlySet<string>
  /** All proper ends of old names, in any length. */
  readonly ends: ReadonlySet<string>
  readonly olds: ReadonlySet<string>
  /** Whether a beginning or an end stands next to what could bring the rest of the name. */
  test(text: string): boolean
  /** What to look for in bytes: where none of these is found, no text passes the test for an old name. */
  needles(): readonly Needle[]
}

/** The pieces of the old names of several parts (of `main` and `stream` any text holds a piece); made once for a set. */
export const piecesOf = rememberedOf((names: Names): Pieces => {
  const olds = new Set([...names.olds].filter((name) => fitsWhole(name, /[A-Za-z]\w*_\w+/)))
  const edges = edgesOf(olds)
  const hint = once(() => hintPattern(edges))
  const parts = once(() => partsPattern(edges))
  const isPieced = (text: string): boolean => SEPARATED.test(text) && parts()?.test(text) === true
  const arePieced = rememberLast((bytes) => isPieced(Buffer.from(bytes).toString('latin1')))
  const cuts = once(() => cutsOf(olds))
  return {
    olds,
    get beginnings() {
      return cuts().beginnings
    },
    get ends() {
      return cuts().ends
    },
    test: (text) => (hint()?.test(text) ?? false) || isPieced(text),
    needles: () => needlesOf(edges, arePieced),
  }
})

/** All proper beginnings and ends, in any length. */
function cutsOf(olds: Iterable<string>): Edges {
  const beginnings = new Set<string>()
  const ends = new Set<string>()
  for (const name of olds)
    for (let at = 1; at < name.length; at++) {
      beginnings.add(name.slice(0, at))
      ends.add(name.slice(at))
    }
  return { beginnings, ends }
}

interface Edges {
  readonly beginnings: ReadonlySet<string>
  readonly ends: ReadonlySet<string>
}

/** Where old names are cut at an underscore: beginnings with it at their end, ends without it. */
function edgesOf(olds: Iterable<string>): Edges {
  const beginnings = new Set<string>()
  const ends = new Set<string>()
  for (const name of olds)
    for (let at = name.indexOf('_'); at !== -1; at = name.indexOf('_', at + 1)) {
      if (at + 1 >= SHORTEST) beginnings.add(name.slice(0, at + 1))
      if (name.length - at > SHORTEST) ends.add(name.slice(at + 1))
    }
  return { beginnings, ends }
}

/**
 * A file is worth a look where a beginning that ends in an underscore is followed by a reference, by the end of its
 * string, or by what separates the arguments of `addprefix`; or where an end that begins with one follows these.
 */
function hintPattern({ beginnings, ends }: Edges): RegExp | null {
  if (beginnings.size === 0) return null
  const end = `(?:${trie(ends)})(?!\\w)`
  // The underscore comes first: a search for a quote or a bracket would stop at every line.
  return new RegExp(
    `(?:${trie(beginnings)})(?:["'\`]?[$@%{(#,)}!\\\\/&]|["'\`]|[ \\t]{0,3}##|[ \\t]+["$A-Z])` +
      `|_(?<=[})@%!"'\`#/]_|# _|%[sv]_|addsuffix _)${end}` +
      `|CONFIG_(?:IS_ENABLED|VAL)[ \\t]?\\([ \\t]?${end}`,
  )
}

/** The beginnings as words of their own: where a file puts all of a name together it holds one. Shorter ones any file has. */
function partsPattern({ beginnings }: Edges): RegExp | null {
  const parts = [...beginnings]
    .map((one) => one.slice(0, -1))
    .filter((one) => one.length > SHORTEST)
  return parts.length === 0 ? null : new RegExp(`(?<!\\w)(?:${trie(new Set(parts))})(?!\\w)`)
}

/** An answer for the bytes that were asked about last: each place in a file asks again. */
function rememberLast(ask: (bytes: Uint8Array) => boolean): (bytes: Uint8Array) => boolean {
  let last: { readonly bytes: Uint8Array; readonly answer: boolean } | undefined
  return (bytes) => {
    if (last?.bytes !== bytes) last = { bytes, answer: ask(bytes) }
    return last.answer
  }
}

/** What may follow a beginning, or a quote behind it, first. */
const AFTER = '"\'`$@%{(#,)}!\\/& \t'.split('')
/** What may stand right before the underscore of an end. */
const BEFORE = '})@%!"\'`#/ sv'.split('')
/** What stands between the parts of a name of which the file holds no longer piece: `${A}_${B}`, `"_".join([a, b])`. */
const SEPARATORS = ['"_".', "'_'.", '("_"', "('_'", 'JOIN "_"', 'JOIN _ ', '{}_{}', '}_${', ')_$(']
const SEPARATED = new RegExp(SEPARATORS.map(escapePattern).join('|'))
/** Kconfig's macros that put `CONFIG_` before what they are given. */
const CALLS = ['CONFIG_IS_ENABLED', 'CONFIG_VAL']
/** A search takes longer steps for longer strings: a shorter one is looked for with each letter that may stand beside it. */
const LONG = 8

/** The same as the pattern says, as strings; a little more is found than by it. */
function needlesOf(
  { beginnings, ends }: Edges,
  arePieced: (bytes: Uint8Array) => boolean,
): readonly Needle[] {
  if (beginnings.size === 0) return []
  return [
    ...[...beginnings].flatMap((text) =>
      text.length < LONG
        ? AFTER.map((letter) => ({ text: `${text}${letter}`, counts: always }))
        : [{ text, counts: isFollowed }],
    ),
    ...[...ends].flatMap((end) =>
      end.length < LONG
        ? BEFORE.map((letter) => ({ text: `${letter}_${end}`, counts: isEnd }))
        : [{ text: `_${end}`, counts: isPreceded }],
    ),
    ...CALLS.map((text) => ({ text, counts: always })),
    ...SEPARATORS.map((text) => ({ text, counts: arePieced })),
  ]
}

const AFTER_BYTES = new Set(AFTER.map((letter) => letter.charCodeAt(0)))
const BEFORE_BYTES = new Set(BEFORE.map((letter) => letter.charCodeAt(0)))

function always(): boolean {
  return true
}

function isFollowed(bytes: Uint8Array, _start: number, end: number): boolean {
  return AFTER_BYTES.has(bytes[end] ?? 0)
}

function isEnd(bytes: Uint8Array, _start: number, end: number): boolean {
  return !isWordByte(bytes[end])
}

function isPreceded(bytes: Uint8Array, start: number, end: number): boolean {
  return BEFORE_BYTES.has(bytes[start - 1] ?? 0) && isEnd(bytes, start, end)
}
