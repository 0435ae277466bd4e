import type { DecidedUse, Decision } from '../decision.ts'
import { changePlace, isKept, takeBack } from '../decision.ts'
import type { ReadFile } from '../facts.ts'
import {
  isHandedOn,
  nodesByName,
  placeOf,
  reaches,
  type DecidedFile,
  type FlowNode,
} from './node.ts'

/** So many places tell a person where to look. */
const NAMED = 3

/** A change to what was decided of one use. */
interface Change {
  readonly node: FlowNode
  readonly decision: Decision
}

/**
 * Looks at all uses of a name together, so that no edit parts a writer from its reader: what is read by a line that stays
 * is held, a reader whose writer stays accepts both names or stays too, and a writer whose reader a person must look at is
 * for that person as well.
 */
export function settleFlow<File extends ReadFile>(
  files: readonly DecidedFile<File>[],
): readonly DecidedFile<File>[] {
  const byPath = new Map(files.map(({ file, decided }) => [file.path, [...decided]]))
  for (const nodes of nodesByName(files).values()) {
    if (nodes.every(({ one }) => isKept(one))) continue
    for (const { node, decision } of changesOf(nodes))
      byPath.get(node.file.path)![node.index] = { use: node.one.use, decision }
  }
  return files.map(({ file }) => ({ file, decided: byPath.get(file.path)! }))
}

function changesOf(nodes: readonly FlowNode[]): readonly Change[] {
  const handedOn = isHandedOn(nodes)
  const changes: Change[] = []
  const held = new Set<FlowNode>()
  const readers = nodes.filter(({ part }) => part === 'read' || part === 'carry')
  const writers = nodes.filter(({ part }) => part === 'write' || part === 'carry')
  // What stays holds only what needs it, from the readers back to their writers.
  for (let isMore = true; isMore;) {
    isMore = false
    for (const writer of writers) {
      if (held.has(writer) || isKept(writer.one)) continue
      const staying = readers.filter(
        (reader) =>
          reader !== writer &&
          (isKept(reader.one) || held.has(reader)) &&
          reaches(writer, reader, handedOn),
      )
      if (staying.length === 0) continue
      held.add(writer)
      isMore = writer.part === 'carry'
      changes.push({ node: writer, decision: heldBy(writer, staying) })
    }
  }
  for (const reader of readers) {
    if (held.has(reader) || reader.one.decision.action !== 'replace') continue
    const setters = writers.filter(
      (writer) =>
        writer !== reader &&
        writer.owner === 'own' &&
        (held.has(writer) || isKept(writer.one)) &&
        reaches(writer, reader, handedOn),
    )
    if (setters.length > 0) changes.push({ node: reader, decision: acceptBoth(reader, setters) })
  }
  for (const writer of writers) {
    if (held.has(writer) || isKept(writer.one) || writer.one.decision.safety !== 'safe') continue
    const doubtful = readers.filter(
      (reader) =>
        reader !== writer &&
        reader.one.decision.safety !== 'safe' &&
        !isKept(reader.one) &&
        reaches(writer, reader, handedOn),
    )
    if (doubtful.length > 0)
      changes.push({ node: writer, decision: withReaders(writer.one, doubtful) })
  }
  return changes
}

function heldBy({ one }: FlowNode, readers: readonly FlowNode[]): Decision {
  const others = readers.every(({ owner }) => owner === 'other')
  const whose = others ? ', which is another project’s code,' : ''
  const message = `${named(readers)}${whose} ${readers.length === 1 ? 'reads' : 'read'} ${one.use.name} and ${readers.length === 1 ? 'stays' : 'stay'} as it is: what is set here would no longer arrive there.`
  return { ...takeBack(one, { code: 'read-here', message }).decision, with: linesOf(readers) }
}

/** A reader whose writer stays must go on to accept the old name. */
function acceptBoth({ one }: FlowNode, writers: readonly FlowNode[]): Decision {
  const { use, decision } = one
  const names = decision.rename.to.map(({ name }) => name)
  const edits = use.widen?.(names)
  const why = `${named(writers)} still ${writers.length === 1 ? 'sets' : 'set'} ${use.name}`
  const places = { with: linesOf(writers) }
  if (edits === undefined) {
    const message = `${why}, and there is no safe way to accept both names here: change them together.`
    return { ...takeBack(one, { code: 'cannot-widen', message }).decision, ...places }
  }
  const message = `${why}: both names are accepted.`
  return {
    ...changePlace(decision.rename, 'widen', decision.safety, 'accept-both', message, edits),
    ...places,
  }
}

function withReaders({ decision }: DecidedUse, readers: readonly FlowNode[]): Decision {
  const message = `${decision.reason.message} ${named(readers)} ${readers.length === 1 ? 'reads' : 'read'} it here and ${readers.length === 1 ? 'changes' : 'change'} with it: look at both.`
  return {
    ...decision,
    safety: 'review',
    reason: { ...decision.reason, message },
    with: linesOf(readers),
  }
}

function named(nodes: readonly FlowNode[]): string {
  const places = [...new Set(nodes.map(placeOf))]
  const shown = places.slice(0, NAMED).join(', ')
  return places.length > NAMED ? `${shown} and ${places.length - NAMED} more` : shown
}

function linesOf(
  nodes: readonly FlowNode[],
): readonly { readonly path: string; readonly line: number }[] {
  return nodes.map(({ file, one }) => ({
    path: file.path,
    line: file.lines.at(one.use.start).line,
  }))
}
