import { readCommandLine } from './read.ts'
import type { Names } from '../../../core/names.ts'
import type { Use } from '../../../core/use.ts'
import { embedUses, type View } from '../view.ts'

/** The arguments in words that a script prints into a file or to another program: no list of its own holds them. */
export function printedArguments(
  words: readonly { readonly view: View }[],
  names: Names,
): readonly Use[] {
  return words.flatMap(({ view }) =>
    embedUses(readCommandLine(view.text, names), view).map(({ member: _member, ...use }) => use),
  )
}
