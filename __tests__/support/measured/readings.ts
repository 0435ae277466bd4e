import { CARGO, readCalls, readMessages } from '../../../src/proof/build-systems/cargo.ts'
import { findCalledCMake } from '../../../src/proof/build-systems/called-cmake.ts'
import { foldersOfLines } from '../../../src/proof/unused/folder-of-line.ts'
import { CMAKE } from '../../../src/proof/build-systems/cmake.ts'
import { splitCommand } from '../../../src/proof/build-systems/compile-commands.ts'
import { compilerIn, unitsOf } from '../../../src/proof/build-systems/compiler-calls.ts'
import { argumentsOf, macrosIn, outputOf } from '../../../src/proof/build-systems/compiler-words.ts'
import type { Configuration } from '../../../src/proof/build-systems/configuration.ts'
import {
  instructionLines,
  isInstruction,
  isOfProject,
} from '../../../src/proof/build-systems/instructions.ts'
import { MAKE, readDryRun } from '../../../src/proof/build-systems/make.ts'
import { MESON } from '../../../src/proof/build-systems/meson.ts'
import { recipesOfMakefile, recipesOfNinja } from '../../../src/proof/build-systems/recipes.ts'
import { askedBeside } from '../../../src/proof/measuring/asked-in-vain.ts'
import { commandsWithValues } from '../../../src/proof/measuring/command-text.ts'
import { lacksIn } from '../../../src/proof/measuring/configure-lacks.ts'
import { guardsAround } from '../../../src/proof/measuring/guards.ts'
import { tracedLines } from '../../../src/proof/measuring/places.ts'
import { chooseQuestions } from '../../../src/proof/measuring/questions.ts'
import { missingLibrary } from '../../../src/proof/measuring/run.ts'
import { spellArguments } from '../../../src/proof/measuring/spelling.ts'
import { renamesTurnedOff } from '../../../src/proof/measuring/turned-off.ts'
import { headerFolders, preprocessCommand } from '../../../src/proof/measuring/unit-text.ts'
import { PatternSearch } from '../../../src/proof/programs/patterns.ts'
import { denialOf } from '../../../src/proof/programs/presets.ts'
import { firstError, lastLines, sanitiseText } from '../../../src/proof/running/output.ts'
import { makeElement, textKey } from '../../../src/proof/measuring/elements.ts'
import { learnNoise } from '../../../src/proof/measuring/noise.ts'
import { judgePassed } from '../../../src/proof/unused/judge.ts'
import { callsIn } from '../../../src/proof/unused/build-calls.ts'
import { mountsIn } from '../../../src/proof/unused/mounts.ts'
import { readPassed } from '../../../src/proof/unused/passed-arguments.ts'
import { readPresets } from '../../../src/proof/unused/presets.ts'
import { readDefined } from '../../../src/proof/unused/scikit-build-defines.ts'
import { formatOf } from '../../../src/languages/registry.ts'
import { proofInput, rename } from '../../proof/subject.ts'

/** Something that reads a text, and says what it found by lines. */
export type Reading = (text: string) => readonly string[]

const json = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner instanceof Map ? [...inner] : inner instanceof Set ? [...inner] : inner,
  )
const each = (values: Iterable<unknown>): readonly string[] => [...values].map(json)

/** Of each line of a text, that which is read there. */
const byLine =
  (read: (line: string, at: number, text: string) => unknown): Reading =>
  (text) =>
    text.split('\n').flatMap((line, at) => {
      const told = json(read(line, at + 1, text))
      return told === '[]' || told === '""' ? [] : [`${line.trim().slice(0, 30)}: ${told}`]
    })

const words = (line: string): readonly string[] => splitCommand(line)

/** What a compiler's call comes to. */
export const readCompilerCall: Reading = byLine((line) => {
  const command = words(line)
  const unit = { source: '/r/src/a.c', directory: '/r/d', command }
  return [
    compilerIn(command),
    argumentsOf(command),
    macrosIn(command).map(({ isDefined, text }) => `${isDefined ? '' : 'not '}${text}`),
    outputOf(command),
    preprocessCommand(command),
    unitsOf(command, '/r/d', '/r', '/r/build').map(({ path, object, target }) => [
      path,
      object,
      target,
    ]),
    headerFolders(unit as never),
  ]
})

