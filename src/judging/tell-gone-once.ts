import { capitalise } from '../core/capitalise.ts'
import { count } from '../core/count.ts'
import { groupBy } from '../core/group-by.ts'
import { standingOf } from '../core/reasons.ts'
import { ownerOf } from './wording.ts'
import type { JudgedSite } from './judged-site.ts'

interface Judged {
  readonly sites: readonly JudgedSite[]
}

/**
 * A name of which a built-in map says only that it is gone, and whose upstream is nowhere here, asks for nothing at any of
 * its places: it is told once, with how many there are.
 */
export function tellGoneOnce<File extends Judged>(files: readonly File[]): readonly File[] {
  const gone = groupBy(
    files.flatMap(({ sites }) => sites).filter(isGoneSomewhere),
    ({ rename }) => `${rename.steps[0]!.map} ${rename.from}`,
  )
  const told = new Map<JudgedSite, JudgedSite>()
  for (const places of gone.values()) {
    const first = places.find(({ reason }) => standingOf(reason) === 'gone')
    if (first !== undefined) told.set(first, withCount(first, places.length))
  }
  return files.map((file) => ({
    ...file,
    sites: file.sites.flatMap((site) => (isGoneSomewhere(site) ? (told.get(site) ?? []) : site)),
  }))
}

function isGoneSomewhere({ rename, action, reason }: JudgedSite): boolean {
  const { builtIn, upstream, state, to } = rename
  const isNowhere = builtIn && upstream === null && state === 'unknown' && to.length === 0
  const standing = standingOf(reason)
  return isNowhere && action === 'keep' && (standing === 'gone' || standing === 'outside-scopes')
}

function withCount(site: JudgedSite, places: number): JudgedSite {
  const { code, message } = site.reason
  const nowhere = `no ${ownerOf(site.rename)!} was found here`
  const more =
    places === 1
      ? `${capitalise(nowhere)}.`
      : `It stands in ${count(places, 'place')}, and ${nowhere}.`
  return { ...site, reason: { code, message: `${message} ${more}` } }
}
