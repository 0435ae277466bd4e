import { count } from '../core/count.ts'
import { groupBy } from '../core/group-by.ts'
import { joinParts } from '../core/parts.ts'
import { shortenText } from '../core/cut-text.ts'
import { escapeMarkdown } from '../report/escape.ts'
import type { Spent } from './github/ask.ts'
import type { Plan, Planned, PlanRest } from './plan.ts'

export interface SpentPlan extends Plan {
  readonly spent: Spent
  /** The patterns that were for no repository, each in a sentence; told where all repositories were looked at at once. */
  readonly unmet: readonly string[]
}

/** A plan as programs read it. */
export function planReport(plan: SpentPlan): object {
  return {
    schema: 'flagshift-fleet-plan/1',
    ...handedOn(plan),
    requests: plan.spent,
    repositories: plan.rows,
  }
}

/** So many letters of those that are left out have room beside the matrix and the cursor: a job hands on no more than 128 KiB. */
const ROOM = 20_000
const LONGEST_REASON = 300
const MOST_REASONS = 40
const OTHERS = 'There are other reasons, which stand in the summary of the plan.'

interface HandedOn extends PlanRest {
  readonly matrix: { readonly include: readonly Planned[] }
}

/** As much of a plan as the page about all of a fleet is made from; it fits into an output, however many were looked at. */
export function handedOn({ planned, rows, cursor, stopped }: Plan): HandedOn {
  return { matrix: { include: planned }, cursor, stopped, left: leftOf(rows) }
}

/** Those that are left out by the reason, in as many names and reasons as there is room for. */
function leftOf(rows: Plan['rows']): PlanRest['left'] {
  const out = rows.filter(({ isPlanned }) => !isPlanned)
  const all = [...groupBy(out, ({ why }) => shortenText(why, LONGEST_REASON))]
  const tell = (reasons: number, named: number): PlanRest['left'] => {
    const rest = all.slice(reasons).flatMap(([, own]) => own)
    const told: typeof all = rest.length === 0 ? all : [...all.slice(0, reasons), [OTHERS, rest]]
    return told.map(([why, own]) => ({
      why,
      repositories: own.length,
      names: own.slice(0, named).map(({ repository }) => repository),
    }))
  }
  const fits = (left: PlanRest['left']): boolean => JSON.stringify(left).length <= ROOM
  return [20, 5, 1].map((named) => tell(all.length, named)).find(fits) ?? tell(MOST_REASONS, 1)
}

/** What a plan cost, as a sentence's part. */
export function tellCost({ spent }: SpentPlan): string {
  const { requests, unchanged, remaining, reset } = spent
  const left = remaining === null ? '' : `; ${remaining} are left until ${reset}`
  return `${count(requests, 'request')}, ${unchanged} of them for what had not changed${left}`
}

/** How many are planned, as a sentence without its end. */
export function planHeadline({ planned, rows }: Pick<Plan, 'planned' | 'rows'>): string {
  if (rows.length === 0) return 'No repository was looked at'
  const all = count(rows.length, 'repository')
  if (planned.length === 0) return `None of ${all} is planned`
  const [are, there] = planned.length === 1 ? ['is', 'there'] : ['are', 'in each']
  return `${planned.length} of ${all} ${are} planned: an old name may stand ${there}`
}

/** So many rows are shown on a job's page. */
const SHOWN = 1000

/** A plan on a job's page. */
export function planMarkdown(plan: SpentPlan): string {
  const { rows, cursor, stopped } = plan
  const table = rows
    .toSorted((a, b) => Number(b.isPlanned) - Number(a.isPlanned))
    .slice(0, SHOWN)
    .map(
      ({ repository, isPlanned, why }) =>
        `| ${escapeMarkdown(repository)} | ${isPlanned ? 'planned' : 'left out'} | ${escapeMarkdown(why)} |`,
    )
  return joinParts('\n\n', [
    `## Flagshift: ${planHeadline(plan)}`,
    `${tellCost(plan)}.`,
    cursor !== null &&
      `${escapeMarkdown(stopped ?? '')} The cursor for the rest is ${escapeMarkdown(cursor)}.`,
    rows.length > 0 && ['| repository | | why |', '| --- | --- | --- |', ...table].join('\n'),
    plan.unmet.length > 0 && plan.unmet.map(escapeMarkdown).join(' '),
    rows.length > SHOWN && `${rows.length - SHOWN} more are not shown.`,
  ])
}
