import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { CMAKE } from '../../src/proof/build-systems/cmake.ts'
import type { Asked } from '../../src/proof/measuring/ask-all.ts'
import type { Session } from '../../src/proof/running/session.ts'
import { askedBeside } from '../../src/proof/measuring/asked-in-vain.ts'
import { newLack } from '../../src/proof/measuring/configure-lacks.ts'
import { lookCloser } from '../../src/proof/verdict/look-closer.ts'
import { weighRenames } from '../../src/proof/verdict/weigh.ts'
import { experiment, type Shows } from './experiments.ts'
import { rename } from './subject.ts'

let root = ''
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'closer-'))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const A = rename('old', 'new', 'macro')

/** A verdict, looked at again where some units get definitions and the preprocessor says this of them. */
async function closer(
  after: Shows,
  commands: Readonly<Record<string, readonly string[]>>,
  text: (words: readonly string[]) => readonly string[] | null,
  {
    kind = A,
    source = '',
    build = '',
    in: buildFile = 'CMakeLists.txt',
    more = {},
    args = '',
    isInBase = false,
  } = {},
): Promise<readonly [string, string | null]> {
  const one = experiment({
    base: ['cpu();'],
    after: { new: after },
    before: { new: ['cpu();'] },
    controls: new Map([[kind, 'as base']]),
    argumentsOf: (name) => [`-D${name}=ON`, ...args.split(' ')],
  })
  const place = path.join(root, 'clip.c')
  writeFileSync(place, source)
  for (const left of ['CMakeLists.txt', 'Makefile', 'meson.build', 'README.md'])
    rmSync(path.join(root, left), { force: true })
  writeFileSync(path.join(root, buildFile), build)
  const [unit] = one.chosen.run.configuration.units
  Object.assign(one.chosen.run.configuration, {
    ...more,
    units: Object.entries(commands).map(([file, words]) => ({
      ...unit,
      path: file,
      source: place,
      object: `${file}.o`,
      command: ['cc', ...words, 'clip.c'],
    })),
  })
  const { units } = one.chosen.run.configuration
  if (isInBase) Object.assign(one.base.configuration, { units })
  const laboratory = {
    plan: { system: CMAKE },
    readWith: async (_run: unknown, { command }: { command: readonly string[] }) => ({
      lines: text(command),
      files: new Set([place, '/usr/include/stdio.h']),
    }),
  }
  const weighed = weighRenames(one, [kind]).get(kind)!
  const session = { root, scratch: root } as unknown as Session
  const asked = { experiment: one, laboratory } as unknown as Asked
  const { verdict, why } = await lookCloser(session, asked, kind, weighed)
  return [verdict, why]
}

/** What a source says that asks for the new name. */
function asks(words: readonly string[]): readonly string[] {
  return [String(words.includes('-Dnew=2'))]
}

describe('a unit that is left with the old macro', () => {
  test.each<[string, readonly string[], typeof A, readonly [string, string | null]]>([
    [
      'and asks for the new one',
      ['-Dold=2'],
      A,
      ['partial', 'clip.c (target clip) still gets old and asks for new.'],
    ],
    ['and takes no notice', ['-Dold=1'], A, ['proved', null]],
    ['and has the new one too', ['-Dold=2', '-Dnew=1'], A, ['proved', null]],
    ['which is taken back', ['-Dold=2', '-Uold'], A, ['proved', null]],
    ['of an option', ['-Dold=2'], rename('old', 'new', 'cmake-option'), ['proved', null]],
  ])('%s', async (_name, words, kind, told) => {
    expect(await closer(['gpu();'], { 'clip.c': words }, asks, { kind })).toEqual(told)
  })

  test('which nobody could ask, or of which there are many', async () => {
    const one = { 'clip.c': ['-Dold=2'] }
    expect(await closer(['gpu();'], one, () => null)).toEqual([
      'partial',
      '1 file still gets old, and could not be asked for new.',
    ])
    const many = Object.fromEntries(Array.from({ length: 22 }, (_, at) => [`${at}.c`, ['-Dold']]))
    expect(await closer(['gpu();'], many, () => ['same'])).toEqual([
      'partial',
      '2 files still get old, and could not be asked for new.',
    ])
    expect((await closer(['gpu();'], { ...one, 'b.c': ['-Dold=2'] }, asks))[1]).toBe(
      'clip.c (target clip), b.c (target clip) still get old and ask for new.',
    )
  })
})

/** What the compiler reads of a crate that asks for the feature. */
function asking(words: readonly string[]): readonly string[] {
  return [String(words.includes('feature="new"'))]
}

