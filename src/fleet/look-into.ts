import { joinWithAnd } from '../core/enumerate.ts'
import { UserError } from '../core/user-error.ts'
import type { Scope } from '../core/use.ts'
import { allMaps, builtInMaps, CONFIGURATION, parseBytes, REPOSITORY_MAP } from '../maps/load.ts'
import { quoteText } from '../maps/problem.ts'
import type { RenameMap } from '../maps/rename.ts'
import { configurationIn } from '../options/add-configuration.ts'
import { scanOptionsOf, type Given } from '../options/options.ts'
import { isRegularFile, readFileAt } from '../repository/entry.ts'
import type { FileSource } from '../repository/source.ts'
import { selectPaths } from '../scan/select-paths.ts'
import { findCandidate, type Wanted } from './candidate.ts'
import type { Verdict } from './plan.ts'

/** What was asked for at a door, and what comes of it beside what a repository says of itself. */
export interface Asked {
  /** @param file the repository's configuration; null where it has none */
  readonly given: (file: Given | null) => Given
  /** The maps where a repository says nothing. */
  readonly maps: readonly RenameMap[]
}

/** What a repository's files are read through. */
interface Looked {
  readonly source: FileSource
  /** The folder in it that a run is for, with a slash at its end; empty for all of it. */
  readonly within?: string
  /** Whether all of its files can be read for nothing. */
  readonly isHere: boolean
  /** Whether files that are there were not listed or read so far. */
  readonly isPartial: () => boolean
}

/** What belongs to a repository alone. */
const OWN: ReadonlySet<string> = new Set([
  CONFIGURATION,
  CONFIGURATION.replace('.yml', '.yaml'),
  REPOSITORY_MAP,
])

/** Says whether a run in this repository may find an old name, by what was asked for and what the repository says of itself. */
export async function lookInto(looked: Looked, asked: Asked): Promise<Verdict> {
  const { source, isPartial } = looked
  const isCutOff = isPartial()
  const entries = (await source.list()).filter(isRegularFile)
  const own = entries.filter(({ path }) => OWN.has(path))
  try {
    const file = own.length === 0 ? null : await readOwn(source)
    const given = asked.given(file)
    const wanted =
      own.length === 0 ? wantedAll(looked, asked, given) : await wantedBy(looked, given, file)
    if (own.length > 0 && isPartial() && !isCutOff)
      return { upstreams: [], why: `${own[0]!.path} was not read, and may ask for anything` }
    if (!isCutOff && entries.length > 0 && !entries.some(({ path }) => wanted.isSelected(path)))
      return { left: whySelected(given) }
    const candidate = await findCandidate(source, wanted)
    if (candidate === null) return verdictWithout(isPartial(), wanted)
    if (!isCutOff || own.length > 0) return candidate
    const unseen =
      'not all of its files were listed, and a configuration of its own may be among them'
    return { ...candidate, why: `${candidate.why}; ${unseen}` }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { left: `A run would end: ${error.message}` }
  }
}

function readOwn(source: FileSource): Promise<Given | null> {
  return configurationIn((file) => readFileAt(source, file), null)
}

function wantedAll({ within = '', isHere }: Looked, { maps }: Asked, given: Given): Wanted {
  const { scopes, include, exclude } = scanOptionsOf(given)
  const isChosen = selectPaths(include, exclude)
  const isSelected = (path: string): boolean =>
    path.startsWith(within) && !OWN.has(path) && isChosen(path.slice(within.length))
  return { maps, scopes, isSelected, within: isHere ? { include, exclude, within } : null }
}

/** The same where a repository says something of itself. */
async function wantedBy(looked: Looked, given: Given, file: Given | null): Promise<Wanted> {
  const { source } = looked
  const { maps, renames } = scanOptionsOf(given)
  const isOwn = file?.isGiven('map') === true && given.called('map') === file.called('map')
  const own = isOwn && maps !== 'auto' ? await ownMaps(source, given) : []
  const others = isOwn && maps !== 'auto' ? [] : maps
  const all = await allMaps(others, renames, '.', await readFileAt(source, REPOSITORY_MAP))
  return wantedAll(looked, { given: () => given, maps: [...own, ...all] }, given)
}

/** The maps that a repository's configuration names: built-in ones, and files of the repository and of nobody else. */
async function ownMaps(source: FileSource, given: Given): Promise<readonly RenameMap[]> {
  const all = await builtInMaps()
  return Promise.all(
    given.list('map').map(async (name) => {
      const bytes = await readFileAt(source, name.replace(/^(?:\.\/)+/, ''))
      if (bytes !== null) return parseBytes(bytes, name)
      const wanted = name.replace(/\.ya?ml$/i, '').toLowerCase()
      const known = all.find((map) => map.name.toLowerCase() === wanted)
      if (known !== undefined) return known
      throw new UserError(
        `${given.called('map', name)} is ${quoteText(name)}, and there is no such map.`,
        'Check it.',
      )
    }),
  )
}

function whySelected(given: Given): string {
  const said = (['include', 'exclude'] as const).filter((name) => given.isGiven(name))
  const called = said.map((name) => given.called(name))
  if (said.length === 0) return 'It has no files there.'
  const [first, ...more] = called
  const all = joinWithAnd([first!, ...more.map((one) => one.replace(/^The/, 'the'))])
  return `${all} ${said.length === 1 ? 'leaves' : 'leave'} none of its files.`
}

function verdictWithout(isPartial: boolean, wanted: Wanted): Verdict {
  if (isPartial) return { upstreams: [], why: 'not all of its files were looked at' }
  const scopes = joinWithAnd(scopesAsked(wanted), 'or')
  const belongs = scopes === '' ? '' : `, or belongs to the scope ${scopes}`
  const seen =
    wanted.within === null
      ? 'None of its files that say what a build takes names an upstream of the maps'
      : 'None of its files names an upstream of the maps or holds an old name'
  return { left: `${seen}${belongs}.` }
}

/** The scopes say something only of a rename without an upstream. */
function scopesAsked({ maps, scopes }: Wanted): readonly Scope[] {
  return maps.every(({ upstream }) => upstream !== undefined) ? [] : [...scopes]
}
