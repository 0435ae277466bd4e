import type { Unread } from '../upstream/find/unread.ts'
import { whyUnread } from '../upstream/find/unread.ts'
import type { JudgedSite } from './judged-site.ts'

/** Somebody who could not be asked, so that nothing is said of some names. */
export interface Undecided extends Unread {
  /** The upstream's name; null where nothing at all was scanned. */
  readonly upstream: string | null
  /** Where it is pinned. */
  readonly path: string
  /** How many places wait for its answer. */
  readonly places: number
}

/** The upstreams that places depend on and that could not be asked, each once. */
export function undecidedIn(sites: readonly JudgedSite[]): readonly Undecided[] {
  const found = new Map<string, Undecided>()
  for (const { reason, rename } of sites) {
    const upstream = rename.upstream
    if (reason.code !== 'upstream-unread' || upstream === null) continue
    const unread = whyUnread(upstream)
    if (unread === null) continue
    const { name, path, revision, isUnresolved, speaks } = upstream
    const key = JSON.stringify(speaks.by === 'line' ? [name, revision, isUnresolved] : [path])
    const { places, ...first } = found.get(key) ?? { upstream: name, path, places: 0, ...unread }
    found.set(key, { ...first, places: places + 1 })
  }
  return [...found.values()]
}
