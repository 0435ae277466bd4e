import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, test } from '@jest/globals'

import { scanOptionsOf, withDefaults } from '../../src/options/options.ts'
import { readDefined } from '../../src/proof/unused/scikit-build-defines.ts'
import { joinFolded } from '../../src/proof/unused/folded-lines.ts'
import { judgePassed, type Attempt, type UnusedSearch } from '../../src/proof/unused/judge.ts'
import {
  readPassed,
  type PassedArgument,
  type PassedCommand,
} from '../../src/proof/unused/passed-arguments.ts'
import { READINGS } from '../support/measured/texts.ts'
import { readPresets } from '../../src/proof/unused/presets.ts'
import { findUnused } from '../../src/unused.ts'
import { unusedTable } from '../../src/report/unused.ts'
import { styleFor } from '../../src/report/style.ts'
import { onlyThorough } from '../support/thorough.ts'
import { needs } from '../support/tools.ts'
import { scratch } from './fake.ts'

const FOLDERS = {
  top: '.',
  hasProject: (folder: string, system: string) =>
    (system === 'cmake'
      ? ['.', 'engine', 'lib/core', 'ci/own', 'ci/own/core']
      : ['.', 'player']
    ).includes(folder),
  ownNames: new Set(['app']),
}

describe('the folder that a command configures', () => {
  test.each([
    ['beside nothing', 'cmake -B build -DAPP_X=ON\n', '.'],
    ['the one above its build folder', 'mkdir build && cd build && cmake .. -DAPP_X=ON\n', '.'],
    ['named with -S', 'cmake -S engine -B b -DAPP_X=ON\n', 'engine'],
    ['named as a word', 'cmake -G Ninja -B b lib/core -DAPP_X=ON\n', 'lib/core'],
    ['named behind values', 'cmake -D A=B -T v1 -A x64 -C lib/core engine -DAPP_X=ON\n', 'engine'],
    ['not named by a value', 'cmake -DAPP_X=ON -A engine\n', '.'],
    ['not named by a toolset', 'cmake -DAPP_X=ON -T engine\n', '.'],
    ['not named by a cache', 'cmake -DAPP_X=ON -C engine\n', '.'],
    ['not named by a definition', 'cmake -DAPP_X=ON -D engine\n', '.'],
    ['not named by a preset', 'cmake -DAPP_X=ON --preset engine\n', '.'],
    ['not named by a toolchain', 'cmake -DAPP_X=ON --toolchain engine\n', '.'],
    ['named behind a preset', 'cmake -DAPP_X=ON --preset=x engine\n', 'engine'],
    ['named in a line that goes on', 'cmake -DAPP_X=ON \\\n  -B b \\\r\n  -S engine\n', 'engine'],
    ['named where PowerShell goes on', 'cmake -DAPP_X=ON `\n  -S engine\n', 'engine'],
    ['named where cmd goes on', 'cmake ^\n  -S engine ^\n  -DAPP_X=ON\n', 'engine'],
    ['named in a command of its own', 'cmake -DAPP_X=ON .; cmake -S engine\n', '.'],
    ['named from the folder of the script', 'cmake -S own -DAPP_X=ON\n', 'ci/own'],
    ['entered from the folder of the script', 'cd own && cmake -DAPP_X=ON\n', 'ci/own'],
    ['entered', 'cd engine\ncmake -DAPP_X=ON .\n', 'engine'],
    ['entered and left', 'cd engine && make; cd ..\ncmake -DAPP_X=ON .\n', '.'],
    ['beside the script', 'cd "$(dirname "$0")/.."\ncmake -DAPP_X=ON .\n', '.'],
    ['of a clone of the repository itself', 'git clone u/App; cd App; cmake . -DAPP_X=ON\n', '.'],
    ['of another clone', 'git clone u/other; cd other; cmake . -DAPP_X=ON\n', null],
    ['of an archive', 'tar xf o-1.tgz; cd o-1; cmake -B build -DAPP_X=ON\n', null],
    ['the build folder in another one', 'cd o-1/build && cmake .. -DAPP_X=ON\n', null],
    ['entered in two steps', 'cd lib && cd core && cmake . -DAPP_X=ON\n', 'lib/core'],
    ['entered from one that nobody knows', 'cd $O; cd engine; cmake . -DAPP_X=ON\n', null],
    [
      'beside the script, as such',
      'cd $O; cd "$(dirname $0)"; cd own; cmake . -DAPP_X=1\n',
      'ci/own',
    ],
    ['below it', 'cd $O; cd "${BASH_SOURCE%/*}/own"; cmake . -DAPP_X=1\n', 'ci/own'],
    [
      'from the top as git says',
      'cd $O; cd `x`; cd $(git rev-parse --show-toplevel)/engine/; cmake . -DAPP_X=1\n',
      'engine',
    ],
    ['from the workspace', 'cd $O; cd $GITHUB_WORKSPACE/engine; cmake . -DAPP_X=1\n', 'engine'],
    [
      'from it in a workflow',
      'cd $O; cd ${{ github.workspace }}/engine; cmake . -DAPP_X=1\n',
      'engine',
    ],
    ['from where it began', 'cd $O; cd $PWD/engine; cmake . -DAPP_X=1\n', 'engine'],
    ['from a root', 'cd $O; cd ${ROOT_DIR}/engine; cmake . -DAPP_X=1\n', 'engine'],
    ['that nobody knows', 'cmake -S "$OTHER" -DAPP_X=ON\n', null],
    ['handed on by a variable', 'CMAKE_ARGS="-DAPP_X=ON" pip install .\n', '.'],
    ['of Meson', 'meson setup build -Dapp_x=true\n', '.'],
    ['of Meson, named', 'meson setup build player -Dapp_x=true\n', 'player'],
    ['of Meson, entered', 'cd other && meson setup build -Dapp_x=true\n', null],
  ])('%s: %j', (_name, text, sourceDir) => {
    const found = readPassed('ci/build.sh', text, 'shell', FOLDERS, () => false)
    expect(found.map((command) => command.sourceDir)).toEqual([sourceDir])
  })
})

