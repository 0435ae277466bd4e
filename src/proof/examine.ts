import { formatOf } from '../languages/registry.ts'
import { CARGO } from './build-systems/cargo.ts'
import { CMAKE } from './build-systems/cmake.ts'
import { MAKE } from './build-systems/make.ts'
import { MESON } from './build-systems/meson.ts'
import {
  chooseBuildSystem,
  type BuildSystem,
  type BuildSystemName,
} from './build-systems/build-system.ts'
import type { CanaryResult, EvidenceLevel, Proof, ToolchainReport, Verdict } from './evidence.ts'
import type { ProofInput } from './input.ts'
import { chooseArguments, lackingLines } from './measuring/arguments.ts'
import { namePairs } from './measuring/compare.ts'
import { copyRepository, listEntries, patcher } from './measuring/copy.ts'
import { measureProject } from './measuring/measure.ts'
import { spell } from './measuring/spelling.ts'
import { runCanary } from './programs/canary.ts'
import { compareObjects, type UnitPair } from './programs/objects.ts'
import { runCommand } from './programs/user-command.ts'
import type { Session } from './running/session.ts'
import { standIn } from './toolkit/stand-in.ts'
import {
  chooseArchitecture,
  NVCC_PLACES,
  probeToolchain,
  realToolkit,
  type Nvcc,
} from './toolkit/toolchain.ts'
import type { Contrast } from './verdict/contrast.ts'
import { reportFindings } from './verdict/findings.ts'
import { judge } from './verdict/judge.ts'

/** What a proof has found out so far, for the report and for how far its evidence goes. */
export type Findings = Omit<Proof, 'evidence' | 'summary' | 'messages' | 'seconds'> & {
  /** What the measurements alone are worth. */
  readonly level: EvidenceLevel
  readonly commandOk: boolean
}

const SYSTEMS: Readonly<Record<BuildSystemName, BuildSystem>> = {
  cmake: CMAKE,
  make: MAKE,
  meson: MESON,
  cargo: CARGO,
}

/** Files that compilers read: with such a file patched, one state's measurements say nothing about the other's. */
const SOURCES = /\.(?:c|cc|cpp|cxx|cu|cuh|h|hh|hpp|hxx|inc|m|mm|in)$/

function isBuildFile({ reads }: BuildSystem, file: string): boolean {
  const { id, reader } = formatOf(file)
  return reads.includes(id) || reads.includes(reader)
}

/**
 * Examines a patch step by step and notes each time what has come out, so that an end at the bounds leaves what is known.
 *
 * @throws Stopped at the bounds
 */
