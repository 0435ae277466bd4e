import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import * as path from 'node:path'

import { describe, expect, test } from '@jest/globals'

import { commit, git, repository, scratch } from './repository/scratch.ts'
import { DIST, run, type Ended } from './support/run.ts'
import { isWhole, onlyThorough } from './support/thorough.ts'

const LINE = 'cmake -DOLD_FLAG=ON .\n'

/** What a report holds of what is asked here. */
interface Told {
  readonly sites: readonly { readonly path: string }[]
  readonly skipped: readonly { readonly path: string }[]
}

/** Runs the program with so many megabytes of heap. */
async function check(dir: string, heap: number, args: readonly string[] = []): Promise<Ended> {
  const door = path.join(DIST, 'cli.js')
  const limit = `--max-old-space-size=${heap}`
  const given = ['check', dir, '--rename', 'OLD_FLAG=NEW_FLAG', '--json', ...args]
  return run(process.execPath, [limit, door, ...given])
}

/** The paths of the sites, with nothing said but the report. */
async function sitesIn(dir: string, heap = 200, args: readonly string[] = []) {
  const { status, stdout, stderr } = await check(dir, heap, args)
  expect([status, /bug in Flagshift|heap/.exec(stderr)]).toEqual([1, null])
  return (JSON.parse(stdout) as Told).sites.map((site) => site.path)
}

function folderOf(files: Readonly<Record<string, string>>): string {
  const dir = scratch()
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(dir, name)), { recursive: true })
    writeFileSync(path.join(dir, name), text, 'latin1')
  }
  return dir
}

/** For each language something that nests, with the name at its bottom. */
function nested(depth: number): Readonly<Record<string, string>> {
  const around = (open: string, inside: string, close: string): string =>
    `${open.repeat(depth)}${inside}${close.repeat(depth)}\n`
  return {
    'a.json': around('{"a":[', '"-DOLD_FLAG=ON"', ']}'),
    'a.yml': `a: ${around('[', 'OLD_FLAG', ']')}`,
    'b.yml': `${'- '.repeat(depth)}OLD_FLAG\n`,
    'a.toml': `a = ${around('[', '"-DOLD_FLAG=ON"', ']')}`,
    'a/CMakeLists.txt': around('if(A)\n', 'set(OLD_FLAG ON)\n', 'endif()\n'),
    'b/CMakeLists.txt': `if${around('(', 'OLD_FLAG', ')')}endif()\n`,
    'a/Makefile': around('ifdef A\n', 'OLD_FLAG=1\n', 'endif\n'),
    'b/Makefile': `X = ${around('$(if $(A),', '$(OLD_FLAG)', ')')}`,
    'a.sh': around('if a; then\n', 'cmake -DOLD_FLAG=ON\n', 'fi\n'),
    'b.sh': `x=${around('$(', 'echo $OLD_FLAG', ')')}`,
    'a.bat': around('if defined A (\r\n', 'set OLD_FLAG=1\r\n', ')\r\n'),
    'a.ps1': around('if ($a) {\n', '$env:OLD_FLAG = 1\n', '}\n'),
    Dockerfile: `FROM x\nENV A=${around('${A:-', '$OLD_FLAG', '}')}`,
    'setup.py': `x = ${around('f(', 'os.environ["OLD_FLAG"]', ')')}`,
    'a.c': around('#if A\n', '#ifdef OLD_FLAG\n#endif\n', '#endif\n'),
    'build.js': around('`${', 'process.env.OLD_FLAG', '}`'),
    'a.vcxproj': around("<A Condition=\"'$(X)'=='1'\">", '<OLD_FLAG>1</OLD_FLAG>', '</A>'),
    'default.nix': around('{ a = ', '"-DOLD_FLAG=ON"', '; }'),
    'meson.build': around('if a\n', "x = get_option('OLD_FLAG')\n", 'endif\n'),
    Kconfig: around('if A\n', 'config OLD_FLAG\n\tbool "x"\n', 'endif\n'),
    'build.gradle': around('a {\n', 'cppFlags "-DOLD_FLAG=ON"\n', '}\n'),
    'extconf.rb': around('if a\n', 'ENV["OLD_FLAG"]\n', 'end\n'),
    'BUILD.bazel': `x = ${around('select({"a": ', '["OLD_FLAG=1"]', '})')}`,
    'configure.ac': around('AS_IF([a], [', 'AC_DEFINE([OLD_FLAG])', '])'),
    'a.spec': around('%if a\n', '%cmake -DOLD_FLAG=ON\n', '%endif\n'),
    'README.md': `${'> '.repeat(depth)}\`-DOLD_FLAG=ON\`\n`,
    'setup.cfg': `[a]\nx = ${around('{env:A:', '{env:OLD_FLAG}', '}')}`,
  }
}

onlyThorough(test)(
  'ten thousand levels of nesting are read to their bottom in every language',
  async () => {
    const files = nested(isWhole ? 10_000 : 2000)
    const sites = await sitesIn(folderOf(files), 400)
    expect(new Set(sites)).toEqual(new Set(Object.keys(files)))
  },
)

