import { writeFile } from 'node:fs/promises'
import path from 'node:path'

import { runChild, type ChildResult } from '../running/child.ts'
import type { ChildEnvironment } from '../running/environment.ts'
import { tail } from '../running/output.ts'
import type { Session } from '../running/session.ts'
import { findProgram, realToolkit, type Nvcc } from './toolchain.ts'

const COMPLAINT =
  /unsupported GNU version|unsupported clang version|Failed to preprocess host compiler|(?:gcc|g\+\+|c\+\+): No such file/

/**
 * Sees whether nvcc can work with the host compiler, or with an older one that is there.
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
  const asked = await preprocess(session, nvcc, source, environment['CUDAHOSTCXX'])
  const complaint = asked.code === 0 ? null : COMPLAINT.exec(asked.stderr)
  if (complaint === null) return nvcc
  const older = supportedHost(asked.stderr, environment)
  if (older !== undefined) {
    const name = path.basename(older)
    const text = `nvcc ${nvcc.version} rejects the default host compiler; took ${name} instead.`
    session.say('CUDA_HOST_COMPILER', text, 'info')
    return { ...nvcc, host: older }
  }
  session.say(
    'CUDA_HOST_COMPILER',
    `nvcc ${nvcc.version} cannot work with the host compiler: ${tail(asked.stderr, 2)} It was left out; set CUDAHOSTCXX to one that it supports.`,
    level,
  )
  return null
}

function preprocess(
  session: Session,
  nvcc: Nvcc,
  source: string,
  host: string | undefined,
): Promise<ChildResult> {
  const { scratch } = session
  const binary = host === undefined ? [] : ['-ccbin', host]
  const args = [...binary, '-E', source, '-o', path.join(scratch, 'host.ii')]
  const { environment } = realToolkit(session, nvcc)
  const timeoutSeconds = Math.min(60, session.remaining())
  return runChild(nvcc.path, args, { cwd: scratch, env: environment, timeoutSeconds })
}

/** The newest g++ on PATH that nvcc's own complaint allows. */
function supportedHost(output: string, environment: ChildEnvironment): string | undefined {
  const limit = /unsupported GNU version! gcc versions later than (\d+)/.exec(output)?.[1]
  if (limit === undefined) return undefined
  return Array.from({ length: 8 }, (_, at) => `g++-${Number(limit) - at}`)
    .map((name) => findProgram(name, environment['PATH']))
    .find((file) => file !== undefined)
}
