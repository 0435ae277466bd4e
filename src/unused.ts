import path from 'node:path'

import { UserError } from './core/user-error.ts'
import { formatOf } from './languages/registry.ts'
import type { ScanOptions } from './options/options.ts'
import { openSubmodules } from './proof/prove-found.ts'
import { inScratch } from './proof/running/scratch.ts'
import { unsafeTrigger } from './proof/running/trigger.ts'
import { readExemptions } from './proof/unused/exemptions.ts'
import { tryCommands } from './proof/unused/find.ts'
import { judgePassed, type Attempt, type Unsettled, type Unused } from './proof/unused/judge.ts'
import { namesRead } from './proof/unused/names-read.ts'
import { readPassed, type PassedCommand } from './proof/unused/passed.ts'
import { openRepository } from './repository/open.ts'
import type { FileSource } from './repository/source.ts'
import { markedAt } from './scan/ignore-marks.ts'
import { leaveAlone, leaveUnread } from './scan/reasons-to-leave-a-file.ts'
import { selector } from './scan/select.ts'

/** How much of a file its format may depend on, in bytes. */
const HEAD = 4096

/** Arguments that no configure used, and what stands in the way of saying more. */
export interface UnusedSearch {
  readonly unused: readonly Unused[]
  readonly unsettled: readonly Unsettled[]
  readonly attempts: readonly Attempt[]
  /** Commands that configure another project, or a folder that is not in the repository. */
  readonly elsewhere: number
  /** Names that the repository itself has exempted. */
  readonly exempt: readonly string[]
}

/**
 * Build flags that the repository's own scripts, workflows and documents pass to CMake and that no configure of it uses, in
 * CMake's own words: dead flags, found without any map or pin. Runs the repository's build code in a copy of it.
 *
 * @throws UserError for anything in the options or the repository that a person can mend
 */
export async function findUnused(
  options: ScanOptions,
  given: { readonly sourceDir: string; readonly timeoutSeconds: number },
  environment: NodeJS.ProcessEnv,
  progress: (line: string) => void,
): Promise<UnusedSearch> {
  const refusal = unsafeTrigger(environment)
  if (refusal !== null)
    throw new UserError(
      `--unused runs the repository's own build code, and was refused here: ${refusal}.`,
      'Run it where the code is trusted, such as on a push.',
    )
  const source = await openRepository(options.directory, options.rev ?? undefined)
  const submodules = await openSubmodules(source, '')
  try {
    const exempt = await readExemptions(source)
    const { commands, read } = await readAll(options, given.sourceDir, source, submodules, exempt)
    const asked = commands.filter(({ sourceDir }) => sourceDir !== null)
    progress(`${asked.length} commands pass arguments to CMake`)
    const attempts =
      asked.length === 0
        ? []
        : await inScratch(
            { environment, progress, timeoutSeconds: given.timeoutSeconds },
            (session) => tryCommands(session, { files: source, submodules, environment }, asked),
            (_session, result) => result,
          )
    return {
      ...judgePassed(asked, attempts, read),
      attempts,
      elsewhere: commands.length - asked.length,
      exempt: [...exempt].toSorted(),
    }
  } finally {
    await Promise.all(submodules.map((submodule) => submodule.source.close()))
    await source.close()
  }
}

/** Every command that passes something, and every name that a CMake file of the repository or a submodule reads. */
async function readAll(
  options: ScanOptions,
  sourceDir: string,
  source: FileSource,
  submodules: readonly { readonly path: string; readonly source: FileSource }[],
  exempt: ReadonlySet<string>,
): Promise<{ readonly commands: readonly PassedCommand[]; readonly read: ReadonlySet<string> }> {
  const projects = new Set<string>()
  const read = new Set<string>()
  for (const { path: place, source: files } of [{ path: '.', source }, ...submodules])
    for await (const { entry, bytes } of files.read(await readable(files))) {
      const file = path.posix.join(place, entry.path)
      if (path.posix.basename(file) === 'CMakeLists.txt') projects.add(path.posix.dirname(file))
      if (formatOf(file).reader !== 'cmake') continue
      for (const name of namesRead(bytes.toString('latin1'))) read.add(name)
    }
  const folders = {
    top: path.posix.normalize(sourceDir).replace(/\/$/, ''),
    hasProject: (folder: string) => projects.has(path.posix.normalize(folder)),
    ownName: path.basename(options.directory),
  }
  if (!projects.has(folders.top))
    throw new UserError(
      `${folders.top === '.' ? 'The repository' : folders.top} has no CMakeLists.txt, so there is nothing that CMake could be asked.`,
      'Name the folder of the CMake project with --smoke-source-dir.',
    )
  const selected = selector(options.include, options.exclude)
  const commands: PassedCommand[] = []
  const entries = (await readable(source)).filter((entry) => selected(entry.path))
  for await (const { entry, bytes } of source.read(entries)) {
    const text = bytes.toString('latin1')
    const format = formatOf(entry.path, text.slice(0, HEAD), text)
    if (format.scope === 'sources' || leaveAlone(entry.path, text) !== null) continue
    // What a CMake file passes on goes to another project.
    if (format.reader === 'cmake') continue
    const isLeft = (offset: number): boolean => markedAt({ text }, offset) !== null
    for (const command of readPassed(entry.path, text, format.reader, folders, isLeft)) {
      const told = command.arguments.filter(({ name }) => !exempt.has(name))
      if (told.length > 0) commands.push({ ...command, arguments: told })
    }
  }
  return { commands, read }
}

async function readable(source: FileSource): ReturnType<FileSource['list']> {
  return (await source.list()).filter((entry) => leaveUnread(entry) === null)
}
