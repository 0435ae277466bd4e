import type { Unread } from '../upstream/find/unread.ts'
import { unknownVersion, whyUnread } from '../upstream/find/unread.ts'
import type { Upstream } from '../upstream/states/state.ts'
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

/** The upstreams that places depend on and that could not be asked, or whose pins disagree, each once. */
export function undecidedIn(sites: readonly JudgedSite[]): readonly Undecided[] {
  const found = new Map<string, Undecided>()
  for (const { reason, rename, path: place } of sites) {
    const upstream = rename.upstream
    if (reason.code === 'pins-differ') {
      const name = upstream?.name ?? rename.steps[0]!.map
      const key = JSON.stringify([name])
      const places = (found.get(key)?.places ?? 0) + 1
      const path = found.get(key)?.path ?? place
      found.set(key, { upstream: name, path, places, ...differing(name) })
    }
    if (reason.code !== 'upstream-unread' || upstream === null) continue
    const isNamed = upstream.version !== undefined
    const unread = whyUnread(upstream) ?? (isNamed ? incomparable : unknownVersion)(upstream)
    const { name, path, revision, isUnresolved, speaks } = upstream
    const key = JSON.stringify(speaks.by === 'line' ? [name, revision, isUnresolved] : [path])
    const { places, ...first } = found.get(key) ?? { upstream: name, path, places: 0, ...unread }
    found.set(key, { ...first, places: places + 1 })
  }
  return [...found.values()]
}

/** A version is written where it is pinned, and it is none that upstream's versions can be compared with. */
function incomparable({ name, path, found, version }: Upstream): Unread {
  return {
    message: `${name} is fetched in ${path} (${found}), and nothing can be compared with "${version}"`,
    todo: 'say where a copy of it lies (--upstream, the input upstream)',
  }
}

/** What is stale for one of several versions is not for another: only a person tells which one is meant. */
function differing(name: string): Unread {
  return {
    message: `${name} is pinned at several versions that do not agree on a name`,
    todo: 'look at what is said of each place, and change it by hand where the newer version is built',
  }
}
