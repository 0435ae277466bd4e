import { expect, test } from '@jest/globals'

import { instructionLines, isInstruction } from '../../src/proof/build-systems/instructions.ts'
import { textKey } from '../../src/proof/measuring/elements.ts'
import { compareRuns } from '../../src/proof/measuring/readings.ts'
import type { Run } from '../../src/proof/measuring/run.ts'
import { nameAt } from '../../src/proof/measuring/tree-state.ts'
import { TextStore } from '../../src/proof/measuring/text-store.ts'
import { needs } from '../support/tools.ts'
import { onlyThorough } from '../support/thorough.ts'
import { engine } from './engine.ts'
import { scratch } from './fake.ts'
import { proveSubject } from './subject.ts'

const FLAGS = nameAt(['OLD', 'NEW', 'FLAGSHIFT_CONTROL'])

/** What each of several versions of one text shows, and which lines of it are left to nobody. */
async function compared(
  key: string,
  versions: readonly (readonly string[])[],
): Promise<readonly (readonly [shown: readonly string[], named: string | undefined])[]> {
  const store = new TextStore(scratch())
  const runs = await Promise.all(
    versions.map(async (lines, at) => {
      const run = { name: String(at) } as unknown as Run
      return [run, new Map([[key, await store.put(lines)]])] as const
    }),
  )
  const { elements, named } = await compareRuns(store, new Map(runs), FLAGS)
  return runs.map(([run]) => [
    [...elements.get(run)!.keys()].map((one) => one.slice(key.length)),
    named.get(run)!.get(key),
  ])
}

const UNIT = 'a.c\0a\0a.o'

test('how often a line stands in a text is told', async () => {
  const store = new TextStore(scratch())
  const [one, other] = [{ name: 'one' }, { name: 'other' }] as unknown as readonly [Run, Run]
  const texts = new Map([
    [one, new Map([[UNIT, await store.put(['a', 'b', 'a', 'a'])]])],
    [other, new Map([[UNIT, await store.put(['a', 'b', 'a'])]])],
  ])
  const { elements } = await compareRuns(store, texts, FLAGS)
  expect([one, other].map((run) => [...elements.get(run)!])).toEqual([
    [[`${UNIT}\na`, 3]],
    [[`${UNIT}\na`, 2]],
  ])
})

test.each<[string, string, readonly (readonly string[])[], Awaited<ReturnType<typeof compared>>]>([
  [
    'lines that one has',
    UNIT,
    [['a', 'b'], ['a']],
    [
      [['\nb'], ''],
      [[], ''],
    ],
  ],
  [
    'a flag by any of its names',
    UNIT,
    [['f(OLD)'], ['f(NEW)']],
    [
      [[], 'f(OLD)'],
      [[], 'f(NEW)'],
    ],
  ],
  [
    'lines in another order, beside one that came',
    UNIT,
    [
      ['a', 'b', 'c'],
      ['b', 'a', 'c'],
      ['n', 'b', 'a', 'c'],
    ],
    [
      [['\0order\na directly before b', '\0order\nb directly before c'], ''],
      [['\0order\nb directly before a', '\0order\na directly before c'], ''],
      [['\nn', '\0order\nb directly before a', '\0order\na directly before c'], ''],
    ],
  ],
  [
    'no order of a text that is none of a compiler',
    textKey('x'),
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
    [
      [[], ''],
      [[], ''],
    ],
  ],
  [
    'a name that the text itself tells of',
    UNIT,
    [
      ['enum { OLD, NEW };', 'return NEW;'],
      ['enum { OLD, NEW };', 'return FLAGSHIFT_CONTROL;'],
    ],
    [
      [['\0names\nreturn NEW;'], ''],
      [[], 'return FLAGSHIFT_CONTROL;'],
    ],
  ],
  [
    'no line of a template in which only the name has a value',
    textKey('build:a.cmake'),
    [
      ['set(NEW ON)', 'gpu=ON'],
      ['set(NEW OFF)', 'gpu='],
    ],
    [
      [['\ngpu=ON'], 'set(NEW ON)'],
      [['\ngpu='], 'set(NEW OFF)'],
    ],
  ],
])('versions of a text are told apart by %s', async (_, key, versions, told) => {
  expect(await compared(key, versions)).toEqual(told)
})

test.each([
  ['a/cmake_install.cmake', '# made\n\nfile(INSTALL x)\n', ['file(INSTALL x)']],
  ['CTestTestfile.cmake', 'p(t _BACKTRACE_TRIPLES "/CMakeLists.txt;8;")\n', ['p(t)']],
  ['CMakeFiles/a.dir/flags.make', 'C_DEFINES = -DA\nC_FLAGS = -O2 -DB\n', ['C_FLAGS = -O2']],
  [
    'CMakeFiles/a.dir/build.make',
    'a.o: a.c\n\t@$(X) -E cmake_echo_color x\n\tcc $(C_DEFINES) -DS -O3 -c a.c\n\tsh gen.sh -DS\n',
    ['a.o: a.c', 'cc $(C_DEFINES) -O3 -c a.c', 'sh gen.sh -DS'],
  ],
  [
    'build.ninja',
    '  FLAGS = -g -DA\n  DESC = x\n  COMMAND = x -DA\n',
    ['FLAGS = -g', 'COMMAND = x -DA'],
  ],
  ['CMakeFiles/a.dir/link.txt', 'cc -DA a.o -o a\n', ['cc a.o -o a']],
  ['meson-info/intro-tests.json', '[{"name":"t"}]', ['[', '{', '"name": "t"', '}', ']']],
  ['settings.ini', '# kept\n  x = -DA\n', ['# kept', '  x = -DA']],
])('of %s is told', (file, text, lines) => {
  expect(isInstruction(file)).toBe(true)
  expect(instructionLines(file, text)).toEqual(lines)
})

test.each(['CMakeCache.txt', 'CMakeFiles/a.dir/DependInfo.cmake', 'Makefile', 'meson-logs/x.txt'])(
  'of %s nothing is told',
  (file) => expect(isInstruction(file)).toBe(false),
)

const INSTALLS = 'install(FILES engine.txt DESTINATION share)'

onlyThorough(needs('cmake', 'cc')).each([
  ['install rule', INSTALLS, 'build:cmake_install.cmake had “file(INSTALL'],
  ['test', 'enable_testing()\nadd_test(NAME t COMMAND sh)', 'build:CTestTestfile.cmake had'],
  ['command', 'add_custom_target(t ALL COMMAND cp a b)', 'had “'],
])('a patch that loses a %s is a regression', async (_, lost, said) => {
  const proof = await proveSubject(
    engine({
      files: { 'engine.txt': 'x\n' },
      change: {
        'CMakeLists.txt': [
          ['endif()', `endif()\nset(W CUBLAS)\nif(ENGINE_\${W})\n${lost}\nendif()`],
        ],
      },
    }),
  )
  expect([proof.verdict, proof.renames[0]?.message]).toEqual([
    'regression',
    expect.stringContaining(said),
  ])
})
