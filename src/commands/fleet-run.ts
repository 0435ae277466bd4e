import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import * as path from 'node:path'

import { UserError } from '../core/user-error.ts'
import { checkMember, type Checking } from '../fleet/check-member.ts'
import { fleetOf } from '../fleet/dashboard.ts'
import { openFolder, type FleetFolder } from '../fleet/folder.ts'
import type { Member, Stranger } from '../fleet/member.ts'
import { readList } from '../fleet/read-list.ts'
import { failedRow } from '../fleet/fleet-row.ts'
import { runFleet } from '../fleet/run.ts'
import { findHome, ownVersion } from '../maps/find-home.ts'
import { allMaps } from '../maps/load.ts'
import { branchName, scanOptionsOf, wholeNumberOf } from '../options/options.ts'
import { gitOrNull } from '../repository/git.ts'
import { OPTIONS, optionsOf, writtenName } from '../options/option-table.ts'
import { INTERRUPTED, untilCalledOff } from './until-called-off.ts'
import { takeWords, type CommandLine } from './command-line.ts'
import { checkDashboard, keepFleet, tellFleet } from './fleet-dashboard.ts'
import type { Terminal } from './terminal.ts'

/** @returns the exit status: 0, or 130 where the run was called off; what goes wrong in a repository is its row */
export async function runLocalFleet(line: CommandLine, terminal: Terminal): Promise<number> {
  const [list] = takeWords(line, 1, 'flagshift fleet run LIST --output DIR')
  const output = line.text('output')
  if (output === '')
    throw new UserError('fleet run has no --output.', 'Name the folder for its results.')
  const jobs = wholeNumberOf(line, 'jobs', 256)
  const timeoutSeconds = wholeNumberOf(line, 'time-limit', 86_400)
  const { maps, renames } = scanOptionsOf(line)
  // What is wrong in them is wrong for each repository, and the person's to mend before any of them.
  await allMaps(maps, renames, process.cwd(), null)
  const branch = line.on('branches') ? branchName(line, 'branch') : null
  const options = handedOn(line)
  const members = await readList(list!, output)
  await checkDashboard(output)
  const folder = await openFolder(output)
  try {
    const stamp = await stampOf(maps, [...options, ...(branch === null ? [] : [branch])])
    return await untilCalledOff((signal) => {
      const checking = { options, branch, timeoutSeconds, signal }
      return runIn(folder, members, { jobs, stamp, checking }, line, terminal)
    })
  } finally {
    await folder.close()
  }
}

async function runIn(
  folder: FleetFolder,
  members: readonly (Member | Stranger)[],
  how: { readonly jobs: number; readonly stamp: string; readonly checking: Checking },
  line: CommandLine,
  terminal: Terminal,
): Promise<number> {
  const { jobs, stamp, checking } = how
  const keyOf = ({ head, sharesWith = '' }: Member): string => `${head} ${stamp} ${sharesWith}`
  const { rows, kept, unreached } = await runFleet(
    members,
    jobs,
    {
      // What lies outside git may change without a word.
      kept: async (member) => {
        const row = member.head === null ? null : await folder.kept(member, keyOf(member))
        const isGone =
          row !== null && row.branch !== null && !(await hasBranch(member, line.text('branch')))
        return isGone ? null : row
      },
      check: (member) =>
        folder.keep(member, keyOf(member), (place, name) =>
          checkMember(member, checking, place, name),
        ),
      fail: (stranger) => failedRow(stranger, stranger.why),
      tell: ({ repository, status }, isKept, done) =>
        terminal.progress(
          `${done} of ${members.length}: ${repository}: ${status}${isKept ? ', as before' : ''}`,
        ),
    },
    checking.signal,
  )
  if (kept > 0) terminal.note(`${kept} of them did not change since an earlier run`)
  const all = fleetOf(rows, { flagshift: ownVersion(), unreached, opening: null })
  await keepFleet(all, folder.write)
  tellFleet(all, line.text('output'), line, terminal)
  return unreached > 0 ? INTERRUPTED : 0
}

async function hasBranch({ place }: Member, branch: string): Promise<boolean> {
  const ref = `refs/heads/${branch}`
  return (await gitOrNull(place, ['show-ref', '--verify', ref])) !== null
}

/** The options that each repository is checked with, as they are written. */
function handedOn(line: CommandLine): readonly string[] {
  const own = new Set(optionsOf('patch').map(([name]) => name))
  const common = optionsOf('fleet run').filter(
    ([name]) => own.has(name) && !KEPT_HERE.has(name) && line.isGiven(name),
  )
  return common.flatMap(([name]) => {
    const values = OPTIONS[name].kind === 'many' ? line.list(name) : [line.text(name)]
    return values.map((value) => `--${writtenName(name)}=${value}`)
  })
}

/** What both commands take, and each for itself. */
const KEPT_HERE: ReadonlySet<string> = new Set(['output', 'json', 'quiet', 'color', 'help'])

/** The same for runs that find the same in the same commit: by the same program, maps and options. */
async function stampOf(
  maps: 'auto' | readonly string[],
  options: readonly string[],
): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([ownVersion(), options]))
  hash.update(await readFile(path.join(findHome(), 'maps', 'packed.json')))
  // A built-in map is in there already.
  for (const map of maps === 'auto' ? [] : maps)
    hash.update(await readFile(map).catch(() => Buffer.from(map)))
  return hash.digest('hex')
}
