import { Names } from './core/names.ts'
import { linesOf } from './core/lines.ts'
import type { Use } from './core/use.ts'
import { deedOf, fateOf, nearestState, pinText, type CensusPlace } from './fleet/census-place.ts'
import { readFileUses } from './languages/read-file.ts'
import { allMaps } from './maps/load.ts'
import type { ScanOptions } from './options/options.ts'
import { openRepository } from './repository/open.ts'
import { recipesOf } from './repository/recipes.ts'
import { scanFiles } from './scan/scan.ts'
import { closeUpstreams, findUpstreams, ITSELF, vendoredPaths } from './upstream/find/find.ts'
import { referencesIn } from './upstream/pins/references.ts'
import type { Upstream } from './upstream/states/state.ts'
import { renameStates } from './upstream/states/rename-states.ts'

/** The places of one repository. */
interface RepositoryCensus {
  readonly head: string | null
  readonly places: readonly CensusPlace[]
}

/**
 * Every place of a repository that holds one of the names, whichever map knows it: what the place does with it, and what the
 * nearest pin of its upstream says.
 *
 * @throws UserError for anything in the options or the repository that a person can mend
 */
export async function takeCensus(
  wanted: readonly string[],
  options: ScanOptions,
): Promise<RepositoryCensus> {
  const source = await openRepository(options.directory, options.rev ?? undefined)
  try {
    const entries = await source.list()
    const names = new Names(wanted)
    const { hits } = await scanFiles(source, entries, names, { ...options, within: source.within })
    const all = await allMaps(options.maps, [], options.directory, null)
    const maps = all.filter(({ renames }) => renames.some(({ from }) => names.has(from)))
    const upstreams = await findUpstreams(source, maps, {
      flagged: new Set(hits.map(({ entry }) => entry.path)),
      named: new Set(
        hits.flatMap(({ entry, text }) =>
          referencesIn(entry.path, text).flatMap(({ paths }) => paths),
        ),
      ),
    })
    try {
      const { topOf } = recipesOf(entries)
      const states = await renameStates(maps, upstreams, new Set(wanted), topOf)
      const isCopy = vendoredPaths(upstreams)
      const own = new Set(upstreams.flatMap(({ name, found }) => (found === ITSELF ? [name] : [])))
      const isItself = ({ name }: Upstream): boolean => own.has(name)
      const places = hits.flatMap(({ entry: { path }, text, format, matches, composed }) => {
        const lines = linesOf(text)
        const uses = readFileUses(format.reader, text, names, { matches, composed })
        const told = uses.filter(({ composed: made }) => made?.[0]?.isOpen !== true)
        return told.map((use): CensusPlace => {
          const known = states.at({ path, text, offset: use.start }).states
          const state = nearestState(known, use.name, isItself)
          const place = {
            does: deedOf(use, isHole(path, text, use)),
            scope: use.scope ?? format.scope,
            isUpstream: isCopy(path) || (state?.upstream ? isItself(state.upstream) : false),
          }
          return {
            path,
            line: lines.at(use.start).line,
            name: use.name,
            format: format.id,
            ...place,
            isComposed: use.composed !== undefined,
            pin: state?.upstream ? pinText(state.upstream) : null,
            fate: fateOf(place, state),
          }
        })
      })
      return { head: source.revision ?? source.head, places }
    } finally {
      await closeUpstreams(upstreams)
    }
  } finally {
    await source.close()
  }
}

function isHole(path: string, text: string, { start, end }: Use): boolean {
  return path.endsWith('.in') && text[start - 1] === '@' && text[end] === '@'
}
