import type { RenameState } from '../../upstream/states/state.ts'
import type { Configuration } from '../build-systems/configuration.ts'
import { firstError, sanitiseText } from '../running/output.ts'
import type { Experiment } from './experiment.ts'
import { passesNewName } from './questions.ts'

/** What a configure looked for and did not find. */
export interface Lack {
  /** What configuring does: `says “…”`, `looks for … in vain`. */
  readonly told: string
  /** The variable in which CMake notes it; null where only a line of the output tells it. */
  readonly variable: string | null
  readonly line: string
}

/** Characters of a line that are shown. */
const MOST_OF_LINE = 200

const SAYS_SO =
  /\b(?:not found|(?:could ?n[o']t|can(?:no|')t|unable to|failed to) find|did not find|no\b.* (?:could be )?found|not installed|found: NO|Has header .+ : NO|No such file or directory|kind: NotFound)\b|-NOTFOUND\b|--offline was specified/i

/** What a configure looked for in vain, as it says itself and as CMake notes. */
export function lacksIn({ ok, output, lacks = [] }: Configuration): readonly Lack[] {
  // An error may go on over several lines.
  const lines = [...(ok ? [] : [firstError(output)]), ...sanitiseText(output).split('\n')]
    .map((line) => line.trim())
    .filter((line) => SAYS_SO.test(line))
  return [
    ...lines.map((line) => ({
      told: `says “${line.slice(0, MOST_OF_LINE)}”`,
      variable: null,
      line,
    })),
    ...lacks.map((name) => ({ told: `looks for ${name} in vain`, variable: name, line: '' })),
  ]
}

/** What one configure looked for in vain and another one did not; null where that is nothing. */
export function newLack(own: Configuration, other: Configuration): Lack | null {
  const known = new Set(lacksIn(other).map(({ told }) => told))
  return lacksIn(own).find(({ told }) => !known.has(told)) ?? null
}

/**
 * What the patched tree looks for in vain and the one with a rename taken back does not: it has to be there before anything
 * can be said of the rename. Where a word that nobody reads is refused like the flag, the flag itself is what was not found.
 *
 * @param claimed all renames that the patch makes
 * @returns null where both look for the same
 */
export function whyLacking(
  { question, chosen, base, controls }: Experiment,
  rename: RenameState,
  claimed: readonly RenameState[],
  { configuration: own } = chosen.run,
): string | null {
  const asksForOthers =
    !passesNewName(question, rename) &&
    [...controls.keys()].some((other) => passesNewName(question, other))
  if (asksForOthers) return null
  const control = controls.get(rename) ?? base
  const { state, configuration } = control
  if (!configuration.ok || (state.kind === 'control' && state.by === 'old name')) return null
  const lack = newLack(own, configuration)
  if (lack === null) return null
  const isAlone = controls.has(rename) || claimed.length === 1
  const to = isAlone ? rename.to.map(({ name }) => name).join(', ') : 'every rename'
  const error = own.ok ? '' : firstError(own.output)
  return error === '' || SAYS_SO.test(error)
    ? `Configuring ${lack.told}, and does not with ${to} taken back: what it asks for has to be there.`
    : `Configuring ${lack.told} and fails (${error.slice(0, MOST_OF_LINE)}), and does neither with ${to} taken back.`
}
