import { count, withArticle } from '../../core/count.ts'
import { groupBy } from '../../core/group-by.ts'
import type { Site } from '../../judging/judged-site.ts'
import { nameOfKind } from '../../judging/wording.ts'
import type { RenameKind } from '../../maps/rename.ts'
import { oneSafeLine } from '../escape.ts'
import type { RenameGroup } from '../rename-groups.ts'
import { drawBoxes, type Box, type Edge } from './drawing.ts'
import { codeElement, escapeHtml } from './element.ts'

/** So many places are named in a box. */
const NAMED = 5

/** What a place does with a name: the parts of the picture that are in this repository, in their order from the top. */
const PARTS = ['declared or handed on here', 'set here', 'asked for here'] as const
type Part = (typeof PARTS)[number]

/**
 * The way of a name, as a picture: who sets it here and hands it on, and who reads it, as it is and as it will be. The
 * edge that the rename cut is dashed.
 */
export function flowPicture(group: RenameGroup, upstream: string): string {
  const sites = group.sayings.flatMap((saying) => saying.sites)
  const byPart = groupBy(
    sites.filter(({ role }) => role !== 'mention'),
    partOf,
  )
  const parts = PARTS.filter((part) => byPart.has(part))
  const told = group.renames.filter(({ state }) => state !== 'unknown' && state !== 'absent')
  const [rename] = told
  if (parts.length === 0 || rename === undefined) return ''
  const aliases = told.flatMap((one) => one.aliases.filter(({ effect }) => effect === 'forwards'))
  const isCut = rename.state === 'renamed' || rename.state === 'rejected'
  const old: Box = {
    head: `${upstream}: ${group.from}`,
    lines: isCut
      ? [readBy(rename.readers.old), `as ${withArticle(nameOfKind(rename.kind as RenameKind))}`]
      : aliases.length > 0
        ? aliases.slice(0, 2).map(({ path, line }) => `only forwarded: ${path}:${line}`)
        : [rename.readers.new === 0 ? 'may still be accepted' : 'still accepted'],
  }
  const fresh: Box = {
    head: `${upstream}: ${group.to.join(' + ') || 'nothing'}`,
    lines: rename.readers.new === 0 ? [] : [readBy(rename.readers.new)],
  }
  const here = parts.map((part): Box => ({ head: part, lines: placesOf(byPart.get(part)!) }))
  const edges = [
    ...edgesOf(parts, isCut ? 'cut' : 'by'),
    ...(aliases.length > 0 && !isCut
      ? [{ from: parts.length, to: parts.length + 1, kind: 'by', says: 'hands on' } as const]
      : []),
  ]
  const label = `${group.from}: ${isCut ? 'cut' : 'forwarded'} before the patch, whole with it`
  return drawBoxes(here, [old, fresh], edges, label)
}

/**
 * What sets a name reaches upstream's readers and what asks for the name beside it; where nothing here sets it, what asks
 * hears of it from upstream.
 */
function edgesOf(parts: readonly Part[], before: Edge['kind']): readonly Edge[] {
  const [old, fresh] = [parts.length, parts.length + 1]
  const asks = parts.indexOf('asked for here')
  return parts.flatMap((_, at): readonly Edge[] => {
    if (at === asks && at > 0) return [{ from: at - 1, to: at, kind: 'whole', says: 'read here' }]
    const ends = (there: number) =>
      at === asks ? { from: there, to: at } : { from: at, to: there }
    return [
      { ...ends(old), kind: before, says: before === 'cut' ? '✕' : '' },
      { ...ends(fresh), kind: 'whole', says: at === 0 ? 'patched' : '' },
    ]
  })
}

function partOf({ role }: Site): Part {
  if (role === 'definition' || role === 'option') return 'set here'
  return role === 'condition' ? 'asked for here' : 'declared or handed on here'
}

function readBy(lines: number): string {
  return `${count(lines, 'line')} ${lines === 1 ? 'reads' : 'read'} it`
}

function placesOf(sites: readonly Site[]): readonly string[] {
  const places = [...new Set(sites.map(({ path, line }) => `${oneSafeLine(path)}:${line}`))]
  const more = places.length - NAMED
  return more > 0 ? [...places.slice(0, NAMED), `and ${more} more`] : places
}

/** What a flag was called in which of upstream's versions, with the pin marked; nothing where no version is known. */
export function chainStrip({ renames }: RenameGroup): string {
  const chain = renames.find((one) => one.chain?.some(({ since }) => since !== null))?.chain ?? []
  if (!chain.some(({ pinned }) => pinned === true)) return ''
  const links = chain.map(({ name, since, pinned }, index) => {
    const kind = pinned === true ? 'pinned' : index === 0 ? 'first' : ''
    const when = index === 0 ? 'at first' : since === null ? 'later' : `since ${since}`
    const here = pinned === true ? ' <strong>▼ what you pin</strong>' : ''
    return `<li class="${kind}">${codeElement(name)}<small>${escapeHtml(when)}${here}</small></li>`
  })
  return `<ol class="chain">${links.join('')}</ol>`
}
