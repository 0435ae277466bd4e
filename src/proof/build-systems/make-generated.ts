import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { runConfined, type Session } from '../running/session.ts'
import type { BuildSystem } from './build-system.ts'

/**
 * Makes one file that a custom command of CMake makes. The makefile of a target knows what others make only as files, so no
 * other target is built for it: what needs one that is not there yet is not made.
 */
export const makeGenerated: NonNullable<BuildSystem['makeFile']> = async (
  session,
  { environment },
  file,
) => {
  const target = path.relative(session.build, file)
  if (target.startsWith('..')) return false
  const makefile = await findMakefile(session, target)
  if (makefile === null) return false
  const made = await runConfined(session, 'make', ['-s', '-f', makefile, target], {
    cwd: session.build,
    env: environment,
    seconds: session.limits.unitSeconds,
  })
  return made.code === 0 && existsSync(file)
}

/** The makefile of a target with a rule for a file; null where none has one, or where another generator was chosen. */
async function findMakefile({ build }: Session, file: string): Promise<string | null> {
  const list = path.join(build, 'CMakeFiles', 'TargetDirectories.txt')
  const folders = (await readFile(list, 'utf8').catch(() => '')).split('\n')
  for (const folder of folders) {
    const makefile = path.resolve(build, folder, 'build.make')
    const text = await readFile(makefile, 'utf8').catch(() => '')
    if (text.includes(`\n${file}:`)) return makefile
  }
  return null
}
