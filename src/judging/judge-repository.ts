import { mapInTurn } from '../core/give-way.ts'
import { memoize, rememberedOf } from '../core/memoize.ts'
import type { KnownStates, RenameStates } from '../upstream/states/rename-states.ts'
import type { RenameState } from '../upstream/states/state.ts'
import { gatherFacts, type FactsAt, type JudgingOptions, type ReadFile } from './facts.ts'
import { isKept, takeBack } from './decision.ts'
import type { DecidedFile } from './flow/flow-node.ts'
import { decideUses, sitesOf } from './judge-file.ts'
import { runRepositoryPasses } from './repository-passes.ts'
import { tellGoneOnce } from './tell-gone-once.ts'
import type { JudgedSite } from './judged-site.ts'
import { REASONS } from '../core/reasons.ts'
import { linesOf } from '../core/lines.ts'
import type { Names } from '../core/names.ts'
import { readFileUses } from '../languages/read-file.ts'
import { whyRenameMap, type GivenMaps } from '../scan/is-rename-map.ts'
import type { Hit } from '../scan/scan.ts'
import type { Reason, Use } from '../core/use.ts'

type Readable = ReadFile & { readonly reader: string }

/** The judged files of a repository, and those that are an upstream's own. */
export interface JudgedRepository {
  readonly files: readonly {
    readonly file: Readable
    readonly sites: readonly JudgedSite[]
  }[]
  readonly skipped: readonly { readonly path: string; readonly reason: Reason }[]
  /** What is known of the repository for the places of a file. */
  readonly factsOf: (file: ReadFile) => FactsAt
  /** The judged files once more, where nothing of some of them may change after all: what reads or sets a name there stays. */
  readonly without: (held: ReadonlyMap<string, Reason>) => Promise<JudgedRepository['files']>
}

/**
 * Reads and judges the files that a scan found, with those beyond it that read or set the same names.
 *
 * @param vendored whether a path lies in an upstream's own source
 */
export async function judgeHits(
  { hits, beyond }: { readonly hits: readonly Hit[]; readonly beyond: readonly Hit[] },
  vendored: (path: string) => boolean,
  states: RenameStates,
  names: Names,
  options: JudgingOptions & GivenMaps,
): Promise<JudgedRepository> {
  const renameMap = whyRenameMap(options)
  const readAll = (found: readonly Hit[], isBeyond: boolean): Promise<readonly Readable[]> =>
    mapInTurn(
      found.filter(({ entry }) => !vendored(entry.path)),
      ({ entry, text, format, leave, matches, composed }) => ({
        path: entry.path,
        format: format.id,
        reader: format.reader,
        scope: format.scope,
        text,
        leave: renameMap({ path: entry.path, reader: format.reader, text }) ?? leave,
        isBeyond,
        lines: linesOf(text),
        uses: readFileUses(format.reader, text, names, { matches, composed }),
      }),
    )
  const files = [...(await readAll(hits, false)), ...(await readAll(beyond, true))]
  // One for all places with the same pins, of files with the same renames.
  const factsUnder = memoize(({ states: own, linked }: KnownStates) =>
    gatherFacts(files, { states: inOrder(own), linked: inOrder(linked) }, options),
  )
  const factsOf = rememberedOf(({ path, text, uses }: ReadFile): FactsAt => {
    const asked = new Set(uses.flatMap(namesIn))
    return memoize((offset) => factsUnder(states.at({ path, text, offset }, asked)))
  })
  const without = await judgeTogether(files, factsOf, options)
  return {
    factsOf,
    files: await without(new Map()),
    without,
    skipped: hits
      .filter(({ entry }) => vendored(entry.path))
      .map(({ entry }) => ({
        path: entry.path,
        reason: { code: 'vendored-upstream', message: REASONS['vendored-upstream'].means },
      })),
  }
}

/**
 * Each use by itself, then with what stands beside it, then with what reads or sets the same name elsewhere: the last once
 * more for each set of files that are held.
 */
async function judgeTogether(
  files: readonly Readable[],
  factsOf: (file: ReadFile) => FactsAt,
  { areScopesChosen = false }: JudgingOptions,
): Promise<JudgedRepository['without']> {
  const alone = await mapInTurn(files, (file) => ({
    file,
    decided: decideUses(file, factsOf(file)),
  }))
  const passed = await runRepositoryPasses(alone, { areScopesChosen, factsOf })
  return async (held) =>
    tellGoneOnce(
      (await passed((one) => holdFile(one, held.get(one.file.path))))
        .filter(({ file }) => file.isBeyond !== true)
        .map(({ file, decided }) => ({ file, sites: sitesOf(file, decided) })),
    )
}

/** The names that a use may be about. */
function namesIn({ name, composed = [] }: Use): readonly string[] {
  return [name, ...composed.map((one) => one.name)]
}

function holdFile<File extends ReadFile>(
  { file, decided }: DecidedFile<File>,
  reason: Reason | undefined,
): DecidedFile<File> {
  if (reason === undefined) return { file, decided }
  return { file, decided: decided.map((one) => (isKept(one) ? one : takeBack(one, reason))) }
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
