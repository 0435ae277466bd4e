import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import type { FileEntry, FileSource } from '../../src/repository/source.ts'
import { C_UPSTREAM } from '../../src/languages/c/upstream.ts'
import { lexCMake } from '../../src/languages/cmake/lex.ts'
import { cmakeFile, openedAt } from '../../src/languages/cmake/upstream/commands.ts'
import { CMAKE_UPSTREAM } from '../../src/languages/cmake/upstream/door.ts'
import { TEMPLATE_UPSTREAM } from '../../src/languages/cmake/upstream/template.ts'
import { MAKE_UPSTREAM } from '../../src/languages/make/upstream.ts'
import { doorOf } from '../../src/upstream/reading/door-of.ts'
import { readUpstream } from '../../src/upstream/reading/read.ts'
import { long } from '../support/thorough.ts'
import { projectName } from '../../src/upstream/find/project-name.ts'
import { likenessOf, replaceWords, findSubstitutions } from '../../src/upstream/learn/likeness.ts'

/** Text made of the pieces on which lexers stumble. */
const TRICKY = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '"',
        "'",
        '\\',
        '/*',
        '*/',
        '//',
        '#',
        '[[',
        ']]',
        '[=[',
        '(',
        ')',
        '\n',
        '\r\n',
        'R"(',
        ')"',
        '${',
        '}',
        'if(',
        'endif()',
        'function(f X)\n',
        'endfunction()',
        'else()',
        '#ifdef A\n',
        '#endif\n',
        'ifdef A\n',
        'endif\n',
        ' ',
      ),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => Buffer.from(pieces.join(''), 'utf8').toString('latin1'))

function sourceOf(files: Readonly<Record<string, string>>): FileSource {
  const entries = Object.keys(files).map((path): FileEntry => ({ path, mode: '100644' }))
  return {
    root: '/',
    revision: null,
    list: () => Promise.resolve(entries),
    async *read(asked) {
      for (const entry of asked) yield { entry, bytes: Buffer.from(files[entry.path]!, 'latin1') }
    },
    close: () => Promise.resolve(),
  }
}

describe('whatever a file holds', () => {
  test('CMake commands lie in order, within the text, and blocks hold those that follow', () => {
    fc.assert(
      fc.property(TRICKY, (text) => {
        const commands = lexCMake(text).commands
        let at = 0
        for (const { start, end } of commands) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeLessThanOrEqual(text.length)
          at = end
        }
        const file = cmakeFile(text)
        for (const index of file.commands.keys()) {
          const body = openedAt(file, index)?.body ?? []
          expect(body).toEqual(file.commands.slice(index + 1, index + 1 + body.length))
        }
      }),
    )
  })

  test('reading it never throws', async () => {
    const paths = [
      'CMakeLists.txt',
      'Makefile',
      'a.cu',
      'a.h.in',
      'Kconfig',
      'BUILD',
      'a.py',
      'a.sh',
      'configure.ac',
      'Cargo.toml',
      'meson.build',
      'a.rs',
    ]
    const names = new Map([['A', new Set(['any'] as const)]])
    await fc.assert(
      fc.asyncProperty(TRICKY, fc.constantFrom(...paths), async (text, path) => {
        const partners = new Map([['A', new Set(['X'])]])
        const accepted = await readUpstream(sourceOf({ [path]: text }), { names, partners })
        expect([...accepted.keys()].filter((name) => name !== 'A')).toEqual([])
      }),
    )
  })

  test('blocks nested without end are read all the same', () => {
    const depth = long(20_000)
    const text = 'if(A)\n'.repeat(depth)
    expect(lexCMake(text).commands).toHaveLength(depth)
    const names = { has: () => true, test: () => true, find: () => [] }
    expect(CMAKE_UPSTREAM.read(text, names, new Map()).reads).toHaveLength(depth)
    const make = 'ifdef A\n'.repeat(depth) + 'endif\n'.repeat(depth)
    expect(MAKE_UPSTREAM.read(make, names, new Map()).reads).toHaveLength(depth)
  })
})

test.each([
  ['a name and its parenthesis stand on one line', 'set\n(A 1)\noption(B "x")', ['option']],
  ['a comment in brackets that nothing closes goes on', 'set(A 1)\n#[[ x\nset(B 1)', ['set']],
  ['a return ends a comment', '# x\rset(A 1)', ['set']],
])('CMake: %s', (_, text, commands) => {
  expect(lexCMake(text).commands.map(({ name }) => name)).toEqual(commands)
})

