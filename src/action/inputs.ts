import * as path from 'node:path'

import { getBooleanInput, getInput } from '@actions/core'

import {
  authorName,
  branchName,
  mapsFrom,
  DEFAULT_BRANCH,
  MODES,
  oneOf,
  scanOptions,
  seconds,
  SMOKE_FAILURES,
  SMOKE_TESTS,
  type Mode,
  type ProofOptions,
  type PublishOptions,
  type ScanOptions,
} from '../options.ts'
import { UserError } from '../core/user-error.ts'

/** Everything that the workflow gave. */
export interface Inputs {
  readonly mode: Mode
  readonly token: string
  readonly scan: ScanOptions
  readonly proof: ProofOptions
  readonly publish: PublishOptions
  /** Whether `mode: check` comments suggestions on the pull request of the event. */
  readonly suggestions: boolean
  /** Where the report goes; empty for a file in the runner's temporary folder. */
  readonly reportFile: string
}

/**
 * Reads and validates the Action's inputs.
 *
 * @throws UserError naming the input and what it may be
 */
export function readInputs(environment: NodeJS.ProcessEnv): Inputs {
  const workspace = environment['GITHUB_WORKSPACE'] || process.cwd()
  return {
    mode: oneOf(getInput('mode') || 'pull-request', MODES, named('mode')),
    token: getInput('token'),
    scan: scanOptions(
      {
        directory: path.resolve(workspace, getInput('working-directory') || '.'),
        maps: mapsFrom(workspace, lines('maps')),
        renames: lines('renames'),
        upstream: getInput('upstream') && path.resolve(workspace, getInput('upstream')),
        rev: '',
        since: '',
        include: lines('include'),
        exclude: lines('exclude'),
        scopes: words('scopes'),
        conditions: getInput('conditions'),
      },
      (option) => named(option === 'scope' ? 'scopes' : option),
    ),
    proof: {
      mode: oneOf(getInput('smoke-test') || 'auto', SMOKE_TESTS, named('smoke-test')),
      sourceDir: getInput('smoke-source-dir') || '.',
      args: lines('smoke-args'),
      command: getInput('smoke-command') || null,
      expect: lines('smoke-expect'),
      forbid: lines('smoke-forbid'),
      timeoutSeconds: seconds(getInput('smoke-timeout') || '600', named('smoke-timeout')),
      cudaArch: getInput('cuda-arch') || 'auto',
      onFailure: oneOf(
        getInput('on-smoke-failure') || 'draft',
        SMOKE_FAILURES,
        named('on-smoke-failure'),
      ),
    },
    publish: {
      base: getInput('base') === '' ? '' : branchName(getInput('base'), named('base')),
      branch: branchName(getInput('branch') || DEFAULT_BRANCH, named('branch')),
      commitMessage: getInput('commit-message'),
      title: getInput('title'),
      body: getInput('body'),
      labels: words('labels'),
      reviewers: words('reviewers'),
      teamReviewers: words('team-reviewers'),
      assignees: words('assignees'),
      milestone: getInput('milestone'),
      draft: flag('draft', false),
      autoMerge: flag('auto-merge', false),
      author: authorName(getInput('author'), named('author')),
      signOff: flag('sign-off', false),
      autoClose: flag('auto-close', true),
      dryRun: flag('dry-run', false),
    },
    suggestions: flag('suggestions', false),
    reportFile: getInput('report-file'),
  }
}

function named(input: string): string {
  return `The input ${input}`
}

function lines(input: string): readonly string[] {
  return split(getInput(input), /\r?\n/)
}

function words(input: string): readonly string[] {
  return split(getInput(input), /[,\n]/)
}

function split(text: string, separator: RegExp): readonly string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function flag(input: string, fallback: boolean): boolean {
  if (getInput(input) === '') return fallback
  try {
    return getBooleanInput(input)
  } catch (error) {
    throw new UserError(
      `${named(input)} is "${getInput(input)}".`,
      'It must be true or false.',
      undefined,
      { cause: error },
    )
  }
}
