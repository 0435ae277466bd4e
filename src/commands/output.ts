import { writeFile } from 'node:fs/promises'

import { UserError } from '../core/user-error.ts'
import { choiceOf } from '../options/options.ts'
import type { OutputFormat } from '../options/option-table.ts'
import { inFormat } from '../report/formats.ts'
import { reportHeadline } from '../report/headline.ts'
import type { Shifted } from '../shift.ts'
import type { CommandLine } from './command-line.ts'
import type { Terminal } from './terminal.ts'

/** The format that was asked for; null where none was. */
export function outputFormatOf(line: CommandLine): OutputFormat | null {
  const given = line.isGiven('output-format') ? choiceOf(line, 'output-format') : null
  if (!line.on('json')) return given
  if (line.isWritten('output-format') && given !== 'json')
    throw new UserError(
      `--json and --output-format ${given} ask for two formats.`,
      'Give one of them.',
    )
  return 'json'
}

/** Prints a run in a format, or writes it to the file of --output. */
export async function printAs(
  format: OutputFormat,
  { found, report }: Pick<Shifted, 'found' | 'report'>,
  text: () => string,
  line: CommandLine,
  terminal: Terminal,
): Promise<void> {
  // A diff is of files in any encoding.
  const bytes =
    format === 'diff'
      ? Buffer.from(found.diff, 'latin1')
      : Buffer.from(`${format === 'text' ? text() : await inFormat(format, report)}\n`)
  const output = line.text('output')
  if (output === '') return terminal.outBytes(bytes)
  await saveFile(output, bytes)
  const what = format === 'text' ? 'result' : format === 'diff' ? 'diff' : `${format} report`
  // Who looks at the log of a job sees why it ends as it does.
  if (format !== 'text') terminal.note(reportHeadline(report))
  terminal.note(`The ${what} is in ${output}`)
}

/** Prints a text, or writes it to the file of --output and says what that is. */
export async function printText(
  text: string,
  what: string,
  line: CommandLine,
  terminal: Terminal,
): Promise<void> {
  const output = line.text('output')
  if (output === '') return terminal.out(text)
  await saveFile(output, Buffer.from(text.endsWith('\n') ? text : `${text}\n`))
  terminal.note(`${what} is in ${output}`)
}

/** @throws UserError where the file can't be written */
export async function saveFile(file: string, bytes: Buffer): Promise<void> {
  try {
    await writeFile(file, bytes)
  } catch (error) {
    throw new UserError(
      `The result can't be written: ${error instanceof Error ? error.message : String(error)}.`,
      'Choose another place.',
      { file },
      { cause: error },
    )
  }
}
