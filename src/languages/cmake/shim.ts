import { describesDeprecated, isAdvised } from '../kit/deprecation-words.ts'
import type { Use } from '../../core/use.ts'
import { outward } from '../kit/conditional-chain.ts'
import type { Facts, Named } from './facts.ts'
import type { Block, Tree } from './tree.ts'

/** What a command's surroundings are asked for. */
interface Around {
  readonly text: string
  readonly tree: Tree
  readonly facts: Facts
}

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

/** Code that exists for the old name alone: blocks that ask for it and warn. */
export function servesOld(file: Around, named: Named, { name }: Use): boolean {
  const opened = blockOf(file, named)
  const around = [...outward(named.block)].filter(({ kind }) => kind === 'if')
  const asking = around.filter((block) => file.facts.of(block).asked.has(name))
  if (opened?.kind === 'if') asking.push(opened)
  return asking.some((block) => {
    const { deprecated, heirs } = file.facts.of(block)
    return deprecated.has(name) && !heirs.has(name)
  })
}

/** Whether a message about an older name offers this one in its place. */
export function isHeir(file: Around, { block }: Named, use: Use): boolean {
  if (isAdvised(file.text, use)) return true
  return [...outward(block)].some((outer) => file.facts.of(outer).heirs.has(use.name))
}

/** The block that a command opens, or, for the arguments that an `endif` repeats, the first branch of what it closes. */
export function blockOf({ tree }: Around, { command }: Named): Block | undefined {
  const last = tree.closed.get(command)
  const head = last?.chain.first
  return head === undefined ? tree.opened.get(command) : tree.opened.get(head)
}
