import { describe, expect, test } from '@jest/globals'

import { CARGO } from '../../src/proof/build-systems/cargo.ts'
import { CMAKE } from '../../src/proof/build-systems/cmake.ts'
import { MAKE } from '../../src/proof/build-systems/make.ts'
import { MESON } from '../../src/proof/build-systems/meson.ts'
import { chooseQuestions } from '../../src/proof/measuring/questions.ts'
import { isPlainLine } from '../../src/proof/patched-lines.ts'
import type { RenameState } from '../../src/upstream/states/state.ts'
import { proofInput, rename, type Subject } from './subject.ts'

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
    const subject: Subject = {
      files: { 'CMakeLists.txt': text },
      patch: { 'CMakeLists.txt': [['GGML_USE_CUBLAS', 'GGML_USE_CUDA']] },
      renames: [macro],
      related: [option],
    }
    const derived = ['-DSKIP=OFF', '-DLLAVA=ON', '-DLLAMA_CUDA=ON']
    const fewer = [
      ['-DLLAVA=ON', '-DLLAMA_CUDA=ON'],
      ['-DSKIP=OFF', '-DLLAMA_CUDA=ON'],
      ['-DLLAMA_CUDA=ON'],
      [],
    ]
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

  test('are asked without the given ones that hide what a patched line turns on, as well', () => {
    const subject: Subject = {
      files: { 'CMakeLists.txt': 'set(LLAMA_CUBLAS ON)\nadd_subdirectory(llama)\n' },
      patch: { 'CMakeLists.txt': [['LLAMA_CUBLAS', 'LLAMA_CUDA']] },
      renames: [option],
    }
    const asked = (args: readonly string[]): unknown =>
      questionsOf({ ...subject, args }).map((one) => one.arguments)
    expect(asked(['-DLLAMA_CUDA=ON', '-DMORE=1'])).toEqual([
      ['-DLLAMA_CUDA=ON', '-DMORE=1'],
      ['-DMORE=1'],
    ])
    expect(asked(['-DMORE=1'])).toEqual([['-DMORE=1']])
  })

  test('are those of a line that asks for its own variable first', () => {
    const subject: Subject = {
      files: {
        'CMakeLists.txt': 'if(LLAMA_CUBLAS)\n  set(LLAMA_CUBLAS ON CACHE BOOL "" FORCE)\nendif()\n',
      },
      patch: { 'CMakeLists.txt': [['LLAMA_CUBLAS', 'LLAMA_CUDA']] },
      renames: [option],
    }
    expect(questionsOf(subject).map((one) => one.arguments)).toEqual([['-DLLAMA_CUDA=ON']])
  })

  test('are left out one by one where there are few of them', () => {
    const guards = Array.from({ length: 40 }, (_, index) => `if(A${index})\n`).join('')
    const [question] = chooseQuestions(
      proofInput({
        files: { 'CMakeLists.txt': `${guards}add_definitions(-DGGML_USE_CUBLAS)\n` },
        patch: { 'CMakeLists.txt': [['GGML_USE_CUBLAS', 'GGML_USE_CUDA']] },
        renames: [macro],
      }),
      CMAKE,
    ).questions
    expect(question?.arguments).toHaveLength(40)
    expect(question?.fewer).toHaveLength(21)
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
      fewer: [['-DLLAMA_CUDA=OFF'], []],
    })
  })

  test('are the renamed options about CUDA where no condition decides, never all at once', () => {
    const native = rename('LLAMA_NATIVE', 'GGML_NATIVE', 'cmake-option')
    const metal = rename('LLAMA_METAL', 'GGML_METAL', 'cmake-option')
    const nothing = { files: { a: 'x' }, patch: { a: [['x', 'y']] } } as const
    const argumentsOf = (...renames: readonly RenameState[]): readonly (readonly string[])[] =>
      questionsOf({ ...nothing, renames }).map((one) => one.arguments)
    expect(argumentsOf(native, option, metal)).toEqual([['-DLLAMA_CUDA=ON']])
    const lower = rename('use_cublas', 'use_gpu', 'cmake-option')
    expect(argumentsOf(native, lower, metal)).toEqual([['-Duse_gpu=ON']])
    expect(argumentsOf(native, metal)).toEqual([['-DGGML_NATIVE=ON'], ['-DGGML_METAL=ON']])
    // A name that the pinned upstream does not know is not asked with.
    expect(argumentsOf(rename('A', 'B', 'cmake-option', 'absent'))).toEqual([[]])
    const variable = rename('A', 'B', 'make-var')
    expect(questionsOf({ ...nothing, renames: [variable] }, MAKE)[0]?.arguments).toEqual(['B=1'])
  })

  test('never turn several ways to compute on at once', () => {
    const subject: Subject = {
      files: {
        'CMakeLists.txt': `if(APP_CUDA)
  set_gpu(OLD_CUDA)
endif()
if(APP_METAL)
  set_gpu(OLD_METAL)
endif()
if(APP_VULKAN)
  set_gpu(OLD_VULKAN)
endif()
`,
      },
      patch: { 'CMakeLists.txt': [['OLD_', 'NEW_']] },
      renames: ['CUDA', 'METAL', 'VULKAN'].map((name) =>
        rename(`OLD_${name}`, `NEW_${name}`, 'cmake-option'),
      ),
    }
    const asked = chooseQuestions(proofInput(subject), CMAKE).questions.map((one) => one.arguments)
    expect(asked).toEqual([['-DAPP_CUDA=ON'], ['-DAPP_METAL=ON'], ['-DAPP_VULKAN=ON']])
  })

  test.each([
    [
      'target_compile_definitions(a PRIVATE $<$<CONFIG:Release>:OLD>)',
      '-DCMAKE_BUILD_TYPE=Release',
    ],
    ['set(CMAKE_C_FLAGS_RELEASE "-DOLD")', '-DCMAKE_BUILD_TYPE=RELEASE'],
    ['target_compile_definitions(a PRIVATE $<$<BOOL:${APP_GPU}>:OLD>)', '-DAPP_GPU=ON'],
  ])('come out of the line itself: %s', (line, argument) => {
    const subject: Subject = {
      files: { 'CMakeLists.txt': `${line}\n` },
      patch: { 'CMakeLists.txt': [['OLD', 'NEW']] },
      renames: [rename('OLD', 'NEW', 'macro')],
    }
    expect(chooseQuestions(proofInput(subject), CMAKE).questions[0]!.arguments).toEqual([argument])
  })
})

