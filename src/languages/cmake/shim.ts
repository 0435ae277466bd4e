import { describesDeprecated, isAdvised } from '../kit/deprecation-words.ts'
import type { Use } from '../../core/use.ts'
import { outward } from '../kit/conditional-chain.ts'
import type { Named } from './facts.ts'
import type { Block, Tree } from './tree.ts'

const HELPER =
  /(?:^|_)(?:depr|deprecat\w*|rename[ds]?|alias\w*|obsolete\w*|legacy\w*|removed|compat)(?:_|$)/

/** Helpers that deprecate a name, and messages and descriptions that say so. */
export function deprecates(
  { command, words, places, deprecated }: Named,
  { name }: { readonly name: string },
): boolean {
  if (places[0]?.kind === 'declaration' && places[1]?.kind === 'text')
    return describesDeprecated(words[1]!)
  return command.name === 'message' ? deprecated.has(name) : HELPER.test(command.name)
}

/** Whether a message about an older name offers this one in its place. */
export function isHeir(text: string, { block }: Named, use: Use): boolean {
  return isAdvised(text, use) || [...outward(block)].some(({ heirs }) => heirs.has(use.name))
}

/** The block that a command opens, or, for the arguments that an `endif` repeats, the first branch of what it closes. */
export function blockOf(tree: Tree, { command }: Named): Block | undefined {
  return tree.opened.get(tree.closed.get(command)?.first ?? command)
}
