import { accessSync, constants, existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'

import type { ChildOptions, RunProgram } from '../running/child.ts'
import type { ChildEnvironment } from '../running/environment.ts'
import type { ToolchainReport } from '../evidence.ts'
import type { Session } from '../running/session.ts'

/** A CUDA compiler that answered. */
export interface Nvcc extends NonNullable<ToolchainReport['nvcc']> {
  /** Compute capabilities it can build for (75 for sm_75), in ascending order. */
  readonly architectures: readonly number[]
  /** The host compiler that it takes where it rejects the default one; null for the default. */
  readonly host: string | null
}

/** Where CUDA comes from while configuring. */
export interface Toolkit {
  readonly kind: 'real' | 'stand-in'
  readonly environment: ChildEnvironment
}

/** The toolkit that was found. */
export function realToolkit({ environment }: Session, nvcc: Nvcc): Toolkit {
  const search = `${path.dirname(nvcc.path)}:${environment['PATH'] ?? ''}`
  const host = nvcc.host === null ? {} : { CUDAHOSTCXX: nvcc.host }
  return {
    kind: 'real',
    environment: {
      ...environment,
      ...host,
      ...headersOf(nvcc.path),
      CUDACXX: nvcc.path,
      PATH: search,
    },
  }
}

/** The host compiler for nvcc, where one is chosen. */
export function hostArguments({ CUDAHOSTCXX: host }: ChildEnvironment): readonly string[] {
  return host === undefined ? [] : ['-ccbin', host]
}

type Where = Pick<ChildOptions, 'cwd' | 'env'> & { readonly runProgram: RunProgram }

/** Where a CUDA compiler is looked for, in this order; for messages. */
export const NVCC_PLACES =
  'CUDACXX, PATH, CUDA_PATH, CUDA_HOME, CONDA_PREFIX, VIRTUAL_ENV, /usr/local/cuda, /opt/cuda'

/**
 * Finds nvcc: the given path, `CUDACXX`, PATH, `$CUDA_PATH/bin`, `$CUDA_HOME/bin`, what conda and pip have put into the
 * active environment, `/usr/local/cuda/bin`, the highest `/usr/local/cuda-*`, `/opt/cuda/bin`. The first that answers
 * `--version` wins.
 *
 * @param given a path that wins over the search, or `none` to go without
 */
export async function findNvcc(
  given: string | undefined,
  environment: NodeJS.ProcessEnv,
  child: Where,
): Promise<Nvcc | null> {
  if (given === 'none') return null
  for (const candidate of candidates(given, environment)) {
    const found = await ask(candidate, child)
    if (found !== null) return found
  }
  return null
}

function candidates(given: string | undefined, environment: NodeJS.ProcessEnv): readonly string[] {
  if (given !== undefined && given !== '') return [given]
  const cudacxx = environment['CUDACXX']
  const below = [
    environment['CUDA_PATH'],
    environment['CUDA_HOME'],
    ...rootsIn(environment['CONDA_PREFIX']),
    ...rootsIn(environment['VIRTUAL_ENV']),
    '/usr/local/cuda',
    ...entriesIn('/usr/local', /^cuda-\d/),
    '/opt/cuda',
  ].filter((root) => root !== undefined)
  const places = [
    cudacxx === undefined || cudacxx.includes('/')
      ? cudacxx
      : findProgram(cudacxx, environment['PATH']),
    findProgram('nvcc', environment['PATH']),
    ...below.map((root) => path.join(root, 'bin', 'nvcc')),
  ]
  return [...new Set(places.filter((place) => place !== undefined).filter(isProgram))]
}

/** Where the packages `cuda-nvcc` of conda and `nvidia-cuda-nvcc` of pip lie in an environment; the newest first. */
function rootsIn(prefix: string | undefined): readonly string[] {
  if (prefix === undefined || !path.isAbsolute(prefix)) return []
  const pips = entriesIn(path.join(prefix, 'lib'), /^python3/).flatMap((python) =>
    entriesIn(path.join(python, 'site-packages/nvidia'), /^(?:cuda_nvcc|cu\d+)$/),
  )
  return [prefix, ...pips]
}

/** What a folder holds under such a name, each as a path, the highest version first; nothing where it is not there. */
function entriesIn(folder: string, wanted: RegExp): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => wanted.test(name))
    .toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    .map((name) => path.join(folder, name))
}

/** pip's packages keep the runtime's headers beside the compiler's folder, where it does not look by itself. */
function headersOf(nvcc: string): Readonly<Record<string, string>> {
  const beside = path.join(path.dirname(nvcc), '..', '..', 'cuda_runtime', 'include')
  if (!nvcc.endsWith('/nvidia/cuda_nvcc/bin/nvcc') || !existsSync(beside)) return {}
  return { NVCC_PREPEND_FLAGS: `-I${beside}` }
}

