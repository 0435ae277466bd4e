import { expect, test } from '@jest/globals'

import type { Report } from '../src/report/report.ts'
import { temporaryDirectory } from './support/directory.ts'
import { git, writeFiles } from './support/repository.ts'
import { flagshift, type Ended } from './support/run.ts'

/** A repository with an upstream of this address and these files as its submodule. */
async function hostOf(
  url: string,
  upstreamFiles: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  const upstream = await temporaryDirectory()
  await git(upstream, 'init', '--quiet', '--initial-branch=main')
  writeFiles(upstream, upstreamFiles)
  await commit(upstream)
  const root = await temporaryDirectory()
  await git(root, 'init', '--quiet', '--initial-branch=main')
  const add = ['submodule', '--quiet', 'add', upstream, 'third/engine']
  await git(root, '-c', 'protocol.file.allow=always', ...add)
  await git(root, 'config', '-f', '.gitmodules', 'submodule.third/engine.url', url)
  writeFiles(root, files)
  await commit(root)
  return root
}

async function commit(root: string): Promise<void> {
  await git(root, 'add', '--all')
  await git(root, 'commit', '--quiet', '--message', 'one')
}

async function check(
  root: string,
  ...args: readonly string[]
): Promise<Ended & { sites: unknown }> {
  const ended = await flagshift(['check', root, '--json', ...args])
  return { ...ended, sites: (JSON.parse(ended.stdout) as Report).sites }
}

const MAP = `upstream: somebody/else
renames:
  - { from: ENGINE_OLD, to: ENGINE_NEW, kind: cmake-option, since: v2.0.0 }
  - { from: LLAMA_CUBLAS, to: LLAMA_OTHER, kind: cmake-option }
`
const CMAKE =
  'option(ENGINE_NEW "use it" OFF)\nif(ENGINE_NEW)\n  add_compile_definitions(X)\nendif()\n'
const USES = { 'CMakeLists.txt': 'set(ENGINE_OLD ON)\nset(LLAMA_CUBLAS ON)\n' }

test('a submodule’s own map is read, under the name that its address says', async () => {
  const files = { 'flag-renames.yml': MAP, 'CMakeLists.txt': CMAKE }
  const root = await hostOf('https://example.org/maker/engine', files, USES)
  const { sites, stderr } = await check(root)
  // What the built-in maps know of a name counts before what somebody's submodule says of it.
  expect(sites).toMatchObject([
    { from: 'ENGINE_OLD', to: ['ENGINE_NEW'], action: 'replace', safety: 'safe' },
    { from: 'LLAMA_CUBLAS', to: ['GGML_CUDA'], safety: 'review' },
  ])
  expect(stderr).toContain('third/engine/flag-renames.yml tells of 2 renames')
  // Whoever names the maps gets these and no other.
  expect((await check(root, '--map', 'kokkos')).sites).toEqual([])
})

test('the commit that is recorded counts, and not what lies in the folder', async () => {
  const files = { 'flag-renames.yml': MAP, 'CMakeLists.txt': CMAKE }
  const root = await hostOf('https://example.org/maker/engine', files, USES)
  writeFiles(root, { 'third/engine/flag-renames.yml': MAP.replace('ENGINE_NEW', 'ENGINE_EVIL') })
  expect((await check(root)).sites).toMatchObject([{ to: ['ENGINE_NEW'] }, {}])
})

test('ESP-IDF’s tables are read, those of its components too', async () => {
  const root = await hostOf(
    'https://github.com/espressif/esp-idf',
    {
      'sdkconfig.rename': 'CONFIG_OLD_STACK CONFIG_NEW_STACK\n',
      'components/cxx/sdkconfig.rename': 'CONFIG_NO_CXX !CONFIG_CXX\n',
      Kconfig: 'config NEW_STACK\n\tint "stack"\nconfig CXX\n\tbool "c++"\n',
    },
    { 'sdkconfig.defaults': 'CONFIG_OLD_STACK=1\nCONFIG_NO_CXX=y\n' },
  )
  const { stdout } = await flagshift(['patch', root])
  expect(stdout).toContain('+CONFIG_NEW_STACK=1\n+CONFIG_CXX=n\n')
})

test('a map that is none is left out in one line, and the run goes on', async () => {
  const files = { 'flag-renames.yml': 'renames: [{from: "a b"}]\n' }
  const root = await hostOf('https://example.org/maker/engine', files, USES)
  const { sites, stderr, status } = await check(root)
  expect(sites).toMatchObject([{ from: 'LLAMA_CUBLAS' }])
  expect(stderr).toMatch(/^third\/engine\/flag-renames\.yml is left out: .*is missing\./m)
  expect(status).toBe(1)
})