test('an upstream of 10,000 files is read whole', async () => {
  const filler = 'static int f(int a) { return a * 2; } // nothing to see here\n'.repeat(80)
  const files: Record<string, string> = {}
  for (let i = 0; i < 10_000; i++) files[`src/d${i % 100}/f${i}.c`] = filler
  files['src/x.c'] = '#ifdef ENGINE_USE_OLDGPU\n#endif\n'
  const names = new Map([
    ['ENGINE_USE_OLDGPU', new Set(['macro'] as const)],
    ['ENGINE_USE_GPU', new Set(['macro'] as const)],
  ])
  const accepted = await readUpstream(sourceOf(files), { names, partners: new Map() })
  expect(accepted.get('ENGINE_USE_OLDGPU')!.readers.get('macro')!.count).toBe(1)
})

const DOORS = {
  cmake: CMAKE_UPSTREAM,
  template: TEMPLATE_UPSTREAM,
  make: MAKE_UPSTREAM,
  c: C_UPSTREAM,
}

test.each([
  ['CMakeLists.txt', 'cmake'],
  ['cmake/config.cmake.in', 'cmake'],
  ['src/config.h.in', 'template'],
  ['GNUmakefile', 'make'],
  ['src/gpu.cu', 'c'],
  ['kernels/a.metal', 'c'],
  ['src/history.c', 'c'],
  ['compat/cuda/a.h', 'c'],
  ['docs/a.c', undefined],
  ['.github/workflows/build.yml', undefined],
  ['README.md', undefined],
  ['model.gguf', undefined],
  ['config.h.cmake', 'template'],
  ['config.h.cmake.in', 'template'],
  ['src/table.inc', 'c'],
  ['src/solver.f90', 'c'],
  ['debian/rules', undefined],
] as const)('%s is read as %s', (path, language) => {
  expect(doorOf(path)).toBe(language === undefined ? undefined : DOORS[language])
})

test.each([
  'https://github.com/ggerganov/llama.cpp.git',
  'https://github.com/ggml-org/llama.cpp/',
  'git@github.com:ggerganov/llama.cpp.git',
  'ssh://git@github.com/ggml-org/Llama.cpp',
])('%s is one and the same project', (url) => {
  expect(projectName(url)).toEqual({ owner: 'ggml-org', name: 'llama.cpp' })
})

test('words that changed in one name can be changed in another', () => {
  const [change] = findSubstitutions('LLAMA_CUBLAS', 'LLAMA_CUDA')
  expect(replaceWords('GGML_USE_CUBLAS', change!)).toBe('GGML_USE_CUDA')
  expect(replaceWords('GGML_USE_CUBLASLT', change!)).toBeUndefined()
  expect(findSubstitutions('LLAMA_CUBLAS', 'GGML_CUDA')).toEqual([
    { old: 'LLAMA', new: 'GGML' },
    { old: 'CUBLAS', new: 'CUDA' },
  ])
  expect(findSubstitutions('ENGINE_USE_BLAS', 'ENGINE_USE_OPEN_BLAS_X')).toEqual([
    { old: 'BLAS', new: 'OPEN_BLAS_X' },
  ])
  expect(findSubstitutions('A_B_C', 'D_E')).toEqual([])
})

test('likeness is 1 for equal names only, 0 for nothing in common, and the same both ways', () => {
  const name = fc.string({ unit: fc.constantFrom('A', 'B', 'C', '_'), minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(likenessOf(a, b)).toBeCloseTo(likenessOf(b, a), 1)
      expect(likenessOf(a, b)).toBeGreaterThanOrEqual(0)
      expect(likenessOf(a, b)).toBeLessThanOrEqual(1)
      expect(likenessOf(a, b) === 1).toBe(a === b)
    }),
  )
  expect(likenessOf('ABC', 'XYZ')).toBe(0)
})

test.each([
  [
    'a loop of CMake asks',
    'CMakeLists.txt',
    'foreach(o CUDA OLD)\n  if(X AND ENGINE_${o})',
    'cmake',
    1,
  ],
  [
    'a loop of CMake declares',
    'CMakeLists.txt',
    'foreach(o OLD)\n  option(ENGINE_${o} "x")',
    'cmake',
    1,
  ],
  ['make asks', 'Makefile', 'O := OLD\nA := $(foreach o,$(O),$(ENGINE_$(o)))\n', 'make', 1],
  ['it is set only', 'CMakeLists.txt', 'foreach(o OLD)\n  set(ENGINE_${o} ON)', 'cmake', undefined],
  [
    'it is told only',
    'CMakeLists.txt',
    'foreach(o OLD)\n  message("ENGINE_${o}")',
    'cmake',
    undefined,
  ],
  ['nothing says of what', 'CMakeLists.txt', 'if(ENGINE_${p}OLD)\nendif()', 'cmake', undefined],
] as const)('a name that a build file puts together: %s', async (_, path, text, space, count) => {
  const names = new Map([['ENGINE_OLD', new Set([space])]])
  const accepted = await readUpstream(sourceOf({ [path]: text }), { names, partners: new Map() })
  expect(accepted.get('ENGINE_OLD')?.readers.get(space)?.count).toBe(count)
})
