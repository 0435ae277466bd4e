import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import { configureCMake } from './cmake.ts'
import { compareGraphs, type Snapshot } from './compare.ts'
import type { Configuration, Unit } from './configuration.ts'
import type { ChildEnvironment } from './environment.ts'
import type { Counterfactual } from './evidence.ts'
import { LivenessCache, measureUnits } from './liveness.ts'
import { firstError } from './output.ts'
import { checkBounds, type Session } from './session.ts'
import type { Spelling, Spellings } from './spelling.ts'

/** Where CUDA comes from while configuring. */
export interface Toolkit {
  readonly kind: 'real' | 'stand-in'
  readonly environment: ChildEnvironment
}

export interface CMakePlan {
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
  readonly applyPatch: () => Promise<void>
}

export interface SpellingSnapshots {
  readonly spelling: Spelling
  readonly before: Snapshot
  readonly after: Snapshot
}

export interface CMakeMeasurement {
  readonly toolkit: Toolkit
  readonly spellings: readonly SpellingSnapshots[]
  readonly counterfactual: Counterfactual | null
  /** The patched tree configured without any of the flags. */
  readonly without: Snapshot | null
}

const MISSING_LIBRARY =
  /links to:\s+CUDA::\w+\s+but the target was not found|Target "?CUDA::\w+|(?:cublas|cufft|curand|cusparse|cusolver|cudart)\w*[^\n]*(?:not found|NOTFOUND)|Could NOT find CUDAToolkit|CUDA (?:Toolkit )?not found/i

/** Configures every spelling before and after the patch, at one path, and measures every unit each time. */
export async function measureCMake(session: Session, plan: CMakePlan): Promise<CMakeMeasurement> {
  const cache = new LivenessCache()
  const { list, without } = plan.spellings
  let { toolkit } = plan

  async function snapshot(
    state: 'before' | 'after',
    args: readonly string[],
    measured: boolean,
  ): Promise<Snapshot> {
    session.progress(`${state} the patch: configuring with ${args.join(' ') || 'no arguments'}`)
    const configuration = await configure(session, plan, toolkit, args)
    await checkBounds(session)
    if (!measured || lacksLibrary(configuration)) return { configuration, units: [] }
    const units = chooseUnits(configuration, session.limits.units)
    if (units.length > 0)
      session.progress(`${state} the patch: asking the preprocessor of ${units.length} files`)
    const results = await measureUnits(session, {
      units,
      names: new Set([...plan.names, ...definitionNames(configuration)]),
      environment: toolkit.environment,
      state: `${plan.patchesSources ? state : ''} ${await generatedDigest(session.build)}`,
      cache,
    })
    await checkBounds(session)
    return { configuration, units: results }
  }

  function lacksLibrary({ ok, output }: Configuration): boolean {
    return toolkit.kind === 'real' && plan.fallback !== null && !ok && MISSING_LIBRARY.test(output)
  }

  async function all(state: 'before' | 'after'): Promise<Snapshot[]> {
    const snapshots: Snapshot[] = []
    for (const spelling of list) {
      let taken = await snapshot(state, spelling.arguments, true)
      if (plan.fallback !== null && lacksLibrary(taken.configuration)) {
        session.say(
          'CUDA_LIBRARY_MISSING',
          'info',
          `The CUDA toolkit lacks a library that the project links (${firstError(taken.configuration.output)}); configured with the stand-in instead.`,
        )
        toolkit = await plan.fallback()
        taken = await snapshot(state, spelling.arguments, true)
      }
      snapshots.push(taken)
    }
    return snapshots
  }

  const before = await all('before')
  await plan.applyPatch()
  const after = await all('after')
  const bare = without === null ? null : await snapshot('after', without, false)
  return {
    toolkit,
    spellings: list.map((spelling, at) => ({
      spelling,
      before: before[at]!,
      after: after[at]!,
    })),
    counterfactual: bare?.configuration.ok ? difference(bare, after[0]!, list[0]!) : null,
    without: bare,
  }
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

async function configure(
  session: Session,
  plan: CMakePlan,
  toolkit: Toolkit,
  args: readonly string[],
): Promise<Configuration> {
  const configuration = await configureCMake({
    sourceDirectory: path.join(session.root, plan.sourceDir),
    root: session.root,
    build: session.build,
    arguments: args,
    own: ownArguments(args, plan.architecture),
    environment: toolkit.environment,
    timeoutSeconds: Math.min(session.limits.configureSeconds, session.remaining()),
    wrap: session.wrap,
    traced: plan.traced,
  })
  if (configuration.retriedForPolicy)
    session.say(
      'CONFIGURE_POLICY',
      'info',
      'The project asks for compatibility with CMake < 3.5, which this CMake has dropped; configured with CMAKE_POLICY_VERSION_MINIMUM=3.5.',
    )
  if (configuration.timedOut)
    session.say('TIMEOUT', 'error', `Configuring with ${args.join(' ')} did not end in time.`)
  if (configuration.bytes > session.limits.outputBytes)
    session.say(
      'OUTPUT_LIMIT',
      'warning',
      `Configuring printed ${Math.round(configuration.bytes / 1024 ** 2)} MB; only its beginning and end were kept.`,
    )
  return configuration
}

/** Without a GPU, `native` (which some projects take by default) makes CMake fail. */
function ownArguments(args: readonly string[], architecture: string): readonly string[] {
  return args.some((argument) => argument.startsWith('-DCMAKE_CUDA_ARCHITECTURES'))
    ? []
    : [`-DCMAKE_CUDA_ARCHITECTURES=${architecture}`]
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

/** A digest of the headers that the configure wrote: they can carry flags that no command line shows. */
async function generatedDigest(build: string): Promise<string> {
  const hash = createHash('sha1')
  const entries = await readdir(build, { withFileTypes: true, recursive: true }).catch(() => [])
  const headers = entries
    .filter((entry) => entry.isFile() && /\.(?:h|hh|hpp|hxx|inc|ipp|cuh)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !/\/CMakeFiles\/|\/\.cmake\//.test(file))
  for (const file of headers.toSorted())
    hash.update(file).update(await readFile(file).catch(() => Buffer.alloc(0)))
  return hash.digest('hex')
}
