import { fitsWhole } from '../../../core/near.ts'
/** How a kind of recipe that builds several versions asks in its code which one it builds. */
export interface VersionForm {
  /** What such a recipe holds. */
  readonly sign: RegExp
  /** Whether the question can be asked at a place; anywhere where it is left out. */
  readonly canAsk?: (text: string, offset: number) => boolean
  /** Whether at least a version is built; undefined where versions of this look can't be compared. */
  readonly asks: (version: string) => string | undefined
  /** The one value where the answer is yes, the other where it is no. */
  readonly choose: (asked: string, fresh: string, old: string) => string
}

/** A version without the zeros at its end: `3.0.0` is `3`, of which each recipe's comparison says the same. */
export function dropTrailingZeros(version: string, parts = 1): string {
  const numbers = version.split('.')
  while (numbers.length > parts && fitsWhole(numbers.at(-1)!, /0+/)) numbers.pop()
  return numbers.join('.')
}
