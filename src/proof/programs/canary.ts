import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { runChild, type ChildResult } from '../running/child.ts'
import type { ChildEnvironment } from '../running/environment.ts'
import type { CanaryResult, Message } from '../evidence.ts'
import { tail } from '../running/output.ts'
import { findProgram, type Nvcc } from '../toolkit/toolchain.ts'

/** A program that only builds with the expected definitions, and runs one kernel whose result is checked. */
const BODY = `
#include <cstdio>
#include <cuda_runtime.h>

__global__ void square(int *values, int count) {
  int at = blockIdx.x * blockDim.x + threadIdx.x;
  if (at < count) values[at] = values[at] * values[at];
}

static int cuda_error(const char *step, cudaError_t error) {
  std::printf("{\\"status\\":\\"cuda-error\\",\\"step\\":\\"%s\\",\\"error\\":\\"%s\\"}\\n", step, cudaGetErrorName(error));
  return 4;
}

int main() {
  int devices = 0;
  cudaError_t error = cudaGetDeviceCount(&devices);
  if (error == cudaErrorNoDevice || error == cudaErrorInsufficientDriver || (error == cudaSuccess && devices == 0)) {
    std::printf("{\\"status\\":\\"no-device\\",\\"error\\":\\"%s\\"}\\n", cudaGetErrorName(error));
    return 77;
  }
  if (error != cudaSuccess) return cuda_error("cudaGetDeviceCount", error);
  cudaDeviceProp device;
  error = cudaGetDeviceProperties(&device, 0);
  if (error != cudaSuccess) return cuda_error("cudaGetDeviceProperties", error);

  const int count = 256;
  int host[count];
  for (int at = 0; at < count; ++at) host[at] = at;
  int *values = nullptr;
  error = cudaMalloc(&values, sizeof host);
  if (error != cudaSuccess) return cuda_error("cudaMalloc", error);
  error = cudaMemcpy(values, host, sizeof host, cudaMemcpyHostToDevice);
  if (error != cudaSuccess) return cuda_error("cudaMemcpy", error);
  square<<<2, 128>>>(values, count);
  error = cudaGetLastError();
  if (error != cudaSuccess) return cuda_error("launch", error);
  error = cudaMemcpy(host, values, sizeof host, cudaMemcpyDeviceToHost);
  if (error != cudaSuccess) return cuda_error("cudaMemcpy", error);
  cudaFree(values);
  for (int at = 0; at < count; ++at)
    if (host[at] != at * at) {
      std::printf("{\\"status\\":\\"wrong\\",\\"at\\":%d,\\"value\\":%d}\\n", at, host[at]);
      return 3;
    }
  std::printf("{\\"status\\":\\"ran\\",\\"device\\":\\"%s\\",\\"capability\\":\\"%d.%d\\"}\\n", device.name, device.major, device.minor);
  return 0;
}
`

/** Exit statuses of the canary program. */
const NO_DEVICE = 77
const WRONG = 3

interface CanaryRequest {
  readonly target: string
  /** The target's complete definitions in both states, as on its command lines. */
  readonly before: readonly string[]
  readonly after: readonly string[]
  /** Names that must be defined, and names that must not. */
  readonly expects: readonly string[]
  readonly refuses: readonly string[]
  readonly nvcc: Nvcc
  readonly architecture: string
  readonly directory: string
  readonly environment: ChildEnvironment
  readonly deadline: () => number
}

/** The canary's source: guards on the definitions, then a kernel. */
function canarySource(expects: readonly string[], refuses: readonly string[]): string {
  const guards = [
    ...expects.map(
      (name) => `#ifndef ${name}\n#error FLAG_GUARD expected definition ${name} is missing\n#endif`,
    ),
    ...refuses.map(
      (name) =>
        `#ifdef ${name}\n#error FLAG_GUARD obsolete definition ${name} is still set\n#endif`,
    ),
  ]
  return `${guards.join('\n')}\n${BODY}`
}

/**
 * Compiles the canary with exactly the definitions that the affected target has before and after the patch, and runs
 * the one that built. Before must fail (else the check cannot tell the difference), after must build.
 */
export async function runCanary(
  request: CanaryRequest,
): Promise<{ readonly canary: CanaryResult; readonly messages: readonly Message[] }> {
  const { directory, target, expects, refuses, architecture } = request
  await mkdir(directory, { recursive: true })
  const source = path.join(directory, 'canary.cu')
  await writeFile(source, canarySource(expects, refuses))
  const before = await build(request, source, request.before, 'before')
  const after = await build(request, source, request.after, 'after')
  const messages = [...before.messages, ...after.messages].filter(
    (message, at, all) => all.findIndex(({ text }) => text === message.text) === at,
  )
  if (before.built)
    messages.push({
      code: 'NEGATIVE_CONTROL',
      level: 'warning',
      text: `The CUDA program for ${target} also builds without the patch: it cannot tell the difference.`,
    })
  if (!after.built && after.guards.length > 0)
    messages.push({
      code: 'CANARY_GUARD',
      level: 'error',
      text: `With the patch, ${target} is still compiled wrongly: ${after.guards.join('; ')}.`,
    })
  const ran = after.built ? await run(request, after.program) : null
  if (ran?.message) messages.push(ran.message)
  return {
    canary: {
      target,
      definitions: { before: request.before, after: request.after },
      expects,
      refuses,
      architecture,
      before: { built: before.built, guards: before.guards },
      after: { built: after.built, guards: after.guards },
      run: ran?.result ?? null,
    },
    messages,
  }
}