const STEP = 'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n'

test.each([
  [
    'of a clone of the repository, entered later',
    'markdown',
    '```\ngit clone --depth 1 https://x/engine/App.git\n```\n```\ncd App/ && mkdir b && cd b\ncmake .. -DAPP_X=1\n```\n',
    '.',
  ],
  [
    'below a clone with a name of its own',
    'shell',
    'cd /o; git clone -b v1 "https://x/app" own\ncd own/engine; cmake -DAPP_X=1 .\n',
    'engine',
  ],
  [
    'of a clone that is called as a folder here',
    'shell',
    'git clone x/engine; cd engine; cmake . -DAPP_X=1\n',
    null,
  ],
  [
    'of a clone in an image',
    'dockerfile',
    'RUN git clone https://x/other.git /opt/other\nWORKDIR /opt/other\nRUN cmake -B b -DAPP_X=1\n',
    null,
  ],
  [
    'of a clone of the repository in an image',
    'dockerfile',
    'RUN git clone https://x/app.git /opt/a\nWORKDIR /opt/a\nRUN cmake -B b -DAPP_X=1\n',
    '.',
  ],
  [
    'of the repository in an image',
    'dockerfile',
    'WORKDIR /app\nCOPY . .\nRUN cmake -B b -DAPP_X=1\n',
    '.',
  ],
  [
    'of another stage of an image',
    'dockerfile',
    'FROM a\nWORKDIR /o\nFROM b\nRUN cmake -DAPP_X=1 .\n',
    '.',
  ],
  [
    'named in a folded line',
    'yaml',
    `${STEP}      - run: >\n          cmake ../other/src\n          -DAPP_X=1\n`,
    null,
  ],
  [
    'named in a line of its own',
    'yaml',
    `${STEP}      - run: |\n          cmake ../other/src\n          cmake -DAPP_X=1\n`,
    '.',
  ],
  [
    'named in another paragraph',
    'yaml',
    `${STEP}      - run: >-\n          cmake ../other\n\n          cmake -DAPP_X=1\n        name: x\n`,
    '.',
  ],
])('the folder %s, in %s: %j', (_name, reader, text, sourceDir) => {
  const found = readPassed('f', text, reader, FOLDERS, () => false)
  expect(found.map((command) => command.sourceDir)).toEqual([sourceDir])
})

