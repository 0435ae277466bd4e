import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import * as path from 'node:path'

import { describe, expect, test } from '@jest/globals'

import { programs } from './proof/fake.ts'
import { knownCompilers } from './proof/known-compilers.ts'
import { checkout } from './support/clone.ts'
import { temporaryDirectory } from './support/directory.ts'
import { JOB, startGitHub, type GitHub } from './support/github/start.ts'
import { act } from './support/job.ts'
import { git } from './support/repository.ts'
import { flagshift } from './support/run.ts'
import { onlyThorough } from './support/thorough.ts'
import { needs } from './support/tools.ts'

/** Of this file alone: other tests' processes run at the same time. */
const TOKEN = 'ghs_canaryThatNoBuildAndNoLogMayEverSee000000'
const RUNTIME_TOKEN = 'canaryOfTheRunnersOwnServices'
/** A secret of the job under a name that nobody knows. */
const OTHER_SECRET = 'canaryOfTheRunnersOtherSecret'
const HIDDEN = [TOKEN, RUNTIME_TOKEN, OTHER_SECRET]

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
  git config --global user.name evil
} 2> errors | grep -a -e looked -e '[c]anaryThatNoBuild' -e '[c]anaryOfTheRunners' -e '^[I]NPUT_MODE=' -e '[e]xtraheader' > loot
cat loot >> '${loot}'
(env -i setsid sh -c 'trap "" TERM; echo $$ > pid; exec sleep 600' > /dev/null 2>&1 < /dev/null &)
while [ ! -s pid ]; do sleep 0.05; done
cat pid >> '${loot}.pids'
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

/** A PATH on which nothing can be confined. */
function withoutPerl(): string | undefined {
  return knownCompilers(programs({ perl: 'exit 1' }))['PATH']
}

const testOfMore = onlyThorough(needs('cmake', 'cc'))

test('no program that is started, git neither, can read the token from this process', async () => {
  const seen = path.join(await temporaryDirectory(), 'seen')
  const real = spawnSync('which', ['git'], { encoding: 'utf8' }).stdout.trim()
  const look = `tr '\\0' '\\n' < /proc/$PPID/environ >> '${seen}'; exec '${real}' "$@"`
  const bin = programs({ git: look })
  const github = await startGitHub({
    tokens: { [TOKEN]: JOB },
    files: { 'build.sh': 'cmake -DOLD_FLAG=ON .\n' },
  })
  try {
    const inputs = { token: TOKEN }
    const PATH = `${bin}:${process.env['PATH']}`
    const over = { GITHUB_TOKEN: TOKEN, DEPLOY_KEY: OTHER_SECRET, PATH }
    const result = await act(github, await checkout(github), inputs, over, { alone: true })
    expect(result.outputs['pull-request-operation']).toBe('created')
    const text = readFileSync(seen, 'utf8')
    expect(text).toContain('INPUT_MODE=')
    for (const secret of HIDDEN) expect(text).not.toContain(secret)
  } finally {
    await github.close()
  }
})

describe('a build that takes what it can reach', () => {
  testOfMore.each(['without', 'with'])(
    'never gets a token, %s a fence around it',
    async (fence) => {
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
            DEPLOY_KEY: OTHER_SECRET,
            OTHER_NAME: `Bearer ${TOKEN}`,
            PATH: (fence === 'without' ? withoutPerl() : knownCompilers()['PATH']) ?? '',
          },
          // What is taken from the environment of a process shows only where the run has one of its own.
          { alone: true },
        )
        expect(result).toMatchObject({
          status: 0,
          outputs: { 'pull-request-operation': 'created' },
        })
        expect(['proved', 'partial', 'inconclusive', 'no-effect', 'regression']).toContain(
          result.outputs['smoke-test'],
        )
        expect(statSync('/dev/null').isFile()).toBe(false)
        if (fence === 'with') {
          expect(result.stdout).toMatch(
            /Builds run in namespaces|allows no namespaces, but Landlock/,
          )
          expect(existsSync(loot)).toBe(false)
        } else {
          // Without a keeper it stays, as the log says.
          for (const pid of readFileSync(`${loot}.pids`, 'utf8').split('\n'))
            if (pid !== '') process.kill(Number(pid), 'SIGKILL')
          expect(result.stdout).toContain('Nothing keeps builds apart')
          const stolen = readFileSync(loot, 'utf8')
          // The same user: the Action's environment can be read, and holds no secret any more.
          expect(stolen).toMatch(/looked[^]*INPUT_MODE=/)
          for (const secret of [...HIDDEN, 'extraheader']) expect(stolen).not.toContain(secret)
        }
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
    // Each configure looks at every process of the machine.
    180_000,
  )
})

testOfMore(
  'a command line hides the environment that it was started with, and says whose can be read',
  async () => {
    const { github, loot } = await hostile()
    try {
      const workspace = await checkout(github)
      const { status, stderr } = await flagshift(
        `open --publish github --repo ${github.owner}/${github.repo} --rename OLD_FLAG=NEW_FLAG .`.split(
          ' ',
        ),
        {
          cwd: workspace,
          env: {
            PATH: withoutPerl(),
            GITHUB_TOKEN: TOKEN,
            DEPLOY_KEY: OTHER_SECRET,
            GITHUB_API_URL: github.url,
            GITHUB_SERVER_URL: github.url,
            INPUT_MODE: 'of no meaning here',
            FLAGSHIFT_TEST_THROTTLE: 'off',
          },
          alone: true,
        },
      )
      for (const pid of readFileSync(`${loot}.pids`, 'utf8').split('\n'))
        if (pid !== '') process.kill(Number(pid), 'SIGKILL')
      expect([stderr, status, github.pulls.length]).toEqual([expect.anything(), 0, 1])
      expect(stderr).toContain('in the environment of what started it')
      const stolen = readFileSync(loot, 'utf8')
      expect(stolen).toMatch(/looked[^]*INPUT_MODE=/)
      for (const secret of HIDDEN) expect(stolen).not.toContain(secret)
    } finally {
      await github.close()
    }
  },
  180_000,
)

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
