import type { FileSource } from '../../repository/source.ts'
import type { Configuration } from '../build-systems/configuration.ts'
import { CMAKE } from '../build-systems/cmake.ts'
import { copyRepository } from '../measuring/copy.ts'
import { sanitise } from '../running/output.ts'
import { checkBounds, Stopped, type Session } from '../running/session.ts'
import { settleHostCompiler } from '../toolkit/host-compiler.ts'
import { standIn } from '../toolkit/stand-in.ts'
import { chooseArchitecture, probeToolchain, realToolkit } from '../toolkit/toolchain.ts'
import type { Attempt } from './judge.ts'
import type { PassedCommand } from './passed.ts'

/** Configures that one search may take. */
const MOST_CONFIGURES = 12

export interface Project {
  readonly files: FileSource
  readonly submodules: readonly { readonly path: string; readonly source: FileSource }[]
  readonly environment: NodeJS.ProcessEnv
}

/**
 * Configures a copy of the repository with what its commands pass: first until each argument was given once, then those that
 * were not used again with every other command that passes them, since any configure that uses one clears it.
 *
 * @returns what was tried; empty where CMake is not here
 */
export async function tryCommands(
  session: Session,
  project: Project,
  commands: readonly PassedCommand[],
): Promise<readonly Attempt[]> {
  const { nvcc, programVersion } = await probeToolchain(
    session,
    undefined,
    project.environment,
    CMAKE.program,
  )
  if (programVersion === null) return []
  const real = nvcc === null ? null : await settleHostCompiler(session, nvcc, 'info')
  const toolkit = real === null ? await standIn(session, null) : realToolkit(session, real)
  session.progress('copying the repository')
  await copyRepository(session, project)
  const attempts: Attempt[] = []
  const different = new Map(commands.map((command) => [keyOf(command), command]))
  const waiting = [...different.values()].toSorted(
    (a, b) => b.arguments.length - a.arguments.length,
  )
  try {
    for (let at = 0; at < MOST_CONFIGURES; at += 1) {
      const next = waiting.findIndex((command) => tellsMore(command, attempts))
      if (next === -1) break
      const [command] = waiting.splice(next, 1)
      const given = new Map(command!.arguments.map(({ name, value }) => [name, value]))
      const sourceDir = command!.sourceDir!
      const args = [...given].map(([name, value]) => CMAKE.argument(name, value))
      session.progress(`configuring ${sourceDir} with ${args.join(' ')}`)
      const configuration = await CMAKE.configure(session, {
        sourceDir,
        arguments: args,
        environment: toolkit.environment,
        architecture: chooseArchitecture('auto', real),
        traced: new Set(),
      })
      attempts.push(attemptOf(sourceDir, [...given.keys()], configuration))
      checkBounds(session)
    }
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
  }
  return attempts
}

/** The same for commands that configure alike. */
function keyOf({ sourceDir, arguments: args }: PassedCommand): string {
  return [sourceDir, ...args.map(({ name, value }) => `${name}=${value}`).toSorted()].join('\n')
}

/** Whether a command passes something that no configure has used yet. */
function tellsMore(command: PassedCommand, attempts: readonly Attempt[]): boolean {
  return (
    command.sourceDir !== null &&
    command.arguments.some(({ name }) =>
      attempts.every(
        ({ ok, given, unused }) => !ok || !given.includes(name) || unused.includes(name),
      ),
    )
  )
}

function attemptOf(
  sourceDir: string,
  given: readonly string[],
  { ok, unused, output }: Configuration,
): Attempt {
  const error = /CMake Error[^\n]*\n+([^\n]*)/.exec(output)
  const words = error === null ? '' : error[0].replaceAll(/\s+/g, ' ').trim().slice(0, 300)
  return { sourceDir, given, ok, unused, error: ok ? '' : sanitise(words) }
}
