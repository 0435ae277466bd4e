import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import * as path from 'node:path'

import { expect, test } from '@jest/globals'

import { takeCensus } from '../../src/census.ts'
import { fateOf } from '../../src/fleet/census-place.ts'
import { censusTable } from '../../src/fleet/census-table.ts'
import { censusOf, type Census } from '../../src/fleet/census.ts'
import type { RenameState } from '../../src/upstream/states/state.ts'
import { styleFor } from '../../src/report/style.ts'
import { temporaryDirectory } from '../support/directory.ts'
import { git, repositoryOf, type Files } from '../support/repository.ts'
import { flagshift } from '../support/run.ts'
import { SCAN } from '../support/scan-options.ts'

/** `path:line deed fate` of each place. */
async function placesOf(files: Files, ...names: readonly string[]): Promise<readonly string[]> {
  const directory = await repositoryOf(files)
  const { places } = await takeCensus(names, { ...SCAN, directory, maps: 'auto' })
  return places.map(
    ({ path: file, line, does, fate, isUpstream }) =>
      `${file}:${line} ${does} ${isUpstream ? 'upstream' : fate}`,
  )
}

test('a name that no map knows is counted by what each place does with it, whatever the kind of file', async () => {
  expect(
    await placesOf(
      {
        'CMakeLists.txt':
          'option(OLD_FLAG "x" OFF)\nif(OLD_FLAG)\n  add_definitions(-DOLD_FLAG)\nendif()\n# OLD_FLAG\n',
        Dockerfile: 'FROM x\nRUN cmake -DOLD_FLAG=ON -DOLD_FLAG_MORE=ON .\n',
        'src/a.c': '#ifdef OLD_FLAG\n#endif\nint MY_OLD_FLAG;\n',
        'README.md': '```sh\ncmake -DOLD_FLAG=ON\n```\nOLD_FLAG is old.\n',
        'CHANGELOG.md': '- OLD_FLAG\n',
        'a.bin': 'OLD_FLAG\0',
        'config.in': '#define X "@OLD_FLAG@" OLD_FLAG\n',
      },
      'OLD_FLAG',
    ),
  ).toEqual([
    'CHANGELOG.md:1 speaks stays',
    'CMakeLists.txt:1 declares stays',
    'CMakeLists.txt:2 reads unknown',
    'CMakeLists.txt:3 sets unknown',
    'CMakeLists.txt:5 speaks stays',
    'Dockerfile:2 sets unknown',
    'README.md:2 sets stays',
    'README.md:4 speaks stays',
    'config.in:1 reads unknown',
    'config.in:1 speaks stays',
    'src/a.c:1 reads unknown',
  ])
})

const SET = 'cmake -B build -DLLAMA_CUBLAS=ON\n'
const FETCH = (tag: string): string =>
  `include(FetchContent)\nFetchContent_Declare(llama GIT_REPOSITORY https://github.com/ggml-org/llama.cpp ${tag})\n`

const CLONE = 'git clone https://github.com/ggml-org/llama.cpp\n'

test.each([
  ['a version that takes it', { 'CMakeLists.txt': FETCH('GIT_TAG b2500') }, 'later'],
  ['a version that reads it no more', { 'CMakeLists.txt': FETCH('GIT_TAG b5000') }, 'broken'],
  [
    'a commit that nobody can ask',
    { 'CMakeLists.txt': FETCH(`GIT_TAG ${'a'.repeat(40)}`) },
    'unknown',
  ],
  ['no version, and a map that knows when it went', { 'a.sh': CLONE }, 'broken'],
  [
    'a range that ends before',
    { 'requirements.txt': 'llama-cpp-python>=0.2.20,<0.2.50\n' },
    'later',
  ],
  [
    'a copy that serves it',
    {
      'vendor/llama.cpp/llama.h': '\n',
      'vendor/llama.cpp/CMakeLists.txt':
        'option(GGML_CUDA "x" OFF)\nif(LLAMA_CUBLAS)\n  set(GGML_CUDA ON)\nendif()\n',
    },
    'later',
  ],
])('what became of a place with %s', async (_, files, fate) => {
  const places = await placesOf({ 'build.sh': SET, ...files }, 'LLAMA_CUBLAS')
  expect(places.filter((place) => !place.endsWith('upstream'))).toEqual([`build.sh:1 sets ${fate}`])
  expect(places.filter((place) => place.endsWith('upstream')).length).toBe(
    'vendor/llama.cpp/llama.h' in files ? 1 : 0,
  )
})

