import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'

import { append } from '../../core/append.ts'
import type { RenameMap } from '../../maps/rename.ts'
import { openCommit } from '../../repository/commit.ts'
import { openDirectory } from '../../repository/directory.ts'
import { locateRepository } from '../../repository/revision.ts'
import type { FileSource } from '../../repository/source.ts'
import { UserError } from '../../core/user-error.ts'
import { sourceBelow } from './subdirectory-source.ts'
import { copiesIn } from './copies.ts'
import { findPins } from '../pins/find.ts'
import { isProject } from './project-name.ts'
import type { Upstream } from '../states/state.ts'
import { openSubmodule, otherCheckout, submodulesOf, type Submodule } from './submodules.ts'

/** Submodules of submodules are looked into this deep. */
const DEEPEST = 3

/** How an upstream was found that the repository itself is. */
export const ITSELF = 'this repository'

export interface FindOptions {
  /** A directory or git repository (read at its HEAD) that is the upstream, whatever the repository pins. */
  readonly upstreamPath?: string | null
  /** Files that hold a flag: their commands may name versions. */
  readonly flagged?: ReadonlySet<string>
  /** Files that such commands install from. */
  readonly named?: ReadonlySet<string>
}

/**
 * Finds the upstreams that a repository pins: named by the person, submodules (nested ones too, at the recorded commit),
 * copies recognised by the maps' `detect` paths, and the versions that build files and packages name. What was
 * recognised only by its files while the person or a submodule names another is marked `indirect`. The caller closes
 * the sources (`closeUpstreams`).
 *
 * @throws UserError when the path given is no directory, or no map fits it
 */
export async function findUpstreams(
  source: FileSource,
  maps: readonly RenameMap[],
  { upstreamPath = null, flagged, named: installed }: FindOptions = {},
): Promise<readonly Upstream[]> {
  const given = upstreamPath === null ? [] : await openGiven(upstreamPath, maps)
  const owned = maps.filter(({ upstream }) => upstream !== undefined)
  if (owned.length === 0) return [...given, ...(await findPins(source, maps, flagged, installed))]
  const modules = await findModules(source, owned, '', DEEPEST)
  const hasWorkTree = existsSync(join(source.root, '.git'))
  const named = modules.named.map((one) =>
    hasWorkTree ? one : { ...one, isUncheckable: true as const },
  )
  const own = await findCopies(source, owned, null)
  const recognised = beside([...given, ...named], [...own, ...modules.copies])
  const overruled = beside(given, named)
  const pins = await findPins(source, maps, flagged, installed)
  // What a submodule's branch is called says where its next commit comes from, not which one lies here.
  const isBranchOf = ({ name, speaks }: Upstream): boolean =>
    speaks.by === 'line' && speaks.path === '.gitmodules' && named.some((one) => one.name === name)
  return [...given, ...overruled, ...recognised, ...pins.filter((pin) => !isBranchOf(pin))]
}

/** Upstreams, those marked that others outrank by naming the same. */
function beside(named: readonly Upstream[], others: readonly Upstream[]): readonly Upstream[] {
  const names = new Set(named.map(({ name }) => name))
  return others.map((one) => (names.has(one.name) ? { ...one, indirect: true } : one))
}

/** Ends the git processes behind the upstreams' sources. */
export async function closeUpstreams(upstreams: readonly Upstream[]): Promise<void> {
  await Promise.all(upstreams.map(async ({ source }) => source?.close()))
}

/**
 * Whether a path of the repository belongs to an upstream's own source, which is never rewritten. An upstream that is the
 * repository itself, or was given by a person, owns nothing here.
 */
export function vendoredPaths(upstreams: readonly Upstream[]): (path: string) => boolean {
  const roots = upstreams
    .filter(({ found, path }) => path !== '' && found !== 'given' && !found.startsWith('pin'))
    .map(({ path }) => path)
  return (path) => roots.some((root) => path === root || path.startsWith(`${root}/`))
}

const GIVEN = '--upstream, the input upstream'

