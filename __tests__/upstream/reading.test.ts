import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import type { FileEntry, FileSource } from '../../src/repository/source.ts'
import { cmakeCommands, cmakeTree, flatten } from '../../src/upstream/reading/cmake-commands.ts'
import { languageOf } from '../../src/upstream/reading/languages.ts'
import { mask, type CommentStyle } from '../../src/upstream/reading/mask.ts'
import { readUpstream } from '../../src/upstream/reading/read.ts'
import { projectName } from '../../src/upstream/find/project-name.ts'
import { likeness, substituted, substitutions } from '../../src/upstream/learn/likeness.ts'

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
  test('masking keeps every place and every line end', () => {
    const styles: readonly CommentStyle[] = ['c', 'make', 'shell', 'python', 'dnl']
    fc.assert(
      fc.property(TRICKY, fc.constantFrom(...styles), (text, style) => {
        for (const masked of Object.values(mask(text, style)) as string[]) {
          expect(masked).toHaveLength(text.length)
          const changed = Array.from({ length: text.length }, (__, at) => at).filter(
            (at) => masked[at] !== text[at],
          )
          expect(changed.filter((at) => masked[at] !== ' ' || /[\r\n]/.test(text[at]!))).toEqual([])
        }
      }),
    )
  })

  test('CMake commands lie in order, within the text, and a tree loses none but its ends', () => {
    fc.assert(
      fc.property(TRICKY, (text) => {
        const commands = cmakeCommands(text)
        let at = 0
        for (const { start, end } of commands) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeLessThanOrEqual(text.length)
          at = end
        }
        const kept = [...flatten(cmakeTree(commands))].filter(
          ({ name }) => !/^(?:end|else)/.test(name),
        )
        expect(kept).toEqual(commands.filter(({ name }) => !/^(?:end|else)/.test(name)))
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
    const text = 'if(A)\n'.repeat(20_000)
    expect([...flatten(cmakeTree(cmakeCommands(text)))]).toHaveLength(20_000)
  })
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
])('%s is read as %s', (path, language) => {
  expect(languageOf(path)).toBe(language)
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
  const [change] = substitutions('LLAMA_CUBLAS', 'LLAMA_CUDA')
  expect(substituted('GGML_USE_CUBLAS', change!)).toBe('GGML_USE_CUDA')
  expect(substituted('GGML_USE_CUBLASLT', change!)).toBeUndefined()
  expect(substitutions('LLAMA_CUBLAS', 'GGML_CUDA')).toEqual([
    { old: 'LLAMA', new: 'GGML' },
    { old: 'CUBLAS', new: 'CUDA' },
  ])
  expect(substitutions('ENGINE_USE_BLAS', 'ENGINE_USE_OPEN_BLAS_X')).toEqual([
    { old: 'BLAS', new: 'OPEN_BLAS_X' },
  ])
  expect(substitutions('A_B_C', 'D_E')).toEqual([])
})

test('likeness is 1 for equal names only, 0 for nothing in common, and the same both ways', () => {
  const name = fc.string({ unit: fc.constantFrom('A', 'B', 'C', '_'), minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(likeness(a, b)).toBeCloseTo(likeness(b, a), 1)
      expect(likeness(a, b)).toBeGreaterThanOrEqual(0)
      expect(likeness(a, b)).toBeLessThanOrEqual(1)
      expect(likeness(a, b) === 1).toBe(a === b)
    }),
  )
  expect(likeness('ABC', 'XYZ')).toBe(0)
})
