import { existsSync } from 'node:fs'
import path from 'node:path'

import { append } from '../../core/append.ts'
import type { Session } from '../running/session.ts'
import { readLeft } from '../running/left-files.ts'

/** How a build makes a file. */
export interface Recipe {
  /** Absolute paths of what goes into it. */
  readonly inputs: readonly string[]
  readonly commands: readonly string[]
  /** Whether the project wrote the command itself: it is none that compiles or links. */
  readonly isOwn: boolean
}

/** A command that makes a file. */
export interface Maker {
  readonly cwd: string
  readonly words: readonly [string, ...string[]]
  /** What it makes it from, where the configured build does not tell. */
  readonly recipe?: Recipe
}

/** All files that a build makes, by their absolute paths. */
export type Recipes = ReadonlyMap<string, Recipe>

/** What a configured build folder says of the files that are to be made; nothing where its generator is another one. */
export async function readRecipes({ build }: Session): Promise<Recipes> {
  const ninja = await readLeft(path.join(build, 'build.ninja'), 'utf8')
  if (ninja !== null) return recipesOfNinja(ninja, build)
  const recipes = new Map<string, Recipe>()
  for await (const { text } of readMakefiles(build))
    for (const [file, recipe] of recipesOfMakefile(text, build)) recipes.set(file, recipe)
  return recipes
}

/** The makefile of each target, as CMake writes them. */
async function* readMakefiles(
  build: string,
): AsyncGenerator<{ readonly makefile: string; readonly text: string }> {
  const list = path.join(build, 'CMakeFiles', 'TargetDirectories.txt')
  for (const folder of ((await readLeft(list, 'utf8')) ?? '').split('\n')) {
    const makefile = path.resolve(build, folder, 'build.make')
    yield { makefile, text: (await readLeft(makefile, 'utf8')) ?? '' }
  }
}

/** The rules of a makefile as CMake writes them: one line for each input, then the commands. */
export function recipesOfMakefile(text: string, build: string): Recipes {
  const recipes = new Map<string, { inputs: string[]; commands: string[]; isOwn: boolean }>()
  let open: { inputs: string[]; commands: string[]; isOwn: boolean } | undefined
  for (const line of text.split('\n')) {
    if (line.startsWith('\t')) {
      if (open === undefined || line.startsWith('\t@')) continue
      open.commands.push(line.trim())
      // Commands of CMake itself carry variables of the makefile.
      open.isOwn = !open.commands.some((command) => command.includes('$('))
      continue
    }
    const [, target, input = ''] = /^([^\s#:=.][^:=#]*):(?: (.+))?$/.exec(line) ?? []
    if (target === undefined) continue
    const file = path.resolve(build, target)
    open = recipes.get(file) ?? { inputs: [], commands: [], isOwn: false }
    recipes.set(file, open)
    if (input !== '') open.inputs.push(path.resolve(build, input.replaceAll('\\ ', ' ')))
  }
  return recipes
}

/** The statements of a `build.ninja`, as CMake and Meson write them. */
export function recipesOfNinja(text: string, build: string): Recipes {
  const recipes = new Map<string, Recipe>()
  let commands: string[] = []
  for (const line of text.replaceAll('$\n', '').split('\n')) {
    if (/^\s/.test(line)) {
      commands.push(line.trim())
      continue
    }
    const [, outputs, rule, inputs] = /^build ((?:[^$:]|\$.)+): (\S+)(.*)$/.exec(line) ?? []
    if (outputs === undefined) continue
    commands = []
    const recipe = {
      // What stands behind two bars only goes first.
      inputs: pathsIn(inputs!.split(' ||')[0]!, build),
      commands,
      isOwn: rule!.startsWith('CUSTOM_COMMAND'),
    }
    for (const output of pathsIn(outputs, build)) recipes.set(output, recipe)
  }
  return recipes
}

function pathsIn(words: string, build: string): readonly string[] {
  return (words.match(/(?:[^\s$]|\$.)+/g) ?? [])
    .filter((word) => word !== '|')
    .map((word) => path.resolve(build, word.replaceAll(/\$(.)/g, '$1')))
}

/**
 * What a file is made from, with what that is made from in its turn, and the project's own commands that do it; null where
 * nothing makes it.
 */
export function recipeOf(
  recipes: Recipes,
  file: string,
): Pick<Recipe, 'inputs' | 'commands'> | null {
  if (!recipes.has(file)) return null
  const inputs = new Set<string>()
  const commands: string[] = []
  const open = [file]
  for (const next of open) {
    const recipe = recipes.get(next)
    if (recipe?.isOwn === true) append(commands, recipe.commands)
    for (const input of recipe?.inputs ?? [])
      if (!inputs.has(input)) {
        inputs.add(input)
        open.push(input)
      }
  }
  return { inputs: [...inputs], commands }
}

/**
 * A file that a command of the project makes is made by CMake's makefiles or by Ninja. No other target is built for it: what
 * needs a program that has to be compiled first is not made.
 */
export async function findMaker(
  session: Session,
  _request: unknown,
  file: string,
): Promise<Maker | null> {
  const target = path.relative(session.build, file)
  if (target.startsWith('..')) return null
  const words = existsSync(path.join(session.build, 'build.ninja'))
    ? await byNinja(session, target)
    : await byMake(session, target)
  return words === null ? null : { cwd: session.build, words }
}

async function byNinja(session: Session, file: string): Promise<Maker['words'] | null> {
  const recipe = recipeOf(await readRecipes(session), path.join(session.build, file))
  const needsProgram = recipe?.inputs.some((input) => /\.o(?:bj)?$/.test(input)) ?? true
  return needsProgram ? null : ['ninja', file]
}

/** The makefile of a target knows what others make only as files: what needs one that is not there yet is not made. */
async function byMake({ build }: Session, file: string): Promise<Maker['words'] | null> {
  for await (const { makefile, text } of readMakefiles(build))
    if (text.includes(`\n${file}:`)) return ['make', '-s', '-f', makefile, file]
  return null
}
