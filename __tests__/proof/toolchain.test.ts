import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, test } from '@jest/globals'

import { childEnvironment } from '../../src/proof/running/environment.ts'
import { settleHostCompiler } from '../../src/proof/toolkit/host-compiler.ts'
import { runChild } from '../../src/proof/running/child.ts'
import {
  chooseArchitecture,
  findNvcc,
  findProgram,
  hostArguments,
  probeToolchain,
  realToolkit,
} from '../../src/proof/toolkit/toolchain.ts'
import { needs } from '../support/tools.ts'
import { programs, scratch } from './fake.ts'

const testWithCuda = needs('nvcc')

function nvccScript(version: string): string {
  return `case $1 in
  --version) echo "Cuda compilation tools, release x, V${version}" ;;
  --list-gpu-arch) printf 'compute_75\\ncompute_100\\ncompute_90\\ncompute_90\\ncompute_90a\\ncompute_110\\ncompute_103\\n' ;;
esac`
}

function nvccOf(version: string): string {
  return programs({ nvcc: nvccScript(version) })
}

const env = { PATH: '/usr/bin:/bin' }

describe('nvcc', () => {
  test('is looked for in a fixed order', async () => {
    const [given, cudacxx, onPath, cudaPath] = ['1.0.0', '2.0.0', '3.0.0', '4.0.0'].map(nvccOf) as [
      string,
      string,
      string,
      string,
    ]
    const root = scratch()
    mkdirSync(path.join(root, 'empty'))
    const child = { cwd: root, env, runProgram: runChild }
    const everything = {
      CUDACXX: path.join(cudacxx, 'nvcc'),
      PATH: `${onPath}:/usr/bin:/bin`,
      CUDA_PATH: path.dirname(cudaPath),
    }
    expect((await findNvcc(path.join(given, 'nvcc'), everything, child))?.version).toBe('1.0.0')
    expect((await findNvcc(undefined, everything, child))?.version).toBe('2.0.0')
    expect((await findNvcc(undefined, { ...everything, CUDACXX: undefined }, child))?.version).toBe(
      '3.0.0',
    )
    expect(
      (
        await findNvcc(
          undefined,
          { CUDA_PATH: everything.CUDA_PATH, PATH: path.join(root, 'empty') },
          child,
        )
      )?.version,
    ).toBe('4.0.0')
    expect(await findNvcc('none', everything, child)).toBeNull()
    expect((await findNvcc('', everything, child))?.version).toBe('2.0.0')
    const homes = { CUDA_PATH: root, CUDA_HOME: path.dirname(cudaPath), PATH: root }
    expect((await findNvcc(undefined, homes, child))?.version).toBe('4.0.0')
  })

  test('is found where conda and pip put it, with the headers of the runtime beside it', async () => {
    const child = { cwd: scratch(), env, runProgram: runChild }
    const conda = path.dirname(nvccOf('12.4.1'))
    const found = await findNvcc(undefined, { PATH: '/nowhere', CONDA_PREFIX: conda }, child)
    expect(found?.path).toBe(path.join(conda, 'bin/nvcc'))
    const prefix = scratch()
    const nvidia = path.join(prefix, 'lib/python3.12/site-packages/nvidia')
    mkdirSync(path.join(nvidia, 'cuda_runtime/include'), { recursive: true })
    cpSync(path.dirname(nvccOf('12.6.2')), path.join(nvidia, 'cuda_nvcc'), { recursive: true })
    const pip = await findNvcc(undefined, { PATH: '/nowhere', VIRTUAL_ENV: prefix }, child)
    expect(pip?.version).toBe('12.6.2')
    expect(
      realToolkit({ environment: env } as never, pip!).environment['NVCC_PREPEND_FLAGS'],
    ).toContain(path.join(nvidia, 'cuda_runtime/include'))
    expect(
      realToolkit({ environment: env } as never, found!).environment['NVCC_PREPEND_FLAGS'],
    ).toBeUndefined()
    // What lies elsewhere, or without those headers, is left to look by itself.
    const flagsOf = (place: string): string | undefined =>
      realToolkit({ environment: env } as never, { ...pip!, path: place }).environment[
        'NVCC_PREPEND_FLAGS'
      ]
    expect(flagsOf(path.join(nvidia, 'cu13/bin/nvcc'))).toBeUndefined()
    expect(flagsOf('/nowhere/nvidia/cuda_nvcc/bin/nvcc')).toBeUndefined()
  })

  test('of several in one environment is the newest', async () => {
    const child = { cwd: scratch(), env, runProgram: runChild }
    const prefix = scratch()
    const lay = (place: string, version: string): void => {
      const folder = path.join(prefix, 'lib', place)
      mkdirSync(path.dirname(folder), { recursive: true })
      cpSync(path.dirname(nvccOf(version)), folder, { recursive: true })
    }
    const found = async (name: string, value: string): Promise<string | undefined> =>
      (await findNvcc(undefined, { PATH: '/nowhere', [name]: value }, child))?.version
    lay('python3.9/site-packages/nvidia/cu9', '9.0.0')
    lay('python2/site-packages/nvidia/cu12', '1.0.0')
    lay('python3.9/site-packages/nvidia/cublas', '2.0.0')
    expect(await found('VIRTUAL_ENV', prefix)).toBe('9.0.0')
    lay('python3.9/site-packages/nvidia/cu13', '13.0.0')
    expect(await found('CONDA_PREFIX', prefix)).toBe('13.0.0')
    lay('python3.12/site-packages/nvidia/cu12', '12.0.0')
    expect(await found('VIRTUAL_ENV', prefix)).toBe('12.0.0')
    // These only look like it.
    for (const place of [
      'my-python3.99/site-packages/nvidia/cu13',
      'python3.99/site-packages/nvidia/my-cu13',
      'python3.99/site-packages/nvidia/cu13-old',
      'python3.99/site-packages/nvidia/cu',
      'python3.99/site-packages/nvidia/cuda_nvcc2',
    ])
      lay(place, '99.0.0')
    expect(await found('VIRTUAL_ENV', prefix)).toBe('12.0.0')
    // A relative place is none of the machine.
    expect(await found('VIRTUAL_ENV', path.relative(process.cwd(), prefix))).not.toBe('12.0.0')
  })

  test.each([
    ['host.cu:1: fatal error: cuda_runtime.h: No such file or directory', 'CUDA_COMPILER_MISSING'],
    ["host.cu:1: fatal error: 'cuda_runtime.h' file not found", 'CUDA_COMPILER_MISSING'],
    ['crt/host_defines.h: No such file or directory', 'CUDA_COMPILER_MISSING'],
    ['sh: 1: cicc: not found', 'CUDA_COMPILER_MISSING'],
    ['sh: line 1: cudafe++: command not found', 'CUDA_COMPILER_MISSING'],
    ['sh: 1: ptxas: not found', 'CUDA_COMPILER_MISSING'],
    ['sh: 1: fatbinary: not found', 'CUDA_COMPILER_MISSING'],
    ['#error -- unsupported clang version! Clang versions up to 17', 'CUDA_HOST_COMPILER'],
    ['nvcc fatal : Failed to preprocess host compiler properties.', 'CUDA_HOST_COMPILER'],
    ['gcc: No such file or directory', 'CUDA_HOST_COMPILER'],
    ['g++: No such file or directory', 'CUDA_HOST_COMPILER'],
    ['own.h: No such file or directory', null],
    ['ptxas: all is well, and a.h: not found', null],
    ['FLAG_GUARD', null],
  ])('that says "%s" is left out as %s', async (words, code) => {
    const bin = programs({ nvcc: `echo "${words}" >&2; exit 1` })
    const said: string[] = []
    const session = {
      scratch: scratch(),
      environment: env,
      runProgram: runChild,
      remaining: () => 60,
      say: (one: string) => said.push(one),
    }
    const nvcc = {
      path: path.join(bin, 'nvcc'),
      version: '12.0.0',
      root: null,
      architectures: [],
      host: null,
    }
    const settled = await settleHostCompiler(session as never, nvcc, 'info')
    expect(settled === null).toBe(code !== null)
    expect(said).toEqual(code === null ? [] : [code])
  })

  test('that only warns of the host compiler is taken as it is', async () => {
    const bin = programs({ nvcc: 'echo "warning: unsupported GNU version" >&2; exit 0' })
    const session = {
      scratch: scratch(),
      environment: env,
      runProgram: runChild,
      remaining: () => 60,
      say: (code: string) => {
        throw new Error(code)
      },
    } as never
    const [file, version] = [path.join(bin, 'nvcc'), '12.0.0']
    const nvcc = { path: file, version, root: null, architectures: [], host: null }
    expect(await settleHostCompiler(session, nvcc, 'error')).toBe(nvcc)
  })

  test.each([
    ['g++-11 g++-12 g++-14', 'g++-12', 'took g++-12 instead.'],
    ['g++-14', null, 'cannot work with the host compiler: #error -- unsupported GNU version!'],
  ])('that rejects the host compiler takes an older one of %s', async (names, host, told) => {
    const complaint =
      '#error -- unsupported GNU version! gcc versions later than 13 are not supported!'
    const bin = programs({
      ...Object.fromEntries(names.split(' ').map((name) => [name, 'exit 0'])),
      nvcc: `case "$*" in *-fatbin*) exit 0 ;; esac; echo "${complaint}" >&2; exit 1`,
    })
    const said: unknown[] = []
    const session = {
      scratch: scratch(),
      environment: { PATH: bin },
      runProgram: runChild,
      remaining: () => 60,
      say: (...words: unknown[]) => said.push(words),
    } as never
    const [file, version] = [path.join(bin, 'nvcc'), '12.0.0']
    const nvcc = { path: file, version, root: null, architectures: [], host: null }
    const settled = await settleHostCompiler(session, nvcc, 'error')
    expect(settled?.host ?? null).toBe(host === null ? null : path.join(bin, host))
    expect(said).toEqual([
      ['CUDA_HOST_COMPILER', expect.stringContaining(told), host === null ? 'error' : 'info'],
    ])
  })

  test('a machine is told by what its programs print', async () => {
    const bin = programs({
      cmake: 'printf "cmake version 3.25.1\\n\\nCMake suite\\n"',
      'g++': 'echo "g++ 12.2.0"; echo Copyright',
      mine: 'echo "mine 1"',
      'nvidia-smi':
        'echo "GPU : none"; echo "GPU 0: NVIDIA H200 (UUID: GPU-1)"; echo "GPU 1: Other"',
      nvcc: nvccScript('13.0.88'),
    })
    const session = (own: Readonly<Record<string, string>>): never =>
      ({
        builds: scratch(),
        environment: { PATH: bin, ...own },
        runProgram: runChild,
      }) as never
    const nvcc = path.join(bin, 'nvcc')
    const told = await probeToolchain(session({}), nvcc, {}, 'cmake')
    expect(told.programVersion).toBe('cmake version 3.25.1')
    expect(told.report).toEqual({
      cmake: '3.25.1',
      nvcc: { path: nvcc, version: '13.0.88', root: null },
      architectures: [75, 90, 100, 103, 110],
      hostCompiler: 'g++ 12.2.0',
      device: 'NVIDIA H200',
      standIn: false,
    })
    const other = await probeToolchain(session({ CXX: 'mine' }), 'none', {}, null)
    expect([other.report.hostCompiler, other.report.cmake, other.report.standIn]).toEqual([
      'mine 1',
      null,
      true,
    ])
    // One that is here and would have to load itself is told by its own words, when it is asked to configure.
    const starting = programs({ bazel: 'echo "could not download Bazel" >&2; exit 1' })
    for (const [name, version] of [
      ['bazel', ''],
      ['meson', null],
    ] as const)
      expect(
        (await probeToolchain(session({ PATH: starting }), 'none', {}, name)).programVersion,
      ).toBe(version)
    expect(hostArguments({ CUDAHOSTCXX: 'g++-12' })).toEqual(['-ccbin', 'g++-12'])
    const named = await findNvcc(
      undefined,
      { CUDACXX: 'mine-nvcc', PATH: programs({ 'mine-nvcc': nvccScript('9.0.0') }) },
      { cwd: scratch(), env, runProgram: runChild },
    )
    expect(named?.version).toBe('9.0.0')
  })

  test('is passed over when it does not answer', async () => {
    const broken = programs({ nvcc: 'exit 1' })
    const working = nvccOf('3.0.0')
    const found = await findNvcc(
      undefined,
      { CUDACXX: path.join(broken, 'nvcc'), PATH: working },
      { cwd: scratch(), env, runProgram: runChild },
    )
    expect(found?.version).toBe('3.0.0')
  })

  test('has its architectures sorted by number, and the oldest is built for', async () => {
    const found = await findNvcc(
      path.join(nvccOf('13.0.88'), 'nvcc'),
      {},
      { cwd: scratch(), env, runProgram: runChild },
    )
    expect(found?.architectures).toEqual([75, 90, 100, 103, 110])
    expect(chooseArchitecture('auto', found)).toBe('75')
    expect(chooseArchitecture('', found)).toBe('75')
    expect(chooseArchitecture('sm_90', found)).toBe('90')
    expect(chooseArchitecture('compute_86', found)).toBe('86')
    expect(chooseArchitecture('native', found)).toBe('native')
    expect(chooseArchitecture('auto', null)).toBe('75')
    const newer = found === null ? null : { ...found, architectures: [100, 110] }
    expect(chooseArchitecture('auto', newer)).toBe('100')
  })

  test('says the root that it takes its files from, where that is there', async () => {
    const root = scratch()
    mkdirSync(path.join(root, 'cuda-13'))
    symlinkSync('cuda-13', path.join(root, 'cuda'))
    const child = { cwd: root, env, runProgram: runChild }
    const rootOf = async (top: string, stream: string): Promise<string | null | undefined> => {
      const dry = `  --dryrun) printf '#$ _HERE_=x\\n#$ TOP=${top}\\n#$ X=1\\n'${stream} ;;\nesac`
      const bin = programs({ nvcc: nvccScript('13.0.1').replace(/esac$/, dry) })
      return (await findNvcc(path.join(bin, 'nvcc'), {}, child))?.root
    }
    const real = path.join(root, 'cuda-13')
    expect(await rootOf(`${root}/cuda/bin/..`, '')).toBeNull()
    mkdirSync(path.join(real, 'bin'))
    expect(await rootOf(`${root}/cuda/bin/..`, ' >&2')).toBe(real)
    expect(await rootOf(`${root}/cuda/bin/.. `, '')).toBe(real)
  })

  test('is configured with by what it needs itself, before all else', () => {
    const environment = { PATH: '/a', X: '1' }
    const session = { environment } as never
    const nvcc = { path: '/c/bin/nvcc', version: '1', root: null, architectures: [], host: null }
    expect(realToolkit(session, nvcc)).toEqual({
      kind: 'real',
      environment: { PATH: '/c/bin:/a', X: '1', CUDACXX: '/c/bin/nvcc' },
    })
    const hosted = realToolkit(session, { ...nvcc, host: '/g++-12' }).environment
    expect(hosted['CUDAHOSTCXX']).toBe('/g++-12')
    expect(hostArguments(environment)).toEqual([])
  })

  test('is a file that may be run, in a folder that is named whole', () => {
    const root = scratch()
    mkdirSync(path.join(root, 'folder/nvcc'), { recursive: true })
    mkdirSync(path.join(root, 'text'))
    writeFileSync(path.join(root, 'text/nvcc'), '', { mode: 0o644 })
    const bin = nvccOf('1.0.0')
    const search = [path.join(root, 'folder'), path.join(root, 'text'), root]
    expect(findProgram('nvcc', search.join(':'))).toBeUndefined()
    expect(findProgram('nvcc', undefined)).toBeUndefined()
    expect(findProgram('nvcc', path.relative(process.cwd(), bin))).toBeUndefined()
    expect(findProgram('nvcc', [...search, bin].join(':'))).toBe(path.join(bin, 'nvcc'))
  })

  testWithCuda('says its real root behind a wrapper script', async () => {
    const found = await findNvcc(undefined, process.env, {
      cwd: scratch(),
      runProgram: runChild,
      env: childEnvironment(process.env, scratch()),
    })
    const wrapper = programs({ nvcc: `exec ${found?.path} "$@"` })
    const wrapped = await findNvcc(path.join(wrapper, 'nvcc'), process.env, {
      cwd: scratch(),
      runProgram: runChild,
      env: childEnvironment(process.env, scratch()),
    })
    expect(wrapped?.root).toBe(found?.root)
    expect(wrapped?.root).not.toContain(wrapper)
  })
})
