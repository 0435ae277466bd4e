import { count } from '../core/count.ts'
import { planFleet } from '../fleet/github/plan-fleet.ts'
import { planningOf } from '../fleet/github/planning.ts'
import { tellCost, planReport } from '../fleet/plan-report.ts'
import type { Plan } from '../fleet/plan.ts'
import { oneSafeLine } from '../report/escape.ts'
import { wrapBeside } from '../report/terminal/wrap.ts'
import { apiFrom } from './api-from.ts'
import { INTERRUPTED, untilCalledOff } from './until-called-off.ts'
import { takeWords, type CommandLine } from './command-line.ts'
import type { Terminal } from './terminal.ts'

/** @returns the exit status: 0, or 130 where it was called off */
export async function planOnGitHub(line: CommandLine, terminal: Terminal): Promise<number> {
  takeWords(line, 0, 'flagshift fleet plan --owner OWNER')
  const target = apiFrom(process.env, 'read the repositories')
  const { plan, isOff } = await untilCalledOff(async (signal) => ({
    plan: await planFleet(await planningOf(line, { target, signal }), terminal.progress),
    isOff: signal.aborted,
  }))
  const { cursor, stopped } = plan
  if (line.on('json')) terminal.out(JSON.stringify(planReport(plan), null, 2))
  else terminal.out(planTable(plan, terminal))
  terminal.note(tellCost(plan))
  if (cursor !== null) terminal.warn(`${stopped} Go on with --cursor ${cursor}`)
  return isOff ? INTERRUPTED : 0
}

function planTable({ planned, rows }: Plan, { style, width }: Terminal): string {
  const head = `${count(planned.length, 'repository')} of ${rows.length} may hold an old name.`
  const lines = rows.flatMap(({ repository, isPlanned, why }) =>
    wrapBeside(
      `${isPlanned ? '+' : '-'} ${oneSafeLine(repository)}: `,
      oneSafeLine(why),
      width,
      isPlanned ? style.green : style.dim,
    ),
  )
  return [style.bold(head), ...lines].join('\n')
}
