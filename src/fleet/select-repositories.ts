import { quoteText } from '../maps/problem.ts'
import { selectPaths } from '../scan/select-paths.ts'
import type { Listed } from './plan.ts'

/** Which of the listed repositories a fleet is made of. */
export interface Selection {
  readonly allow: readonly string[]
  readonly deny: readonly string[]
  readonly hasArchived: boolean
  readonly hasForks: boolean
  /** What the person who gave an option calls it. */
  readonly called: (option: 'allow' | 'deny') => string
}

export type Selecting = Readonly<ReturnType<typeof makeSelection>>

/** The rank of a name that a pattern leaves out. */
export const DENIED = 0

/**
 * Says why a repository is left out before anything in it is looked at (null for one that is not), and which of several names
 * decides about it: the lowest.
 *
 * @throws UserError where a pattern is wrong
 */
export function makeSelection(selection: Selection) {
  const { allow, deny, hasArchived, hasForks, called } = selection
  // GitHub takes a name in any case.
  const [allowed, denied] = [allow, deny].map((globs) => globs.map((glob) => glob.toLowerCase()))
  const isAllowed = selectPaths(allowed!, [], () => called('allow'))
  const isLeft = selectPaths([], denied!, () => called('deny'))
  const unmet = new Map(
    (['allow', 'deny'] as const).flatMap((option) =>
      selection[option].map((glob) => [
        `${called(option)} is ${quoteText(glob)}, and no repository is called so.`,
        selectPaths([glob.toLowerCase()], [], () => called(option)),
      ]),
    ),
  )
  function rankOf(name: string): number {
    if (!isLeft(name.toLowerCase())) return DENIED
    return isAllowed(name.toLowerCase()) ? 1 : 2
  }
  function whyLeft(listed: Listed): string | null {
    const { name, isArchived, isFork, isDisabled, called: others = [] } = listed
    const names = [name, ...others].map((one) => one.toLowerCase())
    for (const [sentence, isMeant] of unmet) if (names.some(isMeant)) unmet.delete(sentence)
    if (isDisabled) return 'It is disabled.'
    if (isArchived && !hasArchived) return 'It is archived.'
    if (isFork && !hasForks) return 'It is a fork.'
    // Whoever reads it on a dashboard knows an option by the name of another door, or by none.
    if (!names.every(isLeft)) return 'It is denied.'
    return names.some(isAllowed) ? null : 'It is not among those that are allowed.'
  }
  return {
    whyLeft,
    rankOf,
    hasForks,
    patterns: [...allowed!, ...denied!],
    /** The patterns that were for none so far, each in a sentence: of all repositories one that is misspelt lets another in. */
    tellUnmet: (): readonly string[] => [...unmet.keys()],
  }
}
