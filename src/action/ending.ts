import { getInput } from '@actions/core'

import type { Suggested } from '../publish/github/suggestions.ts'
import type { Report } from '../report/report.ts'
import type { Shifted } from '../shift.ts'
import { failureOf } from './failure.ts'
import { reportPlace, type Inputs } from './inputs.ts'
import type { Place } from './result-files.ts'
import { writePlanEnd, writeResults } from './results.ts'
import { temporaryOf } from './workflow-context.ts'

/** How a run is to end, should it end where it is. */
export interface Ending {
  /** Whether GitHub may be asked for something: an answer that is under way is worth a moment. */
  readonly isPublishing: boolean
  /**
   * Writes outputs, files and the job's page of what is known.
   *
   * @param why a sentence for whoever reads the page
   * @returns the log's last line
   */
  readonly write: (why: string) => Promise<string>
}

/** Where a run writes that has read its inputs. */
export function placeOf(inputs: Inputs, environment: NodeJS.ProcessEnv): Place {
  const { mode, scan, proof } = inputs
  // What another job handed over stays: the next run is to be judged by it, and not by what this one makes of it.
  const isTaken = mode === 'publish'
  const kit = isTaken ? null : proof.emit
  const reportFile = isTaken ? '' : inputs.reportFile
  return { mode, reportFile, kit, directory: scan.directory, temporary: temporaryOf(environment) }
}

/** The ending before anything was found: nothing could be decided, and the report says that. */
export function endUndecided(environment: NodeJS.ProcessEnv, inputs: Inputs | null): Ending {
  const directory = environment['GITHUB_WORKSPACE'] || process.cwd()
  const place = inputs === null ? null : placeOf(inputs, environment)
  const mode = place?.mode ?? getInput('mode')
  return {
    isPublishing: false,
    write: async (cut) => {
      if (mode === 'plan') return writePlanEnd(cut)
      const at = place ?? {
        mode,
        reportFile: mode === 'publish' ? '' : await reportPlace(environment),
        kit: null,
        directory,
        temporary: temporaryOf(environment),
      }
      return writeResults({ ...nothingFound(directory, cut), cut }, at)
    },
  }
}

/** The ending of a run that found something. */
export function endFound(known: () => Shifted, place: Place, isPublishing: boolean): Ending {
  return {
    isPublishing,
    write: (why) => {
      const shifted = known()
      // What became of the pull request may say why already.
      const said = shifted.report.publication?.messages ?? []
      const cut = said.some(({ level }) => level === 'error') ? null : why
      return writeResults({ ...whatCame(shifted, place), cut }, place)
    },
  }
}

/** Nothing was commented. */
export const NO_SUGGESTION: Suggested = { sites: new Set(), messages: [] }

/** What is written of a run that found something. */
export function whatCame(
  { found, report, outcome }: Shifted,
  { mode }: Place,
  suggested = NO_SUGGESTION,
) {
  const { verdict } = outcome
  const failures = failureOf(report, outcome, mode)
  return { report, patch: found, verdict, failures, suggested, cut: null }
}

function nothingFound(root: string, why: string) {
  // What ended it says what to do.
  const todo = why.replace(/\.$/, '')
  const message = 'The run ended before anything was decided'
  const report: Report = {
    schema: 'flagshift-report/1',
    status: 'undecided',
    repository: { root, revision: null, filesListed: 0, filesScanned: 0 },
    maps: [],
    upstreams: [],
    renames: [],
    sites: [],
    undecided: [{ upstream: null, path: '', places: 0, names: {}, message, todo }],
    skipped: [],
    patch: { files: 0, edits: 0, diff: null },
    proof: null,
    publication: null,
    timings: {},
  }
  return {
    report,
    patch: null,
    verdict: 'skipped',
    failures: [],
    suggested: NO_SUGGESTION,
  } as const
}
