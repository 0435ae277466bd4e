import { formatOf } from '../../languages/registry.ts'
import type { RenameState } from '../../upstream/states/state.ts'
import type { BuildSystem } from '../build-systems/build-system.ts'
import type { Place } from '../evidence.ts'
import type { ProofInput } from '../input.ts'
import { sanitise } from '../running/output.ts'
import type { Session } from '../running/session.ts'
import type { Experiment } from './experiment.ts'
import { isPlainLine } from './questions.ts'
import { nameAt } from './state.ts'

/** The patched lines that a trace can show: no comments, blanks or block ends. */
export function tracedLines(input: ProofInput, system: BuildSystem): readonly Place[] {
  if (system.name !== 'cmake') return input.patchedLines
  const texts = new Map(
    input.patched
      .filter(({ path }) => formatOf(path).reader === 'cmake')
      .map(({ path, bytes }) => [path, bytes.toString('latin1').split('\n')] as const),
  )
  return input.patchedLines.filter(({ path, line }) => {
    const lines = texts.get(path)
    return lines === undefined || !isPlainLine(lines[line - 1] ?? '')
  })
}

/** Those of them that a configure of the patched tree executed. */
export function executedLines(
  lines: readonly Place[],
  experiments: readonly Experiment[],
): readonly Place[] {
  const runs = experiments.flatMap(({ after }) => after.map(({ run }) => run))
  return lines.filter(({ path, line }) =>
    runs.some(({ configuration }) => configuration.executed?.has(`${path}:${line}`)),
  )
}

/** Says which patched lines were not executed by any configure. */
export function lackingLines(
  session: Session,
  lines: readonly Place[],
  executed: readonly Place[],
): void {
  const missed = lines.filter(
    (place) => formatOf(place.path).reader === 'cmake' && !executed.includes(place),
  )
  for (const { path, line } of missed.slice(0, 5))
    session.say(
      'PATCH_NOT_EXERCISED',
      `The patched line ${path}:${line} was not executed with these arguments; give smoke-args that reach it.`,
      executed.length === 0 ? 'warning' : 'info',
    )
}

/**
 * The renames of which nothing could be seen, each with why: no place of theirs is in a line that configure executed, in a
 * unit's sources, in the files of the build system or among the arguments.
 */
export function unmeasuredRenames(
  input: ProofInput,
  claimed: readonly RenameState[],
  experiments: readonly Experiment[],
  system: BuildSystem,
): ReadonlyMap<RenameState, string> {
  const read = new Set(experiments.flatMap(({ readings }) => [...readings.files]))
  const args = experiments.flatMap(({ question }) => question.arguments)
  const unmeasured = new Map<RenameState, string>()
  for (const rename of claimed) {
    const lacking = whatIsNotHere(experiments, rename)
    if (lacking !== null) {
      unmeasured.set(rename, lacking)
      continue
    }
    const wanted = nameAt(rename.to.map(({ name }) => name))
    const places = placesOf(input, wanted)
    const isSeen =
      places.length === 0 ||
      args.some((argument) => argument.search(wanted) !== -1) ||
      places.some(
        (place) =>
          read.has(place.path) ||
          (system.name === 'cmake'
            ? executedLines([place], experiments).length > 0
            : isBuildFile(system, place.path)),
      )
    if (isSeen) continue
    const first = places[0]!
    const inBuild = formatOf(first.path).reader === system.name
    unmeasured.set(
      rename,
      inBuild
        ? `${first.path}:${first.line} was not executed with these arguments; give smoke-args that reach it.`
        : `${first.path} takes no part in this build.`,
    )
  }
  return unmeasured
}

/** What a configure with the new flag looked for in vain, and did not look for without it: then nothing could differ. */
function whatIsNotHere(experiments: readonly Experiment[], rename: RenameState): string | null {
  for (const { chosen, base, controls } of experiments) {
    const { arguments: args, configuration } = chosen.run
    if (!configuration.ok || args.length === 0) continue
    const without = new Set(linesOfLack((controls.get(rename) ?? base).configuration.output))
    const lack = linesOfLack(configuration.output).find((line) => !without.has(line))
    if (lack !== undefined)
      return `Configured with ${args.join(' ')}, the project says “${lack.slice(0, 200)}”: what it asks for has to be there.`
  }
  return null
}

function linesOfLack(output: string): readonly string[] {
  return sanitise(output)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) =>
      /\b(?:not found|could ?n[o']t find|can(?:no|')t find)\b|-NOTFOUND\b/i.test(line),
    )
}

function isBuildFile({ reads }: BuildSystem, file: string): boolean {
  const { id, reader } = formatOf(file)
  return reads.includes(id) || reads.includes(reader)
}

function placesOf({ patched, patchedLines }: ProofInput, wanted: RegExp): readonly Place[] {
  return patched.flatMap(({ path, bytes }) => {
    const lines = bytes.toString('latin1').split('\n')
    return patchedLines.filter(
      (place) => place.path === path && (lines[place.line - 1] ?? '').search(wanted) !== -1,
    )
  })
}
