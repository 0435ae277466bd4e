import * as path from 'node:path'

import { UserError } from '../core/user-error.ts'
import { chooseOpenings, type Opening } from '../fleet/choose-openings.ts'
import { fleetOf, tellIssue, type Fleet } from '../fleet/dashboard.ts'
import { readGathered, type Gathered } from '../fleet/read-gathered.ts'
import { makeAsker } from '../fleet/github/ask.ts'
import { issueOf, writeIssue } from '../fleet/github/issue.ts'
import { findOpenPulls } from '../fleet/github/open-pulls.ts'
import { ownVersion } from '../maps/find-home.ts'
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
  if (line.isGiven('output'))
    throw new UserError('fleet gather has no --output.', 'The dashboard goes into the folder.')
  const { gathered, rest } = await readGathered(folder!)
  await checkDashboard(folder!)
  const keep = (fleet: Fleet): Promise<void> =>
    keepFleet(fleet, (name, text) => saveFile(path.join(folder!, name), Buffer.from(text)))
  const rows = gathered.map(({ row }) => row)
  const told = { ...fleetOf(rows, { flagshift: ownVersion(), unreached: 0, opening: null }), rest }
  // It is there whatever GitHub says.
  await keep(told)
  const all = line.isGiven('max-pull-requests')
    ? withOpening(told, await openingOf(gathered, line, terminal))
    : told
  await keep(all)
  tellFleet(all, folder!, line, terminal)
  if (!line.isGiven('issue')) return 0
  const issue = issueOf(line.text('issue'), line.called('issue'))
  if (gathered.length === 0 && rest.cursor !== null)
    terminal.note('Nothing was looked at, so the issue stays as it is')
  else {
    const own = process.env['ISSUE_TOKEN'] || process.env['GITHUB_TOKEN']
    const target = apiFrom({ ...process.env, GITHUB_TOKEN: own }, 'write the issue')
    await writeIssue(connectToGitHub(target, terminal.progress), target.token, issue, (room) =>
      tellIssue(all, room),
    )
  }
  return 0
}

/** With the pull requests that are open already. */
function withOpening(fleet: Fleet, opening: Opening): Fleet {
  const repositories = fleet.repositories.map((row) => ({
    ...row,
    pullRequest: row.pullRequest ?? opening.open[row.repository] ?? null,
  }))
  return { ...fleet, opening, repositories }
}

async function openingOf(gathered: readonly Gathered[], line: CommandLine, terminal: Terminal) {
  const most = wholeNumberOf(line, 'max-pull-requests', 100_000, { least: 0 })
  const branch = branchName(line, 'branch')
  const reserve = wholeNumberOf(line, 'reserve', Number.MAX_SAFE_INTEGER)
  const target = apiFrom(process.env, 'read pull requests')
  const asker = makeAsker(target, terminal.progress, reserve)
  const names = gathered.map(({ repository }) => repository)
  const pulls = await findOpenPulls(names, branch, asker)
  return chooseOpenings(gathered, pulls, most, line.on('pause'))
}
