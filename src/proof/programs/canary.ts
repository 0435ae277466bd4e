import { mkdtemp, writeFile } from 'node:fs/promises'
import path from 'node:path'

import type { CanaryResult, MessageCode } from '../evidence.ts'
import type { ChildEnvironment } from '../running/environment.ts'
import { lastLines } from '../running/output.ts'
import { runConfined, type Session } from '../running/session.ts'
import { hostArguments, realToolkit, type Nvcc } from '../toolkit/toolchain.ts'
import type { Contrast } from '../verdict/contrast.ts'
import { canarySource, watchedTexts } from './canary-source.ts'

/** Exit statuses of the canary program. */
const NO_DEVICE = 77
const WRONG = 3

const SOURCE = 'canary.cu'

/**
 * Compiles the canary with exactly the definitions that the affected target has before and after the patch, and runs
 * the one that built. Before must fail (else the check cannot tell the difference), after must build.
 */
export async function runCanary(
  session: Session,
  contrast: Contrast,
  nvcc: Nvcc,
  architecture: string,
): Promise<CanaryResult> {
  const { target, expects, refuses } = contrast
  session.progress(`compiling the CUDA program with the definitions of ${target}`)
  const directory = await mkdtemp(path.join(session.builds, 'canary-'))
  const source = canarySource({ ...contrast, component: target })
  await writeFile(path.join(session.scratch, SOURCE), source)
  const definitions = watchedTexts(contrast)
  const program = path.join(directory, 'canary-after')
  const { environment } = realToolkit(session, nvcc)
  const compiler = { session, directory, nvcc, architecture, environment }
  const before = await build(compiler, definitions.before, path.join(directory, 'canary-before'))
  const after = await build(compiler, definitions.after, program)
  if (before.built)
    session.say(
      'NEGATIVE_CONTROL',
      `The CUDA program for ${target} also builds without the patch: it cannot tell the difference.`,
    )
  if (!after.built && after.guards.length > 0)
    session.say(
      'CANARY_GUARD',
      `With the patch, ${target} is still compiled wrongly: ${after.guards.join('; ')}.`,
    )
  return {
    target,
    definitions,
    expects,
    refuses,
    architecture,
    before,
    after,
    run: after.built ? await run(compiler, program) : null,
  }
}

interface Compiler {
  readonly session: Session
  readonly directory: string
  readonly nvcc: Nvcc
  readonly architecture: string
  readonly environment: ChildEnvironment
}

async function build(
  { session, directory, nvcc, architecture, environment }: Compiler,
  definitions: readonly string[],
  program: string,
): Promise<CanaryResult['after']> {
  const args = [
    /^\d/.test(architecture) ? `-arch=sm_${architecture}` : `-arch=${architecture}`,
    ...hostArguments(environment),
    ...definitions.map((text) => `-D${text}`),
    path.join(session.scratch, SOURCE),
    '-o',
    program,
  ]
  const child = { cwd: directory, env: environment, seconds: 120 }
  const result = await runConfined(session, nvcc.path, args, child)
  if (result.code === 0) return { built: true, guards: [] }
  const output = `${result.stderr}\n${result.stdout}`
  const said = /FLAG_GUARD ((?:expected|obsolete) definition \w+ is (?:missing|still set))/g
  const guards = [...new Set([...output.matchAll(said)].map((hit) => hit[1]!))]
  if (guards.length === 0) session.say(...buildFailure(output, result.timedOut, nvcc, architecture))
  return { built: false, guards }
}

function buildFailure(
  output: string,
  timedOut: boolean,
  { architectures, version }: Nvcc,
  architecture: string,
): readonly [MessageCode, string] {
  if (timedOut) return ['TIMEOUT', `nvcc ${version} did not finish the CUDA program in time.`]
  if (/Unsupported gpu architecture|not defined for option 'gpu-architecture'/.test(output))
    return [
      'CUDA_ARCH',
      `nvcc ${version} does not support compute_${architecture} (it supports ${architectures[0] ?? '?'} to ${architectures.at(-1) ?? '?'}); set cuda-arch.`,
    ]
  return ['CANARY_BUILD', `nvcc ${version} failed: ${lastLines(output, 5)}`]
}

async function run(
  { session, directory, environment }: Compiler,
  program: string,
): Promise<CanaryResult['run']> {
  const child = { cwd: directory, env: environment, seconds: 60 }
  const result = await runConfined(session, program, [], child)
  const said = lastLines(result.stdout, 1)
  const field = (name: string): string =>
    new RegExp(`"${name}":"?([^",}]*)`).exec(said)?.[1] ??
    `exit status ${result.code ?? result.signal}`
  if (result.code === 0) {
    const device = `${field('device')} (compute capability ${field('capability')})`
    return { status: 'ran', device }
  }
  if (result.code === NO_DEVICE) {
    session.say('NO_DEVICE', `Built, not run (no CUDA device): ${field('error')}.`)
    return { status: 'no-device', detail: field('error') }
  }
  if (result.code === WRONG) {
    session.say(
      'CANARY_RUN',
      `The CUDA program ran on the GPU and computed a wrong result: ${said}`,
    )
    return { status: 'wrong', detail: said }
  }
  const [why, detail] = result.timedOut
    ? ['it timed out', 'timed out']
    : [field('error'), `${field('step')}: ${field('error')}`]
  session.say('CANARY_RUN', `The CUDA program was built but failed on the GPU: ${why}.`)
  return { status: 'cuda-error', detail }
}
