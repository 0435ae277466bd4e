import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { expect, test } from '@jest/globals'

import { STOP_SIGNALS } from '../../src/core/stop-signals.ts'
import { runChild, type RunProgram } from '../../src/proof/running/child.ts'
import { inScratch } from '../../src/proof/running/scratch.ts'
import { runConfined, type Session } from '../../src/proof/running/session.ts'
import { scratch } from './fake.ts'

/** Programs of this machine, of which perl is none. */
const withoutPerl: RunProgram = (program, words, options) =>
  runChild(program === 'perl' ? '/nowhere/perl' : program, words, options)

interface Came {
  readonly place: string
  readonly touched: readonly string[]
  readonly told: readonly string[]
}

/** What comes of a script that a build runs in a scratch folder. */
async function come(
  script: string,
  act: (session: Session) => void = () => undefined,
  more: NodeJS.ProcessEnv = {},
): Promise<Came> {
  const told: string[] = []
  const came = await inScratch(
    {
      environment: { PATH: process.env['PATH'], SECRET: 'x', ...more },
      progress: (line) => told.push(line),
      runProgram: withoutPerl,
      timeoutSeconds: 60,
      hasNetwork: false,
    },
    async (session) => {
      const child = { cwd: session.builds, env: session.environment }
      const { stdout } = await runConfined(session, 'sh', ['-c', script], child)
      act(session)
      return stdout
    },
    (session, stdout, touched) => ({ place: session.scratch, touched, stdout }),
  )
  // What is told when all is done counts as well.
  return { ...came, told: [...told, ...came.stdout.trim().split('\n')] }
}

test('what runs in a scratch folder sees no secret and leaves nothing, however deep', async () => {
  const name = 'd'.repeat(200)
  const { place, touched, told } = await come(
    `pwd; echo "secret $SECRET"; echo "proxy $https_proxy"; echo "at $TMPDIR"
     mkdir closed; chmod 0 closed; for n in $(seq 30); do mkdir ${name}; cd ${name}; done; echo x > file`,
  )
  expect(told).toEqual([
    expect.stringContaining('Nothing keeps builds apart on this machine'),
    path.join(place, 'builds'),
    'secret ',
    // Nothing keeps it from the network here, so that it is not told that it has none.
    'proxy ',
    `at ${path.join(place, 'builds/tmp')}`,
  ])
  expect(touched).toEqual([])
  expect(existsSync(place)).toBe(false)
})

test('where the process ends before the work does, the folder goes with it', async () => {
  const before = process.listeners('exit')
  const heard = Object.keys(STOP_SIGNALS).map((signal) => process.listenerCount(signal))
  const { place } = await come('true', (session) => {
    expect(Object.keys(STOP_SIGNALS).map((one) => process.listenerCount(one))).toEqual(
      heard.map((many) => Math.max(1, many)),
    )
    writeFileSync(path.join(session.scratch, 'file'), '')
    const drop = process.listeners('exit').find((one) => !before.includes(one))!
    drop(0)
    expect(existsSync(session.scratch)).toBe(false)
    // What is gone already is no matter.
    drop(0)
  })
  expect(existsSync(place)).toBe(false)
  expect(process.listeners('exit')).toEqual(before)
  expect(Object.keys(STOP_SIGNALS).map((one) => process.listenerCount(one))).toEqual(heard)
})

test('what a build does to the files of the runner is undone, also where the work fails', async () => {
  const folder = scratch()
  const output = path.join(folder, 'commands', 'output')
  mkdirSync(path.dirname(output))
  writeFileSync(output, 'mine\n')
  const { touched } = await come(`echo evil >> ${output}`, undefined, { GITHUB_OUTPUT: output })
  expect(touched).toEqual(['GITHUB_OUTPUT was put back'])
  expect(readFileSync(output, 'utf8')).toBe('mine\n')
  let place = ''
  const failed = come(
    `echo evil >> ${output}`,
    (session) => {
      place = session.scratch
      expect(existsSync(place)).toBe(true)
      throw new Error('no')
    },
    { GITHUB_OUTPUT: output },
  )
  await expect(failed).rejects.toThrow('no')
  expect([existsSync(place), readFileSync(output, 'utf8')]).toEqual([false, 'mine\n'])
})
