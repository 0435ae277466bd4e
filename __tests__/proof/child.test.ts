import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

import { describe, expect, test } from '@jest/globals'

import { endAll, runChild } from '../../src/proof/running/child.ts'
import { keptBelow } from '../../src/proof/running/keeper.ts'
import { childEnvironment, withoutNetwork } from '../../src/proof/running/environment.ts'
import { long } from '../support/thorough.ts'
import { needs } from '../support/tools.ts'
import { scratch } from './fake.ts'

const testWith = needs('perl', 'setsid')

const env = { PATH: process.env['PATH'] ?? '' }

function shell(script: string, timeoutSeconds = 20): ReturnType<typeof runChild> {
  return runChild('sh', ['-c', script], { cwd: scratch(), env, timeoutSeconds })
}

/** A process that takes off its group, its session and its environment. */
function hidden(file: string): string {
  return `env -i setsid sh -c 'trap "" TERM HUP; echo $$ > ${file}; while :; do sleep 1; done' > /dev/null 2>&1 < /dev/null &`
}

function isAlive(pid: number): boolean {
  try {
    // A process that ended and was not collected is no process.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

function pidIn(file: string): number {
  return Number(readFileSync(file, 'utf8'))
}

/** Waits without coming to anything else, so that nothing that this process would do then is seen. */
function sleepSync(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

/** A script that prints letters, each so many times. */
function print(...parts: readonly (readonly [string, number])[]): string {
  return parts.map(([sign, times]) => `head -c ${times} /dev/zero | tr '\\0' ${sign}`).join(';')
}

/** Where a build finds the Bazel that was loaded. */
function placeOf(from: NodeJS.ProcessEnv): string | undefined {
  return childEnvironment(from, scratch())['BAZELISK_HOME']
}

describe('a child', () => {
  test('is ended with its whole group when time is up, though it ignores the polite signal', async () => {
    const file = path.join(scratch(), 'pid')
    const result = await shell(
      `trap '' TERM; sh -c 'trap "" TERM; echo $$ > ${file}; while :; do sleep 1; done' & while :; do sleep 1; done`,
      0.5,
    )
    expect(result.timedOut).toBe(true)
    expect(result.seconds).toBeLessThan(4)
    await wait(50)
    expect(isAlive(Number(readFileSync(file, 'utf8')))).toBe(false)
  })

  test.each([
    ['', ''],
    [
      ', with an environment that is longer than one piece',
      'exec env -i BIG=$(printf %0100000d 0) FLAGSHIFT_RUN=$FLAGSHIFT_RUN ',
    ],
  ])('takes along what left its group, and is not waited for for its pipes%s', async (_, begin) => {
    const file = path.join(scratch(), 'pid')
    const stray = path.join(path.dirname(file), 'stray')
    writeFileSync(stray, `echo $$ > ${file}\nsleep 60\n:\n`)
    const result = await shell(
      `setsid sh -c '${begin}sh ${stray}' & while [ ! -s ${file} ]; do sleep 0.05; done; exit 0`,
    )
    expect(result.code).toBe(0)
    expect(result.seconds).toBeLessThan(5)
    await wait(50)
    expect(isAlive(Number(readFileSync(file, 'utf8')))).toBe(false)
  })

  test('may end what it does first when its time is up', async () => {
    const file = path.join(scratch(), 'tidied')
    const result = await shell(
      `trap 'sleep 0.3; echo tidy > ${file}; exit 4' TERM; while :; do sleep 0.05; done`,
      0.2,
    )
    expect(result).toMatchObject({ code: 4, timedOut: true })
    expect(readFileSync(file, 'utf8')).toBe('tidy\n')
  })

  test('is not waited for for pipes that something hidden holds open', async () => {
    const result = await shell('env -i setsid sleep 4 & echo said; kill -9 $$')
    expect(result).toMatchObject({
      code: null,
      signal: 'SIGKILL',
      stdout: 'said\n',
      timedOut: false,
    })
    expect(result.seconds).toBeLessThan(3)
    expect((await shell('env -i setsid sleep 4 & exit 3')).code).toBe(3)
  })

  test('is ended at once with all others, and with what left its group', async () => {
    const folder = scratch()
    const files = ['own', 'stray', 'other'].map((name) => path.join(folder, name))
    const [own, stray, other] = files
    const children = [
      shell(`setsid sh -c 'echo $$ > ${stray}; exec sleep 60' & echo $$ > ${own}; sleep 60`),
      shell(`trap '' TERM; echo $$ > ${other}; sleep 60`),
    ]
    while (!files.every((file) => existsSync(file) && readFileSync(file, 'utf8').endsWith('\n')))
      await wait(20)
    endAll()
    // What a signal ended is gone as soon as the machine comes to it.
    for (let round = 0; round < 20 && isAlive(pidIn(stray!)); round += 1) sleepSync(10)
    expect(files.map((file) => isAlive(pidIn(file)))).toEqual([false, false, false])
    for (const result of await Promise.all(children))
      expect(result).toMatchObject({ code: null, signal: 'SIGKILL', timedOut: false })
  })

  describe('below a keeper', () => {
    const kept = (script: string, timeoutSeconds = 20) =>
      runChild(...keptBelow('nothing', true, '', ['sh', ['-c', script]]), {
        cwd: scratch(),
        env,
        timeoutSeconds,
        isKept: true,
      })

    testWith.each([
      ['ends by itself', 'exit 0', 20, { code: 0 }],
      ['fails', 'exit 7', 20, { code: 7 }],
      ['is killed', 'kill -9 $$', 20, { code: null, signal: 'SIGKILL' }],
      ['takes too long', 'sleep 60', 1, { timedOut: true }],
      [
        'takes too long and ignores that',
        'trap "" TERM; sleep 60; sleep 60',
        1,
        { timedOut: true },
      ],
    ] as const)(
      'nothing of it stays, whatever it took off, when it %s',
      async (_, script, seconds, expected) => {
        const file = path.join(scratch(), 'pid')
        const until = `while [ ! -s ${file} ]; do sleep 0.05; done`
        // Behind another process that ends at once, so that nobody has it as a child.
        const result = await kept(`(${hidden(file)}) ; ${until}; ${script}`, seconds)
        expect(result).toMatchObject(expected)
        expect(result.seconds).toBeLessThan(10)
        expect(isAlive(Number(readFileSync(file, 'utf8')))).toBe(false)
      },
    )

    testWith('what a program leaves that ends its keeper is found by its mark', async () => {
      const file = path.join(scratch(), 'pid')
      const stray = `setsid sh -c 'echo $$ > ${file}; while :; do sleep 1; done' > /dev/null 2>&1 &`
      const result = await kept(
        `${stray} while [ ! -s ${file} ]; do sleep 0.05; done; kill -9 $PPID; sleep 60`,
      )
      expect(result).toMatchObject({ code: null, signal: 'SIGKILL' })
      await wait(50)
      expect(isAlive(Number(readFileSync(file, 'utf8')))).toBe(false)
    })

    testWith('a program that is not there is told by its status', async () => {
      const [program, args] = keptBelow('nothing', true, '', ['no-such-program', []])
      const result = await runChild(program, args, { cwd: scratch(), env, timeoutSeconds: 5 })
      expect(result.code).toBe(127)
    })
  })

  test('keeps its own git settings, which git replaces as a file', () => {
    const place = scratch()
    const environment = childEnvironment({ PATH: process.env['PATH'] }, place)
    const file = environment['GIT_CONFIG_GLOBAL'] ?? ''
    expect(path.relative(place, file)).toBe(path.join('home', '.gitconfig'))
    execFileSync('git', ['config', '--global', 'user.name', 'x'], { env: environment })
    expect(readFileSync(file, 'utf8')).toContain('name = x')
    expect(statSync('/dev/null').isFile()).toBe(false)
  })

  test('may print as much as it likes: the beginning and the end are kept', async () => {
    const result = await shell(
      `echo first; head -c ${long(200_000_000)} /dev/zero | tr '\\0' 'x'; echo; echo last`,
    )
    expect(result.code).toBe(0)
    expect(result.bytes).toBeGreaterThan(long(200_000_000))
    expect(result.stdout.length).toBeLessThan(200_000)
    expect(result.stdout).toMatch(/^first\n/)
    expect(result.stdout).toMatch(/bytes left out/)
    expect(result.stdout).toMatch(/last\n$/)
  })

  test('lacks nothing of what fits, and of more exactly the middle', async () => {
    const KEPT = 64 * 1024
    const fits = await shell(print(['a', KEPT], ['b', KEPT]))
    expect(fits.stdout).toBe('a'.repeat(KEPT) + 'b'.repeat(KEPT))
    for (const more of [1, 5 * KEPT]) {
      const { stdout } = await shell(print(['a', KEPT], ['c', more], ['b', KEPT]))
      expect(stdout).toBe(`${'a'.repeat(KEPT)}\n[… ${more} bytes left out …]\n${'b'.repeat(KEPT)}`)
    }
  })

  test('tells what it wrote to both, and how it ended', async () => {
    const chunks: string[] = []
    const result = await runChild('sh', ['-c', 'printf abc; printf de >&2; exit 3'], {
      cwd: scratch(),
      env,
      timeoutSeconds: 20,
      onStdout: (chunk) => chunks.push(`out ${chunk.toString()}`),
      onStderr: (chunk) => chunks.push(`err ${chunk.toString()}`),
    })
    expect(chunks.toSorted()).toEqual(['err de', 'out abc'])
    expect(result).toMatchObject({ code: 3, signal: null, timedOut: false, startError: null })
    expect(result).toMatchObject({ stdout: 'abc', stderr: 'de', bytes: 5 })
  })

  test('that cannot be started is a result, not an exception', async () => {
    const result = await runChild('no-such-program', [], { cwd: scratch(), env, timeoutSeconds: 5 })
    expect(result).toMatchObject({ code: null, startError: 'ENOENT' })
  })

  test('of no possible name is one that cannot be started', async () => {
    const result = await runChild('a\0b', [], { cwd: scratch(), env, timeoutSeconds: 5 })
    expect(result).toMatchObject({ code: null, startError: 'ERR_INVALID_ARG_VALUE' })
  })

  test('finds what Cargo loaded once, and neither its settings nor its credentials', () => {
    const [home, place] = [scratch(), scratch()]
    for (const part of ['registry/index', 'git/db'])
      mkdirSync(path.join(home, '.cargo', part), { recursive: true })
    writeFileSync(path.join(home, '.cargo/credentials.toml'), 'secret')
    const environment = childEnvironment({ HOME: home }, place)
    const own = path.join(place, 'home/.cargo')
    expect(readlinkSync(path.join(own, 'git/db'))).toBe(path.join(home, '.cargo/git/db'))
    expect(readdirSync(own).toSorted()).toEqual(['git', 'registry'])
    expect(readdirSync(path.join(own, 'registry'))).toEqual(['index'])
    expect(environment['FLAGSHIFT_CARGO']).toBe(
      ['registry/index', 'git/db'].map((part) => path.join(home, '.cargo', part)).join(':'),
    )
    expect(environment['RUSTUP_HOME']).toBe(path.join(home, '.rustup'))
    const bare = childEnvironment({}, scratch())
    expect([bare['RUSTUP_HOME'], bare['FLAGSHIFT_CARGO']]).toEqual([undefined, undefined])
    expect(bare['PATH']).toBe('/usr/local/bin:/usr/bin:/bin')
  })

  test('finds the Bazel that was loaded once', () => {
    const [home, other] = [scratch(), scratch()]
    expect([placeOf({ HOME: home }), placeOf({})]).toEqual([undefined, undefined])
    mkdirSync(path.join(home, '.cache/bazelisk'), { recursive: true })
    expect(placeOf({ HOME: home })).toBe(path.join(home, '.cache/bazelisk'))
    expect(placeOf({ HOME: home, BAZELISK_HOME: other })).toBe(other)
    mkdirSync(path.join(other, 'bazelisk'))
    expect(placeOf({ HOME: home, XDG_CACHE_HOME: other })).toBe(path.join(other, 'bazelisk'))
  })

  test('gets only what is on the list', () => {
    const place = scratch()
    const environment = childEnvironment(
      {
        PATH: '/bin',
        CC: 'gcc',
        GITHUB_TOKEN: 'secret',
        INPUT_TOKEN: 'secret',
        ACTIONS_RUNTIME_TOKEN: 'secret',
        NODE_OPTIONS: '--inspect',
        LD_PRELOAD: 'evil.so',
        https_proxy: 'http://user:secret@proxy',
        http_proxy: 'http://proxy:3128',
        HOME: '/home/somebody',
      },
      place,
    )
    expect(JSON.stringify(environment)).not.toContain('secret')
    expect(environment).toMatchObject({ PATH: '/bin', CC: 'gcc', http_proxy: 'http://proxy:3128' })
    expect(environment['HOME']).toBe(path.join(place, 'home'))
    expect(Object.keys(environment)).not.toEqual(expect.arrayContaining(['NODE_OPTIONS']))
  })

  test('without network, what loads something fails at once and says why', () => {
    const environment = withoutNetwork(
      childEnvironment({ https_proxy: 'http://proxy:3128' }, scratch()),
    )
    const proxies = Object.entries(environment).filter(([name]) => /_proxy$/i.test(name))
    const [local, nowhere] = ['localhost,127.0.0.1,::1', 'http://smoke-network-is-false.invalid']
    expect(Object.fromEntries(proxies)).toEqual({
      http_proxy: nowhere,
      https_proxy: nowhere,
      HTTP_PROXY: nowhere,
      HTTPS_PROXY: nowhere,
      ALL_PROXY: nowhere,
      no_proxy: local,
      NO_PROXY: local,
    })
    expect(environment['CARGO_NET_OFFLINE']).toBe('true')
  })

  test('does not disturb another that runs beside it', async () => {
    const file = path.join(scratch(), 'done')
    const slow = shell(`sleep 0.6; echo done > ${file}`)
    await Promise.all(Array.from({ length: 6 }, () => shell('exit 0')))
    expect((await slow).code).toBe(0)
    expect(readFileSync(file, 'utf8')).toBe('done\n')
  })
})
