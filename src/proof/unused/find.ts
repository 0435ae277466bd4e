import { TYPE } from '../build-systems/argument-type.ts'
import type { BuildSystem } from '../build-systems/build-system.ts'
import { CMAKE } from '../build-systems/cmake.ts'
import type { Configuration } from '../build-systems/configuration.ts'
import { MESON } from '../build-systems/meson.ts'
import type { ProofInput } from '../input.ts'
import { copyRepository } from '../measuring/copy-repository.ts'
import type { Experiment } from '../measuring/experiment.ts'
import { patchedRuns } from '../measuring/places.ts'
import { firstError } from '../running/output.ts'
import { checkBounds, Stopped, type Session } from '../running/session.ts'
import { settleHostCompiler } from '../toolkit/host-compiler.ts'
import { standIn } from '../toolkit/stand-in.ts'
import {
  chooseArchitecture,
  probeToolchain,
  realToolkit,
  versionLine,
} from '../toolkit/toolchain.ts'
import { collectPassed } from './collect.ts'
import { judgePassed, type Attempt, type Unused } from './judge.ts'
import type { PassedCommand } from './passed-arguments.ts'

const SYSTEMS = { cmake: CMAKE, meson: MESON } as const

/** Configures that one search may take. */
const MOST_CONFIGURES = 12

/**
 * Configures a copy of the repository with what its commands pass: first until each argument was given once, then those that
 * were not used again with every other command that passes them, since any configure that uses one clears it.
 *
 * @returns what was tried; empty where neither CMake nor Meson is here
 */
export async function tryCommands(
  session: Session,
  project: Pick<ProofInput, 'files' | 'submodules' | 'environment'>,
  commands: readonly PassedCommand[],
): Promise<readonly Attempt[]> {
  const here = new Set<PassedCommand['system']>()
  const { builds, environment, runProgram } = session
  const child = { cwd: builds, env: environment, runProgram }
  for (const name of ['cmake', 'meson'] as const)
    if ((await versionLine(SYSTEMS[name].program, child)) !== null) here.add(name)
  if (here.size === 0) return []
  const { nvcc } = await probeToolchain(session, undefined, project.environment, null)
  const real = nvcc === null ? null : await settleHostCompiler(session, nvcc, 'info')
  const toolkit = real === null ? await standIn(session, null) : realToolkit(session, real)
  session.progress('copying the repository')
  await copyRepository(session, project)
  const attempts: Attempt[] = []
  const asked = commands.filter(({ system }) => here.has(system))
  const different = new Map(asked.map((command) => [keyOf(command), command]))
  const waiting = [...different.values()].toSorted(
    (a, b) => b.arguments.length - a.arguments.length,
  )
  try {
    for (let at = 0; at < MOST_CONFIGURES; at += 1) {
      const next = waiting.findIndex((command) => tellsMore(command, attempts))
      if (next === -1) break
      const [command] = waiting.splice(next, 1)
      const unknown = unknownTo(command!, attempts)
      const given = new Map(
        command!.arguments
          .filter(({ name }) => !unknown.has(name))
          .map(({ name, value }) => [name, value]),
      )
      const sourceDir = command!.sourceDir!
      const system = SYSTEMS[command!.system]
      const args = [...given].map(([name, value]) => system.argument(name, value))
      session.progress(`configuring ${sourceDir} with ${args.join(' ')}`)
      const configuration = await system.configure(session, {
        sourceDir,
        arguments: args,
        environment: toolkit.environment,
        architecture: chooseArchitecture('auto', real),
        traced: new Set(),
      })
      attempts.push(
        attemptOf({ system: command!.system, sourceDir }, [...given.keys()], configuration),
      )
      // What Meson does not know ends its configure: without that it is asked of the rest.
      if (command!.system === 'meson' && configuration.unused.length > 0) waiting.unshift(command!)
      checkBounds(session)
    }
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
  }
  return attempts
}

/** The same for commands that configure alike. */
function keyOf({ system, sourceDir, arguments: args }: PassedCommand): string {
  return [system, sourceDir, ...args.map(({ name, value }) => `${name}=${value}`).toSorted()].join(
    '\n',
  )
}

/** Whether a command passes something that no configure has used yet. */
function tellsMore(command: PassedCommand, attempts: readonly Attempt[]): boolean {
  const unknown = unknownTo(command, attempts)
  return command.arguments.some(
    ({ name }) =>
      !unknown.has(name) &&
      attempts.every(
        ({ system, ok, given, unused }) =>
          system !== command.system || !ok || !given.includes(name) || unused.includes(name),
      ),
  )
}

/** The names that a project of Meson has said it does not know: once is enough. */
function unknownTo(
  { system, sourceDir }: PassedCommand,
  attempts: readonly Attempt[],
): ReadonlySet<string> {
  const said = attempts.filter((one) => one.system === 'meson' && one.sourceDir === sourceDir)
  return new Set(system === 'meson' ? said.flatMap(({ unused }) => unused) : [])
}

/** What a configure came to, with what was given it. */
function attemptOf(
  where: Pick<Attempt, 'system' | 'sourceDir'>,
  given: readonly string[],
  { ok, unused, output, lacks = [] }: Configuration,
): Attempt {
  return { ...where, given, ok, unused, lacks, error: ok ? '' : firstError(output) }
}

/**
 * The arguments that the patched repository passes, that a proof configured with anyway, and that no configure of the patched
 * tree used. Nothing is configured for them. The flags that the patch brings are left out: they have verdicts of their own.
 */
export async function findUnusedInProof(
  input: ProofInput,
  { name: system }: BuildSystem,
  sourceDir: string,
  experiments: readonly Experiment[],
): Promise<readonly Unused[]> {
  if (system !== 'cmake' && system !== 'meson') return []
  const attempts = patchedRuns(experiments).map(({ arguments: args, configuration }) =>
    attemptOf({ system, sourceDir }, args.flatMap(nameOf), configuration),
  )
  if (attempts.every(({ unused }) => unused.length === 0)) return []
  const { commands, read, composed } = await collectPassed({
    source: input.files,
    submodules: input.submodules ?? [],
    patched: new Map(input.patched.map(({ path, bytes }) => [path, bytes])),
    sourceDir: input.options.sourceDir,
    exempt: input.exempt ?? new Set(),
    isSelected: input.isSelected ?? (() => true),
  })
  const brought = new Set(input.renames.flatMap(({ to }) => to.map(({ name }) => name)))
  const own = commands
    .filter((command) => command.system === system && command.sourceDir === sourceDir)
    .map((command) => ({
      ...command,
      arguments: command.arguments.filter(({ name }) => !brought.has(name)),
    }))
  return judgePassed(own, attempts, read, composed).unused
}

function nameOf(argument: string): readonly string[] {
  return new RegExp(String.raw`^-D([\w.-]+)(?:${TYPE})?=`).exec(argument)?.slice(1) ?? []
}