test('lines of a folded text are joined in their places, and no others', () => {
  const text =
    'a:\n  run: >\n    x\n    y\n\n    z\n      own\n      -w\n  k: v\nb:\n  - >+\n    p\n    q\nc: d\n'
  expect(joinFolded(text)).toBe(
    'a:\n  run: >\n    x     y\n\n    z\n      own       -w\n  k: v\nb:\n  - >+\n    p     q\nc: d\n',
  )
})

test('a sentence that names an argument passes it to nobody', () => {
  const text = 'The option `-DAPP_GONE=ON` of `cmake` was removed.\n\nCall `cmake -DAPP_X=ON ..`\n'
  for (const reader of ['markdown', 'rst']) {
    const found = readPassed(
      'f',
      text.replaceAll('`', reader === 'rst' ? '``' : '`'),
      reader,
      FOLDERS,
      () => false,
    )
    expect(found.flatMap((one) => one.arguments.map(({ name }) => name))).toEqual(['APP_X'])
  }
})

test('the folder beside a script at the top is the top', () => {
  for (const [target, sourceDir] of [
    ['$(dirname "$0")', '.'],
    ['$(dirname "$0")/engine', 'engine'],
  ] as const) {
    const text = `cd ${target} && cmake -DAPP_X=ON .\n`
    const found = readPassed('build.sh', text, 'shell', FOLDERS, () => false)
    expect(found.map((command) => command.sourceDir)).toEqual([sourceDir])
  }
})

test('what is passed is told with its value, where it is a literal', () => {
  const text =
    'cmake -DAPP_X=4 -DAPP_Y="$Y" -DAPP_D=/usr/share -DAPP_N= -DCMAKE_BUILD_TYPE=Debug . # -DAPP_Z=1\n'
  expect(readPassed('b.sh', 'meson setup b -Dlib:x=true\n', 'shell', FOLDERS, () => false)).toEqual(
    [],
  )
  const [command] = readPassed('b.sh', text, 'shell', FOLDERS, () => false)
  expect(command?.arguments.map(({ name, value }) => [name, value])).toEqual([
    ['APP_X', '4'],
    ['APP_Y', 'ON'],
    ['APP_D', '/usr/share'],
    ['APP_N', ''],
  ])
})

test.each([
  [
    'shell',
    'A=(-DAPP_X=ON "-DAPP_L=a;b")\nif x; then\n  A+=(-DAPP_Y=1)\nfi\ncmake -B b "${A[@]}"\n',
    'APP_X=ON APP_L=a;b APP_Y=1',
  ],
  ['shell', 'set -- "$@" -DAPP_X=1\ncmake -B b "$@"\n', 'APP_X=1'],
  [
    'make',
    'F ?= -DAPP_X=ON\nF += -DAPP_Y=1\nb:\n\tcmake -B b $(F) -DAPP_Z=OFF\n',
    'APP_X=ON APP_Y=1 APP_Z=OFF',
  ],
  // These are no arguments of CMake's.
  ['make', 'F = -DAPP_X=1\nb:\n\tcmake -B b -DCMAKE_C_FLAGS="-O2 $(F)"\n\tcc $(F) a.c\n', ''],
  ['dockerfile', 'COPY --link . /src\nRUN cmake -S /src -B /b -DAPP_X=ON\n', 'APP_X=ON'],
  ['markdown', '```sh\ncmake .. -DAPP_X=ON   # a note\n```\n', 'APP_X=ON'],
])('the arguments of a call in %s, and of the variables it takes: %j', (reader, text, told) => {
  const found = readPassed('f', text, reader, FOLDERS, () => false)
  const here = found.filter(({ sourceDir }) => sourceDir === '.')
  expect(
    here
      .flatMap((one) => one.arguments.map(({ name, value }) => `${name}=${value}`))
      .toSorted()
      .join(' '),
  ).toBe(told.split(' ').toSorted().join(' '))
})

