import { describe, expect, test } from '@jest/globals'

import { candidatesOf } from '../../src/maps/chain.ts'
import { builtInMaps } from '../../src/maps/load.ts'
import { parseMap } from '../../src/maps/parse.ts'
import type { RenameKind, RenameMap } from '../../src/maps/rename.ts'

function mapOf(renames: readonly string[], versions = 'build-number'): RenameMap {
  const entries = renames.map((entry) => `  - {${entry}}`).join('\n')
  return parseMap(`upstream: a/b\nversions: ${versions}\nrenames:\n${entries}\n`, 'm.yml')
}

/** What a name may have become: `B`, `B=1+C=2`, `!B` for an inverted one, `removed`. */
function names(map: RenameMap, from: string, kind: RenameKind): readonly string[] {
  return candidatesOf(map, from, kind).map(({ to, value }) => {
    const text = to.map(({ name, value: own }) => (own === undefined ? name : `${name}=${own}`))
    const sign = value.kind === 'inverted' ? '!' : ''
    return to.length === 0 ? 'removed' : sign + text.join('+')
  })
}

async function builtIn(name: string): Promise<RenameMap> {
  return (await builtInMaps()).find((map) => map.name === name)!
}

describe('chains', () => {
  test('a name goes on to what its new name became', () => {
    const map = mapOf([
      'from: B, to: C, kind: macro, since: 2',
      'from: A, to: B, kind: macro, since: 1',
    ])
    expect(names(map, 'A', 'macro')).toEqual(['B', 'C'])
    expect(
      candidatesOf(map, 'A', 'macro')
        .at(-1)!
        .steps.map(({ from }) => from),
    ).toEqual(['A', 'B'])
  })

  test('a freed name that was given to something else later is no chain', () => {
    const map = mapOf([
      'from: A, to: B, kind: macro, since: 1',
      'from: C, to: A, kind: macro, since: 2',
    ])
    expect(names(map, 'C', 'macro')).toEqual(['A'])
    expect(names(map, 'A', 'macro')).toEqual(['B'])
  })

  test('two renames of one version are a chain', () => {
    const map = mapOf([
      'from: A, to: B, kind: macro, since: 3',
      'from: B, to: C, kind: macro, since: 3',
    ])
    expect(names(map, 'A', 'macro')).toEqual(['B', 'C'])
  })

  test('without versions a chain is followed', () => {
    const map = mapOf(['from: A, to: B, kind: macro', 'from: B, to: C, kind: macro'])
    expect(names(map, 'A', 'macro')).toEqual(['B', 'C'])
  })

  test('commits have no order, so they do not stop a chain', () => {
    const map = mapOf(
      [
        'from: A, to: B, kind: macro, since: fffffff',
        'from: B, to: C, kind: macro, since: aaaaaaa',
      ],
      'commit',
    )
    expect(names(map, 'A', 'macro')).toEqual(['B', 'C'])
  })

  test('a rename that was taken back leads neither round nor home', () => {
    const map = mapOf([
      'from: A, to: B, kind: macro, since: 1',
      'from: B, to: A, kind: macro, since: 2',
    ])
    expect(names(map, 'A', 'macro')).toEqual(['B'])
    expect(names(map, 'B', 'macro')).toEqual(['A'])
  })

  test('several renames of one name count by their versions, however they are listed', () => {
    const map = mapOf([
      'from: A, to: D, kind: macro, since: 30',
      'from: A, to: B, kind: macro, since: 10',
      'from: A, to: C, kind: macro, since: 20',
    ])
    expect(names(map, 'A', 'macro')).toEqual(['B', 'C', 'D'])
  })

  test('the removal of the new name is the last candidate', () => {
    const map = mapOf([
      'from: A, to: B, kind: macro, since: 1',
      'from: B, to: null, kind: macro, removed: 2',
    ])
    expect(names(map, 'A', 'macro')).toEqual(['B', 'removed'])
  })

  test('a remark on a name that upstream still reads does not end a chain', () => {
    const map = mapOf([
      'from: A, to: B, kind: macro, since: 1',
      'from: B, to: null, kind: macro, note: dead',
    ])
    expect(names(map, 'A', 'macro')).toEqual(['B'])
    expect(names(map, 'B', 'macro')).toEqual(['removed'])
  })
})

describe('kinds', () => {
  const map = mapOf([
    'from: A, to: B, kind: cmake-option, since: 1',
    'from: B, to: C, kind: make-var, since: 4',
    'from: B, to: D, kind: cmake-variable, since: 2',
    'from: D, to: E, kind: any, since: 3',
  ])

  test('a step of another kind is not taken, an option goes on as a variable, and any fits all', () => {
    expect(names(map, 'A', 'cmake-option')).toEqual(['B', 'D', 'E'])
    expect(names(map, 'B', 'make-var')).toEqual(['C'])
  })

  test('a flag whose kind is not known takes renames of every kind, but stays with the kind it took', () => {
    expect(names(map, 'B', 'any')).toEqual(['D', 'E', 'C'])
    expect(names(map, 'A', 'any')).toEqual(['B', 'D', 'E'])
  })

  test('where an entry for any kind and one for this kind are of one version, this kind counts', () => {
    const both = ['from: B, to: C, kind: any, since: 2', 'from: B, to: D, kind: macro, since: 2']
    for (const entries of [both, both.toReversed()]) {
      const own = mapOf(['from: A, to: [B, X], kind: macro, since: 1', ...entries])
      expect(names(own, 'A', 'macro')).toEqual(['B+X', 'D+X'])
    }
  })

  test('a name without a rename of its kind has no candidates', () => {
    expect(names(map, 'A', 'macro')).toEqual([])
    expect(names(map, 'X', 'any')).toEqual([])
  })
})

