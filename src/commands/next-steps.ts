import { OPTIONS, writtenName, type OptionName } from '../options/table.ts'
import { changedSites, mostTellingFirst, openSites } from '../report/telling.ts'
import type { Report } from '../report/report.ts'
import type { CommandLine } from './command-line.ts'

/** What says what to scan and how to judge: another command takes it over to see the same. */
const SCAN: readonly OptionName[] = [
  'map',
  'rename',
  'upstream',
  'since',
  'include',
  'exclude',
  'scope',
  'conditions',
]

/** What a person does after `check`, as commands that see the same. */
export function stepsAfterCheck(report: Report, line: CommandLine): readonly string[] {
  const open = openSites(report)
  const [first] = mostTellingFirst(report, [...changedSites(report), ...open])
  const rev = line.text('rev')
  const again = `${rev === '' ? '' : ` --rev ${quoted(rev)}`}${scanOf(line)}`
  const why = first === undefined ? [] : [`flagshift check --explain ${quoted(first.from)}${again}`]
  if (report.status === 'stale')
    // Of a commit the patch is printed: no file that lies somewhere may be as it is there, and a bare repository has none.
    return [
      `flagshift patch${rev === '' ? ' --write' : ''}${again}`,
      `flagshift prove${again}`,
      ...why,
    ]
  if (report.status === 'undecided') return [`do what stands on top, then flagshift check${again}`]
  return open.length > 0 ? ['change by hand what should change', ...why] : []
}

/** What was given of a scan, as it is written. */
export function scanOf(line: CommandLine): string {
  const words = SCAN.filter((name) => line.isWritten(name)).flatMap((name) =>
    OPTIONS[name].kind === 'many'
      ? line.list(name).map((value) => written(name, value))
      : [written(name, line.text(name))],
  )
  const all = [...words, ...(line.operand === undefined ? [] : [quoted(line.operand)])]
  return all.map((word) => ` ${word}`).join('')
}

function written(name: OptionName, value: string): string {
  // A value that begins with a dash would be taken for an option.
  return `--${writtenName(name)}${value.startsWith('-') ? '=' : ' '}${quoted(value)}`
}

/** A word as a shell takes it. */
export function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}
