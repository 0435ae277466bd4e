import { packageBefore } from '../package-of-feature.ts'
import { fitsWhole } from '../../../core/near.ts'
import type { Edit } from '../../../core/edit.ts'
import type { Member, Span, Use } from '../../../core/use.ts'
import { readSwitch } from '../../../maps/convert-value.ts'
import type { Names } from '../../../core/names.ts'
import { placeIn } from '../literal-value.ts'
import { servedWith } from '../mention.ts'
import type { View } from '../view.ts'
import { useOf } from './assigned.ts'

/** One argument: a word, or an option and its value as two words. Offsets are those of the text that holds it. */
export interface Unit extends Span {
  /** What the caller says has to go with it, where the argument is an element of a list of another language; null where it must stay. */
  readonly removal?: Span | null
  /** What it says of a wanted name, without member and split. */
  readonly use?: Use
  /** False where several may stand side by side on purpose, such as `-UX`, or the name is put together. */
  readonly listed: boolean
  /** The option that hands the argument on to another program (`--copt`, `-Xcompiler`): those are a list of their own. */
  readonly group?: string
}

/** Between two arguments nothing but this may stand, or the gap is left alone. */
const GAP = /(?:\s|\\\r?\n|\^\r?\n|`\r?\n|[,;]|-(?=\s))+/

/**
 * Adds to the arguments of one command what their being a list says: which text goes when one is dropped, and how one
 * becomes several.
 *
 * @param text what the offsets refer to
 */
export function usesOfUnits(text: string, units: readonly Unit[]): readonly Use[] {
  const first = units[0]
  if (first === undefined) return []
  const list = `arguments@${first.start}`
  const anchor = units.findIndex(({ use }) => use === undefined)
  const handedOn = units.flatMap(({ use }) => (use?.contract === undefined ? [] : use.name))
  return units.flatMap((unit, index): readonly Use[] => {
    const { use, group } = unit
    if (use === undefined) return []
    if (!unit.listed) return [use]
    const member = {
      list: group === undefined ? list : `${list}/${group}`,
      removal:
        unit.removal === null ? undefined : (unit.removal ?? gapped(text, units, index, anchor)),
      argument: group ?? '',
    }
    const gap = separator(text, units, index)
    const own = memberOf(text, unit, use, member, gap)
    if (use.contract === undefined) return [own]
    const widen: Use['widen'] = (fresh) =>
      gap === undefined ? undefined : prepend(text, unit, use, gap, fresh)
    return [{ ...own, widen, served: servedWith(use.name, handedOn) }]
  })
}

/**
 * Each gap between two arguments belongs to one of them, so that dropping several never overlaps: towards the end of the
 * list after an argument that stays in any case, towards its start before it.
 */
function gapped(text: string, units: readonly Unit[], index: number, anchor: number): Span {
  const { start, end } = units[index]!
  const before = units[index - 1]
  const after = units[index + 1]
  const forward =
    anchor === -1 ? index === 0 && units.length <= 2 && after !== undefined : index < anchor
  if (forward && after !== undefined && fitsWhole(text.slice(end, after.start), GAP))
    return { start, end: after.start }
  if (!forward && before !== undefined && fitsWhole(text.slice(before.end, start), GAP))
    return { start: before.end, end }
  // What else stands there is no part of the list: the bracket that closes a command.
  const blanks = /[ \t]*$/.exec(text.slice(before?.end ?? start, start))![0].length
  return { start: start - blanks, end }
}

/** A use as a member of its list. What it holds is no more than itself: a tree has as many as it has places. */
function memberOf(
  text: string,
  { start, end }: Span,
  use: Use,
  member: Member,
  gap: string | undefined,
): Use {
  const own: Use = {
    member,
    ...use,
    ...(gap !== undefined && {
      split: (targets) => spread(text, { start, end }, own, gap, targets),
    }),
  }
  return own
}

function spread(
  text: string,
  { start, end }: Span,
  use: Use,
  gap: string,
  targets: readonly { name: string; value: string }[],
): readonly Edit[] | undefined {
  if (!targets.every(({ value }) => fitsWhole(value, /[\w.+:/-]*/))) return undefined
  const head = text.slice(start, use.start)
  const written = targets.map(({ name, value }) => {
    if (use.value === undefined)
      return head + name + (value === 'ON' ? '' : `=${value}`) + text.slice(use.end, end)
    const type = text.slice(use.end, use.value.start)
    const middle = readSwitch(value) === undefined ? type.replace(/^:BOOL/, '') : type
    return head + name + middle + value + text.slice(use.value.end, end)
  })
  return [{ start, end, text: written.join(gap) }]
}

/** `-e NEW` in front of `-e OLD`. */
function prepend(
  text: string,
  { start, end }: Span,
  use: Use,
  gap: string,
  fresh: readonly string[],
): readonly Edit[] {
  const [head, tail] = [text.slice(start, use.start), text.slice(use.end, end)]
  return [{ start, end: start, text: fresh.map((name) => head + name + tail + gap).join('') }]
}

/** How this list separates its arguments: as it does on this one's nearest side. */
function separator(text: string, units: readonly Unit[], index: number): string | undefined {
  const unit = units[index]!
  const before = units[index - 1]
  const after = units[index + 1]
  const gaps = [
    index > 1 || after === undefined ? before && text.slice(before.end, unit.start) : undefined,
    after && text.slice(unit.end, after.start),
    before && text.slice(before.end, unit.start),
  ]
  const gap = gaps.find((candidate) => candidate !== undefined && fitsWhole(candidate, GAP))
  // Several blanks only align what stands there, or are the end of a folded line.
  return gap?.replace(/^ +$/, ' ') ?? (unit.removal === undefined ? ' ' : undefined)
}

const CARGO = { role: 'option', namespace: 'cargo' } as const

/** The cargo features of a value such as `a,b` or `"crate/a b"`, from an offset of a word; a list of their own. */
export function readFeatures(view: View, from: number, names: Names): readonly Use[] {
  const units: Unit[] = []
  for (const hit of view.text.slice(from).matchAll(/[^\s,]+/g)) {
    const feature = hit[0].slice(hit[0].lastIndexOf('/') + 1)
    const at = from + hit.index
    const name = at + hit[0].length - feature.length
    const read = names.has(feature) && useOf(view, { name: feature, at: name }, CARGO)
    const use = read && { ...read, ...packageBefore(hit[0].slice(0, -feature.length)) }
    units.push({ ...placeIn(view, at, at + hit[0].length), ...(use && { use }), listed: true })
  }
  const anchor = units.findIndex(({ use }) => use === undefined)
  const placed = units.map((unit, index) => {
    const before = units[index - 1]
    const after = units[index + 1]
    const forward = anchor === -1 ? index === 0 : index < anchor
    if (forward) return after ? { ...unit, removal: { start: unit.start, end: after.start } } : unit
    return before ? { ...unit, removal: { start: before.end, end: unit.end } } : unit
  })
  // A feature that becomes several is rare enough to be left to a person.
  return usesOfUnits('', placed).map(({ split: _split, ...use }) => use)
}
