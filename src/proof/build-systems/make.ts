import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import { formatOf } from '../../languages/registry.ts'
import type { BuildSystem } from './build-system.ts'
import { splitCommand, unitPath } from './compile-commands.ts'
import type { Unit } from './configuration.ts'
import { runConfigure } from './run-configure.ts'
import { targetsFromUnits } from './units.ts'

const COMPILER =
  /^(?:.*\/)?(?:[\w.-]+-)?(?:cc|c\+\+|gcc|g\+\+|clang|clang\+\+|nvcc|icx|icpx)(?:-\d+(?:\.\d+)*)?$/
const SOURCE = /\.(?:c|cc|cpp|cxx|cu|m|mm)$/

/**
 * Make, by its dry run: the compiler lines it would run. A dry run still runs `$(shell …)`, recipes marked `+` and the
 * rules of included makefiles, so it only ever happens in the copy.
 */
export const MAKE: BuildSystem = {
  name: 'make',
  program: 'make',
  reads: ['make'],
  kinds: new Set(['make-var', 'any']),
  argument: (name, value) => `${name}=${value === 'ON' ? '1' : value}`,
  async configure(session, request) {
    const directory = path.join(session.root, request.sourceDir)
    const command = ['make', '-n', '-k', '-w', 'V=1', ...request.arguments] as const
    const { ended, stdout } = await runConfigure(session, request, command, directory)
    const units = readDryRun(stdout.toString('latin1'), directory, session.root)
    return {
      ...ended,
      units,
      targets: targetsFromUnits(units, session),
      unused: await unusedVariables(directory, request.arguments),
    }
  },
}

/** Variables of the command line that no makefile in the directory mentions: make itself says nothing about them. */
async function unusedVariables(
  directory: string,
  args: readonly string[],
): Promise<readonly string[]> {
  const names = args.flatMap((argument) => /^([A-Za-z_]\w*)=/.exec(argument)?.[1] ?? [])
  const files = (await readdir(directory).catch(() => [])).filter(
    (name) => formatOf(name).reader === 'make',
  )
  const texts = await Promise.all(
    files.map((name) => readFile(path.join(directory, name), 'latin1').catch(() => '')),
  )
  return names.filter(
    (name) => !texts.some((text) => new RegExp(`(?:\\b|-D)${name}\\b`).test(text)),
  )
}

/**
 * The compiler calls in what `make -n -w` printed. `-w` says which directory each part belongs to.
 *
 * @param start the directory in which make was started
 */
export function readDryRun(text: string, start: string, root: string): readonly Unit[] {
  const directories = [start]
  const units: Unit[] = []
  for (const line of text.replaceAll('\\\n', ' ').split('\n')) {
    const move = /^g?make(?:\[\d+\])?: (Entering|Leaving) directory [`'](.*)'$/.exec(line)
    if (move !== null) {
      if (move[1] === 'Entering') directories.push(move[2]!)
      else if (directories.length > 1) directories.pop()
      continue
    }
    for (const part of line.split(/&&|\|\||;/)) {
      const words = splitCommand(part.trim().replace(/^[@+-]+/, ''))
      const compiler = words.findIndex((word) => COMPILER.test(word))
      if (compiler === -1 || compiler > 2) continue
      const command = words.slice(compiler)
      const directory = directories.at(-1)!
      const sources = command.slice(1).filter((one) => SOURCE.test(one))
      for (const [at, word] of command.entries()) {
        if (at === 0 || !SOURCE.test(word) || command[at - 1] === '-o') continue
        const source = path.resolve(directory, word)
        const others = new Set(sources.filter((one) => one !== word))
        units.push({
          target: path.relative(root, directory) || 'make',
          source,
          path: unitPath(source, root, root),
          directory,
          object: outputOf(command),
          command: command.filter((one) => !others.has(one) && !/\.(?:o|a|so)$/.test(one)),
        })
      }
    }
  }
  return units
}

/** What a compiler call writes, as it names it; empty where it does not say. */
function outputOf(command: readonly string[]): string {
  const at = command.indexOf('-o')
  return at === -1 ? '' : (command[at + 1] ?? '')
}
