import { fitsWhole } from '../../core/near.ts'
import type { Span, Use } from '../../core/use.ts'

/** `set(NEW @OLD@)` in a template: the one name is that of the file made from it, the other is gone when it is made. */
export function isFilledIn(text: string, { start, end }: Span): boolean {
  return text[start - 1] === '@' && text[end] === '@'
}

/**
 * For each use the other names that speak of the same thing: those of its group, without what stands in the same list
 * (there two names are two settings), and without macros where the use is a variable (a macro may already have the name
 * that the variable gets: `-DNEW=$(OLD)` serves one of each).
 *
 * @param group what belongs together, such as the words of one command
 */
export function companionsOf(
  uses: readonly Use[],
  group: (use: Use, index: number) => string | number,
): readonly ReadonlySet<string>[] {
  /** For each group the names in it, each with the lists that it is a member of; undefined stands for none. */
  const groups = new Map<string, Map<string, Set<string | undefined>>>()
  const keys = uses.map((use, index) => `${use.role === 'definition'} ${group(use, index)}`)
  uses.forEach((use, index) => {
    const key = keys[index]!
    const places = groups.get(key) ?? new Map<string, Set<string | undefined>>()
    groups.set(key, places)
    places.set(use.name, (places.get(use.name) ?? new Set()).add(use.member?.list))
  })
  return uses.map((use, index) => {
    const own = use.member?.list
    const others = [...groups.get(keys[index]!)!].filter(
      ([name, lists]) =>
        name !== use.name && (own === undefined || lists.size > 1 || !lists.has(own)),
    )
    return new Set(others.map(([name]) => name))
  })
}

/**
 * Whether two references are parts of one path (`$(A)/lib/$(B)`), which needs each of them, so that neither is there in
 * place of the other.
 *
 * @param between the text from the end of the first name to the start of the second
 */
export function arePathParts(between: string): boolean {
  return between.includes('/') && fitsWhole(between, /[)}](?:[^(){}$,\s]|\$[({]\w+[)}])*\$[({]/)
}
