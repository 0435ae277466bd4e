import { renamesByOld } from './renames-by-name.ts'
import { areCompatible, type Rename, type VersionScheme } from './rename.ts'
import { effectiveVersion, isNotOlder } from './version.ts'

/**
 * Renames that lead back to where they began and that no version tells apart.
 *
 * @returns the renames of one such circle in order, or undefined
 */
export function findCycle(
  renames: readonly Rename[],
  versions: VersionScheme,
): readonly Rename[] | undefined {
  const known = renamesByOld(renames)
  // What leads nowhere is in no circle; without it, far fewer versions have to be compared.
  const byName = renamesByOld(renames.filter(({ to }) => to.some(({ name }) => known.has(name))))
  const state = new Map<Rename, 'open' | 'done'>()
  for (const start of renames) {
    if (state.has(start)) continue
    const path: { rename: Rename; next: Iterator<Rename> }[] = []
    const enter = (rename: Rename): void => {
      state.set(rename, 'open')
      path.push({ rename, next: successors(rename, byName, versions).values() })
    }
    enter(start)
    while (path.length > 0) {
      const top = path.at(-1)!
      const { done, value } = top.next.next()
      if (done === true) {
        state.set(top.rename, 'done')
        path.pop()
      } else if (state.get(value) === 'open') {
        const circle = path.map(({ rename }) => rename)
        return circle.slice(circle.indexOf(value))
      } else if (!state.has(value)) enter(value)
    }
  }
  return undefined
}

function successors(
  rename: Rename,
  byName: ReadonlyMap<string, readonly Rename[]>,
  versions: VersionScheme,
): readonly Rename[] {
  return rename.to
    .filter(({ name }) => name !== rename.from)
    .flatMap(({ name }) => byName.get(name) ?? [])
    .filter(
      (next) =>
        areCompatible(next.kind, rename.kind) &&
        isNotOlder(versions, effectiveVersion(next), effectiveVersion(rename)),
    )
}
