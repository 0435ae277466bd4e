import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, test } from '@jest/globals'

import type { Unit } from '../../src/proof/build-systems/configuration.ts'
import type { Definition } from '../../src/proof/evidence.ts'
import { gatherKit } from '../../src/proof/kit/gather.ts'
import { runCanary } from '../../src/proof/programs/canary.ts'
import { compareObjects } from '../../src/proof/programs/objects.ts'
import type { Session } from '../../src/proof/running/session.ts'
import type { Contrast, Shown } from '../../src/proof/verdict/contrast.ts'
import { needs } from '../support/tools.ts'
import { buildsProgram, fakeNvcc, programs } from './fake.ts'
import { lay, ownSession } from './own-session.ts'

const defined = (...texts: readonly string[]): readonly Definition[] =>
  texts.map((text) => ({ name: text.split('=')[0]!, text, setBy: [] }))

const CONTRAST: Contrast = {
  target: 'clip "x"',
  before: defined('USE_OLD', 'OTHER=1'),
  after: defined('USE_NEW', 'OTHER=1'),
  expects: ['USE_NEW'],
  refuses: ['USE_OLD'],
}

describe('the CUDA program', () => {
  /** What an nvcc that compiles so makes of it, with the messages and the source that it was given. */
  async function build(
    compile: string,
    limits: { readonly arch?: string; readonly seconds?: number } = {},
  ): Promise<{ result: unknown; said: readonly string[]; session: Session }> {
    const { arch = '75', seconds = 60 } = limits
    const file = path.join(programs({ nvcc: fakeNvcc(compile) }), 'nvcc')
    const session = ownSession({ timeoutSeconds: seconds })
    const nvcc = { path: file, version: '13.0.88', root: null, architectures: [75, 90], host: null }
    const result = await runCanary(session, CONTRAST, nvcc, arch)
    return { result, said: session.messages.map(({ code, text }) => `${code} ${text}`), session }
  }

  test('is compiled from its source with what a target gets in each state, and run', async () => {
    const ran = '{"status":"ran","device":"Made-up GPU","capability":"9.0"}'
    const { result, said, session } = await build(buildsProgram(ran, 0))
    expect(result).toEqual({
      target: 'clip "x"',
      definitions: { before: ['USE_OLD'], after: ['USE_NEW'] },
      expects: ['USE_NEW'],
      refuses: ['USE_OLD'],
      architecture: '75',
      before: { built: false, guards: ['expected definition USE_NEW is missing'] },
      after: { built: true, guards: [] },
      run: { status: 'ran', device: 'Made-up GPU (compute capability 9.0)' },
    })
    expect(said).toEqual([])
    const source = readFileSync(path.join(session.scratch, 'canary.cu'), 'utf8')
    expect(source).toContain('#ifndef USE_NEW\n#error FLAG_GUARD expected definition USE_NEW')
    expect(source).toContain('#ifdef USE_OLD\n#error FLAG_GUARD obsolete definition USE_OLD')
    expect(source).toContain('COMPONENT[] = "clip ?x?"')
    expect(source).toContain('DEFINITION[] = "USE_NEW"')
  })

  test.each([
    ['75', '-arch=sm_75'],
    ['native', '-arch=native'],
  ])('is compiled for %s', async (arch, word) => {
    const bin = programs({ nvcc: `echo "$*" >> "$TMPDIR/calls"; exit 1` })
    const session = ownSession()
    const nvcc = {
      path: path.join(bin, 'nvcc'),
      version: '1.0.0',
      root: null,
      architectures: [],
      host: '/usr/bin/g++-9',
    }
    await runCanary(session, CONTRAST, nvcc, arch)
    const calls = readFileSync(path.join(session.environment['TMPDIR']!, 'calls'), 'utf8')
    expect(calls.split('\n').map((call) => call.replaceAll(/\S*\//g, ''))).toEqual([
      `${word} -ccbin g++-9 -DUSE_OLD canary.cu -o canary-before`,
      `${word} -ccbin g++-9 -DUSE_NEW canary.cu -o canary-after`,
      '',
    ])
    expect(session.messages.map(({ code }) => code)).toEqual(['CANARY_BUILD'])
  })

  test.each<[string, string, unknown, readonly string[]]>([
    [
      'finds no device',
      buildsProgram('{"status":"no-device","error":"cudaErrorNoDevice"}', 77),
      { status: 'no-device', detail: 'cudaErrorNoDevice' },
      ['NO_DEVICE Built, not run (no CUDA device): cudaErrorNoDevice.'],
    ],
    [
      'computes wrongly',
      buildsProgram('{"status":"wrong","at":3,"value":1}', 3),
      { status: 'wrong', detail: '{"status":"wrong","at":3,"value":1}' },
      [
        'CANARY_RUN The CUDA program ran on the GPU and computed a wrong result: {"status":"wrong","at":3,"value":1}',
      ],
    ],
    [
      'fails in a step',
      buildsProgram('{"step":"launch","error":"cudaErrorX"}', 4),
      { status: 'cuda-error', detail: 'launch: cudaErrorX' },
      ['CANARY_RUN The CUDA program was built but failed on the GPU: cudaErrorX.'],
    ],
    [
      'ends without a word',
      buildsProgram('', 9),
      { status: 'cuda-error', detail: 'exit status 9: exit status 9' },
      ['CANARY_RUN The CUDA program was built but failed on the GPU: exit status 9.'],
    ],
    [
      'is built in both states',
      buildsProgram('', 77).replace('[ -n "$new" ] || guard', ''),
      { status: 'no-device', detail: 'exit status 77' },
      [
        'NEGATIVE_CONTROL The CUDA program for clip "x" also builds without the patch: it cannot tell the difference.',
        'NO_DEVICE Built, not run (no CUDA device): exit status 77.',
      ],
    ],
    [
      'is refused in both states',
      'echo "a.cu:9: FLAG_GUARD obsolete definition USE_OLD is still set"; guard',
      null,
      [
        'CANARY_GUARD With the patch, clip "x" is still compiled wrongly: expected definition USE_NEW is missing; obsolete definition USE_OLD is still set.',
      ],
    ],
    [
      'is for a GPU that this nvcc does not know',
      '[ -n "$new" ] || guard\necho "nvcc fatal: Unsupported gpu architecture" >&2; exit 1',
      null,
      ['CUDA_ARCH nvcc 13.0.88 does not support compute_75 (it supports 75 to 90); set cuda-arch.'],
    ],
    [
      'cannot be built',
      '[ -n "$new" ] || guard\necho "out of cheese" >&2; exit 1',
      null,
      ['CANARY_BUILD nvcc 13.0.88 failed: out of cheese'],
    ],
  ])('that %s says so', async (_, compile, run, words) => {
    const { result, said } = await build(compile)
    expect(said).toEqual(words)
    expect((result as { run: unknown }).run).toEqual(run)
  })

  test('that nvcc does not finish in time says so', async () => {
    const { said } = await build('[ -n "$new" ] || guard\nsleep 9', { seconds: 1 })
    expect(said).toEqual(['TIMEOUT nvcc 13.0.88 did not finish the CUDA program in time.'])
  })

  test('that does not end in time failed, and says so', async () => {
    const sleeps = `[ -n "$new" ] || guard
printf '#!/bin/sh\\nexec sleep 60\\n' > "$output"
chmod +x "$output"`
    const { result, said } = await build(sleeps, { seconds: 3 })
    expect(said).toEqual([
      'CANARY_RUN The CUDA program was built but failed on the GPU: it timed out.',
    ])
    expect(result).toMatchObject({ run: { status: 'cuda-error', detail: 'timed out' } })
  })
})

/** A unit of a component, which lies in the copy. */
function unit(session: Session, source: string, ...words: readonly string[]): Unit {
  const whole = path.resolve(session.root, source)
  return {
    target: 'clip',
    source: whole,
    path: source,
    directory: session.build,
    object: `${source}.o`,
    command: ['cc', ...words, '-c', whole],
  }
}

describe('a kit', () => {
  const FILES = {
    'clip.c': '#include <stdio.h>\nint clip;\n',
    'inc/clip.h': 'int h;\n',
    'gpu.cu': '',
    'gpu.cpp': '',
    'forced.h': '',
  }

  /** The kit of units, each with its words before and after, and with what goes into it besides. */
  async function kitOf(
    session: Session,
    units: readonly (readonly [string, readonly string[], readonly string[]])[],
    more: readonly string[] = [],
  ): ReturnType<typeof gatherKit> {
    const pairs = units.map(([source, old, now]) => ({
      before: unit(session, source, ...old),
      after: unit(session, source, ...now),
    }))
    const laboratory = {
      readWith: async (_run: unknown, one: Unit) => ({ files: new Set([one.source, ...more]) }),
      within: (_run: unknown, act: () => Promise<unknown>) => act(),
    }
    const shown = { laboratory, run: 'after', before: 'before', units: pairs } as unknown as Shown
    return gatherKit(session, shown, CONTRAST, '75')
  }

  test('holds each source with what its command says in each state, and what goes into it', async () => {
    const session = ownSession()
    lay(session.root, FILES)
    lay(session.build, {
      'made.h': `#include "${session.root}/inc/clip.h"\n # include "${session.build}/deep/b.h"\n#include "/usr/include/x.h"\n#include "own.h"\n`,
    })
    const now = [
      '-Iinc',
      `-I${session.root}`,
      `-I${session.root}/inc`,
      `-I${session.root}/inc`,
      '-I/usr/include',
      '-std=c11',
      '-O2',
      '-fPIC',
      '-ffile-prefix-map=a=b',
      '-pthread',
      '-mavx',
      '-DA=1',
      '-DB',
      '-UB',
      '-DA=2',
      '-DLINES=a\nb',
      '-DUSE_NEW',
      '-include',
      `${session.root}/forced.h`,
      '-imacros',
      'stdio.h',
    ]
    const kit = await kitOf(
      session,
      [['clip.c', ['-DUSE_OLD', '-DC', '-UC'], now]],
      [
        path.join(session.root, 'inc/clip.h'),
        path.join(session.root, 'forced.h'),
        path.join(session.build, 'made.h'),
        '/usr/include/stdio.h',
        path.join(session.root, 'gone.h'),
      ],
    )
    expect(kit.sources).toEqual([
      {
        path: 'clip.c',
        language: 'C',
        includes: ['generated/inc', '.', 'inc'],
        options: ['-std=c11', '-fPIC', '-pthread', '-mavx'],
        forced: [
          { option: '-include', path: 'forced.h', isOwn: true },
          { option: '-imacros', path: 'stdio.h', isOwn: false },
        ],
        before: ['USE_OLD'],
        after: ['A=2', 'USE_NEW'],
      },
    ])
    expect([...kit.files.keys()]).toEqual(['clip.c', 'inc/clip.h', 'forced.h', 'generated/made.h'])
    // What configure wrote lies elsewhere in a kit.
    expect(String(kit.files.get('generated/made.h'))).toBe(
      '#include "../inc/clip.h"\n # include "deep/b.h"\n#include "/usr/include/x.h"\n#include "own.h"\n',
    )
    expect([kit.component, kit.architecture, kit.expects]).toEqual(['clip "x"', '75', ['USE_NEW']])
  })

  test('holds few sources, in their languages, and none that is not there', async () => {
    const session = ownSession()
    lay(session.root, FILES)
    const all = ['gpu.cu', 'gone.c', 'gpu.cpp', '../elsewhere.c', 'clip.c', 'forced.h']
    const kit = await kitOf(
      session,
      all.map((source) => [source, [], []] as const),
    )
    expect(kit.sources.map((one) => `${one.path} ${one.language}`)).toEqual([
      'gpu.cu CUDA',
      'gpu.cpp CXX',
      'clip.c C',
    ])
  })
})

describe('objects', () => {
  const testWith = needs('cc', 'nm', 'strings')

  /** What comes out of compiling a text with the words of both states. */
  async function compared(
    text: string,
    old: readonly string[],
    now: readonly string[],
    times = 1,
  ): Promise<{
    readonly told: Awaited<ReturnType<typeof compareObjects>>
    readonly said: readonly string[]
  }> {
    const session = ownSession()
    lay(session.root, { 'clip.c': text })
    lay(session.build, { none: '' })
    const pair = {
      before: unit(session, 'clip.c', ...old),
      after: unit(session, 'clip.c', ...now),
    }
    const pairs = Array.from({ length: times }, () => pair)
    const told = await compareObjects(session, pairs, session.environment)
    expect(existsSync(path.join(session.root, 'clip.o'))).toBe(false)
    return { told, said: session.messages.map(({ code, text: words }) => `${code} ${words}`) }
  }

  const BOTH = `extern int ggml_cuda_init(void), ggml_cpu_only(void), gpu_all(void), other(void);
#ifdef USE_NEW
int clip(void) { const char *said = "uses the GPU"; return ggml_cuda_init() + gpu_all() + said[0]; }
#else
int clip(void) { const char *said = "uses no GPU"; return ggml_cuda_init() + ggml_cpu_only() + other() + said[0]; }
#endif
const char *all(void) { return "said in both"; }
`

  testWith('show what they ask for and say with each state, and what both name', async () => {
    const { told, said } = await compared(BOTH, ['-O2', '-Werror'], ['-DUSE_NEW', '-O2', '-g3'])
    expect(told.isBroken).toBe(false)
    expect(told.objects).toEqual([
      {
        path: 'clip.c',
        target: 'clip',
        symbols: {
          added: ['gpu_all'],
          removed: ['ggml_cpu_only', 'other'],
          kept: ['ggml_cuda_init'],
        },
        strings: { added: ['uses the GPU'], removed: ['uses no GPU'] },
      },
    ])
    expect(said).toEqual([])
  })

  testWith('show the same however they are optimised, linked and warned of', async () => {
    const words = ['-Ofast', '-ggdb3', '-flto=auto', '-Wall', '-Werror=cpp', '-Wp,-DWARN']
    const text = `#ifdef WARN\n#warning some\n#endif\n${BOTH}`
    const { told } = await compared(text, words, ['-DUSE_NEW', ...words])
    expect(told.objects.map(({ symbols, strings }) => ({ symbols, strings }))).toEqual([
      {
        symbols: {
          added: ['gpu_all'],
          removed: ['ggml_cpu_only', 'other'],
          kept: ['ggml_cuda_init'],
        },
        strings: { added: ['uses the GPU'], removed: ['uses no GPU'] },
      },
    ])
  })

  testWith(
    'that do not compile with the patch break a proof, for any other reason none',
    async () => {
      const broken = await compared('#ifdef USE_NEW\n#error no\n#endif\n', [], ['-DUSE_NEW'])
      expect(broken.told).toEqual({ objects: [], isBroken: true })
      expect(broken.said).toEqual([
        expect.stringMatching(
          /^COMPILE_FAILED clip\.c \(target clip\) compiles before the patch, and not with it: clip\.c:2:2: error: #error no/,
        ),
      ])
      const never = await compared('#error no\n', [], ['-DUSE_NEW'])
      const lacking = '#ifdef USE_NEW\n#include "gone.h"\n#endif\n'
      const gone = await compared(lacking, [], ['-DUSE_NEW'])
      for (const { told, said } of [never, gone])
        expect([told, said]).toEqual([{ objects: [], isBroken: false }, []])
    },
  )

  testWith('are few', async () => {
    expect((await compared('int a;\n', [], [], 3)).told.objects).toHaveLength(3)
    expect((await compared('int a;\n', [], [], 4)).told.objects).toEqual([])
  })
})