test('what scikit-build-core defines is passed, in whatever table it stands', () => {
  const text = `[tool.scikit-build.cmake.define]
APP_W = ["a", "b"]
APP_X = true
APP_Y = {env = "Y", default = "1"}
CMAKE_BUILD_TYPE = "Debug"
[[tool.scikit-build.overrides]]
cmake = {define = {APP_Z = "4"}}
[tool.other]
APP_Q = "1"
`
  const [command] = readDefined('p.toml', text, '.', (name) => name.startsWith('CMAKE_'))
  expect(command?.arguments.map(({ name, value, line }) => `${name}=${value} ${line}`)).toEqual([
    'APP_W=a;b 2',
    'APP_X=ON 3',
    'APP_Y=ON 4',
    'APP_Z=4 7',
  ])
  expect(readDefined('p.toml', 'define = [', '.', () => false)).toEqual([])
  const flit = `[build-system]\nbuild-backend = "flit_core.buildapi"\n${text}`
  expect(readDefined('p.toml', flit, '.', () => false)).toEqual([])
  const dotted = `tool.scikit-build.cmake.define.APP_A = 4
"tool".scikit-build.cmake."define".APP_B = false
`
  const above = readDefined('p.toml', dotted, null, () => false)[0]!
  expect(above.arguments.map(({ name, value }) => `${name}=${value}`)).toEqual([
    'APP_A=4',
    'APP_B=OFF',
  ])
  const other = `[tool.scikit-build]
cmake = {define = {APP_C = "a b", APP_D = [1, "x"], APP_E = {env = "E"}}, args = ["-DAPP_F=1"]}
[[tool.scikit-build.overrides]]
[tool.scikit-build.overrides.cmake.define]
APP_G = 2.5
APP_H = 1979-05-27
"2X" = "1"
APP_LEFT = "1"
[[tool.scikit-build.overrides]]
if.platform-system = "linux"
cmake.define.APP_I = "ON"
[tool.other.scikit-build.cmake.define]
APP_J = "1"
`
  const left = other.indexOf('APP_LEFT')
  const found = readDefined('p.toml', other, null, (name, at) => at === left || name === 'APP_G')
  expect(found.map(({ sourceDir, besideToolchain }) => [sourceDir, besideToolchain])).toEqual([
    [null, false],
  ])
  expect(
    found[0]!.arguments.map(
      ({ name, value, path: file, line }) => `${file} ${line} ${name}=${value}`,
    ),
  ).toEqual([
    'p.toml 2 APP_C=a b',
    'p.toml 2 APP_D=1;x',
    'p.toml 2 APP_E=ON',
    'p.toml 6 APP_H=ON',
    'p.toml 11 APP_I=ON',
  ])
})

test('what Meson itself knows, and what a subproject is told, is left out', () => {
  const text = 'meson setup b -Dgpu=true -Dcpp_std=c++17 -Db_lto=true -Dsub:x=1 -Dmyb_x=1 -Dbx=1\n'
  const found = readPassed('b.sh', text, 'shell', FOLDERS, () => false)
  expect(found.map((one) => [one.system, one.arguments.map(({ name }) => name)])).toEqual([
    ['meson', ['gpu', 'myb_x', 'bx']],
  ])
})

test.each([
  ['cmake -DCMAKE_TOOLCHAIN_FILE=$NDK/a.cmake -DAPP_X=1 .\n', true],
  ['cmake -B b \\\n  --toolchain a.cmake \\\n  -DAPP_X=1\n', true],
  ['emcmake cmake -DAPP_X=1 .\n', true],
  ['cmake -DAPP_X=1 .\n', false],
])('%j is beside a toolchain file: %s', (text, beside) => {
  const found = readPassed('b.sh', text, 'shell', FOLDERS, () => false)
  expect(found.map(({ besideToolchain }) => besideToolchain)).toEqual([beside])
})

test('a folder that is called as a command or a variable is none that lies beside the script', () => {
  const told = READINGS['what a script passes in folders that it enters']!
  const [read] = told
  expect(read('cd $dirname && cmake -DX_A=ON .\n')).toEqual([
    expect.stringContaining('"sourceDir":null'),
  ])
  expect(read('cd "$(dirname "${BASH_SOURCE[0]}")/../lib" && cmake -DX_A=ON .\n')).toEqual([
    expect.stringContaining('"sourceDir":"lib"'),
  ])
})

