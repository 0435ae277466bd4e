import { lexScript, type Syntax } from '../lexer.ts'
import { mention } from '../mention.ts'
import type { Names } from '../../../core/names.ts'
import type { Use } from '../../../core/use.ts'

/** The uses of a tree with the names in the comments around it, of which a parser for data says nothing. */
export function withComments(
  text: string,
  uses: readonly Use[],
  names: Names,
  syntax: Syntax,
): readonly Use[] {
  const said = new Set(uses.map(({ start }) => start))
  const rest = names.find(text).filter(({ start }) => !said.has(start))
  if (rest.length === 0) return uses
  const lexed = lexScript(text, syntax)
  const comments = rest.filter(({ start }) => lexed.at(start)?.kind === 'comment')
  return [...uses, ...comments.map((match) => mention(match, 'comment'))]
}
