import { fitsWhole } from '../../core/near.ts'
import { surroundPlace, type Edit } from '../../core/edit.ts'
import type { Span, SplitTarget, Use, Value } from '../../core/use.ts'
import { readSwitch } from '../../maps/convert-value.ts'

/** Where a value stands, and how another is written there. */
type Written = Span & Pick<Value, 'write'>

/** A stretch of a text once for each new name, which stands in it in place of the old one. */
export function renamedCopies(
  text: string,
  whole: Span,
  name: Span,
  fresh: readonly string[],
): readonly string[] {
  const head = text.slice(whole.start, name.start)
  const tail = text.slice(name.end, whole.end)
  return fresh.map((wanted) => head + wanted + tail)
}

/** What a place says, once more for each new name before the old one: `(NEW || OLD)`. */
export function repeatBefore(
  text: string,
  whole: Span,
  name: Span,
  joiner: string,
  [before = '', after = '']: readonly string[] = [],
): (fresh: readonly string[]) => readonly Edit[] {
  return (fresh) => {
    const copies = renamedCopies(text, whole, name, fresh).map((copy) => copy + joiner)
    return surroundPlace(whole, before + copies.join(''), after)
  }
}

/**
 * An assignment written once for each new name, exactly as the old one is but for the name, the value, and the type of a value
 * that is no switch.
 *
 * @param whole the assignment, with `name` and then `value` inside
 */
export function copiesOf(
  text: string,
  whole: Span,
  name: Span,
  value: Written,
  targets: readonly SplitTarget[],
): readonly string[] {
  return targets.map((target) => {
    const asTyped = (part: string): string =>
      readSwitch(target.value) === undefined && !target.value.includes('$')
        ? part.replace(/\bBOOL\b/, 'STRING')
        : part
    return (
      text.slice(whole.start, name.start) +
      target.name +
      asTyped(text.slice(name.end, value.start)) +
      (value.write?.(target.value) ?? target.value) +
      asTyped(text.slice(value.end, whole.end))
    )
  })
}

/**
 * How an assignment becomes several: such copies take its place, unless a value is more than a word.
 *
 * @param gap what stands between two of them
 */
export function splitAssignment(
  text: string,
  whole: Span,
  name: Span,
  value: Written,
  gap: () => string,
  word = /[\w.+:/-]+/,
): NonNullable<Use['split']> {
  const { start, end } = whole
  return (targets) =>
    targets.every((target) => fitsWhole(target.value, word))
      ? [{ start, end, text: copiesOf(text, whole, name, value, targets).join(gap()) }]
      : undefined
}