test('a preset passes what it inherits, in what it says itself', () => {
  const text = `{
  "version": 3,
  "configurePresets": [
    { "name": "base", "hidden": true, "cacheVariables": { "APP_X": false, "CMAKE_BUILD_TYPE": "Debug" } },
    { "name": "ndk", "inherits": "base", "toolchainFile": "a.cmake", "cacheVariables": { "APP_Y": { "type": "STRING", "value": "4" } } },
    { "name": "own", "inherits": ["base"], "cacheVariables": { "APP_X": "$env{X}", "APP_GONE": null } },
    { "name": "none" },
    { "name": "arm", "cacheVariables": { "CMAKE_TOOLCHAIN_FILE": "a.cmake", "APP_Y": "1" } }
  ]
}`
  const found = readPresets('sub/CMakePresets.json', text, (name) => name.startsWith('CMAKE_'))
  expect(
    found.map((one) => [
      one.sourceDir,
      one.besideToolchain,
      one.arguments.map(({ name, value, line }) => `${name}=${value} ${line}`),
    ]),
  ).toEqual([
    ['sub', true, ['APP_X=OFF 4', 'APP_Y=4 5']],
    ['sub', false, ['APP_X=OFF 4', 'APP_X=ON 6']],
    ['sub', true, ['APP_Y=1 8']],
  ])
})

function attempt(more: Partial<Attempt> = {}): Attempt {
  return {
    system: 'cmake',
    sourceDir: '.',
    given: ['APP_OLD'],
    ok: true,
    unused: ['APP_OLD'],
    error: '',
    ...more,
  }
}

const PASSED: PassedArgument = { name: 'APP_OLD', value: 'ON', path: 'b.sh', line: 1 }
const COMMAND = {
  system: 'cmake',
  sourceDir: '.',
  arguments: [PASSED],
  besideToolchain: false,
} as const
function judge(
  attempts: readonly Attempt[],
  read: readonly string[] = [],
  commands: readonly PassedCommand[] = [COMMAND],
): readonly unknown[] {
  const names = { cmake: new Set(read), meson: new Set<string>() }
  const { unused, unsettled } = judgePassed(commands, attempts, names)
  return [...unused.map(({ nearest }) => nearest), ...unsettled.map(({ why }) => why)]
}

describe('an argument', () => {
  test('that no configure used is unused, and names that look like it are told', () => {
    expect(judge([attempt()], ['APP_COLD', 'OTHER'])).toEqual([['APP_COLD']])
  })
  test('is told with each place, how often it was given, and the names most like it', () => {
    const args = [
      PASSED,
      { ...PASSED, value: '2' },
      { ...PASSED, line: 2 },
      { ...PASSED, path: 'c.sh' },
    ]
    const others = [attempt({ ok: false }), attempt({ given: ['APP_X'] })]
    const names = ['APP_OLDC', 'APP_OLDB', 'LIB_OLD', 'APP_OLDA', 'APP_O', 'OLD']
    const read = { cmake: new Set(names), meson: new Set(['APP_OLD']) }
    const told = judgePassed(
      [{ ...COMMAND, arguments: args }],
      [...others, attempt(), attempt()],
      read,
    )
    expect(told).toEqual({
      unused: [
        {
          system: 'cmake',
          name: 'APP_OLD',
          places: [PASSED, ...args.slice(2)],
          configures: 2,
          nearest: ['APP_OLDA', 'APP_OLDB'],
        },
      ],
      unsettled: [],
    })
    expect(
      judge(
        [attempt({ given: ['OLD'], unused: ['OLD'] })],
        ['OLDS', 'X'],
        [{ ...COMMAND, arguments: [{ ...PASSED, name: 'OLD' }] }],
      ),
    ).toEqual([['OLDS']])
  })
  test('that one configure used is cleared', () => {
    expect(judge([attempt(), attempt({ unused: [] })])).toEqual([])
  })
  test('that the project itself names is not accused', () => {
    expect(judge([attempt()], ['APP_OLD'])).toEqual(['named-in-project'])
  })
  test('of which no configure succeeded is not judged', () => {
    expect(judge([attempt({ ok: false, unused: [] })])).toEqual(['not-configured'])
    expect(judge([])).toEqual(['not-configured'])
  })
  test('that a package may read which was not found here is not accused', () => {
    expect(judge([attempt({ lacks: ['App_DIR'] })])).toEqual(['of-missing-package'])
    expect(judge([attempt({ lacks: ['Other_DIR', 'AP_LIBRARY'] })])).toEqual([[]])
  })
  test('that a toolchain file may read is not accused, unless it is passed without one too', () => {
    const beside = { ...COMMAND, besideToolchain: true }
    expect(judge([attempt()], [], [beside])).toEqual(['beside-toolchain'])
    expect(judge([attempt()], [], [beside, COMMAND])).toEqual([[]])
  })
  test('that Meson does not know is told by the configure that fails with it', () => {
    const meson = { ...COMMAND, system: 'meson' as const }
    const failed = attempt({ system: 'meson', ok: false })
    expect(judge([failed], ['APP_OLD'], [meson])).toEqual([[]])
    expect(judge([{ ...failed, system: 'cmake' }], [], [COMMAND])).toEqual(['not-configured'])
    expect(judge([failed], [], [COMMAND])).toEqual(['not-configured'])
  })
})

