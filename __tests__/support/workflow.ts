import { readFileSync, writeFileSync } from 'node:fs'
import * as path from 'node:path'

import { parse } from 'yaml'

import { temporaryDirectory } from './directory.ts'
import { ROOT, run, type Ended } from './run.ts'

interface Step {
  readonly id?: string
  readonly uses?: string
  readonly run?: string
  readonly env?: Readonly<Record<string, string>>
  readonly with?: Readonly<Record<string, string | boolean>>
}

/** What the expressions of a workflow are while it runs, as they are written. */
export type Values = Readonly<Record<string, string>>

/** The steps of a job of this repository's own workflow. */
export function stepsOf(workflow: string, job: string): readonly Step[] {
  const file = path.join(ROOT, '.github', 'workflows', workflow)
  const { jobs } = parse(readFileSync(file, 'utf8')) as {
    readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>
  }
  return jobs[job]!.steps
}

/** The inputs that a job gives the Action. */
export function actionInputs(workflow: string, job: string, values: Values): Values {
  const step = stepsOf(workflow, job).find(({ uses }) => uses === './.flagshift')!
  return expanded(
    Object.fromEntries(Object.entries(step.with ?? {}).map(([key, one]) => [key, String(one)])),
    values,
  )
}

/** Runs the script of a job as the runner does, and gives its outputs and its part of the summary. */
export async function runScript(
  workflow: string,
  job: string,
  workspace: string,
  values: Values,
  environment: Values,
): Promise<Ended & { readonly outputs: string; readonly summary: string }> {
  const step = stepsOf(workflow, job).find((one) => one.run !== undefined)!
  const folder = await temporaryDirectory()
  const [output, summary] = [path.join(folder, 'output'), path.join(folder, 'summary')]
  for (const file of [output, summary]) writeFileSync(file, '')
  const files = { GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary }
  const ended = await run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run!], {
    cwd: workspace,
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      ...environment,
      ...files,
      ...expanded(step.env ?? {}, values),
    },
  })
  const [outputs, told] = [readFileSync(output, 'utf8'), readFileSync(summary, 'utf8')]
  return { ...ended, outputs, summary: told }
}

/** @throws where an expression has no value here */
function expanded(texts: Values, values: Values): Values {
  const expand = (text: string): string =>
    text.replace(/\$\{\{ (.+?) \}\}/g, (_, name: string) => {
      const value = values[name]
      if (value === undefined) throw new Error(`no value for ${name}`)
      return value
    })
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, expand(text)]))
}
