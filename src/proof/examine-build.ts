import path from 'node:path'

import type { RenameState } from '../upstream/states/state.ts'
import type { CanaryResult, EvidenceLevel, Findings, ToolchainReport, Verdict } from './evidence.ts'
import type { BuildSystem } from './build-systems/build-system.ts'
import type { ProofInput } from './input.ts'
import { headlineOf, type Compiled } from './headline.ts'
import { gatherKit } from './kit/gather.ts'
import { makeKit } from './kit/kit.ts'
import { writeKit } from './kit/write-kit.ts'
import { askAll, type Asked } from './measuring/ask-all.ts'
import { rememberTree } from './measuring/copy-repository.ts'
import { findLoaded } from './measuring/loaded-by-commands.ts'
import { executedLines, lackingLines, tracedLines, unmeasuredRenames } from './measuring/places.ts'
import { chooseQuestions, nameOfArgument } from './measuring/questions.ts'
import { flagAt, SOURCES } from './measuring/tree-state.ts'
import { renamesTurnedOff } from './measuring/turned-off.ts'
import { runCanary } from './programs/canary.ts'
import { compareObjects } from './programs/objects.ts'
import { runInBoth } from './programs/user-command.ts'
import { checkBounds, type Session } from './running/session.ts'
import { chooseArchitecture, realToolkit, type Nvcc } from './toolkit/toolchain.ts'
import { findUnusedInProof } from './unused/find.ts'
import type { FolderOfLine } from './unused/folder-of-line.ts'
import { concludeAll, concludeRenames, shortenUnits, type Weighing } from './verdict/conclude.ts'
import { findContrast } from './verdict/contrast.ts'
import {
  describeControls,
  describeRuns,
  reportExperiments,
  reportRenames,
} from './verdict/report.ts'
import { isOpen, openRenames, sayUnasked, type Unasked } from './verdict/unasked.ts'
import { lookCloser } from './verdict/look-closer.ts'
import { isReadInPart } from './verdict/unread.ts'
import { weighRenames, type Weighed } from './verdict/weigh.ts'

/**
 * Examines one build: asks its questions, judges each rename, and builds the CUDA program and the objects from what differs.
 *
 * @throws Stopped at the bounds
 */
