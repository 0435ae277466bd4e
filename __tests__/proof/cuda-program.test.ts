import path from 'node:path'

import { expect, test } from '@jest/globals'

import type { CanaryResult, Verdict } from '../../src/proof/evidence.ts'
import { weighCanary } from '../../src/proof/examine-build.ts'
import { runCanary } from '../../src/proof/programs/canary.ts'
import type { Contrast } from '../../src/proof/verdict/contrast.ts'
import { programs } from './fake.ts'
import { ownSession } from './own-session.ts'

function defined(...texts: readonly string[]): Contrast['before'] {
  return texts.map((text) => ({ name: text.replace(/=.*/, ''), text, setBy: [] }))
}

const CONTRAST: Contrast = {
  target: 'clip',
  before: defined('USE_OLD'),
  after: defined('USE_NEW=2', 'NDEBUG'),
  expects: ['USE_NEW'],
  refuses: [],
}

/** What comes of a compiler that is a script, in which `$new` says that it was given the new definition. */
async function come(
  script: string,
  given: { readonly architectures?: readonly number[]; readonly seconds?: number } = {},
) {
  const session = ownSession({ timeoutSeconds: given.seconds ?? 60 })
  const bin = programs({
    nvcc: `new= output=
for word in "$@"; do
  case $word in -DUSE_NEW=2) new=1 ;; esac
  [ "$last" = -o ] && output=$word
  last=$word
done
${script}`,
  })
  const nvcc = {
    path: path.join(bin, 'nvcc'),
    root: bin,
    version: '13.0',
    architectures: given.architectures ?? [75, 90],
    host: null,
  }
  const result = await runCanary(session, CONTRAST, nvcc, '75')
  return { ...result, said: session.messages.map(({ code, text }) => `${code} ${text}`) }
}

/** Builds, where the new definition is there, a program that does something. */
function building(program: string): string {
  return `[ -n "$new" ] || { echo 'canary.cu:2: error: FLAG_GUARD expected definition USE_NEW is missing' >&2; exit 1; }
printf '%s\\n' '#!/bin/sh' '${program}' > "$output"; chmod +x "$output"`
}

test.each([
  [
    'echo "loading"; echo "{\\"device\\":\\"GPU 1\\",\\"capability\\":\\"9.0\\"}"',
    { status: 'ran', device: 'GPU 1 (compute capability 9.0)' },
    [],
  ],
  [
    'echo "{\\"error\\":\\"no device\\"}"; exit 77',
    { status: 'no-device', detail: 'no device' },
    ['NO_DEVICE Built, not run (no CUDA device): no device.'],
  ],
  [
    'echo "{\\"at\\":3}"; exit 3',
    { status: 'wrong', detail: '{"at":3}' },
    ['CANARY_RUN The CUDA program ran on the GPU and computed a wrong result: {"at":3}'],
  ],
  [
    'echo "{\\"step\\":\\"launch\\",\\"error\\":\\"no image\\"}"; exit 4',
    { status: 'cuda-error', detail: 'launch: no image' },
    ['CANARY_RUN The CUDA program was built but failed on the GPU: no image.'],
  ],
  [
    'kill -9 $$',
    { status: 'cuda-error', detail: 'exit status SIGKILL: exit status SIGKILL' },
    ['CANARY_RUN The CUDA program was built but failed on the GPU: exit status SIGKILL.'],
  ],
])('a CUDA program that does %j', async (program, run, said) => {
  const result = await come(building(program))
  expect(result).toMatchObject({
    target: 'clip',
    architecture: '75',
    expects: ['USE_NEW'],
    before: { built: false, guards: ['expected definition USE_NEW is missing'] },
    after: { built: true, guards: [] },
    run,
  })
  expect(result.said).toEqual(said)
})

