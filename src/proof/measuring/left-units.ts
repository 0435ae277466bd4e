import type { RenameState } from '../../upstream/states/state.ts'
import type { Unit } from '../build-systems/configuration.ts'
import type { Asked } from './ask-all.ts'
import { unitKey } from './text.ts'

/** Each costs two runs of the preprocessor. */
const MOST_ASKED = 20

/**
 * Units that still get the old macro with the patch and change their text when they get the new one too: they ask for it and
 * were left.
 */
export async function findLeftUnits(
  { experiment, laboratory }: Asked,
  { from, to, kind }: RenameState,
): Promise<readonly Unit[]> {
  if (kind !== 'macro' && kind !== 'any') return []
  const { run } = experiment.chosen
  const left: Unit[] = []
  const units = run.configuration.units.filter((unit) => valueOf(unit, from) !== null)
  for (const unit of units.slice(0, MOST_ASKED)) {
    const value = valueOf(unit, from)!
    const missing = to.map(({ name }) => name).filter((name) => valueOf(unit, name) === null)
    if (missing.length === 0) continue
    const asIs = await laboratory.readWith(run, unit, [])
    const withIt = await laboratory.readWith(
      run,
      unit,
      missing.map((name) => `-D${name}${value}`),
    )
    if (asIs.lines === null || withIt.lines === null) continue
    if (asIs.lines.join('\n') !== withIt.lines.join('\n')) left.push(unit)
  }
  return left.filter((unit, at) => left.findIndex((one) => unitKey(one) === unitKey(unit)) === at)
}

/** The value with which a unit's command defines a name: empty, or `=value`; null where it does not define it. */
function valueOf({ command }: Unit, name: string): string | null {
  let value: string | null = null
  command.forEach((word, at) => {
    const text = word === '-D' || word === '-U' ? `${word}${command[at + 1] ?? ''}` : word
    if (text === `-D${name}`) value = ''
    else if (text.startsWith(`-D${name}=`)) value = text.slice(2 + name.length)
    else if (text === `-U${name}`) value = null
  })
  return value
}
