import { choose, type States } from './candidates.ts'
import { doubt } from './doubts.ts'
import { decide, keep, sets, type Decision } from './decision.ts'
import type { FileFacts, RepositoryFacts } from './facts.ts'
import { judge } from './judge.ts'
import { judgeComposed } from './judge-composed.ts'
import type { JudgedSite, Member, Use } from './site.ts'
import { nearby } from './nearby.ts'
import { normal } from './value.ts'
import type { Lines } from './lines.ts'
import type { RenameState } from '../upstream/state.ts'

export interface ReadFile extends FileFacts {
  readonly path: string
  readonly format: string
  readonly lines: Lines
  readonly uses: readonly Use[]
}

/**
 * Judges all uses of one file together: two settings of one flag in one list are merged when they are equal, and stop
 * the file when they differ; new names that the pinned upstream does not read yet are told.
 */
export function judgeFile(file: ReadFile, repository: RepositoryFacts): readonly JudgedSite[] {
  const decided: { use: Use; decision: Decision }[] = []
  const early = prematureByNewName(repository)
  for (const use of file.uses) {
    const decision =
      use.composed === undefined
        ? (judge(use, file, repository) ?? ahead(use, early, repository))
        : judgeComposed(use, use.composed, file, repository)
    if (decision !== null) decided.push({ use, decision })
  }
  const settled = stopOnConflict(file, nearby(file, doubt(file, merge(file, decided), repository)))
  return settled.map(({ use, decision }) => site(file, use, decision))
}

type Decided = readonly { readonly use: Use; readonly decision: Decision }[]

type ByNewName = ReadonlyMap<string, readonly RenameState[]>

/** The same for all files of a run. */
const premature = new WeakMap<States, ByNewName>()

/** Renames that the pinned upstream has not made yet. */
function prematureByNewName({ states }: RepositoryFacts): ByNewName {
  const known = premature.get(states)
  if (known !== undefined) return known
  const byName = new Map<string, RenameState[]>()
  for (const list of states.values())
    for (const rename of list)
      if (rename.state === 'premature')
        for (const { name } of rename.to) byName.set(name, [...(byName.get(name) ?? []), rename])
  premature.set(states, byName)
  return byName
}

/** A use of a new name that the pinned upstream does not know: renamed too early, or the pin went back. */
function ahead(use: Use, early: ByNewName, { states }: RepositoryFacts): Decision | null {
  if (use.role === 'mention' || use.role === 'shim' || use.region === 'comment') return null
  const rename = early.get(use.name)?.find(({ from }) => {
    const choice = choose({ ...use, name: from }, states)
    return choice.kind === 'one' && choice.sure && choice.state.state === 'premature'
  })
  if (rename === undefined || isReadSomewhere(use.name, states)) return null
  const message = `The pinned upstream does not read ${use.name} yet; it reads ${rename.from}.`
  return keep(rename, 'review', 'ahead-of-upstream', message)
}

/** Whether another pinned upstream, or the same one under another kind, does read a new name. */
function isReadSomewhere(name: string, states: RepositoryFacts['states']): boolean {
  return [...states.values()]
    .flat()
    .some(
      ({ to, readers, state }) =>
        readers.new > 0 && state !== 'premature' && to.some((target) => target.name === name),
    )
}

/** Where the new name is set in the same list already, an equal old setting is dropped. */
function merge(file: ReadFile, decided: Decided): Decided {
  const present = new Map<string, Use>()
  for (const use of file.uses)
    if (use.member !== undefined && sets(use.role))
      present.set(`${use.member.list}\0${use.name}`, use)
  const taken = new Map<string, { readonly name: string; readonly value: string }>()
  return decided.map(({ use, decision }) => {
    const target = decision.rename.to[0]?.name
    if (
      decision.action !== 'replace' ||
      use.member === undefined ||
      !sets(use.role) ||
      target === undefined
    )
      return { use, decision }
    const key = `${use.member.list}\0${target}`
    const other = present.get(key)
    const value = newValue(use, decision)
    const before = taken.get(key)
    // The same old name twice was the repository's own way of saying it: both stay.
    const theirs =
      other !== undefined ? setting(other) : before?.name === use.name ? undefined : before?.value
    if (theirs === undefined) {
      taken.set(key, { name: use.name, value })
      return { use, decision }
    }
    if (use.namespace === 'target') {
      const both = `${use.name} and ${target} stand in one command: read it as a whole.`
      return { use, decision: keep(decision.rename, 'review', 'both-named', both) }
    }
    if (normal(theirs) === normal(value))
      return { use, decision: merged(decision, target, use.member) }
    const message = `${use.name} is set to ${value || 'nothing'} and ${target} to ${theirs || 'nothing'} in one list; only a person knows which one is meant.`
    return { use, decision: keep(decision.rename, 'review', 'conflict', message) }
  })
}

function merged({ rename, safety }: Decision, target: string, { removal }: Member): Decision {
  const message = `${target} is set to the same value beside it.`
  return decide(rename, 'remove', safety, 'merged', message, [{ ...removal, text: '' }])
}

function setting(use: Use): string {
  return use.value?.text ?? ''
}

function newValue(use: Use, { edits }: Decision): string {
  const change = use.value && edits.find(({ start }) => start === use.value?.start)
  return change?.text ?? setting(use)
}

function stopOnConflict(file: ReadFile, decided: Decided): Decided {
  const conflict = decided.find(({ decision }) => decision.reason.code === 'conflict')
  if (conflict === undefined) return decided
  const { line } = file.lines.at(conflict.use.start)
  const message = `Held back: line ${line} of this file sets the old and the new name to different values.`
  return decided.map(({ use, decision }) =>
    decision.action === 'keep'
      ? { use, decision }
      : { use, decision: keep(decision.rename, 'review', 'conflict-in-file', message) },
  )
}

function site(file: ReadFile, use: Use, decision: Decision): JudgedSite {
  const { line, column } = file.lines.at(use.start)
  const rename: RenameState = decision.rename
  return {
    path: file.path,
    line,
    column,
    text: file.lines.textOf(line),
    from: use.composed === undefined ? use.name : rename.from,
    to:
      decision.reason.code === 'ahead-of-upstream'
        ? [rename.from]
        : rename.to.map(({ name }) => name),
    format: file.format,
    role: use.role,
    action: decision.action,
    safety: decision.safety,
    reason: decision.reason,
    start: use.start,
    end: use.end,
    edits: decision.edits,
    rename,
    scope: use.scope ?? file.scope,
    use,
  }
}
