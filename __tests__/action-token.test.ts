import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import * as path from 'node:path'

import { describe, expect, test } from '@jest/globals'

import { knownCompilers } from './proof/known-compilers.ts'
import { checkout } from './support/clone.ts'
import { temporaryDirectory } from './support/directory.ts'
import { JOB, startGitHub, type GitHub } from './support/github/start.ts'
import { act } from './support/job.ts'
import { git } from './support/repository.ts'
import { onlyThorough } from './support/thorough.ts'
import { needs } from './support/tools.ts'

/** Of this file alone: other tests' processes run at the same time. */
const TOKEN = 'ghs_canaryThatNoBuildAndNoLogMayEverSee000000'
const RUNTIME_TOKEN = 'canaryOfTheRunnersOwnServices'
const HIDDEN = [TOKEN, RUNTIME_TOKEN]

/**
 * A project whose configure step looks for the tokens in everything that it can reach, and shows what it finds on every
 * stream. It keeps only what looks like them, or like the Action's environment: other processes are nobody's business.
 */
async function hostile(): Promise<{ readonly github: GitHub; readonly loot: string }> {
  const loot = path.join(await temporaryDirectory(), 'loot')
  const steal = `#!/bin/sh
{
  echo looked
  env
  for process in /proc/[0-9]* /proc/$PPID; do
    tr '\\0' '\\n' < $process/environ
    tr '\\0' '\\n' < $process/cmdline
  done
  ps auxwwe
  git config --list
  cat .git/config
} 2> errors | grep -a -e looked -e '[c]anaryThatNoBuild' -e '[c]anaryOfTheRunners' -e '^[I]NPUT_MODE=' -e '[e]xtraheader' > loot
cat loot >> '${loot}'
cat loot
cat loot >&2
`
  const github = await startGitHub({
    tokens: { [TOKEN]: JOB },
    files: {
      'CMakeLists.txt': `cmake_minimum_required(VERSION 3.16)
project(demo C)
execute_process(COMMAND sh "\${CMAKE_SOURCE_DIR}/steal.sh")
add_library(demo STATIC demo.c)
target_compile_definitions(demo PRIVATE OLD_FLAG)
`,
      'demo.c': '#ifdef NEW_FLAG\nint demo;\n#endif\n',
      'steal.sh': steal,
    },
  })
  return { github, loot }
}

/** A PATH on which process namespaces cannot be had, as on hosted runners. */
async function withoutNamespaces(): Promise<string | undefined> {
  const folder = path.join(await temporaryDirectory(), 'bin')
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'unshare'), '#!/bin/sh\nexit 1\n')
  chmodSync(path.join(folder, 'unshare'), 0o755)
  return knownCompilers(folder)['PATH']
}

const testOfMore = onlyThorough(needs('cmake', 'cc'))

describe('a build that takes what it can reach', () => {
  // Hosted runners allow no namespaces.
  testOfMore.each(['without', 'with'])(
    'never gets a token, %s a process namespace of its own',
    async (namespaces) => {
      const { github, loot } = await hostile()
      try {
        const workspace = await checkout(github)
        // As actions/checkout leaves it; the value is not a secret here, or `act` would find it in the workspace.
        await git(workspace, 'config', 'http.https://github.com/.extraheader', 'AUTHORIZATION: x')
        const result = await act(
          github,
          workspace,
          { 'smoke-test': 'auto', token: TOKEN },
          {
            ACTIONS_RUNTIME_TOKEN: RUNTIME_TOKEN,
            GITHUB_TOKEN: TOKEN,
            OTHER_NAME: `Bearer ${TOKEN}`,
            PATH:
              (namespaces === 'without' ? await withoutNamespaces() : knownCompilers()['PATH']) ??
              '',
          },
          // What is taken from the environment of a process shows only where the run has one of its own.
          { alone: true },
        )
        expect(result).toMatchObject({
          status: 0,
          outputs: { 'pull-request-operation': 'created' },
        })
        expect(['proved', 'partial', 'inconclusive', 'no-effect']).toContain(
          result.outputs['smoke-test'],
        )
        const stolen = readFileSync(loot, 'utf8')
        expect(stolen).toContain('looked')
        // Same user, no namespace: the Action's environment can be read, and holds no secret any more.
        expect(stolen.includes('INPUT_MODE=')).toBe(namespaces === 'without')
        for (const secret of [...HIDDEN, 'extraheader']) expect(stolen).not.toContain(secret)
        const published = [...(await github.objects.read('flagshift/renamed-flags')).values()]
        const said = [
          JSON.stringify(github.pulls),
          JSON.stringify(github.calls),
          ...published.map(({ bytes }) => bytes.toString('latin1')),
          ...Object.values(result.outputs),
          result.stdout.replace(`::add-mask::${TOKEN}`, ''),
          result.stderr,
          result.summary,
        ].join('\n')
        for (const secret of HIDDEN) expect(said).not.toContain(secret)
      } finally {
        await github.close()
        expect(github.violations).toEqual([])
      }
    },
  )
})

test('errors do not show the token, not even when GitHub repeats it', async () => {
  const { github } = await hostile()
  try {
    for (const on of [/GET \/pulls/, /POST \/git\/trees/, /POST \/pulls$/])
      for (const status of [400, 401, 403, 422, 500])
        github.moods.push({
          on,
          times: status === 500 ? 9 : 1,
          answer: { status, body: { message: `no, ${TOKEN}\n::error::${TOKEN}` } },
        })
    const workspace = await checkout(github)
    for (let round = 0; round < 6; round += 1) {
      const result = await act(github, workspace, { token: TOKEN })
      expect(result.status).toBe(1)
      expect(result.stdout).toContain('***')
    }
  } finally {
    await github.close()
  }
})
