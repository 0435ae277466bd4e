import type { Target, ValueRule } from '../maps/rename.ts'
import { convertValue, switches } from '../maps/value.ts'

/** A setting in a form in which equal ones are equal: `ON`, `1` and `yes` are. */
export function normal(text: string): string {
  const value = switches(text)
  return value === undefined ? text : value ? 'true' : 'false'
}

/** The new names of a split with the value that each gets where the old flag was set to `text`. */
export function spread(
  targets: readonly Target[],
  text: string,
  rule: ValueRule,
): readonly { name: string; value: string }[] | undefined {
  const own = convertValue(text, rule)
  if (own === undefined) return undefined
  // A target with a value of its own says what "on" becomes; for "off" or a string there is no certain answer.
  if (targets.some(({ value }) => value !== undefined) && switches(text) !== true) return undefined
  return targets.map(({ name, value }) => ({ name, value: value ?? own }))
}
