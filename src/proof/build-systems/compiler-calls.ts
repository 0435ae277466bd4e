import path from 'node:path'

import { unitPath } from './compile-commands.ts'
import { outputOf, readCompilerWords } from './compiler-words.ts'
import type { Unit } from './configuration.ts'

export const COMPILER =
  /^(?:.*\/)?(?:[\w.-]+-)?(?:cc|c\+\+|gcc|g\+\+|clang|clang\+\+|nvcc|icx|icpx)(?:-\d+(?:\.\d+)*)?$/
const SOURCE = /\.(?:c|cc|cpp|cxx|cu|m|mm)$/

/** Where a command names its compiler: first, or behind few words that start it. */
export function compilerIn(words: readonly string[]): number | null {
  const at = words.findIndex((word) => COMPILER.test(word))
  return at === -1 || at > 2 ? null : at
}

/** One call of a compiler has no more sources: each is a unit with a command of its own. */
const MOST_INPUTS = 1000

/**
 * The sources of one compiler call; what else goes in, objects and libraries, is no part of a source's own command.
 *
 * @param build the folder in which sources are made; their paths are marked
 */
export function unitsOf(
  words: readonly string[],
  directory: string,
  root: string,
  build: string,
): readonly Unit[] {
  const compiler = compilerIn(words)
  if (compiler === null) return []
  const read = readCompilerWords(words.slice(compiler))
  const inputs = read.filter(({ role }) => role === 'input').slice(0, MOST_INPUTS)
  const others = read.filter(({ role }) => role !== 'input')
  const whole = read.map((one) => one.word)
  const named = outputOf(whole)
  return inputs
    .filter(({ word }) => SOURCE.test(word))
    .map(({ word, at }) => {
      const source = path.resolve(directory, word)
      // What a compiler writes where the command does not say.
      const unnamed = whole.includes('-c') ? path.basename(word).replace(SOURCE, '.o') : 'a.out'
      const object = named || unnamed
      const before = others.filter((one) => one.at < at)
      const command = [...before, { word }, ...others.slice(before.length)]
      return {
        target: path.relative(root, path.resolve(directory, object)),
        source,
        path: unitPath(source, build, root),
        directory,
        object,
        command: command.map((one) => one.word),
      }
    })
}
