import { posix } from 'node:path'

import { chooseRename, type States } from './choose-rename.ts'
import { keepForPerson, type DecidedUse, type Decision } from './decision.ts'
import type { FactsAt, ReadFile, RepositoryFacts } from './facts.ts'
import { judgeComposed } from './judge-composed.ts'
import { judgeUse } from './judge-use.ts'
import type { JudgedSite } from './judged-site.ts'
import { runPasses } from './passes/index.ts'
import { sayUpstream } from './wording.ts'
import { addTo } from '../core/group-by.ts'
import { standingOf } from '../core/reasons.ts'
import { rememberedOf } from '../core/memoize.ts'
import type { Use } from '../core/use.ts'
import type { RenameState } from '../upstream/states/state.ts'

/** Judges a file alone: each use by itself, and then all of them together (passes/index.ts). */
export function judgeFile(file: ReadFile, factsAt: FactsAt): readonly JudgedSite[] {
  return sitesOf(file, runPasses(file, decideUses(file, factsAt), factsAt))
}

/** What each use of a file would become if it stood alone. */
export function decideUses(file: ReadFile, factsAt: FactsAt): readonly DecidedUse[] {
  return file.uses.flatMap((use): readonly DecidedUse[] => {
    const repository = factsAt(use.start)
    const early = prematureByNewName(repository.states)
    const decision =
      use.composed === undefined
        ? latestOf(judgeUse(use, file, repository), () =>
            judgeNewName(use, early, repository, file.path),
          )
        : judgeComposed(use, use.composed, file, repository)
    return decision === null ? [] : [{ use, decision }]
  })
}

/** What is too early for one rename may be so for the one before it too: then upstream does not read the old name yet. */
function latestOf(asOld: Decision | null, asNew: () => Decision | null): Decision | null {
  const isOpen = asOld === null || standingOf(asOld.reason) === 'too-early'
  return isOpen ? (asNew() ?? asOld) : asOld
}

/** The sites of a file as they are told. */
export function sitesOf(file: ReadFile, decided: readonly DecidedUse[]): readonly JudgedSite[] {
  return decided.map((one) => siteOf(file, one))
}

/** Renames that the pinned upstream has not made yet, by their new names. */
const prematureByNewName = rememberedOf((states: States) => {
  const byName = new Map<string, RenameState[]>()
  for (const rename of [...states.values()].flat())
    if (isEarly(rename)) for (const { name } of rename.to) addTo(byName, name, rename)
  return byName
})

function isEarly(rename: RenameState): boolean {
  const { state, disputed, ofOther } = rename
  return state === 'premature' && disputed === undefined && ofOther === undefined && isNew(rename)
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
function judgeNewName(
  use: Use,
  early: ReturnType<typeof prematureByNewName>,
  { states, current, unread }: RepositoryFacts,
  path: string,
): Decision | null {
  if (use.role === 'mention' || use.role === 'shim' || use.region === 'comment') return null
  if (OF_CMAKE.test(use.name)) return null
  const rename = early.get(use.name)?.find(({ from }) => {
    const choice = chooseRename({ ...use, name: from }, states)
    return choice.kind === 'one' && choice.sure && choice.state.state === 'premature'
  })
  // Another pinned upstream, or the same one under another kind, does read it, or may.
  if (rename === undefined || current.has(use.name) || unread.has(use.name)) return null
  if (isOfModule(rename, path)) return null
  const message = `${sayUpstream(rename)} does not read ${use.name} yet; it reads ${rename.from}.`
  return { ...keepForPerson(rename, 'ahead-of-upstream', message), to: [rename.from] }
}

/**
 * Whether only a Go module elsewhere holds the upstream: its build is its own, and what another folder builds may be any
 * other project that reads the same names.
 */
function isOfModule({ upstream: asked }: RenameState, path: string): boolean {
  const { speaks } = asked ?? {}
  if (speaks?.by !== 'line' || !/(?:^|\/)go\.mod$/.test(speaks.path)) return false
  return posix.dirname(speaks.path) !== posix.dirname(path)
}

function siteOf(file: ReadFile, { use, decision }: DecidedUse): JudgedSite {
  const { line, column } = file.lines.at(use.start)
  const { rename } = decision
  return {
    path: file.path,
    line,
    column,
    text: file.lines.textOf(line),
    from: use.composed === undefined ? use.name : rename.from,
    to: decision.to ?? rename.to.map(({ name }) => name),
    format: file.format,
    role: use.role,
    action: decision.action,
    safety: decision.safety,
    reason: decision.reason,
    ...(decision.with && { with: decision.with }),
    start: use.start,
    end: use.end,
    edits: decision.edits,
    rename,
    scope: use.scope ?? file.scope,
    use,
  }
}
