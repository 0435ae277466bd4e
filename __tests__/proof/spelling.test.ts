import { describe, expect, test } from '@jest/globals'

import { CARGO } from '../../src/proof/build-systems/cargo.ts'
import { CMAKE } from '../../src/proof/build-systems/cmake.ts'
import { MAKE } from '../../src/proof/build-systems/make.ts'
import { spellArguments } from '../../src/proof/measuring/spelling.ts'
import type { RenameState } from '../../src/upstream/states/state.ts'
import { rename } from './subject.ts'

function oldArguments(
  args: readonly string[],
  ...renames: readonly RenameState[]
): readonly (readonly string[])[] {
  return spellArguments(args, renames, CMAKE.kinds)
    .filter(({ name }) => name === 'old')
    .map((one) => one.arguments)
}

/** Whether the old spelling of several renames is known to be taken, by what is known of each. */
function accepted(...states: readonly RenameState['state'][]): boolean | null | undefined {
  const renames = states.map((state, at) => rename(`O${at}`, `N${at}`, 'cmake-option', state))
  const args = states.map((_, at) => `-DN${at}=ON`)
  return spellArguments(args, renames, CMAKE.kinds)[1]?.accepted
}

describe('the old spelling', () => {
  test('keeps the value, the type and everything else', () => {
    const option = rename('OLD', 'NEW', 'cmake-option')
    expect(oldArguments(['-G', 'Ninja', '-DNEW:BOOL=on', '-DOTHER=1'], option)).toEqual([
      ['-G', 'Ninja', '-DOLD:BOOL=on', '-DOTHER=1'],
    ])
    expect(oldArguments(['-D', 'NEW=on'], option)).toEqual([['-DOLD=on']])
    // Of a subproject of Meson, whose name is no type.
    expect(oldArguments(['-Dlib:NEW=true', '-DNEW:x=1'], option)).toEqual([
      ['-Dlib:OLD=true', '-DNEW:x=1'],
    ])
  })

  test('turns an inverted value round and translates a mapped one', () => {
    const inverted = {
      ...rename('NO_CUDA', 'USE_CUDA', 'cmake-option'),
      value: { kind: 'inverted' },
    } as const
    expect(oldArguments(['-DUSE_CUDA=ON'], inverted)).toEqual([['-DNO_CUDA=OFF']])
    const mapped = {
      ...rename('BLAS', 'VENDOR', 'cmake-option'),
      value: { kind: 'mapped', values: { ON: 'OpenBLAS' } },
    } as const
    expect(oldArguments(['-DVENDOR=OpenBLAS'], mapped)).toEqual([['-DBLAS=ON']])
  })

  test('joins what was split', () => {
    const split = rename(
      'LLAMA_OPENBLAS',
      { LLAMA_BLAS: 'ON', LLAMA_BLAS_VENDOR: 'OpenBLAS' },
      'cmake-option',
    )
    expect(
      oldArguments(['-DLLAMA_BLAS=ON', '-DLLAMA_BLAS_VENDOR=OpenBLAS', '-DX=1'], split),
    ).toEqual([['-DLLAMA_OPENBLAS=ON', '-DX=1']])
    expect(oldArguments(['-DLLAMA_BLAS=ON', '-DLLAMA_BLAS_VENDOR=MKL'], split)).toEqual([])
  })

  test('is as many as there are old names, and counts where upstream still takes it', () => {
    const spellings = spellArguments(
      ['-DGGML_CUDA=ON'],
      [
        rename('LLAMA_CUDA', 'GGML_CUDA', 'cmake-option', 'aliased'),
        rename('LLAMA_CUBLAS', 'GGML_CUDA', 'cmake-option', 'rejected'),
        rename('GGML_USE_CUBLAS', 'GGML_USE_CUDA', 'macro'),
      ],
      CMAKE.kinds,
    )
    expect(spellings.map((one) => [one.arguments[0], one.accepted])).toEqual([
      ['-DGGML_CUDA=ON', true],
      ['-DLLAMA_CUDA=ON', true],
      ['-DLLAMA_CUBLAS=ON', false],
    ])
  })

  test('of a name that is an older one’s new name is that name, and the older one is another', () => {
    const renames = [
      rename('CUDA', 'GGML_CUDA', 'cmake-option', 'aliased'),
      rename('CUBLAS', 'GGML_CUDA', 'cmake-option', 'rejected'),
      rename('CUBLAS', 'CUDA', 'cmake-option', 'both'),
    ]
    expect(oldArguments(['-DGGML_CUDA=ON'], ...renames)).toEqual([['-DCUDA=ON'], ['-DCUBLAS=ON']])
  })

  test('counts as upstream is known to take it', () => {
    expect(accepted('aliased', 'both')).toBe(true)
    expect(accepted('aliased', 'renamed')).toBe(false)
    expect(accepted('aliased', 'unknown')).toBeNull()
  })

  test('is none of what is cut off, empty, or no switch that could be inverted', () => {
    const option = rename('OLD', 'NEW', 'cmake-option')
    expect(oldArguments(['-DX=1', '-D'], option)).toEqual([])
    expect(spellArguments(['-DX=1', '-D'], [option], CMAKE.kinds)[0]?.arguments).toEqual([
      '-DX=1',
      '-D',
    ])
    const inverted = { ...option, value: { kind: 'inverted' } } as const
    expect(oldArguments(['-DNEW=maybe'], inverted)).toEqual([])
    for (const [value, other] of [
      ['no', 'yes'],
      ['true', 'false'],
      ['FALSE', 'TRUE'],
      ['1', '0'],
      ['on', 'off'],
    ])
      expect(oldArguments([`-DNEW=${value}`], inverted)).toEqual([[`-DOLD=${other}`]])
    const split = rename('OLD', { NEW: 'ON', MORE: 'x' }, 'cmake-option')
    expect(oldArguments(['-DNEW', '-DMORE=x'], split)).toEqual([])
    expect(oldArguments(['-DNEW=on', '-DMORE=X'], split)).toEqual([['-DOLD=ON']])
  })

  test('is none of a macro, which no command line takes', () => {
    expect(oldArguments(['-DM=1'], rename('O', 'M', 'macro'))).toEqual([])
    expect(oldArguments(['-DM=1'])).toEqual([])
  })

  test('is tried in a few older names, and in each once', () => {
    const renames = ['A', 'B', 'C', 'D', 'E', 'A'].map((from) =>
      rename(from, 'NEW', 'cmake-option'),
    )
    expect(oldArguments(['-DNEW=1'], ...renames)).toEqual([['-DA=1'], ['-DB=1'], ['-DC=1']])
  })

  test('is a make variable for make and a feature for cargo', () => {
    const made = spellArguments(
      ['GGML_CUDA=1', 'all'],
      [rename('WHISPER_CUDA', 'GGML_CUDA', 'make-var')],
      MAKE.kinds,
    )
    expect(made[1]?.arguments).toEqual(['WHISPER_CUDA=1', 'all'])
    const cargo = spellArguments(
      ['--features', 'cuda'],
      [rename('cublas', 'cuda', 'cargo-feature')],
      CARGO.kinds,
    )
    expect(cargo.map((one) => one.arguments)).toEqual([['--features=cuda'], ['--features=cublas']])
    const below = spellArguments(
      ['--features=lib/cuda'],
      [rename('cublas', 'cuda', 'cargo-feature')],
      CARGO.kinds,
    )
    expect(below[1]?.arguments).toEqual(['--features=lib/cublas'])
  })
})
