import type { RenameState } from '../../upstream/states/state.ts'
import type { BeforeAndAfter, Definition } from '../evidence.ts'
import type { Asked } from '../measuring/ask-all.ts'
import { differencesOf, isOfUnit, pathOf } from '../measuring/elements.ts'
import type { Laboratory } from '../measuring/laboratory.ts'
import type { Run } from '../measuring/run.ts'
import { unitKey } from '../measuring/unit-text.ts'
import type { UnitPair } from '../programs/objects.ts'
import type { Weighing } from './conclude.ts'

/** The definitions of one target before and after the patch, between which the new one appears. */
export interface Contrast extends BeforeAndAfter<readonly Definition[]> {
  readonly target: string
  /** Names that only the second has, and old names that only the first has. */
  readonly expects: readonly string[]
  readonly refuses: readonly string[]
}

/** What the CUDA program and the objects are built from. */
export interface Shown {
  readonly laboratory: Laboratory
  /** The run whose build folder the objects are compiled in. */
  readonly run: Run
  /** The run before the patch with which it is compared. */
  readonly before: Run
  readonly units: readonly UnitPair[]
  /** Null where no target's definitions show what the patch brings. */
  readonly contrast: Contrast | null
}

/** The experiment that shows best what the patch brings; null where none brings anything. */
export function findContrast(
  asked: readonly (Asked & Pick<Weighing, 'verdicts'>)[],
  claimed: readonly RenameState[],
): Shown | null {
  for (const { experiment, laboratory, verdicts } of asked) {
    // The definitions and objects of what is compiled as C: a crate has none.
    const gained = new Set(
      [...verdicts.values()]
        .flatMap((one) => differencesOf(one.gained).map(({ unit }) => unit))
        .filter((unit) => isOfUnit(unit) && !pathOf(unit).endsWith('.rs')),
    )
    const before = experiment.before.find(({ run }) => run.configuration.ok)?.run
    const { run } = experiment.chosen
    if (gained.size === 0 || before === undefined) continue
    const changed = run.configuration.units.filter((unit) => gained.has(unitKey(unit)))
    const units = changed.flatMap((after): readonly UnitPair[] => {
      const old = before.configuration.units.find((unit) => unitKey(unit) === unitKey(after))
      return old === undefined ? [] : [{ before: old, after }]
    })
    const targets = new Set(changed.map(({ target }) => target))
    const contrasts = [...targets].map((target) => contrastOf(target, before, run, claimed))
    return {
      laboratory,
      run,
      before,
      units: before.generated === run.generated ? units : [],
      contrast: contrasts.find(({ expects }) => expects.length > 0) ?? null,
    }
  }
  return null
}

function contrastOf(
  target: string,
  before: Run,
  after: Run,
  claimed: readonly RenameState[],
): Contrast {
  const [old, now] = [before, after].map(
    ({ configuration }) =>
      configuration.targets.find(({ name }) => name === target)?.definitions ?? [],
  )
  const news = new Set(claimed.flatMap(({ to }) => to.map(({ name }) => name)))
  const come = [...new Set(now!.map(({ name }) => name))].filter((name) => !has(old!, name))
  const renamed = come.filter((name) => news.has(name))
  return {
    target,
    before: old!,
    after: now!,
    // An option shows in the definitions that the upstream makes of it.
    expects: renamed.length > 0 ? renamed : come,
    refuses: claimed.map(({ from }) => from).filter((name) => has(old!, name) && !has(now!, name)),
  }
}

function has(definitions: readonly Definition[], wanted: string): boolean {
  return definitions.some(({ name }) => name === wanted)
}
