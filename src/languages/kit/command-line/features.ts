import type { Names } from '../../../core/names.ts'
import type { Use } from '../../../core/use.ts'
import { placeIn } from '../literal-value.ts'
import type { View } from '../view.ts'
import { useOf } from './assigned.ts'
import { usesOfUnits, type Unit } from './unit.ts'

const CARGO = { role: 'option', namespace: 'cargo' } as const

/** The cargo features of a value such as `a,b` or `"crate/a b"`, from an offset of a word; a list of their own. */
export function readFeatures(view: View, from: number, names: Names): readonly Use[] {
  const units: Unit[] = []
  for (const hit of view.text.slice(from).matchAll(/[^\s,]+/g)) {
    const feature = hit[0].slice(hit[0].lastIndexOf('/') + 1)
    const at = from + hit.index
    const name = at + hit[0].length - feature.length
    const use = names.has(feature) && useOf(view, { name: feature, at: name }, CARGO)
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
