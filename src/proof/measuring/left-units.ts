import type { RenameState } from '../../upstream/states/state.ts'
import { macrosIn } from '../build-systems/compiler-words.ts'
import type { Unit } from '../build-systems/configuration.ts'
import type { Asked } from './ask-all.ts'
import { namesAny } from './choose-units.ts'
import { nameAt } from './tree-state.ts'
import { unitKey } from './unit-text.ts'

/** Each costs two runs of the preprocessor. */
const MOST_ASKED = 20

/** Units that were left with the old macro, and how many could not be asked whether they want the new one. */
interface LeftUnits {
  readonly left: readonly Unit[]
  readonly unknown: number
}

/**
 * Units that still get the old macro with the patch and change their text when they get the new one too: they ask for it and
 * were left. Those whose source names the new one are asked first.
 */
export async function findLeftUnits(
  { experiment, laboratory }: Asked,
  { from, to, kind }: RenameState,
  root: string,
): Promise<LeftUnits> {
  if (kind !== 'macro' && kind !== 'any') return { left: [], unknown: 0 }
  const { run } = experiment.chosen
  const news = to.map(({ name }) => name)
  const lacking = new Map<string, Unit>()
  for (const unit of run.configuration.units)
    if (valueOf(unit, from) !== null && news.some((name) => valueOf(unit, name) === null))
      lacking.set(unitKey(unit), unit)
  const asking: Unit[] = []
  const others: Unit[] = []
  for (const [key, unit] of lacking)
    ((await namesAny(root, nameAt(news), key)) ? asking : others).push(unit)
  const asked = [...asking, ...others].slice(0, MOST_ASKED)
  let unknown = lacking.size - asked.length
  const left: Unit[] = []
  for (const unit of asked) {
    const more = news
      .filter((name) => valueOf(unit, name) === null)
      .map((name) => `-D${name}${valueOf(unit, from)!}`)
    const asIs = await laboratory.readWith(run, unit)
    const withIt = await laboratory.readWith(run, { ...unit, command: [...unit.command, ...more] })
    if (asIs.lines === null) unknown += 1
    else if (withIt.lines?.join('\n') !== asIs.lines.join('\n')) left.push(unit)
  }
  return { left, unknown }
}

/** The value with which a unit's command defines a name: empty, or `=value`; null where it does not define it. */
function valueOf({ command }: Unit, name: string): string | null {
  let value: string | null = null
  for (const { isDefined, text } of macrosIn(command))
    if (text === name) value = isDefined ? '' : null
    else if (isDefined && text.startsWith(`${name}=`)) value = text.slice(name.length)
  return value
}
