import { joinWithAnd } from '../core/enumerate.ts'
import type { Use } from '../core/use.ts'
import type { RenameState } from '../upstream/states/state.ts'
import { changePlace, type Decision } from './decision.ts'
import { tellStale } from './wording.ts'

/** Of a recipe whose versions disagree the rename as the newer ones have it; undefined where it is not one step. */
export function findNewerWay({ disputed, built }: RenameState): RenameState | undefined {
  if (built?.since === undefined || disputed?.length !== 2) return undefined
  const older = disputed.find(({ state }) => state === 'premature')
  const newer = disputed.find(({ state }) => state !== 'premature' && state !== 'unknown')
  return older === undefined || newer?.to.length !== 1 ? undefined : newer
}

/** The change that was decided for the newer versions, for them alone; null where the recipe's language can't say that. */
export function limitToNewer(
  use: Use,
  { built }: RenameState,
  { rename, action, edits }: Decision,
): Decision | null {
  const since = built?.since
  if (since === undefined || action !== 'replace') return null
  const chosen = use.byVersion?.(since, edits)
  if (chosen === undefined) return null
  const message = `${severalBuilt(built!.versions)}: from ${since} on ${tellStale(rename)}; the older ones keep ${rename.from}.`
  return changePlace(rename, 'widen', 'review', 'by-version', message, chosen)
}

/** So many versions are named; of more the first and the last. */
const NAMED = 4

/** `Several versions are built here (1.2, 1.3 and main)`. */
export function severalBuilt(versions: readonly string[]): string {
  const all =
    versions.length > NAMED
      ? `${versions.length}, ${versions[0]!} to ${versions.at(-1)!}`
      : joinWithAnd(versions)
  return `Several versions are built here (${all})`
}
