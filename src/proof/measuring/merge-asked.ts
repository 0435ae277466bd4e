import type { Place } from '../evidence.ts'
import { PROCESSORS, type Processor } from '../processors.ts'

/** A value that only the run of a patched line would show. */
export interface GuessedValue extends Place {
  readonly name: string
  readonly value: string
}

/** What one place asks for. */
export interface Asked {
  readonly values: ReadonlyMap<string, string>
  /** Whether it stands in the patch itself: before it, only the old spelling was ever passed, and after it only the new one. */
  readonly standsInPatch: boolean
  /** Whether only a document says it, which no build runs. */
  readonly isTold: boolean
  /** Arguments of the same command that can't be passed: nobody knows their values here. */
  readonly missing?: readonly string[]
  /** A renamed flag whose value the line does not give, with what it was asked with instead. */
  readonly guessed?: readonly GuessedValue[]
  /** The argument that brings them, with what else stands there: a preset, or a target of make. */
  readonly word?: string
}

/** Ways to compute, of which a build takes one: all at once configures nowhere. */
function processorsIn(values: readonly (readonly [string, string])[]): readonly Processor[] {
  const on = values.filter(([, value]) => value !== 'OFF').map(([name]) => name)
  return PROCESSORS.filter(({ words }) => on.some((name) => words.test(name)))
}

/**
 * Sets that don't contradict each other, and don't speak of different ways to compute, are asked in one: most guards of one
 * patch belong together.
 */
export function mergeAsked(asked: readonly Asked[]): readonly Asked[] {
  const merged: (Asked & { readonly values: Map<string, string> })[] = []
  for (const one of asked) {
    const { values } = one
    const fitting = merged.find(
      (other) =>
        [...values].every(([name, value]) => (other.values.get(name) ?? value) === value) &&
        processorsIn([...values, ...other.values]).length < 2,
    )
    if (fitting === undefined) merged.push({ ...one, values: new Map(values) })
    else for (const [name, value] of values) fitting.values.set(name, value)
  }
  return merged
}