function search(
  files: Readonly<Record<string, string>>,
  allowed: readonly string[] = [],
): Promise<UnusedSearch> {
  const directory = scratch()
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(directory, file)), { recursive: true })
    writeFileSync(path.join(directory, file), text)
  }
  return findUnused(
    scanOptionsOf(withDefaults({ 'unused-allow': allowed }), directory),
    { sourceDir: '.', timeoutSeconds: 120, hasNetwork: false },
    process.env,
    () => undefined,
  )
}

describe('what a program takes for itself', () => {
  const passedIn = (reader: string, text: string) =>
    readPassed('f', text, reader, FOLDERS, () => false)
      .filter((one) => one.isForNone !== true)
      .flatMap((one) => one.arguments)

  test.each([
    ['shell', 'mvn -B -DAPP_X=true package\n'],
    ['shell', 'cd java && ./mvnw -DAPP_X=true deploy\n'],
    ['shell', 'CI=1 gradle -DAPP_X=true build\n'],
    ['shell', 'cmake -DOTHER=1 . && java -DAPP_X=true -jar a.jar\n'],
    ['powershell', 'mvn.exe -DAPP_X=true package\n'],
    ['yaml', 'steps:\n  - run: mvn -DAPP_X=true package\n'],
    ['yaml', 'steps:\n  - run: |\n      ant -DAPP_X=true package\n'],
    ['dockerfile', 'RUN mvn -DAPP_X=true package\n'],
    ['python', 'run(["mvn", "-B", "-DAPP_X=true"])\n'],
  ])('is no argument of a build: %s %j', (reader, text) => {
    expect(passedIn(reader, text).map(({ name }) => name)).not.toContain('APP_X')
  })

  test.each([
    ['shell', 'bash build.sh -DAPP_X=true\n'],
    ['shell', './configure -DAPP_X=true\n'],
    ['shell', 'conf() {\n  cmake "$@"\n}\nconf -DAPP_X=true\n'],
    ['shell', 'function conf {\n  cmake "$@"\n}\nconf -DAPP_X=true\n'],
    ['shell', 'export CMAKE_ARGS="-DAPP_X=true"\n'],
    ['shell', 'docker run image cmake -DAPP_X=true .\n'],
    ['shell', 'python3 build.py -DAPP_X=true\n'],
    ['dockerfile', 'ARG FLAGS="-DOTHER=1 -DAPP_X=true"\n'],
    ['groovy', 'arguments "-DOTHER=1", "-DAPP_X=true"\n'],
    ['markdown', 'Use `cmake -B b -DAPP_X=true .` and go.\n'],
  ])('is none where it may be handed on: %s %j', (reader, text) => {
    expect(passedIn(reader, text).map(({ name }) => name)).toContain('APP_X')
  })
})

test('what stands behind code in a sentence is no folder', () => {
  const [command] = readPassed(
    'README.md',
    'Use `cmake -B b -DAPP_X=ON .` and go.\n',
    'markdown',
    FOLDERS,
    () => false,
  )
  expect(command?.sourceDir).toBe('.')
})

