import path from 'node:path'

import { chooseArguments, lackingLines } from './measuring/arguments.ts'
import {
  chooseBuildSystem,
  type BuildSystem,
  type BuildSystemName,
} from './build-systems/build-system.ts'
import { runCanary } from './programs/canary.ts'
import { CARGO } from './build-systems/cargo.ts'
import { CMAKE } from './build-systems/cmake.ts'
import { namePairs } from './measuring/compare.ts'
import { copyRepository, listEntries, patcher } from './measuring/copy.ts'
import type {
  CanaryResult,
  CommandResult,
  ObjectResult,
  Place,
  Proof,
  ToolchainReport,
  Verdict,
} from './evidence.ts'
import { reportFindings } from './verdict/findings.ts'
import type { ProofInput } from './input.ts'
import type { Contrast } from './verdict/contrast.ts'
import { judge, type Judgement } from './verdict/judge.ts'
import { MAKE } from './build-systems/make.ts'
import { measureProject } from './measuring/measure.ts'
import { MESON } from './build-systems/meson.ts'
import { compareObjects, type UnitPair } from './programs/objects.ts'
import type { Session } from './running/session.ts'
import { optionKinds, spell } from './measuring/spelling.ts'
import { chooseArchitecture, NVCC_PLACES, probeToolchain, type Nvcc } from './toolkit/toolchain.ts'
import { realToolkit, standIn } from './toolkit/toolkits.ts'
import { runCommand } from './programs/user-command.ts'

export interface Findings {
  readonly verdict: Verdict
  readonly buildSystem: BuildSystemName | null
  readonly toolchain: ToolchainReport | null
  readonly judgement: Judgement | null
  readonly lines: readonly Place[]
  readonly counterfactual: Proof['counterfactual']
  readonly canary: CanaryResult | null
  readonly objects: readonly ObjectResult[]
  readonly command: CommandResult | null
  readonly commandOk: boolean
}

export const NOTHING: Findings = {
  verdict: 'skipped',
  buildSystem: null,
  toolchain: null,
  judgement: null,
  lines: [],
  counterfactual: null,
  canary: null,
  objects: [],
  command: null,
  commandOk: false,
}

const SYSTEMS: Readonly<Record<BuildSystemName, BuildSystem>> = {
  cmake: CMAKE,
  make: MAKE,
  meson: MESON,
  cargo: CARGO,
}

/** Files that compilers read: with such a file patched, one state's measurements say nothing about the other's. */
const SOURCES = /\.(?:c|cc|cpp|cxx|cu|cuh|h|hh|hpp|hxx|inc|m|mm|in)$/
const BUILD_FILES: Readonly<Record<BuildSystemName, RegExp>> = {
  cmake: /(?:^|\/)(?:CMakeLists\.txt|CMakePresets\.json)$|\.cmake(?:\.in)?$/,
  make: /(?:^|\/)(?:GNU)?[Mm]akefile[^/]*$|\.(?:mk|mak)$/,
  meson: /(?:^|\/)meson(?:\.build|\.options|_options\.txt)$/,
  cargo: /(?:^|\/)(?:Cargo\.toml|build\.rs)$|\.rs$/,
}

/** Examines a patch step by step; each step yields all that is known so far. Ends by throwing Stopped at the bounds. */
export async function* examine(session: Session, input: ProofInput): AsyncGenerator<Findings> {
  const { options } = input
  const { say, progress } = session
  if (input.patched.length === 0) {
    say('NOTHING_TO_PROVE', 'info', 'The patch changes no file.')
    yield NOTHING
    return
  }
  const entries = await listEntries(input)
  const chosen = chooseBuildSystem(
    entries,
    options.sourceDir,
    input.patched.map((file) => file.path),
    input.renames,
  )
  progress('looking for the build tools and a CUDA compiler')
  const system = chosen === null ? null : SYSTEMS[chosen.name]
  const { nvcc, programVersion, report } = await probeToolchain(
    session,
    options.nvcc,
    input.environment,
    system?.program ?? null,
  )
  const known = { ...NOTHING, toolchain: report, buildSystem: chosen?.name ?? null }
  if (nvcc === null)
    say(
      'CUDA_COMPILER_MISSING',
      options.mode === 'required' ? 'error' : 'info',
      `No CUDA compiler was found (looked at ${NVCC_PLACES}).`,
    )
  if (chosen === null || system === null)
    say(
      'NO_BUILD_SYSTEM',
      'warning',
      `No CMakeLists.txt, meson.build, Cargo.toml or Makefile was found at ${options.sourceDir} or above a patched file; set smoke-source-dir.`,
    )
  else if (programVersion === null)
    say(
      'TOOL_MISSING',
      'error',
      `${system.program} is not on this machine; nothing could be configured.`,
    )
  if (chosen === null || system === null || programVersion === null) {
    yield known
    return
  }
  if (nvcc === null && options.mode === 'required') {
    yield known
    return
  }
  yield* examineBuild(session, input, { known, system, sourceDir: chosen.sourceDir, nvcc })
}

