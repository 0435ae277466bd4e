import { markLength } from '../kit/byte-order-mark.ts'
import { fitsWhole, isBefore } from '../../core/near.ts'
import { lineEnding, lineStartOfAny } from '../../core/line-offsets.ts'
import { hintOf } from '../kit/command-line/read.ts'
import { valueIn } from '../kit/literal-value.ts'
import { handOnInFront } from '../kit/environment-variable.ts'
import { writePlain } from './scalar.ts'
import { usesOfUnits, type Unit } from '../kit/command-line/unit.ts'
import { splitAssignment } from '../kit/repeat-assignment.ts'
import type { Names } from '../../core/names.ts'
import type { Namespace, Span, Use } from '../../core/use.ts'
import { servedWith } from '../kit/mention.ts'
import { INTERFACE } from '../kit/parameter-form.ts'
import { findAbove, siblingOf, type Entry, type Mapping, type Place } from './parse-tree.ts'

export const ENVIRONMENT =
  /^(?:env|environment|environments?_?vars?|variables|vars|global|build_?args?|build-args?|args|environmentVariables|containerEnv|remoteEnv)$/i
const INPUTS = /inputs|outputs|parameters|secrets/

/** What a mapping's keys are: environment variables, the inputs of an action, matrix keys, options of a tool. */
type Meaning =
  | { readonly kind: 'setting'; readonly namespace: Namespace }
  | { readonly kind: 'matrix' }
  | { readonly kind: 'interface' }

/** What the keys of a mapping are, by the key that it stands under. */
export function meaningOf({ place }: { readonly place: Place }): Meaning {
  const { key, up } = place
  if (findAbove(place, (name) => name === 'matrix') !== null && !ENVIRONMENT.test(key))
    return { kind: 'matrix' }
  if (ENVIRONMENT.test(key)) return { kind: 'setting', namespace: 'env' }
  if (fitsWhole(key, INPUTS)) return { kind: 'interface' }
  if (key === 'with' && siblingOf(up?.map ?? null, 'uses') !== undefined)
    return { kind: 'interface' }
  const hint = hintOf(key)
  if (hint === 'cmake') return { kind: 'setting', namespace: 'cmake' }
  if (hint === 'make') return { kind: 'setting', namespace: 'make' }
  if (hint === 'compiler') return { kind: 'setting', namespace: 'macro' }
  return { kind: 'setting', namespace: 'any' }
}

/**
 * The wanted names among the keys of one mapping.
 *
 * @param read names that the file reads somewhere: their values may not change with their names
 * @param compose whether a variable without a value is handed on with the one that it has outside
 */
export function readKeys(
  text: string,
  mapping: Mapping,
  names: Names,
  read: ReadonlySet<string>,
  compose: boolean,
): readonly Use[] {
  const wanted = mapping.entries.filter(({ key }) => names.has(key.text))
  if (wanted.length === 0) return []
  const meaning = meaningOf(mapping)
  const all = [...new Set(wanted.map(({ key }) => key.text))]
  const byName = new Map(wanted.map((entry) => [entry.key.view.source(0), entry]))
  if (meaning.kind === 'interface')
    return wanted.map((entry) => ({
      ...placeOf(entry),
      role: 'option',
      namespace: 'env',
      region: 'code',
      served: servedWith(entry.key.text, all),
      reservation: INTERFACE,
    }))
  const units = mapping.entries.map((entry, index): Unit => {
    const { start, end } = entry
    const name = entry.key.text
    if (!names.has(name)) return { start, end, listed: true }
    const matrix = meaning.kind === 'matrix'
    const namespace = matrix ? 'any' : meaning.namespace
    const role = namespace === 'macro' ? 'definition' : 'option'
    const removal = mapping.flow ? undefined : linesOf(text, mapping, index)
    const isFed = wanted.some(
      ({ key, value }) =>
        key.text !== name && value !== null && takesValue(value.view.text, name, names),
    )
    const tied = matrix || read.has(name) || isFed || removal === null || entry.anchored
    const use: Use = {
      ...placeOf(entry),
      role,
      namespace,
      region: 'code',
      ...(tied ? { served: servedWith(name, all) } : valueOf(entry, text)),
      ...(matrix && {
        contract: `It is a key of the matrix: names of jobs, caches and required checks may hold it.`,
      }),
    }
    return { start, end, use, listed: !tied, ...(removal && { removal }) }
  })
  return usesOfUnits(text, units).map((use) => {
    if (use.member === undefined) return use
    const entry = byName.get(use.start)
    const member = { ...use.member, list: `map@${mapping.start}` }
    if (entry === undefined) return { ...use, member }
    if (compose && use.namespace === 'env' && isUnset(entry)) {
      const handed = { ...use, member, served: servedWith(use.name, all) }
      return handOnInFront(handed, entry.start, keyAgain(text, entry, mapping.flow))
    }
    return {
      ...use,
      member,
      split: splitOf(text, entry, use, mapping.flow),
    }
  })
}