interface Built {
  readonly built: boolean
  readonly guards: readonly string[]
  readonly messages: readonly Message[]
  readonly program: string
}

async function build(
  request: CanaryRequest,
  source: string,
  definitions: readonly string[],
  state: string,
): Promise<Built> {
  const { nvcc, architecture, directory } = request
  const program = path.join(directory, `canary-${state}`)
  async function compile(host: string | undefined): Promise<ChildResult> {
    return runChild(
      nvcc.path,
      [
        /^\d/.test(architecture) ? `-arch=sm_${architecture}` : `-arch=${architecture}`,
        ...(host === undefined ? [] : ['-ccbin', host]),
        ...definitions.map((text) => `-D${text}`),
        source,
        '-o',
        program,
      ],
      {
        cwd: directory,
        env: request.environment,
        timeoutSeconds: Math.min(120, request.deadline()),
      },
    )
  }
  let result = await compile(request.environment['CUDAHOSTCXX'])
  const messages: Message[] = []
  const older = result.code === 0 ? undefined : supportedHost(result.stderr, request)
  if (older !== undefined) {
    result = await compile(older)
    messages.push({
      code: 'CUDA_HOST_COMPILER',
      level: 'info',
      text: `nvcc ${nvcc.version} rejects the default host compiler; took ${path.basename(older)} instead.`,
    })
  }
  if (result.code === 0) return { built: true, guards: [], messages, program }
  const output = `${result.stderr}\n${result.stdout}`
  const guards = [
    ...output.matchAll(
      /FLAG_GUARD ((?:expected|obsolete) definition \w+ is (?:missing|still set))/g,
    ),
  ]
  const found = [...new Set(guards.map((hit) => hit[1]!))]
  if (found.length === 0) messages.push(buildFailure(output, result.timedOut, request))
  return { built: false, guards: found, messages, program }
}

/** The newest g++ on PATH that nvcc's own complaint allows. */
function supportedHost(output: string, { environment }: CanaryRequest): string | undefined {
  const limit = /unsupported GNU version! gcc versions later than (\d+)/.exec(output)?.[1]
  if (limit === undefined) return undefined
  return Array.from({ length: 8 }, (_, at) => `g++-${Number(limit) - at}`)
    .map((name) => findProgram(name, environment['PATH']))
    .find((file) => file !== undefined)
}

function buildFailure(
  output: string,
  timedOut: boolean,
  { nvcc, architecture }: CanaryRequest,
): Message {
  const { architectures, version } = nvcc
  if (timedOut)
    return {
      code: 'TIMEOUT',
      level: 'error',
      text: `nvcc ${version} did not finish the CUDA program in time.`,
    }
  if (/Unsupported gpu architecture|not defined for option 'gpu-architecture'/.test(output))
    return {
      code: 'CUDA_ARCH',
      level: 'error',
      text: `nvcc ${version} does not support compute_${architecture} (it supports ${architectures[0] ?? '?'} to ${architectures.at(-1) ?? '?'}); set cuda-arch.`,
    }
  if (
    /unsupported GNU version|unsupported clang version|Failed to preprocess host compiler|(?:gcc|g\+\+|c\+\+): No such file/.test(
      output,
    )
  )
    return {
      code: 'CUDA_HOST_COMPILER',
      level: 'error',
      text: `nvcc ${version} cannot work with the host compiler: ${tail(output, 2)} Set CUDAHOSTCXX to one that it supports.`,
    }
  return {
    code: 'CANARY_BUILD',
    level: 'error',
    text: `nvcc ${version} failed: ${tail(output, 5)}`,
  }
}

async function run(
  request: CanaryRequest,
  program: string,
): Promise<{ readonly result: CanaryResult['run']; readonly message: Message | null }> {
  const result = await runChild(program, [], {
    cwd: request.directory,
    env: request.environment,
    timeoutSeconds: Math.min(60, request.deadline()),
  })
  const said = tail(result.stdout, 1)
  const field = (name: string): string =>
    new RegExp(`"${name}":"?([^",}]*)`).exec(said)?.[1] ??
    `exit status ${result.code ?? result.signal}`
  if (result.code === 0)
    return {
      result: {
        status: 'ran',
        device: `${field('device')} (compute capability ${field('capability')})`,
      },
      message: null,
    }
  if (result.code === NO_DEVICE)
    return {
      result: { status: 'no-device', detail: field('error') },
      message: {
        code: 'NO_DEVICE',
        level: 'info',
        text: `Built, not run (no CUDA device): ${field('error')}.`,
      },
    }
  if (result.code === WRONG)
    return {
      result: { status: 'wrong', detail: said },
      message: {
        code: 'CANARY_RUN',
        level: 'error',
        text: `The CUDA program ran on the GPU and computed a wrong result: ${said}`,
      },
    }
  return {
    result: {
      status: 'cuda-error',
      detail: result.timedOut ? 'timed out' : `${field('step')}: ${field('error')}`,
    },
    message: {
      code: 'CANARY_RUN',
      level: 'error',
      text: `The CUDA program was built but failed on the GPU: ${result.timedOut ? 'it timed out' : field('error')}.`,
    },
  }
}
