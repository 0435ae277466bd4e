import { spawn, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { connect, createServer, Server } from 'node:net'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { runChild, type ChildResult } from '../../src/proof/running/child.ts'
import { describeConfinement, findConfinement } from '../../src/proof/running/confine.ts'
import { childEnvironment } from '../../src/proof/running/environment.ts'
import { keptBelow, type Fence } from '../../src/proof/running/keeper.ts'
import { onlyThorough } from '../support/thorough.ts'
import { needs } from '../support/tools.ts'
import { programs, scratch } from './fake.ts'

const env = { PATH: process.env['PATH'] ?? '' }
const NOBODY = 65_534
const isRoot = process.getuid?.() === 0

/** A program as this user, or as nobody. */
function as(user: string, program: string, args: readonly string[]): readonly [string, string[]] {
  if (user !== 'nobody') return [program, [...args]]
  const become = ['--reuid', String(NOBODY), '--regid', String(NOBODY), '--clear-groups']
  return ['setpriv', [...become, '--', program, ...args]]
}

/** A folder that belongs to the user, and what is needed to come to it. */
function folderOf(user: string): string {
  const folder = scratch()
  if (user === 'nobody') chownSync(folder, NOBODY, NOBODY)
  chmodSync(folder, 0o755)
  return folder
}

function has(fence: Fence): boolean {
  const [program, args] = keptBelow(fence, false, scratch(), ['true', []])
  return spawnSync(program, args, { stdio: 'ignore', env }).status === 0
}

/** Whether a process of the machine was started with a word. */
function isThere(word: string): boolean {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .some((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(word)
      } catch {
        return false
      }
    })
}

/** A pattern that does not find itself. */
function patternFor(word: string): string {
  return `[${word[0]}]${word.slice(1)}`
}

let server: Server
let port = 0
beforeAll(async () => {
  server = createServer((socket) => socket.destroy())
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  port = typeof address === 'object' && address !== null ? address.port : 0
})
afterAll(() => void server.close())

/** What a program behind a fence could do of what it must not, and what it may. */
async function attack(
  user: string,
  fence: Fence,
  hasNetwork: boolean,
): Promise<ChildResult & { readonly daemon: string }> {
  const [inside, outside] = [folderOf(user), folderOf(user)]
  mkdirSync(path.join(inside, 'source'))
  writeFileSync(path.join(outside, 'kept'), '')
  chmodSync(path.join(outside, 'kept'), 0o666)
  if (user === 'nobody') chownSync(path.join(inside, 'source'), NOBODY, NOBODY)
  const [daemon, witness] = [randomUUID(), randomUUID()]
  const caller = spawn(...as(user, 'perl', ['-e', 'sleep 60', witness]), {
    env: { ...env, TOKEN: 'canary-of-the-caller' },
    stdio: 'ignore',
  })
  const script = `
    (: > ${outside}/file) 2>/dev/null && echo wrote
    (echo x >> ${outside}/kept) 2>/dev/null && echo wrote
    mkdir ${outside}/folder 2>/dev/null && echo wrote
    test -e ${outside} && echo looked
    (: > /tmp/${daemon}) 2>/dev/null && echo temporary
    grep -aqs '${patternFor(witness)}' /proc/[0-9]*/cmdline && echo saw
    grep -aqs canary /proc/[0-9]*/environ && echo read
    (exec 3<>/dev/tcp/127.0.0.1/${port}) 2>/dev/null && echo connected
    mount -o remount,rw,bind / 2>/dev/null && echo mounted
    (env -i PATH="$PATH" setsid sh -c 'trap "" TERM HUP; sleep 60; :' ${daemon} >/dev/null 2>&1 </dev/null &)
    until grep -aqs '${patternFor(daemon)}' /proc/[0-9]*/cmdline; do sleep 0.02; done
    echo in > file && mkdir ../build && mv file ../build/ && echo x > /dev/null &&
      head -c 1 /dev/urandom > "../build/random" && (: > /dev/shm/${daemon}) && rm /dev/shm/${daemon} && echo worked`
  const [launcher, words] = keptBelow(fence, hasNetwork, inside, ['bash', ['-c', script]])
  const [program, args] = as(user, launcher, words)
  const cwd = path.join(inside, 'source')
  try {
    return {
      ...(await runChild(program, args, { cwd, env, timeoutSeconds: 20, isKept: true })),
      daemon,
    }
  } finally {
    caller.kill()
  }
}

const testWith = needs('perl', 'bash', 'setsid')
const users = isRoot ? ['root', 'nobody'] : ['this user']