test('a pin without a version loses with the next build what no version is known to have taken away', async () => {
  const files = { 'a.sh': `${CLONE}cmake -S llama.cpp -DLLAMA_CUDA=ON\n` }
  expect(await placesOf(files, 'LLAMA_CUDA')).toEqual(['a.sh:2 sets breaks'])
})

const OLD_OR_NEW = 'LLAMA_CUBLAS OR LLAMA_CUDA'
test.each([
  ['CMakeLists.txt', `if(${OLD_OR_NEW})\nendif()\n`, ['2 serves stays']],
  ['CMakeLists.txt', 'if(LLAMA_CUBLAS)\nelseif(LLAMA_CUDA)\nendif()\n', ['2 serves stays']],
  ['a.c', '#if defined(LLAMA_CUBLAS) || defined(LLAMA_CUDA)\n#endif\n', ['1 serves stays']],
  ['a.c', '#ifdef LLAMA_CUBLAS\n#elif defined(LLAMA_CUDA)\n#endif\n', ['1 serves stays']],
  ['a.sh', 'if [ "$LLAMA_CUBLAS" ] || [ "$LLAMA_CUDA" ]; then x; fi\n', ['1 serves stays']],
  ['a.sh', 'cmake -DLLAMA_CUBLAS=ON -DLLAMA_CUDA=ON\n', ['1 serves stays']],
  ['a.sh', 'for x in CUBLAS CUDA; do cmake -DLLAMA_$x=1; done\n', ['1 serves stays, made']],
  ['Makefile', 'ifneq ($(LLAMA_CUBLAS)$(LLAMA_CUDA),)\nendif\n', ['1 serves stays']],
  // What takes the old name alone does so beside another one, too, and what asks for both needs each.
  ['CMakeLists.txt', 'if(LLAMA_CUBLAS AND LLAMA_CUDA)\nendif()\n', ['2 reads later']],
  ['a.c', '#if defined(LLAMA_CUBLAS) && defined(LLAMA_CUDA)\n#endif\n', ['1 reads later']],
  ['a.c', '#ifdef LLAMA_CUBLAS\n#endif\n#ifdef LLAMA_CUDA\n#endif\n', ['1 reads later']],
  ['a.sh', 'cmake -DLLAMA_CUBLAS=1\ncmake -DLLAMA_CUDA=1\n', ['1 sets later']],
  [
    'CMakeLists.txt',
    'if(APPLE)\n  set(LLAMA_CUDA ON)\nelse()\n  set(LLAMA_CUBLAS ON)\nendif()\n',
    ['5 sets later'],
  ],
])('code that takes both names loses nothing: %s, %j', async (name, text, expected) => {
  for (const tag of ['b2500', 'b2700']) {
    const files = { 'CMakeLists.txt': FETCH(`GIT_TAG ${tag}`).replace('\n', ' ') }
    const own = name === 'CMakeLists.txt' ? { [name]: `${files[name]}${text}` } : { [name]: text }
    expect(await madeIn({ ...files, ...own }, 'LLAMA_CUBLAS')).toEqual(
      expected.map((one) => `LLAMA_CUBLAS ${one}`),
    )
  }
})

const BOTH = 'cmake -DLLAMA_CUBLAS=ON -DLLAMA_CUDA=ON\n'
const COPY = (reads: string): Files => ({
  'vendor/llama.cpp/llama.h': '\n',
  'vendor/llama.cpp/CMakeLists.txt': `option(LLAMA_CUDA "x" OFF)\nif(LLAMA_CUDA)\nendif()\n${reads}`,
})
const REFUSES =
  'if(LLAMA_CUBLAS)\n  message(FATAL_ERROR "LLAMA_CUBLAS is removed. Use LLAMA_CUDA instead.")\nendif()\n'
