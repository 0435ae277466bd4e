import { count } from './core/count.ts'
import { UserError } from './core/user-error.ts'
import type { ScanOptions } from './options/options.ts'
import { openSubmodules } from './proof/prove-found.ts'
import { inScratch } from './proof/running/scratch.ts'
import { unsafeTrigger } from './proof/running/trigger.ts'
import { collectPassed } from './proof/unused/collect.ts'
import { tryCommands } from './proof/unused/find.ts'
import { judgePassed, type UnusedSearch } from './proof/unused/judge.ts'
import { openRepository } from './repository/open.ts'
import { selectPaths } from './scan/select-paths.ts'

/**
 * Build flags that the repository's own scripts, workflows and documents pass to CMake or Meson and that no configure of it
 * uses, in their own words: dead flags, found without any map or pin. Runs the repository's build code in a copy of it.
 *
 * @throws UserError for anything in the options or the repository that a person can mend
 */
export async function findUnused(
  options: ScanOptions,
  given: {
    readonly sourceDir: string
    readonly timeoutSeconds: number
    readonly hasNetwork: boolean
  },
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
    const { exempt = new Set<string>() } = options
    const { commands, read, composed, exempted, hasTop, projects } = await collectPassed({
      source,
      submodules,
      patched: new Map(),
      sourceDir: given.sourceDir,
      exempt,
      isSelected: selectPaths(options.include, options.exclude),
    })
    if (!hasTop) throw noProject(given.sourceDir, projects)
    const asked = commands.filter(({ sourceDir }) => sourceDir !== null)
    progress(
      `Looking at ${count(asked.length, 'set')} of arguments that commands and presets pass to CMake or Meson`,
    )
    const attempts =
      asked.length === 0
        ? []
        : await inScratch(
            { ...given, environment, progress },
            (session) => tryCommands(session, { files: source, submodules, environment }, asked),
            (_session, result) => result,
          )
    return {
      ...judgePassed(asked, attempts, read, composed),
      attempts,
      elsewhere: commands.length - asked.length,
      exempt: [...exempted].toSorted(),
    }
  } finally {
    await Promise.all(submodules.map((submodule) => submodule.source.close()))
    await source.close()
  }
}

/** That no project begins where it was looked for, with the one that begins nearest to it. */
function noProject(sourceDir: string, projects: readonly string[]): UserError {
  const [nearest] = projects.toSorted(
    (a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1),
  )
  const place = sourceDir === '.' ? 'The top of the repository' : sourceDir
  return new UserError(
    `${place} has no CMakeLists.txt and no meson.build, so there is nobody who could be asked.`,
    `Name the folder of the project with --smoke-source-dir${nearest === undefined ? '' : `, such as ${nearest}`}.`,
  )
}
