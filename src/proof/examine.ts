import path from 'node:path'

import { formatOf } from '../languages/registry.ts'
import type { FileEntry } from '../repository/source.ts'
import { findCalledCMake } from './build-systems/called-cmake.ts'
import { BAZEL } from './build-systems/bazel.ts'
import { CARGO } from './build-systems/cargo.ts'
import { CMAKE } from './build-systems/cmake.ts'
import { MAKE } from './build-systems/make.ts'
import { MESON } from './build-systems/meson.ts'
import {
  beginningsOf,
  isBuildFile,
  chooseBuildSystem,
  type Build,
  type BuildSystem,
  type BuildSystemName,
} from './build-systems/build-system.ts'
import { examineBuild } from './examine-build.ts'
import type { Findings, Place } from './evidence.ts'
import type { ProofInput } from './input.ts'
import { findPassedByOthers } from './measuring/passed-by-others.ts'
import { copyRepository, listEntries } from './measuring/copy-repository.ts'
import { nameAt } from './measuring/tree-state.ts'
import { isPlainLine, patchedLinesIn } from './patched-lines.ts'
import type { Session } from './running/session.ts'
import { settleHostCompiler } from './toolkit/host-compiler.ts'
import { NVCC_PLACES, probeToolchain } from './toolkit/toolchain.ts'
import { foldersOfLines, type FolderOfLine } from './unused/folder-of-line.ts'

const SYSTEMS: Readonly<Record<BuildSystemName, BuildSystem>> = {
  cmake: CMAKE,
  make: MAKE,
  meson: MESON,
  cargo: CARGO,
  bazel: BAZEL,
}

/** What is configured, and the patched line outside its files that calls it. */
type Chosen = Build & { readonly calledFrom?: Place }

/** What to configure: the repository's own build, or the CMake project that the patched lines of other files call. */
function chooseBuild(
  input: ProofInput,
  paths: ReadonlySet<string>,
  entries: readonly FileEntry[],
  folderOf: FolderOfLine,
): Chosen | null {
  const { sourceDir, build } = input.options
  const patched = input.patched.map((file) => file.path)
  const own = chooseBuildSystem(entries, sourceDir, patched, input.renames, build)
  const isOwn = patched.some((file) => formatOf(file).reader === 'cmake')
  if (own?.name === 'cmake' && isOwn) return own
  if (build !== 'auto' && build !== 'cmake') return own
  const called = findCalledCMake(input, paths, folderOf)
  if (called === null || (own?.name === 'cmake' && !called.isRead)) return own
  if (own?.name === 'cmake' && own.sourceDir === called.sourceDir) return own
  return { name: 'cmake', sourceDir: called.sourceDir, calledFrom: called.from }
}

/** Says which patched line is of another build system than the one that is asked: that one may lose what this one gains. */
function sayOtherBuild(
  session: Session,
  input: ProofInput,
  paths: ReadonlySet<string>,
  { name, sourceDir }: Chosen,
): void {
  const names = input.renames.flatMap(({ to }) => to.map((target) => target.name))
  const begins = (other: BuildSystemName): boolean =>
    beginningsOf(other).some((file) => paths.has(path.posix.join(sourceDir, file)))
  for (const other of OTHERS.filter((one) => one !== name && begins(one))) {
    const line = patchedLinesIn(input).find(
      ({ path: file, text }) =>
        file.startsWith(sourceDir === '.' ? '' : `${sourceDir}/`) &&
        isBuildFile(SYSTEMS[other], file) &&
        !CALLS_OTHER.test(text) &&
        !isPlainLine(text) &&
        text.search(nameAt(names)) !== -1,
    )
    if (line !== undefined)
      session.say(
        'PATCH_NOT_EXERCISED',
        `${line.path}:${line.line} is of another build than the one that was configured here (${name}): what it does was not looked at; smoke-build: ${other} (--smoke-build ${other}) asks that one.`,
      )
  }
}

