import { groupBy } from '../../core/group-by.ts'
import type { Site } from '../../judging/judged-site.ts'
import { oneSafeLine } from '../escape.ts'
import type { RenameGroup } from '../rename-groups.ts'
import { html } from './element.ts'

/** A box of the picture: a head and a few lines. */
interface Box {
  readonly head: string
  readonly lines: readonly string[]
}

const [WIDTH, COLUMN, GAP, LINE] = [736, 320, 96, 18] as const
/** So many places are named in a box, and so many letters fit into its lines. */
const [NAMED, LETTERS] = [5, 38] as const

/**
 * The way of a name, as a picture: who sets it here, and who reads it there, as it is and as it will be. The edge that the
 * rename cut is dashed.
 */
export function flowPicture(group: RenameGroup, upstream: string): string {
  const sites = group.sayings.flatMap((saying) => saying.sites)
  const roles = groupBy(sites, ({ role }) => partOf(role))
  const here = [
    ...boxOf('set here', roles.get('sets') ?? []),
    ...boxOf('asked for here', roles.get('asks') ?? []),
  ]
  if (here.length === 0) return ''
  const told = group.renames.filter(({ state }) => state !== 'unknown' && state !== 'absent')
  const [rename] = told
  if (rename === undefined) return ''
  const aliases = told.flatMap((one) => one.aliases.filter(({ effect }) => effect === 'forwards'))
  const isCut = rename.state === 'renamed' || rename.state === 'rejected'
  const old: Box = {
    head: `${upstream}: ${group.from}`,
    lines: isCut
      ? [`${rename.readers.old} lines read it`]
      : aliases.length > 0
        ? aliases.slice(0, 2).map(({ path, line }) => `only forwarded: ${path}:${line}`)
        : ['still accepted'],
  }
  const fresh: Box = {
    head: `${upstream}: ${group.to.join(' + ') || 'nothing'}`,
    lines: rename.readers.new === 0 ? [] : [`${rename.readers.new} lines read it`],
  }
  return drawn(
    here,
    old,
    fresh,
    isCut,
    `${group.from}: ${isCut ? 'cut' : 'forwarded'} before the patch, whole with it`,
  )
}

function partOf(role: Site['role']): 'sets' | 'asks' | 'tells' {
  if (role === 'definition' || role === 'option') return 'sets'
  return role === 'condition' ? 'asks' : 'tells'
}

function boxOf(head: string, sites: readonly Site[]): readonly Box[] {
  if (sites.length === 0) return []
  const places = [...new Set(sites.map(({ path, line }) => `${oneSafeLine(path)}:${line}`))]
  const more = places.length - NAMED
  return [{ head, lines: more > 0 ? [...places.slice(0, NAMED), `and ${more} more`] : places }]
}

function drawn(here: readonly Box[], old: Box, fresh: Box, isCut: boolean, label: string): string {
  const heights = (boxes: readonly Box[]): number =>
    boxes.reduce((sum, box) => sum + heightOf(box) + 10, 0)
  const height = Math.max(heights(here), heights([old, fresh])) + 4
  const left = stacked(here, 2)
  const right = stacked([old, fresh], WIDTH - COLUMN - 2)
  const from = left.middles[0]!
  const [toOld, toFresh] = [right.middles[0]!, right.middles[1]!]
  const start = COLUMN + 4
  const end = WIDTH - COLUMN - 6
  const edge = (to: number, kind: string): string =>
    `<path class="${kind}" d="M${start} ${from} C${start + GAP / 2} ${from} ${end - GAP / 2} ${to} ${end} ${to}"/>`
  const middle = (start + end) / 2
  return [
    `<div class="flow" tabindex="0"><svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${html(label)}">`,
    edge(toOld, isCut ? 'cut' : 'by'),
    isCut ? `<text class="sign" x="${middle - 4}" y="${(from + toOld) / 2 - 6}">✕</text>` : '',
    edge(toFresh, 'whole'),
    ...left.shapes,
    ...right.shapes,
    `<text x="${middle - 24}" y="${toFresh + 16}" class="dim">patched</text>`,
    '</svg></div>',
  ].join('')
}

function heightOf({ lines }: Box): number {
  return 30 + lines.length * LINE
}

function stacked(
  boxes: readonly Box[],
  x: number,
): { readonly shapes: readonly string[]; readonly middles: readonly number[] } {
  let y = 2
  const shapes: string[] = []
  const middles: number[] = []
  for (const box of boxes) {
    const height = heightOf(box)
    shapes.push(
      `<rect x="${x}" y="${y}" width="${COLUMN}" height="${height}" rx="6"/>`,
      `<text x="${x + 10}" y="${y + 20}" font-weight="600">${html(short(box.head))}</text>`,
      ...box.lines.map(
        (line, at) =>
          `<text class="name" x="${x + 10}" y="${y + 20 + (at + 1) * LINE}">${html(short(line))}</text>`,
      ),
    )
    middles.push(y + height / 2)
    y += height + 10
  }
  return { shapes, middles }
}

/** The end of a long path tells more than its beginning. */
function short(text: string): string {
  return text.length <= LETTERS ? text : `…${text.slice(1 - LETTERS)}`
}
