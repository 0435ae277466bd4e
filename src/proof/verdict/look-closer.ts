import { listFew } from '../../core/count.ts'
import type { RenameState } from '../../upstream/states/state.ts'
import { macrosIn } from '../build-systems/compiler-words.ts'
import type { Unit } from '../build-systems/configuration.ts'
import type { Asked } from '../measuring/ask-all.ts'
import { findAskedInVain } from '../measuring/asked-in-vain.ts'
import { findReaderOutside } from '../measuring/called-files.ts'
import { namesAny } from '../measuring/choose-units.ts'
import { nameAt } from '../measuring/tree-state.ts'
import { unitKey } from '../measuring/unit-text.ts'
import type { Session } from '../running/session.ts'
import { isAsBefore, type Weighed } from './weigh.ts'

/**
 * What is asked of files only where it can change a verdict: one that asks for the new name and still gets the old one makes its
 * rename's proof partial; what asks in vain for something else beside it may come out otherwise where that is.
 */
export async function lookCloser(
  session: Session,
  one: Asked,
  rename: RenameState,
  weighed: Weighed,
): Promise<Weighed> {
  if (weighed.verdict === 'no-effect') {
    const given = isAsBefore(one.experiment) ? await findGivenAnyway(one, rename) : null
    if (given !== null) return { ...weighed, verdict: 'unchanged', why: given }
    const { plan } = one.laboratory
    const why =
      (await findAskedInVain(session, one, rename)) ??
      (await findReaderOutside(session.root, plan.system, rename, one.experiment.readings.files))
    return why === null ? weighed : { ...weighed, verdict: 'inconclusive', why }
  }
  if (weighed.verdict !== 'proved') return weighed
  const { left, unknown } = await findLeftUnits(one, rename, session.root)
  if (left.length + unknown === 0) return weighed
  const to = rename.to.map(({ name }) => name).join(', ')
  const places = left.map(({ path, target }) => `${path} (target ${target})`)
  const why =
    left.length === 0
      ? `${unknown} ${unknown === 1 ? 'file still gets' : 'files still get'} ${rename.from}, and could not be asked for ${to}.`
      : `${listFew(places)} still ${left.length === 1 ? 'gets' : 'get'} ${rename.from} and ${left.length === 1 ? 'asks' : 'ask'} for ${to}.`
  return { ...weighed, verdict: 'partial', why, lacking: null }
}

/**
 * Says of a Cargo feature that a crate has it without the patch as well, by default or through another crate, and that it
 * does something there: the crate without it comes out otherwise.
 *
 * @returns null where no crate has it, or where nothing of one hangs on it
 */
async function findGivenAnyway(
  { experiment: { chosen, base }, laboratory }: Asked,
  { kind, to }: RenameState,
): Promise<string | null> {
  if (kind !== 'cargo-feature' && kind !== 'any') return null
  const given = new Set(to.map(({ name }) => `feature="${name}"`))
  for (const unit of base.configuration.units.filter(({ path }) => path.endsWith('.rs'))) {
    const { command } = unit
    const without = command.filter(
      (word, at) => !given.has(word) && !given.has(command[at + 1] ?? ''),
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

/** Each costs two runs of the preprocessor. */
const MOST_ASKED = 20

/**
 * Units that still get the old macro with the patch and change their text when they get the new one too: they ask for it and
 * were left. Those whose source names the new one are asked first.
 *
 * @returns how many could not be asked as well
 */
async function findLeftUnits(
  { experiment, laboratory }: Asked,
  { from, to, kind }: RenameState,
  root: string,
): Promise<{ readonly left: readonly Unit[]; readonly unknown: number }> {
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
