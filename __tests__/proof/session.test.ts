import { rmSync, symlinkSync } from 'node:fs'

import { expect, test } from '@jest/globals'

import { runConfigure } from '../../src/proof/build-systems/run-configure.ts'
import { childEnvironment } from '../../src/proof/running/environment.ts'
import { UNCONFINED } from '../../src/proof/running/confine.ts'
import {
  checkBounds,
  checkTime,
  runConfined,
  sayNetworkIsOff,
  Stopped,
  type Session,
} from '../../src/proof/running/session.ts'
import { scratch } from './fake.ts'
import { lay, ownSession } from './own-session.ts'

const run = (session: Session, script: string, seconds?: number): ReturnType<typeof runConfined> =>
  runConfined(session, 'sh', ['-c', script], {
    cwd: session.root,
    env: session.environment,
    ...(seconds !== undefined && { seconds }),
  })

test('a session ends where its time or its disk is used up, and says which', () => {
  const fresh = ownSession()
  checkBounds(fresh)
  expect(fresh.messages).toEqual([])
  const late = ownSession({ timeoutSeconds: 0 })
  expect(() => checkTime(late)).toThrow(Stopped)
  expect(() => checkBounds(late)).toThrow(Stopped)
  expect(late.messages.map(({ code }) => code)).toEqual(['TIMEOUT'])
  const full = ownSession({ limits: { diskBytes: 1024 ** 2 } })
  lay(full.builds, { 'source/long': 'x'.repeat(2 * 1024 ** 2) })
  expect(() => checkBounds(full)).toThrow(Stopped)
  expect(full.messages).toEqual([
    {
      code: 'DISK_LIMIT',
      level: 'error',
      text: 'The build wrote more than 1 MB; it was stopped.',
    },
  ])
})

test('a program runs as long as it may, and no longer than the session lasts', async () => {
  const session = ownSession()
  expect(await run(session, 'echo here; pwd')).toMatchObject({
    code: 0,
    timedOut: false,
    stdout: `here\n${session.root}\n`,
  })
  expect((await run(session, 'sleep 5', 0.2)).timedOut).toBe(true)
  expect((await run(ownSession({ timeoutSeconds: 0.2 }), 'sleep 5')).timedOut).toBe(true)
  expect((await run(ownSession({ timeoutSeconds: -1 }), 'sleep 5')).seconds).toBeLessThan(0.9)
})

test('a build that puts a link in the place of its own folder is not followed', async () => {
  const session = ownSession()
  const away = scratch()
  await expect(run(session, `rmdir ../source; ln -s ${away} ../source`)).rejects.toThrow(
    'put something else in the place of its own folder',
  )
  rmSync(session.root)
  symlinkSync(away, session.build)
  await expect(run({ ...session, root: session.builds }, 'true')).rejects.toThrow(
    'put something else',
  )
  const whole = ownSession()
  await expect(
    run(whole, `mv ${whole.builds} ${whole.builds}-2; ln -s ${away} ${whole.builds}`),
  ).rejects.toThrow('put something else')
})

test('what is said is said once, harmless and without the places of this run', () => {
  const session = ownSession()
  const text = `\n::error::${session.root}/a.c in ${session.builds}/x of ${session.scratch}/y\u001B[1m`
  for (const _ of [1, 2]) session.say('CANARY_RUN', text)
  session.say('CANARY_RUN', 'other', 'info')
  expect(session.messages.map(({ text: said, level }) => `${level} ${said}`)).toEqual([
    'error  : :error::a.c in …/x of …/y',
    'info other',
  ])
})

test('that a build had no network is only said where that is so', () => {
  const open = ownSession()
  sayNetworkIsOff(open)
  expect(open.messages).toEqual([])
  const closed = ownSession({ confinement: { ...UNCONFINED, hasNetwork: false } })
  sayNetworkIsOff(closed)
  expect(closed.messages.map(({ code }) => code)).toEqual(['NO_NETWORK'])
})

test('of what a build system prints a bounded part is kept, and what speaks of names is noted', async () => {
  const piece = Buffer.alloc(16 * 1024 ** 2, 'x')
  const session = ownSession({
    runProgram: async (_program, _words, { onStdout, onStderr }) => {
      for (const keep of [onStdout, onStderr, onStdout]) keep?.(piece)
      return {
        code: 3,
        signal: null,
        timedOut: false,
        startError: null,
        stdout: [
          ...Array.from({ length: 12 }, (_, at) => ` -- OLD_${at} is deprecated`),
          'CMake Deprecation Warning: it is deprecated',
        ].join('\n'),
        stderr: `use NEW instead ${'long '.repeat(99)}`,
        bytes: 7,
        seconds: 2,
      }
    },
  })
  const request = { environment: childEnvironment({}, scratch()) } as never
  const told = await runConfigure(session, request, ['any'], session.root)
  expect([told.stdout.length, told.stderr.length]).toEqual([piece.length, piece.length])
  expect(told.ended).toMatchObject({ ok: false, exit: 3, timedOut: false, seconds: 2, bytes: 7 })
  expect(told.ended.notes).toHaveLength(10)
  expect(told.ended.notes[0]).toBe('-- OLD_0 is deprecated')
  const own = await runConfigure(session, request, ['any'], session.root, ({ stderr }) => stderr)
  expect(own.ended.notes.map((note) => note.length)).toEqual([300])
})
