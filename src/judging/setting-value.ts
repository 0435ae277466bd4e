import type { Target, ValueRule } from '../maps/rename.ts'
import { convertValue, isOfKind, readSwitch } from '../maps/convert-value.ts'
import type { Use, Value } from '../core/use.ts'
import { isSetBehind, writtenBehind } from '../languages/kit/asked/given.ts'

/** A setting in a form in which equal ones are equal: `ON`, `1` and `yes` are. */
export function normaliseValue(text: string): string {
  const value = readSwitch(text)
  return value === undefined ? text : String(value)
}

/**
 * What a use sets its flag to, be it a literal or something else as it is written: a macro that gets no value is 1 (`-DX` is
 * `-DX=1`, `-DX=` is not). Empty where nothing is given.
 *
 * @param text the file that the use stands in
 */
export function settingOf(use: Use, text: string): string {
  if (use.value !== undefined) return use.value.text
  const written = writtenBehind(text, use)
  return written === '' && use.namespace === 'macro' && !isSetBehind(text, use) ? '1' : written
}

/** Whether one of two places switches on what the other one switches off. */
export function areOpposite(one: Use, other: Use, text: string): boolean {
  const [here, there] = [one, other].map((use) => readSwitch(settingOf(use, text)))
  return here !== undefined && there !== undefined && here !== there
}

/**
 * Values that mean themselves wherever they are written: bare, quoted or inside a longer text, in each language. No blank,
 * quote or sign that a shell, CMake, make, a data format or a comment could take for more than a letter.
 */
const PLAIN = /^[A-Za-z0-9_](?:(?:[A-Za-z0-9_.+-]|\/(?!\/))*[A-Za-z0-9_+])?$/

/** What a flag without a value is set to. */
export const ON = { text: 'ON' } as const

/** What a value takes the place of. */
type Written = Pick<Value, 'text' | 'isCode'>

/**
 * A value that a map gives and that would have to be quoted for the language that it goes into: it is shown, and written
 * by a person. What stands there already goes nowhere new.
 */
export function mustBeQuoted(
  targets: readonly Target[],
  old: Written,
  rule: ValueRule,
): string | undefined {
  return values(targets, old.text, rule).find(
    (value) => value !== undefined && value !== old.text && !fits(value, old),
  )
}

function fits(value: string, { text, isCode }: Written): boolean {
  return isCode ? isOfKind(value, text) : PLAIN.test(value)
}

/** The new names with the value that each gets where the old flag was set to `old`; undefined where the map does not say, or says what has to be quoted. */
export function spreadValue(
  targets: readonly Target[],
  old: Written,
  rule: ValueRule,
): readonly { name: string; value: string }[] | undefined {
  if (mustBeQuoted(targets, old, rule) !== undefined) return undefined
  const given = values(targets, old.text, rule)
  const settings = targets.map(({ name }, index) => ({ name, value: given[index] }))
  return settings.every(isKnown) ? settings : undefined
}

function values(
  targets: readonly Target[],
  text: string,
  rule: ValueRule,
): readonly (string | undefined)[] {
  const own = convertValue(text, rule)
  return targets.map(({ value }) => {
    if (value === undefined) return own
    // Its own value says what "on" becomes; of "off" or a string only a mapping can say it.
    const mapped = rule.kind === 'mapped' && targets.length === 1 ? own : undefined
    return readSwitch(text) === true ? value : mapped
  })
}

function isKnown(target: {
  name: string
  value: string | undefined
}): target is { name: string; value: string } {
  return target.value !== undefined
}
