import { execFileSync } from 'node:child_process'

import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import { guardsAround } from '../../src/proof/measuring/guards.ts'
import { chooseQuestions } from '../../src/proof/measuring/questions.ts'
import { CARGO } from '../../src/proof/build-systems/cargo.ts'
import { CMAKE } from '../../src/proof/build-systems/cmake.ts'
import { splitCommand } from '../../src/proof/build-systems/compile-commands.ts'
import { MAKE } from '../../src/proof/build-systems/make.ts'
import { spell } from '../../src/proof/measuring/spelling.ts'
import type { RenameState } from '../../src/upstream/states/state.ts'
import { proofInput, rename, type Subject } from './subject.ts'

function oldArguments(
  args: readonly string[],
  ...renames: readonly RenameState[]
): readonly (readonly string[])[] {
  return spell(args, renames, CMAKE.kinds)
    .list.filter(({ name }) => name === 'old')
    .map((one) => one.arguments)
}

describe('the old spelling', () => {
  test('keeps the value, the type and everything else', () => {
    const option = rename('OLD', 'NEW', 'cmake-option')
    expect(oldArguments(['-G', 'Ninja', '-DNEW:BOOL=on', '-DOTHER=1'], option)).toEqual([
      ['-G', 'Ninja', '-DOLD:BOOL=on', '-DOTHER=1'],
    ])
    expect(oldArguments(['-D', 'NEW=on'], option)).toEqual([['-DOLD=on']])
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
    const spellings = spell(
      ['-DGGML_CUDA=ON'],
      [
        rename('LLAMA_CUDA', 'GGML_CUDA', 'cmake-option', 'aliased'),
        rename('LLAMA_CUBLAS', 'GGML_CUDA', 'cmake-option', 'rejected'),
        rename('GGML_USE_CUBLAS', 'GGML_USE_CUDA', 'macro'),
      ],
      CMAKE.kinds,
    )
    expect(spellings.list.map((one) => [one.arguments[0], one.accepted])).toEqual([
      ['-DGGML_CUDA=ON', true],
      ['-DLLAMA_CUDA=ON', true],
      ['-DLLAMA_CUBLAS=ON', false],
    ])
    expect(spellings.without).toEqual([])
  })

  test('is a make variable for make and a feature for cargo', () => {
    const made = spell(
      ['GGML_CUDA=1', 'all'],
      [rename('WHISPER_CUDA', 'GGML_CUDA', 'make-var')],
      MAKE.kinds,
    )
    expect(made.list[1]?.arguments).toEqual(['WHISPER_CUDA=1', 'all'])
    const cargo = spell(
      ['--features', 'cuda'],
      [rename('cublas', 'cuda', 'cargo-feature')],
      CARGO.kinds,
    )
    expect(cargo.list.map((one) => one.arguments)).toEqual([
      ['--features=cuda'],
      ['--features=cublas'],
    ])
    expect(cargo.without).toEqual([])
  })
})

function questionsOf(
  subject: Subject,
  system = CMAKE,
): readonly { readonly arguments: readonly string[]; readonly standsInPatch: boolean }[] {
  return chooseQuestions(proofInput(subject), system).questions
}

describe('arguments nobody gave', () => {
  const option = rename('LLAMA_CUBLAS', 'LLAMA_CUDA', 'cmake-option', 'aliased')
  const macro = rename('GGML_USE_CUBLAS', 'GGML_USE_CUDA', 'macro')

  test('are those that lead to the patched line', () => {
    const text = `if (NOT SKIP)
  if(WIN32)
  else()
    if (LLAVA AND (LLAMA_CUDA OR LLAMA_CUBLAS)) # IGNORED
      add_definitions(-DGGML_USE_CUBLAS)
    endif()
  endif()
endif()`
    expect(guardsAround(text, 5)).toEqual([
      { name: 'SKIP', value: 'OFF' },
      { name: 'LLAVA', value: 'ON' },
      { name: 'LLAMA_CUDA', value: 'ON' },
      { name: 'LLAMA_CUBLAS', value: 'ON' },
    ])
    const subject: Subject = {
      files: { 'CMakeLists.txt': text },
      patch: { 'CMakeLists.txt': [['GGML_USE_CUBLAS', 'GGML_USE_CUDA']] },
      renames: [macro],
      related: [option],
    }
    const derived = ['-DSKIP=OFF', '-DLLAVA=ON', '-DLLAMA_CUDA=ON']
    const fewer = ['-DLLAMA_CUDA=ON']
    expect(questionsOf(subject)).toMatchObject([
      { arguments: derived, standsInPatch: false, fewer },
    ])
    // Given ones add to them, and win over one of the same name.
    expect(questionsOf({ ...subject, args: ['-DLLAVA=2', '-DMORE=1'] })[0]?.arguments).toEqual([
      '-DSKIP=OFF',
      '-DLLAMA_CUDA=ON',
      '-DLLAVA=2',
      '-DMORE=1',
    ])
  })

  test('are the values of the patched line, with what stands beside', () => {
    const [question] = questionsOf({
      files: { Dockerfile: 'RUN cmake -DLLAMA_CUBLAS=OFF -DLLAMA_METAL=ON -B build\n' },
      patch: { Dockerfile: [['LLAMA_CUBLAS', 'LLAMA_CUDA']] },
      renames: [option],
    })
    expect(question).toMatchObject({
      arguments: ['-DLLAMA_CUDA=OFF', '-DLLAMA_METAL=ON'],
      standsInPatch: true,
      isTold: false,
      fewer: ['-DLLAMA_CUDA=OFF'],
    })
  })

  test('are the renamed options about CUDA where no condition decides, never all at once', () => {
    const native = rename('LLAMA_NATIVE', 'GGML_NATIVE', 'cmake-option')
    const metal = rename('LLAMA_METAL', 'GGML_METAL', 'cmake-option')
    const nothing = { files: { a: 'x' }, patch: { a: [['x', 'y']] } } as const
    const argumentsOf = (...renames: readonly RenameState[]): readonly (readonly string[])[] =>
      questionsOf({ ...nothing, renames }).map((one) => one.arguments)
    expect(argumentsOf(native, option, metal)).toEqual([['-DLLAMA_CUDA=ON']])
    expect(argumentsOf(native, metal)).toEqual([['-DGGML_NATIVE=ON'], ['-DGGML_METAL=ON']])
    // A name that the pinned upstream does not know is not asked with.
    expect(argumentsOf(rename('A', 'B', 'cmake-option', 'absent'))).toEqual([[]])
    const variable = rename('A', 'B', 'make-var')
    expect(questionsOf({ ...nothing, renames: [variable] }, MAKE)[0]?.arguments).toEqual(['B=1'])
  })
})

