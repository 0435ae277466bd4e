import { count } from '../core/count.ts'
import { joinWithAnd } from '../core/enumerate.ts'
import { groupBy } from '../core/group-by.ts'
import { joinParts } from '../core/parts.ts'
import { standingOf } from '../core/reasons.ts'
import { nameOfKind } from '../judging/wording.ts'
import type { Site } from '../judging/judged-site.ts'
import { LEARNED, type RenameKind } from '../maps/rename.ts'
import { oneSafeLine } from './escape.ts'
import type { Report } from './report.ts'
import { changedSites, isConfirmed, renamesFollowed } from './told-sites.ts'

/** Where an upstream lies and how it was found: `at vendor/llama.cpp, c3e53b421 (submodule)`, `(this repository)`. */
export function whereIs(
  { path, revision, found }: Pick<Report['upstreams'][number], 'path' | 'revision' | 'found'>,
  digits: number,
): string {
  const commit = revision === null ? '' : `, ${revision.slice(0, digits)}`
  if (path === '') return `(this repository${commit})`
  return `at ${oneSafeLine(path)}${commit} (${oneSafeLine(found)})`
}

/** Who could not be asked, as a sentence that a page can show. */
export function sayUndecided({ message, todo, places }: Report['undecided'][number]): string {
  return `${oneSafeLine(message)}${whatWaits(places)}: ${oneSafeLine(todo)}.`
}

/** So many are told one by one where nobody asks for all. */
const MOST_TOLD = 60

/** The first of many, each in words, and a sentence about those that there is no room for; null where all are told. */
export function tellEach<One, Told>(
  all: readonly One[],
  say: (one: One) => Told,
  isWhole = false,
): { readonly told: readonly Told[]; readonly more: string | null } {
  const most = isWhole ? all.length : MOST_TOLD
  const left = all.length - most
  return {
    told: all.slice(0, most).map(say),
    more: left > 0 ? `And ${left} more, which the report lists.` : null,
  }
}

/** How many places wait for an answer, as the end of a sentence; empty for none. */
export function whatWaits(places: number): string {
  return places === 0
    ? ''
    : `, and ${count(places, 'place')} ${places === 1 ? 'depends' : 'depend'} on it`
}

/** `GGML_USE_CUBLAS → GGML_USE_CUDA`, or `→ nothing`. */
export function changeOf({ from, to }: { from: string; to: readonly string[] }): string {
  return `${from} → ${to.join(' + ') || 'nothing'}`
}

/** What is said of a place begins with it: what changes, or the name that stays. */
export function subjectOf(site: Pick<Site, 'from' | 'to' | 'action'>): string {
  return site.action === 'keep' ? site.from : changeOf(site)
}

/** What a rename is of: `CMake option and make variable`. */
export function kindsOf(renames: Report['renames']): string {
  const names = [...new Set(renames.map(({ kind }) => nameOfKind(kind as RenameKind)))]
  return joinWithAnd(names)
}

/** A number that begins or stands in a sentence, with its noun and verb: `1 place is`, `3 places are`. */
export function countAre(number: number, noun: string): string {
  return `${count(number, noun)} ${number === 1 ? 'is' : 'are'}`
}

/** What stays of so many: `left as it is`, `left as they are`. */
export function asTheyAre(number: number): string {
  return number === 1 ? 'it is' : 'they are'
}

/**
 * The upstreams whose renames the changes follow, as people call them. One that did not say that it has made the rename has
 * no name here: that it renamed anything is the map's word alone.
 */
export function upstreamsOf(report: Report): readonly {
  readonly name: string
  readonly upstream: Report['upstreams'][number] | null
}[] {
  const changed = changedSites(report)
  const followed = renamesFollowed(report, changed)
  const named = [...groupBy(followed, ({ map }) => map)].flatMap(([map, renames]) => {
    // A map of somebody's own is called as its upstream is: whoever wrote it says that.
    const isNamed = map !== 'inline' && (map.includes('/') || renames.some(isConfirmed))
    const name = isNamed ? map.replace(LEARNED, '') : ''
    const called = report.upstreams.filter((one) => isCalled(one, name))
    // Of several copies those are meant by which a change was decided.
    const meant = called.filter(({ path }) =>
      changed.some(({ reason }) => reason.message.includes(`(${path}`)),
    )
    const [first = null] = called
    return (meant.length > 0 ? meant : [first]).map((upstream) => ({ name, upstream }))
  })
  // A repository that hands an upstream's flags on has renamed nothing itself.
  const others = named.filter(({ upstream }) => upstream?.path !== '')
  return others.length > 0 ? others : named
}

/** Whether a map's name is an upstream's: a built-in map has only the last part of it. */
export function isCalled({ name }: Report['upstreams'][number], map: string): boolean {
  return name === map || name.split('/').at(-1) === map
}

/**
 * Which files were looked into and which were not, and why: `80 of 87 files searched; 6 left out by include or exclude,
 * 1 not read (submodule)`, and those in which nothing may change.
 *
 * @param sought what stands behind the count of searched files
 */
export function countFilesRead(
  { repository, skipped }: Pick<Report, 'repository' | 'skipped'>,
  sought = '',
): string {
  const { filesScanned, filesListed } = repository
  const unread = skipped.filter(({ reason }) => standingOf(reason) === 'unread')
  const kept = skipped.filter(({ reason }) => standingOf(reason) !== 'unread')
  const out = filesListed - filesScanned - unread.length
  const left = joinParts(', ', [
    out > 0 && `${out} left out by include or exclude`,
    unread.length > 0 && `${unread.length} not read (${whyOf(unread)})`,
  ])
  const searched = `${filesScanned} of ${count(filesListed, 'file')} searched${sought}`
  const all = joinParts('; ', [searched, left])
  if (kept.length === 0) return `${all}.`
  return `${all}. In ${count(kept.length, 'file')} nothing was changed because of what ${asTheyAre(kept.length)} (${whyOf(kept)}).`
}

function whyOf(files: Report['skipped']): string {
  const codes = [...groupBy(files, ({ reason }) => reason.code)]
  if (codes.length === 1) return codes[0]![0]
  return codes.map(([code, own]) => `${own.length} ${code}`).join(', ')
}
