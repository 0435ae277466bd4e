import { capitalise } from '../core/capitalise.ts'
import type { ValueRule } from './rename.ts'

const PAIRS: readonly (readonly [string, string])[] = [
  ['on', 'off'],
  ['true', 'false'],
  ['yes', 'no'],
  ['y', 'n'],
  ['1', '0'],
]
/** The opposite of a boolean in the same spelling: lower case, upper case or capitalised. */
const OPPOSITES: ReadonlyMap<string, string> = new Map(
  PAIRS.flatMap(([yes, no]) => [
    [yes, no],
    [yes.toUpperCase(), no.toUpperCase()],
    [capitalise(yes), capitalise(no)],
  ]).flatMap(([yes, no]) => [
    [yes!, no!],
    [no!, yes!],
  ]),
)
const TRUTHY: ReadonlySet<string> = new Set(PAIRS.map(([yes]) => yes))

/** Whether a literal switches a flag on (true) or off (false); undefined where it is no plain boolean. */
export function readSwitch(value: string): boolean | undefined {
  return OPPOSITES.has(value) ? TRUTHY.has(value.toLowerCase()) : undefined
}

/**
 * Whether a bare word is of the kind that another one is of: the opposite of the same boolean, or a number too. A number with a
 * zero in front is another one in some languages, and one of many digits is rounded.
 */
export function isOfKind(word: string, other: string): boolean {
  return (
    OPPOSITES.get(other) === word || [word, other].every((one) => /^(?:0|[1-9]\d{0,14})$/.test(one))
  )
}

/**
 * A value after a rule; `ON`, `1` and `true` are one value to a mapping.
 *
 * @returns undefined where the rule says nothing certain of this value
 */
export function convertValue(value: string, rule: ValueRule): string | undefined {
  if (rule.kind === 'same') return value
  if (rule.kind === 'inverted') return OPPOSITES.get(value)
  const truth = readSwitch(value)
  const isSame = (other: string): boolean =>
    other === value || (truth !== undefined && readSwitch(other) === truth)
  const entries = Object.entries(rule.values)
  return (entries.find(([old]) => old === value) ?? entries.find(([old]) => isSame(old)))?.[1]
}

/**
 * The rule that does what `first` and then `second` do.
 *
 * @returns undefined where the two together say nothing certain of any value
 */
export function composeValues(first: ValueRule, second: ValueRule): ValueRule | undefined {
  if (first.kind === 'same') return second
  if (second.kind === 'same') return first
  if (first.kind === 'inverted' && second.kind === 'inverted') return { kind: 'same' }
  const pairs =
    first.kind === 'mapped'
      ? Object.entries(first.values).map(([old, value]) => [old, convertValue(value, second)])
      : Object.entries(second.kind === 'mapped' ? second.values : {}).map(([old, value]) => [
          OPPOSITES.get(old),
          value,
        ])
  const certain = pairs.filter(
    (pair): pair is [string, string] => pair[0] !== undefined && pair[1] !== undefined,
  )
  return certain.length === 0 ? undefined : { kind: 'mapped', values: Object.fromEntries(certain) }
}
