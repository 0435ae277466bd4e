import { formatOf } from '../../languages/registry.ts'
import type { RenameKind } from '../../maps/rename.ts'
import type { RenameState } from '../../upstream/states/state.ts'
import { isBuildFile, type BuildSystem } from '../build-systems/build-system.ts'
import { PRESETS, presetsWith } from '../build-systems/configure-presets.ts'
import { isEntering } from '../build-systems/make.ts'
import type { Place } from '../evidence.ts'
import type { ProofInput } from '../input.ts'
import { isPlainLine, patchedLinesIn, type PatchedLine } from '../patched-lines.ts'
import type { Session } from '../running/session.ts'
import type { Experiment } from './experiment.ts'
import { whyLacking } from './configure-lacks.ts'
import { targetAssigned } from './passed-by-lines.ts'
import { namesTurnedOn } from './turned-on.ts'
import type { Run } from './run.ts'
import { nameAt } from './tree-state.ts'

/** The patched lines that a trace can show: no comments, blanks or block ends. */
export function tracedLines(input: ProofInput, system: BuildSystem): readonly Place[] {
  if (system.name !== 'cmake') return input.patchedLines
  return patchedLinesIn(input)
    .filter(({ path, text }) => formatOf(path).reader !== 'cmake' || !isPlainLine(text))
    .map(({ path, line }) => ({ path, line }))
}

/** Those of them that a configure of the patched tree executed, or whose names its commands show. */
export function executedLines(
  input: ProofInput,
  lines: readonly Place[],
  experiments: readonly Experiment[],
  system: BuildSystem,
): readonly Place[] {
  const runs = patchedRuns(experiments)
  if (system.name === 'cmake')
    return lines.filter(({ path, line }) =>
      runs.some(({ configuration }) => configuration.executed?.has(`${path}:${line}`)),
    )
  const names = input.renames.flatMap(({ to }) => to.map(({ name }) => name))
  if (names.length === 0) return []
  const shown = new Set(
    [...runs.flatMap(wordsOf), ...runs.flatMap((run) => run.arguments)].flatMap((word) =>
      [...word.matchAll(nameAt(names))].map((hit) => hit[2]!),
    ),
  )
  const seen = placesOf(input, nameAt(names)).filter(({ text }) =>
    [...text.matchAll(nameAt(names))].some((hit) => shown.has(hit[2]!)),
  )
  return lines.filter(({ path, line }) =>
    seen.some((place) => path === place.path && line === place.line),
  )
}

/** The patched tree in each spelling of each question. */
export function patchedRuns(experiments: readonly Experiment[]): readonly Run[] {
  return experiments.flatMap(({ after }) => after.map(({ run }) => run))
}

/** Says which patched lines were not executed by any configure, where a trace tells that: else it is told of their renames. */
export function lackingLines(
  session: Session,
  lines: readonly Place[],
  executed: readonly Place[],
  experiments: readonly Experiment[],
  system: BuildSystem,
): void {
  // A configure that fails says nothing of lines that it did not come to.
  const isConfigured = patchedRuns(experiments).some(({ configuration }) => configuration.ok)
  if (system.name !== 'cmake' || !isConfigured) return
  const reached = new Set(executed.map(({ path, line }) => `${path}:${line}`))
  const missed = lines.filter(
    ({ path, line }) => formatOf(path).reader === system.name && !reached.has(`${path}:${line}`),
  )
  for (const { path, line } of missed.slice(0, 5))
    session.say(
      'PATCH_NOT_EXERCISED',
      `The patched line ${path}:${line} was not executed with these arguments; give smoke-args that reach it.`,
      executed.length === 0 ? 'warning' : 'info',
    )
}

/**
 * The renames of which nothing could be seen, each with why: no place of theirs is in a line that configure executed for
 * itself, in a unit's sources or among the arguments, and no command of the build shows them.
 */
export function unmeasuredRenames(
  input: ProofInput,
  claimed: readonly RenameState[],
  experiments: readonly Experiment[],
  system: BuildSystem,
): ReadonlyMap<RenameState, string> {
  const read = new Set(experiments.flatMap(({ readings }) => [...readings.files]))
  const runs = patchedRuns(experiments)
  const asked = experiments.flatMap(({ question }) => question.arguments)
  const derived = experiments.flatMap(({ question: { standsInPatch, arguments: args } }) =>
    args.filter((argument) => standsInPatch || !input.options.args.includes(argument)),
  )
  // What CMake's own commands name may be upstream's doing: a trace says which lines were. A makefile's line asks by itself.
  const words =
    system.name === 'cmake' ? [] : [...runs.flatMap(wordsOf), ...namesTurnedOn(input, system)]
  const configured = experiments.filter(({ chosen }) => chosen.run.configuration.ok)
  const unmeasured = new Map<RenameState, string>()
  for (const rename of claimed) {
    const lacking = configured.find((one) => whyLacking(one, rename, claimed) !== null)
    if (lacking !== undefined) {
      const args = lacking.chosen.run.arguments.join(' ') || 'no arguments'
      unmeasured.set(rename, `${whyLacking(lacking, rename, claimed)} (${args})`)
      continue
    }
    const wanted = nameAt(rename.to.map(({ name }) => name))
    const places = placesOf(input, wanted)
    // What a person passes reaches what can't be looked into; of CMake's own lines a trace shows whether it does.
    const isTraced = system.name === 'cmake' && places.some(({ path }) => isBuildFile(system, path))
    const passed = isTraced ? derived : asked
    const isSeen =
      places.length === 0 ||
      [...passed, ...words].some((word) => word.search(wanted) !== -1) ||
      places.some((place) => read.has(place.path) || isLookedInto(runs, place)) ||
      isOfPreset(input, places, configured) ||
      (system.name === 'make' && runs.some((run) => isForOwnMake(run, wanted))) ||
      places.some(({ text }) => asked.includes(targetAssigned(text) ?? '')) ||
      (!isTraced && experiments.some((one) => changesCommands(one, rename)))
    if (isSeen) continue
    const why = whyUnseen(runs, places, rename, system)
    if (why !== null) unmeasured.set(rename, why)
  }
  return unmeasured
}

