import * as path from 'node:path'

import { UserError } from '../core/user-error.ts'
import { chooseOpenings } from '../fleet/choose-openings.ts'
import { fleetOf, tellIssue } from '../fleet/dashboard.ts'
import { readGathered, type Gathered } from '../fleet/read-gathered.ts'
import { makeAsker } from '../fleet/github/ask.ts'
import { issueOf, writeIssue } from '../fleet/github/issue.ts'
import { findOpenPulls } from '../fleet/github/open-pulls.ts'
import { ownVersion } from '../maps/find-home.ts'
import { wholeNumberOf } from '../options/options.ts'
import { OPTIONS } from '../options/option-table.ts'
import { connect } from '../publish/github/client.ts'
import { apiFrom } from './api-from.ts'
import { takeWords, type CommandLine } from './command-line.ts'
import { tellFleet } from './fleet-dashboard.ts'
import { saveFile } from './output.ts'
import type { Terminal } from './terminal.ts'

/** @returns the exit status: 0; what went wrong in a repository is its row */
export async function gatherFleet(line: CommandLine, terminal: Terminal): Promise<number> {
  const [folder] = takeWords(line, 1, 'flagshift fleet gather FOLDER')
  if (line.isGiven('output'))
    throw new UserError('fleet gather has no --output.', 'The dashboard goes into the folder.')
  const gathered = await readGathered(folder!)
  const opening = line.isGiven('max-pull-requests')
    ? await openingOf(gathered, line, terminal)
    : null
  const rows = gathered.map(({ repository, row }) => ({
    ...row,
    pullRequest: row.pullRequest ?? opening?.open[repository] ?? null,
  }))
  const all = fleetOf(rows, { flagshift: ownVersion(), unreached: 0, opening })
  if (line.isGiven('issue')) {
    const issue = issueOf(line.text('issue'), line.called('issue'))
    const own = process.env['ISSUE_TOKEN'] || process.env['GITHUB_TOKEN']
    const target = apiFrom({ ...process.env, GITHUB_TOKEN: own }, 'write the issue')
    await writeIssue(connect(target, terminal.progress), target.token, issue, tellIssue(all))
  }
  const write = (name: string, text: string): Promise<void> =>
    saveFile(path.join(folder!, name), Buffer.from(`${text.trimEnd()}\n`))
  await tellFleet(all, folder!, write, line, terminal)
  return 0
}

async function openingOf(gathered: readonly Gathered[], line: CommandLine, terminal: Terminal) {
  const most = wholeNumberOf(line, 'max-pull-requests', 100_000)
  const reserve = wholeNumberOf(line, 'reserve', Number.MAX_SAFE_INTEGER)
  const target = apiFrom(process.env, 'read pull requests')
  const asker = makeAsker(connect(target, terminal.progress), target.token, reserve)
  const names = gathered.map(({ repository }) => repository)
  return chooseOpenings(gathered, await findOpenPulls(names, OPTIONS.branch.default, asker), most)
}
