import { mkdir, writeFile } from 'node:fs/promises'
import * as path from 'node:path'

import { info, notice, setFailed, setOutput, summary, warning } from '@actions/core'

import type { Found } from '../patch/found.ts'
import type { Publication, PublicationMessage } from '../report/publication.ts'
import type { Suggested } from '../publish/github/suggestions.ts'
import { count } from '../core/count.ts'
import { utf8Of } from '../core/lines.ts'
import { joinParts } from '../core/parts.ts'
import { handedOn, tellCost, planMarkdown, type SpentPlan } from '../fleet/plan-report.ts'
import { annotationsOf } from '../report/annotations.ts'
import { markdownWithCode, oneSafeLine } from '../report/escape.ts'
import type { Report } from '../report/report.ts'
import { makeSarif } from '../report/sarif.ts'
import { jobSummary } from '../report/summary.ts'
import { styleFor } from '../report/style.ts'
import { reportTable } from '../report/report-table.ts'
import { lookAt } from '../repository/ordinary-file.ts'
import { changedSites, openSites } from '../report/told-sites.ts'
import type { Shifted } from '../shift.ts'
import { failureOf } from './failure.ts'
import type { Inputs } from './inputs.ts'
import type { WorkflowContext } from './workflow-context.ts'

/** A log is read in a browser. */
const LOG_WIDTH = 110

/**
 * Writes everything that a run leaves behind: files, outputs, log, annotations, job summary. What the machine does not let
 * be written is an error of its own, and the rest is written all the same.
 *
 * @returns the verdict, for the log's last line
 */
export async function writeResults(
  { found, report, outcome }: Shifted,
  inputs: Inputs,
  context: WorkflowContext,
  suggested: Suggested,
): Promise<string> {
  const { verdict } = outcome
  const left = leftPatch(report, found)
  const unwritten: string[] = []
  const files = await writeFiles(report, found, left, inputs, context, unwritten)
  const made = report.publication
  const outputs = {
    status: report.status,
    changed: report.patch.files > 0,
    sites: changedSites(report).length,
    files: report.patch.files,
    'patch-file': files.patch,
    'report-file': files.report,
    'sarif-file': files.sarif,
    'smoke-test': verdict,
    // The kit of another job lies there.
    'smoke-kit-dir':
      report.proof?.kit && inputs.mode !== 'publish' ? (inputs.proof.emit ?? '') : '',
    'pull-request-number': made?.number ?? '',
    'pull-request-url': made?.url ?? '',
    'pull-request-operation': made?.operation ?? 'none',
    branch: made?.branch ?? '',
    commit: made?.commit ?? '',
    // Of a plan only.
    matrix: '',
    cursor: '',
    plan: '',
  }
  await writeForJob(outputs, () => jobSummary(report, utf8Of(left)), unwritten)
  const table = reportTable(report, {
    style: styleFor({}, false, {}),
    width: LOG_WIDTH,
    all: false,
  })
  info(table.split('\n').map(safeLine).join('\n'))
  const others = report.sites.filter((site) => !suggested.sites.has(site))
  annotate({ ...report, sites: others }, inputs.scan.directory)
  say(report.publication?.messages ?? [], warning)
  say(suggested.messages, notice)
  fail([...failureOf(report, outcome, inputs), ...unwritten])
  return verdictLine(report, verdict, files)
}

/**
 * Writes what is left of a run that ended before anything was found: nothing changes, and the summary says why.
 *
 * @param why one sentence for the workflow's author
 */
export async function writeEnd(why: string): Promise<void> {
  const outputs = { changed: false, sites: 0, files: 0, 'pull-request-operation': 'none' }
  const text = `## Flagshift: ended early\n\n${markdownWithCode(why)}\n`
  fail(await writeForJob(outputs, () => text))
}

/** Writes what a plan leaves behind. */
export async function writePlan(plan: SpentPlan): Promise<string> {
  const { planned, cursor, stopped } = plan
  const outputs = {
    matrix: planned.length === 0 ? '' : JSON.stringify({ include: planned }),
    cursor: cursor ?? '',
    plan: JSON.stringify(handedOn(plan)),
  }
  const unwritten = await writeForJob(outputs, () => planMarkdown(plan))
  for (const sentence of plan.unmet) warning(oneSafeLine(sentence))
  if (cursor !== null) warning(oneSafeLine(`${stopped} The cursor for the rest is ${cursor}.`))
  fail(unwritten)
  return `Flagshift: ${count(planned.length, 'repository')} planned; ${tellCost(plan)}.`
}

function fail(why: readonly string[]): void {
  for (const text of why) setFailed(oneSafeLine(text))
}

/**
 * Writes what the job's other steps and its page are told.
 *
 * @returns what could not be written, with what could not be before
 */