test.each<[string, readonly number[] | undefined, readonly string[]]>([
  [
    'echo "nvcc fatal : Unsupported gpu architecture" >&2; exit 1',
    undefined,
    ['CUDA_ARCH nvcc 13.0 does not support compute_75 (it supports 75 to 90); set cuda-arch.'],
  ],
  [
    `echo "Value 'sm_75' is not defined for option 'gpu-architecture'"; exit 1`,
    [],
    ['CUDA_ARCH nvcc 13.0 does not support compute_75 (it supports ? to ?); set cuda-arch.'],
  ],
  ['echo "out of cheese" >&2; exit 1', undefined, ['CANARY_BUILD nvcc 13.0 failed: out of cheese']],
  [
    'echo "FLAG_GUARD expected definition A is missing FLAG_GUARD obsolete definition B is still set" >&2; exit 1',
    undefined,
    [
      'CANARY_GUARD With the patch, clip is still compiled wrongly: expected definition A is missing; obsolete definition B is still set.',
    ],
  ],
])('a CUDA program that %j does not build', async (script, architectures, said) => {
  const result = await come(script, architectures === undefined ? {} : { architectures })
  expect(result).toMatchObject({ before: { built: false }, after: { built: false }, run: null })
  expect(result.said).toEqual(said)
})

test('a CUDA program that builds either way tells no difference', async () => {
  const result = await come('printf "#!/bin/sh\\n" > "$output"; chmod +x "$output"')
  expect(result).toMatchObject({ before: { built: true }, after: { built: true } })
  expect(result.said[0]).toBe(
    'NEGATIVE_CONTROL The CUDA program for clip also builds without the patch: it cannot tell the difference.',
  )
})

test('a CUDA program that takes too long to be built or to run is told as that', async () => {
  const built = await come('[ -n "$new" ] || exit 1; sleep 60', { seconds: 0.7 })
  expect([built.after, built.run]).toEqual([{ built: false, guards: [] }, null])
  expect(built.said.at(-1)).toBe('TIMEOUT nvcc 13.0 did not finish the CUDA program in time.')
  const ran = await come(building('echo "{\\"step\\":\\"launch\\"}"; sleep 60'), { seconds: 1.5 })
  expect(ran.run).toEqual({ status: 'cuda-error', detail: 'timed out' })
  expect(ran.said).toEqual([
    'CANARY_RUN The CUDA program was built but failed on the GPU: it timed out.',
  ])
})

const FAILED: CanaryResult['after'] = { built: false, guards: [] }
const BUILT: CanaryResult['after'] = { built: true, guards: [] }
const GUARDED: CanaryResult['after'] = {
  built: false,
  guards: ['expected definition A is missing'],
}

test.each<[string, Partial<CanaryResult>, string]>([
  ['is built with the patch alone', { after: BUILT }, 'proved partial unchanged'],
  [
    'runs as well',
    { after: BUILT, run: { status: 'ran', device: 'GPU 1' } },
    'proved partial unchanged',
  ],
  [
    'finds no device',
    { after: BUILT, run: { status: 'no-device', detail: '' } },
    'proved partial unchanged',
  ],
  [
    'computes a wrong result',
    { after: BUILT, run: { status: 'wrong', detail: '' } },
    'inconclusive inconclusive unchanged',
  ],
  [
    'fails on the device',
    { after: BUILT, run: { status: 'cuda-error', detail: '' } },
    'inconclusive inconclusive unchanged',
  ],
  ['is built either way', { before: BUILT, after: BUILT }, 'inconclusive inconclusive unchanged'],
  ['can not be built', { after: FAILED }, 'inconclusive inconclusive unchanged'],
  // What is left of a part that was found is no news.
  ['still lacks the definition', { after: GUARDED }, 'inconclusive partial unchanged'],
])('a CUDA program that %s leaves of proved, partial and unchanged: %j', (_name, more, left) => {
  const canary = { before: FAILED, after: BUILT, run: null, ...more } as CanaryResult
  const verdicts: readonly Verdict[] = ['proved', 'partial', 'unchanged']
  expect(verdicts.map((verdict) => weighCanary(verdict, canary)).join(' ')).toBe(left)
})