/** Text of a language without the name, by the number of the piece. */
const LARGE: Readonly<Record<string, readonly [head: string, piece: (index: number) => string]>> = {
  'a.json': [
    '[{"env":{"OLD_FLAG":"ON"}}',
    (at) => `,\n{"id": ${at}, "name": "n ${at}", "l": ["a"]}`,
  ],
  'a.toml': ['[env]\nOLD_FLAG = "ON"\n', (at) => `[[package]]\nname = "p${at}"\nd = ["a", "b"]\n`],
  'a.yml': ['env:\n  OLD_FLAG: 1\n', (at) => `j${at}:\n  steps:\n    - run: make x${at}\n`],
  'a.sh': [LINE, (at) => `if [ -n "$A" ]; then make "x${at}" | tee log; fi\n`],
  'a.bat': [LINE, (at) => `if defined A make "x${at}" > log\r\n`],
  'a.ps1': [LINE, (at) => `if ($a) { make "x${at}" -b c }\n`],
  '.env': ['OLD_FLAG=1\n', (at) => `NAME_${at}=value-${at}\n`],
  Dockerfile: [`FROM x\nRUN ${LINE}`, (at) => `RUN make x${at} && echo b\n`],
  Makefile: ['OLD_FLAG = 1\n', (at) => `X_${at} := $(A) b\n`],
  'setup.cfg': ['[a]\nx = -DOLD_FLAG=ON\n', (at) => `[b${at}]\nc = d\n`],
  'CMakeLists.txt': [
    'set(OLD_FLAG ON)\n',
    (at) => `if(A)\n  add_library(x${at} a.c b.c)\nendif()\n`,
  ],
  'setup.py': ['x = "-DOLD_FLAG=ON"\n', (at) => `y${at} = f("a", ["b"])\n`],
  'a.vcxproj': ['<P><OLD_FLAG>1</OLD_FLAG>', (at) => `<C Include="x${at}"><D>a;b</D></C>\n`],
}

onlyThorough(test)(
  'files that hold one name are read in bounded memory, however large',
  async () => {
    const size = isWhole ? 4_000_000 : 200_000
    const files = Object.entries(LARGE).map(([name, [head, piece]]) => {
      const pieces = Array.from({ length: size / piece(1000).length }, (_, at) => piece(at))
      const end = name === 'a.json' ? ']' : name === 'a.vcxproj' ? '</P>' : ''
      return [name, `${head}${pieces.join('')}${end}`] as const
    })
    // One at a time: the texts of all hits are in memory together.
    const folders = isWhole ? files.map((one) => [one]) : [files]
    for (const some of folders) {
      const sites = await sitesIn(folderOf(Object.fromEntries(some)), 300)
      expect(new Set(sites)).toEqual(new Set(some.map(([name]) => name)))
    }
  },
)

test('variables that are set to each other in rings are followed in time that grows with the file', async () => {
  const ring = Array.from({ length: 600 }, (_, at) => {
    const [one, other] = [at % 6, (at * 5 + Math.floor(at / 6)) % 6].map((n) => 'ABCDEF'[n])
    return `${one}_FLAGS="$${other}_FLAGS -O1"`
  })
  const text = [...ring, 'A_FLAGS="-DOLD_FLAG"', 'gcc $F_FLAGS a.c', ''].join('\n')
  expect(await sitesIn(folderOf({ 'build.sh': text }))).toEqual(['build.sh'])
})

/** A step of a guide with a pin of its own: every other one is older than the rename. */
function step(name: string, at: number): string {
  return `\n## ${at}\n\n\`\`\`sh\ngit clone -b v${1 + (at % 2)}.${at}.0 https://github.com/acme/engine\ncmake -S engine -D${name}=ON\n\`\`\`\n`
}

test('of many places and many pins each place is judged by its own, in bounded memory', async () => {
  const names = Array.from({ length: 300 }, (_, at) => `ENGINE_OLD_${at}`)
  const renames = names.map(
    (name) => `  - {from: ${name}, to: ${name.replace('OLD', 'NEW')}, kind: any, since: v2.0.0}`,
  )
  const map = ['upstream: acme/engine', 'versions: semver', 'renames:', ...renames, '']
  const guides = Array.from({ length: 30 }, (_, at) => {
    const own = names.slice(10 * at, 10 * at + 10)
    return [`guide${at}.md`, `# Guide\n${own.map((name, i) => step(name, 10 * at + i)).join('')}`]
  })
  const dir = folderOf(Object.fromEntries(guides))
  const file = path.join(folderOf({ 'map.yml': map.join('\n') }), 'map.yml')
  const door = path.join(DIST, 'cli.js')
  const given = ['check', dir, '--map', file, '--json', '--exit-zero']
  const { stdout } = await run(process.execPath, ['--max-old-space-size=60', door, ...given])
  const { sites } = JSON.parse(stdout) as {
    readonly sites: readonly { readonly from: string; readonly reason: { readonly code: string } }[]
  }
  const reasons = new Map(sites.map(({ from, reason }) => [from, reason.code]))
  expect(names.map((name) => reasons.get(name))).toEqual(
    names.map((_, at) => (at % 2 === 0 ? 'premature' : 'stale')),
  )
})