async function openGiven(path: string, maps: readonly RenameMap[]): Promise<readonly Upstream[]> {
  const place = { file: path }
  if (!existsSync(path))
    throw new UserError('There is no upstream at this path.', `Check the path (${GIVEN}).`, place)
  if (!statSync(path).isDirectory())
    throw new UserError(
      'This is no directory.',
      `Give the directory that holds the upstream (${GIVEN}).`,
      place,
    )
  const isTop = existsSync(join(path, '.git')) || (await locateRepository(path))?.bare === true
  const source = isTop ? await openCommit(path, 'HEAD') : openDirectory(path)
  const recognised: RenameMap[] = []
  for (const map of maps)
    if ((await copiesIn(source, { detect: map.detect })).some((copy) => copy.path === ''))
      recognised.push(map)
  const chosen = recognised.length === 0 && maps.length === 1 ? maps : recognised
  if (chosen.length === 0)
    throw new UserError(
      'None of the rename maps recognises the upstream at this path.',
      'Name the map (--map, the input maps), or add the upstream’s files to the map’s `detect` list.',
      place,
    )
  return chosen.map((map) => ({
    name: map.upstream ?? map.name,
    path,
    revision: source.revision,
    found: 'given',
    source,
    speaks: { by: 'person' },
  }))
}

interface Modules {
  readonly named: readonly Upstream[]
  /** Copies of an upstream inside the submodules of other projects. */
  readonly copies: readonly Upstream[]
}

/** @param prefix the path of the source in the repository, with a slash at the end; empty at the top */
async function findModules(
  source: FileSource,
  maps: readonly RenameMap[],
  prefix: string,
  depth: number,
): Promise<Modules> {
  const named: Upstream[] = []
  const copies: Upstream[] = []
  for (const module of await submodulesOf(source)) {
    const path = prefix + module.path
    const opened = await openSubmodule(source.root, module)
    const matching = maps.filter(({ upstream }) => isProject(module.url, upstream!) !== undefined)
    const other = matching.length > 0 && opened !== null ? await otherCheckout(source, module) : ''
    for (const map of matching) named.push(namedModule(map, module, path, opened, other))
    if (opened === null) continue
    const others = maps.filter((map) => !matching.includes(map))
    const inside = await findCopies(opened.source, others, path)
    append(copies, inside)
    if (depth > 0) {
      const inner = await findModules(opened.source, maps, `${path}/`, depth - 1)
      append(named, inner.named)
      append(copies, inner.copies)
    }
    if (matching.length === 0 && inside.length === 0) await opened.source.close()
  }
  return { named, copies }
}

function namedModule(
  map: RenameMap,
  { url, revision }: Submodule,
  path: string,
  opened: { source: FileSource; how: string } | null,
  other: string,
): Upstream {
  const fork = isProject(url, map.upstream!) === 'fork' ? `, ${url}` : ''
  const how = opened === null ? ', its files are not there' : `, ${opened.how}${other}`
  return {
    name: map.upstream!,
    path,
    revision: opened?.source.revision ?? revision,
    found: `submodule${fork}${how}`,
    source: opened?.source ?? null,
    speaks: { by: 'tree', folder: projectAround(path) },
  }
}

/** @param module the path of the submodule that the source is, or null for the repository itself */
async function findCopies(
  source: FileSource,
  maps: readonly RenameMap[],
  module: string | null,
): Promise<readonly Upstream[]> {
  const found: Upstream[] = []
  for (const map of maps) {
    for (const { path, by, hasSources } of await copiesIn(source, map)) {
      const what = hasSources ? 'vendored copy' : 'copy of headers'
      const close = module === null ? undefined : () => source.close()
      const where = [module ?? '', path].filter((part) => part !== '').join('/')
      found.push({
        name: map.upstream!,
        path: where,
        revision: module === null ? null : source.revision,
        found: module === null && path === '' ? ITSELF : `${what} (${by})`,
        source: hasSources ? sourceBelow(source, path, close) : null,
        speaks: { by: 'tree', folder: projectAround(where) },
      })
    }
  }
  return found
}

/** Folders in which projects keep what others made. */
const KEPT =
  /^(?:vendor(?:ed)?|(?:third|3rd)[-_]?party|externals?|extern|ext|deps|dependencies|submodules?|subprojects|libs?|contrib|modules)$/i

/** The folder of the project that keeps a copy at this path. */
function projectAround(path: string): string {
  const folders = path.split('/').slice(0, -1)
  while (folders.length > 0 && KEPT.test(folders.at(-1)!)) folders.pop()
  return folders.join('/')
}
