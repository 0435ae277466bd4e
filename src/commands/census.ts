import { readFile } from 'node:fs/promises'

import * as z from 'zod/mini'

import { parseJson } from '../core/parse-json.ts'
import { takeCensus } from '../census.ts'
import { UserError } from '../core/user-error.ts'
import { censusOf, type Census, type CensusRow } from '../fleet/census.ts'
import { censusTable } from '../fleet/census-table.ts'
import type { Member } from '../fleet/member.ts'
import { readList } from '../fleet/read-list.ts'
import { runFleet } from '../fleet/run.ts'
import { runSelf } from '../fleet/run-self.ts'
import { isName } from '../maps/checks.ts'
import { ownVersion } from '../maps/find-home.ts'
import { allMaps } from '../maps/load.ts'
import { quoteText } from '../maps/problem.ts'
import { scanOptionsOf, wholeNumberOf } from '../options/options.ts'
import { INTERRUPTED, untilCalledOff } from './until-called-off.ts'
import type { CommandLine } from './command-line.ts'
import { saveFile } from './output.ts'
import type { Terminal } from './terminal.ts'

const COUNT = {
  date: z.string(),
  flagshift: z.string(),
  repositories: z.number(),
  names: z.record(
    z.string(),
    z.looseObject({ does: z.looseObject({ sets: z.number(), reads: z.number() }) }),
  ),
}
/** As much of an earlier census as a later one keeps and tells. */
const CENSUS = z.looseObject({
  ...COUNT,
  schema: z.literal('flagshift-census/1'),
  earlier: z.array(z.looseObject(COUNT)),
})

/** @returns the exit status: 0, or 130 where it was called off */
export async function runCensus(line: CommandLine, terminal: Terminal): Promise<number> {
  const names = namesOf(line)
  if (line.isGiven('list') && line.isGiven('rev'))
    throw new UserError(
      'census has no --rev with --list.',
      'Leave it out: each repository is counted at its last commit.',
    )
  const { maps } = scanOptionsOf(line)
  // A wrong one is said once, before any repository is looked at.
  await allMaps(maps, [], process.cwd(), null)
  const output = line.text('output')
  const before = output === '' ? null : await readCensus(output)
  const rows = line.isGiven('list')
    ? await rowsOfList(names, line, terminal)
    : [await rowHere(names, line)]
  if (rows === null) {
    terminal.warn('It was called off, and nothing is told of a part')
    return INTERRUPTED
  }
  const date = new Date().toISOString().slice(0, 10)
  const taken = censusOf(names, rows, { date, flagshift: ownVersion() }, before)
  const json = JSON.stringify(taken, null, 2)
  if (output !== '') await saveFile(output, Buffer.from(`${json}\n`))
  terminal.out(line.on('json') ? json : censusTable(taken, terminal))
  if (output !== '') terminal.note(`The census is in ${output}`)
  return 0
}

function namesOf({ operand, more }: CommandLine): readonly string[] {
  if (operand === undefined)
    throw new UserError('census needs a name.', 'Write: flagshift census OLD... --list LIST.')
  const names = [...new Set([operand, ...more])]
  const wrong = names.find((name) => !isName(name, 'any'))
  if (wrong === undefined) return names
  throw new UserError(`${quoteText(wrong)} cannot be the name of a flag.`, 'Write the bare name.')
}

async function rowHere(names: readonly string[], line: CommandLine): Promise<CensusRow> {
  return { repository: '.', failed: null, ...(await takeCensus(names, scanOptionsOf(line))) }
}

/** Each repository in a process of its own; null where it was called off. */
async function rowsOfList(
  names: readonly string[],
  line: CommandLine,
  terminal: Terminal,
): Promise<readonly CensusRow[] | null> {
  const jobs = wholeNumberOf(line, 'jobs', 256)
  const timeoutSeconds = wholeNumberOf(line, 'time-limit', 86_400)
  const { maps, include, exclude } = scanOptionsOf(line)
  const options = [
    // A file is named as from here, and the child runs elsewhere.
    ...(maps === 'auto' ? [] : maps.map((map) => `--map=${map}`)),
    ...include.map((glob) => `--include=${glob}`),
    ...exclude.map((glob) => `--exclude=${glob}`),
  ]
  const members = await readList(line.text('list'))
  const { rows, unreached } = await untilCalledOff((signal) =>
    runFleet<CensusRow>(
      members,
      jobs,
      {
        kept: async () => Promise.resolve(null),
        check: (member) => rowOfMember(member, [...names, ...options], { timeoutSeconds, signal }),
        fail: ({ name, why }) => uncounted(name, null, why),
        tell: ({ repository }, _isKept, done) =>
          terminal.progress(`${done} of ${members.length}: ${repository}`),
      },
      signal,
    ),
  )
  return unreached > 0 ? null : rows
}

async function rowOfMember(
  { name, place, head }: Member,
  words: readonly string[],
  limits: { readonly timeoutSeconds: number; readonly signal: AbortSignal },
): Promise<CensusRow> {
  const rev = head === null ? [] : [`--rev=${head}`]
  const { why, said } = await runSelf(['census', ...words, ...rev, '--json', '--quiet'], {
    ...limits,
    cwd: place,
  })
  if (why !== null) return uncounted(name, head, why)
  const { rows } = JSON.parse(said) as Census
  return { ...rows[0]!, repository: name }
}

/**
 * The census that a file keeps; null where there is no file yet.
 *
 * @throws UserError where it keeps something else, which is not written over
 */
async function readCensus(file: string): Promise<Census | null> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  if (text.trim() === '') return null
  const read = CENSUS.safeParse(parseJson(text))
  // All that is read of it was looked at.
  if (read.success) return read.data as unknown as Census
  throw new UserError('It holds no census.', 'Name another file; nothing was written.', { file })
}

function uncounted(repository: string, head: string | null, failed: string): CensusRow {
  return { repository, head, failed, places: [], unread: 0 }
}
