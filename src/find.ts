import type { Found } from './patch/found.ts'
import { count } from './core/count.ts'
import { carriedMaps } from './carried-maps.ts'
import { startClock } from './core/clock.ts'
import { learnFromBumps } from './learned-maps.ts'
import { allMaps, REPOSITORY_MAP } from './maps/load.ts'
import type { RenameMap } from './maps/rename.ts'
import { withSpellings } from './maps/spellings.ts'
import type { ScanOptions } from './options/options.ts'
import { rewriteAll } from './patch/rewrite.ts'
import { readFileAt } from './repository/entry.ts'
import { readOnDisk } from './repository/ordinary-file.ts'
import { openRepository } from './repository/open.ts'
import { recipesOf } from './repository/recipes.ts'
import type { RepositorySource } from './repository/source.ts'
import type { JudgedSite } from './judging/judged-site.ts'
import { undecidedIn, unreadIn } from './judging/undecided.ts'
import { judgeHits } from './judging/judge-repository.ts'
import { Names } from './core/names.ts'
import { whyNothing, whyUnmet } from './scan/why-nothing.ts'
import { commonNamesIn } from './scan/common-names.ts'
import { scanFiles } from './scan/scan.ts'
import { announceUpstream } from './upstream/find/why-unread.ts'
import { closeUpstreams, findUpstreams, ITSELF, vendoredPaths } from './upstream/find/find.ts'
import type { RenameState } from './upstream/states/state.ts'
import { renameStates } from './upstream/states/rename-states.ts'
import { distinctUpstreams } from './upstream/pins/distinct-upstreams.ts'
import { mentionsOf } from './upstream/pins/find.ts'
import { referencesIn } from './upstream/pins/references.ts'

/** Told a line at a time what is being done; what a person must know to read the result `warns`. */
export type Tell = (line: string, weight?: 'warns') => void

/**
 * Finds, judges and rewrites in memory.
 *
 * @throws UserError for anything in the options, the maps or the repository that a person can mend
 */
