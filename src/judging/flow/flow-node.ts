import { posix } from 'node:path'

import { listFew } from '../../core/count.ts'
import { addTo, groupBy } from '../../core/group-by.ts'
import { isDefined, isExportedByName } from '../../languages/kit/asked/given.ts'
import { REASONS, standingOf } from '../../core/reasons.ts'
import { rememberedOf } from '../../core/memoize.ts'
import type { Composition, Namespace } from '../../core/use.ts'
import { buildsUpstream } from '../builds-upstream.ts'
import { isSettingRole, type DecidedUse } from '../decision.ts'
import type { ReadFile } from '../facts.ts'
import { servesNames } from '../served.ts'
import { guardOf, standsIn } from '../guard.ts'
import { isGivenOn } from '../rules/handed-on.ts'
import { partOf, partOfComposed, type Part } from '../../languages/kit/asked/part-in-flow.ts'

/** A line of a file. */
export interface Line {
  readonly path: string
  readonly line: number
}

/** A use of an old name in the flow of that name through the repository. */
export interface FlowNode {
  readonly file: ReadFile
  /** Its place in the list of what is decided of the file. */
  readonly index: number
  readonly one: DecidedUse
  readonly part: Part
  /** Whose code it is: what lies in another project's folder is not this repository's to change. */
  readonly owner: 'own' | 'other'
  /** Set where the name is one of all that may be put together here. */
  readonly isOpen?: true
  /** Where a longer name is put together with the old one, that one. */
  readonly longer?: Composition
}

/** A file with what is decided of its uses. */
export interface DecidedFile<File extends ReadFile = ReadFile> {
  readonly file: File
  readonly decided: readonly DecidedUse[]
}

/**
 * The uses of each flag that take part in its flow, all its spellings together. Files that are left alone have none, but those
 * of other projects; those that are made from others are asked for by themselves.
 */
export function nodesByName(
  files: readonly DecidedFile[],
  areMade = false,
): ReadonlyMap<string, readonly FlowNode[]> {
  const nodes = files.flatMap(({ file, decided }): readonly FlowNode[] => {
    const standing = standingOf(file.leave)
    const isOthers = standing === 'others-code' || standing === 'patch'
    if (areMade ? standing !== 'made' : file.leave !== null && !isOthers) return []
    return decided.flatMap((one, index): readonly FlowNode[] => {
      const { use, decision } = one
      if (use.composed !== undefined) return []
      if (decision.rename.from !== use.name || isUnbound(one, file)) return []
      const owner = isOthers ? 'other' : 'own'
      return [{ file, index, one, part: partOf(use, file.text, use.start), owner }]
    })
  })
  return groupBy(nodes, ({ one }) => one.decision.rename.steps[0]?.flag ?? one.use.name)
}

/** The places where an old name is put together, by each name that comes out: they stay, in every scope, and may read or set it. */
export function composedByName(
  files: readonly DecidedFile[],
): ReadonlyMap<string, readonly FlowNode[]> {
  const byName = new Map<string, FlowNode[]>()
  for (const { file, decided } of files)
    decided.forEach((one, index) => {
      const standing = standingOf(one.decision.reason)
      if (standing !== 'open' && standing !== 'outside-scopes') return
      const part = partOfComposed(one.use, file.text)
      if (part === 'tell') return
      for (const made of one.use.composed ?? []) {
        const longer = made.longer === undefined ? {} : { longer: made }
        const open = made.isOpen === true ? { isOpen: made.isOpen } : {}
        addTo(byName, made.name, { file, index, one, part, owner: 'own', ...longer, ...open })
      }
    })
  return byName
}

/** Code that serves both names parts nobody, but where the new one is off as soon as nothing sets the old one. */
function isUnbound(one: DecidedUse, file: ReadFile): boolean {
  const { isUnbound: isApart } = REASONS[one.decision.reason.code]
  if (isApart !== true) return false
  return !(feedsNewName(one) || isOfOtherKind(one) || isWayIn(one, file) || isGivenOn(one, file))
}

/**
 * Whether a question about the old name is the way to the new one of another namespace: a script that asks its environment
 * for one and then passes the other to CMake. Whoever sets the new name in the environment is not heard there.
 */
function isWayIn({ use, decision: { rename } }: DecidedUse, { uses }: ReadFile): boolean {
  const own = use.role === 'condition' ? guardOf(use) : undefined
  if (own === undefined) return false
  return uses.some(
    (other) =>
      isSettingRole(other.role) &&
      other.namespace !== use.namespace &&
      rename.to.some(({ name }) => name === other.name) &&
      standsIn(own, other),
  )
}

/** Whether the new name is what the old one is set to, or off without it, by this place. */
export function feedsNewName({ use, decision: { rename } }: DecidedUse): boolean {
  const news = rename.to.map(({ name }) => name)
  return servesNames(use, 'overwrites', news) || servesNames(use, 'gates', news)
}

/**
 * Whether the name that stands here is of a kind that was not renamed. It has a flow of its own, into which only what
 * does not show its kind can run: `ARGS="X=1"` may be make's variable as well as the macro.
 */
function isOfOtherKind({ decision }: DecidedUse): boolean {
  return standingOf(decision.reason) === 'other-kind'
}

