import type { DecidedUse, Decision } from './decision.ts'
import type { FactsAt, ReadFile } from './facts.ts'
import { judgeComposed } from './judge-composed.ts'
import { judgeNewName } from './judge-new-name.ts'
import { judgeUse } from './judge-use.ts'
import type { JudgedSite } from './judged-site.ts'
import { runPasses } from './passes/index.ts'
import { standingOf } from '../core/reasons.ts'

/** Judges a file alone: each use by itself, and then all of them together (passes/index.ts). */
export function judgeFile(file: ReadFile, factsAt: FactsAt): readonly JudgedSite[] {
  return sitesOf(file, runPasses(file, decideUses(file, factsAt), factsAt))
}

/** What each use of a file would become if it stood alone. */
export function decideUses(file: ReadFile, factsAt: FactsAt): readonly DecidedUse[] {
  return file.uses.flatMap((use): readonly DecidedUse[] => {
    const repository = factsAt(use.start)
    const decision =
      use.composed === undefined
        ? latestOf(judgeUse(use, file, repository), () => judgeNewName(use, file, repository))
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
