import { posix } from 'node:path'

import { REASONS, standingOf } from '../../core/reasons.ts'
import type { Decision } from '../decision.ts'
import { lookAt } from '../../languages/kit/asked/looked-at.ts'
import { addDoubt, isKept, takeBack } from '../decision.ts'
import type { ReadFile } from '../facts.ts'
import {
  sayUses,
  isHandedOn,
  isWriter,
  lineOf,
  nodesByName,
  placeOf,
  canReach,
  type DecidedFile,
  type FlowNode,
} from './flow-node.ts'

/** What is known of the scopes that were asked for. */
interface Scoped {
  /** Whether the person named them. */
  readonly areScopesChosen: boolean
  /** What would happen to a use if its scope had been asked for. */
  readonly decideAnyway: (file: ReadFile, node: FlowNode) => Decision | null
}

/**
 * Lines outside the scopes that read what a change sets, or set what it reads: they come along, for a person to look at.
 * Where the person chose the scopes or the files, what is in them is held instead.
 */
export function bringAlong<File extends ReadFile>(
  files: readonly DecidedFile<File>[],
  { areScopesChosen, decideAnyway }: Scoped,
): readonly DecidedFile<File>[] {
  const byPath = new Map(files.map(({ file, decided }) => [file.path, [...decided]]))
  const fileOf = new Map(files.map(({ file }) => [file.path, file]))
  for (const found of nodesByName(files).values()) {
    if (!found.some(isOutside)) continue
    const nodes = [...found]
    const handedOn = isHandedOn(nodes)
    const indexOf = new Map(nodes.map(({ one }, index) => [one.use, index]))
    // What lies outside is compared only with changes of the other side: both may be many.
    const writers = new Set<number>()
    const readers = new Set<number>()
    const note = (node: FlowNode, index: number): void => {
      const sides = [
        [writers, isWriter(node) && !isKept(node.one)],
        [readers, isReplacedRead(node)],
      ] as const
      for (const [side, isOnIt] of sides)
        if (isOnIt) side.add(index)
        else side.delete(index)
    }
    nodes.forEach(note)
    const set = (node: FlowNode, decision: Decision): void => {
      const one = { use: node.one.use, decision }
      const index = indexOf.get(one.use)!
      nodes[index] = { ...node, one }
      byPath.get(node.file.path)![node.index] = one
      note(nodes[index], index)
    }
    // Whoever comes along may bring others.
    for (let isMore = true; isMore;) {
      isMore = false
      for (const node of nodes.filter(isOutside)) {
        // What looks for an argument reads it: `assert "-DX" in command`.
        const looks = node.part === 'write' && lookAt(node.file.text, node.one.use) === 'asked'
        const setters = node.part === 'write' && !looks ? [] : [...writers]
        const takers = isWriter(node) && !looks ? [...readers] : []
        const parted = new Set([
          ...setters.filter((index) => canReach(nodes[index]!, node, handedOn)),
          ...takers.filter((index) => canReach(node, nodes[index]!, handedOn)),
        ])
        const sorted = Uint32Array.from(parted).toSorted()
        const partners = Array.from(sorted, (index) => nodes[index]!)
        if (partners.length === 0) continue
        // Of a file that was not scanned nobody knows what its pin says.
        const isBeyond = node.file.isBeyond === true
        const decision = isBeyond ? undefined : decideAnyway(fileOf.get(node.file.path)!, node)
        if (decision === null) continue
        if (decision !== undefined && REASONS[decision.reason.code].isUnbound === true) {
          // What stays in any scope and is left by nobody, such as code that serves both names, says so.
          set(node, decision)
          continue
        }
        if (decision === undefined || areScopesChosen) {
          for (const partner of partners) set(partner, heldByScope(partner, node))
          continue
        }
        if (decision.action === 'keep') continue
        set(node, comingAlong(decision, nearestOf(partners, node)))
        isMore = true
      }
    }
  }
  return files.map(({ file }) => ({ file, decided: byPath.get(file.path)! }))
}

function isOutside({ one: { decision }, part, owner }: FlowNode): boolean {
  return standingOf(decision.reason) === 'outside-scopes' && part !== 'tell' && owner === 'own'
}

/**
 * Whether a change of a place would leave behind what sets its name: one that goes on to accept both names leaves nobody, and
 * a text, or a word whose part is not seen, reads nothing.
 */
function isReplacedRead({ part, one }: FlowNode): boolean {
  return (part === 'read' || part === 'carry') && one.decision.action === 'replace'
}

/** The place of the same kind and file, or the next folder, which is the one that a person finds most easily. */
function nearestOf(partners: readonly FlowNode[], { one, file }: FlowNode): FlowNode {
  const alike = partners.filter((other) => other.one.use.namespace === one.use.namespace)
  const near = alike.length > 0 ? alike : partners
  const folder = posix.dirname(file.path)
  return (
    near.find((other) => other.file === file) ??
    near.find((other) => posix.dirname(other.file.path) === folder) ??
    near[0]!
  )
}

function comingAlong(decision: Decision, partner: FlowNode): Decision {
  const sentence = `It lies outside the scopes and comes along, because ${placeOf(partner)} ${sayUses([partner])} it.`
  return addDoubt(decision, sentence, [lineOf(partner)])
}

function heldByScope({ one }: FlowNode, outside: FlowNode): Decision {
  const where =
    outside.file.isBeyond === true
      ? 'outside what was scanned: scan it too'
      : 'outside the scopes that were chosen: choose its scope too'
  const message = `${placeOf(outside)} ${sayUses([outside])} ${one.use.name} and lies ${where}, so that both change together.`
  return takeBack(one, { code: 'read-outside', message }, [lineOf(outside)]).decision
}
