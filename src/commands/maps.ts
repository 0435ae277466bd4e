import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'

import { count } from '../core/count.ts'
import { printPlace, UserError } from '../core/user-error.ts'
import { tryCases, type CaseResult } from '../map-cases.ts'
import { importedYaml } from '../maps/import/imported.ts'
import { IMPORT_FORMATS, type ImportFormat } from '../maps/import/formats.ts'
import { builtInMaps, loadMap, loadWrittenMap } from '../maps/load.ts'
import { nearestWord } from '../maps/nearest-word.ts'
import { LARGEST_MAP, quoteText } from '../maps/problem.ts'
import type { RenameMap } from '../maps/rename.ts'
import { oneOf } from '../options/options.ts'
import { ACTIONS } from '../options/option.ts'
import { oneSafeLine } from '../report/escape.ts'
import { listMaps, showFlag, showMap } from '../report/maps.ts'
import { remoteOf } from '../upstream/find/project-name.ts'
import { actionOf, takeWords, type CommandLine } from './command-line.ts'
import { printText } from './output.ts'
import type { Terminal } from './terminal.ts'

type Action = (line: CommandLine, terminal: Terminal) => Promise<number>

/** @returns the exit status: 0, or 1 where a case of a map does not hold */
export async function runMaps(line: CommandLine, terminal: Terminal): Promise<number> {
  return DO[actionOf(line, ACTIONS.maps)](line, terminal)
}

const DO: Readonly<Record<(typeof ACTIONS.maps)[number], Action>> = {
  list: async (line, terminal) => {
    takeWords(line, 0, 'flagshift maps list')
    const all = await builtInMaps()
    const rows = all.map(({ name, upstream, renames, detect, packages }) => ({
      name,
      upstream,
      renames: renames.length,
      detect,
      packages,
    }))
    return tell(line, terminal, rows, listMaps(all, terminal))
  },
  show: async (line, terminal) => {
    const [name] = takeWords(line, 1, 'flagshift maps show NAME')
    const map = await mapCalled(name!)
    if (map !== null) return tell(line, terminal, map, showMap(map, terminal))
    const known = await ofFlag(name!)
    const renames = known.map(({ rename }) => rename)
    return tell(line, terminal, renames, showFlag(known, terminal))
  },
  test: async ({ more }, terminal) => {
    const files = more.length > 0 ? more : (await builtInMaps()).map(({ name }) => name)
    const statuses: number[] = []
    for (const file of files) statuses.push(await testMap(file, terminal))
    return Math.max(...statuses)
  },
  import: async (line, terminal) => {
    const [word, file] = takeWords(line, 2, 'flagshift maps import FORMAT FILE')
    const formats = Object.keys(IMPORT_FORMATS) as ImportFormat[]
    const format = oneOf(word!, formats, 'The format')
    const imported = IMPORT_FORMATS[format](await readTable(file!))
    if (imported.renames.length === 0)
      throw new UserError(
        'No rename of this format stands here.',
        'Check the format and the file.',
        { file: file! },
      )
    const upstream = await remoteOf(path.dirname(path.resolve(file!)))
    const yaml = importedYaml(imported, path.basename(file!), upstream)
    await printText(yaml, 'It', line, terminal)
    const { renames, left } = imported
    const rest = left.length === 0 ? '' : `; ${count(left.length, 'row')} left out`
    terminal.note(`${count(renames.length, 'rename')}${rest}`)
    return 0
  },
}

/** What was asked for, as JSON or as people read it. */
async function tell(
  line: CommandLine,
  terminal: Terminal,
  data: unknown,
  text: string,
): Promise<number> {
  await printText(line.on('json') ? JSON.stringify(data, null, 2) : text, 'It', line, terminal)
  return 0
}

/** The map of this name or in this file; null where there is none. */
async function mapCalled(name: string): Promise<RenameMap | null> {
  const isThere = await stat(name).catch(() => null)
  const isMap = (await builtInMaps()).some((map) => map.name.toLowerCase() === name.toLowerCase())
  return isMap || isThere !== null ? loadMap(name, '.') : null
}

/**
 * The renames of all built-in maps that a flag takes part in.
 *
 * @throws UserError when there is none
 */
async function ofFlag(name: string): Promise<Parameters<typeof showFlag>[0]> {
  const all = await builtInMaps()
  const known = all.flatMap((map) =>
    map.renames
      .filter(({ from, to }) => from === name || to.some((one) => one.name === name))
      .map((rename) => ({ map, rename })),
  )
  if (known.length > 0) return known
  const flags = all.flatMap(({ renames }) => renames.map(({ from }) => from))
  const near = nearestWord(name, [...all.map((map) => map.name), ...flags])
  throw new UserError(
    `No built-in map and no flag of one is called ${quoteText(name)}.`,
    near === undefined ? 'See flagshift maps list.' : `Did you mean ${near}?`,
  )
}

/** @returns 1 where a case does not hold */
async function testMap(file: string, terminal: Terminal): Promise<number> {
  const { map, called } = await loadWrittenMap(file, '.')
  const results = await tryCases(map, called)
  const wrong = results.filter(({ tried, became }) => tried.after !== became)
  const said =
    results.length === 0
      ? 'the map is in order, and has no cases'
      : `${results.length - wrong.length} of ${count(results.length, 'case')} hold`
  terminal.out(`${oneSafeLine(file)}: ${said}.`)
  for (const one of wrong)
    terminal.out(`${oneSafeLine(printPlace({ file, line: one.tried.line }))}: ${wrongCase(one)}`)
  return wrong.length === 0 ? 0 : 1
}

function wrongCase({ tried: { file, before, after }, became, why }: CaseResult): string {
  const instead =
    became === before
      ? `it stays${why === undefined ? '' : `: ${why}`}`
      : `it became\n${indented(became)}`
  return before === after
    ? `${file} was to stay, but ${instead}`
    : `${file} was to become\n${indented(after)}\n  but ${instead}`
}

function indented(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `    ${oneSafeLine(line)}`)
    .join('\n')
}

async function readTable(file: string): Promise<string> {
  const info = await stat(file).catch(() => null)
  if (info?.isFile() !== true)
    throw new UserError('There is no such file.', 'Name the table of the upstream.', { file })
  if (info.size > LARGEST_MAP)
    throw new UserError('The table is larger than 5 MB.', 'Split it into several files.', { file })
  return readFile(file, 'utf8')
}
