import { groupBy } from '../../core/group-by.ts'
import type { RenameGroup, Saying } from '../rename-groups.ts'
import { removeNames } from '../said-once.ts'

/** Renames that are told together: the same is so of all of them, and they stand on the same lines. */
export interface Block {
  readonly groups: readonly RenameGroup[]
  readonly sayings: readonly Saying[]
  readonly shape: string
}

/** Renames as they are told, in their order: a line with several of them is shown once. */
export function blocksOf(groups: readonly RenameGroup[]): readonly Block[] {
  const blocks: { groups: RenameGroup[]; lines: Set<string>; shape: string }[] = []
  for (const group of groups) {
    const shape = removeNames(group.message, group.from, group.to)
    const lines = linesOf(group)
    const found = blocks.find(
      (one) => one.shape === shape && lines.some((line) => one.lines.has(line)),
    )
    if (found === undefined) blocks.push({ groups: [group], lines: new Set(lines), shape })
    else {
      found.groups.push(group)
      for (const line of lines) found.lines.add(line)
    }
  }
  return blocks.map(({ groups: own, shape }) => ({ groups: own, sayings: sayingsOf(own), shape }))
}

function linesOf({ sayings }: RenameGroup): readonly string[] {
  return sayings.flatMap(({ sites }) => sites.map(({ path, line }) => `${path}:${line}`))
}

/** What is said beyond the reason of all, once for all names. */
function sayingsOf(groups: readonly RenameGroup[]): readonly Saying[] {
  const all = groups.flatMap(({ from, to, sayings }) =>
    sayings.map((saying) => ({ saying, shape: removeNames(saying.message, from, to) })),
  )
  const alike = groupBy(all, ({ saying, shape }) => JSON.stringify([shape, saying.safety]))
  return [...alike.values()].map((own) => ({
    ...own[0]!.saying,
    sites: own.flatMap(({ saying }) => saying.sites),
  }))
}
