import { planFleet } from '../fleet/github/plan-fleet.ts'
import { quoteWord } from '../core/quote-word.ts'
import { folderPlanningOf, planningOf } from '../fleet/github/planning.ts'
import type { Asked } from '../fleet/look-into.ts'
import { planFolders } from '../fleet/plan-folders.ts'
import { planHeadline, planReport, tellCost, type SpentPlan } from '../fleet/plan-report.ts'
import type { Plan } from '../fleet/plan.ts'
import { withFile } from '../options/add-configuration.ts'
import type { Given } from '../options/options.ts'
import { oneSafeLine } from '../report/escape.ts'
import { wrapBeside } from '../report/terminal/wrap.ts'
import { apiFrom } from './api-from.ts'
import { INTERRUPTED, untilCalledOff } from './until-called-off.ts'
import { takeWords, type CommandLine } from './command-line.ts'
import type { Terminal } from './terminal.ts'

/** @returns the exit status: 0, or 130 where it was called off */
export async function planFleets(line: CommandLine, terminal: Terminal): Promise<number> {
  const [list] = line.more.length === 0 ? [] : takeWords(line, 1, 'flagshift fleet plan LIST')
  const withOwn = (file: Given | null): Given => (file === null ? line : withFile(line, file))
  const make = await (list === undefined ? onGitHub(withOwn) : ofFolders(withOwn, list))
  const { plan, isOff } = await untilCalledOff(async (signal) => ({
    plan: await make(signal, terminal.progress),
    isOff: signal.aborted,
  }))
  const { cursor, stopped } = plan
  if (line.on('json')) terminal.out(JSON.stringify(planReport(plan), null, 2))
  else terminal.out(planTable(plan, terminal))
  if (list === undefined) terminal.note(tellCost(plan))
  else if (plan.rows.length > 0) terminal.note(UNSEEN)
  for (const sentence of plan.unmet) terminal.warn(sentence)
  if (cursor !== null) terminal.warn(`${stopped} Go on with --cursor ${quoteWord(cursor)}`)
  return isOff ? INTERRUPTED : 0
}

const UNSEEN = 'Which of them are archived or forks is not known here'

type Make = (signal: AbortSignal, progress: (line: string) => void) => Promise<SpentPlan>

async function onGitHub(given: Asked['given']): Promise<Make> {
  const planning = await planningOf(given)
  const target = apiFrom(process.env, 'read the repositories')
  return (signal, progress) => planFleet(planning, { target, signal }, progress)
}

async function ofFolders(given: Asked['given'], list: string): Promise<Make> {
  const planning = await folderPlanningOf(given, list)
  return (signal, progress) => planFolders(planning, signal, progress)
}

function planTable(plan: Plan, { style, width }: Terminal): string {
  const lines = plan.rows.flatMap(({ repository, isPlanned, why }) =>
    wrapBeside(
      `${isPlanned ? '+' : '-'} ${oneSafeLine(repository)}: `,
      oneSafeLine(why),
      width,
      isPlanned ? style.green : style.dim,
    ),
  )
  return [style.bold(`${planHeadline(plan)}.`), ...lines].join('\n')
}