const NEITHER = { ...COPY(''), 'vendor/llama.cpp/CMakeLists.txt': 'option(X "x" OFF)\n' }

test.each([
  ['before the rename: the one counts now, the other later', 'b2500', BOTH, 'serves stays'],
  ['that takes both', 'b2700', BOTH, 'serves stays'],
  [
    'that takes the new one alone',
    'b3300',
    BOTH.replace('LLAMA_CUDA', 'GGML_CUDA'),
    'serves stays',
  ],
  ['that takes one further on', 'b5000', BOTH, 'sets broken'],
  // Of make the name between was taken away too.
  [
    'before names that are both gone by now',
    'b2500',
    'make LLAMA_CUBLAS=1 LLAMA_CUDA=1\n',
    'sets later',
  ],
  ['that nobody can ask', 'a'.repeat(40), BOTH, 'sets unknown'],
  ['that is what is newest', 'master', BOTH.replace('LLAMA_CUDA', 'GGML_CUDA'), 'serves stays'],
  ['that refuses the old one', COPY(REFUSES), BOTH, 'sets broken'],
  ['that reads neither', NEITHER, BOTH, 'sets unknown'],
  ['that takes both, to another value', 'b2700', BOTH.replace('CUDA=ON', 'CUDA=OFF'), 'sets later'],
  [
    'that takes both, to the same in other words',
    'b2700',
    BOTH.replace('CUDA=ON', 'CUDA=1'),
    'serves stays',
  ],
  ['of which nothing is seen', {}, BOTH, 'sets unknown'],
])('what sets both names for an upstream %s', async (_, pin, text, expected) => {
  const own = typeof pin === 'string' ? { 'CMakeLists.txt': FETCH(`GIT_TAG ${pin}`) } : pin
  expect(await placesOf({ ...own, 'a.sh': text }, 'LLAMA_CUBLAS')).toContain(`a.sh:1 ${expected}`)
})

test('a name that others use too is nobody’s where the pin names no version, or the command builds something else', async () => {
  const files = { 'a.sh': CLONE, 'b/Makefile': 'X += -DAMDGPU_TARGETS=gfx90a\n' }
  const [place] = await placesOf(files, 'AMDGPU_TARGETS')
  expect(place).toBe('b/Makefile:1 sets unknown')
})

test('a flag that was split is served where all its new names are set beside it', async () => {
  const text = 'cmake -DLLAMA_OPENBLAS=ON -DLLAMA_BLAS=ON -DLLAMA_BLAS_VENDOR=OpenBLAS\n'
  const own = { 'CMakeLists.txt': FETCH('GIT_TAG b600'), 'a.sh': text }
  expect(await placesOf(own, 'LLAMA_OPENBLAS')).toEqual(['a.sh:1 serves stays'])
  // What make takes is another flag of that name.
  const make = { ...own, 'a.sh': 'make LLAMA_OPENBLAS=1\n' }
  expect(await placesOf(make, 'LLAMA_OPENBLAS')).toEqual(['a.sh:1 sets later'])
  const half = { ...own, 'a.sh': text.replace(/ -DLLAMA_BLAS_.*/, '') }
  expect(await placesOf(half, 'LLAMA_OPENBLAS')).toEqual([expect.stringContaining('a.sh:1 sets')])
})

/** `NAME line deed fate` of each place, and how it stands there where it is put together. */
async function madeIn(files: Files, ...names: readonly string[]): Promise<readonly string[]> {
  const directory = await repositoryOf(files)
  const { places } = await takeCensus(names, { ...SCAN, directory, maps: 'auto' })
  return places.map(
    ({ name, line, does, fate, isComposed, isOpen }) =>
      `${name} ${line} ${does} ${fate}${isOpen ? ', open' : isComposed ? ', made' : ''}`,
  )
}

