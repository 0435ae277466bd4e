import { standingOf } from '../../core/reasons.ts'
import type { Namespace } from '../../core/use.ts'
import { changePlace, isKept, keepPlace, type DecidedUse, type Decision } from '../decision.ts'
import type { ReadFile } from '../facts.ts'
import { bothServed } from '../served.ts'
import { lineOf, nodesByName, type DecidedFile, type FlowNode, type Line } from './flow-node.ts'

/** Whoever reads the configuration that the declaration is a part of. */
const READS: ReadonlySet<Namespace> = new Set<Namespace>(['kconfig', 'make', 'macro'])

/**
 * Where a generated file goes on to read a symbol that this repository declares, the declaration keeps the old name as one
 * that has the new one's value. Then whoever reads the old name is served, and no condition need accept both.
 */
export function keepAliases<File extends ReadFile>(
  files: readonly DecidedFile<File>[],
): readonly DecidedFile<File>[] {
  const byPath = new Map(files.map(({ file, decided }) => [file.path, [...decided]]))
  const left = readByLeftFiles(files)
  for (const [name, nodes] of nodesByName(files)) {
    const made = aliasFor(nodes, left.get(name))
    if (made !== undefined) byPath.get(made.node.file.path)![made.node.index] = made.one
    const served = made === undefined ? aliasAmong(files, name) : lineOf(made.node)
    if (served === undefined) continue
    for (const { file, index, one, part } of nodes)
      if (part === 'read' && one.decision.action === 'widen' && READS.has(one.use.namespace))
        byPath.get(file.path)![index] = { use: one.use, decision: servedBy(one, served) }
  }
  return files.map(({ file }) => ({ file, decided: byPath.get(file.path)! }))
}

/** By name a place in a file that is left alone, as generated, which reads it. */
function readByLeftFiles(files: readonly DecidedFile[]): ReadonlyMap<string, string> {
  return new Map(
    files
      .filter(({ file }) => standingOf(file.leave) === 'made')
      .flatMap(({ file, decided }) =>
        decided
          .filter(({ use }) => use.role === 'condition' && use.namespace === 'kconfig')
          .map(({ use }) => [use.name, `${file.path}:${file.lines.at(use.start).line}`] as const),
      )
      .toReversed(),
  )
}

/** What becomes of the one declaration of a name, if it is to keep an alias: all that sets the name must move with it. */
function aliasFor(
  nodes: readonly FlowNode[],
  reader: string | undefined,
): { readonly node: FlowNode; readonly one: DecidedUse } | undefined {
  if (reader === undefined) return undefined
  const declared = nodes.filter(({ one: { use } }) => use.role === 'declaration')
  const node = declared[0]
  if (node === undefined || declared.length > 1 || node.one.decision.action !== 'replace')
    return undefined
  if (nodes.some(({ part, one }) => part === 'write' && isKept(one))) return undefined
  const { use, decision } = node.one
  const [target, ...more] = decision.rename.to
  const edits = more.length === 0 ? use.alias?.(target!.name) : undefined
  if (edits === undefined) return undefined
  const message = `${reader} was generated and still reads ${use.name}, which goes on to have the value of ${target!.name}: drop it when nothing reads it any more.`
  const changed = changePlace(decision.rename, 'widen', 'review', 'accept-both', message, edits)
  return { node, one: { use, decision: changed } }
}

/** Where the old name is declared already as one that has the new one's value. */
function aliasAmong(files: readonly DecidedFile[], name: string): Line | undefined {
  for (const { file, decided } of files)
    for (const one of decided) {
      const { use, decision } = one
      if (use.name === name && decision.rename.to.some((to) => use.follows?.includes(to.name)))
        return lineOf({ file, one })
    }
  return undefined
}

function servedBy({ use, decision: { rename } }: DecidedUse, declared: Line): Decision {
  const served = bothServed(
    `${declared.path}:${declared.line} gives ${use.name} the value of ${rename.to[0]!.name}: what reads it need not change.`,
  )
  return { ...keepPlace(rename, served), with: [declared] }
}