describe('values', () => {
  test('two inversions are none', () => {
    const map = mapOf([
      'from: A, to: B, kind: env, since: 1, value: inverted',
      'from: B, to: C, kind: env, since: 2, value: inverted',
    ])
    expect(names(map, 'A', 'env')).toEqual(['!B', 'C'])
  })

  test('a mapping is carried through an inversion, and an inversion through a mapping', () => {
    const map = mapOf([
      'from: A, to: B, kind: env, since: 1, value: {fast: 1, slow: 0}',
      'from: B, to: C, kind: env, since: 2, value: inverted',
      'from: C, to: D, kind: env, since: 3, value: {0: none, 1: all}',
    ])
    const rules = candidatesOf(map, 'A', 'env').map(({ value }) => value)
    expect(rules[1]).toEqual({ kind: 'mapped', values: { fast: '0', slow: '1' } })
    expect(rules[2]).toEqual({ kind: 'mapped', values: { fast: 'none', slow: 'all' } })
    expect(candidatesOf(map, 'B', 'env').at(-1)!.value).toEqual({
      kind: 'mapped',
      values: { '0': 'all', '1': 'none' },
    })
  })

  test('a step after which no value is certain is not taken', () => {
    const map = mapOf([
      'from: A, to: B, kind: env, since: 1, value: {x: z}',
      'from: B, to: C, kind: env, since: 2, value: inverted',
    ])
    expect(names(map, 'A', 'env')).toEqual(['B'])
  })

  test('all parts of a split move together, with their values', () => {
    const map = mapOf([
      'from: A, to: {B: ON, C: x}, kind: cmake-option, since: 1',
      'from: B, to: B2, kind: cmake-option, since: 5, value: inverted',
      'from: C, to: C2, kind: cmake-option, since: 5',
      'from: C2, to: C3, kind: cmake-option, since: 9',
    ])
    expect(names(map, 'A', 'cmake-option')).toEqual(['B=ON+C=x', 'B2=OFF+C2=x', 'B2=OFF+C3=x'])
  })

  test('a split does not follow what turns its meaning round', () => {
    const map = mapOf([
      'from: A, to: B, kind: cmake-option, since: 1, value: inverted',
      'from: B, to: {C: ON, D: x}, kind: cmake-option, since: 2',
    ])
    expect(names(map, 'A', 'cmake-option')).toEqual(['!B'])
  })

  test('a name that stays in its own list is kept, and is no chain', () => {
    const map = mapOf(['from: A, to: [A, B], kind: cmake-option, since: 1'])
    expect(names(map, 'A', 'cmake-option')).toEqual(['A+B'])
  })
})

describe('the built-in maps', () => {
  test.each<[string, string, RenameKind, readonly string[]]>([
    ['llama.cpp', 'LLAMA_CUBLAS', 'cmake-option', ['LLAMA_CUDA', 'GGML_CUDA']],
    ['llama.cpp', 'LLAMA_CUBLAS', 'make-var', ['LLAMA_CUDA', 'GGML_CUDA']],
    ['llama.cpp', 'GGML_USE_CUBLAS', 'macro', ['GGML_USE_CUDA']],
    ['llama.cpp', 'LLAMA_HIPBLAS', 'cmake-option', ['GGML_HIPBLAS', 'GGML_HIP']],
    ['llama.cpp', 'LLAMA_NO_AVX', 'cmake-option', ['!LLAMA_AVX', '!GGML_AVX']],
    ['llama.cpp', 'LLAMA_CUDA_F16', 'cmake-option', ['GGML_CUDA_F16', 'removed']],
    [
      'llama.cpp',
      'LLAMA_OPENBLAS',
      'cmake-option',
      ['LLAMA_BLAS=ON+LLAMA_BLAS_VENDOR=OpenBLAS', 'GGML_BLAS=ON+GGML_BLAS_VENDOR=OpenBLAS'],
    ],
    ['llama.cpp', 'LLAMA_OPENBLAS', 'make-var', ['GGML_OPENBLAS', 'removed']],
    ['llama.cpp', 'LLAMA_CLBLAST', 'cmake-option', ['removed']],
    ['llama.cpp', 'main', 'cmake-target', ['llama-cli']],
    ['whisper.cpp', 'WHISPER_OPENBLAS', 'make-var', ['GGML_OPENBLAS']],
    ['whisper.cpp', 'WHISPER_OPENBLAS', 'cmake-option', ['GGML_BLAS=ON+GGML_BLAS_VENDOR=OpenBLAS']],
    ['whisper.cpp', 'WHISPER_CUBLAS', 'make-var', ['WHISPER_CUDA', 'GGML_CUDA', 'removed']],
    ['llama-cpp-python', 'LLAMA_CUBLAS', 'cmake-option', ['LLAMA_CUDA', 'GGML_CUDA']],
  ])('%s: %s (%s)', async (name, from, kind, expected) => {
    expect(names(await builtIn(name), from, kind)).toEqual(expected)
  })

  test('no map mixes up CUDA or HIP with BLAS', async () => {
    for (const map of await builtInMaps())
      for (const { from, kind } of map.renames.filter((rename) =>
        /CUBLAS|HIPBLAS/.test(rename.from),
      ))
        expect(names(map, from, kind).join(' ')).not.toMatch(/\bGGML_(?:USE_)?BLAS\b/)
  })
})

test('a hostile map of thousands of crossing chains comes to an end', () => {
  const entries: string[] = []
  for (let level = 0; level < 300; level++)
    for (let version = 0; version < 20; version++)
      entries.push(
        `from: A${level}, to: A${level + 1 + (version % 7)}, kind: macro, since: ${level * 20 + version}`,
      )
  const map = mapOf(entries)
  expect(candidatesOf(map, 'A0', 'macro').length).toBeGreaterThan(10)
})
