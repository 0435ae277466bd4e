import path from 'node:path'

import { groupBy } from '../../core/group-by.ts'
import { dropPlaces, type Unit } from '../build-systems/configuration.ts'
import type { Recipe } from '../build-systems/recipes.ts'
import type { Session } from '../running/session.ts'
import type { Plan, Run } from './run.ts'
import { pathOf } from './elements.ts'
import { ANY_FLAG, digestOf, SOURCES, type State } from './tree-state.ts'
import { headerFolders, unitKey } from './unit-text.ts'
import { readLeft } from '../running/left-files.ts'

/** Of the units that some runs have as they are and others lack, so many are read: the graph tells of each. */
const MOST_WHOLE = 10

/**
 * A unit is read only if its full command, something that configure wrote or a patched source differs between two runs:
 * the rest can't differ. Where there are too many, those come first whose commands differ in more than the flags themselves, then
 * those that name a flag, and those that stand out by their own command.
 */
export async function chooseUnits(
  session: Session,
  plan: Plan,
  runs: readonly Run[],
): Promise<{ readonly chosen: ReadonlySet<string>; readonly leftOut: number }> {
  const inRuns = runs.flatMap((run) => run.configuration.units.map((unit) => ({ run, unit })))
  const all = [...groupBy(inRuns, ({ unit }) => unitKey(unit))]
    .map(([key, seen]) => ({
      key,
      units: seen.map(({ unit }) => unit),
      isAlike: !differ(seen, ({ run, unit }) => signatureOf(session, plan, run, unit)),
      isInAll: new Set(seen.map(({ run }) => run)).size === runs.length,
    }))
    .filter(({ isAlike, isInAll }) => !isAlike || !isInAll)
  // What has another name in each run is in none of the others, and is no whole for that.
  const whole = areNamesSteady(runs) ? all.filter(({ isAlike }) => isAlike) : []
  const untold = new Set(whole.slice(MOST_WHOLE))
  const differing = all.filter((one) => !untold.has(one))
  const most = session.limits.units
  const weights = new Map<string, number>()
  if (differing.length > most)
    for (const { key, units } of differing) {
      const isChanged = differ(units, ({ command }) => textOf(command, session))
      const asks = await namesAny(session.root, plan.flags, key)
      const differsInMore = differ(units, ({ command }) =>
        textOf(withoutFlags(command, plan.flags), session),
      )
      weights.set(key, (differsInMore ? 0 : 4) + (asks ? 0 : 2) + (isChanged ? 0 : 1))
    }
  const keys = differing.map(({ key }) => key)
  const ordered = keys.toSorted((a, b) => (weights.get(a) ?? 0) - (weights.get(b) ?? 0))
  return {
    chosen: new Set(ordered.slice(0, most)),
    leftOut: Math.max(0, ordered.length - most),
  }
}

/** Whether some things are not the same in what is said of each. */
function differ<Item>(items: readonly Item[], textOfItem: (item: Item) => string): boolean {
  return new Set(items.map(textOfItem)).size > 1
}

/** Whether the patched tree, configured twice, had the same units. */
function areNamesSteady(runs: readonly Run[]): boolean {
  const unitsIn = (kind: State['kind']): readonly string[] =>
    runs
      .filter(({ state }) => state.kind === kind)
      .map(({ configuration }) => configuration.units.map(unitKey).toSorted().join('\n'))
  return unitsIn('retouched').every((units) => unitsIn('after').includes(units))
}

/** All that can make a unit come out otherwise in a run than in another. */
export function signatureOf(session: Session, plan: Plan, run: Run, unit: Unit): string {
  const sources = digestOf(run.state, plan.input, (file) => SOURCES.test(file))
  const made = madeFor(run, unit).map(([file, { commands }]) => [file, ...commands].join('\0'))
  return [textOf(unit.command, session), run.generated, sources, ...made].join('\n')
}

/** What commands of the project make that a unit may read: its source, and what lies below the folders of its headers. */
function madeFor(
  { configuration: { recipes } }: Run,
  unit: Unit,
): readonly (readonly [string, Recipe])[] {
  const own = [...(recipes ?? [])].filter(([, { isOwn }]) => isOwn)
  if (own.length === 0) return []
  const folders = headerFolders(unit).map((folder) => `${folder}/`)
  return own.filter(
    ([file]) => file === unit.source || folders.some((folder) => file.startsWith(folder)),
  )
}

function textOf(command: readonly string[], session: Session): string {
  return dropPlaces(command.join('\0'), session)
}

/** A command without the definitions of the flags: a name that is given to all says nothing of one. */
function withoutFlags(command: readonly string[], flags: RegExp): readonly string[] {
  return command
    .map((word) => word.replaceAll(flags, `$1${ANY_FLAG}`))
    .filter((word) => !word.startsWith(`-D${ANY_FLAG}`))
}

/** Whether a unit's own source names one of some flags: a hint where to look first. */
export async function namesAny(root: string, flags: RegExp, key: string): Promise<boolean> {
  const text = (await readLeft(path.join(root, pathOf(key)))) ?? ''
  return text.search(flags) !== -1
}
