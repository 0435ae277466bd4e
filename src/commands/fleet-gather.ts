import * as path from 'node:path'

import { fitsWhole } from '../core/near.ts'
import { UserError } from '../core/user-error.ts'
import { chooseOpenings, type Opening } from '../fleet/choose-openings.ts'
import { fleetOf, type Fleet } from '../fleet/dashboard.ts'
import { tellIssue } from '../fleet/tell-issue.ts'
import { readGathered, type Gathered } from '../fleet/read-gathered.ts'
import { makeAsker } from '../fleet/github/ask.ts'
import { issueOf, writeIssue } from '../fleet/github/issue.ts'
import { findOpenPulls } from '../fleet/github/open-pulls.ts'
import { ownVersion } from '../maps/find-home.ts'
import { quoteText } from '../maps/problem.ts'
import { branchName, wholeNumberOf } from '../options/options.ts'
import { connectToGitHub } from '../publish/github/client.ts'
import { apiFrom } from './api-from.ts'
import { takeWords, type CommandLine } from './command-line.ts'
import { checkDashboard, keepFleet, tellFleet } from './fleet-dashboard.ts'
import { saveFile } from './output.ts'
import type { Terminal } from './terminal.ts'

/** @returns the exit status: 0; what went wrong in a repository is its row */
export async function gatherFleet(line: CommandLine, terminal: Terminal): Promise<number> {
  const [folder] = takeWords(line, 1, 'flagshift fleet gather FOLDER')
  const asked = gatheringOf(line)
  const { gathered, rest } = await readGathered(folder!)
  await checkDashboard(folder!)
  const keep = (fleet: Fleet): Promise<void> =>
    keepFleet(fleet, (name, text) => saveFile(path.join(folder!, name), Buffer.from(text)))
  const rows = gathered.map(({ row }) => row)
  const all = fleetOf(rows, { flagshift: ownVersion(), unreached: 0, opening: null })
  const told = rest === null ? all : { ...all, rest }
  // It is there whatever GitHub says.
  await keep(told)
  const whole =
    asked.most === null
      ? told
      : withOpening(told, await openingOf(gathered, { ...asked, most: asked.most }, terminal))
  await keep(whole)
  tellFleet(whole, folder!, line, terminal)
  const { issue } = asked
  if (issue === null) return 0
  // A bare matrix without rows says nothing of what was looked at.
  if (gathered.length === 0 && rest?.cursor !== null)
    terminal.note('No repository got a run and others may have to, so the issue stays as it is')
  else {
    const own = process.env['ISSUE_TOKEN'] || process.env['GITHUB_TOKEN']
    const target = apiFrom({ ...process.env, GITHUB_TOKEN: own }, 'write the issue')
    await writeIssue(connectToGitHub(target, terminal.progress), target.token, issue, (room) =>
      tellIssue(whole, room),
    )
  }
  return 0
}

/**
 * What was asked for.
 *
 * @throws UserError for what is wrong in it, before anything is written
 */
function gatheringOf(line: CommandLine) {
  const hasMost = line.isGiven('max-pull-requests')
  return {
    most: hasMost ? wholeNumberOf(line, 'max-pull-requests', 100_000, { least: 0 }) : null,
    branch: branchName(line, 'branch'),
    reserve: wholeNumberOf(line, 'reserve', Number.MAX_SAFE_INTEGER),
    closed: closedFor(line),
    issue: line.isGiven('issue') ? issueOf(line.text('issue'), line.called('issue')) : null,
  }
}

/**
 * Why nothing is opened today; null where something may be.
 *
 * @throws UserError for what is no day
 */
function closedFor(line: CommandLine): string | null {
  const last = line.text('until')
  const today = new Date().toISOString().slice(0, 10)
  if (line.isGiven('until') && !isDay(last))
    throw new UserError(
      `${line.called('until')} is ${quoteText(last)}, which is no day.`,
      'Write it as 2026-12-31.',
    )
  if (line.on('pause')) return 'for now'
  return last !== '' && today > last ? `after ${last}` : null
}

function isDay(written: string): boolean {
  if (!fitsWhole(written, /\d{4}-\d\d-\d\d/)) return false
  const day = new Date(`${written}T00:00:00Z`)
  // The 30th of February is taken for a day of March.
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(written)
}

/** With the pull requests that are open already. */
function withOpening(fleet: Fleet, opening: Opening): Fleet {
  const repositories = fleet.repositories.map((row) => ({
    ...row,
    pullRequest: row.pullRequest ?? opening.open[row.repository] ?? null,
  }))
  return { ...fleet, opening, repositories }
}

async function openingOf(
  gathered: readonly Gathered[],
  { most, branch, reserve, closed }: ReturnType<typeof gatheringOf> & { readonly most: number },
  terminal: Terminal,
): Promise<Opening> {
  const names = gathered.map(({ repository }) => repository)
  if (names.length === 0) return chooseOpenings([], { open: new Map(), unknown: [] }, most, closed)
  const target = apiFrom(process.env, 'read pull requests')
  const asker = makeAsker(target, terminal.progress, reserve)
  return chooseOpenings(gathered, await findOpenPulls(names, branch, asker), most, closed)
}