/** The first executable file of that name on a search path, or undefined. */
export function findProgram(name: string, searchPath: string | undefined): string | undefined {
  return (searchPath ?? '')
    .split(path.delimiter)
    .filter((directory) => path.isAbsolute(directory))
    .map((directory) => path.join(directory, name))
    .find(isProgram)
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

async function ask(file: string, { runProgram, ...child }: Where): Promise<Nvcc | null> {
  const options = { ...child, timeoutSeconds: 20 }
  const [banner, list, dry] = await Promise.all([
    runProgram(file, ['--version'], options),
    runProgram(file, ['--list-gpu-arch'], options),
    runProgram(file, ['--dryrun', 'probe.cu'], options),
  ])
  const version = /\bV(\d+\.\d+\.\d+)/.exec(banner.stdout)?.[1]
  if (version === undefined) return null
  const architectures = [...list.stdout.matchAll(/compute_(\d+)\b/g)].map((hit) => Number(hit[1]))
  const top = /^#\$ TOP=(.+)$/m.exec(dry.stderr + dry.stdout)?.[1]?.trim() ?? ''
  return {
    path: file,
    version,
    root: existsSync(top) ? realpathSync(top) : null,
    architectures: [...new Set(architectures)].toSorted((a, b) => a - b),
    host: null,
  }
}

interface Toolchain {
  readonly nvcc: Nvcc | null
  /** The build program's version line; null when it cannot be started. */
  readonly programVersion: string | null
  readonly report: ToolchainReport
}

/**
 * Looks what is there: the build program, nvcc, the host compiler, a GPU.
 *
 * @param program `cmake`, `make`, …; null when no build system was recognised
 */
export async function probeToolchain(
  { builds, environment, runProgram }: Session,
  given: string | undefined,
  caller: NodeJS.ProcessEnv,
  program: string | null,
): Promise<Toolchain> {
  const child = { cwd: builds, env: environment, runProgram }
  const [programVersion, nvcc, host, device] = await Promise.all([
    program === null ? null : startedLine(program, child),
    findNvcc(given, caller, child),
    hostCompiler(child),
    findDevice(child),
  ])
  return {
    nvcc,
    programVersion,
    report: {
      cmake: /cmake version (\S+)/.exec(programVersion ?? '')?.[1] ?? null,
      nvcc: nvcc === null ? null : { path: nvcc.path, version: nvcc.version, root: nvcc.root },
      architectures: nvcc?.architectures ?? [],
      hostCompiler: host,
      device,
      standIn: nvcc === null,
    },
  }
}

/** The first line that a program prints of its version; null where it is not there. */
export async function versionLine(program: string, child: Where): Promise<string | null> {
  return (await answer(program, '--version', child))?.split('\n')[0] ?? null
}

/** The same of a build program; empty where it starts and tells none, as one that has to load itself first. */
async function startedLine(
  program: string,
  { runProgram, ...child }: Where,
): Promise<string | null> {
  const asked = await runProgram(program, ['--version'], { ...child, timeoutSeconds: 20 })
  return asked.startError === null ? asked.stdout.split('\n')[0]! : null
}

/** The name and version line of the C++ compiler that a build would take, or null. */
async function hostCompiler(child: Where): Promise<string | null> {
  for (const name of [child.env['CXX'], 'c++', 'g++', 'clang++']) {
    const version = name === undefined ? null : await versionLine(name, child)
    if (version !== null) return version
  }
  return null
}

/** The first GPU's name as the driver gives it, or null. */
async function findDevice(child: Where): Promise<string | null> {
  const list = (await answer('nvidia-smi', '-L', child)) ?? ''
  return /^GPU \d+: (.+?)(?: \(UUID.*)?$/m.exec(list)?.[1] ?? null
}

/** What a program prints when it is asked; null where it is not there or fails. */
async function answer(
  program: string,
  option: string,
  { runProgram, ...child }: Where,
): Promise<string | null> {
  const asked = await runProgram(program, [option], { ...child, timeoutSeconds: 20 })
  return asked.code === 0 ? asked.stdout : null
}

/**
 * The architecture to configure for: the user's, else the oldest that the compiler offers (it embeds PTX, which newer
 * GPUs translate), else 75. Never `native` by itself: CMake fails on it where there is no GPU.
 *
 * @param wanted `auto`, or a compute capability such as `75`
 */
export function chooseArchitecture(wanted: string, nvcc: Nvcc | null): string {
  if (wanted !== 'auto' && wanted !== '') return wanted.replace(/^(?:sm|compute)_/, '')
  return String(nvcc?.architectures[0] ?? 75)
}
