import type { RenameState } from '../../upstream/states/state.ts'
import type { BuildTarget, Configuration, UnitMacros } from '../build-systems/configuration.ts'
import type { DefinitionChange, MacroChange, MacroState, Place } from '../evidence.ts'

/** One state of the project under one spelling. */
export interface Snapshot {
  readonly configuration: Configuration
  readonly units: readonly UnitMacros[]
  /** A digest of the headers that the configure wrote. */
  readonly generated: string
}

/** An old name and the names that took its place. */
export interface NamePair {
  readonly from: string
  readonly to: readonly string[]
}

/** What changed between two snapshots as far as the renamed names are concerned. */
export interface Comparison {
  readonly definitions: readonly DefinitionChange[]
  readonly macros: readonly MacroChange[]
  /** Places (a unit of a target) where a new name works now and did not before. */
  readonly gained: ReadonlySet<string>
  /** Places where an old or a new name worked before and none does now. */
  readonly lost: ReadonlySet<string>
  /** Places where a new name works after the patch. */
  readonly working: ReadonlySet<string>
  /** Whether the preprocessor was asked; else a definition counts as working. */
  readonly level: 'preprocess' | 'configure'
}

/** The old name of each rename with its new ones; removals have none and are left out. */
export function namePairs(renames: readonly RenameState[]): readonly NamePair[] {
  return renames
    .filter(({ to }) => to.length > 0)
    .map(({ from, to }) => ({ from, to: to.map(({ name }) => name) }))
}

/** Compares what a build was before the patch with what it is after it, for the pairs and the files that were patched. */
export function compareSnapshots(
  before: Snapshot,
  after: Snapshot,
  pairs: readonly NamePair[],
  patched: ReadonlySet<string>,
): Comparison {
  const definitions = compareDefinitions(before.configuration.targets, after.configuration.targets)
  const measured = [before, after].every(({ units }) => units.some(({ macros }) => macros !== null))
  const was = measured ? unitStates(before.units) : targetStates(before.configuration.targets)
  const is = measured ? unitStates(after.units) : targetStates(after.configuration.targets)
  const sources = setters(after.configuration.targets)
  const gained = new Set<string>()
  const lost = new Set<string>()
  const working = new Set<string>()
  const macros: MacroChange[] = []
  for (const place of new Set([...was.keys(), ...is.keys()])) {
    const old = was.get(place)
    const now = is.get(place)
    const [path = '', target = ''] = place.split('\0')
    for (const { from, to } of pairs) {
      const worked = to.some((name) => old?.get(name) === 'live')
      const works = to.some((name) => now?.get(name) === 'live')
      if (works) working.add(place)
      if (works && !worked) gained.add(place)
      // A place that is not there any more or was not measured is no loss of the macro's.
      if (
        now !== undefined &&
        !works &&
        now.get(from) !== 'live' &&
        (worked || old?.get(from) === 'live')
      )
        lost.add(place)
    }
    for (const macro of new Set(pairs.flatMap(({ from, to }) => [from, ...to]))) {
      const change = {
        path,
        target,
        macro,
        before: old?.get(macro) ?? ('absent' as const),
        after: now?.get(macro) ?? ('absent' as const),
      }
      if (change.before === 'absent' && change.after === 'absent') continue
      macros.push({ ...change, setBy: writePlace(sources.get(`${target}\0${macro}`), patched) })
    }
  }
  return {
    definitions,
    macros: macros.toSorted(byPlace),
    gained,
    lost,
    working,
    level: measured ? 'preprocess' : 'configure',
  }
}

function byPlace(a: MacroChange, b: MacroChange): number {
  const left = `${a.path}\0${a.target}\0${a.macro}`
  const right = `${b.path}\0${b.target}\0${b.macro}`
  return left < right ? -1 : left > right ? 1 : 0
}

function writePlace(
  places: readonly Place[] | undefined,
  patched: ReadonlySet<string>,
): string | null {
  const written = (places ?? []).map(({ path, line }) => `${path}:${line}`)
  return written.find((place) => patched.has(place)) ?? written[0] ?? null
}

function unitStates(units: readonly UnitMacros[]): Map<string, ReadonlyMap<string, MacroState>> {
  return new Map(
    units.flatMap(({ unit, macros }) =>
      macros === null ? [] : [[`${unit.path}\0${unit.target}`, macros] as const],
    ),
  )
}

/** Without the preprocessor's word, a definition counts as live where the target has it. */
function targetStates(
  targets: readonly BuildTarget[],
): Map<string, ReadonlyMap<string, MacroState>> {
  return new Map(
    targets.map(({ name, definitions }) => [
      `\0${name}`,
      new Map(definitions.map((definition) => [definition.name, 'live' as const])),
    ]),
  )
}

function setters(targets: readonly BuildTarget[]): Map<string, readonly Place[]> {
  return new Map(
    targets.flatMap(({ name, definitions }) =>
      definitions.map((definition) => [`${name}\0${definition.name}`, definition.setBy] as const),
    ),
  )
}

function compareDefinitions(
  before: readonly BuildTarget[],
  after: readonly BuildTarget[],
): readonly DefinitionChange[] {
  const was = new Map(before.map((target) => [target.name, target]))
  const is = new Map(after.map((target) => [target.name, target]))
  const changes: DefinitionChange[] = []
  for (const name of new Set([...was.keys(), ...is.keys()])) {
    const old = was.get(name)?.definitions ?? []
    const now = is.get(name)?.definitions ?? []
    const added = now.filter(({ text }) => !old.some((other) => other.text === text))
    const removed = old.filter(({ text }) => !now.some((other) => other.text === text))
    if (added.length > 0 || removed.length > 0) changes.push({ target: name, added, removed })
  }
  return changes
}

/** Whether two configures come to the same targets. */
export function isSameBuild(one: Snapshot, other: Snapshot): boolean {
  const { added, removed } = compareGraphs(one.configuration, other.configuration)
  return added.length + removed.length === 0
}

/** How two configures differ as a whole: facts about targets that only one of them has. */
export function compareGraphs(
  one: Configuration,
  other: Configuration,
): { readonly added: readonly string[]; readonly removed: readonly string[] } {
  const was = new Set(one.targets.flatMap(({ facts }) => facts))
  const is = new Set(other.targets.flatMap(({ facts }) => facts))
  return {
    added: [...is].filter((fact) => !was.has(fact)),
    removed: [...was].filter((fact) => !is.has(fact)),
  }
}
