import type { Comparison, NamePair, Snapshot } from '../measuring/compare.ts'
import type { Judged } from './describe.ts'
import type { Definition } from '../evidence.ts'
import type { Measurement } from '../measuring/measure.ts'

/** Two snapshots of one target between which the new definition appears. */
export interface Contrast {
  readonly target: string
  readonly before: readonly Definition[]
  readonly after: readonly Definition[]
  /** Names that only the second has, and old names that only the first has. */
  readonly expects: readonly string[]
  readonly refuses: readonly string[]
  readonly snapshots: { readonly before: Snapshot; readonly after: Snapshot }
  /** Files, as `path NUL target`, in which the new name has come to work. */
  readonly gained: ReadonlySet<string>
}

/** The pair of definition lists that shows the difference best: what the patch gained, else what the flag adds. */
export function findContrast(
  accepted: readonly Judged[],
  judged: readonly Judged[],
  { without, spellings }: Measurement,
  pairs: readonly NamePair[],
): Contrast | null {
  const best =
    accepted.find(({ effect }) => effect === 'effective') ??
    judged.find(({ effect }) => effect === 'effective')
  if (best !== undefined) {
    const { before, after } = best.snapshots
    for (const target of targetsOf(best.comparison)) {
      const found = contrastOf(target, before, after, pairs, best.comparison.gained)
      if (found.expects.length > 0) return found
    }
  }
  const lacking = judged.find(({ effect }) => effect === 'none' || effect === 'unchanged')
  const missed = lacking === undefined ? null : missedContrast(lacking, pairs)
  if (missed !== null) return missed
  const now = spellings[0]!.after
  if (without === null || !without.configuration.ok || !now.configuration.ok) return null
  for (const { name } of now.configuration.targets) {
    const found = contrastOf(name, without, now, [], new Set())
    if (found.expects.length > 0) return found
  }
  return null
}

/** A target in which a file asks for the new name in vain: the CUDA program must show just that. */
function missedContrast(
  { snapshots, comparison }: Judged,
  pairs: readonly NamePair[],
): Contrast | null {
  const { before, after } = snapshots
  const missed = comparison.macros.find(
    (change) => change.after === 'missing' && pairs.some(({ to }) => to.includes(change.macro)),
  )
  if (missed === undefined) return null
  return {
    ...contrastOf(missed.target, before, after, pairs, new Set()),
    expects: [missed.macro],
    refuses: [],
  }
}

function contrastOf(
  target: string,
  before: Snapshot,
  after: Snapshot,
  pairs: readonly NamePair[],
  gained: ReadonlySet<string>,
): Contrast {
  const old = definitionsIn(before, target)
  const now = definitionsIn(after, target)
  const oldNames = new Set(old.map(({ name }) => name))
  const nowNames = new Set(now.map(({ name }) => name))
  const wanted = pairs.length > 0 ? pairs.flatMap(({ to }) => to) : [...nowNames].slice(0, 20)
  return {
    target,
    before: old,
    after: now,
    expects: [...new Set(wanted)].filter((name) => nowNames.has(name) && !oldNames.has(name)),
    refuses: pairs
      .map(({ from }) => from)
      .filter((name) => oldNames.has(name) && !nowNames.has(name)),
    snapshots: { before, after },
    gained,
  }
}

function definitionsIn({ configuration }: Snapshot, target: string): readonly Definition[] {
  return configuration.targets.find(({ name }) => name === target)?.definitions ?? []
}

function targetsOf({ gained, definitions }: Comparison): readonly string[] {
  const names = [...gained].map((place) => place.split('\0')[1] ?? '').filter((name) => name !== '')
  const changed = new Set(definitions.map(({ target }) => target))
  return [...new Set([...names.filter((name) => changed.has(name)), ...names])]
}
