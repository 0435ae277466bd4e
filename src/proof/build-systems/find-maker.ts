import { existsSync } from 'node:fs'
import path from 'node:path'

import type { Session } from '../running/session.ts'
import type { BuildSystem, Maker } from './build-system.ts'
import { readRecipes, recipeOf } from './recipes.ts'
import { readLeft } from '../running/left-files.ts'

/**
 * A file that a command of the project makes is made by CMake's makefiles or by Ninja. No other target is built for it: what
 * needs a program that has to be compiled first is not made.
 */
export const findMaker: NonNullable<BuildSystem['findMaker']> = async (session, _request, file) => {
  const target = path.relative(session.build, file)
  if (target.startsWith('..')) return null
  const words = existsSync(path.join(session.build, 'build.ninja'))
    ? await byNinja(session, target)
    : await byMake(session, target)
  return words === null ? null : { cwd: session.build, words }
}

type Command = Maker['words']

async function byNinja(session: Session, file: string): Promise<Command | null> {
  const recipe = recipeOf(await readRecipes(session), path.join(session.build, file))
  const needsProgram = recipe?.inputs.some((input) => /\.o(?:bj)?$/.test(input)) ?? true
  return needsProgram ? null : ['ninja', file]
}

/** The makefile of a target knows what others make only as files: what needs one that is not there yet is not made. */
async function byMake({ build }: Session, file: string): Promise<Command | null> {
  const list = path.join(build, 'CMakeFiles', 'TargetDirectories.txt')
  const folders = ((await readLeft(list, 'utf8')) ?? '').split('\n')
  for (const folder of folders) {
    const makefile = path.resolve(build, folder, 'build.make')
    const text = (await readLeft(makefile, 'utf8')) ?? ''
    if (text.includes(`\n${file}:`)) return ['make', '-s', '-f', makefile, file]
  }
  return null
}