/** Build systems that often stand side by side in one folder. */
const OTHERS = ['cmake', 'make', 'meson'] as const

/** A line of a makefile that only calls another build, or passes it its flags. */
const CALLS_OTHER = /\b(?:cmake3?|meson|ninja|docker|pip3?)\b|-D\w+=/i

/** What is configured, and which renames the patched lines pass elsewhere; says so where a line's own build may be another one. */
function settleBuild(
  session: Session,
  input: ProofInput,
  { name, sourceDir, calledFrom }: Chosen,
  folderOf: FolderOfLine,
): Pick<Parameters<typeof examineBuild>[3], 'system' | 'sourceDir' | 'elsewhere'> {
  const system = SYSTEMS[name]
  const { elsewhere, unsure } = findPassedByOthers(input, system, { sourceDir }, folderOf)
  const passing = calledFrom ?? unsure
  if (passing === null) return { system, sourceDir, elsewhere }
  const [passes, top] =
    calledFrom === undefined
      ? ['does not show to which project it passes the flags', "the repository's own"]
      : ['passes the flags to CMake', "the repository's CMake project"]
  session.say(
    'CALLED_BUILD',
    `${passing.path}:${passing.line} ${passes}: ${sourceDir === '.' ? top : sourceDir} was configured with those that could be read, and ${passing.path} itself was not run.`,
  )
  return { system, sourceDir, elsewhere }
}

/**
 * Examines a patch step by step and notes each time what has come out, so that an end at the bounds leaves what is known.
 *
 * @throws Stopped at the bounds
 */
export async function examineProject(
  session: Session,
  input: ProofInput,
  note: (more: Partial<Findings>) => void,
): Promise<void> {
  const { options } = input
  const { say, progress } = session
  if (input.patched.length === 0) {
    say('NOTHING_TO_PROVE', 'The patch changes no file.')
    return
  }
  if (input.renames.every(({ to }) => to.length === 0)) {
    say(
      'NOTHING_TO_PROVE',
      'The patch changes only comments, messages and texts, as far as its lines were read: nothing was built.',
    )
    return
  }
  const entries = await listEntries(input)
  const paths = new Set(entries.map((entry) => entry.path))
  const folderOf = foldersOfLines(input.patched, input.files.root, paths)
  const chosen = chooseBuild(input, paths, entries, folderOf)
  const build = chosen === null ? null : settleBuild(session, input, chosen, folderOf)
  if (chosen !== null) sayOtherBuild(session, input, paths, chosen)
  progress('looking for the build tools and a CUDA compiler')
  const program = build?.system.program ?? null
  const tools = await probeToolchain(session, options.nvcc, input.environment, program)
  const { nvcc: found, programVersion, report } = tools
  note({ toolchain: report, buildSystem: build?.system.name ?? null })
  const level = options.mode === 'required' ? 'error' : 'info'
  if (found === null)
    say('CUDA_COMPILER_MISSING', `No CUDA compiler was found (looked at ${NVCC_PLACES}).`, level)
  if (build === null) {
    const all = beginningsOf(options.build)
    const files = [all.slice(0, -1).join(', '), all.at(-1)].filter(Boolean).join(' or ')
    const more = options.build === 'auto' ? '' : ' or another smoke-build (--smoke-build)'
    say(
      'NO_BUILD_SYSTEM',
      `No ${files} was found at ${options.sourceDir} or above a patched file; set smoke-source-dir (--smoke-source-dir)${more}.`,
    )
    return
  }
  if (programVersion === null) {
    say(
      'TOOL_MISSING',
      `${build.system.program} is not on this machine; nothing could be configured.`,
    )
    return
  }
  const nvcc = found === null ? null : await settleHostCompiler(session, found, level)
  if (nvcc === null && options.mode === 'required') return
  progress('copying the repository')
  await copyRepository(session, input)
  await examineBuild(session, input, note, { ...build, nvcc, report })
}
