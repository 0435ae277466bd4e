import { joinParts } from '../core/parts.ts'
import { capitalise } from '../core/capitalise.ts'
import { count } from '../core/count.ts'
import { countLetters } from '../core/cut-text.ts'
import { groupBy } from '../core/group-by.ts'
import { REASONS, standingOf } from '../core/reasons.ts'
import type { Site } from '../judging/judged-site.ts'
import { oneSafeLine } from './escape.ts'
import { reportHeadline, OUTSIDE } from './headline.ts'
import { lineChanges, type LineChanges } from './line-changes.ts'
import { renameGroups, type RenameGroup } from './rename-groups.ts'
import type { Report } from './report.ts'
import {
  asTheyAre,
  countAre,
  countFilesRead,
  changeOf,
  kindsOf,
  tellEach,
  whereIs,
} from './sentences.ts'
import { saidOnce } from './said-once.ts'
import { changedSites, isWaiting, keptSites, mostTellingFirst, openSites } from './told-sites.ts'
import { blocksOf, type Block } from './terminal/blocks.ts'
import { placeLines, placesOf, type Screen } from './terminal/places.ts'
import { wrapText } from './terminal/wrap.ts'

/** How many places that have the same to say are shown before they are only named. */
const SHOWN = 8

/** What is told besides what was found. */
export interface Told {
  /** Whether the working tree was changed. */
  readonly isWritten?: boolean
  /** What a person does next, most important first; told in the last line. */
  readonly next?: readonly string[]
  /** Whether the places are only counted, since another command lists them. */
  readonly isBrief?: boolean
}

/**
 * What a run found, for a terminal: what makes a reader's belief wrong, what happened, each rename with its places, what
 * is left, what to do next.
 */
export function reportTable(report: Report, screen: Screen, told: Told = {}): string {
  const { style } = screen
  const first = [
    undecidedPart(report, screen),
    wrapped(reportHeadline(report, told.isWritten === true), screen, style.bold),
  ]
  const rest = () => [
    ...changedParts(report, screen),
    lookPart(report, screen),
    keptPart(report, screen),
    [...countLines(report, screen), ...layOutNextSteps(told.next ?? [], screen)],
  ]
  const parts = told.isBrief === true ? first : [...first, ...rest()]
  const texts = parts.map((lines) => lines.join('\n'))
  return joinParts('\n\n', texts)
}

function wrapped(
  text: string,
  { width }: Screen,
  colour = (line: string): string => line,
  indent = '',
): readonly string[] {
  return wrapText(text, width, indent).map(colour)
}

function undecidedPart(report: Report, screen: Screen): readonly string[] {
  const { yellow, bold } = screen.style
  const say = (one: Report['undecided'][number]): readonly string[] => {
    const { message, todo, places } = one
    const names = tellNames(one)
    const waits = `${count(places, 'place')} ${places === 1 ? 'waits' : 'wait'} for it: ${names}.`
    return [
      ...wrapped(`Undecided: ${oneSafeLine(message)}.`, screen, (line) => yellow(bold(line))),
      ...wrapped(`${capitalise(oneSafeLine(todo))}.`, screen, yellow, '  '),
      ...(names === '' ? [] : wrapped(waits, screen, yellow, '  ')),
    ]
  }
  const { told, more } = tellEach(report.undecided, say, screen.all)
  return [...told.flat(), ...(more === null ? [] : wrapped(more, screen, yellow))]
}

/** So many names that wait for an answer are told one by one. */
const NAMED = 8

/** The names that nobody could be asked for, those that stand most often first. */
function tellNames({ names }: Report['undecided'][number]): string {
  const told = Object.entries(names)
    .toSorted(([, a], [, b]) => b - a)
    .map(([name, places]) => `${oneSafeLine(name)}${places === 1 ? '' : ` (${places})`}`)
  const more = told.length - NAMED
  const shown = told.slice(0, NAMED).join(', ')
  return `${shown}${more > 0 ? ` and ${count(more, 'more name')}` : ''}`
}

function changedParts(report: Report, screen: Screen): readonly (readonly string[])[] {
  const changes = lineChanges(report.patch.diff)
  const told = new Map<string, string>()
  const blocks = blocksOf(renameGroups(report, changedSites(report)))
  const say = (block: Block): readonly string[] => {
    const like = told.get(block.shape)
    if (like === undefined) told.set(block.shape, block.groups[0]!.from)
    return blockLines(block, like, changes, screen)
  }
  const { told: parts, more } = tellEach(blocks, say, screen.all)
  return more === null ? parts : [...parts, [more]]
}

/** @param like another rename of which the same was said already */
function blockLines(
  { groups, sayings }: Block,
  like: string | undefined,
  changes: LineChanges,
  screen: Screen,
): readonly string[] {
  const [first, ...others] = groups
  const isReview = sayings.every(({ safety }) => safety !== 'safe')
  const message =
    like === undefined
      ? `${first!.message}${others.length === 0 ? '' : ` The same is so of the other${others.length === 1 ? '' : 's'}.`}`
      : `The same is so of ${others.length === 0 ? 'it' : 'them'} as of ${like} above.`
  return [
    ...groups.map((group) => titleOf(group, screen)),
    ...marked(message, isReview, screen),
    ...sayings.flatMap(({ message: more, safety, sites }) => [
      ...(more === '' && (safety === 'safe' || isReview)
        ? []
        : marked(more || 'Please look at these.', safety !== 'safe', screen)),
      ...placeLines(sites, changes, screen, SHOWN),
    ]),
  ]
}