describe('what stands around patched lines is asked with', () => {
  const names: readonly (readonly [string, string])[] = [
    ['OLD', 'NEW'],
    ['BLAS', 'VENDOR'],
    ['LESS', 'LEAST'],
  ]
  const mapped = { kind: 'mapped', values: { ON: 'OpenBLAS' } } as const
  const option = rename('OLD', 'NEW', 'cmake-option')
  const vendor = { ...rename('BLAS', 'VENDOR', 'cmake-option'), value: mapped }
  const off = { kind: 'mapped', values: { OFF: 'NONE' } } as const
  const least = { ...rename('LESS', 'LEAST', 'cmake-option'), value: off }
  test.each([
    ['a comment is no line of the build', 'if(A)\n# OLD\nendif()\nx(OLD)\n', [[]]],
    ['what a patched line sets is not given', 'set(OLD ON)\nif(OLD AND A)\nx(BLAS)\n', ['-DA=ON']],
    ['nor what one declares', 'option(OLD "" ON)\nif(OLD AND A)\nx(BLAS)\n', ['-DA=ON']],
    ['an old name is asked in its new one', 'if(ELDER OR A)\nx(OLD)\n', ['-DNEW=ON', '-DA=ON']],
    ['turned off', 'if(NOT OLD)\n', ['-DNEW=OFF']],
    ['with the value that ON comes to', 'if(BLAS)\nx(OLD)\n', ['-DVENDOR=OpenBLAS']],
    ['with ON, where only another value comes to something', 'if(LESS)\nx(OLD)\n', ['-DLEAST=ON']],
    ['an expression over several lines', 'y($<$<BOOL:${A}>:\n  OLD>)\n', ['-DA=ON']],
    ['one that hangs on the name itself', 'y($<$<BOOL:${OLD}>:x>)\n', ['-DNEW=ON']],
    ['no build type that only begins so', 'set(CMAKE_C_FLAGS_RELEASED OLD)\n', [[]]],
    ['a build type of its own', 'y($<$<CONFIG:Debug>:OLD>)\n', ['-DCMAKE_BUILD_TYPE=Debug']],
  ])('%s', (_name, text, wanted) => {
    const [question] = questionsOf({
      files: { 'CMakeLists.txt': text },
      patch: { 'CMakeLists.txt': names.filter(([from]) => text.includes(from)) },
      renames: [option, vendor, least],
      related: [rename('ELDER', 'NEW', 'cmake-option')],
    })
    expect(question?.arguments).toEqual(wanted.flat())
  })

  test('lines of a Makefile that nothing decides ask for nothing more', () => {
    const subject: Subject = {
      files: { Makefile: 'ifdef GPU\nX += -DOLD\nendif\nY += -DOLD\n' },
      patch: { Makefile: [['OLD', 'NEW']] },
      renames: [rename('OLD', 'NEW', 'macro')],
    }
    expect(questionsOf(subject, MAKE).map((one) => one.arguments)).toEqual([['GPU=1']])
    const variable = [rename('OLD', 'NEW', 'make-var')]
    const own = { ...subject, files: { Makefile: 'X += $(OLD)\n' }, renames: variable }
    expect(questionsOf(own, MAKE).map((one) => one.arguments)).toEqual([['NEW=1']])
    const called = { ...own, files: { Makefile: 'gpu:\n\t$(MAKE) OLD=1 all\n' } }
    expect(questionsOf(called, MAKE).map((one) => one.arguments)).toEqual([['NEW=1']])
  })
})

