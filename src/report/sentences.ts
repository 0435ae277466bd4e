import { posix } from 'node:path'

import { count } from '../core/count.ts'
import { joinWithAnd } from '../core/enumerate.ts'
import { nameOfKind } from '../judging/wording.ts'
import type { Site } from '../judging/judged-site.ts'
import type { RenameKind } from '../maps/rename.ts'
import { oneSafeLine } from './escape.ts'
import type { Report } from './report.ts'
import { changedSites, renamesFollowed, pairOf } from './told-sites.ts'
import { REPOSITORY_MAP } from '../maps/load.ts'

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

/** The upstreams whose renames the changes follow, as people call them; the map's name where none was found. */
export function upstreamsOf(report: Report): readonly {
  readonly name: string
  readonly upstream: Report['upstreams'][number] | null
}[] {
  const changed = changedSites(report)
  const followed = renamesFollowed(report, changed)
  const maps = [...new Set(followed.map(({ map }) => map))]
  // A map of somebody's own is called as its file is: what was said of its names tells of whom.
  const saidBy = (map: string, upstream: string): boolean => {
    const pairs = new Set(followed.filter((one) => one.map === map).map(pairOf))
    return changed.some(
      (site) => pairs.has(pairOf(site)) && site.reason.message.startsWith(`${upstream} (`),
    )
  }
  return maps.map((name) => {
    const upstream =
      report.upstreams.find((one) => one.name.split('/').at(-1) === name) ??
      report.upstreams.find((one) => saidBy(name, one.name)) ??
      null
    // The file of a repository's own map is nobody who renames.
    return { name: upstream === null && name === OWN_MAP ? 'inline' : name, upstream }
  })
}

const OWN_MAP = posix.basename(REPOSITORY_MAP, '.yml')
