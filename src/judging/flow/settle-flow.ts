import { groupBy } from '../../core/group-by.ts'
import { append } from '../../core/append.ts'
import { standingOf } from '../../core/reasons.ts'
import { otherKconfigName } from '../../maps/kconfig-names.ts'
import type { Decision } from '../decision.ts'
import { addDoubt, changePlace, isKept, takeBack } from '../decision.ts'
import type { ReadFile } from '../facts.ts'
import { defaultOf, takingOld } from './defaults.ts'
import {
  composedByName,
  sayUses,
  feedsNewName,
  isExport,
  isHandedOn,
  isWriter,
  kindInFlow,
  lineOf,
  namePlaces,
  nodesByName,
  placeOf,
  canReach,
  type DecidedFile,
  type FlowNode,
  type Line,
} from './flow-node.ts'
import { doubtWord, heldAsWord, isLoose, mayMeet, isUnseen } from './loose-words.ts'

/** How many places are named that a decision rests on: nobody reads more, and each of thousands would name all others. */
const MOST_LINES = 100

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
  const composed = composedByName(files)
  const made = nodesByName(files, true)
  for (const [name, nodes] of nodesByName(files)) {
    if (nodes.every(({ one }) => isKept(one))) continue
    const spelled = new Set([name, otherKconfigName(name), ...nodes.map(({ one }) => one.use.name)])
    const open = [...spelled].flatMap((one) => composed.get(one) ?? [])
    for (const { node, decision } of changesOf(nodes, open, made.get(name) ?? []))
      byPath.get(node.file.path)![node.index] = { use: node.one.use, decision }
  }
  return files.map(({ file }) => ({ file, decided: byPath.get(file.path)! }))
}

