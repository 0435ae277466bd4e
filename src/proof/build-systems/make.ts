import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'

import { append } from '../../core/append.ts'
import { formatOf } from '../../languages/registry.ts'
import type { BuildSystem, ConfigureRequest, Maker } from './build-system.ts'
import { splitCommand, unitPath } from './compile-commands.ts'
import { outputOf, readCompilerWords } from './compiler-words.ts'
import type { Unit } from './configuration.ts'
import { runConfined, type Session } from '../running/session.ts'
import { withoutMacros } from './instructions.ts'
import { runConfigure } from './run-configure.ts'
import { targetsFromUnits } from './units.ts'
import { readLeft } from '../running/left-files.ts'

const COMPILER =
  /^(?:.*\/)?(?:[\w.-]+-)?(?:cc|c\+\+|gcc|g\+\+|clang|clang\+\+|nvcc|icx|icpx)(?:-\d+(?:\.\d+)*)?$/
/** One command of a line, up to `;`, `&&` or `||` outside quotes. */
const COMMAND = /(?:'[^']*'|"(?:\\.|[^"\\])*"|\\.|[^'"\\;&|]|&(?!&)|\|(?!\|))+/g
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
  argument: (name, value) => `${name}=${{ ON: '1', OFF: '' }[value] ?? value}`,
  async configure(session, request) {
    const directory = path.join(session.root, request.sourceDir)
    const command = ['make', '-n', '-k', '-w', ...request.arguments] as const
    const { ended, stdout } = await runConfigure(session, request, command, directory)
    const text = stdout.toString('latin1')
    const units = readDryRun(text, directory, session.root)
    return {
      ...ended,
      units,
      commands: linesIn(text).map((line) => (callsCompiler(line) ? withoutMacros(line) : line)),
      targets: targetsFromUnits(units),
      unused: await unusedVariables(directory, request.arguments),
    }
  },
  findMaker: findRule,
}

/** By its absolute path and by the one from the folder of the makefile: a rule's target is a word, and no place. */
async function findRule(
  session: Session,
  request: Pick<ConfigureRequest, 'sourceDir' | 'arguments' | 'environment'>,
  file: string,
): Promise<Maker | null> {
  const cwd = path.join(session.root, request.sourceDir)
  const child = { cwd, env: request.environment, seconds: session.limits.unitSeconds }
  for (const target of [path.relative(cwd, file), file]) {
    const told = await runConfined(session, 'make', ['-n', ...request.arguments, target], child)
    if (told.code !== 0 || told.stdout === '') continue
    const words = (told.stdout.match(/[^\s"'`;|&<>()=]+/g) ?? []).map((word) =>
      path.resolve(cwd, word),
    )
    return {
      cwd,
      words: ['make', '-s', ...request.arguments, target],
      // What names no file may be made from anything.
      ...(words.some((word) => existsSync(word))
        ? { recipe: { inputs: words, commands: [told.stdout], isOwn: true } }
        : {}),
    }
  }
  return null
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
    files.map(async (name) => (await readLeft(path.join(directory, name))) ?? ''),
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
  for (const line of linesIn(text)) {
    const move = /^g?make(?:\[\d+\])?: (Entering|Leaving) directory [`'](.*)'$/.exec(line)
    if (move !== null) {
      if (move[1] === 'Entering') directories.push(move[2]!)
      else if (directories.length > 1) directories.pop()
      continue
    }
    let directory = directories.at(-1)!
    for (const [part] of line.matchAll(COMMAND)) {
      const words = wordsOf(part)
      if (words[0] === 'cd' && words[1] !== undefined) directory = path.resolve(directory, words[1])
      append(units, unitsOf(words, directory, root))
    }
  }
  return units
}

/** Each line with those that it goes on in. */
function linesIn(text: string): readonly string[] {
  return text.replaceAll('\\\n', ' ').split('\n')
}

function wordsOf(command: string): readonly string[] {
  return splitCommand(command.trim().replace(/^[@+(-]+/, ''))
}

/** Whether a line calls a compiler on files that it names: those of a loop's variable are not known. */
function callsCompiler(line: string): boolean {
  if (line.includes('$')) return false
  return [...line.matchAll(COMMAND)].some(([part]) => compilerIn(wordsOf(part)) !== null)
}

/** Where a command names its compiler: first, or behind few words that start it. */
function compilerIn(words: readonly string[]): number | null {
  const at = words.findIndex((word) => COMPILER.test(word))
  return at === -1 || at > 2 ? null : at
}

/** One call of a compiler has no more sources: each is a unit with a command of its own. */
const MOST_INPUTS = 1000

/** The sources of one compiler call; what else goes in, objects and libraries, is no part of a source's own command. */
function unitsOf(words: readonly string[], directory: string, root: string): readonly Unit[] {
  const compiler = compilerIn(words)
  if (compiler === null) return []
  const read = readCompilerWords(words.slice(compiler))
  const inputs = read.filter(({ role }) => role === 'input').slice(0, MOST_INPUTS)
  const others = read.filter(({ role }) => role !== 'input')
  const whole = read.map((one) => one.word)
  const named = outputOf(whole)
  return inputs
    .filter(({ word }) => SOURCE.test(word) && !word.includes('$'))
    .map(({ word, at }) => {
      const source = path.resolve(directory, word)
      const object = named || defaultOutput(whole, word)
      const before = others.filter((one) => one.at < at)
      const command = [...before, { word }, ...others.slice(before.length)]
      return {
        target: path.relative(root, path.resolve(directory, object)),
        source,
        path: unitPath(source, root, root),
        directory,
        object,
        command: command.map((one) => one.word),
      }
    })
}

/** What a compiler writes where the command does not say. */
function defaultOutput(command: readonly string[], source: string): string {
  return command.includes('-c') ? path.basename(source).replace(SOURCE, '.o') : 'a.out'
}
