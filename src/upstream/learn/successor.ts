import type { Change } from './changed-names.ts'
import { likenessOf } from './likeness.ts'
import type { Support } from './line-pairs.ts'
import { dropDigits, mayBeSplit, dropFirstWord, sharesWord } from './name-rules.ts'

const ALIKE = 0.85

/** A name takes over that most lines of a commit put in the place of another. */
export function successorByLines(
  name: string,
  change: Change,
): (Support & { name: string }) | undefined {
  const { appeared, support } = change
  const ranked = [...(support.get(name) ?? [])]
    .filter(([candidate]) => appeared.has(candidate))
    .map(([candidate, found]) => ({ ...found, name: candidate }))
    .toSorted((a, b) => b.lines - a.lines)
  const [best, second] = ranked
  if (best === undefined || best.lines <= (second?.lines ?? 0) * 2) return undefined
  if (dropFirstWord(name) === dropFirstWord(best.name)) return best
  if (mayBeSplit(best.name, change) || dropDigits(name) === dropDigits(best.name)) return undefined
  return best.lines >= 2 || likenessOf(dropFirstWord(name), dropFirstWord(best.name)) >= ALIKE
    ? best
    : undefined
}

/**
 * A name takes over that only lines which show how to use it can tell. Where it was there before, one line may just have
 * got another flag, unless the names speak of the same.
 */
export function successorByUses(
  name: string,
  { uses, present, appeared }: Change,
): (Support & { name: string }) | undefined {
  const found = [...(uses.get(name) ?? [])].filter(([candidate]) => present.has(candidate))
  const [only] = found
  if (found.length !== 1) return undefined
  const [candidate, support] = only!
  const isTold =
    support.lines >= 2 ||
    appeared.has(candidate) ||
    sharesWord(dropFirstWord(name), dropFirstWord(candidate))
  return isTold ? { ...support, name: candidate } : undefined
}

/** Names that may have taken over where nothing decides, best first. */
export function possibleSuccessors(name: string, { appeared, support }: Change): readonly string[] {
  const byLines = [...(support.get(name)?.keys() ?? [])].filter((one) => appeared.has(one))
  const byName = [...appeared]
    .filter(
      (one) =>
        dropFirstWord(one) === dropFirstWord(name) ||
        likenessOf(dropFirstWord(one), dropFirstWord(name)) >= ALIKE,
    )
    .toSorted((a, b) => likenessOf(b, name) - likenessOf(a, name))
  return [...new Set([...byLines, ...byName])].slice(0, 3)
}
