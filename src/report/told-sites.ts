import { groupBy } from '../core/group-by.ts'
import { rememberedOf } from '../core/memoize.ts'
import { standingOf } from '../core/reasons.ts'
import type { Report } from './report.ts'
import type { Site } from '../judging/judged-site.ts'

/** Formats that tell of a build and do not make it. */
const PROSE: ReadonlySet<string> = new Set(['markdown', 'rst', 'text', 'notebook'])

/** What weighs most of what upstream does with an old name: one that nobody reads has lost its effect. */
const WEIGHTS: Readonly<Record<Report['renames'][number]['state'], number>> = {
  renamed: 0,
  rejected: 0,
  aliased: 1,
  both: 1,
  unknown: 2,
  absent: 2,
  premature: 2,
}

const ROLES: Readonly<Record<Site['role'], number>> = {
  definition: 0,
  option: 1,
  condition: 1,
  declaration: 2,
  shim: 2,
  mention: 3,
}

/** A rename by its names: what a site tells of it. */
export function pairOf({ from, to }: Pick<Site, 'from' | 'to'>): string {
  return `${from} ${to.join(' ')}`
}

/** The weight of what no change rests on where another map's upstream says more. */
const UNCONFIRMED = WEIGHTS.unknown

/** The renames that sites follow; where several maps know one, those whose upstream was really asked. */
export function renamesFollowed(report: Report, sites: readonly Site[]): Report['renames'] {
  const pairs = new Set(sites.map(pairOf))
  const followed = report.renames.filter((rename) => pairs.has(pairOf(rename)))
  const confirmed = followed.filter(isConfirmed)
  const sure = new Set(confirmed.map(pairOf))
  return followed.filter((rename) => confirmed.includes(rename) || !sure.has(pairOf(rename)))
}

/** Whether an upstream that was asked has made a rename. */
export function isConfirmed({ state }: Report['renames'][number]): boolean {
  return WEIGHTS[state] < UNCONFIRMED
}

/** The sites that change. */
export function changedSites({ sites }: Pick<Report, 'sites'>): readonly Site[] {
  return sites.filter(({ action }) => action !== 'keep')
}

/** Whether a place waits for an upstream that could not be asked: that is told once, of the upstream. */
export function isWaiting({ undecided }: Report): (site: Site) => boolean {
  return ({ reason }) =>
    standingOf(reason) === 'waits-for-upstream' &&
    undecided.some(({ upstream }) => reason.message.startsWith(`${upstream} `))
}

/** The places that another program lists: what changes, what a person should look at, and what waits for an answer. */
export function listedSites({ sites }: Pick<Report, 'sites'>): readonly Site[] {
  return sites.filter(
    ({ action, safety, reason }) =>
      action !== 'keep' ||
      safety === 'review' ||
      standingOf(reason) === 'waits-for-upstream' ||
      standingOf(reason) === 'waits-for-pins',
  )
}

/** The places that stay and that a person should look at, since only a person can tell what is right there. */
export function openSites(report: Report): readonly Site[] {
  const waits = isWaiting(report)
  return report.sites.filter(
    (site) => site.action === 'keep' && site.safety === 'review' && !waits(site),
  )
}

/** The places that stay for good reason, and those that wait. */
export function keptSites(report: Report): readonly Site[] {
  const open = new Set(openSites(report))
  return report.sites.filter((site) => site.action === 'keep' && !open.has(site))
}

/** How far to the front a rename belongs; the lowest number first. */
function weightOf(renames: Report['renames']): number {
  return Math.min(...renames.map(({ state }) => WEIGHTS[state]), 9)
}

/**
 * Sites by what they tell: what lost its effect before what is still forwarded, what sets a flag before what asks for it,
 * a build before its documents, changes before what only a person can change.
 */
export function mostTellingFirst(report: Report, sites: readonly Site[]): readonly Site[] {
  const renames = groupBy(renamesFollowed(report, sites), pairOf)
  const weightsOf = rememberedOf((site: Site) => [
    Number(site.action === 'keep'),
    Number(PROSE.has(site.format)),
    weightOf(renames.get(pairOf(site)) ?? []),
    ROLES[site.role],
    Number(site.safety !== 'safe'),
  ])
  return sites.toSorted((a, b) => compare(weightsOf(a), weightsOf(b)))
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((weight, index) => weight !== b[index])
  return at === -1 ? 0 : a[at]! - b[at]!
}