test.each([
  ['set(OLD ON)', []],
  ['set(OLD ${X})', ['-DNEW=ON']],
  ['set(OLD ON CACHE BOOL "" FORCE)', []],
  ['  set  (  OLD  "TRUE"  )', []],
  ['SET(OLD yes)', []],
  ['set(OLD 1)', []],
  ['set(OLD ON CACHE)', []],
  ['set(OLD ON CACHED)', ['-DNEW=ON']],
  ['set(OLDON)', ['-DNEW=ON']],
  ['set(OLD ON PARENT_SCOPE)', ['-DNEW=ON']],
  ['message(set(OLD ON)', ['-DNEW=ON']],
  ['option(OLD "fast" ON)', []],
  ['  option  (  OLD  ""  TRUE  )', []],
  ['Option(OLD "fast" YES)', []],
  ['option(OLD "fast" 1)', []],
  ['option(OLD "fast" OFF)', ['-DNEW=ON']],
  ['option(OLD "fast")', ['-DNEW=ON']],
])('what a patched line sets is asked for by none in another file: %s', (line, args) => {
  for (const kind of ['any', 'cmake-option'] as const)
    for (const [from, to] of [
      ['OLD', 'NEW'],
      ['q', 'z'],
    ] as const) {
      const below = `if(${from})\nx(${from})\nendif()\n`
      const subject: Subject = {
        files: { 'CMakeLists.txt': `${line.replace('OLD', from)}\n`, 'a/CMakeLists.txt': below },
        patch: { 'CMakeLists.txt': [[from, to]], 'a/CMakeLists.txt': [[`x(${from})`, `x(${to})`]] },
        renames: [rename(from, to, kind)],
      }
      expect(questionsOf(subject)[0]?.arguments).toEqual(args.map((one) => one.replace('NEW', to)))
    }
})