/** The guards of each line. */
export const readGuards = (reader: string): Reading =>
  byLine((_line, at, text) =>
    guardsAround(reader, text, at).map(({ name, value }) => `${name} ${value}`),
  )

export const readCommands: Reading = byLine((_line, at, text) => commandsWithValues(text)(at))

const SYSTEMS = { cmake: CMAKE, make: MAKE, meson: MESON, cargo: CARGO } as const
const KINDS = {
  cmake: ['cmake-option', 'cmake-variable', 'macro'],
  make: ['make-var', 'macro', 'any'],
  meson: ['meson-option'],
  cargo: ['cargo-feature'],
} as const

/** What a patch of a file that has OLD_GPU replaced would have configured, what it calls, and what it turns off. */
export const readPatch =
  (file: string, name: keyof typeof SYSTEMS): Reading =>
  (text) => {
    if (!text.includes('OLD_GPU')) return []
    const renames = KINDS[name].map((kind) => rename('OLD_GPU', 'NEW_GPU', kind))
    const input = proofInput({
      files: { [file]: text },
      patch: { [file]: [['OLD_GPU', 'NEW_GPU']] },
      renames,
    })
    const { questions, leftOut } = chooseQuestions(input, SYSTEMS[name])
    const paths = new Set(
      ['.', 'lib', 'build', 'third_party/lib', 'out'].map((one) =>
        one === '.' ? 'CMakeLists.txt' : `${one}/CMakeLists.txt`,
      ),
    )
    return [
      ...each(questions),
      ...(leftOut.length > 0 ? ['left out:', ...each(leftOut)] : []),
      `calls ${json(findCalledCMake(input, paths, foldersOfLines(input.patched, '/r', paths)))}`,
      `turned off ${json([...renamesTurnedOff(input, renames)].map(({ kind }) => kind))}`,
      `traced ${json(tracedLines(input, SYSTEMS[name]).map(({ line }) => line))}`,
    ]
  }

export const readSpellings: Reading = byLine((line) =>
  [CMAKE, MAKE, MESON, CARGO].flatMap(({ kinds }) =>
    spellArguments(
      line.split(' '),
      [
        rename('OLD_GPU', 'NEW_GPU', 'cmake-option', 'aliased'),
        rename('OLDER_GPU', 'NEW_GPU', 'cmake-option', 'unknown'),
        { ...rename('NO_GPU', 'NEW_GPU', 'make-var'), value: { kind: 'inverted' } },
        {
          ...rename('OLD_KIND', 'KIND', 'meson-option'),
          value: { kind: 'mapped', values: { gpu: 'cuda' } },
        },
        rename('OLD_BOTH', { NEW_A: 'ON', NEW_B: '1' }, 'cmake-option'),
        rename('old', 'new', 'cargo-feature'),
      ],
      kinds,
    )
      .slice(1)
      .map(
        ({ arguments: args, accepted, flags }) =>
          `${args.join(' ')} (${flags.join()}, ${accepted})`,
      ),
  ),
)

export const readMakeRun: Reading = (text) => each(readDryRun(text, '/r/sub', '/r'))
export const readMakefile: Reading = (text) => each(recipesOfMakefile(text, '/b'))
export const readNinja: Reading = (text) => each(recipesOfNinja(text, '/b'))
export const readCargoCalls: Reading = (text) =>
  each(readCalls(text, '/r/sub', { root: '/r', build: '/b' }))
export const readCargoMessages: Reading = (text) => each(readMessages(text))

export const readOutput: Reading = (text) => [
  sanitiseText(text),
  `first error: ${firstError(text)}`,
  `last lines: ${lastLines(text, 2)}`,
  `library: ${missingLibrary(text)}`,
  ...[true, false].flatMap((ok) =>
    each(lacksIn({ ok, output: text, lacks: ['ZLIB_LIBRARY'] } as unknown as Configuration)),
  ),
]

