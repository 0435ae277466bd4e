import { fitsWhole } from '../core/near.ts'
import { trie, type Names } from '../core/names.ts'
import { rememberedOf } from '../core/remembered.ts'

/** Shorter beginnings and ends stand in any text. */
const SHORTEST = 3

/** What of the old names may stand in a file that holds none of them whole. */
export interface Pieces {
  /** All proper beginnings of old names, in any length. */
  readonly beginnings: ReadonlySet<string>
  /** All proper ends of old names, in any length. */
  readonly ends: ReadonlySet<string>
  readonly olds: ReadonlySet<string>
  /** Whether a beginning or an end stands next to what could bring the rest of the name. */
  test(text: string): boolean
}

/** The pieces of the old names of several parts (of `main` and `stream` any text holds a piece); made once for a set. */
export const piecesOf = rememberedOf((names: Names): Pieces => {
  const olds = new Set([...names.olds].filter((name) => fitsWhole(name, /[A-Za-z]\w*_\w+/)))
  const beginnings = new Set<string>()
  const ends = new Set<string>()
  for (const name of olds)
    for (let at = 1; at < name.length; at++) {
      beginnings.add(name.slice(0, at))
      ends.add(name.slice(at))
    }
  const hint = hintPattern(olds)
  return { beginnings, ends, olds, test: (text) => hint !== null && hint.test(text) }
})

/**
 * A file is worth a look where a beginning that ends in an underscore is followed by a reference, by the end of its
 * string, or by what separates the arguments of `addprefix`; or where an end that begins with one follows these.
 */
function hintPattern(olds: ReadonlySet<string>): RegExp | null {
  const beginnings = new Set<string>()
  const ends = new Set<string>()
  for (const name of olds)
    for (let at = name.indexOf('_'); at !== -1; at = name.indexOf('_', at + 1)) {
      if (at + 1 >= SHORTEST) beginnings.add(name.slice(0, at + 1))
      if (name.length - at > SHORTEST) ends.add(name.slice(at + 1))
    }
  if (beginnings.size === 0) return null
  const end = `(?:${trie(ends)})(?!\\w)`
  // The underscore comes first: a search for a quote or a bracket would stop at every line.
  return new RegExp(
    `(?:${trie(beginnings)})(?:["'\`]?[$@%{(#,)}!]|["'\`]|[ \\t]{0,3}##)` +
      `|_(?<=[})@%!"'\`#]_|# _|%[sv]_|addsuffix _)${end}` +
      `|CONFIG_(?:IS_ENABLED|VAL)[ \\t]?\\([ \\t]?${end}`,
  )
}