test('a name that is put together counts by what its place does, each name that comes out, and no longer one', async () => {
  const cmake =
    'foreach(x AB CD)\n  if(OLD_${x})\n  endif()\n  set(OLD_${x} ON)\nendforeach()\nforeach(n OLD_AB)\n  set(MY_${n} ON)\nendforeach()\n'
  expect(await madeIn({ 'CMakeLists.txt': cmake }, 'OLD_AB', 'OLD_CD')).toEqual([
    'OLD_AB 2 reads unknown, made',
    'OLD_CD 2 reads unknown, made',
    'OLD_AB 4 sets unknown, made',
    'OLD_CD 4 sets unknown, made',
    'OLD_AB 6 speaks stays',
  ])
  expect(await madeIn({ 'a.sh': 'for x in OLD_AB; do cmake -D$x=ON; done\n' }, 'OLD_AB')).toEqual([
    'OLD_AB 1 sets unknown',
  ])
  const python =
    'for x in ["AB"]:\n  os.environ["OLD_" + x] = "1"\n  os.environ.get("OLD_" + x)\n  n = "OLD_" + x\n'
  expect(await madeIn({ 'a.py': python }, 'OLD_AB')).toEqual([
    'OLD_AB 2 sets unknown, made',
    'OLD_AB 3 reads unknown, made',
    'OLD_AB 4 makes unknown, made',
  ])
  // What the file does not show is one of all that fit: it is told, and in no count.
  const files = { 'a.sh': 'cmake -DOLD_$x=ON\n' }
  expect(await madeIn(files, 'OLD_AB')).toEqual(['OLD_AB 1 sets unknown, open'])
  const both = { 'a.sh': 'cmake -DLLAMA_$x=ON\n', 'CMakeLists.txt': FETCH('GIT_TAG b2700') }
  expect(await madeIn(both, 'LLAMA_CUBLAS')).toEqual(['LLAMA_CUBLAS 1 sets later, open'])
  const { stdout } = await flagshift(['census', 'OLD_AB'], { cwd: await repositoryOf(files) })
  expect(stdout).toBe(`OLD_AB: 0 places in 0 of 1 repository
  besides    1 place may put it together, with a value that the file does not
             show
.
  no pin found of a project that has a map
    a.sh:1  may be one that sets, put together (shell)
`)
})

test('who pins a project whose map does not hold the name is told so, and not that nothing is pinned', async () => {
  const url = 'https://github.com/ggml-org/whisper.cpp'
  const cwd = await repositoryOf({
    '.gitmodules': `[submodule "w"]\n\tpath = sys/w\n\turl = ${url}\n`,
    'a.sh': 'cmake -DOLD_FLAG=ON\ncmake -DLLAMA_CUBLAS=ON\ncmake -DWHISPER_CUBLAS=ON\n',
  })
  const module = `160000,${'a'.repeat(40)},sys/w`
  await git(cwd, 'update-index', '--add', '--cacheinfo', module)
  await git(cwd, 'commit', '--quiet', '--message', 'w')
  const names = ['OLD_FLAG', 'LLAMA_CUBLAS', 'WHISPER_CUBLAS']
  const { stdout } = await flagshift(['census', ...names, '--rev', 'HEAD'], { cwd })
  const lines = stdout.replaceAll(/(?<=ggml-org.*)\n {2}(?=\w)/g, ' ')
  const pin = `ggml-org/whisper.cpp at ${'a'.repeat(12)} (submodule, its files are not there) in sys/w`
  const unheld = `  ${pin}, whose map does not hold this name\n`
  expect(lines).toContain(`${unheld}    a.sh:1  sets (shell) unknown`)
  expect(lines).toContain(`${unheld}    a.sh:2  sets (shell) unknown`)
  expect(lines).toContain(`  ${pin}\n    a.sh:3  sets (shell) unknown`)
})

test('what an upstream itself holds is told apart', async () => {
  const files = { 'include/llama.h': '#define LLAMA_API\n', 'llama.cpp': '\n' }
  expect(await placesOf({ ...files, 'build.sh': SET }, 'LLAMA_CUBLAS')).toEqual([
    'build.sh:1 sets upstream',
  ])
})