/** What each line, in which `\\n` ends one, says of a library that is not there. */
export const readLibrary: Reading = byLine((line) => [
  missingLibrary(line.replaceAll(String.raw`\n`, '\n')),
])

export const readInstructions =
  (file: string): Reading =>
  (text) =>
    instructionLines(file, text)

export const readPaths: Reading = byLine((line) => [
  line,
  isInstruction(line),
  isOfProject(line),
  isOfProject(`build:${line}`),
])

const FOLDERS = {
  top: '.',
  ownNames: new Set(['own']),
  hasProject: (folder: string) => ['.', 'lib', 'sub', 'sub/lib', 'tools'].includes(folder),
}

export const readPassedIn =
  (file: string): Reading =>
  (text) =>
    each(readPassed(file, text, formatOf(file).reader, FOLDERS, () => false))

export const readPresetsIn: Reading = (text) =>
  each(readPresets('CMakePresets.json', text, (name) => name.startsWith('CMAKE_')))

export const readDefinedIn: Reading = (text) =>
  each(readDefined('pyproject.toml', text, '.', (name) => name.startsWith('CMAKE_')))

function system(word: string | undefined): 'meson' | 'cmake' {
  return word === 'meson' ? 'meson' : 'cmake'
}

/** The element of `file: line`. */
function keyOf(text: string): string {
  const [file = '', shown = text] = text.split(': ')
  return makeElement(textKey(file), shown)
}

/** Arguments that are passed, configures that were given them, and names that the project reads, as `pass cmake X_GPU a.sh:3`. */
export const readJudged: Reading = (text) => {
  const told = text.split('\n').map((line) => line.split(' '))
  const of = (what: string): readonly (readonly string[])[] =>
    told.flatMap(([first, ...rest]) => (first === what ? [rest] : []))
  const read = { cmake: new Set<string>(), meson: new Set<string>() }
  for (const [of_, ...names] of of('read')) for (const name of names) read[system(of_)].add(name)
  const passed = of('pass').map(([by, name = '', place = '', more]) => {
    const [path = '', line] = place.split(':')
    return {
      system: system(by),
      sourceDir: '.',
      besideToolchain: more === 'toolchain',
      arguments: [{ name, value: 'ON', path, line: Number(line) }],
    } as const
  })
  const tried = of('try').map(([by, given = '', how = '', unused = '']) => ({
    system: system(by),
    sourceDir: '.',
    given: given.split(','),
    ok: how === 'ok',
    unused: unused.split(','),
    error: '',
  }))
  const { unused, unsettled } = judgePassed(passed, tried, read)
  return [...each(unused), ...each(unsettled)]
}

/** What `+` and `-` lines of two runs teach of the lines with `?`. */
export const readNoise: Reading = (text) => {
  const lines = text.split('\n').map((line) => [line.slice(0, 1), line.slice(1)] as const)
  const effect = new Map(
    lines.flatMap(([sign, line]) => (/[+-]/.test(sign) ? [[sign + keyOf(line), 1] as const] : [])),
  )
  const quiet = learnNoise(effect)
  return lines.flatMap(([sign, line]) =>
    sign === '?' ? [`${line} → ${json(quiet(keyOf(line)))}`] : [],
  )
}

export const readMounts: Reading = (text) => each(mountsIn(text))
export const readBuildCalls: Reading = (text) => each(callsIn(text))
export const readAskedBeside: Reading = (text) => [json(askedBeside(text, /\bNEW_GPU\b/))]

/** Which presets find something in each line, and what each forbids. */
export const readLog = (presets: readonly string[]): Reading =>
  byLine((line) =>
    presets.flatMap((preset) => {
      const denial = denialOf(preset)
      const all = denial === null ? [preset] : [preset, denial]
      const search = new PatternSearch(all)
      search.add(Buffer.from(line), 'stdout')
      search.end()
      return search
        .found(all)
        .flatMap((hit) => (hit.line === null ? [] : [hit.pattern.slice(0, 40)]))
    }),
  )
