import { groupBy } from '../../core/group-by.ts'
import type { RenameMap } from '../../maps/rename.ts'
import { canonicalVersion } from '../../maps/version.ts'
import { NAMELESS, type Upstream } from '../states/state.ts'
import { isTelling } from './level.ts'

/** Each version or commit of each upstream once: what a person is told. */
export function distinctUpstreams(
  upstreams: readonly Upstream[],
  maps: readonly RenameMap[],
): readonly Upstream[] {
  const schemes = new Map(maps.map(({ upstream, versions }) => [upstream ?? '', versions]))
  const seen = new Set<string>()
  const told = new Set(upstreams.filter(isTelling).map(({ name }) => name))
  const lists = groupBy(
    upstreams.filter(({ listed }) => listed !== undefined),
    listOf,
  )
  return upstreams.flatMap((upstream): readonly Upstream[] => {
    const { name, version, revision, unknown, isNewest, path, speaks, found } = upstream
    const list = lists.get(listOf(upstream)) ?? []
    const isFirst = list.length < 2 || list.find((one) => one.isNewest !== true) === upstream
    if (name === NAMELESS || !isFirst) return []
    if (told.has(name) && !isTelling(upstream)) return []
    const scheme = schemes.get(name)
    const number = version && scheme && canonicalVersion(scheme, version)
    const key =
      speaks.by === 'line'
        ? JSON.stringify([name, number ?? version, revision, unknown, isNewest])
        : JSON.stringify([name, path])
    if (seen.has(key)) return []
    seen.add(key)
    const others = new Set(list.map((one) => one.listed)).size - 1
    return [others < 1 ? upstream : { ...upstream, found: `${found} and ${others} more` }]
  })
}

/** What a version that a recipe lists is one of. */
function listOf({ name, speaks, listed }: Upstream): string {
  return speaks.by === 'line' && listed !== undefined ? `${name} ${speaks.path}` : ''
}
