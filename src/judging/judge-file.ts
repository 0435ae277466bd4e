import { choose, type States } from './choose-rename.ts'
import { doubt } from './passes/doubts-of-the-repository.ts'
import { keep, type Decision } from './decision.ts'
import type { FileFacts, RepositoryFacts } from './facts.ts'
import { judge } from './judge-use.ts'
import { judgeComposed } from './judge-composed.ts'
import { merge } from './passes/merge-settings.ts'
import type { JudgedSite, Use } from '../core/use.ts'
import { disentangle } from './passes/overlapping-edits.ts'
import { nearby } from './passes/both-names-nearby.ts'
import { withoutDoubles } from './passes/one-new-name.ts'
import { strangers } from './passes/same-name-of-others.ts'
import type { Lines } from '../core/lines.ts'
import { alikeInLists } from './passes/both-places-or-none.ts'
import type { RenameState } from '../upstream/states/state.ts'
import { upstream } from './wording.ts'

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
  const merged = merge(file, decided, repository)
  const doubted = doubt(file, merged, repository)
  const sure = nearby(file, strangers(file, doubted, repository), repository)
  const alike = alikeInLists(merged, sure)
  const settled = stopOnConflict(file, disentangle(withoutDoubles(file.text, alike)))
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
      if (rename.state === 'premature' && isNew(rename))
        for (const { name } of rename.to) byName.set(name, [...(byName.get(name) ?? []), rename])
  premature.set(states, byName)
  return byName
}

/**
 * Whether what a rename leads to came with it: by its source upstream does not read the name, and by a version that is
 * said of one that only took the old one's place. What a flag was split into, or turned round to, may be older.
 */
function isNew({ to, value, upstream: asked }: RenameState): boolean {
  if (to.length !== 1) return false
  return asked?.source != null || (value.kind === 'same' && to[0]!.value === undefined)
}

/** Variables that CMake itself reads, whatever an upstream makes of them. */
const OF_CMAKE = /^(?:CMAKE_|BUILD_SHARED_LIBS$|BUILD_TESTING$)/

/** A use of a new name that the pinned upstream does not know: renamed too early, or the pin went back. */
function ahead(
  use: Use,
  early: ByNewName,
  { states, current, unread }: RepositoryFacts,
): Decision | null {
  if (use.role === 'mention' || use.role === 'shim' || use.region === 'comment') return null
  if (OF_CMAKE.test(use.name)) return null
  const rename = early.get(use.name)?.find(({ from }) => {
    const choice = choose({ ...use, name: from }, states)
    return choice.kind === 'one' && choice.sure && choice.state.state === 'premature'
  })
  // Another pinned upstream, or the same one under another kind, does read it, or may.
  if (rename === undefined || current.has(use.name) || unread.has(use.name)) return null
  const message = `${upstream(rename)} does not read ${use.name} yet; it reads ${rename.from}.`
  return keep(rename, 'review', 'ahead-of-upstream', message)
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