describe.each(['namespaces', 'landlock', 'nothing'] as const)('behind %s', (fence) => {
  // Not every machine has each of them, and no container.
  const testHere = has(fence) ? testWith : (test.skip as unknown as typeof test)
  for (const [at, user] of users.entries()) {
    const isShort = fence === 'landlock' ? at === 0 : at === users.length - 1
    const testRow = isShort && fence !== 'nothing' ? testHere : onlyThorough(testHere)

    testRow(`a build of ${user} touches nothing else and leaves nothing`, async () => {
      const { stdout, code, daemon } = await attack(user, fence, false)
      expect(code).toBe(0)
      const done = stdout.trim().split('\n')
      if (fence === 'nothing') expect(done).toEqual(expect.arrayContaining(['wrote', 'connected']))
      else
        expect(done).toEqual(
          fence === 'landlock' ? ['looked', 'saw', 'worked'] : ['temporary', 'worked'],
        )
      expect(existsSync(`/tmp/${daemon}`)).toBe(fence === 'nothing')
      rmSync(`/tmp/${daemon}`, { force: true })
      expect(isThere(daemon)).toBe(false)
    })

    testRow(`a build of ${user} has what Cargo loaded once, and no credentials of it`, async () => {
      const [inside, loaded] = [folderOf(user), folderOf(user)]
      const given = { ...env, HOME: '/nowhere', CARGO_HOME: loaded }
      for (const file of ['registry/cache/x', 'git/db/x', 'credentials.toml', 'config.toml']) {
        mkdirSync(path.dirname(path.join(loaded, file)), { recursive: true })
        writeFileSync(path.join(loaded, file), `${file}\n`)
      }
      const home = childEnvironment(given, inside)
      const script = `cat ~/.cargo/*/*/x; ls ~/.cargo; (: > ~/.cargo/git/db/x) 2>/dev/null && echo wrote`
      const [launcher, words] = keptBelow(fence, false, inside, ['bash', ['-c', script]])
      const { stdout } = await runChild(...as(user, launcher, words), {
        cwd: inside,
        env: home,
        timeoutSeconds: 20,
        isKept: true,
      })
      const wrote = fence === 'nothing' && user !== 'nobody' ? ['wrote'] : []
      const read = ['git/db/x', 'registry/cache/x', 'git', 'registry', ...wrote]
      expect(stdout.trim().split('\n')).toEqual(read)
    })

    onlyThorough(testHere)(`a build of ${user} has the network where it may`, async () => {
      const { stdout } = await attack(user, fence, true)
      expect(stdout).toContain('connected')
      expect(stdout.includes('wrote')).toBe(fence === 'nothing')
    })
  }
})

/** A perl that does not open what it says it opens. */
function lyingPerl(fences: string): string {
  return programs({
    perl: `option=$1 script=$2 calls=$3 fence=$4; shift 4
case $fence in ${fences}) fence=nothing ;; esac
PATH=$(printf %s "$PATH" | sed "s#^[^:]*:##") exec perl "$option" "$script" "$calls" "$fence" "$@"`,
  })
}

function say(fence: Fence | null, hasNetwork: boolean): string {
  return describeConfinement({ fence, hasNetwork, wrap: (...command) => command })
}

test('what each way keeps a build from, and what not, is said', () => {
  for (const fence of ['namespaces', 'landlock'] as const) {
    expect(say(fence, true)).toContain('and have the network (smoke-network)')
    expect(say(fence, false)).toContain('smoke-network: true gives it')
    expect(say(fence, false)).not.toContain('have the network')
  }
  expect(say('landlock', false)).toContain('have no TCP')
  expect(say('namespaces', false)).toContain('have no network')
  for (const fence of ['nothing', null] as const)
    expect(say(fence, true)).toMatch(/have the network, and can read .* where a token/)
  expect(say('nothing', true)).toContain('neither namespaces nor Landlock')
  expect(say(null, true)).toContain('no working perl')
})

describe('the way that is taken', () => {
  testWith.each([
    ['namespaces', 'landlock'],
    ['namespaces|landlock', 'nothing'],
  ])('is not one that only seems to hold: %s', async (fences, next) => {
    if (!has('landlock')) return
    const environment = { PATH: `${lyingPerl(fences)}:${env.PATH}` }
    const place = scratch()
    const found = await findConfinement(place, environment, false, runChild)
    expect([found.fence, found.hasNetwork]).toEqual([next, next === 'nothing'])
    expect(existsSync(`${place}-probe`)).toBe(false)
  })

  testWith(
    'is tried with something that only this machine reaches, and that hangs on nobody',
    async () => {
      const reached: string[] = []
      const reach = (address: string, to: string): Promise<void> =>
        new Promise((resolve) => {
          const socket = connect(Number(to), address, () => socket.resume())
          socket.once('error', () => resolve())
          socket.once('close', (hadError) => {
            if (!hadError) reached.push(address)
            resolve()
          })
        })
      await findConfinement(scratch(), env, false, async (program, args, options) => {
        const to = args.at(-1) ?? ''
        if (/^[1-9]\d*$/.test(to))
          for (const address of ['127.0.0.1', '127.0.0.2']) await reach(address, to)
        return runChild(program, args, options)
      })
      expect(new Set(reached)).toEqual(new Set(['127.0.0.1']))
    },
  )

  testWith('is the same on a machine that has no network at all', async () => {
    const wanted = await findConfinement(scratch(), env, false, runChild)
    const listen = Object.getOwnPropertyDescriptor(Server.prototype, 'listen')!
    Object.defineProperty(Server.prototype, 'listen', {
      ...listen,
      value(this: Server) {
        setImmediate(() => this.emit('error', new Error('EADDRNOTAVAIL')))
        return this
      },
    })
    try {
      const found = await findConfinement(scratch(), env, false, runChild)
      expect(found.fence).toBe(wanted.fence)
    } finally {
      Object.defineProperty(Server.prototype, 'listen', listen)
    }
  })

  testWith('is none without a perl that works', async () => {
    const environment = { PATH: programs({ perl: 'exit 1' }) }
    expect((await findConfinement(scratch(), environment, false, runChild)).fence).toBeNull()
  })
})
