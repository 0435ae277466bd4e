import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'

import { append } from '../../core/append.ts'
import { escapePattern } from '../../core/names.ts'
import { formatOf } from '../../languages/registry.ts'
import type { BuildSystem } from './build-system.ts'
import { splitCommand, targetsFromUnits } from './compile-commands.ts'
import { COMPILER, compilerIn, unitsOf } from './compiler-calls.ts'
import type { Unit } from './configuration.ts'
import { runConfined } from '../running/session.ts'
import { withoutMacros } from './instructions.ts'
import { runConfigure } from './run-configure.ts'
import { readLeft } from '../running/left-files.ts'

/** One command of a line, up to `;`, `&&` or `||` outside quotes. */
const COMMAND = /(?:'[^']*'|"(?:\\.|[^"\\])*"|\\.|[^'"\\;&|]|&(?!&)|\|(?!\|))+/g

/**
 * Make, by its dry run: the compiler lines it would run. A dry run still runs `$(shell …)`, recipes marked `+` and the
 * rules of included makefiles, so it only ever happens in the copy.
 */
export const MAKE: BuildSystem = {
  name: 'make',
  program: 'make',
  dryRun: 'make -n',
  reads: ['make'],
  kinds: new Set(['make-var', 'any']),
  argument: (name, value) => `${name}=${{ ON: '1', OFF: '' }[value] ?? value}`,
  async configure(session, request) {
    const directory = path.join(session.root, request.sourceDir)
    const command = ['make', '-n', '-k', '-w', ...request.arguments] as const
    const { ended, stdout } = await runConfigure(session, request, command, directory)
    const text = stdout.toString('latin1')
    const units = readDryRun(text, directory, session.root)
    const makefiles = await makefilesIn(directory)
    const printed = printedBy(makefiles)
    const lines = linesIn(text).filter(
      (line, at, all) => !isEntering(all[at + 1] ?? '') && !onlyPrints(line) && !printed.test(line),
    )
    const unseen = lines.filter((line) => namesCompiler(line) && !callsCompiler(line))
    return {
      ...ended,
      units,
      // What a macro does there shows in no text.
      unseen: new Map(unseen.map((line) => [`“${withoutMacros(line)}”`, line])),
      commands: lines.map((line) => (namesCompiler(line) ? withoutMacros(line) : line)),
      targets: targetsFromUnits(units),
      unused: unusedVariables(makefiles, request.arguments),
    }
  },
  /** By its absolute path and by the one from the folder of the makefile: a rule's target is a word, and no place. */
  async findMaker(session, request, file) {
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
  },
}

/** The texts of the makefiles in a directory. */
async function makefilesIn(directory: string): Promise<readonly string[]> {
  const files = (await readdir(directory).catch(() => [])).filter(
    (name) => formatOf(name).reader === 'make',
  )
  return Promise.all(files.map(async (name) => (await readLeft(path.join(directory, name))) ?? ''))
}

/**
 * Variables of the command line that no makefile in the directory mentions, where these read no other file and call no other
 * make: make itself says nothing about them.
 */
function unusedVariables(texts: readonly string[], args: readonly string[]): readonly string[] {
  if (texts.some((text) => READS_MORE.test(text))) return []
  return args
    .flatMap((argument) => /^([A-Za-z_]\w*)=/.exec(argument)?.[1] ?? [])
    .filter((name) => !texts.some((text) => new RegExp(`(?:\\b|-D)${name}\\b`).test(text)))
}

/** The lines that makefiles have printed by themselves, `$(info with $(X))`: words for a reader, and no command. */
function printedBy(texts: readonly string[]): RegExp {
  const said = texts
    .flatMap((text) => [
      ...text.matchAll(/\$[({]info[ \t]+((?:[^(){}\n]|\([^()\n]*\)|\{[^{}\n]*\})*)/g),
    ])
    .map(([, words]) => words!.trim().split(/\$(?:\([^()]*\)|\{[^{}]*\}|.)/))
    .filter((parts) => parts.length < 5 && parts.join('').trim() !== '')
    .map((parts) => parts.map((part) => escapePattern(part)).join('.*'))
  return new RegExp(said.length === 0 ? '(?!)' : `^(?:${said.join('|')})$`)
}

/** Whether all that a line does is to print, `echo "with CUDA"`, into no file and to no program. */
function onlyPrints(line: string): boolean {
  const bare = line.replaceAll(/'[^']*'|"(?:\\.|[^"\\])*"/g, '')
  if (/[>|]/.test(bare) || /`|\$\(/.test(line)) return false
  const calls = [...line.matchAll(COMMAND)].map(([part]) => part.trim().replace(/^[@+(-]+/, ''))
  return calls.length > 0 && calls.every((call) => /^(?:echo|printf|:|true)(?:\s|$)/.test(call))
}

/** `include`, `$(MAKE) -C`, `cd … && make`, and what is put together and read as a makefile. */
const READS_MORE =
  /^\s*[-s]?include\b|\$[({]eval\b|(?:\$[({]MAKE[)}]|\bmake)\s[^\n]{0,200}-[Cf]|\bcd\s[^\n]{0,200}(?:\$[({]MAKE[)}]|\bmake\b)/m

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
      const known = unitsOf(words, directory, root, root).filter((unit) => !isOpen(unit.source))
      append(units, known.map(withDollars))
    }
  }
  return units
}

/** Whether make goes into a folder: what the call above it builds is shown below. */
export function isEntering(line: string): boolean {
  return line.includes(': Entering directory ')
}

/** Each line with those that it goes on in. */
function linesIn(text: string): readonly string[] {
  return text.replaceAll('\\\n', ' ').split('\n')
}

/** In a word a dollar that the shell puts something else for; no byte that make prints comes out as this letter. */
const VARIABLE = '\uFFFC'

function wordsOf(command: string): readonly string[] {
  return splitCommand(command.trim().replace(/^[@+(-]+/, ''), VARIABLE)
}

/** Whether a word holds what only the shell knows. */
function isOpen(word: string): boolean {
  return word.includes(VARIABLE)
}

function withDollars({ target, object, command, ...unit }: Unit): Unit {
  const write = (word: string): string => word.replaceAll(VARIABLE, () => '$')
  return { ...unit, target: write(target), object: write(object), command: command.map(write) }
}

/** Whether a compiler's name stands anywhere in a line, in what another shell or a loop gets as well. */
function namesCompiler(line: string): boolean {
  return line.split(/[\s"'`;|&()]+/).some((word) => COMPILER.test(word))
}

/** Whether a line calls a compiler on files that it names: those of a loop's variable are not known. */
function callsCompiler(line: string): boolean {
  const calls = [...line.matchAll(COMMAND)].map(([part]) => wordsOf(part))
  return calls.some((words) => compilerIn(words) !== null) && !calls.flat().some(isOpen)
}
