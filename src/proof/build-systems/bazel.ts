import { existsSync, realpathSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'

import * as z from 'zod/mini'

import { parseJson } from '../../core/parse-json.ts'
import type { Session } from '../running/session.ts'
import { BAZEL_FILES, type BuildSystem } from './build-system.ts'
import { targetsFromUnits, unitPath } from './compile-commands.ts'
import { outputOf, readCompilerWords } from './compiler-words.ts'
import type { Unit } from './configuration.ts'
import { withoutMacros } from './instructions.ts'
import { runConfigure } from './run-configure.ts'

/** Identifiers are numbers in the newer form. */
const id = z.union([z.string(), z.number()])

const wordList = z.optional(z.array(z.string()))

const answer = z.object({
  actions: z.optional(
    z.array(
      z.object({
        targetId: id,
        mnemonic: z.string(),
        arguments: wordList,
        paramFiles: z.optional(z.array(z.object({ execPath: z.string(), arguments: wordList }))),
      }),
    ),
  ),
  targets: z.optional(z.array(z.object({ id, label: z.string() }))),
})

interface Action {
  readonly label: string
  readonly mnemonic: string
  readonly words: readonly string[]
}

/** What compiles, links and packs, and what commands of the project make. */
const COMPILES = /^(?:C\w*|Objc)Compile$/
const ASKED = 'C.*Compile|ObjcCompile|.*Link|.*Archive|Genrule'

/** The hash of a configuration in the name of its folder, which hangs on all flags. */
const HASH_OF_CONFIGURATION = /(?<=\bbazel-out\/[^/\s]+)-(?:ST-)?[0-9a-fA-F]{8,}(?=\/)/g

/** Targets given in place of all. */
const PATTERN = /^(?:@[^/\s]*)?\/\/|^:/

const SWITCHES: Readonly<Record<string, string>> = { ON: 'true', OFF: 'false' }

/**
 * Bazel, by `bazel aquery`: the commands of all targets and of what they need. It loads and analyses, runs the rules of
 * repositories, and builds nothing. Its `.bazelrc` files count as ever.
 */
export const BAZEL: BuildSystem = {
  name: 'bazel',
  program: 'bazel',
  dryRun: 'bazel aquery',
  ...BAZEL_FILES,
  kinds: new Set(['bazel-flag', 'any']),
  // A name alone is one of `--define`; any other is told with what stands before it, and its own value.
  argument(name, value) {
    const word = SWITCHES[value] ?? value
    if (name.startsWith('--')) return `${name}=${word}`
    if (/^[\w.-]+$/.test(name)) return `--define=${name}=${word}`
    return `--${name}${value === '' ? '' : `=${value}`}`
  },
  // What Bazel keeps for itself says nothing of the project, and it builds nothing.
  madeByProject: /(?!)/,
  async configure(session, request) {
    const base = path.join(session.build, 'base')
    const directory = path.join(session.root, request.sourceDir)
    await rm(session.build, { recursive: true, force: true })
    const isPattern = (word: string): boolean => PATTERN.test(word)
    const targets = request.arguments.filter(isPattern)
    const { ended, stdout } = await runConfigure(
      session,
      request,
      [
        'bazel',
        // The same for all states: it holds what Bazel unpacks of itself and what it has loaded.
        `--output_user_root=${path.join(session.builds, 'bazel')}`,
        `--output_base=${base}`,
        '--batch',
        // Analysing is over before the second compiler of Java's machine pays.
        '--host_jvm_args=-XX:TieredStopAtLevel=1',
        'aquery',
        '--output=jsonproto',
        '--include_param_files',
        '--noinclude_artifacts',
        '--color=no',
        '--curses=no',
        '--noshow_progress',
        ...request.arguments.filter((word) => !isPattern(word)),
        '--',
        `mnemonic("${ASKED}", deps(${targets.length === 0 ? '//...' : `set(${targets.join(' ')})`}))`,
      ],
      directory,
      ({ stderr }) => stderr,
    )
    const actions = ended.ok ? readActions(stdout.toString('utf8')) : []
    if (actions === null)
      return { ...ended, ok: false, output: 'ERROR: what bazel aquery printed can not be read.' }
    const units = unitsOf(actions, base, await placesOf(base), {
      ...session,
      directory,
    })
    return {
      ...ended,
      units,
      targets: targetsFromUnits(units),
      // Word by word: one that comes or goes shows by itself.
      commands: actions.flatMap(({ label, mnemonic, words }) => {
        const isCompiling = COMPILES.test(mnemonic)
        const shown = isCompiling ? withoutMacros(words.join(' ')).split(' ') : words
        return shown.map((word) => `${label} ${mnemonic} ${word}`)
      }),
      variant: 'compilation mode fastbuild',
    }
  },
}

/** The actions of an answer, each with all words of its command; null where it is none. */
export function readActions(text: string): readonly Action[] | null {
  const { data } = answer.safeParse(parseJson(text))
  if (data === undefined) return null
  const labels = new Map(data.targets?.map((target) => [String(target.id), target.label]))
  return (data.actions ?? []).map(({ targetId, mnemonic, arguments: args = [], paramFiles }) => {
    const inFiles = new Map<string, readonly string[]>(
      paramFiles?.map((file) => [`@${file.execPath}`, file.arguments ?? []] as const),
    )
    // Some versions tell the words of such a file in the command as well.
    const written = new Set(args)
    const all = args.flatMap(
      (word) => inFiles.get(word)?.filter((one) => !written.has(one)) ?? [word],
    )
    return {
      label: labels.get(String(targetId)) ?? '',
      mnemonic,
      words: all.map((word) => word.replaceAll(HASH_OF_CONFIGURATION, '')),
    }
  })
}

/**
 * Bazel compiles in a folder of links that it lays when it builds. Before that a command is read in the workspace, and what
 * lies elsewhere is told by its own place.
 */
async function placesOf(base: string): Promise<(word: string) => string> {
  const names = await readdir(path.join(base, 'execroot')).catch((): string[] => [])
  const own = names.find((name) => name !== 'DO_NOT_BUILD_HERE') ?? '_main'
  const outputs = path.join(base, 'execroot', own, 'bazel-out')
  return (word) =>
    word
      .replace(/(?<=^|=|-I)bazel-out\//, () => `${outputs}/`)
      .replace(/(?<=^|=|-I)external\/[^/]+/, (written) => {
        const place = path.join(base, written)
        return existsSync(place) ? realpathSync(place) : written
      })
}

function unitsOf(
  actions: readonly Action[],
  base: string,
  place: (word: string) => string,
  { directory, root, build }: Pick<Session, 'root' | 'build'> & { readonly directory: string },
): readonly Unit[] {
  const known = new Map<string, number>()
  return actions
    .filter(({ mnemonic }) => COMPILES.test(mnemonic))
    .flatMap(({ label, words }): readonly Unit[] => {
      const named = readCompilerWords(words).findLast(
        ({ word, role }) => role === 'input' && SOURCE.test(word),
      )
      if (named === undefined) return []
      const object = outputOf(words)
      const times = known.get(object) ?? 0
      known.set(object, times + 1)
      const source = path.resolve(directory, place(named.word))
      return [
        {
          target: label,
          source,
          path: unitPath(source, build, root),
          directory,
          // One source may be compiled for several configurations.
          object: times === 0 ? object : `${object} ${times}`,
          // What is included by its path from the folder of links.
          command: [...words.map(place), ...(words.includes('-iquote') ? ['-iquote', base] : [])],
        },
      ]
    })
}

const SOURCE = /\.(?:c|cc|cpp|cxx|c\+\+|cu|m|mm)$/i