export async function examine(
  session: Session,
  input: ProofInput,
  note: (more: Partial<Findings>) => void,
): Promise<void> {
  const { options } = input
  const { say, progress } = session
  if (input.patched.length === 0) {
    say('NOTHING_TO_PROVE', 'The patch changes no file.')
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
  note({ toolchain: report, buildSystem: chosen?.name ?? null })
  if (nvcc === null)
    say(
      'CUDA_COMPILER_MISSING',
      `No CUDA compiler was found (looked at ${NVCC_PLACES}).`,
      options.mode === 'required' ? 'error' : 'info',
    )
  if (chosen === null || system === null) {
    say(
      'NO_BUILD_SYSTEM',
      `No CMakeLists.txt, meson.build, Cargo.toml or Makefile was found at ${options.sourceDir} or above a patched file; set smoke-source-dir.`,
    )
    return
  }
  if (programVersion === null) {
    say('TOOL_MISSING', `${system.program} is not on this machine; nothing could be configured.`)
    return
  }
  if (nvcc === null && options.mode === 'required') return
  progress('copying the repository')
  await copyRepository(session, input)
  await examineBuild(session, input, note, { system, sourceDir: chosen.sourceDir, nvcc, report })
}

async function examineBuild(
  session: Session,
  input: ProofInput,
  note: (more: Partial<Findings>) => void,
  given: {
    readonly system: BuildSystem
    readonly sourceDir: string
    readonly nvcc: Nvcc | null
    readonly report: ToolchainReport
  },
): Promise<void> {
  const { options } = input
  const { system, sourceDir, nvcc, report } = given
  const architecture = chooseArchitecture(options.cudaArch, nvcc)
  const { args, lines } = chooseArguments(input, system)
  const spellings = spell(args, [...input.renames, ...(input.related ?? [])], system.kinds)
  const pairs = namePairs(input.renames)
  const patched = input.patched.map((file) => file.path)
  const patchesSources = patched.some((file) => SOURCES.test(file))
  const measurement = await measureProject(session, {
    system,
    sourceDir,
    spellings,
    names: new Set(pairs.flatMap(({ from, to }) => [from, ...to])),
    architecture,
    toolkit: nvcc === null ? await standIn(session, null) : realToolkit(session, nvcc),
    fallback: nvcc === null ? null : () => standIn(session, nvcc),
    traced: new Set(lines.map((place) => place.path)),
    patchesSources,
    lay: await patcher(session, input),
  })
  const usesStandIn = measurement.toolkit.kind === 'stand-in'
  if (usesStandIn)
    session.say(
      'STAND_IN',
      'Configured with the configure-only CUDA stand-in; no file of the project was compiled by nvcc.',
    )
  const judgement = judge(session, {
    measurement,
    pairs,
    lines,
    renamesOptions: input.renames.some(({ kind }) => system.kinds.has(kind) && kind !== 'any'),
    touchesBuild: patchesSources || patched.some((file) => isBuildFile(system, file)),
  })
  reportFindings(session, measurement, pairs)
  lackingLines(session, lines, judgement.executed)
  let { verdict } = judgement
  note({
    verdict,
    toolchain: { ...report, standIn: usesStandIn },
    level: judgement.level,
    runs: judgement.runs,
    lines: { patched: lines, executed: judgement.executed },
    counterfactual: measurement.counterfactual,
  })
  const { contrast } = judgement
  if (contrast !== null) {
    const unitsToCompile = patchesSources ? [] : unitPairs(contrast, usesStandIn)
    const { environment } = measurement.toolkit
    note({ objects: await compareObjects(session, unitsToCompile, environment) })
  }
  if (contrast !== null && nvcc !== null) {
    // A GPU that is there is built for; CMake is given a number all the same.
    const native = options.cudaArch === 'auto' && report.device ? 'native' : architecture
    const canary = await runCanary(session, contrast, nvcc, native)
    verdict = weigh(verdict, canary)
    note({ canary, verdict })
  }
  if (!options.command) return
  const { result, ok } = await runCommand(session, {
    command: options.command,
    expect: options.expect,
    forbid: options.forbid,
    sourceDir,
    arguments: spellings.list[0]!.arguments,
    environment: nvcc === null ? session.environment : realToolkit(session, nvcc).environment,
  })
  if (!ok && verdict === 'proved') verdict = 'no-effect'
  note({ command: result, commandOk: ok, verdict })
}

/** A program that nvcc could not build, or that computed wrongly, takes a proof back. */
function weigh(verdict: Verdict, canary: CanaryResult): Verdict {
  if (verdict !== 'proved' && verdict !== 'partial') return verdict
  if (verdict === 'partial' && canary.after.guards.length > 0) return verdict
  const failed =
    !canary.after.built || canary.run?.status === 'wrong' || canary.run?.status === 'cuda-error'
  return failed || canary.before.built ? 'inconclusive' : verdict
}

/** The units that gained the name, when both commands read the same headers and a real compiler can build them. */
function unitPairs({ snapshots, gained }: Contrast, usesStandIn: boolean): readonly UnitPair[] {
  const { before, after } = snapshots
  if (before.generated !== after.generated) return []
  return after.units.flatMap(({ unit }) => {
    if (!gained.has(`${unit.path}\0${unit.target}`)) return []
    if (usesStandIn && unit.path.endsWith('.cu')) return []
    const old = before.units.find(
      (one) => one.unit.path === unit.path && one.unit.target === unit.target,
    )
    return old === undefined ? [] : [{ before: old.unit, after: unit }]
  })
}
