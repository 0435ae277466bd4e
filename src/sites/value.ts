import type { Target, ValueRule } from '../maps/rename.ts'

/** Opposites; the spelling that was used decides which pair answers. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['ON', 'OFF'],
  ['on', 'off'],
  ['On', 'Off'],
  ['TRUE', 'FALSE'],
  ['True', 'False'],
  ['true', 'false'],
  ['YES', 'NO'],
  ['Yes', 'No'],
  ['yes', 'no'],
  ['Y', 'N'],
  ['y', 'n'],
  ['1', '0'],
]
const OPPOSITES: ReadonlyMap<string, string> = new Map(
  PAIRS.flatMap(([a, b]) => [
    [a, b],
    [b, a],
  ]),
)
const TRUTHY = new Set(PAIRS.map(([yes]) => yes))

/** Whether a literal switches a flag on or off; undefined for anything that is no plain boolean. */
export function truth(text: string): boolean | undefined {
  if (TRUTHY.has(text)) return true
  return OPPOSITES.has(text) ? false : undefined
}

/** The same, for comparing two settings: `ON`, `1` and `yes` are equal. */
export function normal(text: string): string {
  const value = truth(text)
  return value === undefined ? text : value ? 'true' : 'false'
}

/**
 * A literal after a rename's value rule.
 *
 * @returns undefined where the rule says nothing certain of this literal
 */
export function convert(text: string, rule: ValueRule): string | undefined {
  switch (rule.kind) {
    case 'same':
      return text
    case 'inverted':
      return OPPOSITES.get(text)
    case 'mapped':
      return Object.entries(rule.values).find(([from]) => normal(from) === normal(text))?.[1]
  }
}

/** The new names of a split with the value that each gets where the old flag was set to `text`. */
export function spread(
  targets: readonly Target[],
  text: string,
  rule: ValueRule,
): readonly { name: string; value: string }[] | undefined {
  const own = convert(text, rule)
  if (own === undefined) return undefined
  // A target with a value of its own says what "on" becomes; for "off" or a string there is no certain answer.
  if (targets.some(({ value }) => value !== undefined) && truth(text) !== true) return undefined
  return targets.map(({ name, value }) => ({ name, value: value ?? own }))
}
