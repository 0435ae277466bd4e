import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync, readFileSync } from 'node:fs'
import * as path from 'node:path'

import { parse } from 'yaml'

import { temporaryDirectory } from './directory.ts'
import { runInHost, type DoorRun, type Ended } from './host.ts'
import { isBeyond } from './thorough.ts'

export type { Ended }

export const ROOT = path.join(import.meta.dirname, '..', '..')

/** Where the program lies that is run: dist, or what a mutation run built with a change. */
export const DIST = process.env['FLAGSHIFT_DIST'] ?? path.join(ROOT, 'dist')

/** Runs a program to its end. */
export async function run(
  program: string,
  args: readonly string[],
  options: {
    readonly cwd?: string
    readonly env?: NodeJS.ProcessEnv
    readonly input?: string
    /** Kills the program, or sends it the signal that is the reason. */
    readonly signal?: AbortSignal | undefined
  } = {},
): Promise<Ended> {
  const { signal } = options
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
  })
  signal?.addEventListener('abort', () =>
    child.kill(signal.reason === 'SIGINT' ? 'SIGINT' : 'SIGKILL'),
  )
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
  // A program that does not read its input may be gone before it is written.
  child.stdin.on('error', () => {})
  child.stdin.end(options.input ?? '')
  const status = await new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? -1))
  })
  return {
    status,
    stdout: Buffer.concat(stdout).toString('utf8'),
    stderr: Buffer.concat(stderr).toString('utf8'),
  }
}

/** Runs the built command line, dist/cli.js; in a process of its own where that is asked for. */
export async function flagshift(
  args: readonly string[],
  options: {
    readonly cwd?: string
    readonly env?: NodeJS.ProcessEnv
    readonly alone?: boolean
  } = {},
): Promise<Ended> {
  const { cwd = process.cwd(), env = process.env } = options
  const door = path.join(DIST, 'cli.js')
  return runDoor(process.execPath, { door, args, cwd, env }, options)
}

export interface Alone {
  /** In a process of its own, as people and the runner do. */
  readonly alone?: boolean
  /** Kills the run, as a cancelled job does; such a run is alone. */
  readonly signal?: AbortSignal | undefined
}

/** The start of its process is most of a short run, so only a thorough pass pays for one each. */
function runDoor(
  node: string,
  asked: DoorRun,
  { alone = isBeyond, signal }: Alone,
): Promise<Ended> {
  if (!alone && signal === undefined) return runInHost(node, asked)
  const { door, args, cwd, env } = asked
  return run(node, [door, ...args], { cwd, env, signal })
}

export interface ActionResult extends Ended {
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
}

/** The Node that the Action runs on: FLAGSHIFT_NODE24, or this one. */
export function actionNode(): string {
  return process.env['FLAGSHIFT_NODE24'] ?? process.execPath
}

/** Runs the built Action, dist/index.js, as the runner does: INPUT_* in, command files out. */
export async function runAction(
  inputs: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>>,
  alone: Alone = {},
): Promise<ActionResult> {
  const action = parse(readFileSync(path.join(ROOT, 'action.yml'), 'utf8')) as {
    readonly inputs: Readonly<Record<string, { readonly default?: string }>>
    readonly runs: { readonly main: string }
  }
  const temporary = await temporaryDirectory()
  mkdirSync(path.join(temporary, 'files'))
  const files = {
    GITHUB_OUTPUT: path.join(temporary, 'files', 'output'),
    GITHUB_STEP_SUMMARY: path.join(temporary, 'files', 'summary'),
    GITHUB_ENV: path.join(temporary, 'files', 'env'),
    GITHUB_PATH: path.join(temporary, 'files', 'path'),
  }
  for (const file of Object.values(files)) writeFileSync(file, '')
  const given = Object.entries(action.inputs).map(([name, { default: fallback }]) => [
    `INPUT_${name.toUpperCase()}`,
    inputs[name] ?? fallback ?? '',
  ])
  const asked = {
    door: path.join(path.dirname(DIST), action.runs.main),
    args: [],
    cwd: process.cwd(),
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      RUNNER_TEMP: temporary,
      ...files,
      ...(Object.fromEntries(given) as Record<string, string>),
      ...environment,
    },
  }
  const ended = await runDoor(actionNode(), asked, alone)
  const outputs: Record<string, string> = {}
  const written = readFileSync(files.GITHUB_OUTPUT, 'utf8')
  for (const [, name = '', , value = ''] of written.matchAll(/^(.+)<<(.+)\n([\s\S]*?)\n?\2$/gm))
    outputs[name] = value
  return { ...ended, outputs, summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8') }
}
