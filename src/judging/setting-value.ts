import type { Target, ValueRule } from '../maps/rename.ts'
import { convertValue, switches } from '../maps/value.ts'
import type { Use } from '../core/use.ts'

/** A setting in a form in which equal ones are equal: `ON`, `1` and `yes` are. */
export function normal(text: string): string {
  const value = switches(text)
  return value === undefined ? text : String(value)
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

/** The new names with the value that each gets where the old flag was set to `text`; undefined where the map does not say. */
export function spread(
  targets: readonly Target[],
  text: string,
  rule: ValueRule,
): readonly { name: string; value: string }[] | undefined {
  const own = convertValue(text, rule)
  const values = targets.map(({ name, value }) => {
    if (value === undefined) return { name, value: own }
    // Its own value says what "on" becomes; of "off" or a string only a mapping can say it.
    const mapped = rule.kind === 'mapped' && targets.length === 1 ? own : undefined
    return { name, value: switches(text) === true ? value : mapped }
  })
  return values.every(isKnown) ? values : undefined
}

function isKnown(target: {
  name: string
  value: string | undefined
}): target is { name: string; value: string } {
  return target.value !== undefined
}
