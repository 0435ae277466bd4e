import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { FileSource } from '../repository/source.ts'
import type { RenameState } from '../upstream/state.ts'
import { deriveArguments, guardsAround } from './arguments.ts'
import { runCanary } from './canary.ts'
import { measureCMake, type Toolkit } from './cmake-proof.ts'
import { namePairs } from './compare.ts'
import { findConfinement, unconfined } from './confine.ts'
import { childEnvironment } from './environment.ts'
import type {
  CanaryResult,
  EvidenceLevel,
  Place,
  Proof,
  ToolchainReport,
  Verdict,
} from './evidence.ts'
import { judge, type Judgement } from './judge.ts'
import { openSession, Stopped, type Limits, type Session } from './session.ts'
import { OPTION_KINDS, spell } from './spelling.ts'
import { withStandIn, writeStandIn } from './stand-in.ts'
import { summarise } from './summary.ts'
import {
  chooseArchitecture,
  cmakeVersion,
  findDevice,
  findNvcc,
  hostCompiler,
  NVCC_PLACES,
  type Nvcc,
} from './toolchain.ts'
import { replaceFile, writeTree } from './tree.ts'

export type * from './evidence.ts'

/** What a proof needs to know. */
export interface ProofInput {
  /** The state before the patch. */
  readonly files: FileSource
  /** Contents for submodule entries, laid in place in the copy. */
  readonly submodules?: readonly { readonly path: string; readonly source: FileSource }[]
  /** The files whose content the patch changes, as they are after it. */
  readonly patched: readonly { readonly path: string; readonly bytes: Buffer }[]
  /** The lines, counted in the files after the patch, that it changed. */
  readonly patchedLines: readonly Place[]
  /** The renames that were applied. */
  readonly renames: readonly RenameState[]
  /** Other renames of the same maps; they only help to find the spellings of an option. */
  readonly related?: readonly RenameState[]
  readonly options: ProofOptions
  /** The caller's environment; an allow-list is taken from it. */
  readonly environment: NodeJS.ProcessEnv
  readonly progress: (line: string) => void
  readonly limits?: Partial<Limits>
}

export interface ProofOptions {
  readonly mode: 'auto' | 'required'
  /** The directory to configure, relative to the repository's root. */
  readonly sourceDir: string
  /** In the new spelling; empty: derived from the renames. */
  readonly args: readonly string[]
  readonly command?: string
  readonly expect: readonly string[]
  readonly forbid: readonly string[]
  readonly timeoutSeconds: number
  /** `auto`, or a compute capability such as `75`. */
  readonly cudaArch: string
  /** nvcc's path; `none`: go without. */
  readonly nvcc?: string
}

/**
 * Proves that a patch takes effect: configures the project before and after it at the same path, asks every file's
 * preprocessor what it tests, and compiles a CUDA program with exactly the definitions that the patched target gets.
 * Runs the repository's own build code, in a copy without `.git`, without any token in its environment.
 */
export async function prove(input: ProofInput): Promise<Proof> {
  const started = performance.now()
  const scratch = await realpath(await mkdtemp(path.join(tmpdir(), 'flagshift-')))
  try {
    const environment = childEnvironment(input.environment, scratch)
    const wrap = (await findConfinement(scratch, environment)) ?? unconfined
    const session = openSession({
      scratch,
      environment,
      wrap,
      progress: input.progress,
      limits: input.limits ?? {},
      timeoutSeconds: input.options.timeoutSeconds,
    })
    const findings = await examine(session, input)
    return finish(session, findings, started)
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 3 })
  }
}

interface Findings {
  readonly verdict: Verdict
  readonly toolchain: ToolchainReport | null
  readonly judgement: Judgement | null
  readonly lines: readonly Place[]
  readonly counterfactual: Proof['counterfactual']
  readonly canary: CanaryResult | null
}

const NOTHING: Findings = {
  verdict: 'skipped',
  toolchain: null,
  judgement: null,
  lines: [],
  counterfactual: null,
  canary: null,
}

async function examine(session: Session, input: ProofInput): Promise<Findings> {
  let found = NOTHING
  try {
    for await (const next of steps(session, input)) found = next
    return found
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    return { ...found, verdict: 'inconclusive' }
  }
}

