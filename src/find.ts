import { relative, resolve } from 'node:path'

import { startClock } from './clock.ts'
import { learnFromBumps } from './learned-maps.ts'
import { allMaps, REPOSITORY_MAP } from './maps/load.ts'
import type { RenameMap } from './maps/rename.ts'
import type { ScanOptions } from './options.ts'
import { rewriteFile, type FilePatch } from './patch/rewrite.ts'
import { outerAttributes } from './repository/outer-attributes.ts'
import { openRepository, type RepositorySource } from './repository/open.ts'
import type { FileEntry, FileSource } from './repository/source.ts'
import { repositoryFacts, type RepositoryFacts } from './sites/facts.ts'
import type { ReadFile } from './sites/judge-file.ts'
import { judgeTogether, type JudgedFile } from './sites/judge-together.ts'
import { linesOf } from './sites/lines.ts'
import { Names } from './sites/names.ts'
import { whyNothing, whyOutside } from './sites/nothing.ts'
import { readFileUses } from './sites/reader.ts'
import { scan, type Hit } from './sites/scan.ts'
import type { JudgedSite, Reason } from './sites/site.ts'
import { closeUpstreams, findUpstreams } from './upstream/find.ts'
import type { RenameState, Upstream } from './upstream/state.ts'
import { renameStates, type RenameStates } from './upstream/rename-states.ts'
import { vendoredPaths } from './upstream/vendored.ts'

/** What a scan found: the first half of the pipeline, from the options to the patch. Changes nothing anywhere. */
export interface Found {
  readonly root: string
  readonly revision: string | null
  readonly filesListed: number
  readonly filesScanned: number
  readonly maps: readonly RenameMap[]
  readonly upstreams: readonly Upstream[]
  readonly states: readonly RenameState[]
  /** Sorted by path, line, column. */
  readonly sites: readonly JudgedSite[]
  readonly skipped: readonly { readonly path: string; readonly reason: Reason }[]
  readonly patches: readonly FilePatch[]
  /** The unified diff of all patches, as latin1. */
  readonly diff: string
  readonly source: FileSource
  readonly entries: readonly FileEntry[]
  readonly timings: Readonly<Record<string, number>>
  /** Ends the git processes behind the repository and its upstreams. */
  close(): Promise<void>
}

/**
 * Finds, judges and rewrites in memory.
 *
 * @throws UserError for anything in the options, the maps or the repository that a person can mend
 */
export async function find(options: ScanOptions, progress: (line: string) => void): Promise<Found> {
  const source = await openRepository(options.directory, options.rev ?? undefined)
  try {
    return await findIn(source, options, progress)
  } catch (error) {
    await source.close()
    throw error
  }
}

async function findIn(
  source: RepositorySource,
  options: ScanOptions,
  progress: (line: string) => void,
): Promise<Found> {
  const clock = startClock()
  const entries = await clock.time('list', () => source.list())
  const files = new Map(entries.filter(isFile).map((entry) => [entry.path, entry]))
  const given = await clock.time('maps', async () =>
    allMaps(
      options.maps,
      options.renames,
      options.directory,
      await readOne(source, files.get(REPOSITORY_MAP)),
    ),
  )
  const learned =
    options.since === undefined || options.since === null
      ? []
      : await clock.time('learn', () =>
          learnFromBumps(
            source,
            options.since!,
            (path) => readOne(source, files.get(path)),
            progress,
          ),
        )
  const maps = [...given, ...news(learned, given)]
  const names = new Names(
    namesOf(maps),
    maps.flatMap(({ renames }) => renames.map(({ from }) => from)),
  )
  progress(`Scanning ${entries.length} files for ${namesOf(maps).size} names`)
  const scanned = await clock.time('scan', async () =>
    scan(source, entries, names, options, await outerAttributes(source)),
  )
  const nothing = whyNothing(source, scanned)
  if (nothing !== null) progress(nothing)
  const wanted = new Set(
    scanned.hits.flatMap(({ text, composed }) => [
      ...names.find(text).map(({ name }) => name),
      ...composed.flatMap((use) => use.composed!.map(({ name }) => name)),
    ]),
  )
  const upstreams = await clock.time('upstream', () =>
    findUpstreams(source, maps, {
      root: source.root,
      ...(options.upstream !== null && { upstreamPath: options.upstream }),
      read: (path) => readOne(source, files.get(path)),
    }),
  )
  for (const upstream of upstreams) progress(asking(upstream))
  const asked = await clock
    .time('upstream', () => renameStates(maps, upstreams, wanted))
    .catch(async (error: unknown) => {
      await closeUpstreams(upstreams)
      throw error
    })
  const judged = await clock.time('judge', () =>
    judgeAll(scanned.hits, vendoredPaths(upstreams), ordered(asked), names, options),
  )
  const outside = whyOutside(
    judged.files.flatMap(({ sites }) => sites),
    options.scopes,
  )
  if (outside !== null) progress(outside)
  const patched = await clock.time('patch', () => rewriteAll(judged, names, source.prefix))
  return {
    root: source.root,
    revision: source.revision,
    filesListed: scanned.listed,
    filesScanned: scanned.scanned,
    maps,
    upstreams,
    states: asked.states,
    sites: patched.sites,
    skipped: [...scanned.skipped, ...judged.skipped].toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    patches: patched.patches,
    diff: patched.patches.map(({ diff }) => diff).join(''),
    source,
    entries,
    timings: clock.timings,
    close: async () => {
      await source.close()
      await closeUpstreams(upstreams)
    },
  }
}

