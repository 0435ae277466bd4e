import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { expect, test } from '@jest/globals'

import { makeKit } from '../../src/proof/kit/kit.ts'
import type { KitInput, KitSource } from '../../src/proof/kit/kit-plan.ts'
import { writeKit } from '../../src/proof/kit/write-kit.ts'
import { needs } from '../support/tools.ts'
import { scratch } from './fake.ts'

const definition = (text: string) => ({ name: text.split('=')[0]!, text, setBy: [] })

const SOURCE: KitSource = {
  path: 'src/clip.c',
  language: 'C',
  includes: ['.', 'inc $x'],
  options: ['-std=c11', "-fit's"],
  forced: [
    { option: '-include', path: 'all.h', isOwn: true },
    { option: '-imacros', path: 'sys.h', isOwn: false },
  ],
  before: ['OLD', 'LIST=a;b'],
  after: ['NEW', 'LIST=a;b', 'TEXT="x#$y"'],
}

const KIT: KitInput = {
  component: 'clip_*',
  expects: ['NEW'],
  refuses: ['OLD'],
  before: [definition('OLD'), definition('OTHER')],
  after: [definition('NEW=1'), definition('OTHER')],
  sources: [SOURCE],
  files: new Map([['src/clip.c', Buffer.from('int clip;\n')]]),
  architecture: '75',
}

/** The lines of a file of a kit that hold some words. */
function lines(file: string, words: RegExp, input: Partial<KitInput> = {}): readonly string[] {
  const text =
    makeKit({ ...KIT, ...input })
      .get(file)
      ?.toString() ?? ''
  return text.split('\n').filter((line) => words.test(line))
}

test('a kit holds its files and the component’s', () => {
  expect([...makeKit(KIT).keys()]).toEqual([
    'smoke.cu',
    'CMakeLists.txt',
    'Makefile',
    'README.md',
    'workflow-step.yml',
    'must-fail.sh',
    'to-text.sh',
    'differs.sh',
    'component/src/clip.c',
  ])
})

test('its program is built by the watched definitions alone', () => {
  expect(lines('smoke.cu', /^#(?:error|ifn?def)|COMPONENT\[|DEFINITION\[/)).toEqual([
    '#ifndef NEW',
    '#error FLAG_GUARD expected definition NEW is missing',
    '#ifdef OLD',
    '#error FLAG_GUARD obsolete definition OLD is still set',
    'static const char COMPONENT[] = "clip_?";',
    'static const char DEFINITION[] = "NEW";',
  ])
  expect(
    lines('CMakeLists.txt', /smoke_after PRIVATE|before_fails|LANGUAGES|ARCHITECTURES \d/),
  ).toEqual([
    '  set(CMAKE_CUDA_ARCHITECTURES 75)',
    'project(smoke LANGUAGES CUDA CXX C)',
    'target_compile_options(smoke_after PRIVATE "-DNEW=1")',
    'add_test(NAME before_fails COMMAND sh "${CMAKE_CURRENT_SOURCE_DIR}/must-fail.sh" "${CMAKE_CUDA_COMPILER}" "-DOLD" -c "${CMAKE_CURRENT_SOURCE_DIR}/smoke.cu" -o before.o)',
  ])
  expect(lines('Makefile', /smoke\.cu|^ARCH/)).toEqual([
    'ARCH ?= sm_75',
    'before-fails: smoke.cu',
    '\tsh must-fail.sh $(NVCC) -arch=$(ARCH) -DOLD -c smoke.cu -o before.o',
    'smoke_after: smoke.cu',
    '\t$(NVCC) -arch=$(ARCH) -DNEW=1 smoke.cu -o $@',
  ])
})

