import { linesOf } from './core/lines.ts'
import { memoize } from './core/memoize.ts'
import { Names } from './core/names.ts'
import { isHidden } from './core/reasons.ts'
import type { Use } from './core/use.ts'
import {
  deedOf,
  fateBeside,
  fateOf,
  nearestState,
  pinsText,
  type CensusPlace,
} from './fleet/census-place.ts'
import { findServed } from './fleet/census-served.ts'
import type { ReadFile } from './judging/facts.ts'
import { readFileUses } from './languages/read-file.ts'
import { allMaps } from './maps/load.ts'
import type { RenameMap } from './maps/rename.ts'
import type { ScanOptions } from './options/options.ts'
import { openRepository } from './repository/open.ts'
import { recipesOf } from './repository/recipes.ts'
import { scanFiles } from './scan/scan.ts'
import { closeUpstreams, findUpstreams, ITSELF, vendoredPaths } from './upstream/find/find.ts'
import { referencesIn } from './upstream/pins/references.ts'
import { namesConnected } from './upstream/states/questions.ts'
import { renameStates } from './upstream/states/rename-states.ts'
import { NAMELESS, type Upstream } from './upstream/states/state.ts'

/** The places of one repository. */
interface RepositoryCensus {
  readonly head: string | null
  readonly places: readonly CensusPlace[]
  /** How many files could not be read, and may hold a name. */
  readonly unread: number
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
    const maps = await allMaps(options.maps, [], options.directory, null)
    const holds = holdersIn(maps)
    // Code that takes the flag by another name too is known by that one.
    const connected = namesConnected(maps)(new Set(wanted))
    const names = new Names([...wanted, ...connected])
    const scanned = await scanFiles(source, entries, names, { ...options, within: source.within })
    const { hits } = scanned
    const files = hits.map(({ entry: { path }, text, format, matches, composed }) => ({
      path,
      format: format.id,
      scope: format.scope,
      text,
      leave: null,
      lines: linesOf(text),
      uses: readFileUses(format.reader, text, names, { matches, composed }),
    }))
    const upstreams = await findUpstreams(source, maps, {
      flagged: new Set(files.map(({ path }) => path)),
      named: new Set(
        files.flatMap(({ path, text }) => referencesIn(path, text).flatMap(({ paths }) => paths)),
      ),
    })
    try {
      const recipes = recipesOf(entries)
      const states = await renameStates(maps, upstreams, new Set(wanted), recipes.topOf)
      const copies = memoize((name: string) =>
        memoize((asked: Upstream | null) =>
          vendoredPaths(upstreams.filter((one) => one === asked || holds(one.name, name))),
        ),
      )
      const own = new Set(upstreams.flatMap(({ name, found }) => (found === ITSELF ? [name] : [])))
      const isItself = ({ name }: Upstream): boolean => own.has(name)
      const served = findServed(files, states, { ...options, recipes, itself: [...own] })
      const placeOf = (
        { path, text, lines, ...file }: ReadFile,
        use: Use,
        whole: Use,
      ): CensusPlace => {
        const known = states.at({ path, text, offset: use.start })
        const state = nearestState(known.states, use, isItself)
        const asked = state?.upstream ?? null
        const pins = asked === null ? states.nearestTo({ path, text, offset: use.start }) : [asked]
        const where = {
          scope: use.scope ?? file.scope,
          isUpstream: copies(use.name)(asked)(path) || (asked !== null && isItself(asked)),
        }
        const hole = isHole(path, text, use)
        const deed = (isServed: boolean) => deedOf(use, text, hole, isServed)
        const does = deed(served.code.has(whole))
        const alone = fateOf({ ...where, does }, state)
        const beside = served.beside.get(whole) ?? []
        const isGone = (name: string): boolean =>
          [...known.states, ...known.linked].some(
            ({ from, kind, steps: [step] }) =>
              from === name && kind === state?.kind && step?.removed !== undefined,
          )
        const fate = beside.length === 0 ? alone : fateBeside(alone, beside, state, isGone)
        return {
          path,
          line: lines.at(use.start).line,
          name: use.name,
          format: file.format,
          ...where,
          does: beside.length > 0 && fate === 'stays' ? deed(true) : does,
          isComposed: use.composed !== undefined,
          isOpen: use.composed?.[0]!.isOpen === true,
          pin: pinsText(pins, ({ name }) => holds(name, use.name)),
          fate,
        }
      }
      const places = files.flatMap((file) =>
        file.uses.flatMap((use) =>
          namedIn(use)
            .filter(({ name }) => wanted.includes(name))
            .map((one) => placeOf(file, one, use)),
        ),
      )
      const unread = scanned.skipped.filter(isHidden).length
      return { head: source.revision ?? source.head, places, unread }
    } finally {
      await closeUpstreams(upstreams)
    }
  } finally {
    await source.close()
  }
}

/** Whether the map of an upstream holds an old name. */
function holdersIn(maps: readonly RenameMap[]): (upstream: string, old: string) => boolean {
  const held = new Set(
    maps.flatMap(({ upstream = NAMELESS, renames }) =>
      renames.map(({ from }) => `${upstream} ${from}`),
    ),
  )
  return (upstream, old) => held.has(`${upstream} ${old}`)
}

/** A use by each name that comes out of it; a longer name is another one. */
function namedIn(use: Use): readonly Use[] {
  if (use.composed === undefined) return [use]
  const made = use.composed.filter(({ longer }) => longer === undefined)
  return made.map((one) => ({ ...use, name: one.name, composed: [one] }))
}

function isHole(path: string, text: string, { start, end }: Use): boolean {
  return path.endsWith('.in') && text[start - 1] === '@' && text[end] === '@'
}