/** How an upstream can be asked, or what would let it be. */
function asking({ name, path, found, source, version, revision }: Upstream): string {
  if (source !== null || version !== undefined)
    return `Asking ${name}${path === '' ? '' : ` in ${path}`} (${found})`
  if (!found.startsWith('pinned by '))
    return `${name} is pinned in ${path}, but its files are not here: check out the submodules, so that it can be asked`
  if (revision === null)
    return `${name} is fetched in ${path} (${found}) without a version: taken to be the newest one`
  return `${name} is fetched in ${path} (${found}, commit ${revision.slice(0, 12)}), and that names no version to compare: say where a copy of it lies (--upstream), so that it can be asked`
}

/** What a learned map adds: the curated ones know better of the names that they hold. */
function news(learned: readonly RenameMap[], given: readonly RenameMap[]): readonly RenameMap[] {
  const known = new Set(given.flatMap(({ renames }) => renames.map(({ from }) => from)))
  return learned
    .map((map) => ({ ...map, renames: map.renames.filter(({ from }) => !known.has(from)) }))
    .filter(({ renames }) => renames.length > 0)
}

function namesOf(maps: readonly RenameMap[]): ReadonlySet<string> {
  return new Set(
    maps.flatMap(({ renames }) =>
      renames.flatMap(({ from, to }) => [from, ...to.map(({ name }) => name)]),
    ),
  )
}

function isFile({ mode }: FileEntry): boolean {
  return mode.startsWith('100')
}

async function readOne(source: FileSource, entry: FileEntry | undefined): Promise<Buffer | null> {
  if (entry === undefined) return null
  for await (const { bytes } of source.read([entry])) return bytes
  return null
}

function ordered({ states, linked }: RenameStates): RenameStates {
  return { states: inOrder(states), linked: inOrder(linked) }
}

/** Map by map, and within one by name and kind: the order of a map's entries says nothing. */
function inOrder(states: readonly RenameState[]): readonly RenameState[] {
  const maps = [...new Set(states.map(mapOf))]
  return states
    .map((state) => ({
      state,
      map: maps.indexOf(mapOf(state)),
      key: JSON.stringify([state.from, state.kind, state.to, state.value]),
    }))
    .toSorted((a, b) => a.map - b.map || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ state }) => state)
}

function mapOf({ steps }: RenameState): string {
  return steps[0]?.map ?? ''
}

/** A map says what was renamed: rewriting it would make it say nothing. */
const RENAME_MAP: Reason = {
  code: 'rename-map',
  message: 'A rename map: it names the old names on purpose.',
}

type Readable = ReadFile & { readonly reader: string }

interface Judged {
  readonly files: readonly JudgedFile<Readable>[]
  readonly skipped: readonly { readonly path: string; readonly reason: Reason }[]
  readonly repository: RepositoryFacts
}

function judgeAll(
  hits: readonly Hit[],
  vendored: (path: string) => boolean,
  states: RenameStates,
  names: Names,
  options: ScanOptions,
): Judged {
  const own = hits.filter(({ entry }) => !vendored(entry.path))
  const mapFiles = new Set([
    REPOSITORY_MAP,
    ...(options.maps === 'auto' ? [] : options.maps).map((file) =>
      relative(options.directory, resolve(options.directory, file)).replaceAll('\\', '/'),
    ),
  ])
  const files = own.map(({ entry, text, format, leave, composed }): Readable => ({
    path: entry.path,
    format: format.id,
    reader: format.reader,
    scope: format.scope,
    text,
    leave: mapFiles.has(entry.path) ? RENAME_MAP : leave,
    lines: linesOf(text),
    uses: readFileUses(format.reader, text, names, composed),
  }))
  return {
    ...judgeTogether(files, repositoryFacts(files, states, options)),
    skipped: hits
      .filter(({ entry }) => vendored(entry.path))
      .map(({ entry }) => ({
        path: entry.path,
        reason: {
          code: 'vendored-upstream',
          message: "The upstream's own source: it is updated there.",
        },
      })),
  }
}

function rewriteAll(
  { files, repository }: Judged,
  names: Names,
  prefix: string,
): { readonly sites: readonly JudgedSite[]; readonly patches: readonly FilePatch[] } {
  const sites: JudgedSite[] = []
  const patches: FilePatch[] = []
  for (const { file, sites: judged } of files) {
    const result = rewriteFile(file, judged, names, repository, prefix)
    if (result.kind === 'patched') patches.push(result.patch)
    if (result.kind === 'held-back')
      sites.push(...judged.map((site) => heldBack(site, result.reason)))
    else sites.push(...judged)
  }
  return { sites, patches }
}

function heldBack(site: JudgedSite, reason: Reason): JudgedSite {
  if (site.action === 'keep') return site
  return { ...site, action: 'keep', safety: 'review', reason, edits: [] }
}
