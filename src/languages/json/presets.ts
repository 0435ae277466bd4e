import type { Match } from '../../core/names.ts'
import { mention, servedWith } from '../kit/mention.ts'
import type { Use } from '../../core/use.ts'
import type { Leaf, Mapping } from '../kit/data-tree/node.ts'

/**
 * A variable that a CMake preset or an editor's settings read: `$env{X}`, `$penv{X}`, `${env:X}`, `${localEnv:X}`. There
 * is no way to read one of two there, so it can't be widened.
 */
export function readPreset(leaf: Leaf, match: Match): Use | undefined {
  if (leaf.isKey) return undefined
  const { view } = leaf.scalar
  const { name, start } = match
  let at = view.text.indexOf(name)
  while (at !== -1 && view.source(at) !== start) at = view.text.indexOf(name, at + 1)
  if (at === -1) return undefined
  const before = view.text.slice(0, at)
  if (!/\$p?env\{$|\$\{(?:env|localEnv|containerEnv):$/.test(before)) return undefined
  const read = siblings(leaf.mapping)
    .filter((other) => other.includes('env'))
    .flatMap((other) => [...other.matchAll(/\{(?:\w+:)?(\w+)\}/g)].map((hit) => hit[1]!))
  return {
    ...mention(match, 'string'),
    role: 'condition',
    namespace: 'env',
    served: servedWith(name, read),
  }
}

function siblings(mapping: Mapping | undefined): readonly string[] {
  return (mapping?.entries ?? []).flatMap(({ value }) =>
    value.kind === 'scalar' ? [value.view.text] : [],
  )
}
