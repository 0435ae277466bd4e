import path from 'node:path'

import * as z from 'zod/mini'

import { groupBy } from '../../core/group-by.ts'
import type { Definition } from '../evidence.ts'
import { macrosIn, outputOf } from './compiler-words.ts'
import { definitionName, type BuildTarget, type Unit } from './configuration.ts'
import { parseLeft, readLeft } from '../running/left-files.ts'

const commands = z.array(
  z.object({
    directory: z.string(),
    file: z.string(),
    command: z.optional(z.string()),
    arguments: z.optional(z.array(z.string())),
    output: z.optional(z.string()),
  }),
)

/**
 * Reads `compile_commands.json` (CMake's and Meson's), or an empty list when there is none.
 *
 * @param build the build directory
 * @param root the repository copy's root; unit paths are relative to it
 */
export async function readCompileCommands(build: string, root: string): Promise<readonly Unit[]> {
  const text = await readLeft(path.join(build, 'compile_commands.json'), 'utf8')
  if (text === null) return []
  return parseLeft(commands, text).map((entry) => {
    // CMake doubles each dollar there, as its makefiles need it.
    const command = entry.arguments ?? splitCommand((entry.command ?? '').replaceAll('$$', '$'))
    const source = path.resolve(entry.directory, entry.file)
    const output = entry.output ?? outputOf(command)
    return {
      target: targetOf(output),
      source,
      path: unitPath(source, build, root),
      directory: entry.directory,
      object: path.isAbsolute(output) ? path.relative(build, output) : output,
      command,
    }
  })
}

/** A source's path relative to the repository, or marked as generated below the build directory. */
export function unitPath(source: string, build: string, root: string): string {
  const inRoot = path.relative(root, source)
  if (!inRoot.startsWith('..')) return inRoot
  return `build:${path.relative(build, source)}`
}

/** CMake keeps objects in `CMakeFiles/<target>.dir/`, Meson in `<target>.p/`. */
function targetOf(output: string): string {
  return (
    /(?:^|\/)CMakeFiles\/(.+?)\.dir\//.exec(output)?.[1] ??
    /(?:^|\/)([^/]+?)\.p\//.exec(output)?.[1] ??
    ''
  )
}

/** A gap, what stands in single or double quotes, which may never end, what a backslash keeps, and plain letters. */
const PIECE = /(\s+)|'([^']*)'?|"((?:\\[^]|[^"\\]|\\$)*)"?|\\([^])|([^\s'"\\]+|\\$)/g

/**
 * Splits a command line as a POSIX shell does: quotes and backslashes, no expansion.
 *
 * @param variable what stands for a dollar that the shell would put something else for
 */
export function splitCommand(line: string, variable = '$'): readonly string[] {
  const words: string[] = []
  let isBetween = true
  for (const [, gap, single, double, kept, plain] of line.matchAll(PIECE)) {
    const inside = double?.replaceAll(/\\(["\\$`])|\$/g, (_, own?: string) => own ?? variable)
    const text = single ?? inside ?? kept ?? plain?.replaceAll('$', () => variable) ?? ''
    if (gap === undefined) words.push(isBetween ? text : words.pop()! + text)
    isBetween = gap !== undefined
  }
  return words
}

/**
 * Targets made from compile commands alone, for build systems that tell no more: definitions by target, without the
 * places that set them, and one fact for each file.
 */
export function targetsFromUnits(units: readonly Unit[]): readonly BuildTarget[] {
  return [...groupBy(units, ({ target }) => target)]
    .map(([name, members]) => ({
      name,
      type: 'OBJECTS',
      definitions: definitionsOf(members),
      facts: members.map((unit) => `${name} source ${unit.path}`),
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

function definitionsOf(units: readonly Unit[]): readonly Definition[] {
  const defined = units.flatMap(({ command }) => macrosIn(command)).filter((one) => one.isDefined)
  const texts = new Set(defined.map(({ text }) => text))
  return [...texts].toSorted().map((text) => ({ name: definitionName(text), text, setBy: [] }))
}
