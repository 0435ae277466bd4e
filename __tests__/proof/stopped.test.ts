import { readdirSync } from 'node:fs'
import * as path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

import { expect } from '@jest/globals'

import { temporaryDirectory } from '../support/directory.ts'
import { repositoryOf } from '../support/repository.ts'
import { DIST, run } from '../support/run.ts'
import { needs } from '../support/tools.ts'

needs('cmake', 'cc')('a proof that is interrupted leaves nothing behind', async () => {
  const repository = await repositoryOf({
    'CMakeLists.txt': `cmake_minimum_required(VERSION 3.16)
project(demo C)
option(NEW_FLAG "" OFF)
execute_process(COMMAND sleep 60)
add_library(demo STATIC demo.c)
`,
    'demo.c': 'int demo;\n',
    'build.sh': 'cmake -DOLD_FLAG=ON .\n',
  })
  const temporary = await temporaryDirectory()
  const job = new AbortController()
  const args = ['prove', repository, '--rename', 'OLD_FLAG=NEW_FLAG']
  const ended = run(process.execPath, [path.join(DIST, 'cli.js'), ...args], {
    env: { ...process.env, TMPDIR: temporary },
    signal: job.signal,
  })
  const isBegun = () =>
    readdirSync(temporary, { recursive: true }).some((name) => String(name).includes('CMakeFiles'))
  while (!isBegun()) await wait(50)
  job.abort('SIGINT')
  expect((await ended).status).toBe(130)
  expect(readdirSync(temporary)).toEqual([])
})
