import type { Guard, Use } from '../core/use.ts'

/** The question that a condition stands in, with the branch that it opens. */
export function guardOf({ guards }: Use): Guard | undefined {
  return guards?.findLast(({ isTwin }) => isTwin !== true)
}

/** Whether a place stands in a branch. */
export function standsIn({ question, branch }: Guard, { guards }: Use): boolean {
  return guards?.some((one) => one.question === question && one.branch === branch) === true
}
