import type { NameFinder } from '../../languages/upstream-door.ts'

/** The first word of a name with its underscore: `GGML_` of `GGML_USE_CUDA`. */
export function familyOf(name: string): string | undefined {
  return /^[A-Za-z][A-Za-z0-9]*_(?=\w)/.exec(name)?.[0]
}

/** Finds all names of some families, such as everything that begins with `GGML_`. */
export function familyFinder(families: ReadonlySet<string>): NameFinder {
  const words = [...families].filter((family) => /^\w+$/.test(family)).toSorted()
  const pattern =
    words.length === 0
      ? /(?!)/g
      : new RegExp(`(?<![A-Za-z0-9_])([-/][DU])?((?:${words.join('|')})\\w+)`, 'g')
  return {
    has: (name) => families.has(familyOf(name) ?? ''),
    test: (text) => text.search(pattern) >= 0,
    find: (text) =>
      [...text.matchAll(pattern)].map(({ index, 0: whole, 1: glue = '', 2: name }) => ({
        name: name!,
        start: index + glue.length,
        end: index + whole.length,
        glued: glue !== '',
      })),
  }
}
