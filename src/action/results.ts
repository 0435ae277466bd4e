import { mkdir, writeFile } from 'node:fs/promises'
import * as path from 'node:path'

import { error, info, notice, setOutput, summary, warning } from '@actions/core'

import type { Found } from '../patch/found.ts'
import type { PublicationMessage } from '../report/publication.ts'
import type { Suggested } from '../publish/github/suggestions.ts'
import { count } from '../core/count.ts'
import { utf8Of } from '../core/lines.ts'
import { annotations } from '../report/annotations.ts'
import { plain } from '../report/escape.ts'
import type { Report } from '../report/report.ts'
import { sarif } from '../report/sarif.ts'
import { jobSummary } from '../report/summary.ts'
import { styleFor } from '../report/style.ts'
import { table } from '../report/table.ts'
import type { Site } from '../judging/judged-site.ts'
import type { Inputs } from './inputs.ts'
import type { WorkflowContext } from './workflow-context.ts'

/** A log is read in a browser. */
const LOG_WIDTH = 110

/** Writes everything that a run leaves behind: files, outputs, log, annotations, job summary. */
export async function writeResults(
  report: Report,
  found: Found,
  verdict: string,
  inputs: Inputs,
  context: WorkflowContext,
  suggested: Suggested,
): Promise<void> {
  const left = leftPatch(report, found)
  const files = await writeFiles(report, found, left, inputs, context)
  const changed = report.sites.filter(({ action }) => action !== 'keep')
  const made = report.publication
  const outputs: Readonly<Record<string, string | number | boolean>> = {
    status: report.status,
    changed: report.patch.files > 0,
    sites: changed.length,
    files: report.patch.files,
    'patch-file': files.patch,
    'report-file': files.report,
    'sarif-file': files.sarif,
    'smoke-test': verdict,
    'smoke-kit-dir': report.proof?.kit ? (inputs.proof.emit ?? '') : '',
    'pull-request-number': made?.number ?? '',
    'pull-request-url': made?.url ?? '',
    'pull-request-operation': made?.operation ?? 'none',
    branch: made?.branch ?? '',
    commit: made?.commit ?? '',
  }
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value)
  info(
    table(report, { style: styleFor({}, false, {}), width: LOG_WIDTH, all: false })
      .split('\n')
      .map(safeLine)
      .join('\n'),
  )
  annotate(withoutSites(report, suggested.sites), inputs.scan.directory)
  say(report.publication?.messages ?? [], warning)
  say(suggested.messages, notice)
  if (process.env['GITHUB_STEP_SUMMARY'])
    await summary.addRaw(jobSummary(report, utf8Of(left)), true).write()
  info(verdictLine(report, verdict, files))
}

/** The log's last line: how it ended, how many places, what the proof says and where the files are. */
function verdictLine(
  { status, sites, patch, publication }: Report,
  verdict: string,
  files: { readonly patch: string; readonly report: string; readonly sarif: string },
): string {
  const changed = sites.filter(({ action }) => action !== 'keep').length
  const look = sites.filter(({ safety }) => safety === 'review').length
  const places =
    changed === 0
      ? 'no place changes'
      : `${count(changed, 'place')} in ${count(patch.files, 'file')}`
  const made =
    publication?.number == null
      ? ''
      : `; pull request #${publication.number} ${publication.operation}`
  const where = [
    ...(files.patch === '' ? [] : [`patch ${files.patch}`]),
    `report ${files.report}`,
    `SARIF ${files.sarif}`,
  ]
  return plain(
    `Flagshift: ${status}; ${places}, ${look} for a person to look at; smoke test ${verdict}${made}; ${where.join(', ')}`,
  )
}

/** The table's lines are made of our own words and escaped names; this is the last guard before the log. */
function safeLine(line: string): string {
  return line.trimStart().startsWith('::') ? plain(line) : line
}

async function writeFiles(
  report: Report,
  found: Found,
  left: string,
  { reportFile }: Inputs,
  { temporary }: WorkflowContext,
): Promise<{ readonly patch: string; readonly report: string; readonly sarif: string }> {
  const folder = path.join(temporary, 'flagshift')
  await mkdir(folder, { recursive: true })
  const files = {
    patch: found.patches.length === 0 ? '' : path.join(folder, 'flagshift.patch'),
    report: reportFile === '' ? path.join(folder, 'report.json') : path.resolve(reportFile),
    sarif: path.join(folder, 'flagshift.sarif'),
  }
  if (files.patch !== '') await writeFile(files.patch, Buffer.from(found.diff, 'latin1'))
  if (left !== '') await writeLeftPatch(left, path.join(folder, 'left-out.patch'))
  await mkdir(path.dirname(files.report), { recursive: true })
  await writeFile(files.report, `${JSON.stringify(report, null, 2)}\n`)
  await writeFile(files.sarif, `${JSON.stringify(sarif(report), null, 2)}\n`)
  return files
}

/** What the token may not commit (workflow files), as a patch of its own, as latin1. */
function leftPatch(report: Report, found: Found): string {
  const left = report.publication?.left.map(({ path: at }) => at) ?? []
  return found.patches
    .filter(({ path: at }) => left.some((one) => one === at || one.endsWith(`/${at}`)))
    .map(({ diff }) => diff)
    .join('')
}

async function writeLeftPatch(left: string, file: string): Promise<void> {
  await writeFile(file, Buffer.from(left, 'latin1'))
  warning(`What this token may not commit is ready as a patch: git apply ${file}`)
}

function annotate(report: Report, directory: string): void {
  const workspace = process.env['GITHUB_WORKSPACE'] || directory
  for (const { level, title, message, file, line, column } of annotations(report)) {
    const place = {
      title,
      ...(file !== undefined && { file: path.relative(workspace, path.join(directory, file)) }),
      ...(line !== undefined && { startLine: line }),
      ...(column !== undefined && { startColumn: column }),
    }
    if (level === 'warning') warning(message, place)
    else notice(message, place)
  }
}

function withoutSites(report: Report, sites: ReadonlySet<Site>): Report {
  return { ...report, sites: report.sites.filter((site) => !sites.has(site)) }
}

function say(messages: readonly PublicationMessage[], warn: (text: string) => void): void {
  for (const { level, text } of messages) {
    if (level === 'error') error(plain(text))
    else if (level === 'warning') warn(plain(text))
    else info(plain(text))
  }
}
