import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import * as path from 'node:path'

import { getBooleanInput, getInput } from '@actions/core'

import { forgetSecrets } from '../core/forget-secrets.ts'
import { UserError } from '../core/user-error.ts'
import { checkPatterns } from '../proof/programs/patterns.ts'
import { checkFolder, checkPlace, checkTemporary } from './places.ts'
import { temporaryOf } from './workflow-context.ts'
import { tellUnread } from './unread-inputs.ts'
import { quoteText } from '../maps/problem.ts'
import { addConfiguration, withFile } from '../options/add-configuration.ts'
import { checkOutputs, realPlace } from '../options/output-places.ts'
import type { Option } from '../options/option.ts'
import { OPTIONS, optionsOf } from '../options/option-table.ts'
import {
  choiceOf,
  firstGiven,
  withDefaults,
  proofOptionsOf,
  publishOptionsOf,
  scanOptionsOf,
  type Given,
  type Values,
} from '../options/options.ts'
import { gitOrNull } from '../repository/git.ts'
import { lookAt } from '../repository/ordinary-file.ts'
import { locateRepository } from '../repository/revision.ts'

/** Everything that the workflow gave. */
export type Inputs = Readonly<Awaited<ReturnType<typeof readInputs>>>

/**
 * Reads and validates the Action's inputs.
 *
 * @param token the input that the environment no longer holds
 * @throws UserError naming the input and what it may be
 */
export async function readInputs(environment: NodeJS.ProcessEnv, token: string) {
  const workspace = environment['GITHUB_WORKSPACE'] || process.cwd()
  const written = withDefaults({ ...readValues(), token }, (name) =>
    called(OPTIONS[name].input ?? name),
  )
  const mode = choiceOf(written, 'mode')
  checkFolder(workspace, [workspace], 'GITHUB_WORKSPACE')
  const within = withinOf(environment)
  const directory = checkFolder(
    path.resolve(workspace, written.text('working-directory')),
    [workspace],
    called('working-directory'),
  )
  // What is checked out is a commit; a workspace that some other step filled is scanned as it lies there.
  const rev = (await locateRepository(directory)) === null ? null : 'HEAD'
  if (rev !== null) await checkGitDirectory(directory, within)
  const inputs = firstGiven((await addConfiguration(written, directory, rev)) ?? written, usual())
  const scan = scanOptionsOf(inputs, directory, workspace)
  const proof = proofOptionsOf(inputs)
  checkPatterns(proof, (name) => inputs.called(name))
  const reportFile = inputs.text('report-file')
  await checkFiles(inputs, within, mode)
  if (mode !== 'plan') checkTemporary(temporaryOf(environment))
  if (typeof scan.maps !== 'string')
    for (const map of scan.maps.filter((one) => path.isAbsolute(one)))
      checkPlace(map, within, inputs.called('map'))
  if (proof.mode !== 'off' && (mode === 'patch' || mode === 'pull-request'))
    checkFolder(
      path.resolve(directory, proof.sourceDir),
      [workspace],
      inputs.called('smoke-source-dir'),
    )
  return {
    mode,
    /** All of them, as they were written. */
    given: inputs,
    /** What the mode does not look at; null where there is nothing. */
    unread: tellUnread(mode, written),
    /** What the workflow asks of another repository, beside that one's configuration. */
    asked: (file: Given | null) =>
      firstGiven(file === null ? written : withFile(written, file), usual()),
    token,
    scan: {
      ...scan,
      rev,
      upstream:
        scan.upstream &&
        checkFolder(path.resolve(workspace, scan.upstream), within, inputs.called('upstream')),
    },
    proof: {
      ...proof,
      emit: inputs.on('smoke-kit') ? kitFolder(environment) : null,
    },
    publish: publishOptionsOf(inputs),
    /** Whether `mode: check` comments suggestions on the pull request of the event. */
    suggestions: inputs.on('suggestions'),
    /** Where the report goes; empty for a file in the runner's temporary folder. */
    reportFile,
  }
}

/** Where what inputs name may lie. */
function withinOf(environment: NodeJS.ProcessEnv): readonly string[] {
  const workspace = environment['GITHUB_WORKSPACE'] || process.cwd()
  return [workspace, environment['RUNNER_TEMP'] || workspace]
}

/** @throws UserError naming the input whose file lies where none may be read or written */
async function checkFiles(given: Given, within: readonly string[], mode: string): Promise<void> {
  for (const name of ['report-file', 'state', 'list'] as const)
    if (given.text(name) !== '')
      checkPlace(
        realPlace(path.resolve(given.text(name))),
        within,
        given.called(name),
        'Name a file in the workspace or in the runner’s temporary folder.',
      )
  // What another job handed over is looked at by whoever takes it.
  await checkOutputs(given, { isAlone: mode !== 'publish', makesFolders: true })
}

/** Where the report goes of a run with inputs that can't be read: where its own input says, if nothing lies there and it is a place for one. */
export async function reportPlace(environment: NodeJS.ProcessEnv): Promise<string> {
  const file = getInput('report-file')
  // Where a mode is misspelt, what lies there may be what another job handed over.
  if (file === '' || lookAt(path.resolve(file)) !== null) return ''
  forgetSecrets(environment, '')
  try {
    await checkFiles(withDefaults({ 'report-file': file }), withinOf(environment), 'check')
    return file
  } catch {
    return ''
  }
}

/** What git keeps of a repository is read as the repository is: a `.git` that leads out of the workspace is somebody else's. */
async function checkGitDirectory(directory: string, within: readonly string[]): Promise<void> {
  const common = await gitOrNull(directory, ['rev-parse', '--git-common-dir'])
  const place = path.resolve(directory, common?.toString('utf8').trim() ?? '')
  checkPlace(place, within, 'What git has of the repository')
}

/** A folder of this run's own: several steps of one job may make a kit. */
function kitFolder(environment: NodeJS.ProcessEnv): string {
  const above = environment['RUNNER_TEMP'] || tmpdir()
  return path.join(above, `flagshift-kit-${randomUUID()}`)
}

/** The default of an input that the command line has another one for, where the workflow left it in place. */
function usual(): Given {
  const { input, inputDefault = '' } = OPTIONS.map
  return withDefaults(getInput(input!) === inputDefault ? { map: [inputDefault] } : {})
}

/** The token that the workflow gave; empty for none. */
export function readToken(): string {
  return (readValue(OPTIONS.token) ?? '').toString()
}

/** What the workflow gave, by the names of the table. */
function readValues(): Values {
  const values = optionsOf().map(([name, option]) => [name, readValue(option)] as const)
  return Object.fromEntries(values.filter(([, value]) => value !== undefined))
}

function readValue({ input, inputDefault, kind }: Option): Values[keyof Values] {
  const text = input === null ? '' : getInput(input)
  // A runner hands a default in as if it had been written.
  if (input === null || text === '' || text === inputDefault) return undefined
  if (kind === 'flag') return readFlag(input)
  if (kind === 'one') return text
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function readFlag(input: string): boolean {
  try {
    return getBooleanInput(input)
  } catch (error) {
    throw new UserError(
      `${called(input)} is ${quoteText(getInput(input))}.`,
      'It must be true or false.',
      undefined,
      { cause: error },
    )
  }
}

function called(input: string): string {
  return `The input ${input}`
}
