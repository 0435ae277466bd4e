import type { Scope } from '../core/use.ts'
import { formatOf } from '../languages/registry.ts'
import type { RenameMap } from '../maps/rename.ts'
import { isRegularFile } from '../repository/entry.ts'
import type { FileSource } from '../repository/source.ts'
import { copiesIn } from '../upstream/find/copies.ts'
import { isProject } from '../upstream/find/project-name.ts'
import { submodulesOf } from '../upstream/find/submodules.ts'
import { findPins } from '../upstream/pins/find.ts'
import { isNamedIn } from './named-upstream.ts'

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
}

/**
 * Which upstreams of the maps a repository builds on, by its submodules, by copies in it, else by what its files pin: the
 * same that a run goes by. Where a file only names one, a run must tell whether an old name stands there. A rename that names
 * no upstream may stand in whatever belongs to the scopes. Null where there is nothing.
 */
export async function findCandidate(source: FileSource, wanted: Wanted): Promise<Candidate | null> {
  const { maps } = wanted
  const owned = maps.filter((map) => map.upstream !== undefined)
  const modules = (await submodulesOf(source)).flatMap(({ url, path }) =>
    owned
      .filter(({ upstream }) => isProject(url, upstream!) !== undefined)
      .map(({ upstream }) => [upstream!, `submodule ${path}`] as const),
  )
  if (modules.length > 0) return candidateOf(modules)
  const copies: (readonly [string, string])[] = []
  for (const map of owned)
    for (const { path } of await copiesIn(source, map))
      copies.push([map.upstream!, path === '' ? 'it is the upstream itself' : `a copy in ${path}`])
  if (copies.length > 0) return candidateOf(copies)
  const named: (readonly [string, string])[] = []
  const hearing = overheard(source, (path, text) => {
    for (const map of owned)
      if (isNamedIn(map, path, text)) named.push([map.upstream!, `named in ${path}, without a pin`])
  })
  const pins = await findPins(hearing, owned)
  if (pins.length > 0)
    return candidateOf(pins.map(({ name, path, found }) => [name, `${found} in ${path}`] as const))
  if (named.length > 0) return candidateOf(named)
  const file = owned.length < maps.length ? await findFileIn(wanted, source) : undefined
  if (file === undefined) return null
  return { upstreams: [], why: `a rename without an upstream may stand in ${file}, unread` }
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

function candidateOf(seen: readonly (readonly [upstream: string, how: string])[]): Candidate {
  const upstreams = [...new Set(seen.map(([upstream]) => upstream))]
  return { upstreams, why: seen[0]![1] }
}
