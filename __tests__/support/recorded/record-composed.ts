import { composedUses, takenWords } from '../../../src/composed/find-composed.ts'
import { piecesOf } from '../../../src/composed/pieces.ts'
import { linesOf } from '../../../src/core/lines.ts'
import type { Names } from '../../../src/core/names.ts'
import type { Composition, Use } from '../../../src/core/use.ts'
import { third } from '../thorough.ts'
import { leftOf } from './record.ts'
import { smallChangesOf } from './small-changes.ts'

/** How often a text is tried with one sign changed: more often than a case, since nothing else is done with it. */
const CHANGES = 16

/** The parts of old names that are words by themselves, as where a file holds old names and makes longer ones of them. */
const PARTS = new Set(['CUBLAS', 'LLAMA', 'cublas', 'F16'])

/** How a place is written. */
type PlaceOf = (offset: number) => string

/**
 * All that is said of the places of a text where old names are put together, where its words go if they are old names
 * themselves, and what is said where one sign of it is another.
 */
export function recordComposed(name: string, reader: string, text: string, names: Names): string {
  const lines = linesOf(text)
  const written = describeAll(reader, text, names, (offset) => {
    const { line, column } = lines.at(offset)
    return `${line}:${column} `
  })
  // A change moves what stands behind it.
  const tell = (changed: string): readonly string[] => describeAll(reader, changed, names, () => '')
  const told = tell(text)
  return [
    ...written,
    ...third(smallChangesOf(name, text, CHANGES)).flatMap((change) => {
      const now = tell(change.text)
      const gone = told.flatMap((line, index) => (now.includes(line) ? [] : [index + 1]))
      const come = now.filter((line) => !told.includes(line))
      if (gone.length + come.length === 0) return []
      return [`${change.what}: ${[`not ${gone.join(', ')}`, ...come].join('; ')}`]
    }),
  ].join('\n')
}

/** What begins the lines that the record has of a text, and this run leaves out. */
export function leftOfComposed(name: string, text: string): readonly string[] {
  return leftOf(smallChangesOf(name, text, CHANGES)).map(({ what }) => what)
}

function describeAll(
  reader: string,
  text: string,
  names: Names,
  placeOf: PlaceOf,
): readonly string[] {
  const describeWay = ({ name, value, at, isOpen, longer }: Composition): string =>
    [
      longer === undefined ? name : `${longer} of ${name}`,
      ...(value === '' ? [] : [`with ${value}`]),
      ...(at === -1 || placeOf(at) === '' ? [] : [`of ${placeOf(at).trim()}`]),
      ...(isOpen === true ? ['maybe'] : []),
    ].join(' ')
  const describePlace = ({ start, end, namespace, region, composed }: Use): string =>
    `${placeOf(start)}${JSON.stringify(text.slice(start, end))} ${namespace} ${region}: ${composed!.map(describeWay).join(', ')}`
  const { longer, whole } = takenWords(reader, text, PARTS, PARTS)
  return [
    ...composedUses(reader, text, names).map(describePlace),
    ...longer.map((use) => `taken: ${describePlace(use)}`),
    ...[...whole].map(([at, by]) => `goes on: ${placeOf(at)}at ${placeOf(by)}`.trim()),
    ...(piecesOf(names).test(text) ? [] : ['not worth a look']),
  ]
}
