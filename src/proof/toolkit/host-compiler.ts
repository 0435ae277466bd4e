import { writeFile } from 'node:fs/promises'
import path from 'node:path'

import type { ChildResult } from '../running/child.ts'
import type { ChildEnvironment } from '../running/environment.ts'
import { lastLines } from '../running/output.ts'
import type { Session } from '../running/session.ts'
import { findProgram, hostArguments, realToolkit, type Nvcc } from './toolchain.ts'

const COMPLAINT =
  /unsupported GNU version|unsupported clang version|Failed to preprocess host compiler|(?:gcc|g\+\+|c\+\+): No such file/
/** A toolkit in parts, as conda and pip bring it, may lack what nvcc starts or includes. */
const LACKS =
  /(?:cuda_runtime\.h|crt\/\w+\.h|cicc|cudafe\+\+|ptxas|fatbinary)\W*(?:: No such file|: (?:command )?not found|' file not found)/

/** Without its own headers, which the device's pass has read, the host's pass takes a tenth of the time. */
const BARE = ['-D__CUDA_RUNTIME_H__', '-cuda']

/**
 * Sees whether nvcc can compile: whether its parts are there, and it works with the host compiler or with an older one.
 *
 * @param level the weight of saying that it can't
 * @returns null for an nvcc that can work with none: it is worth no more than none at all
 */
export async function settleHostCompiler(
  session: Session,
  nvcc: Nvcc,
  level: 'info' | 'error',
): Promise<Nvcc | null> {
  const source = path.join(session.scratch, 'host.cu')
  await writeFile(source, '')
  const { environment } = realToolkit(session, nvcc)
  const device = await compile(session, nvcc, ['-fatbin', source])
  const asked = device.code === 0 ? await compile(session, nvcc, [...BARE, source]) : device
  if (asked.code === 0) return nvcc
  const lacks = LACKS.exec(asked.stderr)
  if (lacks !== null) {
    session.say(
      'CUDA_COMPILER_MISSING',
      `nvcc ${nvcc.version} at ${nvcc.path} cannot compile, since a part of its toolkit is not there: ${lacks[0]}. It was left out.`,
      level,
    )
    return null
  }
  if (!COMPLAINT.test(asked.stderr)) return nvcc
  const older = supportedHost(asked.stderr, environment)
  if (older !== undefined) {
    const name = path.basename(older)
    const text = `nvcc ${nvcc.version} rejects the default host compiler; took ${name} instead.`
    session.say('CUDA_HOST_COMPILER', text, 'info')
    return { ...nvcc, host: older }
  }
  session.say(
    'CUDA_HOST_COMPILER',
    `nvcc ${nvcc.version} cannot work with the host compiler: ${lastLines(asked.stderr, 2)} It was left out; set CUDAHOSTCXX to one that it supports.`,
    level,
  )
  return null
}

function compile(session: Session, nvcc: Nvcc, what: readonly string[]): Promise<ChildResult> {
  const { scratch } = session
  const { environment } = realToolkit(session, nvcc)
  const args = [...hostArguments(environment), ...what, '-o', path.join(scratch, 'host.out')]
  const timeoutSeconds = Math.min(60, session.remaining())
  return session.runProgram(nvcc.path, args, { cwd: scratch, env: environment, timeoutSeconds })
}

/** The newest g++ on PATH that nvcc's own complaint allows. */
function supportedHost(output: string, environment: ChildEnvironment): string | undefined {
  const limit = /unsupported GNU version! gcc versions later than (\d+)/.exec(output)?.[1]
  if (limit === undefined) return undefined
  return Array.from({ length: 8 }, (_, at) => `g++-${Number(limit) - at}`)
    .map((name) => findProgram(name, environment['PATH']))
    .find((file) => file !== undefined)
}
