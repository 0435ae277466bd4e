import { CHOICES, OPTIONS, writtenName, type OptionName } from '../options/option-table.ts'
import { quoteWord } from '../core/quote-word.ts'
import { standingOf } from '../core/reasons.ts'
import { changedSites, mostTellingFirst, openSites } from '../report/told-sites.ts'
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
export function tellStepsAfterCheck(report: Report, line: CommandLine): readonly string[] {
  const { again, patch, why } = commandsOf(report, line)
  if (report.status === 'stale') return [patch, `flagshift prove${again}`, ...why]
  if (report.status === 'undecided') return [`do what stands on top, then flagshift check${again}`]
  if (openSites(report).length > 0) return ['change by hand what should change', ...why]
  const isOutside = report.sites.some(({ reason }) => standingOf(reason) === 'outside-scopes')
  const all = `--scope ${CHOICES.scope.join()}`
  return isOutside && !line.isWritten('scope') ? [`flagshift check ${all}${again}`] : []
}

/** What a person does after `prove`: only what the proof bears out is written. */
export function tellStepsAfterProof(report: Report, line: CommandLine): readonly string[] {
  const { proof } = report
  const { again, patch, why } = commandsOf(report, line)
  if (proof === null || changedSites(report).length === 0) return tellStepsAfterCheck(report, line)
  if (proof.verdict !== 'proved' && proof.verdict !== 'unchanged') {
    const isAsked = proof.verdict !== 'inconclusive' || line.isWritten('smoke-args')
    const ask = isAsked ? [] : [`flagshift prove --smoke-args=ARGUMENTS${again}`]
    return [...ask, `flagshift check${again}`, ...why]
  }
  const isKept = proof.canary === null || line.isWritten('emit')
  const keep = isKept ? [] : [`flagshift prove --emit DIR${again}`]
  return [patch, ...keep, `flagshift check${again}`]
}

function commandsOf(report: Report, line: CommandLine) {
  const [first] = mostTellingFirst(report, [...changedSites(report), ...openSites(report)])
  const rev = line.text('rev')
  const again = `${rev === '' ? '' : ` --rev ${quoteWord(rev)}`}${scanOf(line)}`
  return {
    again,
    // Of a commit the patch is printed: no file that lies somewhere may be as it is there, and a bare repository has none.
    patch: `flagshift patch${rev === '' ? ' --write' : ''}${again}`,
    why: first === undefined ? [] : [`flagshift check ${written('explain', first.from)}${again}`],
  }
}

/** What was given of a scan, as it is written. */
export function scanOf(line: CommandLine): string {
  const words = SCAN.filter((name) => line.isWritten(name)).flatMap((name) =>
    OPTIONS[name].kind === 'many'
      ? line.list(name).map((value) => written(name, value))
      : [written(name, line.text(name))],
  )
  const all = [...words, ...(line.operand === undefined ? [] : [quoteWord(line.operand)])]
  return all.map((word) => ` ${word}`).join('')
}

function written(name: OptionName, value: string): string {
  // A value that begins with a dash would be taken for an option.
  return `--${writtenName(name)}${value.startsWith('-') ? '=' : ' '}${quoteWord(value)}`
}