function titleOf(group: RenameGroup, { style, width }: Screen): string {
  const name = (text: string): string => style.bold(style.cyan(oneSafeLine(text)))
  const kinds = kindsOf(group.renames)
  const kind = kinds === '' ? '' : `   ${kinds}`
  const fits = countLetters(kind) <= width - countLetters(changeOf(group))
  return `${name(group.from)} ${style.dim('→')} ${name(group.to.join(' + ') || 'nothing')}${fits ? style.dim(kind) : ''}`
}

/** A sentence, with a sign before it where a person is to look. */
function marked(message: string, isReview: boolean, screen: Screen): readonly string[] {
  const text = oneSafeLine(message)
  return isReview ? wrapped(`review: ${text}`, screen, screen.style.yellow) : wrapped(text, screen)
}

/** Places that stay and that a person should look at; what is said of several names alike is said once. */
function lookPart(report: Report, screen: Screen): readonly string[] {
  const open = openSites(report)
  if (open.length === 0) return []
  const { style } = screen
  const head = `For a person to look at: ${countAre(open.length, 'place')} left as ${asTheyAre(open.length)}`
  const { told, more } = tellEach(
    saidOnce(mostTellingFirst(report, open)),
    ({ message, code, sites }) => [
      ...wrapped(`${oneSafeLine(message)} [${code}]`, screen, style.yellow),
      ...placeLines(sites, () => undefined, screen, SHOWN),
    ],
    screen.all,
  )
  return [style.bold(head), ...told.flat(), ...(more === null ? [] : [more])]
}

/** What stays for good reason: counted by reason, or listed where nothing is to be left out. */
function keptPart(report: Report, screen: Screen): readonly string[] {
  const waits = isWaiting(report)
  const kept = keptSites(report)
  // The first line counts and names them where nothing changes.
  const isTold = reportHeadline(report).includes(OUTSIDE)
  const left = kept.filter(
    (site) =>
      screen.all || (!waits(site) && !(isTold && standingOf(site.reason) === 'outside-scopes')),
  )
  if (left.length === 0) return []
  const head = left.length === kept.length ? 'Left' : 'Also left'
  const { style } = screen
  const codes = groupBy(left, ({ reason }) => reason.code)
  const column = Math.max(...[...codes.keys()].map((code) => code.length))
  const lines = [...codes].flatMap(([code, sites]) => {
    const indent = `${' '.repeat(9)}${' '.repeat(column)}`
    const [first, ...more] = wrapText(REASONS[code].means, screen.width, indent)
    const start = `${String(sites.length).padStart(5)}  ${code.padEnd(column)}`
    return [
      `${style.cyan(start)}${first!.slice(start.length)}`,
      ...more,
      ...(screen.all ? keptLines(sites, screen) : []),
    ]
  })
  const [code] = codes.keys()
  const hint = `--all lists them, flagshift rule ${codes.size === 1 ? code : 'CODE'} explains a reason.`
  return [
    style.bold(`${head} as ${asTheyAre(left.length)}: ${count(left.length, 'place')}`),
    ...lines,
    ...(screen.all ? [] : wrapped(hint, screen, style.dim, '  ')),
  ]
}

/** Where they are, each reason once. */
function keptLines(kept: readonly Site[], screen: Screen): readonly string[] {
  return saidOnce(kept).flatMap(({ message, code, sites: own }) => [
    ...(message === REASONS[code].means
      ? []
      : wrapText(oneSafeLine(message), screen.width, '    ')),
    ...wrapped(placesOf(own), screen, screen.style.dim, '      '),
  ])
}

function countLines(report: Report, screen: Screen): readonly string[] {
  const { skipped, maps, upstreams } = report
  const { style } = screen
  const known = maps.reduce((sum, { renames }) => sum + renames, 0)
  const names = count(known, 'rename')
  // Where nothing was found, the first line says for how many was looked.
  const sought = reportHeadline(report).includes(names) ? '' : ` for ${names}`
  const asked = upstreams.map((one) => `${oneSafeLine(one.name)} ${whereIs(one, 9)}`).join('; ')
  const who =
    asked === '' ? 'No upstream that a rename map knows was found here.' : `Upstream: ${asked}.`
  const told = (screen.all ? skipped : []).map(
    ({ path, reason }) => `${oneSafeLine(path)}: ${oneSafeLine(reason.message)}`,
  )
  return [
    ...wrapped(countFilesRead(report, sought), screen, style.dim),
    ...wrapped(who, screen, style.dim),
    ...told.flatMap((line) => wrapped(line, screen, style.dim, '    ')),
  ]
}

/** What a person does next, most important first. */
export function layOutNextSteps(
  next: readonly string[],
  { width, style }: Screen,
): readonly string[] {
  if (next.length === 0) return []
  const lines: string[] = []
  let line = 'Next:'
  for (const step of next) {
    const longer = line.endsWith(':') ? `${line} ${step}` : `${line}  ·  ${step}`
    if (countLetters(longer) > width && !line.endsWith(':')) {
      lines.push(line)
      line = `      ${step}`
    } else line = longer
  }
  return [...lines, line].map((one) => style.bold(one))
}