export async function examineBuild(
  session: Session,
  input: ProofInput,
  note: (more: Partial<Findings>) => void,
  given: {
    readonly system: BuildSystem
    readonly sourceDir: string
    /** The renames that patched lines pass to other builds only, with why they are not measured. */
    readonly elsewhere: ReadonlyMap<RenameState, string>
    readonly folderOf: FolderOfLine
    readonly nvcc: Nvcc | null
    readonly report: ToolchainReport
  },
): Promise<void> {
  const { options } = input
  const { system, sourceDir, elsewhere, folderOf, nvcc, report } = given
  const architecture = chooseArchitecture(options.cudaArch, nvcc)
  const claimed = input.renames.filter(({ to }) => to.length > 0)
  const loaded = system.name === 'cmake' ? await findLoaded(input, sourceDir) : undefined
  const { questions, leftOut } = chooseQuestions(input, system, elsewhere, loaded, folderOf)
  const restore = await rememberTree(session.root, path.join(session.scratch, 'pristine'))
  const plan = {
    system,
    sourceDir,
    architecture,
    input,
    restore,
    flags: flagAt([...claimed, ...input.related]),
  }
  const answers = await askAll(session, plan, questions, claimed, nvcc)
  const { asked, toolkit, laboratory } = answers
  const unknown: Unasked = { leftOut, unasked: answers.unasked }
  const weighings = await weighAll(session, asked, claimed)
  const experiments = asked.map(({ experiment }) => experiment)
  const usesStandIn = toolkit.kind === 'stand-in'
  if (usesStandIn)
    session.say(
      'STAND_IN',
      'Configured with the configure-only CUDA stand-in; no file of the project was compiled by nvcc.',
    )
  const lines = tracedLines(input, system)
  const executed = executedLines(input, lines, experiments, system)
  const unseen = unmeasuredRenames(input, claimed, experiments, system)
  const unmeasured = new Map([...unseen, ...elsewhere])
  lackingLines(session, lines, executed, experiments, system)
  reportExperiments(session, asked, options.args.map(nameOfArgument))
  const tried = experiments.map(({ question }) => question)
  sayUnasked(session, tried, unknown)
  const isUnfinished = isOpen(unknown)
  const open = isUnfinished ? openRenames(claimed, weighings, unknown) : null
  const renames = concludeRenames(
    claimed,
    weighings,
    open === null ? unmeasured : new Map([...open.others, ...unmeasured, ...open.awaited]),
    renamesTurnedOff(input, claimed),
  )
  const isCapped = isUnfinished || experiments.some(isReadInPart)
  let verdict = concludeAll(renames, isCapped)
  reportRenames(session, renames)
  if (verdict === 'skipped')
    session.say(
      'NOTHING_TO_PROVE',
      'The patch passes what it renames only to turn it off, and that changes nothing in the build.',
    )
  const compiled = compiledIn(weighings)
  note({
    verdict,
    headline: headlineOf(renames, [], compiled),
    renames: shortenUnits(renames),
    toolchain: { ...report, standIn: usesStandIn },
    level: levelOf(weighings),
    runs: asked.flatMap(describeRuns),
    controls: asked.flatMap(describeControls),
    unused: await findUnusedInProof(input, system, sourceDir, experiments),
    unasked: [...unknown.unasked, ...leftOut].map(({ arguments: args }) => args),
    cost: { configures: laboratory.runs.length, preprocessed: laboratory.preprocessed },
    lines: { patched: lines, executed },
  })
  // What was measured stands; there is no time for a program or an object any more.
  checkBounds(session)
  if (asked.length === 0) return
  const patchesSources = input.patched.some((file) => SOURCES.test(file.path))
  const shown = findContrast(weighings, claimed)
  if (shown !== null && !patchesSources) {
    const pairs = shown.units.filter(({ after }) => !usesStandIn || !after.path.endsWith('.cu'))
    const { objects, isBroken } = await shown.laboratory.within(shown.run, () =>
      compareObjects(session, pairs, toolkit.environment),
    )
    if (isBroken && verdict === 'proved') verdict = 'partial'
    note({ objects, verdict, headline: headlineOf(renames, objects, compiled) })
  }
  // Without a definition that shows the difference no program can be built for it.
  const contrast = shown?.contrast ?? null
  if (options.emit !== null && shown !== null && contrast !== null) {
    const files = makeKit(await gatherKit(session, shown, contrast, architecture))
    await writeKit(options.emit, files)
    note({ kit: { component: contrast.target, files: [...files.keys()].toSorted() } })
  }
  if (contrast !== null && nvcc !== null) {
    // A GPU that is there is built for; CMake is given a number all the same.
    const native = options.cudaArch === 'auto' && report.device ? 'native' : architecture
    const canary = await runCanary(session, contrast, nvcc, native)
    // A program that there was no time for says nothing against what was measured.
    checkBounds(session)
    verdict = weighCanary(verdict, canary)
    note({ canary, verdict })
  }
  if (!options.command) return
  const { command, expect, forbid } = options
  const { environment } = nvcc === null ? session : realToolkit(session, nvcc)
  const request = { command, expect, forbid, sourceDir, environment }
  note(await runInBoth(session, asked[0]!, request, verdict))
}

/** The sources that were compiled, of those builds with which something was gained. */
function compiledIn(weighings: readonly Weighing[]): Compiled {
  const gaining = weighings.filter(({ verdicts }) => [...verdicts.values()].some(hasGained))
  const pathsIn = (state: 'before' | 'after'): ReadonlySet<string> => {
    const runs = gaining.flatMap(({ experiment }) => experiment[state].map(({ run }) => run))
    const configured = runs.filter(({ configuration }) => configuration.ok)
    return new Set(
      configured.flatMap(({ configuration: { units } }) => units.map((one) => one.path)),
    )
  }
  return { before: pathsIn('before'), after: pathsIn('after') }
}

function hasGained({ verdict }: Weighed): boolean {
  return verdict === 'proved' || verdict === 'partial'
}

type Answered = Asked & Weighing

/** Judges every experiment. */
async function weighAll(
  session: Session,
  asked: readonly Asked[],
  claimed: readonly RenameState[],
): Promise<readonly Answered[]> {
  const weighings: Answered[] = []
  for (const one of asked) {
    const verdicts = new Map(weighRenames(one.experiment, claimed))
    for (const [rename, weighed] of verdicts)
      verdicts.set(rename, await lookCloser(session, one, rename, weighed))
    weighings.push({ ...one, verdicts })
  }
  return weighings
}

/** What the measurements alone are worth: texts that differ, or a build graph that does. */
function levelOf(weighings: readonly Answered[]): EvidenceLevel {
  if (weighings[0]?.experiment.after[0]!.run.configuration.ok !== true) return 'none'
  return weighings.some((one) => one.experiment.readings.units.size > 0)
    ? 'preprocess'
    : 'configure'
}

/** A program that nvcc could not build, or that computed wrongly, takes a proof back. */
export function weighCanary(verdict: Verdict, canary: CanaryResult): Verdict {
  if (verdict !== 'proved' && verdict !== 'partial') return verdict
  if (verdict === 'partial' && canary.after.guards.length > 0) return verdict
  const failed =
    !canary.after.built || canary.run?.status === 'wrong' || canary.run?.status === 'cuda-error'
  return failed || canary.before.built ? 'inconclusive' : verdict
}
