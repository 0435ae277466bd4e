import type { Use } from '../../core/use.ts'

interface Place {
  /** The lists that the name is a member of. */
  readonly lists: Set<string>
  /** Whether it also stands in no list. */
  free: boolean
}

/** `set(NEW @OLD@)` in a template: the one name is that of the file made from it, the other is gone when it is made. */
export function isFilledIn(text: string, { start, end }: Use): boolean {
  return text[start - 1] === '@' && text[end] === '@'
}

/**
 * For each use the other names that speak of the same thing: those of its group, without what stands in the same list
 * (there two names are two settings), and without macros where the use is a variable (a macro may already have the name
 * that the variable gets: `-DNEW=$(OLD)` serves one of each).
 *
 * @param group what belongs together, such as the words of one command
 */
export function companions(
  uses: readonly Use[],
  group: (use: Use, index: number) => string | number,
): readonly ReadonlySet<string>[] {
  const groups = new Map<string, Map<string, Place>>()
  const keys = uses.map((use, index) => `${use.role === 'definition'} ${group(use, index)}`)
  uses.forEach((use, index) => {
    const key = keys[index]!
    const places = groups.get(key) ?? new Map<string, Place>()
    groups.set(key, places)
    const place = places.get(use.name) ?? { lists: new Set<string>(), free: false }
    places.set(use.name, place)
    if (use.member === undefined) place.free = true
    else place.lists.add(use.member.list)
  })
  return uses.map((use, index) => {
    const list = use.member?.list
    const names = new Set<string>()
    for (const [name, { lists, free }] of groups.get(keys[index]!)!) {
      if (name === use.name) continue
      const elsewhere =
        lists.size > 1 || (lists.size === 1 && (list === undefined || !lists.has(list)))
      if (free || elsewhere) names.add(name)
    }
    return names
  })
}

/**
 * Whether two references are parts of one path (`$(A)/lib/$(B)`), which needs each of them, so that neither is there in
 * place of the other.
 *
 * @param between the text from the end of the first name to the start of the second
 */
export function arePathParts(between: string): boolean {
  return between.includes('/') && /^[)}](?:[^(){}$,\s]|\$[({]\w+[)}])*\$[({]$/.test(between)
}