describe('a Cargo feature that a crate has anyway', () => {
  const feature = rename('old', 'new', 'cargo-feature')
  const NEW = ['--cfg', 'feature="new"']
  const GIVEN = 'nothing differs from before the patch, while b.rs comes out otherwise without new'

  /** What comes of units with these words, in runs that are alike. */
  async function given(
    commands: Readonly<Record<string, readonly string[]>>,
    text: (words: readonly string[]) => readonly string[] | null,
    kind: Parameters<typeof rename>[2] = 'cargo-feature',
  ): Promise<readonly [string, string | null]> {
    return closer(['cpu();'], commands, text, {
      isInBase: true,
      kind: kind === 'cargo-feature' ? feature : rename('old', 'new', kind),
    })
  }

  test.each<
    [
      string,
      Readonly<Record<string, readonly string[]>>,
      (words: readonly string[]) => readonly string[] | null,
      string | null,
    ]
  >([
    ['and asks for', { 'a.rs': [], 'b.rs': NEW }, asking, GIVEN],
    ['behind other words', { 'b.rs': ['--cfg', 'feature="x"', ...NEW] }, asking, GIVEN],
    ['and does not ask for', { 'b.rs': NEW }, () => ['same'], null],
    ['which others are not given', { 'b.rs': ['--cfg', 'feature="news"'] }, asking, null],
    ['in what is no crate', { 'b.c': NEW }, asking, null],
    ['which can not be read', { 'b.rs': NEW }, () => null, null],
    [
      'and which can be read with it alone',
      { 'b.rs': NEW },
      (words) => (words.includes('feature="new"') ? ['x'] : null),
      null,
    ],
    [
      'and which can be read without it alone',
      { 'b.rs': NEW },
      (words) => (words.includes('feature="new"') ? null : ['x']),
      null,
    ],
  ])('%s', async (_name, commands, text, why) => {
    const verdict = why === null ? 'no-effect' : 'unchanged'
    expect(await given(commands, text)).toEqual([verdict, why])
  })

  test('is taken from a command with the word before it, and no other', async () => {
    const asked: string[] = []
    const words = ['--cfg', 'unix', ...NEW, '--crate-name', 'x']
    await given({ 'b.rs': words }, (own) => {
      asked.push(own.join(' '))
      return ['same']
    })
    expect(asked).toEqual([
      'cc --cfg unix --cfg feature="new" --crate-name x clip.c',
      'cc --cfg unix --crate-name x clip.c',
    ])
  })

  test('is told with all that it became', async () => {
    const kind = rename('old', { new: 'ON', more: 'ON' }, 'cargo-feature')
    const [, why] = await closer(['cpu();'], { 'b.rs': NEW }, asking, { kind, isInBase: true })
    expect(why).toBe(`${GIVEN}, more`)
  })

  test.each<[Parameters<typeof rename>[2], string | null]>([
    ['any', GIVEN],
    ['macro', null],
  ])('is one that a rename of the kind %s may be', async (kind, why) => {
    expect((await given({ 'b.rs': NEW }, asking, kind))[1]).toBe(why)
  })
})

describe('a file in which nothing differs', () => {
  const FAST = ['-DFAST=1']
  const source = '#if defined(FAST) && __has_include( <a.h> )\n#elif __has_include("b.h")\n#endif\n'
  const asked = (lines: readonly string[] | null, text = source, words = FAST) =>
    closer(['cpu();'], { 'clip.c': words }, () => lines, { source: text })

  test('and that asks for a header in vain may differ with it', async () => {
    expect(await asked(['flagshift_lacks <a.h>'])).toEqual([
      'inconclusive',
      'clip.c asks whether a.h can be included, which is not here, so nobody knows whether it differs with it.',
    ])
    expect((await asked(['flagshift_lacks <a.h>', 'x', 'flagshift_lacks "b.h"']))[1]).toBe(
      'clip.c asks whether a.h, b.h can be included, which are not here, so nobody knows whether it differs with them.',
    )
  })

  test.each([
    ['(<a.h>) || __has_include("b.h")', ['<a.h>', '"b.h"']],
    ['_next ( <c/d-e.h> ) || __has_include( "f.h" )', ['<c/d-e.h>', '"f.h"']],
    ['(<>) || __has_include("") || __has_include(x) || x__has_include', []],
    ['(<a.h>) || __has_include(<a.h>)', ['<a.h>']],
  ])('is compiled by itself with each of %s', async (text, headers) => {
    const probe = path.join(root, 'asked-headers', 'asked.c')
    rmSync(probe, { force: true })
    await asked([], `#if defined(FAST) && __has_include${text}\n#endif\n`)
    const told = existsSync(probe) ? readFileSync(probe, 'utf8') : ''
    expect(told).toBe(
      headers.map((one) => `#if !__has_include(${one})\nflagshift_lacks ${one}\n#endif\n`).join(''),
    )
  })

  test.each<[string, readonly string[] | null, string, string[]]>([
    ['all are here', ['int x;'], source, FAST],
    ['nobody could ask', null, source, FAST],
    ['it does not name the flag', ['flagshift_lacks <a.h>'], source.replace('FAST', 'SLOW'), FAST],
    ['no definition differs', ['flagshift_lacks <a.h>'], source, []],
    ['it asks for none', ['flagshift_lacks <a.h>'], '#ifdef FAST\n#endif\n', FAST],
  ])('and %s does not', async (_name, lines, text, words) => {
    expect(await asked(lines, text, words)).toEqual(['no-effect', null])
  })
})

