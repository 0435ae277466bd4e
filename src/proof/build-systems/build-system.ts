import { formatOf } from '../../languages/registry.ts'
import type { FileEntry } from '../../repository/source.ts'
import type { RenameKind } from '../../maps/rename.ts'
import type { RenameState } from '../../upstream/states/state.ts'
import { PRESETS } from './configure-presets.ts'
import type { Configuration } from './configuration.ts'
import type { Maker } from './recipes.ts'
import type { ChildEnvironment } from '../running/environment.ts'
import type { Session } from '../running/session.ts'

export type BuildSystemName = 'cmake' | 'make' | 'meson' | 'cargo' | 'bazel'

export interface ConfigureRequest {
  /** Relative to the repository's root. */
  readonly sourceDir: string
  readonly arguments: readonly string[]
  readonly environment: ChildEnvironment
  readonly architecture: string
  /** Files whose executed lines are wanted. */
  readonly traced: ReadonlySet<string>
}

/** A build system that can say what it would do, without doing it. */
export interface BuildSystem {
  readonly name: BuildSystemName
  /** The program that must be there. */
  readonly program: string
  /** The languages and formats that it reads. */
  readonly reads: readonly string[]
  /** The kinds of flag that it takes on its command line. */
  readonly kinds: ReadonlySet<RenameKind>
  /** How a flag is written there; `ON` in its own word. */
  readonly argument: (name: string, value: string) => string
  /** What tells the commands that it would run, where it writes no file of them. */
  readonly dryRun?: string
  /** Finds those files of its build folder that the project makes itself, where the others say nothing of what is made. */
  readonly madeByProject?: RegExp
  readonly configure: (session: Session, request: ConfigureRequest) => Promise<Configuration>
  /** What makes one file that is not there yet, and nothing else that it does not need; null where nothing does. */
  readonly findMaker?: (
    session: Session,
    request: Pick<ConfigureRequest, 'sourceDir' | 'arguments' | 'environment'>,
    file: string,
  ) => Promise<Maker | null>
}

/** Whether a build system itself reads files of this kind. */
export function isBuildFile({ reads }: Pick<BuildSystem, 'reads'>, file: string): boolean {
  const { id, reader } = formatOf(file)
  return reads.includes(id) || reads.includes(reader)
}

/** Whether conditions of a build system itself decide what is reached in a file: a preset is passed like a command's words. */
export function decidesItself(system: Pick<BuildSystem, 'reads'>, file: string): boolean {
  return isBuildFile(system, file) && !PRESETS.test(file)
}

/** A build that can be configured: which system's, and in which folder. */
export interface Build {
  readonly name: BuildSystemName
  readonly sourceDir: string
}

/** What Bazel reads. */
export const BAZEL_FILES = { reads: ['bazel', 'starlark', 'bazelrc'] } as const

/** The files that a build system begins with, in the order in which they are believed. */
const FILES: readonly (readonly [string, BuildSystemName])[] = [
  ['CMakeLists.txt', 'cmake'],
  ['meson.build', 'meson'],
  ['Cargo.toml', 'cargo'],
  ['MODULE.bazel', 'bazel'],
  ['WORKSPACE.bazel', 'bazel'],
  ['WORKSPACE', 'bazel'],
  ['GNUmakefile', 'make'],
  ['makefile', 'make'],
  ['Makefile', 'make'],
]

/**
 * Which build system to ask, and where. The given directory's own; where it has none, of the directories in it that lie above
 * a patched file the outermost that has one. A Makefile goes first only when it alone was patched and a make variable renamed,
 * Bazel where of all build files only its own were patched.
 */
export function chooseBuildSystem(
  entries: readonly FileEntry[],
  sourceDir: string,
  patched: readonly string[],
  renames: readonly RenameState[],
  wanted: BuildSystemName | 'auto' = 'auto',
): Build | null {
  const paths = new Set(entries.map(({ path }) => path))
  const languages = new Set(patched.map((file) => formatOf(file).reader))
  const given = sourceDir.replace(/^\.\/|\/$/g, '') || '.'
  const above = patched
    .flatMap(parents)
    .filter((directory) => given === '.' || directory.startsWith(`${given}/`))
    .toSorted((a, b) => a.length - b.length)
  for (const directory of [given, ...above]) {
    const names = namesIn(paths, directory).filter((name) => wanted === 'auto' || name === wanted)
    if (names.length === 0) continue
    // A makefile or a project of Meson beside one of CMake, where the patch changes nothing of that.
    const only = (['make', 'meson'] as const).find(
      (name) =>
        names.includes(name) &&
        renames.some(({ kind }) => kind === 'macro' || kind.startsWith(`${name}-`)) &&
        ['cmake', 'make', 'meson'].every((reader) => languages.has(reader) === (reader === name)),
    )
    const bazelOnly =
      names.includes('bazel') &&
      patched.some((file) => isBuildFile(BAZEL_FILES, file)) &&
      !['cmake', 'meson', 'toml', 'make'].some((reader) => languages.has(reader))
    const first = only ?? (bazelOnly ? 'bazel' : names[0]!)
    return { name: first, sourceDir: directory }
  }
  return null
}

/** The files that are looked for, those of one build system or of all. */
export function beginningsOf(wanted: BuildSystemName | 'auto'): readonly string[] {
  return FILES.filter(([, name]) => wanted === 'auto' || name === wanted).map(([file]) => file)
}

function namesIn(paths: ReadonlySet<string>, directory: string): readonly BuildSystemName[] {
  const prefix = directory === '.' ? '' : `${directory}/`
  return FILES.filter(([file]) => paths.has(prefix + file)).map(([, name]) => name)
}

/** The directories above a file. */
function parents(file: string): readonly string[] {
  return [...file.matchAll(/\//g)].map(({ index }) => file.slice(0, index))
}