function changesOf(
  nodes: readonly FlowNode[],
  composed: readonly FlowNode[],
  made: readonly FlowNode[],
): readonly Change[] {
  const handedOn = isHandedOn(nodes)
  const readers = nodes.filter(({ part }) => part === 'read' || part === 'carry')
  const writers = nodes.filter(isWriter)
  const exporters = writers.filter(isExport)
  // Where the new name gets what the old one is set to, whoever reads the new one is reached.
  const passedOn = nodes.filter(({ one }) => feedsNewName(one))
  const held = new Map<FlowNode, Decision>()
  const stays = (node: FlowNode): boolean => held.has(node) || isKept(node.one)
  /** What becomes of the readers whose writers stay. */
  function accepting(some: readonly FlowNode[]): readonly Change[] {
    // What is generated sets what it did until it is made again.
    const generated = new Set(
      made.filter(({ part, one }) => part === 'write' && one.use.role === 'option'),
    )
    const staying = writers.filter((writer) => writer.owner === 'own' && stays(writer))
    const setBy = partnersAmong([...staying, ...generated], (reader, writer) => {
      const isAsked = reader.one.use.role === 'condition' || !generated.has(writer)
      return isAsked && canReach(writer, reader, handedOn)
    })
    return some.flatMap((node): readonly Change[] => {
      if (stays(node) || node.one.decision.action !== 'replace') return []
      if (passedOn.some((other) => isOneScope(other, node))) return []
      const setters = setBy(node)
      return setters.length === 0 ? [] : [{ node, decision: acceptBoth(node, setters) }]
    })
  }
  const shown = [...writers, ...nodes.filter(({ one: { use } }) => use.role === 'declaration')]
  const stiff = readers.filter(
    (node) => node.one.use.widen === undefined && defaultOf(node) === undefined,
  )
  const longer = composed.filter((other) => other.longer !== undefined)
  function holdWords(known: readonly FlowNode[]): void {
    for (const node of nodes) {
      const decision = stays(node) ? undefined : heldAsWord(node, { known, longer, stays })
      if (decision !== undefined) held.set(node, decision)
    }
  }
  holdWords([])
  // What stays holds only what needs it, from the readers back to their writers.
  for (let size = -1; size < held.size;) {
    size = held.size
    const reached = partnersAmong(readers.filter(stays), (writer, reader) =>
      canReach(writer, reader, handedOn),
    )
    const exported = groupBy(exporters.filter(stays), ({ file }) => file)
    for (const writer of writers)
      if (!stays(writer)) {
        const staying = [...reached(writer), ...(exported.get(writer.file) ?? [])]
        if (staying.length > 0) held.set(writer, heldBy(writer, staying))
      }
    // Who can't accept both names stays, and holds whoever else sets what it reads.
    for (const { node, decision } of accepting(stiff)) held.set(node, decision)
    for (const node of held.size === size ? [] : nodes) {
      if (stays(node)) continue
      const same = shown.filter((other) => goesWith(node, other))
      const first = same.find((writer) => held.has(writer))
      const kept = first && held.get(first)
      if (kept !== undefined && same.every(stays)) held.set(node, staysWith(node, first!, kept))
    }
  }
  // What is out of the scopes comes along, or holds by itself; where the old name's value goes on, nothing is left behind.
  const known = [...new Set([...readers, ...writers])].filter(
    ({ one }) => passedOn.length === 0 && standingOf(one.decision.reason) !== 'outside-scopes',
  )
  holdWords(known)
  // What only speaks of a name goes with those that set or read it; what waits for a pin of its own says nothing of others.
  const own = [...new Set([...readers, ...writers])].filter(({ owner }) => owner === 'own')
  const first = own.find(({ one }) => standingOf(one.decision.reason) !== 'too-early')
  if (first !== undefined && own.every(stays))
    for (const node of nodes)
      if (node.part === 'tell' && !stays(node))
        held.set(node, staysWith(node, first, held.get(first) ?? first.one.decision))
  const readBy = partnersAmong(
    readers.filter((reader) => !stays(reader) && reader.one.decision.safety !== 'safe'),
    (writer, reader) => canReach(writer, reader, handedOn),
  )
  const changes = [...held].map(([node, decision]) => ({ node, decision }))
  const fillers = writers.filter(
    ({ part, one }) => part === 'write' && one.use.fills && takingOld(one, true) !== undefined,
  )
  append(changes, accepting([...readers, ...fillers]))
  const changed = new Set(changes.map(({ node }) => node))
  for (const node of nodes) {
    if (changed.has(node) || isKept(node.one) || node.one.decision.with !== undefined) continue
    const isSet = isWriter(node)
    const open = composed.filter((other) => {
      if (other.longer !== undefined) return false
      if (isLoose(node)) return mayMeet(other, node)
      if (other.part !== 'read' && readers.includes(node) && canReach(other, node, handedOn))
        return true
      return other.part !== 'write' && isSet && canReach(node, other, handedOn)
    })
    const left =
      isSet && node.one.decision.action === 'replace'
        ? made.filter((other) => other.part === 'read' && canReach(node, other, handedOn))
        : []
    const { name } = node.one.use
    const doubts = [
      ...withReaders(isSet ? readBy(node) : []),
      ...besideComposed(name, open),
      ...besideMade(name, left),
    ]
    const decision = doubts.length > 0 ? addAll(node.one.decision, doubts) : doubtWord(node)
    if (decision !== undefined) changes.push({ node, decision })
  }
  return changes
}

/** For a node those of a list that it is connected with; asked once for all that are alike, since a name may stand anywhere. */
function partnersAmong(
  others: readonly FlowNode[],
  areConnected: (node: FlowNode, other: FlowNode) => boolean,
): (node: FlowNode) => readonly FlowNode[] {
  // Only a patch is for some files and not for others.
  const isByFile = others.some(({ file }) => standingOf(file.leave) === 'patch')
  const known = new Map<string, readonly FlowNode[]>()
  return (node) => {
    const key = `${kindInFlow(node)} ${isByFile ? node.file.path : ''}`
    const found = known.get(key) ?? others.filter((other) => areConnected(node, other))
    known.set(key, found)
    return found.includes(node) ? found.filter((other) => other !== node) : found
  }
}

function heldBy({ one, file }: FlowNode, all: readonly FlowNode[]): Decision {
  // What a file takes from outside it reads itself first: who else does is another question.
  const own = all.filter((reader) => reader.file === file)
  const { role, contract, value } = one.use
  const isTaken = role === 'option' && contract !== undefined && value === undefined
  const readers = isTaken && own.length > 0 ? own : all
  const places = linesOf(readers)
  const others = readers.every(({ owner }) => owner === 'other')
  const [are, stay] = readers.length === 1 ? ['is', 'stays as it is'] : ['are', 'stay as they are']
  const whose = others ? `, which ${are} another project’s code,` : ''
  const message = `${namePlaces(readers)}${whose} ${sayUses(readers)} ${one.use.name} and ${stay}: what is ${isTaken ? 'taken' : 'set'} here would no longer arrive there.`
  return takeBack(one, { code: 'read-here', message }, places).decision
}