test.each([
  ['Makefile', 'GPU = -DOLD', []],
  ['Makefile', '  GPU?=-DOLD', []],
  ['Makefile', 'export GPU := -DOLD', []],
  ['Makefile', 'override GPU += -DOLD', []],
  ['Makefile', 'exportGPU = -DOLD', ['GPU=1']],
  ['Makefile', 'overrideGPU = -DOLD', ['GPU=1']],
  ['Makefile', 'all: GPU = -DOLD', ['GPU=1']],
  ['CMakeLists.txt', 'set(GPU OLD)', []],
  ['CMakeLists.txt', 'SET (  GPU OLD)', []],
  ['CMakeLists.txt', 'reset(GPU OLD)', ['-DGPU=ON']],
])(
  'a variable that a patched line of the same file sets is not given: %s %s',
  (file, line, args) => {
    const isMake = file === 'Makefile'
    for (const name of ['GPU', 'G']) {
      const block = isMake ? 'ifdef GPU\nX += -DOLD\nendif\n' : 'if(GPU)\nx(OLD)\nendif()\n'
      const subject: Subject = {
        files: { [file]: `${line}\n${block}`.replaceAll('GPU', name) },
        patch: { [file]: [['OLD', 'NEW']] },
        renames: [rename('OLD', 'NEW', 'macro')],
      }
      expect(questionsOf(subject, isMake ? MAKE : CMAKE)[0]?.arguments).toEqual(
        args.map((one) => one.replace('GPU', name)),
      )
    }
  },
)

test('a line that only ends a block, turns it, or says something is plain', () => {
  const ends = ['if', 'foreach', 'while', 'function', 'macro'].map((word) => `end${word}()`)
  const plain = [...ends, '', '  ', '# x', '  ENDIF (A)', 'else()', 'Else (A)', '\telse  (A)']
  const others = ['x()', 'x() # y', 'my_endif()', 'elseif(A)', 'elsewhere(A)', 'if(A)']
  expect([...plain, ...others].filter(isPlainLine)).toEqual(plain)
})