describe('what configuring looks for in vain', () => {
  test.each([
    ['-- BLAS not found', true],
    ["Couldn't find foo", true],
    ['Could NOT find BLAS', true],
    ["can't find it", true],
    ['cannot find -lcuda', true],
    ['X_LIBRARY-NOTFOUND', true],
    ['Run-time dependency cuda found: NO (tried pkgconfig)', true],
    ['No CMAKE_CUDA_COMPILER could be found.', true],
    ['Err: Os { code: 2, kind: NotFound, message: "…" }', true],
    ['Has header "gpu.h" : NO', true],
    ['Has header "gpu.h" : YES', false],
    ['all was found', false],
    ['unable to find -lcuda', true],
    ['Failed to find CUDA', true],
    ['did not find cuda.h', true],
    ['No CUDA compiler found', true],
    ['cuda is not installed', true],
    ['a.h: No such file or directory', true],
    ['--offline was specified', true],
    ['a knot found', false],
    ['node 12 found', false],
    ['not founded upon', false],
    ['X-NOTFOUNDED', false],
  ])('is told by a line as: %s', async (line, isLack) => {
    const { configuration } = experiment({
      base: [],
      after: { new: [] },
      before: { new: [] },
      controls: new Map(),
    }).base
    const own = { ...configuration, output: `fine\n  ${line}  \n` }
    expect(newLack(own, configuration)?.told).toBe(isLack ? `says “${line}”` : undefined)
    // What others lack as well is not what the flag asks for.
    expect(newLack(own, own)).toBeNull()
    expect(newLack({ ...configuration, lacks: ['X', 'Y'] }, { ...own, lacks: ['X'] })?.told).toBe(
      'looks for Y in vain',
    )
  })

  test.each<[string, readonly string[], readonly string[]]>([
    ['if(new AND HAVE)\nendif()\nif(OTHER)\nendif()', ['AND', 'HAVE'], []],
    ['if(HAVE)\n  if(new)\n  endif()\nendif()', ['HAVE'], []],
    ['if(new)\nelse()\n  if(HAVE)\n  endif()\nendif()', ['HAVE'], []],
    ['if(new)\nendif()\nif(HAVE)\nendif()', [], []],
    ['# if defined(new) && A\n#elif B\n#endif\n#ifdef C\n#endif', ['defined', 'A', 'B'], []],
    ['ifdef new\nifneq ($(A),)\nendif\nendif', ['A'], []],
    [
      "gpu = dependency('cuda')\nif get_option('new') and gpu.found()\nendif",
      ['get_option', 'and', 'gpu', 'found'],
      ['new', 'cuda'],
    ],
    ["gpu=find('cuda')\nlib.gpu = x('odd')\nif new and gpu\nendif", ['and', 'gpu'], ['cuda']],
    ['if(newer AND HAVE)\nendif()', [], []],
    ['if(new)\nif(A)\nendif()\nif(B)\nendif()\nendif()\nif(C)', ['A', 'B'], []],
    ['IF(new)\nELSEIF(HAVE)\nENDIF()\nIF(OTHER)\nENDIF()', ['HAVE'], []],
    ['if(new)\n  x("if (HAVE)")\n  elsewhere(HAVE)\nendif()', [], []],
    ['if(HAVE)\r\n  if(new)\r\n  endif()\r\nendif()\r\n', ['HAVE'], []],
  ])('may be what the flag is asked for with: %s', (text, names, quoted) => {
    const asked = askedBeside(text, /(?<![\w-])new(?![\w-])/)
    expect([...asked.names]).toEqual(names)
    expect([...asked.quoted]).toEqual(quoted)
  })

  test.each([
    ['if(new)\n  x($<$<CONFIG:Release>:FAST>)\nendif()', true],
    ['if(new)\nendif()\nx($<$<CONFIG:Release>:FAST>)', false],
    ['if(CMAKE_BUILD_TYPE STREQUAL "Debug")\n  if(new)\n  endif()\nendif()', true],
    ['#ifdef new\n#ifndef NDEBUG\n#endif\n#endif', true],
    ['#[cfg(all(feature = "new", not(debug_assertions)))]', true],
    ["if get_option('new') and get_option('buildtype') == 'release'\nendif", true],
    ["if get_option('new') and get_option('debug')\nendif", true],
    ["if get_option('new') and get_option('optimization') == '3'\nendif", true],
    ['if(new)\n  set(CMAKE_CXX_FLAGS_RELEASE "-O3")\nendif()', true],
    ['if(new)\n  set(CMAKE_C_FLAGS_DEBUG "-O0")\nendif()', true],
    ['if(new)\n  set(CMAKE__FLAGS_DEBUG "-O0")\nendif()', false],
    ['#if defined(new) && defined(MY_NDEBUG)\n#endif', false],
    ['#if defined(new) && defined(NDEBUG2)\n#endif', false],
    ['#[cfg(all(feature = "new", my_debug_assertions))]', false],
    ['#[cfg(all(feature = "new", debug_assertions_too))]', false],
  ])('and the build type may be: %s', (text, isOfBuildType) => {
    expect(askedBeside(text, /(?<![\w-])new(?![\w-])/).isOfBuildType).toBe(isOfBuildType)
  })

  const HERE = 'CMakeLists.txt asks for new together with what is not here'
  test.each<[string, string, object, string | null]>([
    [
      '',
      'if(new AND HAVE)\nendif()',
      { lacks: ['HAVE'] },
      `${HERE} (configuring looks for HAVE in vain)`,
    ],
    [
      '',
      'if(new AND X_FOUND)\nendif()',
      { lacks: ['X_DIR'] },
      `${HERE} (configuring looks for X_DIR in vain)`,
    ],
    ['', 'if(new AND HAVE)\nendif()', { lacks: ['OTHER'] }, null],
    [
      '',
      "if get_option('new') and c.has_header('g.h')\nendif",
      { output: 'Has header "g.h" : NO' },
      `${HERE} (configuring says “Has header "g.h" : NO”)`,
    ],
    [
      '#if defined(FAST) && HAVE\n#endif',
      '',
      { lacks: ['HAVE'] },
      'clip.c asks for FAST together with what is not here (configuring looks for HAVE in vain)',
    ],
    [
      '',
      'if(new)\nx($<$<CONFIG:Debug>:A>)\nendif()',
      { variant: 'no build type' },
      'What CMakeLists.txt does with new hangs on the build type as well, and it was configured for no build type: give smoke-args that choose another.',
    ],
    ['', 'if(new)\nx($<$<CONFIG:Debug>:A>)\nendif()', {}, null],
  ])('keeps a rename from being without effect: %s %s', async (source, build, more, told) => {
    const given = { source, build, more }
    const [verdict, why] = await closer(['cpu();'], { 'clip.c': ['-DFAST=1'] }, () => [], given)
    expect(verdict).toBe(told === null ? 'no-effect' : 'inconclusive')
    expect(why?.replace(/, so nobody.*/, '') ?? null).toBe(told)
  })

  test.each<[string, string, boolean]>([
    ['Makefile', 'ifdef new\nifneq ($(HAVE),)\nendif\nendif', true],
    ['meson.build', "if get_option('new') and HAVE\nendif", true],
    ['README.md', 'if(new AND HAVE)\nendif()', false],
  ])('is asked for in files that build alone: %s', async (file, build, isAsked) => {
    const given = { build, in: file, more: { lacks: ['HAVE'] } }
    const [, why] = await closer(['cpu();'], { 'clip.c': [] }, () => [], given)
    expect(why?.startsWith(`${file} asks for new together with`) ?? false).toBe(isAsked)
  })

  test.each([
    ['-DCMAKE_BUILD_TYPE=Debug', 'no-effect'],
    ['-Dbuildtype=debug', 'no-effect'],
    ['--release', 'no-effect'],
    ['--profile x', 'no-effect'],
    ['--compilation_mode=opt', 'no-effect'],
    ['-c opt', 'no-effect'],
    ['--released', 'inconclusive'],
    ['--profiler', 'inconclusive'],
    ['-DX=a-c', 'inconclusive'],
    ['-copt', 'inconclusive'],
  ])('is one that was asked for with %s: %s', async (args, verdict) => {
    const build = 'if(new)\nx($<$<CONFIG:Debug>:A>)\nendif()'
    const given = { build, more: { variant: 'build type Debug' }, args }
    expect((await closer(['cpu();'], { 'clip.c': [] }, () => [], given))[0]).toBe(verdict)
  })
})
