import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, test } from '@jest/globals'

import { runChild } from '../../src/proof/running/child.ts'
import { findConfinement } from '../../src/proof/running/confine.ts'
import { childEnvironment } from '../../src/proof/running/environment.ts'
import { chooseArchitecture, findNvcc } from '../../src/proof/toolkit/toolchain.ts'
import { needs } from '../support/tools.ts'
import { programs, scratch } from './fake.ts'

const testWithCuda = needs('nvcc')
const testWithUnshare = needs('unshare')

function nvccOf(version: string): string {
  return programs({
    nvcc: `case $1 in
  --version) echo "Cuda compilation tools, release x, V${version}" ;;
  --list-gpu-arch) printf 'compute_75\\ncompute_100\\ncompute_90\\ncompute_110\\ncompute_103\\n' ;;
esac`,
  })
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
    const child = { cwd: root, env }
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
  })

  test('is passed over when it does not answer', async () => {
    const broken = programs({ nvcc: 'exit 1' })
    const working = nvccOf('3.0.0')
    const found = await findNvcc(
      undefined,
      { CUDACXX: path.join(broken, 'nvcc'), PATH: working },
      { cwd: scratch(), env },
    )
    expect(found?.version).toBe('3.0.0')
  })

  test('has its architectures sorted by number, and the oldest is built for', async () => {
    const found = await findNvcc(path.join(nvccOf('13.0.88'), 'nvcc'), {}, { cwd: scratch(), env })
    expect(found?.architectures).toEqual([75, 90, 100, 103, 110])
    expect(chooseArchitecture('auto', found)).toBe('75')
    expect(chooseArchitecture('sm_90', found)).toBe('90')
    expect(chooseArchitecture('auto', null)).toBe('75')
  })

  testWithCuda('says its real root behind a wrapper script', async () => {
    const found = await findNvcc(undefined, process.env, {
      cwd: scratch(),
      env: childEnvironment(process.env, scratch()),
    })
    const wrapper = programs({ nvcc: `exec ${found?.path} "$@"` })
    const wrapped = await findNvcc(path.join(wrapper, 'nvcc'), process.env, {
      cwd: scratch(),
      env: childEnvironment(process.env, scratch()),
    })
    expect(wrapped?.root).toBe(found?.root)
    expect(wrapped?.root).not.toContain(wrapper)
  })
})

testWithUnshare("a confined program cannot read another's environment", async () => {
  const directory = scratch()
  const { wrap, kind } = await findConfinement(directory, env)
  if (kind !== 'namespaces') return
  const other = spawn('sleep', ['20'], { env: { ...env, OTHERS: 'hidden-mark-1' } })
  const [program, args] = wrap('sh', ['-c', 'cat /proc/[0-9]*/environ; ls /proc'])
  const result = await runChild(program, args, { cwd: directory, env, timeoutSeconds: 10 })
  other.kill()
  expect(result.code).toBe(0)
  expect(result.stdout).not.toContain('hidden-mark-1')
})