describe('a command line', () => {
  test('is split as the shell splits it', () => {
    const word = fc.stringMatching(/^[ a-zA-Z0-9_="'\\$;,()-]{1,12}$/)
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        const line = words.map((one) => `'${one.replaceAll("'", `'\\''`)}'`).join('  ')
        expect(splitCommand(line)).toEqual(words)
      }),
      { numRuns: 300 },
    )
    for (const line of [`a "b c" d\\ e`, `"x\\"y" 'z"' -DA=\\"q\\"`, `a"b"'c' "" "a\\b"`]) {
      const shell = execFileSync('sh', ['-c', `printf '%s\\n' ${line}`], { encoding: 'utf8' })
      expect(splitCommand(line)).toEqual(shell.split('\n').slice(0, -1))
    }
  })
})

describe('what a patched line passes beside', () => {
  const option = rename('OLD', 'NEW', 'cmake-option')
  test.each([
    ['Makefile', 'a:\n\tcmake -S e "-DLIST=a;b" -DOLD=ON\n', ['-DLIST=a;b', '-DNEW=ON']],
    [
      'Makefile',
      'a:\n\tcmake -S e -DLIST="a;b" -DMORE=a\\;b -DOLD=ON\n',
      ['-DLIST=a;b', '-DMORE=a;b', '-DNEW=ON'],
    ],
    [
      'Makefile',
      'FLAGS = -DSIZE=2 -DOLD=ON\na:\n\tcd e && cmake -B b $(FLAGS) -DMODE=x . && make\n',
      ['-DSIZE=2', '-DNEW=ON', '-DMODE=x'],
    ],
    ['a.sh', 'SIZE=2\ncmake -S e \\\n  -DSIZE=$SIZE \\\n  -DOLD=ON\n', ['-DSIZE=2', '-DNEW=ON']],
    [
      'a.sh',
      'ARGS=(-DA=1 "-DLIST=a;b")\nARGS+=(-DOLD=ON)\ncmake -B b "${ARGS[@]}"\n',
      ['-DA=1', '-DLIST=a;b', '-DNEW=ON'],
    ],
    [
      'Dockerfile',
      'ARG SIZE=2\nENV CMAKE_ARGS="-DOLD=ON -DSIZE=${SIZE}"\nRUN cmake -S e ${CMAKE_ARGS}\n',
      ['-DNEW=ON', '-DSIZE=2'],
    ],
    // Two values, or one that only the machine knows: neither is passed.
    [
      'a.sh',
      'if a; then\n  S=1\nelse\n  S=2\nfi\ncmake -DS=$S -DP=/opt/x -DOLD=ON\n',
      ['-DNEW=ON'],
    ],
  ])('%s %j', (file, text, wanted) => {
    const [question] = questionsOf({
      files: { [file]: text },
      patch: { [file]: [['OLD', 'NEW']] },
      renames: [option],
    })
    expect(question?.arguments).toEqual(wanted)
  })

  test('is told where it can not be passed', () => {
    const { questions } = chooseQuestions(
      proofInput({
        files: { 'a.sh': 'cmake -DS=$S -DP=/opt/x -DOLD=ON\n' },
        patch: { 'a.sh': [['OLD', 'NEW']] },
        renames: [option],
      }),
      CMAKE,
    )
    expect(questions[0]?.missing).toEqual(['-DS=$S', '-DP=/opt/x'])
  })
})