async function* examineBuild(
  session: Session,
  input: ProofInput,
  given: {
    readonly known: Findings
    readonly system: BuildSystem
    readonly sourceDir: string
    readonly nvcc: Nvcc | null
  },
): AsyncGenerator<Findings> {
  const { options } = input
  const { known, system, sourceDir, nvcc } = given
  session.progress('copying the repository')
  await copyRepository(session, input)
  const architecture = chooseArchitecture(options.cudaArch, nvcc)
  const { args, lines } = chooseArguments(input, system.name)
  const spellings = spell(
    args,
    [...input.renames, ...(input.related ?? [])],
    optionKinds(system.name),
  )
  const pairs = namePairs(input.renames)
  const patched = input.patched.map((file) => file.path)
  const measurement = await measureProject(session, {
    system,
    sourceDir,
    spellings,
    names: new Set(pairs.flatMap(({ from, to }) => [from, ...to])),
    architecture,
    toolkit: nvcc === null ? await standIn(session, null) : realToolkit(session, nvcc),
    fallback: nvcc === null ? null : () => standIn(session, nvcc),
    traced: new Set(lines.map((place) => place.path)),
    patchesSources: patched.some((file) => SOURCES.test(file)),
    lay: await patcher(session, input),
  })
  const usesStandIn = measurement.toolkit.kind === 'stand-in'
  if (usesStandIn)
    session.say(
      'STAND_IN',
      'info',
      'Configured with the configure-only CUDA stand-in; no file of the project was compiled by nvcc.',
    )
  const judgement = judge(session, {
    measurement,
    pairs,
    lines,
    renamesOptions: input.renames.some(
      ({ kind }) => optionKinds(system.name).has(kind) && kind !== 'any',
    ),
    touchesBuild: patched.some((file) => SOURCES.test(file) || BUILD_FILES[system.name].test(file)),
  })
  reportFindings(session, measurement, pairs)
  lackingLines(session, lines, judgement.executed)
  let findings: Findings = {
    ...known,
    verdict: judgement.verdict,
    toolchain: { ...known.toolchain!, standIn: usesStandIn },
    judgement,
    lines,
    counterfactual: measurement.counterfactual,
  }
  yield findings
  const { contrast } = judgement
  if (contrast !== null) {
    const objects = await compareObjects(
      session,
      unitPairs(contrast, usesStandIn, input),
      measurement.toolkit.environment,
    )
    findings = { ...findings, objects }
    yield findings
    if (nvcc !== null) {
      // A GPU that is there is built for; CMake is given a number all the same.
      const native =
        options.cudaArch === 'auto' && known.toolchain?.device ? 'native' : architecture
      const canary = await compileCanary(session, contrast, nvcc, native)
      findings = { ...findings, canary, verdict: weigh(findings.verdict, canary) }
      yield findings
    }
  }
  if (options.command === undefined || options.command === '') return
  const { result, ok } = await runCommand(session, {
    command: options.command,
    expect: options.expect,
    forbid: options.forbid,
    sourceDir,
    arguments: spellings.list[0]!.arguments,
    environment: nvcc === null ? session.environment : realToolkit(session, nvcc).environment,
  })
  const verdict = ok
    ? findings.verdict
    : findings.verdict === 'proved'
      ? 'no-effect'
      : findings.verdict
  yield { ...findings, command: result, commandOk: ok, verdict }
}

/** A program that nvcc could not build, or that computed wrongly, takes a proof back. */
function weigh(verdict: Verdict, canary: CanaryResult): Verdict {
  if (verdict !== 'proved' && verdict !== 'partial') return verdict
  if (verdict === 'partial' && canary.after.guards.length > 0) return verdict
  const failed =
    !canary.after.built || canary.run?.status === 'wrong' || canary.run?.status === 'cuda-error'
  return failed || canary.before.built ? 'inconclusive' : verdict
}

async function compileCanary(
  session: Session,
  contrast: Contrast,
  nvcc: Nvcc,
  architecture: string,
): Promise<CanaryResult> {
  session.progress(`compiling the CUDA program with the definitions of ${contrast.target}`)
  const { canary, messages } = await runCanary({
    target: contrast.target,
    before: contrast.before.map(({ text }) => text),
    after: contrast.after.map(({ text }) => text),
    expects: contrast.expects,
    refuses: contrast.refuses,
    nvcc,
    architecture,
    directory: path.join(session.scratch, 'canary'),
    environment: realToolkit(session, nvcc).environment,
    deadline: session.remaining,
  })
  for (const { code, level, text } of messages) session.say(code, level, text)
  return canary
}

/** The units that gained the name, when both commands read the same files and a real compiler can build them. */
function unitPairs(
  contrast: Contrast,
  usesStandIn: boolean,
  input: ProofInput,
): readonly UnitPair[] {
  const { before, after } = contrast.snapshots
  if (before.generated !== after.generated) return []
  if (input.patched.some((file) => SOURCES.test(file.path))) return []
  return after.units.flatMap(({ unit }) => {
    if (!contrast.gained.has(`${unit.path}\0${unit.target}`)) return []
    if (usesStandIn && unit.path.endsWith('.cu')) return []
    const old = before.units.find(
      (one) => one.unit.path === unit.path && one.unit.target === unit.target,
    )
    return old === undefined ? [] : [{ before: old.unit, after: unit }]
  })
}