/** Yields what is known so far, so that a proof that ends early still shows what it found. */
async function* steps(session: Session, input: ProofInput): AsyncGenerator<Findings> {
  const { options } = input
  const { say, progress, scratch, environment } = session
  const child = { cwd: scratch, env: environment }
  if (input.patched.length === 0) {
    say('NOTHING_TO_PROVE', 'info', 'The patch changes no file.')
    yield NOTHING
    return
  }
  progress('looking for CMake and a CUDA compiler')
  const [cmake, nvcc, host, device] = await Promise.all([
    cmakeVersion(child),
    findNvcc(options.nvcc, input.environment, child),
    hostCompiler(child),
    findDevice(child),
  ])
  const toolchain = toolchainReport(cmake, nvcc, host, device)
  if (nvcc === null)
    say(
      'CUDA_COMPILER_MISSING',
      options.mode === 'required' ? 'error' : 'info',
      `No CUDA compiler was found (looked at ${NVCC_PLACES}).`,
    )
  if (nvcc === null && options.mode === 'required') {
    yield { ...NOTHING, toolchain }
    return
  }
  if (cmake === null) {
    say('TOOL_MISSING', 'error', 'CMake is not on this machine; nothing could be configured.')
    yield { ...NOTHING, toolchain }
    return
  }

  progress('copying the repository')
  await copyRepository(session, input)
  const architecture = chooseArchitecture(options.cudaArch, nvcc)
  const toolkit: Toolkit =
    nvcc === null
      ? await standIn(session, null)
      : { kind: 'real', environment: withNvcc(session, nvcc) }
  const { args, lines } = chooseArguments(input)
  const spellings = spell(args, [...input.renames, ...(input.related ?? [])])
  const pairs = namePairs(input.renames)
  const measurement = await measureCMake(session, {
    sourceDir: options.sourceDir,
    spellings,
    names: new Set(pairs.flatMap(({ from, to }) => [from, ...to])),
    architecture,
    toolkit,
    fallback: nvcc === null ? null : () => standIn(session, nvcc),
    traced: new Set(lines.map(({ path: file }) => file)),
    patchesSources: input.patched.some(({ path: file }) =>
      /\.(?:c|cc|cpp|cxx|cu|cuh|h|hh|hpp|hxx|inc|m|mm|in)$/.test(file),
    ),
    applyPatch: async () => {
      for (const { path: file, bytes } of input.patched)
        await replaceFile(session.root, file, bytes)
    },
  })
  if (measurement.toolkit.kind === 'stand-in')
    say(
      'STAND_IN',
      'info',
      'Configured with the configure-only CUDA stand-in; no file of the project was compiled by nvcc.',
    )
  const judgement = judge(session, {
    measurement,
    pairs,
    lines,
    renamesOptions: input.renames.some(({ kind }) => OPTION_KINDS.has(kind) && kind !== 'any'),
  })
  notExercised(session, lines, judgement.executed)
  const findings: Findings = {
    verdict: judgement.verdict,
    toolchain: { ...toolchain, standIn: measurement.toolkit.kind === 'stand-in' },
    judgement,
    lines,
    counterfactual: measurement.counterfactual,
    canary: null,
  }
  yield findings
  const target = judgement.best?.targets[0]
  if (nvcc === null || judgement.best === null || target === undefined) return

  progress('compiling the CUDA program with the definitions of ' + target)
  const { before, after } = judgement.best.snapshots
  const definitions = (state: typeof before): readonly string[] =>
    state.configuration.targets
      .find(({ name }) => name === target)
      ?.definitions.map(({ text }) => text) ?? []
  const has = (state: typeof before, name: string): boolean =>
    state.configuration.targets
      .find((one) => one.name === target)
      ?.definitions.some((definition) => definition.name === name) ?? false
  const { canary, messages } = await runCanary({
    target,
    before: definitions(before),
    after: definitions(after),
    expects: pairs.flatMap(({ to }) => to).filter((name) => has(after, name) && !has(before, name)),
    refuses: pairs.map(({ from }) => from).filter((name) => has(before, name) && !has(after, name)),
    nvcc,
    architecture,
    directory: path.join(scratch, 'canary'),
    child: { env: withNvcc(session, nvcc) },
    deadline: session.remaining,
  })
  for (const { code, level, text } of messages) say(code, level, text)
  yield { ...findings, canary }
}