/** Whether a command comes out otherwise when a rename is taken back. */
function changesCommands({ chosen, base, controls }: Experiment, rename: RenameState): boolean {
  const runs = [chosen.run, controls.get(rename) ?? base]
  const [own, other] = runs.map((run) => wordsOf(run).join('\0'))
  return runs.every(({ configuration }) => configuration.ok) && own !== other
}

/** What the commands of a configured build are made of. */
function wordsOf({ configuration: { targets, units } }: Run): readonly string[] {
  return [...units.flatMap(({ command }) => command), ...targets.flatMap(({ facts }) => facts)]
}

/** Whether configure executed a line, and did not only hand it to another program. */
function isLookedInto(runs: readonly Run[], { path, line }: Place): boolean {
  const place = `${path}:${line}`
  return runs.some(
    ({ configuration: { executed, handsOn } }) =>
      executed?.has(place) === true && handsOn?.has(place) !== true,
  )
}

/** Whether one of the lines is part of a preset that was configured. */
function isOfPreset(
  { patched }: ProofInput,
  places: readonly PatchedLine[],
  configured: readonly Experiment[],
): boolean {
  const asked = new Set(configured.flatMap(({ question }) => question.arguments))
  return places.some(({ path, line }) => {
    const text = patched.find((file) => file.path === path)!.bytes.toString('latin1')
    return (
      PRESETS.test(path) &&
      presetsWith(text, line).some(({ name }) => asked.has(`--preset=${name}`))
    )
  })
}

/** Whether every line of a dry run that has a name calls make, which goes into it then and there: what it builds is shown. */
function isForOwnMake({ configuration: { output } }: Run, wanted: RegExp): boolean {
  const lines = output.split('\n')
  const handed = lines.flatMap((line, at) => (line.search(wanted) === -1 ? [] : [at]))
  return handed.length > 0 && handed.every((at) => isEntering(lines[at + 1] ?? ''))
}

/** What a command line passes that a script gives to a build: where that is make, the script calls CMake. */
const PASSED_KINDS: Readonly<Record<BuildSystem['name'], RenameKind>> = {
  cmake: 'cmake-option',
  make: 'cmake-option',
  meson: 'meson-option',
  cargo: 'cargo-feature',
  bazel: 'bazel-flag',
}

function whyUnseen(
  runs: readonly Run[],
  places: readonly PatchedLine[],
  { kind, from, to }: RenameState,
  system: BuildSystem,
): string | null {
  const wanted = nameAt(to.map(({ name }) => name))
  if (!runs.some(({ configuration }) => configuration.ok)) return null
  const own = places.find(({ path }) => isBuildFile(system, path))
  if (own === undefined) {
    const [{ path, text }] = places as readonly [PatchedLine]
    const isPassed =
      kind === 'any' &&
      (system.name === 'cargo'
        ? /(?:--features|-F)\b/.test(text)
        : [...text.matchAll(wanted)].some(
            (hit) => hit[1] === '-D' || /-D[\w.-]+:$/.test(text.slice(0, hit.index)),
          ))
    const hint = isPassed
      ? `; to have what it calls configured, give the kind: ${PASSED_KINDS[system.name]}:${from}=${to[0]!.name}`
      : ''
    return `${path} is no file that this build was seen to read${hint}.`
  }
  const place = `${own.path}:${own.line}`
  const isHandedOn = runs.some(
    ({ configuration: { handsOn, output } }) =>
      handsOn?.has(place) === true || (system.name === 'make' && output.search(wanted) !== -1),
  )
  if (isHandedOn)
    return `${place} hands it to another program; what that one builds was not looked into.`
  if (formatOf(own.path).reader === 'rust')
    return `What ${own.path} builds with it was not looked into.`
  if (PRESETS.test(own.path))
    return `${place} is part of no preset that was configured; give smoke-args one (--preset=NAME).`
  const how =
    system.name === 'cmake'
      ? 'was not executed'
      : 'brings nothing that a command which compiles shows'
  return `${place} ${how} with these arguments; give smoke-args that reach it.`
}

function placesOf(input: ProofInput, wanted: RegExp): readonly PatchedLine[] {
  return patchedLinesIn(input).filter(({ text }) => text.search(wanted) !== -1)
}
