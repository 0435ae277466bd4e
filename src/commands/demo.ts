import { existsSync } from 'node:fs'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import * as path from 'node:path'

import { count } from '../core/count.ts'
import { joinParts } from '../core/parts.ts'
import { UserError } from '../core/user-error.ts'
import { findHome } from '../maps/find-home.ts'
import { proofOptionsOf, publishOptionsOf, scanOptionsOf } from '../options/options.ts'
import { proveBySmokeTest } from '../proof/prove-found.ts'
import { publisherOnDisk } from '../publish/local/publisher.ts'
import { publishFound } from '../publish/publish-found.ts'
import { oneSafeLine } from '../report/escape.ts'
import { inFormat } from '../report/formats.ts'
import { lineChanges } from '../report/line-changes.ts'
import { joinWithAnd } from '../core/enumerate.ts'
import { changedSites, mostTellingFirst } from '../report/told-sites.ts'
import { pictureLines } from '../report/terminal/picture.ts'
import { placeLines, type Screen } from '../report/terminal/places.ts'
import { wrapText } from '../report/terminal/wrap.ts'
import { git } from '../repository/git.ts'
import { shiftFlags, type Shifted } from '../shift.ts'
import type { CommandLine } from './command-line.ts'
import { textOf } from './print-run.ts'
import type { Terminal } from './terminal.ts'

const EXAMPLE = 'clip-on-cpu'

/**
 * Runs the whole pipeline on a temporary copy of the bundled example: a binding whose vendored upstream renamed an
 * option and a macro in one step, so that its encoder is silently compiled for the CPU.
 *
 * @returns the exit status, always 0: what goes wrong is thrown
 */
export async function runDemo(line: CommandLine, terminal: Terminal): Promise<number> {
  // A package of npm's holds no examples.
  if (!existsSync(path.join(findHome(), 'examples', EXAMPLE)))
    throw new UserError(
      'The example is no part of this installation.',
      'Clone the repository of Flagshift, and run node dist/cli.js demo there.',
    )
  const scratch = await mkdtemp(path.join(tmpdir(), 'flagshift-demo-'))
  const copy = await commitExample(scratch)
  const files = {
    page: path.join(scratch, 'pull-request.md'),
    report: path.join(scratch, 'report.html'),
    kit: path.join(scratch, 'smoke-test'),
  }
  try {
    const scan = { ...scanOptionsOf(line, copy), rev: 'HEAD' }
    const proof = { ...proofOptionsOf(line), timeoutSeconds: 120, emit: files.kit }
    const options = publishOptionsOf(line)
    const shifted = await shiftFlags(
      scan,
      {
        prove: proveBySmokeTest(proof, scan),
        publish: (seen, progress) =>
          publishFound(seen, options, publisherOnDisk(copy, files.page), progress),
      },
      terminal.progress,
    )
    await writeFile(files.report, await inFormat('html', shifted.report))
    const isKit = shifted.report.proof?.kit != null
    terminal.out(line.on('full') ? textOf(shifted, line, terminal) : story(shifted, terminal))
    terminal.out(whereAllLies({ ...files, kit: isKit ? files.kit : null }, scratch, line))
    return 0
  } finally {
    if (!line.on('keep')) await rm(copy, { recursive: true, force: true })
  }
}

/** What happened to the example, told in the order in which a person would ask. */
function story({ found, report }: Shifted, screen: Screen): string {
  const { style, width } = screen
  const [site] = mostTellingFirst(report, changedSites(report))
  const { proof } = report
  function part(head: string, lines: readonly string[]): string {
    return [style.bold(head), ...lines].join('\n')
  }
  function said(text: string): readonly string[] {
    return wrapText(text, width, '  ')
  }
  const example = `Lantern, a program that builds llama.cpp and its image encoder from a copy in third_party. llama.cpp renamed two flags in one step, ${pairsOf(report)}; the copy was updated and Lantern's own build files were not. (examples/${EXAMPLE})`
  const silent =
    'The build says nothing of it: with the GPU switched on, the encoder is compiled for the CPU.'
  const patch = `The patch: ${count(report.patch.edits, 'place')} in ${count(found.patches.length, 'file')}, here the one that matters`
  const change = placeLines([site!], lineChanges(report.patch.diff), screen, 1)
  return joinParts('\n\n', [
    part('The example', said(example)),
    part('What was wrong', [...said(oneSafeLine(site!.reason.message)), ...said(silent)]),
    part(patch, change),
    proof !== null && part(`The proof: ${proof.verdict}`, pictureLines(proof, screen)),
  ])
}

function pairsOf(report: Shifted['report']): string {
  const pairs = changedSites(report).map(({ from, to }) => `${from} to ${to.join(' and ')}`)
  return joinWithAnd([...new Set(pairs)].toSorted())
}

/** Where to look further. */
function whereAllLies(
  { page, report, kit }: { page: string; report: string; kit: string | null },
  scratch: string,
  line: CommandLine,
): string {
  return [
    '',
    `To look at (rm -r ${scratch} afterwards)`,
    `  the pull request's page           ${page}`,
    `  the report, for a browser         ${report}`,
    ...(kit === null ? [] : [`  the smoke test as files to keep   ${kit}`]),
    line.on('keep')
      ? `  the copy, with the patch's branch ${path.join(scratch, EXAMPLE)}`
      : `  --keep keeps the copy with its branch${line.on('full') ? '' : ', --full prints all that a run prints'}`,
    'Next: flagshift check, in a repository of yours',
  ].join('\n')
}

/** A git repository with the example as its only commit. */
async function commitExample(scratch: string): Promise<string> {
  const copy = path.join(scratch, EXAMPLE)
  await cp(path.join(findHome(), 'examples', EXAMPLE), copy, { recursive: true })
  const settings = ['user.name=Flagshift demo', 'user.email=demo@localhost', 'commit.gpgsign=false']
  const who = settings.flatMap((one) => ['-c', one])
  await git(copy, ['init', '--quiet', '--initial-branch=main'])
  await git(copy, [...who, 'add', '--all', '--force'])
  await git(copy, [...who, 'commit', '--quiet', '--message', 'Bump the vendored upstream'])
  return copy
}
