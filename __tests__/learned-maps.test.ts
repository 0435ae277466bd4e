import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import * as path from 'node:path'

import { expect, test } from '@jest/globals'

import type { Report } from '../src/report/report.ts'
import { temporaryDirectory } from './support/directory.ts'
import { git, writeFiles } from './support/repository.ts'
import { flagshift, runAction } from './support/run.ts'
import { onlyThorough } from './support/thorough.ts'

const testOfMore = onlyThorough(test)

/** A repository that has just bumped its submodule over a rename which no map knows. */
async function bumpedRepository(): Promise<{ root: string; before: string }> {
  const upstream = await temporaryDirectory()
  await git(upstream, 'init', '--quiet', '--initial-branch=main')
  writeFiles(upstream, upstreamFiles('CUBLAS'))
  await commit(upstream, 'one')
  const old = (await git(upstream, 'rev-parse', 'HEAD')).trim()
  writeFiles(upstream, upstreamFiles('CUDA'))
  await commit(upstream, 'Rename CUBLAS to CUDA')
  const root = await temporaryDirectory()
  await git(root, 'init', '--quiet', '--initial-branch=main')
  await git(
    root,
    '-c',
    'protocol.file.allow=always',
    'submodule',
    '--quiet',
    'add',
    upstream,
    'third/engine',
  )
  await git(path.join(root, 'third/engine'), 'checkout', '--quiet', old)
  writeFiles(root, {
    'CMakeLists.txt':
      'set(ENGINE_CUBLAS ON)\nadd_subdirectory(third/engine)\nadd_compile_definitions(ENGINE_USE_CUBLAS)\n',
  })
  await commit(root, 'one')
  const before = (await git(root, 'rev-parse', 'HEAD')).trim()
  await git(path.join(root, 'third/engine'), 'checkout', '--quiet', 'main')
  await commit(root, 'Bump the engine')
  return { root, before }
}

function upstreamFiles(word: string): Readonly<Record<string, string>> {
  return {
    'CMakeLists.txt': `option(ENGINE_${word} "use it" OFF)\nif(ENGINE_${word})\n  add_compile_definitions(ENGINE_USE_${word})\nendif()\n`,
    'engine.c': `#ifdef ENGINE_USE_${word}\nint a;\n#endif\n#ifdef ENGINE_USE_${word}\nint b;\n#endif\n`,
  }
}

async function commit(root: string, message: string): Promise<void> {
  await git(root, 'add', '--all')
  await git(root, 'commit', '--quiet', '--message', message)
}

const LEARNED = [
  { from: 'ENGINE_CUBLAS', to: ['ENGINE_CUDA'], action: 'replace', safety: 'review' },
  { from: 'ENGINE_USE_CUBLAS', to: ['ENGINE_USE_CUDA'], action: 'replace', safety: 'review' },
]

testOfMore('a bumped submodule teaches its renames, which are marked for review', async () => {
  const { root, before } = await bumpedRepository()
  const without = JSON.parse((await flagshift(['check', root, '--json'])).stdout) as Report
  expect(without.sites).toEqual([])
  const ended = await flagshift(['check', root, '--json', '--since', before])
  expect((JSON.parse(ended.stdout) as Report).sites).toMatchObject(LEARNED)
  expect(ended.status).toBe(1)
})

test('the Action learns from the push that brought the bump, and checks no signature', async () => {
  const { root, before } = await bumpedRepository()
  const engine = path.join(root, 'third/engine')
  const pwned = path.join(await temporaryDirectory(), 'pwned')
  writeFiles(engine, { 'gpg*': `#!/bin/sh\ntouch '${pwned}'\n` })
  await git(engine, 'config', 'log.showSignature', 'true')
  await git(engine, 'config', 'gpg.program', path.join(engine, 'gpg'))
  // Signed by hand: what is tried is whether anybody asks the program that the repository names.
  const plain = await git(engine, 'cat-file', 'commit', 'HEAD')
  const signature = 'gpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----'
  writeFiles(engine, { signed: plain.replace('\n\n', `\n${signature}\n\n`) })
  const signed = await git(engine, 'hash-object', '-w', '-t', 'commit', 'signed')
  await git(engine, 'reset', '--hard', '--quiet', signed.trim())
  await commit(root, 'Sign the engine')
  await git(engine, 'log', '-1')
  expect(existsSync(pwned)).toBe(true)
  rmSync(pwned)
  const event = path.join(await temporaryDirectory(), 'event.json')
  writeFileSync(event, JSON.stringify({ before, ref: 'refs/heads/main' }))
  const report = path.join(root, 'report.json')
  await runAction(
    { mode: 'patch', 'smoke-test': 'off', token: '', 'report-file': report },
    {
      GITHUB_WORKSPACE: root,
      GITHUB_REPOSITORY: 'octo/demo',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_EVENT_PATH: event,
    },
  )
  expect((JSON.parse(readFileSync(report, 'utf8')) as Report).sites).toMatchObject(LEARNED)
  expect(existsSync(pwned)).toBe(false)
})
