import { groupBy } from '../../core/group-by.ts'
import type { Site } from '../../judging/judged-site.ts'
import { oneSafeLine } from '../escape.ts'
import type { LineChange } from '../diff-rows.ts'
import type { LineChanges } from '../line-changes.ts'
import type { Style } from '../style.ts'
import { excerptOf, cutExcerpts, rowsOf, type Stretch } from './excerpt.ts'
import { countLetters } from '../../core/cut-text.ts'
import { wrapText } from './wrap.ts'

/** A terminal's colours and width. */
export interface Sheet {
  readonly style: Style
  readonly width: number
}

/** How a text for a terminal is laid out. */
export interface Screen extends Sheet {
  /** Whether nothing is left out. */
  readonly all: boolean
}

/** A place that takes more of the width stands on a line of its own, above what it shows. */
const WIDEST = 0.35
const INDENT = '  '

/** Places with the line that each one is, or what becomes of it; equal ones once. */
export function placeLines(
  sites: readonly Site[],
  changes: LineChanges,
  screen: Screen,
  most: number,
): readonly string[] {
  const all = sites.map((site) => {
    const change = changes(site.path, site.line)
    return { site, change: change === undefined ? null : trimmed(change) }
  })
  const alike = groupBy(all, ({ site, change }) =>
    change === null ? site.text.trim() : JSON.stringify(change),
  )
  const groups = [...alike.values()].map((own) => ({
    ...own[0]!,
    places: placesOf(own.map(({ site }) => site)),
  }))
  const few = screen.all ? groups : groups.slice(0, most)
  const widest = Math.floor(screen.width * WIDEST)
  const fitting = few.map(({ places }) => countLetters(places)).filter((length) => length <= widest)
  const column = INDENT.length + Math.max(0, ...fitting) + 2
  const least = INDENT.length * 2
  // What would be cut beside its place and not below it stands below; then all do.
  const isBeside = few.every(({ places, site, change }) => {
    const text = change === null ? [oneSafeLine(site.text.trim())] : change.flat()
    const longest = Math.max(...text.map(countLetters)) + (change === null ? 0 : 2)
    const fits = longest <= screen.width - column || longest > screen.width - least
    return countLetters(places) <= widest && fits
  })
  const at = isBeside ? column : least
  const { bold } = screen.style
  const lines = few.flatMap(({ places, site, change }) => {
    const room = screen.width - at
    const body =
      change === null
        ? signed('', excerptOf(oneSafeLine(site.text.trim()), [site.from], room), room)
        : diffLines(change, [site.from, ...site.to], room, screen.style)
    const head = INDENT + places
    return [
      ...(isBeside ? [] : wrapText(places, screen.width, INDENT).map(bold)),
      ...body.map((line, index) =>
        index === 0 && isBeside
          ? `${bold(head)}${' '.repeat(column - countLetters(head))}${line}`
          : `${' '.repeat(at)}${line}`,
      ),
    ]
  })
  const rest = groups.slice(few.length)
  if (rest.length === 0) return lines
  const more = rest.map(({ places }) => places)
  const text = `and ${more.length} more: ${more.slice(0, MORE).join(', ')}${more.length > MORE ? ', …' : ''}`
  return [...lines, ...wrapText(text, screen.width, INDENT).map((line) => screen.style.dim(line))]
}

/** So many of those that are not shown are named. */
const MORE = 12

/** `README.md:104,107`, file after file; lines that follow each other as `10-30`. */
export function placesOf(sites: readonly Pick<Site, 'path' | 'line'>[]): string {
  const files = groupBy(sites, ({ path }) => path)
  return [...files]
    .map(
      ([path, own]) =>
        `${oneSafeLine(path)}:${runsOf([...new Set(own.map(({ line }) => line))]).join(',')}`,
    )
    .join(', ')
}

function runsOf(lines: readonly number[]): readonly string[] {
  const runs: { first: number; last: number }[] = []
  for (const line of lines) {
    const run = runs.at(-1)
    if (run !== undefined && line === run.last + 1) run.last = line
    else runs.push({ first: line, last: line })
  }
  return runs.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`))
}

/** What becomes of some lines, without the indentation that all of them have. */
function trimmed({ before, after }: LineChange): readonly [readonly string[], readonly string[]] {
  const indents = [...before, ...after]
    .filter((line) => line.trim() !== '')
    .map((line) => /^\s*/.exec(line)![0].length)
  const indent = Math.min(...indents, 400)
  const of = (line: string): string => oneSafeLine(line.slice(indent).trimEnd())
  return [before.map(of), after.map(of)]
}

/** Lines before and after, each behind its sign. */
export function diffLines(
  [before, after]: readonly [readonly string[], readonly string[]],
  names: readonly string[],
  width: number,
  { red, green, bold }: Style,
): readonly string[] {
  const room = width - 2
  const [olds, news] = cutExcerpts(before, after, names, room)
  return [
    ...olds.flatMap((line) => signed('- ', line, room, red, bold)),
    ...news.flatMap((line) => signed('+ ', line, room, green, bold)),
  ]
}

/** A line behind its sign; what does not fit goes on below. */
function signed(
  sign: string,
  line: readonly Stretch[],
  room: number,
  colour = (text: string): string => text,
  bold = colour,
): readonly string[] {
  return rowsOf(line, room).map((row, at) => {
    const shown = row.map(({ text, differs }) => colour(differs ? bold(text) : text))
    return `${colour(at === 0 ? sign : ' '.repeat(sign.length))}${shown.join('')}`
  })
}