test('over a list: every repository, those that cannot be counted with the reason, and earlier counts with their dates', async () => {
  const folder = await temporaryDirectory()
  const all = { a: { 'b.sh': SET }, b: { 'b.sh': `${SET}${SET}` }, c: { 'b.sh': 'x\n' } }
  for (const [name, files] of Object.entries(all))
    renameSync(await repositoryOf(files), path.join(folder, name))
  writeFileSync(path.join(folder, 'list'), 'a\nb\nc\nnowhere\n')
  const args = ['census', 'LLAMA_CUBLAS', 'OTHER', '--list', 'list', '--output', 'census.json']
  const first = await flagshift(args, { cwd: folder })
  expect(first).toMatchObject({ status: 0 })
  expect(first.stdout).toContain(
    'LLAMA_CUBLAS: 3 places in 2 of 3 repositories\n  they       3 set it\n',
  )
  expect(first.stdout).toContain('OTHER: no place in 3 repositories')
  expect(first.stdout).toContain('nowhere: not counted: There is no such directory.')
  const file = path.join(folder, 'census.json')
  const read = (): Census => JSON.parse(readFileSync(file, 'utf8')) as Census
  const { earlier, ...before } = read()
  expect(earlier).toEqual([])
  writeFileSync(file, JSON.stringify({ ...before, date: '2020-01-01', earlier }))
  for (const more of [[], ['--exclude', 'b.sh']])
    await flagshift([...args, ...more], { cwd: folder })
  // The same day once more is the same day.
  expect(read().earlier.map(({ date, names }) => [date, names['LLAMA_CUBLAS']!.does.sets])).toEqual(
    [['2020-01-01', 3]],
  )
  expect(read().names['LLAMA_CUBLAS']).toMatchObject({ repositories: 0 })
  for (const text of ['{"schema":"other"}', '{"schema":"flagshift-census/1","earlier":[{}]}']) {
    writeFileSync(file, text)
    const refused = await flagshift(args, { cwd: folder })
    expect(refused).toMatchObject({ status: 2 })
    expect(refused.stderr).toContain('It holds no census.')
    expect(readFileSync(file, 'utf8')).toBe(text)
  }
  const both = await flagshift([...args, '--rev', 'HEAD'], { cwd: folder })
  expect(both.stderr).toContain('census has no --rev with --list.')

  expect((await flagshift(['census', 'A B'], { cwd: folder })).stderr).toContain('"A B" cannot be')
})

test('a number and its verb agree, and earlier counts stand beside', () => {
  const place = {
    path: 'a',
    line: 1,
    name: 'A',
    does: 'sets',
    format: 'shell',
    scope: 'build',
    isUpstream: false,
    isComposed: true,
    isOpen: false,
    pin: null,
    fate: 'broken',
  } as const
  const row = { repository: 'r', head: null, failed: null, unread: 0, places: [place] }
  const then = censusOf(['A'], [row], { date: '2020-01-01', flagshift: '1' }, null)
  const state = { state: 'aliased', upstream: { version: '1', isNewest: true } } as RenameState
  expect(fateOf(place, state)).toBe('breaks')
  const now = censusOf(['A'], [row], { date: '2020-02-01', flagshift: '1' }, then)
  expect(censusTable(now, { style: styleFor({}, false, {}), width: 80 }))
    .toBe(`A: 1 place in 1 of 1 repository
  they       1 sets it
  in         shell 1
  without it 1 has lost it: the version that is built reads it no more, or
             refuses it
  before     2020-01-01: 1 set, 0 read in 1 repository
r
  no pin found of a project that has a map
    a:1  sets, put together (shell) broken`)
  const again = censusOf(['A'], [row], now, now)
  expect(again.earlier.map(({ date }) => date)).toEqual(['2020-01-01'])
  // Another name of the same day is no later count of this one.
  const other = censusOf(['B'], [row], now, again)
  expect(other.earlier.map(({ date, names }) => [date, Object.keys(names)])).toEqual([
    ['2020-01-01', ['A']],
    ['2020-02-01', ['A']],
  ])
})