export async function findChanges(options: ScanOptions, progress: Tell): Promise<Found> {
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
  progress: Tell,
): Promise<Found> {
  const clock = startClock()
  const entries = await clock.time('list', () => source.list())
  const given = await clock.time('maps', async () =>
    allMaps(
      options.maps,
      options.renames,
      options.directory,
      // In a working tree what lies there counts, before git has it too.
      source.kind === 'commit'
        ? await readFileAt(source, REPOSITORY_MAP)
        : readOnDisk(source.root, REPOSITORY_MAP),
    ),
  )
  const { since } = options
  const learned = since
    ? await clock.time('learn', () => learnFromBumps(source, since, progress))
    : []
  const carried =
    options.maps === 'auto' ? await clock.time('maps', () => carriedMaps(source, progress)) : []
  const curated = [...given, ...news(carried, given)]
  const maps = [...curated, ...news(learned, curated)]
  const spelled = maps.map((map) => withSpellings(map))
  const names = new Names(
    namesOf(spelled),
    spelled.flatMap(({ renames }) => renames.map(({ from }) => from)),
  )
  const flags = new Map(
    spelled.flatMap(({ renames }) => renames.map(({ from, flag }) => [from, flag ?? from])),
  )
  const listed = entries.filter(({ path }) => path.startsWith(source.within)).length
  progress(`Scanning ${count(listed, 'file')} for ${count(namesOf(maps).size, 'name')}`)
  const commonNames = commonNamesIn(spelled)
  const mentions = mentionsOf(maps.filter((map) => commonNamesIn([map]).size > 0))
  const scanned = await clock.time('scan', async () =>
    scanFiles(source, entries, names, {
      ...options,
      within: source.within,
      flagOf: (name) => flags.get(name) ?? name,
      common: { names: commonNames, isMentioned: (text) => mentions.test(text) },
    }),
  )
  const nothing = whyNothing(source, scanned)
  if (nothing !== null) progress(`${nothing.message}: ${nothing.todo}`)
  const speaking = [...scanned.hits, ...scanned.beyond]
    .map(({ entry: { path }, text }) => ({ path, text }))
    .concat(scanned.clues)
  const pins = await clock.time('upstream', () =>
    findUpstreams(source, maps, {
      upstreamPath: options.upstream,
      flagged: new Set(speaking.map(({ path }) => path)),
      named: new Set(
        speaking.flatMap(({ path, text }) =>
          referencesIn(path, text).flatMap(({ paths }) => paths),
        ),
      ),
    }),
  )
  const closeThem = async (error: unknown): Promise<never> => {
    await closeUpstreams(pins)
    throw error
  }
  const isHere = new Set(pins.map(({ name }) => name))
  const known = commonNamesIn(spelled.filter(({ upstream, name }) => isHere.has(upstream ?? name)))
  const read = await clock.time('scan', () => scanned.withCommon(known)).catch(closeThem)
  const refused = scanned.sayRefused()
  if (refused !== null) progress(refused, 'warns')
  // Of the names that may come out where a file does not show what fills them, those count of which something is here.
  const built = new Set(
    spelled
      .filter(({ upstream, name }) => isHere.has(upstream ?? name))
      .flatMap(({ renames }) => renames.map(({ from }) => from)),
  )
  const met = read.hits.flatMap(({ matches, composed }) => [
    ...matches.map(({ name }) => name),
    ...composed
      .flatMap((use) => use.composed!)
      .filter(({ name, isOpen }) => isOpen !== true || built.has(name))
      .map(({ name }) => name),
  ])
  const wanted = new Set(met.filter((name) => !commonNames.has(name) || known.has(name)))
  const unmet = whyUnmet(maps, wanted)
  if (nothing === null && unmet !== null) progress(unmet, 'warns')
  const everywhere = [...read.hits, ...read.beyond]
  const asking = maps.map((map) =>
    withSpellings(map, (name, languages) =>
      everywhere.some(
        ({ format, matches }) =>
          languages.includes(format.reader) && matches.some((match) => match.name === name),
      ),
    ),
  )
  const upstreams = distinctUpstreams(pins, maps)
  for (const upstream of upstreams) progress(announceUpstream(upstream))
  const recipes = recipesOf(entries)
  const asked = await clock
    .time('upstream', () => renameStates(asking, pins, wanted, recipes.topOf))
    .catch(closeThem)
  const judged = await clock.time('judge', () =>
    judgeHits(read, vendoredPaths(pins), asked, names, {
      ...options,
      recipes,
      itself: upstreams.filter(({ found }) => found === ITSELF).map(({ name }) => name),
    }),
  )
  const patched = await clock.time('patch', () => rewriteAll(judged, names))
  return {
    root: source.root,
    within: source.within,
    revision: source.revision,
    filesListed: scanned.listed,
    filesScanned: scanned.scanned,
    maps,
    upstreams,
    states: statesOf(patched.sites, asked.at({ path: '', text: '', offset: 0 }).states),
    sites: patched.sites,
    undecided:
      nothing === null
        ? [...undecidedIn(patched.sites), ...unreadIn(scanned.skipped)]
        : [{ upstream: null, path: '', places: 0, names: {}, ...nothing }],
    skipped: [...scanned.skipped, ...judged.skipped].toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    patches: patched.patches,
    diff: patched.patches.map(({ diff }) => diff).join(''),
    source,
    entries,
    timings: clock.timings,
    close: async () => {
      await source.close()
      await closeUpstreams(pins)
    },
  }
}

/** One state for each rename: as it holds where the name stands first, else at the top of the repository. */
function statesOf(
  sites: readonly JudgedSite[],
  states: readonly RenameState[],
): readonly RenameState[] {
  const found = new Map(states.map((state) => [keyOf(state), state]))
  const used = new Map(sites.map(({ rename }) => [keyOf(rename), rename] as const).toReversed())
  return [...new Map([...found, ...used]).values()]
}

function keyOf({ from, kind, steps }: RenameState): string {
  return JSON.stringify([from, kind, steps[0]!.map])
}

/** What maps add that nobody wrote for this run: the given ones know better of the names that they hold. */
function news(found: readonly RenameMap[], given: readonly RenameMap[]): readonly RenameMap[] {
  const known = new Set(given.flatMap(({ renames }) => renames.map(({ from }) => from)))
  return found
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
