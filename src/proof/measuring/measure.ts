import type { BuildSystem } from '../build-systems/build-system.ts'
import { compareGraphs, type Snapshot } from './compare.ts'
import type { Configuration, Unit } from '../build-systems/configuration.ts'
import type { Counterfactual } from '../evidence.ts'
import { readGeneratedHeaders } from './generated.ts'
import { unitMeasurer, type MeasureUnits } from './liveness.ts'
import { checkBounds, type Session } from '../running/session.ts'
import type { Toolkit } from '../toolkit/toolchain.ts'
import type { Spelling, Spellings } from './spelling.ts'

interface Plan {
  readonly system: BuildSystem
  readonly sourceDir: string
  readonly spellings: Spellings
  /** The names whose state in every unit is wanted. */
  readonly names: ReadonlySet<string>
  readonly architecture: string
  readonly toolkit: Toolkit
  /** Taken instead when the first lacks a library. */
  readonly fallback: (() => Promise<Toolkit>) | null
  /** Files whose executed lines are wanted. */
  readonly traced: ReadonlySet<string>
  /** Whether the patch changes what compilers read, so that measurements of one state say nothing about the other. */
  readonly patchesSources: boolean
  /** Puts the patched files into one state. */
  readonly lay: (state: State) => Promise<void>
}

export type State = 'before' | 'after'

export interface SpellingSnapshots {
  readonly spelling: Spelling
  readonly before: Snapshot
  readonly after: Snapshot
}

export interface Measurement {
  readonly toolkit: Toolkit
  readonly spellings: readonly SpellingSnapshots[]
  readonly counterfactual: Counterfactual | null
  /** The patched tree configured without any of the flags. */
  readonly without: Snapshot | null
}

const MISSING_LIBRARY =
  /links to:\s+CUDA::\w+\s+but the target was not found|Target "?CUDA::\w+|(?:cublas|cufft|curand|cusparse|cusolver|cudart)\w*[^\n]*(?:not found|NOTFOUND)|Could NOT find CUDAToolkit|CUDA (?:Toolkit )?not found/i

/**
 * Configures every spelling before and after the patch, at one path, and measures every unit each time. Where the real
 * toolkit turns out to lack a library, all of it is done again with the stand-in, so that like is compared with like.
 */
export async function measureProject(session: Session, plan: Plan): Promise<Measurement> {
  const { fallback } = plan
  const measured = await measureWith(session, plan, fallback !== null)
  if (!('lacks' in measured)) return measured
  session.say(
    'CUDA_LIBRARY_MISSING',
    `The CUDA toolkit lacks a library that the project links (${measured.lacks}); configured with the stand-in instead.`,
  )
  const withStandIn = { ...plan, toolkit: await fallback!() }
  return (await measureWith(session, withStandIn, false)) as Measurement
}

async function measureWith(
  session: Session,
  plan: Plan,
  watchful: boolean,
): Promise<Measurement | { readonly lacks: string }> {
  const measureUnits = unitMeasurer(session, plan.toolkit.environment)
  const { list, without } = plan.spellings
  const taken: Record<State, Snapshot[]> = { before: [], after: [] }
  for (const state of ['before', 'after'] as const) {
    await plan.lay(state)
    for (const { arguments: args } of list) {
      const configured = await configure(session, plan, state, args)
      const { ok, output } = configured.configuration
      const lacks = ok ? null : MISSING_LIBRARY.exec(output)
      if (watchful && lacks !== null) return { lacks: lacks[0] }
      taken[state].push(await measureState(session, plan, state, configured, measureUnits))
    }
  }
  const bare = without === null ? null : await configure(session, plan, 'after', without)
  return {
    toolkit: plan.toolkit,
    spellings: list.map((spelling, at) => ({
      spelling,
      before: taken.before[at]!,
      after: taken.after[at]!,
    })),
    counterfactual: bare?.configuration.ok ? difference(bare, taken.after[0]!, list[0]!) : null,
    without: bare,
  }
}

async function measureState(
  session: Session,
  plan: Plan,
  state: State,
  configured: Snapshot,
  measureUnits: MeasureUnits,
): Promise<Snapshot> {
  const { configuration, generated } = configured
  const units = chooseUnits(configuration, session.limits.units)
  if (units.length === 0) return configured
  session.progress(`${state} the patch: asking the preprocessor of ${units.length} files`)
  const names = new Set([...plan.names, ...definitionNames(configuration)])
  const results = await measureUnits(
    units,
    names,
    `${plan.patchesSources ? state : ''} ${generated}`,
  )
  await checkBounds(session)
  return { ...configured, units: results }
}

function difference(without: Snapshot, taken: Snapshot, spelling: Spelling): Counterfactual | null {
  if (!taken.configuration.ok) return null
  const { added, removed } = compareGraphs(without.configuration, taken.configuration)
  return {
    arguments: spelling.arguments,
    added: added.length,
    removed: removed.length,
    sample: added.filter((fact) => fact.includes(' definition ')).slice(0, 10),
  }
}

/** What one configure comes to, with no unit measured yet. */
async function configure(
  session: Session,
  plan: Plan,
  state: State,
  args: readonly string[],
): Promise<Snapshot> {
  session.progress(`${state} the patch: configuring with ${args.join(' ') || 'no arguments'}`)
  const configuration = await plan.system.configure(session, {
    sourceDir: plan.sourceDir,
    arguments: args,
    environment: plan.toolkit.environment,
    architecture: plan.architecture,
    traced: plan.traced,
  })
  if (configuration.retriedForPolicy)
    session.say(
      'CONFIGURE_POLICY',
      'The project asks for compatibility with CMake < 3.5, which this CMake has dropped; configured with CMAKE_POLICY_VERSION_MINIMUM=3.5.',
    )
  if (configuration.timedOut)
    session.say('TIMEOUT', `Configuring with ${args.join(' ')} did not end in time.`)
  if (configuration.bytes > session.limits.outputBytes)
    session.say(
      'OUTPUT_LIMIT',
      `Configuring printed ${Math.round(configuration.bytes / 1024 ** 2)} MB; only its beginning and end were kept.`,
    )
  await checkBounds(session)
  const headers = await readGeneratedHeaders(session.build)
  const targets = [...configuration.targets, ...headers.targets]
  return { configuration: { ...configuration, targets }, units: [], generated: headers.digest }
}

function definitionNames({ targets }: Configuration): readonly string[] {
  return targets.flatMap(({ definitions }) => definitions.map(({ name }) => name))
}

/** All units, or as many as allowed; those of the project itself before those of what it vendors. */
function chooseUnits({ units }: Configuration, most: number): readonly Unit[] {
  if (units.length <= most) return units
  return units
    .toSorted((a, b) => a.path.split('/').length - b.path.split('/').length)
    .slice(0, most)
}
