import { writePatches } from '../patch/write.ts'
import { quoteWord } from '../core/quote-word.ts'
import { colourDiff } from '../report/style.ts'
import { count } from '../core/count.ts'
import { inFormat } from '../report/formats.ts'
import { reportHeadline } from '../report/headline.ts'
import type { Report } from '../report/report.ts'
import { sayUndecided } from '../report/sentences.ts'
import { reportTable } from '../report/report-table.ts'
import { proveNothing } from '../proof/prove-found.ts'
import { shiftFlags } from '../shift.ts'
import type { Terminal } from './terminal.ts'
import { outputFormatOf, printAs, saveFile } from './output.ts'
import { UserError } from '../core/user-error.ts'
import type { CommandLine } from './command-line.ts'
import { scanOptionsOf } from '../options/options.ts'
import { locateRepository } from '../repository/revision.ts'

/** @returns the exit status, always 0: what goes wrong is thrown */
export async function runPatch(line: CommandLine, terminal: Terminal): Promise<number> {
  if (line.on('write') && line.text('rev') !== '')
    throw new UserError(
      '--write changes the working tree, and --rev scans a commit.',
      'Leave one of them out.',
    )
  const options = scanOptionsOf(line, line.operand)
  const format = outputFormatOf(line)
  const { found, report } = await shiftFlags(options, { prove: proveNothing }, terminal.progress)
  const file = line.text('report-file')
  if (file !== '') await saveFile(file, Buffer.from(`${await inFormat('json', report)}\n`))
  const [output, isWritten] = [line.text('output'), line.on('write')]
  if (isWritten) await writePatches(found.root, found.patches)
  // Outside git there is nothing to compare with.
  const look = isWritten && (await locateRepository(found.root)) === null ? [] : ['git diff']
  function text(): string {
    const next = isWritten ? look : [`git apply ${quoteWord(output)}`]
    const told = found.patches.length === 0 ? {} : { isWritten, next }
    return reportTable(report, terminal, told)
  }
  if (format !== null) await printAs(format, { found, report }, text, line, terminal)
  else {
    const bytes = Buffer.from(found.diff, 'latin1')
    if (output !== '') await saveFile(output, bytes)
    if (isWritten || output !== '') terminal.out(text())
    else if (process.stdout.isTTY) terminal.out(colourDiff(bytes.toString('utf8'), terminal.style))
    else terminal.outBytes(bytes)
    if (!isWritten && output === '') explainEmpty(report, terminal)
    if (output !== '') terminal.note(`The patch is in ${output}`)
  }
  if (isWritten) terminal.note(`${count(found.patches.length, 'file')} changed`)
  return 0
}

/** A diff can't say why it is empty, nor who was not asked. */
function explainEmpty(report: Report, { note, warn }: Terminal): void {
  for (const one of report.undecided) warn(`Undecided: ${sayUndecided(one)}`)
  if (report.patch.diff === null) note(reportHeadline(report))
}