async function writeForJob(
  outputs: Readonly<Record<string, string | number | boolean>>,
  text: () => string,
  unwritten: string[] = [],
): Promise<readonly string[]> {
  await attemptToWrite('the outputs', unwritten, () => {
    for (const [name, value] of Object.entries(outputs)) setOutput(name, value)
  })
  if (process.env['GITHUB_STEP_SUMMARY'])
    await attemptToWrite('the job summary', unwritten, () => summary.addRaw(text(), true).write())
  return unwritten
}

/** Does what may meet a full disk or a file that is not there; that is said, and nothing ends by it. */
async function attemptToWrite(
  what: string,
  unwritten: string[],
  write: () => unknown,
): Promise<boolean> {
  try {
    await write()
    return true
  } catch (failed) {
    const { code, message } = failed as NodeJS.ErrnoException
    unwritten.push(`The run could not write ${what} (${code ?? message}).`)
    return false
  }
}

/** The log's last line: how it ended, how many places, what the proof and the pull request say and where the files are. */
function verdictLine(report: Report, verdict: string, files: Files): string {
  const { status, patch, publication, undecided } = report
  const sites = changedSites(report)
  const changed = sites.length
  const look = openSites(report).length + sites.filter(({ safety }) => safety === 'review').length
  const waiting = undecided.reduce((sum, { places }) => sum + places, 0)
  const inFiles = `${count(changed, 'place')} in ${count(patch.files, 'file')}`
  const places = changed === 0 ? 'no place changes' : inFiles
  const named = Object.entries({ patch: files.patch, report: files.report, SARIF: files.sarif })
  const where = named.map(([name, file]) => file !== '' && `${name} ${file}`)
  const parts = joinParts('; ', [
    `Flagshift: ${status}`,
    `${places}, ${look} for a person to look at${waiting === 0 ? '' : `, ${waiting} undecided`}`,
    `smoke test ${verdict}`,
    publication !== null && tellPullRequest(publication),
    joinParts(', ', where),
  ])
  return oneSafeLine(parts)
}

/** What became of the pull request, in a few words. */
export function tellPullRequest({ operation, number, url }: Publication): string {
  if (number === null) return `pull request ${operation}`
  return `pull request #${number} ${operation}${url === null ? '' : ` (${url})`}`
}

/** The table's lines are made of our own words and escaped names; this is the last guard before the log. */
function safeLine(line: string): string {
  return line.trimStart().startsWith('::') ? oneSafeLine(line) : line
}

/** Where files lie; empty for none. */
type Files = Readonly<Record<'patch' | 'report' | 'sarif', string>>

async function writeFiles(
  report: Report,
  found: Found,
  left: string,
  { reportFile }: Inputs,
  { temporary }: WorkflowContext,
  unwritten: string[],
): Promise<Files> {
  const at = reportFile === '' ? null : path.resolve(reportFile)
  const folder = folderFor(temporary, at)
  const write = async (what: string, name: string, text: () => string | Buffer) => {
    const file = path.resolve(folder, name)
    const isWritten = await attemptToWrite(what, unwritten, async () => {
      await mkdir(path.dirname(file), { recursive: true })
      await writeFile(file, text())
    })
    return isWritten ? file : ''
  }
  if (left !== '') {
    const bytes = Buffer.from(left, 'latin1')
    const file = await write('the patch that is left', 'left-out.patch', () => bytes)
    if (file !== '')
      warning(`What this token may not commit is ready as a patch: git apply ${file}`)
  }
  const reportAt = at ?? path.join(folder, 'report.json')
  const diff = Buffer.from(found.diff, 'latin1')
  return {
    patch:
      found.patches.length === 0 ? '' : await write('the patch', 'flagshift.patch', () => diff),
    report: await write(`the report to ${reportAt}`, reportAt, () => json(report)),
    sarif: await write('the SARIF file', 'flagshift.sarif', () => json(makeSarif(report))),
  }
}

/** A folder of this step's own: what an earlier step of the job left, its outputs still name. */
function folderFor(temporary: string, report: string | null): string {
  for (let step = 1; ; step++) {
    const folder = path.join(temporary, step === 1 ? 'flagshift' : `flagshift-${step}`)
    if (lookAt(folder)?.isDirectory() !== true && report?.startsWith(folder + path.sep) !== true)
      return folder
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** What the token may not commit (workflow files), as a patch of its own, as latin1. */
function leftPatch(report: Report, found: Found): string {
  const left = report.publication?.left.map(({ path: at }) => at) ?? []
  return found.patches
    .filter(({ path: at }) => left.some((one) => one === at || one.endsWith(`/${at}`)))
    .map(({ diff }) => diff)
    .join('')
}

function annotate(report: Report, directory: string): void {
  const workspace = process.env['GITHUB_WORKSPACE'] || directory
  for (const { level, title, message, file, line, column } of annotationsOf(report)) {
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

/** Errors are why the run fails, and are said there. */
function say(messages: readonly PublicationMessage[], warn: (text: string) => void): void {
  for (const { level, text } of messages) {
    if (level === 'warning') warn(oneSafeLine(text))
    else if (level === 'info') info(oneSafeLine(text))
  }
}
