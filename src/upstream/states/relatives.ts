import type { RenameMap } from '../../maps/rename.ts'
import { familyOf } from '../reading/family.ts'
import type { Question } from './judge-rename.ts'
import { ITSELF } from '../find/find.ts'
import type { Upstream } from './state.ts'

/**
 * Who else may read a name whose own upstream is not here: an upstream whose files lie in this repository, or should, and
 * which has names of the same family. ggml is a library of its own and a part of llama.cpp, and each map has some of its
 * flags. Of what only a version is known a version of another project tells nothing.
 *
 * @param pinsOf the pins of a map's own upstream
 */
export function relativesIn(
  maps: readonly RenameMap[],
  pinsOf: (map: RenameMap) => readonly Upstream[],
): (question: Question) => readonly Upstream[] {
  const here = maps
    .map((map) => ({ map, pins: pinsOf(map).filter(isBeside) }))
    .filter(({ map, pins }) => map.upstream !== undefined && pins.length > 0)
    .map((one) => ({ ...one, families: familiesOf(one.map), olds: oldNamesOf(one.map) }))
  return ({ map, from, kind }) => {
    const family = familyOf(from)
    if (family === undefined || map.origin !== 'built-in' || pinsOf(map).length > 0) return []
    if (here.some(({ olds }) => olds.has(`${kind} ${from}`))) return []
    return here.flatMap(({ families, pins }) => (families.has(family) ? pins : []))
  }
}

/** Files of another project: in the upstream's own tree its readers stand in the flow. */
function isBeside({ speaks, found }: Upstream): boolean {
  return speaks.by === 'tree' && found !== ITSELF
}

function familiesOf({ renames }: RenameMap): ReadonlySet<string | undefined> {
  return new Set(
    renames.flatMap(({ from, to }) => [from, ...to.map(({ name }) => name)]).map(familyOf),
  )
}

/** With their kinds. */
function oldNamesOf({ renames }: RenameMap): ReadonlySet<string> {
  return new Set(renames.map(({ from, kind }) => `${kind} ${from}`))
}
