import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import * as path from 'node:path'

import { home } from '../maps/home.ts'
import { proofOptionsOf, publishOptionsOf, scanOptionsOf } from '../options/options.ts'
import { proveBySmokeTest } from '../proof/prove-found.ts'
import { publisherOnDisk } from '../publish/local/publisher.ts'
import { publishFound } from '../publish/publish-found.ts'
import { git } from '../repository/git.ts'
import { coloured } from '../report/diff-colours.ts'
import { proofText } from '../report/proof-text.ts'
import { table } from '../report/table.ts'
import { screenOf } from './output.ts'
import { shift } from '../shift.ts'
import type { Terminal } from './terminal.ts'
import type { CommandLine } from './command-line.ts'

const EXAMPLE = 'clip-on-cpu'

/**
 * Runs the whole pipeline on a temporary copy of the bundled example: a binding whose vendored upstream renamed an
 * option and a macro in one step, so that its encoder is silently compiled for the CPU.
 *
 * @returns the exit status, always 0: what goes wrong is thrown
 */
export async function demo(line: CommandLine, terminal: Terminal): Promise<number> {
  const { style, out } = terminal
  const scratch = await mkdtemp(path.join(tmpdir(), 'flagshift-demo-'))
  try {
    const copy = await commitExample(scratch)
    out(style.bold(`1. What was found in examples/${EXAMPLE}`))
    const scan = { ...scanOptionsOf(line, copy), rev: 'HEAD' }
    const proof = { ...proofOptionsOf(line), timeoutSeconds: 120 }
    const options = publishOptionsOf(line)
    const page = path.join(scratch, 'pull-request.md')
    const { found, report, outcome } = await shift(
      scan,
      {
        prove: proveBySmokeTest(proof),
        publish: (seen, progress) =>
          publishFound(seen, options, publisherOnDisk(copy, page), progress),
      },
      terminal.progress,
    )
    out(table(report, screenOf(line, terminal)))
    out(`\n${style.bold('2. The patch')}`)
    out(coloured(Buffer.from(found.diff, 'latin1').toString('utf8'), style))
    out(style.bold('3. Does it take effect?'))
    out(proofText(outcome, style))
    out(
      `\n${style.bold('4. The pull request')} ${report.publication?.operation ?? 'none'} on branch ${options.branch}`,
    )
    out((await git(copy, ['log', '--oneline', '--stat', '-1', options.branch])).toString())
    out(style.dim('─'.repeat(72)))
    out(await readFile(page, 'utf8'))
    out(style.dim('─'.repeat(72)))
    out(
      line.on('keep')
        ? `The copy is in ${copy}, the page in ${page}.`
        : 'That was a temporary copy; --keep keeps it.',
    )
    return 0
  } finally {
    if (!line.on('keep')) await rm(scratch, { recursive: true, force: true })
  }
}

/** A git repository with the example as its only commit. */
async function commitExample(scratch: string): Promise<string> {
  const copy = path.join(scratch, EXAMPLE)
  await cp(path.join(home(), 'examples', EXAMPLE), copy, { recursive: true })
  const who = [
    '-c',
    'user.name=Flagshift demo',
    '-c',
    'user.email=demo@localhost',
    '-c',
    'commit.gpgsign=false',
  ]
  await git(copy, ['init', '--quiet', '--initial-branch=main'])
  await git(copy, [...who, 'add', '--all', '--force'])
  await git(copy, [...who, 'commit', '--quiet', '--message', 'Bump the vendored upstream'])
  return copy
}
