import { builtInMaps } from '../maps/load.ts'
import type { RenameMap } from '../maps/rename.ts'
import { familyOf } from '../upstream/reading/family.ts'

/** Beginnings of names that say what is done with a flag, and not whose it is. */
const COMMON = /^(?:BUILD|USE|WITH|ENABLE|DISABLE|HAVE|NO|GENERATE|CMAKE)_$/i

/**
 * The built-in maps beside those that are asked for whose upstreams have names of the same family: ggml is a library of its own
 * and a part of llama.cpp, so who builds on it may hold an old name of the other's map. Each with the upstreams that are meant.
 */
export async function relativesOf(
  maps: readonly RenameMap[],
): Promise<readonly { readonly map: RenameMap; readonly to: readonly string[] }[]> {
  const own = new Set(maps.map(({ upstream }) => upstream))
  const asked = maps.filter(({ origin }) => origin === 'built-in')
  return (await builtInMaps()).flatMap((map) => {
    if (map.upstream === undefined || own.has(map.upstream)) return []
    const families = familiesOf(map)
    const to = asked.filter((one) => [...familiesOf(one)].some((family) => families.has(family)))
    return to.length === 0 ? [] : [{ map, to: to.map(({ upstream }) => upstream!) }]
  })
}

function familiesOf({ renames }: RenameMap): ReadonlySet<string> {
  const families = renames.map(({ from }) => familyOf(from) ?? '')
  return new Set(families.filter((family) => family !== '' && !COMMON.test(family)))
}