/** Names of one spelling whose value goes from one namespace into another: `-DX=$X`, `if(X) add_definitions(-DX)`. */
export function isHandedOn(nodes: readonly FlowNode[]): boolean {
  return nodes.some(
    ({ part, one, file }) =>
      !isOfOtherKind(one) &&
      ((part === 'carry' && !feedsNewName(one) && !isGivenOn(one, file)) ||
        one.use.switches?.includes(one.use.name) === true),
  )
}

/** Whether what a writer sets can arrive at a reader of the same spelling. */
export function canReach(writer: FlowNode, reader: FlowNode, handedOn: boolean): boolean {
  if (standingOf(reader.file.leave) === 'patch' && !isAppliedBy(writer.file, reader.file.path))
    return false
  const [from, to] = [writer.one.use.namespace, reader.one.use.namespace]
  // A feature of a dependency is asked for by nobody but that one.
  const { of } = writer.one.use
  if (to === 'cargo' && of !== undefined && reader.one.use.of !== of) return false
  // What is passed to the upstream's own build arrives at no option of this repository.
  if (to === 'cmake' && reader.owner === 'own' && isForUpstream(writer)) return false
  // An option that is declared to a build system of its own is none of CMake's.
  if (to === 'any' && reader.one.use.role === 'declaration') return from !== 'cmake'
  const isGiven = (): boolean => isDefined(writer.file.text, writer.one.use)
  // `-DX` sets nothing in an environment, in whatever text it stands.
  if (to === 'env' && isGiven()) return false
  // Whether CMake or a compiler is given a name that is put together is not read.
  if (writer.one.use.composed !== undefined && to === 'macro' && isGiven()) return true
  // Only its own commands set a flag of Bazel.
  if (to === 'bazel' && isOfOtherKind(reader.one)) return from === 'bazel'
  if (from === 'any' || to === 'any') return true
  if (writer.one.use.isUntaken === true && to === 'macro') return true
  if (isOfOtherKind(writer.one) || isOfOtherKind(reader.one)) return false
  // What a makefile exports is in the environment of the programs that it runs.
  if (from === 'make' && to === 'env' && writer.one.use.contract !== undefined) return true
  return handedOn || from === to || TAKES[to]?.includes(from) === true
}

const isForUpstream = rememberedOf(({ one: { use, decision }, file }: FlowNode) =>
  buildsUpstream({ use, file, upstream: decision.rename.upstream }),
)

/** What of a place itself decides how far it reaches: two that are alike in it reach the same, but for patches. */
export function kindInFlow(node: FlowNode): string {
  const { one, file } = node
  const { namespace, role, isUntaken, contract, of = '' } = one.use
  const isGiven = isDefined(file.text, one.use)
  const isOther = isOfOtherKind(one)
  const marks = [isUntaken, contract !== undefined, role === 'declaration', role === 'condition']
  return [namespace, isGiven, isOther, isForUpstream(node), ...marks, of].join(' ')
}

/** Whether a patch is for what a file builds: the file names it, or has it beside itself or below. */
function isAppliedBy({ path, text }: ReadFile, patch: string): boolean {
  const folder = posix.dirname(path)
  return folder === '.' || patch.startsWith(`${folder}/`) || text.includes(posix.basename(patch))
}

/** Make reads the environment too, and a header's macros come from the configuration. */
const TAKES: Readonly<Partial<Record<Namespace, readonly Namespace[]>>> = {
  make: ['env'],
  macro: ['kconfig'],
}

/** Whether a place gives a name a value: a line of a template gives on what it takes, and a declaration its default. */
export function isWriter({ part, one: { use } }: FlowNode): boolean {
  const givesOn = use.role === 'declaration' || (part === 'carry' && use.role === 'definition')
  return part === 'write' || use.fills === true || givesOn
}

/** Whether a place hands on what is set elsewhere, and sets nothing itself. */
export function isExport({ one: { use }, file: { text } }: FlowNode): boolean {
  return use.role === 'option' && use.region === 'code' && isExportedByName(text, use)
}

/** What places do with a name, as a verb behind them: `reads`, `declare`. */
export function sayUses(nodes: readonly FlowNode[]): string {
  const done = new Set(nodes.map(verbOf))
  const verbs = ['set', 'declare', 'export', 'read'].filter((verb) => done.has(verb))
  return `${verbs.join(' or ')}${nodes.length === 1 ? 's' : ''}`
}

function verbOf(node: FlowNode): string {
  const { part, one } = node
  if (isExport(node)) return 'export'
  if (part === 'write') return 'set'
  return one.use.role === 'declaration' ? 'declare' : 'read'
}

/** Where a place stands. */
export function lineOf({ file, one }: Pick<FlowNode, 'file' | 'one'>): Line {
  return { path: file.path, line: file.lines.at(one.use.start).line }
}

/** `CMakeLists.txt:5`. */
export const placeOf = rememberedOf((node: FlowNode): string => {
  const { path, line } = lineOf(node)
  return `${path}:${line}`
})

/** So many places tell a person where to look. */
const NAMED = 3

/** The first places of some, in a sentence. */
export function namePlaces(nodes: readonly FlowNode[]): string {
  return listFew([...new Set(nodes.map(placeOf))], NAMED)
}
