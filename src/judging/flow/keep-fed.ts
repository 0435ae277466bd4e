import { isDefined, isUnexported } from '../../languages/kit/asked/given.ts'
import { isKept, keepPlace } from '../decision.ts'
import type { ReadFile } from '../facts.ts'
import { bothServed } from '../served.ts'
import { isGivenOn } from '../rules/handed-on.ts'
import {
  feedsNewName,
  isWriter,
  lineOf,
  nodesByName,
  placeOf,
  canReach,
  type DecidedFile,
  type FlowNode,
} from './flow-node.ts'

/**
 * A variable that its file sets itself, whose value the new name gets and no program else, is the file's own: what sets it or
 * asks for it is not stale, whatever it is called.
 */
export function keepFed<File extends ReadFile>(
  files: readonly DecidedFile<File>[],
): readonly DecidedFile<File>[] {
  const byPath = new Map(files.map(({ file, decided }) => [file.path, [...decided]]))
  for (const nodes of nodesByName(files).values()) {
    const feeder = nodes.find(({ one, file }) => feedsNewName(one) || isGivenOn(one, file))
    if (feeder === undefined) continue
    const own = nodes.filter((node) => isAbout(node) && areOne(node, feeder))
    if (!own.some(isWriter) || !own.every((node) => isWithin(node, feeder))) continue
    const { rename } = feeder.one.decision
    const news = rename.to.map(({ name }) => name).join(', ')
    const served = bothServed(
      `${placeOf(feeder)} gives ${news} the value of ${rename.from}, a variable of that file’s own: that is not stale.`,
    )
    const kept = { ...keepPlace(rename, served), with: [lineOf(feeder)] }
    for (const { file, index, one } of own)
      byPath.get(file.path)![index] = { use: one.use, decision: kept }
  }
  return files.map(({ file }) => ({ file, decided: byPath.get(file.path)! }))
}

/** Whether a place sets the variable that another one reads, or reads what sets that one. */
function areOne(node: FlowNode, feeder: FlowNode): boolean {
  return isWriter(node) ? canReach(node, feeder, false) : canReach(feeder, node, false)
}

/** Whether a place decides: a text that stays anyway says nothing of whose the variable is. */
function isAbout({ part, one }: FlowNode): boolean {
  return part !== 'tell' || !isKept(one)
}

/** Whether a place only speaks of the name, or is in the same file and hands the old name to no program and no other file. */
function isWithin({ file, part, one: { use, decision } }: FlowNode, feeder: FlowNode): boolean {
  const { state, kind, upstream } = decision.rename
  if (part === 'tell') return true
  if (file !== feeder.file || file.leave !== null) return false
  if (use.role === 'condition') return true
  // An upstream that sees the variable may refuse it, or warn of it: only its files say that it does neither.
  const isSeen =
    use.reachesBelow === true
      ? state !== 'renamed' || upstream?.source == null
      : use.namespace === 'cmake' && state !== 'renamed' && state !== 'rejected'
  // The environment reaches each program that is run; what a script or an image sets without exporting it, itself alone.
  const isEnvironment = use.namespace === 'env' && kind !== 'env' && isUnexported(file.text, use)
  const isVariable = use.role === 'option' && (OWN.has(use.namespace) || isEnvironment) && !isSeen
  const isGiven = use.member?.argument !== undefined || isDefined(file.text, use)
  return isVariable && !isGiven && (use.contract === undefined || isEnvironment)
}

/** Where a variable is nobody's but the file's. */
const OWN: ReadonlySet<string> = new Set(['any', 'make', 'cmake'])
