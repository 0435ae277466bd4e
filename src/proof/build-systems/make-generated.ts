import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { runConfined, type Session } from '../running/session.ts'
import type { BuildSystem } from './build-system.ts'
import { readRecipes, recipeOf } from './recipes.ts'

/**
 * Makes one file that a command of the project makes, by CMake's makefiles or by Ninja. No other target is built for it: what
 * needs a program that has to be compiled first is not made.
 */
export const makeGenerated: NonNullable<BuildSystem['makeFile']> = async (
  session,
  { environment },
  file,
) => {
  const target = path.relative(session.build, file)
  if (target.startsWith('..')) return false
  const command = existsSync(path.join(session.build, 'build.ninja'))
    ? await byNinja(session, target)
    : await byMake(session, target)
  if (command === null) return false
  const [program, ...words] = command
  const made = await runConfined(session, program, words, {
    cwd: session.build,
    env: environment,
    seconds: session.limits.unitSeconds,
  })
  return made.code === 0 && existsSync(file)
}

type Command = readonly [string, ...string[]]

async function byNinja(session: Session, file: string): Promise<Command | null> {
  const recipe = recipeOf(await readRecipes(session), path.join(session.build, file))
  const needsProgram = recipe?.inputs.some((input) => /\.o(?:bj)?$/.test(input)) ?? true
  return needsProgram ? null : ['ninja', file]
}

/** The makefile of a target knows what others make only as files: what needs one that is not there yet is not made. */
async function byMake({ build }: Session, file: string): Promise<Command | null> {
  const list = path.join(build, 'CMakeFiles', 'TargetDirectories.txt')
  const folders = (await readFile(list, 'utf8').catch(() => '')).split('\n')
  for (const folder of folders) {
    const makefile = path.resolve(build, folder, 'build.make')
    const text = await readFile(makefile, 'utf8').catch(() => '')
    if (text.includes(`\n${file}:`)) return ['make', '-s', '-f', makefile, file]
  }
  return null
}