function toolchainReport(
  cmake: string | null,
  nvcc: Nvcc | null,
  host: string | null,
  device: string | null,
): ToolchainReport {
  return {
    cmake,
    nvcc: nvcc === null ? null : { path: nvcc.path, version: nvcc.version, root: nvcc.root },
    architectures: nvcc?.architectures ?? [],
    hostCompiler: host,
    device,
    standIn: nvcc === null,
  }
}

async function copyRepository(session: Session, input: ProofInput): Promise<void> {
  const leftOut = [...(await writeTree(input.files, session.root))]
  for (const { path: place, source } of input.submodules ?? [])
    leftOut.push(
      ...(await writeTree(source, path.join(session.root, place))).map(({ path: file, why }) => ({
        path: `${place}/${file}`,
        why,
      })),
    )
  if (leftOut.length === 0) return
  const first = leftOut[0]!
  session.say(
    'FILE_UNREADABLE',
    'info',
    `${leftOut.length} file(s) could not be copied, for example ${first.path}: ${first.why}.`,
  )
}

async function standIn(session: Session, nvcc: Nvcc | null): Promise<Toolkit> {
  const directory = path.join(session.scratch, 'cuda')
  await writeStandIn(directory, nvcc?.version, nvcc?.architectures)
  return { kind: 'stand-in', environment: withStandIn(session.environment, directory) }
}

function withNvcc(session: Session, nvcc: Nvcc): Session['environment'] {
  const { environment } = session
  return {
    ...environment,
    CUDACXX: nvcc.path,
    PATH: `${path.dirname(nvcc.path)}:${environment['PATH'] ?? ''}`,
  }
}

/** Lines that a CMake trace can show: no comments, blank lines, nor block ends. */
function chooseArguments(input: ProofInput): {
  readonly args: readonly string[]
  readonly lines: readonly Place[]
} {
  const texts = new Map(
    input.patched
      .filter(({ path: file }) => /(?:^|\/)CMakeLists\.txt$|\.cmake$/.test(file))
      .map(({ path: file, bytes }) => [file, bytes.toString('latin1').split('\n')]),
  )
  const lines = input.patchedLines.filter(({ path: file, line }) => {
    const text = texts.get(file)?.[line - 1] ?? ''
    return !/^\s*(?:#|$|endif|endforeach|endwhile|endfunction|endmacro|else\s*\()/i.test(text)
  })
  const guards = lines.flatMap(({ path: file, line }) =>
    guardsAround((texts.get(file) ?? []).join('\n'), line),
  )
  return {
    args:
      input.options.args.length > 0
        ? input.options.args
        : deriveArguments(input.renames, input.related ?? [], guards),
    lines,
  }
}

function notExercised(session: Session, lines: readonly Place[], executed: readonly Place[]): void {
  const missed = lines.filter((place) => !executed.includes(place))
  for (const { path: file, line } of missed.slice(0, 5))
    session.say(
      'PATCH_NOT_EXERCISED',
      executed.length === 0 ? 'warning' : 'info',
      `The patched line ${file}:${line} was not executed with these arguments; give smoke-args that reach it.`,
    )
}

function finish(session: Session, findings: Findings, started: number): Proof {
  const { judgement, canary, toolchain, lines, counterfactual } = findings
  const proof = {
    verdict: findings.verdict,
    evidence: evidenceLevel(findings),
    messages: session.messages,
    buildSystem: judgement === null ? null : ('cmake' as const),
    toolchain,
    runs: judgement?.runs ?? [],
    counterfactual,
    lines: judgement === null ? null : { patched: lines, executed: judgement.executed },
    canary,
    objects: [],
    command: null,
    seconds: Math.round((performance.now() - started) / 100) / 10,
  }
  return { ...proof, summary: summarise(proof) }
}

function evidenceLevel({ judgement, canary }: Findings): EvidenceLevel {
  if (canary !== null && canary.after.built && !canary.before.built)
    return canary.run?.status === 'ran' ? 'run' : 'compile'
  return judgement?.level ?? 'none'
}