describe('of several sets of arguments', () => {
  test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    [
      'those that another one holds are not asked again, however they are written',
      { 'a.sh': 'cmake -DOLD=ON -DX=OFF\n', 'b.sh': 'cmake -DOLD=yes -DX=0 -DY=1\n' },
      ['-DNEW=yes -DX=0 -DY=1'],
    ],
    [
      'the same are asked once',
      { 'a.sh': 'cmake -DOLD=ON\n', 'b.sh': 'cmake -DOLD=1\n' },
      ['-DNEW=ON'],
    ],
    [
      'what the build itself asks is asked beside what a document passes with more',
      { 'CMakeLists.txt': 'if(OLD)\nx(OLD)\n', 'README.md': 'cmake -DOLD=ON -DX=1\n' },
      ['-DNEW=ON', '-DNEW=ON -DX=1'],
    ],
    [
      'and what a document passes with less is not',
      { 'CMakeLists.txt': 'if(OLD AND X)\nx(OLD)\n', 'README.md': 'cmake -DOLD=ON\n' },
      ['-DNEW=ON -DX=ON'],
    ],
    [
      'a build type beside is no other set',
      {
        'a.sh': 'cmake -DCMAKE_BUILD_TYPE=Release -DOLD=ON\n',
        'b.sh': 'cmake -DOLD=ON -DX=1\n',
      },
      ['-DNEW=ON -DX=1'],
    ],
    [
      'a value that only begins like one that switches is another one',
      {
        'a.sh': 'cmake -DOLD=ON -DX=1X\ncmake -DOLD=ON -DX=YX\n',
        'b.sh': 'cmake -DOLD=ON -DX=0X\ncmake -DOLD=ON -DX=NX\n',
      },
      ['1X', 'YX', '0X', 'NX'].map((value) => `-DNEW=ON -DX=${value}`),
    ],
    [
      'what decides by guards comes first, then CUDA, then documents',
      {
        'README.md': 'cmake -DOLD=ON -DX_CUDA=1\n',
        'a.sh': 'cmake -DOLD=ON -DX=1\n',
        'b.sh': 'cmake -DOLD=ON -Dy_cuda=1\n',
        'CMakeLists.txt': 'if(Z)\nx(OLD)\n',
      },
      ['-DZ=ON', '-DNEW=ON -Dy_cuda=1', '-DNEW=ON -DX=1', '-DNEW=ON -DX_CUDA=1'],
    ],
  ])('%s', (_name, files, wanted) => {
    const subject: Subject = {
      files,
      patch: Object.fromEntries(Object.keys(files).map((file) => [file, [['OLD', 'NEW']]])),
      renames: [rename('OLD', 'NEW', 'cmake-option')],
    }
    expect(questionsOf(subject).map((one) => one.arguments.join(' '))).toEqual(wanted)
  })

  test.each([
    ['a name of any kind is no argument', [rename('OLD', 'NEW', 'any')], '-DOLD2=ON'],
    ['nor one that the pin does not know', [rename('OLD2', 'N2', 'any', 'absent')], '-DOLD2=ON'],
    [
      'nor one that it does not know yet',
      [rename('OLD2', 'N2', 'cmake-option', 'premature')],
      '-DOLD2=ON',
    ],
    ['a known one is', [rename('OLD2', 'N2', 'cmake-option')], '-DN2=ON'],
  ])('%s', (_name, related, wanted) => {
    const subject: Subject = {
      files: { 'CMakeLists.txt': 'if(OLD2)\nx(OTHER)\n' },
      patch: { 'CMakeLists.txt': [['OTHER', 'MORE']] },
      renames: [rename('OTHER', 'MORE', 'macro')],
      related,
    }
    expect(questionsOf(subject)[0]?.arguments).toEqual([wanted])
  })

  test('what the patch itself writes is asked, known yet or not', () => {
    const subject: Subject = {
      files: { a: 'x' },
      patch: { a: [['x', 'y']] },
      renames: [rename('OLD', 'NEW', 'cmake-option', 'premature')],
    }
    expect(questionsOf(subject)[0]?.arguments).toEqual(['-DNEW=ON'])
    const macro = { ...subject, renames: [rename('OLD', 'NEW', 'macro')] }
    expect(questionsOf(macro)).toMatchObject([{ arguments: [], standsInPatch: false }])
    expect(
      questionsOf({ ...subject, renames: [rename('OLD', 'NEW', 'any')] })[0]?.arguments,
    ).toEqual([])
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
    // What goes on with itself is one value.
    [
      'a.sh',
      'F="-DA=1"\nF="$F -DB=2"\nF="-DOLD=ON ${F}"\ncmake $F .\n',
      ['-DNEW=ON', '-DA=1', '-DB=2'],
    ],
    // Two values, or one that only the machine knows: neither is passed.
    [
      'a.sh',
      'if a; then\n  S=1\nelse\n  S=2\nfi\ncmake -DS=$S -DP=/opt/x -DOLD=ON\n',
      ['-DNEW=ON'],
    ],
    ['CMakePresets.json', '{"cacheVariables": {"OLD": "2"}}', ['-DNEW=2']],
    ['a.sh', "cmake -DS='a;b' -DOLD=ON .\n", ['-DS=a;b', '-DNEW=ON']],
    [
      'CMakePresets.json',
      '{"cacheVariables": {"OLD": {\n"type": "STRING",\n"value": "2"\n}}}',
      ['-DNEW=2'],
    ],
    // The object that a line opens, and no other one.
    ['CMakePresets.json', '{"cacheVariables": {"OLD": "2",\n"NEW": "3"}}', ['-DNEW=2']],
    [
      'CMakePresets.json',
      '{"cacheVariables": {"OLD": {\n"type": "BOOL"\n},\n"NEW": "3"}}',
      ['-DNEW=ON'],
    ],
    ['build.rs', 'fn main() {\n  c.define("OLD", "2");\n}\n', ['-DNEW=2']],
    ['a.sh', 'cmake . -DOLD:STRING=2\n', ['-DNEW=2']],
    // What stands on the line itself counts, where the call's own variable may hold something else.
    ['a.sh', 'F=-DA=1\nF="-DB=1 -DOLD=ON"\ncmake $F .\n', ['-DB=1', '-DNEW=ON']],
    // What a branch sets may not hold.
    ['a.sh', 'if x; then\n  S=1\nfi\ncmake -DS=$S -DOLD=ON .\n', ['-DNEW=ON']],
    ['a.sh', 'F=-DA=1\nif x; then\n  F+=" -DC=1"\nfi\ncmake $F -DOLD=ON .\n', ['-DNEW=ON']],
    // A default that says off is no value to ask with: somebody may set it.
    ['Makefile', 'CUDA ?= 0\na:\n\tcmake -B b -DOLD=$(CUDA) .\n', ['-DNEW=ON']],
    ['Dockerfile', 'FROM a\nARG CUDA=OFF\nRUN cmake -DOLD=${CUDA} .\n', ['-DNEW=ON']],
    ['a.sh', 'cmake -DOLD=${NEW:-${OLD:-OFF}} .\n', ['-DNEW=ON']],
    ['a.sh', 'cmake -DOLD=${NEW:-${OLD:-2}} .\n', ['-DNEW=2']],
    ['a.sh', 'cmake -DOLD=OFF .\n', ['-DNEW=OFF']],
    ['a.sh', 'S=0\nif [ "$1" = x ]; then S=1; fi\ncmake -DOLD=$S .\n', ['-DNEW=ON']],
    // Nor what another stage of an image says.
    ['Dockerfile', 'ARG S=2\nFROM a\nRUN cmake -DSIZE=$S -DOLD=ON .\n', ['-DNEW=ON']],
    // Of a line that says on and off, on shows something.
    ['a.yml', 'flags: ["-DOLD=ON", "-DOLD=OFF"]\n', ['-DNEW=ON']],
    ['a.yml', 'flags: ["-DOLD=OFF", "-DOLD=ON"]\n', ['-DNEW=ON']],
    // Values that the machine sets are none.
    ['a.sh', 'cmake -DA= -DB=${X} -DC=a/b -DOLD=ON .\n', ['-DNEW=ON']],
    ['a.sh', 'echo OLD\n', ['-DNEW=ON']],
  ])('%s %j', (file, text, wanted) => {
    const [question] = questionsOf({
      files: { [file]: text },
      patch: { [file]: [['OLD', 'NEW']] },
      renames: [option],
    })
    expect(question?.arguments).toEqual(wanted)
  })

  test.each([
    ['ARGS = OLD=1 V=1', ''],
    ['MAKEFLAGS += OLD=1', ''],
    ['$(eval OLD := 1)', ''],
    ['define OLD', ''],
    ['OPTS = OLD FAST', ''],
    // Who asks for it is asked with it, and so is what gives it no value.
    ['X = $(if $(OLD),y)', 'NEW=1'],
    ['ifdef OLD', 'NEW=1'],
    ['ARGS = OLD=0', 'NEW=1'],
    ['X = -DOLD', 'NEW=1'],
    ['X = $(origin OLD)', 'NEW=1'],
  ])('in a makefile %j is asked without it, where it gives it itself: %j', (line, wanted) => {
    const questions = questionsOf(
      {
        files: { Makefile: `${line}\nall:\n` },
        patch: { Makefile: [['OLD', 'NEW']] },
        renames: [rename('OLD', 'NEW', 'make-var')],
      },
      MAKE,
    )
    expect(questions.map((one) => one.arguments.join(' '))).toEqual([wanted])
  })

  describe('with a value that only its run knows', () => {
    const asked = (file: string, text: string, args: readonly string[] = []) =>
      chooseQuestions(
        proofInput({
          files: { [file]: text },
          patch: { [file]: [['OLD', 'NEW']] },
          renames: [option],
          args,
        }),
        CMAKE,
      ).questions.map((one) => ({
        asked: one.arguments.join(' '),
        inPatch: one.standsInPatch,
        guessed: (one.guessed ?? []).map(({ path, line, name, value }) =>
          [path, line, name, value].join(' '),
        ),
        missing: one.missing ?? [],
      }))

    test.each([
      ['a.sh', 'set -e\ncmake -DOLD=$FAST .\n', 2],
      ['a.sh', 'cmake -DOLD="$1" .\n', 1],
      ['a.ps1', 'cmake "-DOLD=$Fast" .\n', 1],
      ['a.yml', 'steps:\n  - run: cmake -DOLD=${{ matrix.fast }} .\n', 2],
      ['a.py', `run(["cmake", f"-DOLD={'ON' if x else 'OFF'}"])\n`, 1],
      ['a.py', 'run(["cmake", "-DOLD=%s" % x])\n', 1],
      ['a.py', 'run(["cmake", "-DOLD={}".format(x)])\n', 1],
      ['a.py', 'run(["cmake", "-DOLD=" + x])\n', 1],
      ['a.py', 'flags = {"OLD": fast}\n', 1],
      ['conanfile.py', 'tc.variables["OLD"] = self.options.fast\n', 1],
      ['package.py', 'self.define_from_variant("OLD", "fast")\n', 1],
      ['default.nix', '[ (lib.cmakeBool "OLD" fast) ]\n', 1],
      ['build.rs', 'c.define("OLD", if x { "ON" } else { "OFF" });\n', 1],
      ['Dockerfile', 'ARG FAST\nRUN cmake -DOLD=${FAST} .\n', 2],
    ])('is passed as what turns it on: %s %j', (file, text, line) => {
      expect(asked(file, text)).toEqual([
        { asked: '-DNEW=ON', inPatch: true, guessed: [`${file} ${line} NEW ON`], missing: [] },
      ])
    })

    test.each([
      ['conanfile.py', 'tc.variables["OLD"] = True\n', '-DNEW=True'],
      ['a.py', "flags = {'OLD': False}\n", '-DNEW=False'],
      ['a.rb', 'flags = { "OLD" => "2" }\n', '-DNEW=2'],
      ['default.nix', '[ (lib.cmakeBool "OLD" false) ]\n', '-DNEW=false'],
      ['default.nix', '[ (lib.cmakeFeature "OLD" "2") ]\n', '-DNEW=2'],
      ['package.json', '{"scripts": {"install": "cmake-js compile --CDOLD=2"}}\n', '-DNEW=2'],
      ['a.js', 'config.define("OLD", false)\n', '-DNEW=false'],
    ])('is none where it stands there: %s %j', (file, text, wanted) => {
      expect(asked(file, text)).toEqual([
        { asked: wanted, inPatch: true, guessed: [], missing: [] },
      ])
    })

    test('is no guess where it is given, and none of a comment', () => {
      const [given] = asked('a.sh', 'cmake -DOLD=$X .\n', ['-DNEW=3'])
      expect(given).toMatchObject({ asked: '-DNEW=3', guessed: [] })
      const [told] = asked('a.sh', '# OLD is the switch\ncmake .\n')
      expect(told).toMatchObject({ asked: '-DNEW=ON', inPatch: false, guessed: [] })
    })

    test('stands beside what is known, and beside what is not', () => {
      expect(asked('a.sh', 'cmake -DS=2 -DP=$P -DOLD=$X .\n')).toEqual([
        {
          asked: '-DS=2 -DNEW=ON',
          inPatch: true,
          guessed: ['a.sh 1 NEW ON'],
          missing: ['-DP=$P'],
        },
      ])
    })
  })

  test('is an argument of Meson, of Cargo and of make, each in its own way', () => {
    const asked = (file: string, text: string, kind: RenameState['kind'], system: typeof CMAKE) =>
      questionsOf(
        {
          files: { [file]: text },
          patch: { [file]: [['old', 'new']] },
          renames: [rename('old', 'new', kind)],
        },
        system,
      ).map((one) => one.arguments)
    const meson = 'meson setup b -Dold=true -Dmore=x\n'
    expect(asked('a.sh', meson, 'meson-option', MESON)).toEqual([['-Dnew=true', '-Dmore=x']])
    const ofSubproject = 'meson setup b -Dlib:old=true -Dmore=x\n'
    expect(asked('a.sh', ofSubproject, 'meson-option', MESON)).toEqual([
      ['-Dlib:new=true', '-Dmore=x'],
    ])
    const unknown = 'meson setup b "-Dlib:old=$FAST" -Dmore=x\n'
    expect(asked('a.sh', unknown, 'meson-option', MESON)).toEqual([['-Dmore=x', '-Dlib:new=true']])
    expect(asked('a.sh', 'make old=$FAST\n', 'make-var', MAKE)).toEqual([['new=1']])
    const cargo = 'cargo build --features old\n'
    expect(asked('a.sh', cargo, 'cargo-feature', CARGO)).toEqual([['--features=new']])
    const below = 'cargo build --features "lib/old more"\n'
    expect(asked('a.sh', below, 'cargo-feature', CARGO)).toEqual([['--features=lib/new']])
    const [given] = questionsOf(
      {
        files: { 'a.sh': cargo },
        patch: { 'a.sh': [['old', 'new']] },
        renames: [rename('old', 'new', 'cargo-feature')],
        args: ['--features=more', '--features=new'],
      },
      CARGO,
    )
    expect(given?.arguments).toEqual(['--features=more', '--features=new'])
    // A given argument wins over a derived one of the same variable, and over no other one.
    const beside = (args: readonly string[], kind: RenameState['kind'], system: typeof CMAKE) => {
      const renames = [rename('A', 'B', kind)]
      const files = { a: 'x' }
      return questionsOf({ files, patch: { a: [['x', 'y']] }, renames, args }, system)[0]?.arguments
    }
    expect(beside(['B=2'], 'make-var', MAKE)).toEqual(['B=2'])
    expect(beside(['BB=2'], 'make-var', MAKE)).toEqual(['B=1', 'BB=2'])
    expect(beside(['--features=C'], 'cargo-feature', CARGO)).toEqual([
      '--features=B',
      '--features=C',
    ])
    const manifest = (text: string) => asked('Cargo.toml', text, 'cargo-feature', CARGO)
    expect(manifest('[features]\ngpu = ["old"]\n')).toEqual([['--features=gpu']])
    expect(manifest('[features]\ndefault = ["old"]\n')).toEqual([[]])
    expect(manifest('[dependencies]\nx = { features = ["old"] }\n')).toEqual([[]])
    const source = '#[cfg(feature = "old")]\n'
    expect(asked('a.rs', source, 'cargo-feature', CARGO)).toEqual([['--features=new']])
    // An option is there to be given, a variable that a line sets is not.
    const own = 'option(old "" OFF)\nif(old)\nx(old)\nendif()\n'
    expect(asked('CMakeLists.txt', own, 'cmake-option', CMAKE)).toEqual([['-Dnew=ON']])
    const on = own.replace('OFF', 'ON')
    expect(asked('CMakeLists.txt', on, 'cmake-option', CMAKE)).toEqual([[]])
    expect(asked('a.sh', 'make old=2 -Dx=1\n', 'make-var', MAKE)).toEqual([['new=2']])
    // A makefile's own assignment is none: to pass it would hide the line.
    expect(asked('Makefile', 'old ?= 2\nX += $(old)\n', 'make-var', MAKE)).toEqual([[]])
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
