import * as path from 'node:path'

import { info, notice, setFailed, setOutput, summary, warning } from '@actions/core'

import type { Found } from '../patch/found.ts'
import type { Verdict } from '../proof/evidence.ts'
import type { Publication, PublicationMessage } from '../report/publication.ts'
import type { Suggested } from '../publish/github/suggestions.ts'
import { count } from '../core/count.ts'
import { utf8Of } from '../core/lines.ts'
import { joinParts } from '../core/parts.ts'
import { handedOn, tellCost, planMarkdown, type SpentPlan } from '../fleet/plan-report.ts'
import { annotationsOf } from '../report/annotations.ts'
import { markdownWithCode, oneSafeLine } from '../report/escape.ts'
import type { Report } from '../report/report.ts'
import { jobSummary } from '../report/summary.ts'
import { styleFor } from '../report/style.ts'
import { reportTable } from '../report/report-table.ts'
import { changedSites, openSites } from '../report/told-sites.ts'
import { attemptToWrite, leftPatch, writeFiles, type Files, type Place } from './result-files.ts'

/** A log is read in a browser. */
const LOG_WIDTH = 110

/** What is written of a run. */
export interface Written {
  readonly report: Report
  /** Null where the run ended before anything was decided. */
  readonly patch: Pick<Found, 'patches' | 'diff'> | null
  readonly verdict: Verdict
  /** Why the run fails, beside what the machine does not let be written. */
  readonly failures: readonly string[]
  readonly suggested: Suggested
  /** Why it ended before it was through, for the job's page; null where it came to its end. */
  readonly cut: string | null
}

/** Every output has its value at every end: whoever reads one finds what this run made. */
const NO_OUTPUTS = {
  status: '',
  changed: false,
  sites: 0,
  files: 0,
  'patch-file': '',
  'report-file': '',
  'sarif-file': '',
  'smoke-test': 'skipped',
  'smoke-kit-dir': '',
  'pull-request-number': '',
  'pull-request-url': '',
  'pull-request-operation': 'none',
  branch: '',
  commit: '',
  matrix: '',
  cursor: '',
  plan: '',
} as const

/**
 * Writes everything that a run leaves behind, wherever it ended: files, outputs, log, annotations, job summary. What the
 * machine does not let be written is an error of its own, and the rest is written all the same.
 *
 * @returns the verdict, for the log's last line
 */
export async function writeResults(written: Written, place: Place): Promise<string> {
  const { report, patch, verdict, suggested, cut } = written
  const left = patch === null ? '' : leftPatch(report, patch)
  const unwritten: string[] = []
  const files = await writeFiles(report, patch, left, place, unwritten)
  const made = report.publication
  const outputs = {
    ...NO_OUTPUTS,
    status: report.status,
    changed: report.patch.files > 0,
    sites: changedSites(report).length,
    files: report.patch.files,
    'patch-file': files.patch,
    'report-file': files.report,
    'sarif-file': files.sarif,
    'smoke-test': verdict,
    'smoke-kit-dir': (report.proof?.kit && place.kit) ?? '',
    'pull-request-number': made?.number ?? '',
    'pull-request-url': made?.url ?? '',
    'pull-request-operation': made?.operation ?? 'none',
    branch: made?.branch ?? '',
    commit: made?.commit ?? '',
  }
  const page = () =>
    joinParts('\n', [
      cut !== null && cutPage(cut),
      patch !== null && jobSummary(report, utf8Of(left), suggested.messages),
    ])
  await writeForJob(outputs, page, unwritten)
  if (patch !== null) tellFound(report, suggested, place)
  fail([...written.failures, ...unwritten])
  return verdictLine(written, files)
}

/** The table of what was found, in the log, and the annotations. */
function tellFound(report: Report, suggested: Suggested, { directory }: Place): void {
  const style = styleFor({}, false, {})
  const table = reportTable(report, { style, width: LOG_WIDTH, all: false })
  info(table.split('\n').map(safeLine).join('\n'))
  const others = report.sites.filter((site) => !suggested.sites.has(site))
  annotate({ ...report, sites: others }, directory)
  say(report.publication?.messages ?? [], warning)
  say(suggested.messages, notice)
}

/** What a job's page says of a run that ended before it was through. */
function cutPage(why: string): string {
  return `## Flagshift: ended early\n\n${markdownWithCode(why)}\n`
}

/** Writes what is left of a plan that ended before it was through. */
export async function writePlanEnd(why: string): Promise<string> {
  fail(await writeForJob(NO_OUTPUTS, () => cutPage(why)))
  return 'Flagshift: nothing is planned.'
}

/** Writes what a plan leaves behind. */
export async function writePlan(plan: SpentPlan): Promise<string> {
  const { planned, cursor, stopped } = plan
  const outputs = {
    ...NO_OUTPUTS,
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
    await attemptToWrite('the job summary', unwritten, () =>
      // The library's own keeps the file of the first run in a process.
      new (summary.constructor as new () => typeof summary)().addRaw(text(), true).write(),
    )
  return unwritten
}

/** The log's last line: how it ended, how many places, what the proof and the pull request say and where the files are. */
function verdictLine({ report, patch, verdict, cut }: Written, files: Files): string {
  const { status, publication } = report
  const named = Object.entries({ patch: files.patch, report: files.report, SARIF: files.sarif })
  const where = named.map(([name, file]) => file !== '' && `${name} ${file}`)
  const parts = joinParts('; ', [
    `Flagshift: ${status}`,
    patch !== null && tellPlaces(report),
    patch !== null && `smoke test ${verdict}`,
    publication !== null && tellPullRequest(publication),
    publication === null && cut !== null && 'nothing is published',
    joinParts(', ', where),
  ])
  return oneSafeLine(parts)
}

function tellPlaces(report: Report): string {
  const { patch, undecided } = report
  const sites = changedSites(report)
  const changed = sites.length
  const look = openSites(report).length + sites.filter(({ safety }) => safety === 'review').length
  const waiting = undecided.reduce((sum, { places }) => sum + places, 0)
  const inFiles = `${count(changed, 'place')} in ${count(patch.files, 'file')}`
  const places = changed === 0 ? 'no place changes' : inFiles
  return `${places}, ${look} for a person to look at${waiting === 0 ? '' : `, ${waiting} undecided`}`
}

/** What became of the pull request, in a few words. */
function tellPullRequest({ operation, number, url }: Publication): string {
  if (number === null) return `pull request ${operation}`
  return `pull request #${number} ${operation}${url === null ? '' : ` (${url})`}`
}

/** The table's lines are made of our own words and escaped names; this is the last guard before the log. */
function safeLine(line: string): string {
  return line.trimStart().startsWith('::') ? oneSafeLine(line) : line
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