function isUnset({ value }: Entry): boolean {
  return value === null || (value.style === 'plain' && fitsWhole(value.view.text, /|~|null/i))
}

/** A key without a value as another name, in front of its entry. */
function keyAgain(text: string, { key, start }: Entry, flow: boolean): (name: string) => string {
  const from = key.view.source(0)
  const quote = text.slice(start, from)
  const indent = text.slice(lineStartOfAny(text, start), start).replace(/\S/g, ' ')
  const gap = flow ? ' , ' : lineEnding(text) + indent
  return (name) => `${quote}${name}${quote}:${gap}`
}

/** Whether a text fills in what a name is set to, in whatever form. */
function takesValue(text: string, name: string, names: Names): boolean {
  return names.find(text).some((match) => match.name === name && isFilledIn(text, match.start))
}

/** `$X`, `${X}`, `${{ X }}`, `$(X)`: a sign before a name by which its value is put in. */
export function isFilledIn(text: string, start: number): boolean {
  return isBefore(text, start, /\$\W{0,4}/)
}

function placeOf({ key }: Entry): Pick<Use, 'name' | 'start' | 'end'> {
  const start = key.view.source(0)
  return { name: key.text, start, end: start + key.text.length }
}

function valueOf({ key, value }: Entry, text: string): Pick<Use, 'value'> {
  if (value === null || value.style === 'literal' || value.style === 'folded') return {}
  // A tag says of what kind the value has to be: `!!int 1`.
  const isTagged = /[\s:]!/.test(text.slice(key.span.end, value.span.start))
  const { value: own } = valueIn(value.view, isTagged)
  if (own === undefined) return {}
  return { value: { ...own, ...(value.style === 'plain' && { write: writePlain(own.text) }) } }
}

/** The lines that an entry of a block mapping fills; null where they hold something else too. */
function linesOf(text: string, { entries }: Mapping, index: number): Span | null {
  const entry = entries[index]!
  const start = lineStart(text, entry.start)
  const next = entries[index + 1]
  const blank = text.slice(start, entry.start).trim() === ''
  if (!blank) {
    // The first entry of an element of a list: what follows takes its place.
    if (next === undefined) return null
    return fitsWhole(text.slice(entry.end, next.start), /[\s]*/)
      ? { start: entry.start, end: next.start }
      : null
  }
  let end = entry.end
  if (!/[\r\n]/.test(text[end - 1] ?? '')) {
    while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++
    const after = text.slice(entry.end, end)
    if (!fitsWhole(after, /\s*(?:#.*)?/)) return null
    if (text[end] === '\r' && text[end + 1] === '\n') end += 2
    else if (end < text.length) end++
    else if (start > 0)
      return {
        start: text[start - 1] === '\n' && text[start - 2] === '\r' ? start - 2 : start - 1,
        end,
      }
  }
  return { start, end }
}

function lineStart(text: string, at: number): number {
  const start = lineStartOfAny(text, at)
  return start === 0 ? markLength(text) : start
}

/** A pair becomes several, written as it is itself. */
function splitOf(text: string, entry: Entry, use: Use, flow: boolean): NonNullable<Use['split']> {
  if (use.value === undefined) return () => undefined
  const gap = (): string =>
    flow ? ', ' : lineEnding(text) + ' '.repeat(entry.start - lineStart(text, entry.start))
  return splitAssignment(text, entry, use, use.value, gap, /[\w.+-]*/)
}
