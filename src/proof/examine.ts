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
import { findOtherBuilds } from './measuring/other-build.ts'
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

/** What is configured, and which renames the patched lines pass elsewhere; says so where a line's own build may be another one. */
function settleBuild(
  session: Session,
  input: ProofInput,
  { name, sourceDir, calledFrom }: Chosen,
  folderOf: FolderOfLine,
): Pick<Parameters<typeof examineBuild>[3], 'system' | 'sourceDir' | 'elsewhere' | 'folderOf'> {
  const system = SYSTEMS[name]
  const { elsewhere, unsure } = findPassedByOthers(input, system, { sourceDir }, folderOf)
  const passing = calledFrom ?? unsure
  if (passing === null) return { system, sourceDir, elsewhere, folderOf }
  const [passes, top] =
    calledFrom === undefined
      ? ['does not show to which project it passes the flags', "the repository's own"]
      : ['passes the flags to CMake', "the repository's CMake project"]
  session.say(
    'CALLED_BUILD',
    `${passing.path}:${passing.line} ${passes}: ${sourceDir === '.' ? top : sourceDir} was configured with those that could be read, and ${passing.path} itself was not run.`,
  )
  return { system, sourceDir, elsewhere, folderOf }
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
  for (const other of chosen === null ? [] : findOtherBuilds(input, paths, chosen))
    say(
      'PATCH_NOT_EXERCISED',
      `${other.path}:${other.line} is of another build than the one that was configured here (${chosen!.name}): what it does was not looked at; smoke-build: ${other.system} (--smoke-build ${other.system}) asks that one.`,
    )
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