describe('what is said', () => {
  const attempts: readonly Attempt[] = [attempt({ given: ['APP_A'], unused: [] }), attempt()]
  const nothing = { unused: [], unsettled: [], attempts, elsewhere: 0, exempt: [] }
  const place = { name: 'APP_OLD', value: 'ON', path: 'b.sh', line: 1 }
  const say = (more: Partial<UnusedSearch>) =>
    unusedTable({ ...nothing, ...more }, styleFor({}, false, {}))

  test('all were used only where nothing is left open', () => {
    expect(say({})).toContain('No argument that was given to a configure here was left unused')
    const unsettled = [{ name: 'APP_OLD', places: [place], why: 'named-in-project' as const }]
    expect(say({ unsettled })).not.toContain('No argument')
    expect(say({ unsettled })).toContain("the project's own CMake files name them: APP_OLD")
  })
  test('what went wrong once, however often it did', () => {
    const failed = attempt({ ok: false, error: 'no cuda' })
    expect(say({ attempts: [failed] })).toContain('A configure of . failed: no cuda')
    const all = say({ attempts: [failed, attempt({ ok: false, error: 'no blas' }), failed] })
    expect(all.match(/.*failed.*/g)).toEqual([
      '2 configures of . failed: no cuda',
      'A configure of . failed: no blas',
    ])
  })
  test('how many configures were given it', () => {
    const one = {
      system: 'cmake' as const,
      name: 'APP_OLD',
      places: [place],
      configures: 1,
      nearest: [],
    }
    expect(say({ unused: [one] })).toContain('APP_OLD was not used by the one configure that was')
    expect(say({ unused: [{ ...one, configures: 3 }] })).toContain('by none of the 3 configures')
  })
})

