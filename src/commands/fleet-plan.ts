import { readFile } from 'node:fs/promises'

import { count } from '../core/count.ts'
import { UserError } from '../core/user-error.ts'
import type { Fleet } from '../fleet/github/list.ts'
import { planFleet } from '../fleet/github/plan-fleet.ts'
import { namesIn } from '../fleet/member.ts'
import { LARGEST_MATRIX, type Plan } from '../fleet/plan.ts'
import { allMaps } from '../maps/load.ts'
import { choicesOf, scanOptionsOf, wholeNumber } from '../options/options.ts'
import { oneSafeLine } from '../report/escape.ts'
import { wrapBeside } from '../report/terminal/wrap.ts'
import { apiFrom } from './api-from.ts'
import { INTERRUPTED, untilCalledOff } from './called-off.ts'
import { takes, type CommandLine } from './command-line.ts'
import type { Terminal } from './terminal.ts'

/** @returns the exit status: 0, or 130 where it was called off */
export async function planOnGitHub(line: CommandLine, terminal: Terminal): Promise<number> {
  takes(line, 0, 'flagshift fleet plan --owner OWNER')
  if (line.isGiven('output'))
    throw new UserError('fleet plan has no --output.', 'It prints the plan, with --json as JSON.')
  const { maps, renames } = scanOptionsOf(line)
  const also = choicesOf(line, 'also')
  const cursor = line.text('cursor')
  const { plan, isOff } = await untilCalledOff(async (signal) => ({
    plan: await planFleet(
      {
        target: apiFrom(process.env, 'read the repositories'),
        fleet: await fleetOf(line),
        selection: {
          allow: line.list('allow'),
          deny: line.list('deny'),
          hasArchived: also.includes('archived'),
          hasForks: also.includes('forks'),
        },
        maps: await allMaps(maps, renames, '.', null),
        after: cursor === '' ? 0 : wholeNumber(cursor, line.called('cursor'), MOST),
        most: wholeNumber(line.text('most'), line.called('most'), LARGEST_MATRIX),
        reserve: wholeNumber(line.text('reserve'), line.called('reserve'), MOST),
        stateFile: line.text('state'),
        signal,
      },
      terminal.progress,
    ),
    isOff: signal.aborted,
  }))
  const { planned, rows, cursor: next, stopped, spent } = plan
  if (line.on('json'))
    terminal.out(
      JSON.stringify(
        {
          schema: 'flagshift-fleet-plan/1',
          matrix: { include: planned },
          cursor: next === null ? null : String(next),
          stopped,
          requests: spent,
          repositories: rows,
        },
        null,
        2,
      ),
    )
  else terminal.out(planTable(plan, terminal))
  const left = spent.remaining === null ? '' : `; ${spent.remaining} are left until ${spent.reset}`
  terminal.note(
    `${count(spent.requests, 'request')}, ${spent.unchanged} of them for what had not changed${left}`,
  )
  if (next !== null) terminal.warn(`${stopped} Go on with --cursor ${next}`)
  return isOff ? INTERRUPTED : 0
}

const MOST = Number.MAX_SAFE_INTEGER

async function fleetOf(line: CommandLine): Promise<Fleet> {
  const given = (['owner', 'topic', 'list'] as const).filter((name) => line.isGiven(name))
  const [one] = given
  if (one === undefined || given.length > 1)
    throw new UserError(
      `fleet plan needs one of --owner, --topic and --list, and has ${given.length === 0 ? 'none' : given.length}.`,
      'Give one of them.',
    )
  const value = line.text(one)
  if (one === 'owner') return { owner: value }
  if (one === 'topic') return { topic: value }
  try {
    return { names: namesIn(await readFile(value, 'utf8')) }
  } catch (cause) {
    throw new UserError(
      `The list can't be read (${(cause as NodeJS.ErrnoException).code ?? 'unknown error'}).`,
      'Name a file with OWNER/NAME on each line.',
      { file: value },
      { cause },
    )
  }
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
