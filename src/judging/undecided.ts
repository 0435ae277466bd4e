import { count } from '../core/count.ts'
import { groupBy } from '../core/group-by.ts'
import { isHidden, standingOf } from '../core/reasons.ts'
import type { Reason } from '../core/use.ts'
import { isTextPath } from '../repository/paths.ts'
import { unknownVersion, whyUnread, type Unread } from '../upstream/find/why-unread.ts'
import type { JudgedSite } from './judged-site.ts'
import { ownerOf } from './wording.ts'

/** Somebody who could not be asked, so that nothing is said of some names. */
export interface Undecided extends Unread {
  /** The upstream's name; null where nothing at all was scanned, or a file could not be read. */
  readonly upstream: string | null
  /** Where it is pinned. */
  readonly path: string
  /** How many places wait for its answer. */
  readonly places: number
  /** The old names that stand there, each with how often. */
  readonly names: Readonly<Record<string, number>>
}

/** The upstreams that places depend on and that could not be asked, or whose pins disagree, each once. */
export function undecidedIn(sites: readonly JudgedSite[]): readonly Undecided[] {
  const waiting = sites.flatMap((site) => {
    const asked = whoIsAsked(site)
    return asked === null ? [] : [{ site, asked, key: JSON.stringify(asked.key) }]
  })
  return [...groupBy(waiting, ({ key }) => key).values()].map((own) => {
    const { key: _, ...first } = own[0]!.asked
    const names = [...groupBy(own, ({ site }) => site.from)].map(([name, { length }]) => [
      name,
      length,
    ])
    return { ...first, places: own.length, names: Object.fromEntries(names) }
  })
}

/** Files that could not be read and may hold any name, in one sentence; one whose name nobody can write is told and no more. */
export function unreadIn(
  skipped: readonly { readonly path: string; readonly reason: Reason }[],
): readonly Undecided[] {
  const own = skipped.filter((one) => isHidden(one) && isTextPath(one.path))
  const [first] = own
  if (first === undefined) return []
  const { path, reason } = first
  const all = own.length === 1 ? path : `${path} and ${count(own.length - 1, 'more file')}`
  const message = `${all} could not be read (${reason.message.replace(/\.$/, '')})`
  const todo = 'make it readable, or leave it out with the option exclude'
  return [{ upstream: null, path, places: 0, names: {}, message, todo }]
}

/** Whose answer a place waits for, if it does; the key is the same for those that one answer serves. */
function whoIsAsked(
  site: JudgedSite,
): (Omit<Undecided, 'places' | 'names'> & { readonly key: unknown }) | null {
  const { reason, rename, path: place } = site
  const { upstream } = rename
  const owner = ownerOf(rename) ?? 'upstream'
  const standing = standingOf(reason)
  if (standing === 'open' && isUnseen(site)) {
    const at = `${place}:${site.line}`
    return { key: [at], upstream: owner, path: at, ...unseen }
  }
  if (standing === 'waits-for-pins') {
    return { key: [owner], upstream: owner, path: place, ...differing(owner) }
  }
  if (standing !== 'waits-for-upstream' || upstream === null) return null
  const unread = whyUnread(upstream) ?? unknownVersion(upstream)
  const { name, path, revision, unknown, speaks } = upstream
  const key = speaks.by === 'line' ? [name, revision, unknown] : [path]
  return { key, upstream: name, path, ...unread }
}

/** Whether a build puts a name together of which only a run knows whether it is an old one. */
function isUnseen({ use, scope, safety }: JudgedSite): boolean {
  if (scope !== 'build' || safety === 'display' || use.region === 'comment') return false
  return use.composed?.every(({ isOpen }) => isOpen === true) === true
}

const unseen: Unread = {
  message: 'a name is put together there with a value that is not seen',
  todo: 'look whether it may be an old one; a comment "flagshift: ignore" on the line says that it is not',
}

/** What is stale for one of several versions is not for another: only a person tells which one is meant. */
function differing(name: string): Unread {
  return {
    message: `${name} is pinned at several versions that do not agree on a name`,
    todo: 'look at what is said of each place, and change it by hand where the newer version is built',
  }
}