describe('a repository', () => {
  const FILES = {
    'CMakeLists.txt': `cmake_minimum_required(VERSION 3.18)
project(app NONE)
option(APP_CUDA "for the GPU" OFF)
if(APP_CUDA)
  message(STATUS "GPU")
endif()
if(WIN32)
  set(runtime \${APP_STATIC_RUNTIME})
endif()
`,
    'build.sh': 'cmake -B build -DAPP_CUBLAS=ON -DAPP_STATIC_RUNTIME=ON\n',
    'README.md': '```sh\ncmake -B build -DAPP_CUDA=ON -DAPP_FAST=ON\n```\n',
    'other.sh': 'cmake -DAPP_MARKED=ON .  # flagshift: ignore\n',
  }
  needs('cmake')('is told its dead flags, and no more', async () => {
    const found = await search(FILES)
    expect(found.unused.map(({ name, places, nearest }) => ({ name, places, nearest }))).toEqual([
      {
        name: 'APP_FAST',
        places: [{ name: 'APP_FAST', value: 'ON', path: 'README.md', line: 2 }],
        nearest: [],
      },
      {
        name: 'APP_CUBLAS',
        places: [{ name: 'APP_CUBLAS', value: 'ON', path: 'build.sh', line: 1 }],
        nearest: ['APP_CUDA'],
      },
    ])
    expect(found.unsettled.map(({ name, why }) => [name, why])).toEqual([
      ['APP_STATIC_RUNTIME', 'named-in-project'],
    ])
  })

  /** The attempts of a search, each with what it was given. */
  async function attemptsOf(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
    const { attempts } = await search(files)
    return attempts.map(
      ({ ok, given, sourceDir, unused, error }) =>
        `${ok ? 'ok' : error} in ${sourceDir} with ${given.join(' ')}, in vain ${unused.join(' ')}`,
    )
  }

  needs('cmake')('is configured as often as one more tells something', async () => {
    const lists = 'cmake_minimum_required(VERSION 3.18)\nproject(app NONE)\n'
    expect(
      await attemptsOf({
        'CMakeLists.txt': `${lists}if(APP_BAD)\n  message(FATAL_ERROR "bad")\nendif()\nif(APP_A)\n  message("\${APP_LATE}")\nendif()\n`,
        'lib/CMakeLists.txt': lists,
        'build.sh': `cmake -B b -DAPP_LATE=1 -DAPP_X=1 -DAPP_Y=1 .
cmake -B b -DAPP_X=1 -DAPP_LATE=1 -DAPP_Y=1 .
cmake -B b -DAPP_LATE=1 -DAPP_A=1 .
cmake -B b -DAPP_A=1 .
cmake -B b -DAPP_BAD=1 .
cmake -S lib -B b -DAPP_LATE=1
cmake -S gone -B b -DAPP_Z=1
`,
      }),
    ).toEqual([
      'ok in . with APP_X APP_LATE APP_Y, in vain APP_LATE APP_X APP_Y',
      'ok in . with APP_LATE APP_A, in vain ',
      'CMake Error at CMakeLists.txt:4 (message): bad in . with APP_BAD, in vain ',
    ])
  })

  needs('meson')('is configured again by Meson without what that does not know', async () => {
    const told = await attemptsOf({
      'meson.build': "project('app')\n",
      'meson_options.txt': "option('gpu', type: 'boolean', value: false)\n",
      'build.sh': 'meson setup build -Dgpu=true -Dgone=true\n',
    })
    expect(told).toEqual([
      expect.stringMatching(/^.*ERROR.* in \. with gpu gone, in vain gone$/),
      'ok in . with gpu, in vain ',
    ])
  })

  needs('cmake')('is configured so many times and no more', async () => {
    const commands = Array.from({ length: 14 }, (_, at) => `cmake -DAPP_${at}=1 .\n`)
    const told = await attemptsOf({ ...FILES, 'build.sh': commands.join(''), 'README.md': '' })
    expect(told).toHaveLength(12)
  })

  onlyThorough(needs('cmake'))('is told of those of its presets', async () => {
    const found = await search({
      'CMakeLists.txt': FILES['CMakeLists.txt'],
      'CMakePresets.json':
        '{"version": 3, "configurePresets": [{"name": "gpu", "cacheVariables": {"APP_CUBLAS": true, "APP_CUDA": true}}]}',
    })
    expect(found.unused.map(({ name, nearest }) => [name, nearest])).toEqual([
      ['APP_CUBLAS', ['APP_CUDA']],
    ])
  })

  onlyThorough(needs('meson', 'cc'))('is told what Meson does not know', async () => {
    const found = await search({
      'meson.build': "project('app', 'c')\nif get_option('gpu_cuda')\nendif\n",
      'meson_options.txt': "option('gpu_cuda', type: 'boolean', value: false)\n",
      'build.sh': 'meson setup build -Dgpu_cuda=true -Dgpu_cubla=true\n',
      'README.md': '```sh\nmeson setup build -Dgpu_cuda=maybe\n```\n',
    })
    expect(
      found.unused.map(({ system, name, nearest, configures }) => [
        system,
        name,
        nearest,
        configures,
      ]),
    ).toEqual([['meson', 'gpu_cubla', ['gpu_cuda'], 1]])
    expect(found.attempts.map(({ ok, given }) => [ok, given])).toEqual([
      [false, ['gpu_cuda', 'gpu_cubla']],
      [true, ['gpu_cuda']],
    ])
    expect(found.unsettled).toEqual([])
  })

  needs('cmake')('may exempt names by globs, and is told those that it passes', async () => {
    const found = await search(FILES, ['APP_F*', 'APP_CUBLAS', 'NOT_PASSED'])
    expect(found.unused).toEqual([])
    expect(found.exempt).toEqual(['APP_CUBLAS', 'APP_FAST'])
  })

  needs('cmake')('is not accused of names that it may put together', async () => {
    const { unused, unsettled } = await search({
      'CMakeLists.txt': `cmake_minimum_required(VERSION 3.18)
project(app NONE)
if(WIN32)
  include(windows.cmake)
endif()
`,
      'windows.cmake':
        'foreach(p APP_PLAT)\n  if(NOT (${p}_FLAG))\n  endif()\n  message("${APP_WITH_${p}} ${APP_WITHOUT_${p}}")\nendforeach()\n',
      'build.sh': 'cmake -B b -DAPP_PLAT_FLAG=1 -DAPP_WITH_A=1 -DAPP_WITHOUTA=1 -DAPP_DATA= .\n',
    })
    expect(unsettled.map(({ name, why }) => `${name} ${why}`)).toEqual([
      'APP_PLAT_FLAG composed-in-project',
      'APP_WITH_A composed-in-project',
    ])
    expect(unused.map(({ name, nearest }) => [name, nearest])).toEqual([
      ['APP_WITHOUTA', []],
      ['APP_DATA', []],
    ])
  })

  test('without a CMake project is told where to say which', async () => {
    await expect(search({ 'build.sh': 'cmake .\n' })).rejects.toThrow(/no CMakeLists.txt/)
    const lists = 'project(app NONE)\n'
    const below = { 'src/lib/CMakeLists.txt': lists, 'src/CMakeLists.txt': lists }
    await expect(search(below)).rejects.toMatchObject({
      what: expect.stringMatching(/^The top of the repository has no CMakeLists.txt/),
      fix: 'Name the folder of the project with --smoke-source-dir, such as src.',
    })
  })
})
