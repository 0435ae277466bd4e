import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import * as path from 'node:path'

import { expect, test } from '@jest/globals'

import type { Fleet } from '../../src/fleet/dashboard.ts'
import { makeSelection } from '../../src/fleet/select-repositories.ts'
import { temporaryDirectory } from '../support/directory.ts'
import { git, repositoryOf } from '../support/repository.ts'
import { flagshift } from '../support/run.ts'

const CALL = 'cmake -DLLAMA_CUBLAS=ON .\n'

test('a row that is undecided says what its reader can do, who gives no options and may see no work tree', async () => {
  const folder = await temporaryDirectory()
  const url = 'https://github.com/ggml-org/llama.cpp'
  const pinned = await repositoryOf({
    'CMakeLists.txt': `FetchContent_Declare(l GIT_REPOSITORY ${url} GIT_TAG ${'a'.repeat(40)})\n`,
    'build.sh': CALL,
  })
  const module = await repositoryOf({
    '.gitmodules': `[submodule "l"]\n\tpath = l\n\turl = ${url}\n`,
    'build.sh': CALL,
  })
  await git(module, 'update-index', '--add', '--cacheinfo', `160000,${'b'.repeat(40)},l`)
  await git(module, 'commit', '--quiet', '--message', 'module')
  renameSync(pinned, path.join(folder, 'pinned'))
  renameSync(module, path.join(folder, 'module'))
  await git(folder, 'clone', '--quiet', '--bare', 'module', 'bare.git')
  writeFileSync(path.join(folder, 'list'), 'pinned\nmodule\nbare.git\n')
  await flagshift(['fleet', 'run', 'list', '--output', 'out', '--map', 'llama.cpp'], {
    cwd: folder,
  })
  const read = (name: string): string => readFileSync(path.join(folder, 'out', name), 'utf8')
  const { repositories } = JSON.parse(read('fleet.json')) as Fleet
  const told = repositories.map(({ undecided }) => undecided.join(' '))
  expect(told).toEqual([
    expect.stringMatching(/: give a check a copy of it \(`flagshift check --upstream DIRECTORY`, /),
    expect.stringMatching(/: check it out with `git submodule update --init --recursive`; /),
    expect.stringMatching(/: check a clone that has its submodules \(`git clone --recurse-subm/),
  ])
  for (const page of ['fleet.md', 'fleet.html'])
    expect(read(page)).toContain('<code>flagshift check --upstream DIRECTORY</code>')
})

test('who is left out is told by no door’s own option', () => {
  const listed = { id: 1, name: 'o/a', branch: 'main' }
  const flags = { isArchived: false, isFork: false, isDisabled: false }
  const whyLeft = (allow: readonly string[], deny: readonly string[]): string | null =>
    makeSelection({
      allow,
      deny,
      hasArchived: false,
      hasForks: false,
      called: (one) => one,
    }).whyLeft({ ...listed, ...flags })
  expect(whyLeft(['o/a'], [])).toBeNull()
  expect(whyLeft(['o/b'], [])).toBe('It is not among those that are allowed.')
  expect(whyLeft(['o/a'], ['a'])).toBe('It is denied.')
})