/** Whether a place says the same as a setting or a declaration: a text or a comment about it, the value in `set(X @X@)`. */
function goesWith({ part, file, one: { use } }: FlowNode, writer: FlowNode): boolean {
  if (writer.file !== file) return false
  if (part === 'tell') return use.region === 'prose' || use.region === 'comment'
  const lines = [use, writer.one.use].map(({ start }) => file.lines.at(start).line)
  return part === 'carry' && lines[0] === lines[1]
}

/** A word that may be what sets the name is for a person where its reader was not asked for. */
function staysWith(node: FlowNode, shown: FlowNode, { reason, safety }: Decision): Decision {
  const { one } = node
  const message = `${placeOf(shown)} ${sayUses([shown])} ${one.use.name} and stays as it is: this goes with it.`
  const isOutside = standingOf(reason) === 'outside-scopes'
  const code = isOutside ? 'read-outside' : reason.code
  const kept = takeBack(one, { code, message }, [lineOf(shown)]).decision
  return { ...kept, safety: isOutside && isUnseen(node) ? 'review' : safety }
}

/** Whether two places read the same variables: CMake has one cache for the tree, a script its own. */
function isOneScope(one: FlowNode, other: FlowNode): boolean {
  const { namespace } = one.one.use
  if (namespace !== other.one.use.namespace) return false
  return namespace === 'cmake' || one.file === other.file
}

/** A reader whose writer stays must go on to accept the old name. */
function acceptBoth({ one }: FlowNode, writers: readonly FlowNode[]): Decision {
  const { use, decision } = one
  const names = decision.rename.to.map(({ name }) => name)
  const edits = use.role === 'condition' ? use.widen?.(names) : takingOld(one, true)
  const why = `${namePlaces(writers)} still ${writers.length === 1 ? 'sets' : 'set'} ${use.name}`
  const places = linesOf(writers)
  if (edits === undefined) {
    const message = `${why}, and there is no safe way to accept both names here: change them together.`
    return takeBack(one, { code: 'cannot-widen', message }, places).decision
  }
  const message = `${why}: both names are accepted.`
  return {
    ...changePlace(decision.rename, 'widen', decision.safety, 'accept-both', message, edits),
    with: places,
  }
}

/** Why a person looks at a change, and at what else. */
interface Doubt {
  readonly sentence: string
  readonly others: readonly FlowNode[]
}

function addAll(decision: Decision, doubts: readonly Doubt[]): Decision {
  const others = doubts.flatMap((doubt) => doubt.others)
  return addDoubt(decision, doubts.map(({ sentence }) => sentence).join(' '), linesOf(others))
}

function withReaders(others: readonly FlowNode[]): readonly Doubt[] {
  if (others.length === 0) return []
  const change = others.length === 1 ? 'changes' : 'change'
  const sentence = `${namePlaces(others)} ${sayUses(others)} it here and ${change} with it: look at both.`
  return [{ sentence, others }]
}

/** A name that is put together stays as it is, and nobody knows whether it is this one when it counts. */
function besideComposed(name: string, others: readonly FlowNode[]): readonly Doubt[] {
  if (others.length === 0) return []
  const parts = new Set(others.map(({ part }) => part))
  const does =
    parts.size > 1 || parts.has('carry') ? 'set or read' : parts.has('write') ? 'set' : 'read'
  const isOpen = others.some((one) => one.isOpen === true)
  const puts = isOpen ? 'may put' : others.length === 1 ? 'puts' : 'put'
  const sentence = `${namePlaces(others)} ${puts} ${name} together and ${isOpen ? '' : 'may '}${does} it: look at both.`
  return [{ sentence, others }]
}

/** What is generated is made again by a person, from what may change with this or not. */
function besideMade(name: string, others: readonly FlowNode[]): readonly Doubt[] {
  if (others.length === 0) return []
  const [were, it] =
    others.length === 1
      ? ['was generated and still reads', 'it']
      : ['were generated and still read', 'them']
  const sentence = `${namePlaces(others)} ${were} ${name}: make ${it} again.`
  return [{ sentence, others }]
}

function linesOf(nodes: readonly FlowNode[]): readonly Line[] {
  return nodes.slice(0, MOST_LINES).map(lineOf)
}
