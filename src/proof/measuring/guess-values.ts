import type { RenameState } from '../../upstream/states/state.ts'
import { OF_SUBPROJECT } from '../build-systems/argument-type.ts'
import type { GuessedValue } from './merge-asked.ts'
import { nameAt } from './tree-state.ts'

/** The subproject that an argument of Meson names before the option. */
const SUBPROJECT_BEFORE = new RegExp(String.raw`(?<=-D)(?:${OF_SUBPROJECT})$`)

/** The name of a flag without the package or the subproject that it is of, or what Bazel takes it by. */
export function ownName(flag: string): string {
  return flag.replace(/^(?:--|.*[/:=])/, '')
}

/** What turns a rename on, in its new words. */
export function turnOn(rename: RenameState): readonly (readonly [string, string])[] {
  const on = rename.value.kind === 'mapped' ? (rename.value.values['ON'] ?? 'ON') : 'ON'
  return rename.to.map(({ name, value }) => [name, value ?? on] as const)
}

/**
 * The renamed flags that a line names without a value that is known (`-DX=$FAST`): it passes them all the same, so they are asked
 * for as what turns them on.
 *
 * @param known what the line passes with a value
 */
export function guessValues(
  text: string,
  claimed: readonly RenameState[],
  known: ReadonlyMap<string, string>,
): readonly Pick<GuessedValue, 'name' | 'value'>[] {
  const own = new Set([...known.keys()].map(ownName))
  return claimed.flatMap(turnOn).flatMap(([name, value]) => {
    const at = text.search(nameAt([name]))
    if (at === -1 || own.has(name)) return []
    own.add(name)
    return [{ name: (SUBPROJECT_BEFORE.exec(text.slice(0, at))?.[0] ?? '') + name, value }]
  })
}
