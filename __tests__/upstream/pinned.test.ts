import { expect, test } from '@jest/globals'

import { findChanges } from '../../src/find.ts'
import { repositoryOf } from '../support/repository.ts'

/** What the built-in maps say of a repository's only old name. */
async function judged(script: string): Promise<readonly unknown[]> {
  const directory = await repositoryOf({ 'build.sh': script })
  const found = await findChanges(
    {
      directory,
      maps: 'auto',
      renames: [],
      upstream: null,
      rev: null,
      include: [],
      exclude: [],
      scopes: new Set(['build']),
      conditions: 'auto',
    },
    () => undefined,
  )
  await found.close()
  return found.sites.map(({ action, safety, reason }) => [action, safety, reason.code])
}

const CLONE = 'git clone https://github.com/ggml-org/llama.cpp\ncd llama.cpp\n'
const BUILD = 'cmake -B build -DLLAMA_CUBLAS=ON\n'

test('an upstream that is fetched at a commit is not guessed at', async () => {
  const checkout = 'git checkout 0c31d1a4c897f9d264d051a6323744923e455d01\n'
  expect(await judged(CLONE + checkout + BUILD)).toEqual([['keep', 'review', 'upstream-unread']])
})

test('neither is one at a version that only a run of the script knows', async () => {
  const script = `${CLONE}git reset --hard "$3"\n${BUILD}`
  expect(await judged(script)).toEqual([['keep', 'review', 'upstream-unread']])
})

test('an upstream that is fetched without a version is the newest one', async () => {
  expect(await judged(CLONE + BUILD)).toEqual([['replace', 'review', 'stale']])
})

test('a version that the map compares decides', async () => {
  const at = (tag: string): string => CLONE.replace('clone', `clone -b ${tag}`)
  expect(await judged(at('b2000') + BUILD)).toEqual([['keep', 'display', 'premature']])
  expect(await judged(at('b4000') + BUILD)).toEqual([['replace', 'safe', 'stale']])
})
