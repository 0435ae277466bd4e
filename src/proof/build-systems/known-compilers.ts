import { createHash } from 'node:crypto'
import { cp, readdir } from 'node:fs/promises'
import path from 'node:path'

import type { Session } from '../running/session.ts'
import type { ConfigureRequest } from './build-system.ts'
import { copyLeft } from '../running/left-files.ts'

/** What CMake writes of the compilers and the system: to find it out anew takes most of a small project's configure. */
const KNOWLEDGE = /^CMake(?:System|(?:C|CXX|CUDA)Compiler)\.cmake$/

/** Without this mark CMake takes what it did not put there itself for stale, and clears it away. */
export const IS_KNOWN = '-DCMAKE_PLATFORM_INFO_INITIALIZED=1'

/** The folder for what one environment with one choice of compilers has come to. */
function folderOf(
  { scratch }: Session,
  { environment, arguments: args }: ConfigureRequest,
): string {
  const choice = args.filter((argument) =>
    /COMPILER|TOOLCHAIN|SYSTEM|CMAKE_\w*FLAGS/.test(argument),
  )
  const key = createHash('sha1')
    .update(JSON.stringify([environment, choice]))
    .digest('hex')
  return path.join(scratch, 'compilers', key)
}

/**
 * Puts what an earlier configure of the session found out about the same compilers into a build folder.
 *
 * @returns whether there was anything
 */
export async function layKnownCompilers(
  session: Session,
  request: ConfigureRequest,
): Promise<boolean> {
  const known = folderOf(session, request)
  const versions = await readdir(known).catch(() => [])
  if (versions.length === 0) return false
  await cp(known, path.join(session.build, 'CMakeFiles'), { recursive: true })
  return true
}

/** Keeps what a configure found out, where nothing is known yet. */
export async function keepKnownCompilers(
  session: Session,
  request: ConfigureRequest,
): Promise<void> {
  const known = folderOf(session, request)
  const files = path.join(session.build, 'CMakeFiles')
  for (const version of (await readdir(files).catch(() => [])).filter((name) => /^\d/.test(name))) {
    const names = await readdir(path.join(files, version)).catch(() => [])
    for (const name of names.filter((one) => KNOWLEDGE.test(one)))
      await copyLeft(path.join(files, version, name), path.join(known, version, name))
  }
}
