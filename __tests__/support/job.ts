import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import * as path from 'node:path'

import { expect } from '@jest/globals'
import { parse } from 'yaml'

import { temporaryDirectory } from './directory.ts'
import type { GitHub } from './github/start.ts'
import { ROOT, runAction, type ActionResult, type Alone } from './run.ts'

export interface JobResult extends ActionResult {
  /** The runner's temporary folder. */
  readonly temporary: string
}

/** Only the rename that a test asks for, and no smoke test. */
const INPUTS = { maps: '', renames: 'OLD_FLAG=NEW_FLAG', 'smoke-test': 'off' }

/**
 * One run of the built Action as a job on the stand-in's branch main, unless `over` says otherwise. The token must show
 * up nowhere: not in the log, the summary, an output, nor in any file of the runner's folder or the workspace.
 */
export async function act(
  github: GitHub,
  workspace: string,
  inputs: Readonly<Record<string, string>> = {},
  over: Readonly<Record<string, string>> = {},
  alone: Alone = {},
): Promise<JobResult> {
  const temporary = await temporaryDirectory()
  const given: Readonly<Record<string, string>> = { ...INPUTS, token: github.token, ...inputs }
  const environment = {
    GITHUB_WORKSPACE: workspace,
    GITHUB_REPOSITORY: `${github.owner}/${github.repo}`,
    GITHUB_API_URL: github.url,
    GITHUB_SERVER_URL: github.url,
    GITHUB_REF: 'refs/heads/main',
    GITHUB_EVENT_NAME: 'push',
    FLAGSHIFT_TEST_THROTTLE: 'off',
    RUNNER_TEMP: temporary,
    ...over,
  }
  const result = await runAction(given, environment, alone)
  if (result.status !== KILLED && !/could not write the outputs/.test(result.stdout))
    expectWhole(result)
  const token = given['token'] ?? ''
  if (token !== '') {
    const shown = [
      result.stdout.replace(`::add-mask::${token}`, ''),
      result.stderr,
      result.summary,
      ...Object.values(result.outputs),
    ]
    expect(shown.join('\n')).not.toContain(token)
    expect([...filesWith(token, temporary), ...filesWith(token, workspace)]).toEqual([])
  }
  return { ...result, temporary }
}

/** What a child process is told to have ended with that was killed. */
const KILLED = -1

/** However a run ended: every output has its value, the report is there, and one line says how it ended, the last one. */
function expectWhole({ outputs, stdout }: ActionResult): void {
  const action = parse(readFileSync(path.join(ROOT, 'action.yml'), 'utf8')) as {
    readonly outputs: Readonly<Record<string, unknown>>
  }
  expect(Object.keys(outputs).toSorted()).toEqual(Object.keys(action.outputs).toSorted())
  if (outputs['status'] !== '' && outputs['report-file'] !== '') {
    const report = JSON.parse(readFileSync(outputs['report-file']!, 'utf8')) as { status: string }
    expect(report.status).toBe(outputs['status'])
  }
  const lines = stdout.trimEnd().split('\n')
  expect(lines.filter((line) => line.startsWith('Flagshift: '))).toEqual([lines.at(-1)])
}

/** The files below a folder that hold a text. */
export function filesWith(text: string, folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(text))
}

/** The environment of a run for a pull request, with its event's payload in a file. */
export async function pullRequestEvent(
  number: number,
  headSha: string,
  event = 'pull_request',
): Promise<Readonly<Record<string, string>>> {
  const file = path.join(await temporaryDirectory(), 'event.json')
  writeFileSync(file, JSON.stringify({ pull_request: { number, head: { sha: headSha } } }))
  return {
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: file,
    GITHUB_REF: `refs/pull/${number}/merge`,
  }
}
