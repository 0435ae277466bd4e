import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import * as path from 'node:path'

import { beforeEach, expect, test } from '@jest/globals'

import { lookAtRunnerPlaces, putBackRunnerPlaces } from '../../src/proof/running/runner-places.ts'
import { temporaryDirectory } from '../support/directory.ts'
import { run } from '../support/run.ts'

let [precious, output, summary] = ['', '', '']
let environment: NodeJS.ProcessEnv
beforeEach(async () => {
  const folder = await temporaryDirectory()
  precious = path.join(folder, 'precious')
  writeFileSync(precious, 'precious\n')
  const commands = path.join(folder, 'commands')
  mkdirSync(commands)
  output = path.join(commands, 'output')
  summary = path.join(commands, 'summary')
  writeFileSync(output, 'a=b\n', { mode: 0o640 })
  environment = { GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary, RUNNER_TEMP: folder }
})

test.each<[string, () => unknown]>([
  ['more in it', () => writeFileSync(output, 'a=b\nevil=1\n')],
  ['nothing', () => rmSync(output)],
  ['a link to another file', () => (rmSync(output), symlinkSync(precious, output))],
  ['another file by a second name', () => (rmSync(output), linkSync(precious, output))],
  ['a link without end', () => (rmSync(output), symlinkSync('/dev/zero', output))],
  ['a link to itself', () => (rmSync(output), symlinkSync(output, output))],
  ['a pipe', async () => (rmSync(output), run('mkfifo', [output]))],
  ['a folder', () => (rmSync(output), mkdirSync(path.join(output, 'a'), { recursive: true }))],
  ['another mode', () => chmodSync(output, 0)],
])(
  'a build leaves %s in the place of a command file: it is as it was, and nothing else is touched',
  async (_, leave) => {
    const before = await lookAtRunnerPlaces(environment)
    await leave()
    expect(await putBackRunnerPlaces(before)).toEqual(['GITHUB_OUTPUT was put back'])
    expect([readFileSync(output, 'utf8'), lstatSync(output).mode]).toEqual(['a=b\n', 0o100640])
    expect(readFileSync(precious, 'utf8')).toBe('precious\n')
    expect(await putBackRunnerPlaces(before)).toEqual([])
  },
)

test('what can not be put back is told as that', async () => {
  const before = await lookAtRunnerPlaces(environment)
  rmSync(path.dirname(output), { recursive: true })
  expect(await putBackRunnerPlaces(before)).toEqual(['GITHUB_OUTPUT could not be put back'])
})

test('each folder that this run goes on to write in is open again, and no file is taken for one', async () => {
  const folder = await temporaryDirectory()
  const [workspace, temporary] = [path.join(folder, 'work'), path.join(folder, 'temp')]
  for (const place of [workspace, temporary]) mkdirSync(place)
  const places = { GITHUB_WORKSPACE: workspace, RUNNER_TEMP: temporary, GITHUB_ENV: output }
  const before = await lookAtRunnerPlaces(places)
  for (const place of [workspace, temporary, path.dirname(output)]) chmodSync(place, 0o700)
  expect((await putBackRunnerPlaces(before)).toSorted()).toEqual([
    'GITHUB_WORKSPACE was put back',
    'RUNNER_TEMP was put back',
    'the folder of GITHUB_ENV was put back',
  ])
  rmSync(workspace, { recursive: true })
  // What is gone by now is no folder to open.
  expect(await putBackRunnerPlaces(before)).toEqual([])
  const file = await lookAtRunnerPlaces({ RUNNER_TEMP: precious, GITHUB_WORKSPACE: '' })
  expect(file.map(({ name }) => name)).toEqual(['TMPDIR'])
})

test('what a build makes where nothing was goes, and folders that it closes are open again', async () => {
  const before = await lookAtRunnerPlaces(environment)
  writeFileSync(summary, 'evil\n')
  chmodSync(path.dirname(output), 0o500)
  chmodSync(environment['RUNNER_TEMP']!, 0)
  expect(await putBackRunnerPlaces(before)).toEqual([
    'RUNNER_TEMP was put back',
    'the folder of GITHUB_STEP_SUMMARY was put back',
    'GITHUB_STEP_SUMMARY was put back',
  ])
  expect(existsSync(summary)).toBe(false)
  expect(lstatSync(path.dirname(output)).mode & 0o777).toBe(0o755)
})