describe('more places than can be judged', () => {
  test('end the run with where they are', async () => {
    const dir = folderOf({
      'list.sh': LINE.repeat(60_000),
      'more.sh': LINE.repeat(40_001),
      'a.sh': LINE,
    })
    const { status, stdout, stderr } = await check(dir, 100, ['--quiet'])
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toBe(
      'flagshift: 100002 places in 3 files hold a name that is looked for, and Flagshift judges at most 100000 in one run; most are in list.sh (60000), more.sh (40001), a.sh (1), and of OLD_FLAG (100002). Leave files out with exclude, scan a part with include, or look for fewer names with a map of your own.\n',
    )
  })

  test('can be left out, which is told', async () => {
    const big = folderOf({ 'list.sh': LINE.repeat(100_001), 'a.sh': LINE })
    const { status, stdout, stderr } = await check(big, 100, ['--exclude', 'list.sh'])
    const { sites } = JSON.parse(stdout) as Told
    expect([status, sites.map((site) => site.path)]).toEqual([1, ['a.sh']])
    expect(stderr).toContain(
      '1 file outside what is scanned, with more places than fit beside the others, is not looked at: whether a name is read or set there is not known (list.sh)',
    )
  })
})

describe('a file is searched to its end', () => {
  onlyThorough(test)('whatever its lines are', async () => {
    const long = 'x'.repeat(isWhole ? 50_000_000 : 5_000_000)
    const dir = folderOf({ 'a.sh': `: ${long} ; ${LINE}` })
    expect(await sitesIn(dir, 300)).toEqual(['a.sh'])
  })
})

onlyThorough(test)(
  'a folder that a link leads back to, and a hundred links, are listed once',
  async () => {
    const dir = folderOf({ 'a/build.sh': LINE })
    symlinkSync('..', path.join(dir, 'a', 'up'))
    symlinkSync('self', path.join(dir, 'self'))
    for (let at = 0; at < 100; at++) symlinkSync(`l${at + 1}`, path.join(dir, `l${at}`))
    expect(await sitesIn(dir)).toEqual(['a/build.sh'])
  },
)

onlyThorough(test)('paths that differ in case alone are two files', async () => {
  const dir = repository({ 'build.sh': LINE, 'Build.sh': LINE, 'BUILD.SH': LINE })
  for (const args of [[], ['--rev', 'HEAD']])
    expect((await sitesIn(dir, 200, args)).toSorted()).toEqual(['BUILD.SH', 'Build.sh', 'build.sh'])
})

/** What people have instead of a plain clone, made of one repository. */
const CLONES: Readonly<Record<string, (origin: string, to: string) => void>> = {
  shallow: (origin, to) => void git(origin, 'clone', '-q', '--depth=1', `file://${origin}`, to),
  'a worktree': (origin, to) => void git(origin, 'worktree', 'add', '-q', '--detach', to),
  'of SHA-256': (_origin, to) => {
    mkdirSync(to)
    git(to, 'init', '-q', '--object-format=sha256')
    writeFileSync(path.join(to, 'build.sh'), LINE)
    commit(to)
  },
  'with itself as a submodule': (origin, to) => {
    git(origin, 'clone', '-q', origin, to)
    git(to, 'submodule', '--quiet', 'add', to, 'again')
    commit(to)
  },
  sparse: (origin, to) => {
    git(origin, 'clone', '-q', '--no-checkout', origin, to)
    git(to, 'sparse-checkout', 'set', '--no-cone', '/build.sh')
    git(to, 'checkout', '-q')
  },
  'without a checkout': (origin, to) => {
    git(origin, 'clone', '-q', '--bare', origin, to)
  },
}

onlyThorough(test).each(Object.entries(CLONES))(
  'a clone that is %s is read',
  async (name, make) => {
    const origin = repository({ 'build.sh': LINE, 'sub/other.txt': 'x\n' })
    const to = path.join(scratch(), 'clone')
    make(origin, to)
    const args = name === 'without a checkout' ? ['--rev', 'HEAD'] : []
    expect(await sitesIn(to, 200, args)).toEqual(['build.sh'])
  },
)

onlyThorough(test)('a hundred thousand files are searched in bounded memory', async () => {
  const dir = folderOf({ 'build.sh': LINE })
  const count = isWhole ? 100_000 : 10_000
  for (let at = 0; at < count; at++) {
    const folder = path.join(dir, `d${at % 300}`)
    if (at < 300) mkdirSync(folder)
    writeFileSync(path.join(folder, `f${at}.c`), '')
  }
  copyFileSync(path.join(dir, 'build.sh'), path.join(dir, 'd0', 'last.sh'))
  expect(await sitesIn(dir, 150)).toEqual(['build.sh', 'd0/last.sh'])
})
