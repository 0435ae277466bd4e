import type { RenameState } from '../../upstream/states/state.ts'
import type { Asked } from './ask-all.ts'

/**
 * Says of a Cargo feature that a crate has it without the patch as well, by default or through another crate, and that it
 * does something there: the crate without it comes out otherwise.
 *
 * @returns null where no crate has it, or where nothing of one hangs on it
 */
export async function findGivenAnyway(
  { experiment: { chosen, base }, laboratory }: Pick<Asked, 'experiment' | 'laboratory'>,
  { kind, to }: RenameState,
): Promise<string | null> {
  if (kind !== 'cargo-feature' && kind !== 'any') return null
  const given = new Set(to.map(({ name }) => `feature="${name}"`))
  for (const unit of base.configuration.units.filter(({ path }) => path.endsWith('.rs'))) {
    const { command } = unit
    const without = command.filter(
      (word, at) => !given.has(word) && !(word === '--cfg' && given.has(command[at + 1]!)),
    )
    if (without.length === command.length) continue
    const [own, other] = [
      await laboratory.readWith(chosen.run, unit),
      await laboratory.readWith(chosen.run, { ...unit, command: without }),
    ].map(({ lines }) => lines?.join('\n'))
    if (own !== undefined && other !== undefined && own !== other)
      return `nothing differs from before the patch, while ${unit.path} comes out otherwise without ${to.map(({ name }) => name).join(', ')}`
  }
  return null
}
