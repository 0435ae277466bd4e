import { existsSync } from 'node:fs'
import path from 'node:path'

import type { Unit } from '../build-systems/configuration.ts'
import { recipeOf, type Recipe, type Recipes } from '../build-systems/recipes.ts'
import { runConfined, type Session } from '../running/session.ts'
import type { Plan, Run } from './run.ts'
import { headerFolders, type UnitText } from './unit-text.ts'
import { readLeft } from '../running/left-files.ts'
import { lookAt } from '../../repository/ordinary-file.ts'

/** What a text that could not be read is made from. */
export interface MadeFrom {
  /** What could not be read: the unit itself, or a header of it. */
  readonly what: string
  /** Absolute paths; null where nobody says what it is made from. */
  readonly files: ReadonlySet<string> | null
  /** The commands that make it. */
  readonly commands: readonly string[]
}

/** Files that are looked through for others that they name, and bytes of one. */
const MOST_FILES = 300
const MOST_BYTES = 1024 * 1024

/**
 * What a unit is made from that the preprocessor failed on, or that lacks headers which the build makes; undefined where it
 * was read whole. To be called while the tree lies as it was read.
 *
 * @param missing headers that were taken for empty ones
 */
export async function findMadeFrom(
  root: string,
  recipes: Recipes,
  unit: Unit,
  { lines, missing }: Pick<UnitText, 'lines' | 'missing'>,
): Promise<MadeFrom | undefined> {
  const isFound = existsSync(unit.source)
  const unmade = missing.flatMap((header) => placeOfMade(recipes, unit, header) ?? [])
  if (lines !== null && unmade.length === 0) return undefined
  if (!isFound) unmade.unshift(unit.source)
  const made = unmade.map((file) => recipeOf(recipes, file))
  const what = unmade[0] ?? unit.source
  const commands = made.flatMap((recipe) => recipe?.commands ?? [])
  if (made.includes(null)) return { what, files: null, commands }
  // What is not there yet is made from others that are among them. How a program is compiled shows in its own units.
  const inputs = made
    .flatMap((recipe) => recipe?.inputs ?? [])
    .filter((input) => isFile(input) && !input.includes('/CMakeFiles/'))
  const begin = lines === null && isFound ? [unit.source, ...inputs] : inputs
  const folders = [root, ...headerFolders(unit)]
  return { what, files: await findNamed(begin, folders, root), commands }
}

/** Where a header of a unit comes to lie that a command of the build makes. */
export function placeOfMade(recipes: Recipes, unit: Unit, header: string): string | undefined {
  return headerFolders(unit)
    .map((folder) => path.join(folder, header))
    .find((file) => recipes.has(file))
}

/**
 * Files with those of the repository that they name, headers, templates, scripts and modules, and what these name in their turn.
 *
 * @param folders in which a name may stand for a file
 */
export async function findNamed(
  begin: readonly string[],
  folders: readonly string[],
  root: string,
  isWanted: (file: string) => boolean = () => true,
): Promise<ReadonlySet<string>> {
  const files = new Set(begin)
  for (const file of files) {
    if (files.size > begin.length + MOST_FILES) break
    if (!file.startsWith(`${root}/`)) continue
    const text = (await readLeft(file)) ?? ''
    const names =
      text.slice(0, MOST_BYTES).match(/[\w./-]+\.\w+|\.?\/[\w/-]+|(?<=\b(?:from|import) +)\w+/g) ??
      []
    for (const name of new Set(names))
      for (const folder of [path.dirname(file), ...folders]) {
        const whole = /[./]/.test(name) ? name : `${name}.py`
        // What stands behind the variable of a folder begins with a slash.
        for (const named of [path.normalize(whole), path.join(folder, whole)])
          if (named.startsWith(`${root}/`) && isWanted(named) && isFile(named)) files.add(named)
      }
  }
  return files
}

function isFile(place: string): boolean {
  return lookAt(place)?.isFile() === true
}

/** What came of making a file. */
export interface Made {
  readonly isMade: boolean
  /** What it is made from, where the build tells that only when it is asked to make it. */
  readonly recipe: Recipe | undefined
}

/** Has a build make one file that is not there. What a command leaves that fails is not what the build makes: it goes. */
export async function makeFile(
  session: Session,
  { system, sourceDir, toolkit: { environment } }: Plan,
  run: Run,
  file: string,
): Promise<Made> {
  const request = { sourceDir, arguments: run.arguments, environment }
  const maker = (await system.findMaker?.(session, request, file)) ?? null
  if (maker === null) return { isMade: false, recipe: undefined }
  const { cwd, words, recipe } = maker
  const [program, ...args] = words
  const seconds = session.limits.unitSeconds
  const ended = await runConfined(session, program, args, { cwd, env: environment, seconds })
  const isMade = ended.code === 0 && existsSync(file)
  // Inside the fence: a program that is still running could put a link where this process deletes.
  if (!isMade)
    await runConfined(session, 'rm', ['-rf', '--', file], {
      cwd: session.builds,
      env: environment,
      seconds,
    })
  return { isMade, recipe }
}
