import type { Sheet } from './terminal/places.ts'
import { count } from '../core/count.ts'
import { joinParts } from '../core/parts.ts'
import type { Rename, RenameMap, Target } from '../maps/rename.ts'
import { oneSafeLine } from './escape.ts'
import { wrapBeside } from './terminal/wrap.ts'

/** The maps, one a line: how many renames, of which upstream, and by what it is found. */
export function listMaps(maps: readonly RenameMap[], screen: Sheet): string {
  const column = Math.max(...maps.map(({ name }) => name.length))
  const total = maps.reduce((sum, { renames }) => sum + renames.length, 0)
  return [
    ...maps.flatMap(({ name, renames, upstream, detect, packages }) => {
      const label = `${oneSafeLine(name).padEnd(column)} ${String(renames.length).padStart(4)}  `
      const by = [...detect, ...packages].map(oneSafeLine).join(', ')
      const text = `${oneSafeLine(upstream ?? '')}${by === '' ? '' : `; found by ${by}`}`
      return wrapBeside(label, text, screen.width, screen.style.cyan)
    }),
    '',
    `${count(total, 'rename')} of ${count(maps.length, 'upstream')}. Look into one with flagshift maps show NAME.`,
  ].join('\n')
}

/** Everything that a map says, its renames in its own order. */
export function showMap(map: RenameMap, screen: Sheet): string {
  const facts = [
    ['upstream', map.upstream ?? ''],
    ['versions', map.versions],
    ['found by', map.detect.join(', ')],
    ['packages', map.packages.join(', ')],
    ['inside', (map.bundles ?? []).map((one) => one.package).join(', ')],
  ].filter(([, text]) => text !== '')
  return [
    screen.style.bold(`${oneSafeLine(map.name)}: ${count(map.renames.length, 'rename')}`),
    ...facts.flatMap(([label, text]) =>
      wrapBeside(`  ${label!.padEnd(9)} `, oneSafeLine(text!), screen.width, screen.style.dim),
    ),
    '',
    ...map.renames.flatMap((rename) => renameLines(rename, screen)),
  ].join('\n')
}

/** What several maps say of one flag. */
export function showFlag(
  renames: readonly { readonly map: RenameMap; readonly rename: Rename }[],
  screen: Sheet,
): string {
  return renames
    .flatMap(({ map, rename }) => [
      ...renameLines(rename, screen),
      ...wrapBeside('    ', `in ${oneSafeLine(map.upstream ?? map.name)}`, screen.width),
    ])
    .join('\n')
}

function renameLines(rename: Rename, { style, width }: Sheet): readonly string[] {
  const { from, to, kind, since, removed, value, remains, evidence, note } = rename
  const gone = remains === 'unread' ? 'nothing reads it' : 'means something else'
  const nothing = remains === undefined ? 'nothing, it was removed' : `nothing, ${gone} now`
  const values = value.kind === 'mapped' ? Object.entries(value.values) : []
  const facts = joinParts('; ', [
    kind,
    since !== undefined && `new name since ${since}`,
    removed !== undefined && `old name gone in ${removed}`,
    value.kind === 'inverted' && 'the value is turned round',
    ...values.map(([old, next]) => `${old} becomes ${next}`),
    rename.generic === true && 'only where the upstream is found',
  ])
  const said = [facts, note, evidence].filter((one) => one !== undefined)
  const targets = to.map(targetText).join(' + ') || nothing
  return [
    style.bold(oneSafeLine(`${from} → ${targets}`)),
    ...said.flatMap((one) => wrapBeside('    ', oneSafeLine(one), width)),
  ]
}

function targetText({ name, value }: Target): string {
  return value === undefined ? name : `${name}=${value}`
}