test('its component is compiled with both sets of definitions, whatever stands in them', () => {
  expect(lines('CMakeLists.txt', /component_1_after PRIVATE|OBJECT|to-text/)).toEqual([
    'add_library(component_1_before OBJECT "component/src/clip.c")',
    'add_library(component_1_after OBJECT "component/src/clip.c")',
    String.raw`target_compile_options(component_1_after PRIVATE "-std=c11" "-fit's" "-I${'${CMAKE_CURRENT_SOURCE_DIR}'}/component/." "-I${'${CMAKE_CURRENT_SOURCE_DIR}'}/component/inc \$x" "-DNEW" "-DLIST=a\\;b" "-DTEXT=\"x#\$y\"" "SHELL:-include \"${'${CMAKE_CURRENT_SOURCE_DIR}'}/component/all.h\"" "SHELL:-imacros \"sys.h\"")`,
    ...['before', 'after'].map(
      (state) =>
        `  COMMAND sh "\${CMAKE_CURRENT_SOURCE_DIR}/to-text.sh" component_1_${state}.i "\${CMAKE_C_COMPILER}" "-std=c11" "-fit's" "-I\${CMAKE_CURRENT_SOURCE_DIR}/component/." "-I\${CMAKE_CURRENT_SOURCE_DIR}/component/inc \\$x" ${state === 'before' ? '"-DOLD" "-DLIST=a;b"' : String.raw`"-DNEW" "-DLIST=a;b" "-DTEXT=\"x#\$y\""`} "-include" "\${CMAKE_CURRENT_SOURCE_DIR}/component/all.h" "-imacros" "sys.h" "\${CMAKE_CURRENT_SOURCE_DIR}/component/src/clip.c"${state === 'after' ? ')' : ''}`,
    ),
  ])
  expect(lines('Makefile', /-c component/)).toEqual([
    String.raw`	$(CC) -std=c11 '-fit'\''s' -Icomponent/. -I'component/inc $$x' -DOLD -D'LIST=a;b' -include component/all.h -imacros sys.h -c component/src/clip.c -o $@`,
    String.raw`	$(CC) -std=c11 '-fit'\''s' -Icomponent/. -I'component/inc $$x' -DNEW -D'LIST=a;b' -D'TEXT="x\#$$y"' -include component/all.h -imacros sys.h -c component/src/clip.c -o $@`,
  ])
  const other = {
    ...SOURCE,
    language: 'CUDA' as const,
    options: [],
    forced: [],
    includes: [],
    after: [],
  }
  expect(
    lines('Makefile', /^(?:check|component_2_differs):|_2_\w+\.o -|-c comp.* -o \$@$/, {
      sources: [SOURCE, other],
    }).slice(0, 1),
  ).toEqual(['check: before-fails after-runs component_1_differs component_2_differs'])
  expect(
    lines('Makefile', /^component_2|differs\.sh.*_2_|\$\(NVCC\).* -c comp/, {
      sources: [SOURCE, other],
    }),
  ).toEqual([
    'component_2_differs: component_2_before.i component_2_after.i component_2_before.o component_2_after.o',
    '\t@sh differs.sh src/clip.c component_2_before.i component_2_after.i',
    'component_2_before.o: component_2_before.i',
    "\t$(NVCC) -DOLD -D'LIST=a;b' -c component/src/clip.c -o $@",
    'component_2_before.i: again',
    'component_2_after.o: component_2_after.i',
    '\t$(NVCC) -c component/src/clip.c -o $@',
    'component_2_after.i: again',
  ])
  expect(lines('CMakeLists.txt', /component_1_after PRIVATE/, { sources: [other] })).toEqual([])
})

test('several names are all told', () => {
  const several = { expects: ['NEW', 'MORE'], sources: [SOURCE, { ...SOURCE, path: 'b.c' }] }
  expect(lines('README.md', /^`component`/, several)).toEqual(['`component`: `src/clip.c`, `b.c`.'])
  expect(lines('Makefile', /^\.PHONY/, several)).toEqual([
    '.PHONY: check before-fails after-runs clean again component_1_differs component_2_differs',
  ])
  expect(lines('README.md', /^It shows/, several)[0]).toContain('that `NEW`, `MORE` reaches')
  expect(lines('smoke.cu', /DEFINITION\[/, several)).toEqual([
    'static const char DEFINITION[] = "NEW MORE";',
  ])
})

test('its README tells what is watched and what comes out', () => {
  expect(lines('README.md', /^# |^\| |FLAG_GUARD/)).toEqual([
    String.raw`# Smoke test of clip\_\*`,
    '| | definitions that are watched |',
    '| --- | --- |',
    '| before | `-DOLD` |',
    '| after | `-DNEW=1` |',
    'FLAG_GUARD expected definition NEW is missing',
    'FLAG_GUARD obsolete definition OLD is still set',
  ])
  expect(lines('README.md', /could be taken|clip\.c/)).toEqual(['`component`: `src/clip.c`.'])
  const bare = {
    sources: [],
    before: [],
    refuses: [],
    after: [definition('NEW=a|b'), definition('NEW')],
  }
  expect(lines('README.md', /could be taken|^\| (?:before|after)/, bare)).toEqual([
    '`component`: none of them could be taken along.',
    '| before | none |',
    String.raw`| after | ${'`-DNEW=a\\|b` `-DNEW`'} |`,
  ])
})

/** A kit of one source and one header, whose texts `check` makes and compares. */
async function kitOf(
  source: string,
): Promise<{ readonly folder: string; readonly check: () => number | null }> {
  const folder = path.join(scratch(), 'kit')
  const plain = { ...SOURCE, includes: ['.'], options: [], forced: [] }
  const files = new Map([
    ['src/clip.c', Buffer.from(source)],
    ['empty.h', Buffer.from('#define EMPTY\n')],
  ])
  await writeKit(folder, makeKit({ ...KIT, sources: [plain], files }))
  const check = (): number | null =>
    spawnSync('make', ['component_1_differs'], { cwd: folder }).status
  return { folder, check }
}

const testWithMake = needs('make', 'cc')
const READS = '#include "empty.h"\n#ifdef NEW\nint fast;\n#endif\nint clip;\n'

testWithMake('what is changed in the component after a check is seen by the next', async () => {
  const { folder, check } = await kitOf(READS)
  expect(check()).toBe(0)
  writeFileSync(path.join(folder, 'component/empty.h'), '#undef NEW\n')
  expect(check()).not.toBe(0)
})

testWithMake('texts that are not there are no difference', async () => {
  const { folder, check } = await kitOf(READS)
  expect(check()).toBe(0)
  rmSync(path.join(folder, 'component/empty.h'))
  expect(check()).not.toBe(0)
  const texts = ['component_1_before.i', 'component_1_after.i']
  const { status, stdout } = spawnSync('sh', ['differs.sh', 'clip.c', ...texts], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect(stdout).toContain('a text could not be read')
  expect(status).toBe(1)
})

testWithMake('a line without words is no difference', async () => {
  const { check } = await kitOf('#ifdef NEW\n#include "empty.h"\n#endif\nint clip;\n')
  expect(check()).not.toBe(0)
})
