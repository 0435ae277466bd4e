import type { Rename, RenameMap } from './rename.ts'

const PREFIX = 'CONFIG_'
/** Buildroot's symbols have a prefix of their own, and no other name. */
const ONE_NAME = 'BR2_'
const SYMBOL = /^[A-Z0-9_]+$/

/** Whether a name is what a Kconfig symbol is called outside of Kconfig files. */
export function isHandedOut(name: string): boolean {
  return name.startsWith(PREFIX) || name.startsWith(ONE_NAME)
}

/** A Kconfig symbol has two names: `X` where it is defined and asked for, `CONFIG_X` where it is set and everywhere else. */
export function otherKconfigName(name: string): string {
  if (name.startsWith(ONE_NAME)) return name
  return isHandedOut(name) ? name.slice(PREFIX.length) : PREFIX + name
}

type Named = Pick<Rename, 'from' | 'to' | 'kind'>

/**
 * The same rename of the symbol's other name; null where the rename is of no Kconfig symbol.
 *
 * @param given whether a person gave the rename, who may mean a symbol without saying so
 */
export function kconfigTwin<T extends Named>(rename: T, given: boolean): T | null {
  const { from, to, kind } = rename
  if (kind !== 'kconfig' && !(kind === 'any' && given)) return null
  if (otherKconfigName(from) === from) return null
  const all = [from, ...to.map(({ name }) => name)]
  if (
    !all.every(
      (name) =>
        SYMBOL.test(name) &&
        isHandedOut(name) === isHandedOut(from) &&
        otherKconfigName(name) !== name,
    )
  )
    return null
  return {
    ...rename,
    kind: 'kconfig',
    from: otherKconfigName(from),
    to: to.map((target) => ({ ...target, name: otherKconfigName(target.name) })),
  }
}

/**
 * A map with both names of its Kconfig symbols.
 *
 * @param isSymbol whether the repository has a symbol of that name; what a person calls by one name is one only there
 */
export function withKconfigNames(
  map: RenameMap,
  isSymbol: (name: string) => boolean = () => true,
): RenameMap {
  const known = new Set(map.renames.map(({ from, kind }) => `${kind} ${from}`))
  const twins = map.renames.flatMap((rename) => {
    const twin = kconfigTwin(rename, map.origin === 'inline')
    if (twin === null || known.has(`kconfig ${twin.from}`) || known.has(`any ${twin.from}`))
      return []
    const shown = rename.kind === 'kconfig' || isSymbol(rename.from) || isSymbol(twin.from)
    return shown ? [twin] : []
  })
  return twins.length === 0 ? map : { ...map, renames: [...map.renames, ...twins] }
}
