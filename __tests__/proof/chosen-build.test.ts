import { describe, expect, test } from '@jest/globals'

import { provePatch } from '../../src/proof/proof.ts'
import { NOT_HERE } from './fake.ts'
import { memorySource, proofInput, rename, type Subject } from './subject.ts'

const OPTION = rename('OLD', 'NEW', 'cmake-option')
/** A rename of an upstream that lies in a folder of the repository. */
const OF_ENGINE = { ...OPTION, upstream: { path: 'engine' } as never }
const LISTS = 'if(OLD)\nendif()\n'

/** The build that is chosen for a patch that renames OLD in files, on a machine without programs, and who is said to call it. */
async function chosen(
  files: Readonly<Record<string, string>>,
  patched: readonly string[],
  more: Partial<Subject> = {},
): Promise<string> {
  const patch = Object.fromEntries(patched.map((file) => [file, [['OLD', 'NEW']] as const]))
  const subject = { files, patch, renames: [OPTION], environment: { PATH: '/usr/bin' }, ...more }
  const proof = await provePatch({
    ...proofInput(subject),
    runProgram: async () => NOT_HERE,
  })
  const called = proof.messages.find(({ code }) => code === 'CALLED_BUILD')
  return [proof.buildSystem, ...(called?.text.split(' were ', 1) ?? [])].join(': ')
}

const MAKEFILE = 'all:\n\tcmake -S engine -DOLD=ON\n'
const CALLS_ENGINE = 'cmake -S engine -DOLD=ON\n'
const BY_SCRIPT =
  'cmake: build.sh:1 passes the flags to CMake: engine was configured with those that could be read, and build.sh itself was not run.'

test.each<[string, Readonly<Record<string, string>>, readonly string[], Partial<Subject>, string]>([
  [
    "the repository's own, where its files are patched",
    { 'CMakeLists.txt': LISTS, 'engine/CMakeLists.txt': '', 'build.sh': CALLS_ENGINE },
    ['CMakeLists.txt', 'build.sh'],
    {},
    'cmake',
  ],
  [
    'the one that a patched script calls, where they are not',
    { 'CMakeLists.txt': LISTS, 'engine/CMakeLists.txt': '', 'build.sh': CALLS_ENGINE },
    ['build.sh'],
    {},
    BY_SCRIPT,
  ],
  [
    'the one that a script calls beside a patched Makefile',
    { Makefile: MAKEFILE, 'engine/CMakeLists.txt': '' },
    ['Makefile'],
    {},
    BY_SCRIPT.replaceAll('build.sh:1', 'Makefile:2').replaceAll('build.sh', 'Makefile'),
  ],
  [
    'another one that was asked for',
    { Makefile: MAKEFILE, 'engine/CMakeLists.txt': '' },
    ['Makefile'],
    { options: { build: 'make' } },
    'make',
  ],
  [
    'the called one, where CMake was asked for',
    { Makefile: MAKEFILE, 'engine/CMakeLists.txt': '' },
    ['Makefile'],
    { options: { build: 'cmake' } },
    BY_SCRIPT.replaceAll('build.sh:1', 'Makefile:2').replaceAll('build.sh', 'Makefile'),
  ],
  [
    "the upstream's, where no call names one",
    { Makefile: 'OLD=1\nFLAGS = -DOLD=ON\n', 'engine/CMakeLists.txt': '' },
    ['Makefile'],
    { renames: [OF_ENGINE] },
    BY_SCRIPT.replaceAll('build.sh', 'Makefile'),
  ],
  [
    "the repository's own rather than the upstream's",
    { 'CMakeLists.txt': '', 'build.sh': 'FLAGS=-DOLD=ON\n', 'engine/CMakeLists.txt': '' },
    ['build.sh'],
    { renames: [OF_ENGINE] },
    'cmake',
  ],
  [
    "the repository's own, where it is what is called",
    { 'CMakeLists.txt': '', 'build.sh': 'cmake . -DOLD=ON\n' },
    ['build.sh'],
    {},
    'cmake',
  ],
  [
    "the repository's own beside a Makefile that stands above it",
    { 'sub/Makefile': '', 'CMakeLists.txt': '', 'sub/build.sh': 'cmake .. -DOLD=ON\n' },
    ['sub/build.sh'],
    { options: { sourceDir: 'sub' } },
    "cmake: sub/build.sh:1 passes the flags to CMake: the repository's CMake project was configured with those that could be read, and sub/build.sh itself was not run.",
  ],
  ['none, where none is there', { 'build.sh': CALLS_ENGINE }, ['build.sh'], {}, ''],
])('what is configured is %s', async (_name, files, patched, more, told) => {
  expect(await chosen(files, patched, more)).toBe(told)
})

test.each([
  ['meson', 'meson.build'],
  ['make', 'GNUmakefile, makefile or Makefile'],
] as const)('where %s was asked for, what is not there is a %s', async (build, files) => {
  const proof = await provePatch({
    ...proofInput({
      files: { 'CMakeLists.txt': LISTS },
      patch: { 'CMakeLists.txt': [['OLD', 'NEW']] },
      renames: [OPTION],
      options: { build },
    }),
    runProgram: async () => NOT_HERE,
  })
  expect(proof.messages.find(({ code }) => code === 'NO_BUILD_SYSTEM')?.text).toBe(
    `No ${files} was found at . or above a patched file; set smoke-source-dir (--smoke-source-dir) or another smoke-build (--smoke-build).`,
  )
})

describe('a patched line of another build that stands beside', () => {
  const MACRO = rename('OLD', 'NEW', 'macro')
  const told = async (
    makefile: string,
    lists = 'add_definitions(-DOLD)\n',
    build = 'auto' as const,
  ) => {
    const proof = await provePatch({
      ...proofInput({
        files: { 'CMakeLists.txt': lists, Makefile: makefile },
        patch: { 'CMakeLists.txt': [['OLD', 'NEW']], Makefile: [['OLD', 'NEW']] },
        renames: [MACRO],
        options: { build },
      }),
      runProgram: async () => NOT_HERE,
    })
    const said = proof.messages.filter(({ code }) => code === 'PATCH_NOT_EXERCISED')
    return said.map(({ text }) => text.split(' is of ')[0])
  }
  test('is told', async () => {
    expect(await told('all:\nCFLAGS += -DOLD\n')).toEqual(['Makefile:2'])
    expect(await told('all:\nCFLAGS += -DOLD=1\n')).toEqual(['Makefile:2'])
  })
  test.each(['# OLD\n', 'all:\n\tcmake -DOLD=1 .\n', 'all:\n\tdocker build --build-arg OLD .\n'])(
    'is none where it calls the other one or only speaks: %j',
    async (makefile) => {
      expect(await told(makefile)).toEqual([])
    },
  )
})

test('a patch of nothing proves nothing', async () => {
  const proof = await provePatch({
    ...proofInput({ files: {}, patch: {}, renames: [OPTION] }),
    files: memorySource({ 'CMakeLists.txt': '' }),
    environment: {},
  })
  expect([proof.verdict, proof.buildSystem]).toEqual(['skipped', null])
  expect(proof.messages.map(({ code, text }) => `${code} ${text}`)).toEqual([
    'NOTHING_TO_PROVE The patch changes no file.',
  ])
})
