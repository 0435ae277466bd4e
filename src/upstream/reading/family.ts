import type { NameFinder } from '../../languages/upstream-door.ts'

/** The first word of a name with its underscore: `GGML_` of `GGML_USE_CUDA`. */
export function familyOf(name: string): string | undefined {
  return /^[A-Za-z][A-Za-z0-9]*_(?=\w)/.exec(name)?.[0]
}

/** Finds all names of some families, such as everything that begins with `GGML_`. */
export function familyFinder(families: ReadonlySet<string>): NameFinder {
  const words = [...families].filter((family) => /^\w+$/.test(family)).toSorted()
  const pattern = new RegExp(`(?<![A-Za-z0-9_])([-/][DU])?((?:${words.join('|')})\\w+)`, 'g')
  return {
    has: (name) => families.has(familyOf(name) ?? ''),
    test: (text) => words.length > 0 && text.search(pattern) >= 0,
    find: (text) =>
      words.length === 0
        ? []
        : [...text.matchAll(pattern)].map((hit) => {
            const glue = hit[1]?.length ?? 0
            const start = hit.index + glue
            return { name: hit[2]!, start, end: start + hit[2]!.length, glued: glue > 0 }
          }),
  }
}
