import { versionsMeantAt, type IsMeant } from '../../languages/recipe-versions.ts'
import { formatOf } from '../../languages/registry.ts'
import { canonicalVersion } from '../../maps/version.ts'
import type { RenameMap } from '../../maps/rename.ts'
import type { Governing } from '../pins/level.ts'
import type { Place } from '../pins/spans.ts'
import type { RenameState, Upstream } from './state.ts'

/** Of the pins of a recipe that lists versions those for which a place is meant, as the conditions around it tell. */
export function versionsByPlace(): (place: Place, levels: Governing) => Governing {
  const known = new Map<string, IsMeant>()
  return (place, levels) =>
    levels.map((level) => {
      if (listedIn(level.pins).length < 2) return level
      const { path, text, offset } = place
      const key = `${offset} ${path}`
      const isMeant = known.get(key) ?? versionsMeantAt(formatOf(path, text).reader, text, offset)
      known.set(key, isMeant)
      const meant = level.pins.filter(
        ({ listed, isNewest }) =>
          listed === undefined || isMeant(isNewest === true ? null : listed),
      )
      return meant.length === 0 ? level : { ...level, pins: meant }
    })
}

/** A state with the versions of the recipe that it is about, where they are several. */
export function withVersions(
  map: RenameMap,
  state: RenameState,
  level: readonly Upstream[],
): RenameState {
  const versions = [...new Set(listedIn(level))]
  const isSeveral = versions.length > 1 || (versions.length > 0 && state.disputed !== undefined)
  if (!isSeveral || level.some(({ listed }) => listed === undefined)) return state
  const since = state.disputed && firstWith(map, state.disputed)
  return { ...state, built: { versions, ...(since !== undefined && { since }) } }
}

function listedIn(level: readonly Upstream[]): readonly string[] {
  return level.flatMap(({ listed }) => listed ?? [])
}

/**
 * The version with which the names of the newer way came, where the recipe counts as upstream does: what a package holds of
 * another project has versions of its own.
 */
function firstWith(map: RenameMap, ways: readonly RenameState[]): string | undefined {
  const newer = ways.find(({ state }) => state !== 'premature')
  const since = newer?.steps.findLast((step) => step.since !== undefined)?.since
  const isCounted = map.versions === 'semver' || map.versions === 'build-number'
  if (since === undefined || !isCounted) return undefined
  const all = ways.map(({ upstream }) => upstream)
  const known = all.find((upstream) => upstream?.version !== undefined)
  const [own, listed] = [known?.version ?? since, known?.listed ?? since].map((version) =>
    canonicalVersion(map.versions, version),
  )
  if (own !== listed) return undefined
  const letter = /^[a-z]?/i.exec(known?.listed ?? '')![0]
  return letter + since.replace(/^[a-z]/i, '')
}
