import type { Target, ValueRule } from '../maps/rename.ts'
import { convertValue, switches } from '../maps/value.ts'
import type { Use } from '../core/use.ts'

/** A setting in a form in which equal ones are equal: `ON`, `1` and `yes` are. */
export function normal(text: string): string {
  const value = switches(text)
  return value === undefined ? text : value ? 'true' : 'false'
}

/**
 * What a use sets its flag to: a macro that gets no value is 1 (`-DX` is `-DX=1`, `-DX=` is not). Empty where nothing is
 * given.
 *
 * @param text the file that the use stands in
 */
export function settingOf({ value, namespace, end }: Use, text: string): string {
  if (value !== undefined) return value.text
  return namespace === 'macro' && text[end] !== '=' ? '1' : ''
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
