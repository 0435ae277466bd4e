import { rememberedOf } from '../core/memoize.ts'
import { Names } from '../core/names.ts'
import { isHidden } from '../core/reasons.ts'
import type { Scope } from '../core/use.ts'
import { formatOf } from '../languages/registry.ts'
import type { RenameMap } from '../maps/rename.ts'
import { isRegularFile } from '../repository/entry.ts'
import type { FileSource } from '../repository/source.ts'
import { commonNamesIn } from '../scan/common-names.ts'
import { scanFiles } from '../scan/scan.ts'
import { copiesIn } from '../upstream/find/copies.ts'
import { isProject } from '../upstream/find/project-name.ts'
import { submodulesOf } from '../upstream/find/submodules.ts'
import { findPins } from '../upstream/pins/find.ts'
import { isNamedIn } from './named-upstream.ts'
import { relativesOf } from './related-maps.ts'

/** Why a repository may hold an old name: upstreams of maps that are pinned or lie in it, or files that may hold any name. */
export interface Candidate {
  /** As the maps call them: `owner/name`. */
  readonly upstreams: readonly string[]
  readonly why: string
}

/** What a repository is looked through for. */
export interface Wanted {
  readonly maps: readonly RenameMap[]
  /** In which files a rename without an upstream may stand. */
  readonly scopes: ReadonlySet<Scope>
  /** Whether a run would look into a file at this path. */
  readonly isSelected: (path: string) => boolean
  /** What a run would look through, where all of it can be read here; null where each file costs a request. */
  readonly within: Parameters<typeof scanFiles>[3] | null
}

/** An upstream that was seen, and how. */
type Seen = readonly [upstream: string, how: string]

/**
 * Which upstreams of the maps a repository builds on, by its submodules, by copies in it, else by what its files pin: the
 * same that a run goes by. Where a file only names one, or there is one alone that has names of the same family, a run must tell
 * whether an old name stands there; where all can be read, one that does. A rename that names no upstream may stand in
 * whatever belongs to the scopes. Null where there is nothing.
 */
export async function findCandidate(source: FileSource, wanted: Wanted): Promise<Candidate | null> {
  const { maps, scopes } = wanted
  const owned = maps.filter((map) => map.upstream !== undefined)
  const relatives = await relativesOf(owned)
  const relatedTo = new Map(relatives.map(({ map, to }) => [map.upstream!, to]))
  const related: Seen[] = []
  const names = namesHeld(maps)
  let held: string | null = null
  const hear = (path: string, text: string): void => {
    const isAsked = wanted.isSelected(path) && scopes.has(formatOf(path, text).scope)
    if (isAsked && names.test(text)) held ??= `an old name stands in ${path}`
  }
  const all = [...owned, ...relatives.map(({ map }) => map)]
  for await (const seen of upstreamsSeen(source, all, hear)) {
    const own = seen.filter(([upstream]) => !relatedTo.has(upstream))
    if (own.length > 0) return candidateOf(own)
    for (const [upstream, how] of seen)
      for (const one of relatedTo.get(upstream)!)
        related.push([one, `${how}: ${upstream} has names of the family of ${one}`])
  }
  if (related.length > 0) return candidateOf(related)
  const file = owned.length < maps.length ? await findFileIn(wanted, source) : undefined
  if (file !== undefined)
    return { upstreams: [], why: `a rename without an upstream may stand in ${file}, unread` }
  const why = held ?? (await findHeldName(source, wanted))
  return why === null ? null : { upstreams: [], why }
}

/** The old names that speak for themselves, whatever upstream is here; made once for the maps of a plan. */
const namesHeld = rememberedOf((maps: readonly RenameMap[]): Names => {
  const common = commonNamesIn(maps)
  const olds = maps.flatMap(({ renames }) => renames.map(({ from }) => from))
  return new Names(olds.filter((name) => !common.has(name)))
})

/** What shows an upstream of the maps, the surest first. */
async function* upstreamsSeen(
  source: FileSource,
  maps: readonly RenameMap[],
  hear: (path: string, text: string) => void,
): AsyncGenerator<readonly Seen[]> {
  yield (await submodulesOf(source)).flatMap(({ url, path }) =>
    maps
      .filter(({ upstream }) => isProject(url, upstream!) !== undefined)
      .map(({ upstream }) => [upstream!, `submodule ${path}`] as const),
  )
  const copies: Seen[] = []
  for (const map of maps)
    for (const { path } of await copiesIn(source, map))
      copies.push([map.upstream!, path === '' ? 'it is the upstream itself' : `a copy in ${path}`])
  yield copies
  const named: Seen[] = []
  const hearing = overheard(source, (path, text) => {
    hear(path, text)
    for (const map of maps)
      if (isNamedIn(map, path, text)) named.push([map.upstream!, `named in ${path}, without a pin`])
  })
  const pins = await findPins(hearing, maps)
  yield pins.map(({ name, path, found }) => [name, `${found} in ${path}`] as const)
  yield named
}

/** The first old name that stands in what a run would look through, where that is read here. */
async function findHeldName(
  source: FileSource,
  { maps, scopes, within }: Wanted,
): Promise<string | null> {
  if (within === null) return null
  const { hits, skipped } = await scanFiles(source, await source.list(), namesHeld(maps), within)
  const hit = hits.find(({ leave, format }) => leave === null && scopes.has(format.scope))
  const name = hit?.matches[0]?.name ?? hit?.composed[0]?.name
  if (hit !== undefined) return `${name} stands in ${hit.entry.path}`
  const unread = skipped.find(isHidden)
  return unread === undefined ? null : `${unread.path} could not be read`
}

/** A source whose texts, as latin1, somebody else hears of too when they are read. */
function overheard(source: FileSource, hear: (path: string, text: string) => void): FileSource {
  return {
    root: source.root,
    revision: source.revision,
    list: () => source.list(),
    async *read(entries, onUnreadable) {
      for await (const content of source.read(entries, onUnreadable)) {
        hear(content.entry.path, content.bytes.toString('latin1'))
        yield content
      }
    },
    close: () => source.close(),
  }
}

/** What is not read may run a build, where it is a script. */
const SCRIPT = '#!/bin/sh\nsystem("cmake -B build")\n'

async function findFileIn(
  { scopes, isSelected }: Wanted,
  source: FileSource,
): Promise<string | undefined> {
  return (await source.list()).find((entry) => {
    const head = entry.mode === '100755' ? SCRIPT : ''
    const isAsked = (text: string): boolean => scopes.has(formatOf(entry.path, head, text).scope)
    return isRegularFile(entry) && isSelected(entry.path) && (isAsked(SCRIPT) || isAsked(head))
  })?.path
}

function candidateOf(seen: readonly Seen[]): Candidate {
  const upstreams = [...new Set(seen.map(([upstream]) => upstream))]
  return { upstreams, why: seen[0]![1] }
}
