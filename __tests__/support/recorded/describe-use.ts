import type { Edit } from '../../../src/core/edit.ts'
import { linesOf, type Lines } from '../../../src/core/lines.ts'
import type { Use } from '../../../src/core/use.ts'

/** New names and versions that no text holds: what a reader would write with them shows where and how it writes. */
const NEW = ['NEW_ONE', 'NEW_TWO']
const VERSION = '2.0'

/** What a reader says of one place, all of it, in lines that people can read. */
export function describeUse(text: string, use: Use): readonly string[] {
  const { start, end, name, role, namespace, region, guards, member, value, ...more } = use
  const { widen, split, byVersion, alias, handOn, ...said } = more
  const lines = linesOf(text)
  const place = placeIn(lines)
  const shown: readonly (readonly [string, unknown])[] = [
    ['value', value && { at: spanOf(place, value), ...(value.isCode && { isCode: true }) }],
    ['guards', guards],
    ['member', member && { ...member, removal: member.removal && spanOf(place, member.removal) }],
    ...Object.entries(said).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ['widen', widen && writtenBy(text, place, widen(NEW))],
    [
      'split',
      split && writtenBy(text, place, split(NEW.map((one) => ({ name: one, value: 'ON' })))),
    ],
    [
      'by version',
      byVersion && writtenBy(text, place, byVersion(VERSION, [{ start, end, text: 'NEW_ONE' }])),
    ],
    ['alias', alias && writtenBy(text, place, alias('NEW_ONE'))],
    [
      'hand on',
      handOn && [true, false].map((alone) => writtenBy(text, place, handOn('NEW_ONE', alone))),
    ],
  ]
  const head = `${place(start)} ${name}${end - start === name.length ? '' : ` in ${JSON.stringify(text.slice(start, end))}`}`
  return [
    `${head}: ${role}, ${namespace}, ${region}`,
    ...shown.flatMap(([key, what]) => (what === undefined ? [] : [`  ${key}: ${oneLine(what)}`])),
  ]
}

type PlaceOf = (offset: number) => string

function placeIn(lines: Lines): PlaceOf {
  return (offset) => {
    const { line, column } = lines.at(offset)
    return `${line}:${column}`
  }
}

function spanOf(
  place: PlaceOf,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  return `${place(start)}-${place(end)}`
}

/** Each edit with what it takes away and what it writes. */
function writtenBy(
  text: string,
  place: PlaceOf,
  edits: readonly Edit[] | undefined,
): readonly string[] | null {
  return (
    edits?.map(
      (edit) =>
        `${place(edit.start)} ${JSON.stringify(text.slice(edit.start, edit.end))} → ${JSON.stringify(edit.text)}`,
    ) ?? null
  )
}

function oneLine(what: unknown): string {
  return typeof what === 'string' ? what : JSON.stringify(what)
}
