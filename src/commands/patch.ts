import { writeFile } from 'node:fs/promises'

import { writePatches } from '../patch/write.ts'
import { coloured } from '../report/diff-colours.ts'
import { count } from '../core/count.ts'
import { table } from '../report/table.ts'
import { proveNothing } from '../proof/prove-found.ts'
import { shift } from '../shift.ts'
import type { Terminal } from './terminal.ts'
import { UserError } from '../core/user-error.ts'
import type { CommandLine } from './command-line.ts'
import { scanOptionsOf } from '../options/options.ts'

/** @returns the exit status, always 0: what goes wrong is thrown */
export async function patch(line: CommandLine, terminal: Terminal): Promise<number> {
  if (line.on('write') && line.text('rev') !== '')
    throw new UserError(
      '--write changes the working tree, and --rev scans a commit.',
      'Leave one of them out.',
    )
  const options = scanOptionsOf(line, line.operand)
  const { found, report } = await shift(options, { prove: proveNothing }, terminal.note)
  const bytes = Buffer.from(found.diff, 'latin1')
  const output = line.text('output')
  if (output !== '') await save(output, bytes)
  if (line.on('write')) await writePatches(found.root, found.patches)
  if (line.on('json')) terminal.out(JSON.stringify(report, null, 2))
  else if (line.on('write') || output !== '') terminal.out(table(report, terminal.style))
  else if (process.stdout.isTTY) terminal.out(coloured(bytes.toString('utf8'), terminal.style))
  else terminal.outBytes(bytes)
  if (line.on('write')) terminal.note(`${count(found.patches.length, 'file')} changed`)
  if (output !== '') terminal.note(`The patch is in ${output}`)
  return 0
}

async function save(file: string, bytes: Buffer): Promise<void> {
  try {
    await writeFile(file, bytes)
  } catch (error) {
    throw new UserError(
      `The patch can't be written: ${error instanceof Error ? error.message : String(error)}.`,
      'Choose another --output.',
      { file },
      { cause: error },
    )
  }
}
