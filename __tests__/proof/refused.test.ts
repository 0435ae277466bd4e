import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, test } from '@jest/globals'

import { provePatch, type Proof } from '../../src/proof/proof.ts'
import type { ChildOptions, ChildResult } from '../../src/proof/running/child.ts'
import { LeftInTheWay } from '../../src/proof/running/left-files.ts'
import { unsafeTrigger } from '../../src/proof/running/trigger.ts'
import { NOT_HERE, scratch } from './fake.ts'
import { GUARDED, variant } from './projects.ts'
import { proofInput, rename, type Subject } from './subject.ts'

/** A smoke test on a machine without programs, but for what answers here. */
function proveWith(
  subject: Subject,
  answer: (program: string, options: ChildOptions) => Partial<ChildResult> | undefined = () =>
    undefined,
): Promise<Proof> {
  return provePatch({
    ...proofInput({ environment: { PATH: '/usr/bin:/bin' }, ...subject }),
    runProgram: async (program, _args, options) => ({ ...NOT_HERE, ...answer(program, options) }),
  })
}

const CMAKE: Partial<ChildResult> = { code: 0, startError: null, stdout: 'cmake version 3.30.0\n' }

/** The event of a workflow, as a file. */
function eventFile(event: unknown): string {
  const file = path.join(scratch(), 'event.json')
  writeFileSync(file, JSON.stringify(event))
  return file
}

function pull(head: unknown, base: unknown): object {
  return { pull_request: { head: { repo: head }, base: { repo: base } } }
}

const OWN = { full_name: 'o/own' }
const FORK = { full_name: 'x/own' }

describe('an event', () => {
  test.each<[string | undefined, object | null, string | null]>([
    [undefined, null, null],
    ['', pull(FORK, OWN), null],
    ['push', null, null],
    ['push', { repository: OWN }, null],
    ['pull_request_target', null, 'the event pull_request_target runs with write access'],
    ['issue_comment', null, 'the event issue_comment runs'],
    ['issues', null, 'the event issues runs'],
    ['discussion_comment', null, 'the event discussion_comment runs'],
    ['pull_request', pull(OWN, OWN), null],
    ['pull_request', pull(FORK, OWN), 'the pull request comes from a fork'],
    ['pull_request', pull(null, OWN), 'the pull request comes from a fork'],
    ['pull_request', { pull_request: 1 }, null],
    ['workflow_run', null, 'nothing says whose workflow run triggered this one'],
    ['workflow_run', { repository: OWN, workflow_run: { head_repository: OWN } }, null],
    [
      'workflow_run',
      { repository: OWN, workflow_run: { head_repository: FORK } },
      'the workflow run that triggered this one comes from a fork',
    ],
    [
      'workflow_run',
      { repository: OWN, workflow_run: { head_repository: null } },
      'the workflow run that triggered this one comes from a fork',
    ],
  ])('%s with %j is refused: %s', (name, event, why) => {
    const environment = {
      ...(name !== undefined && { GITHUB_EVENT_NAME: name }),
      ...(event !== null && { GITHUB_EVENT_PATH: eventFile(event) }),
    }
    expect(unsafeTrigger(environment)?.slice(0, why?.length) ?? null).toBe(why)
  })

  test.each([
    ['auto', 'warning'],
    ['required', 'error'],
  ] as const)('that is refused ends a smoke test that is %s with an %s', async (mode, level) => {
    const proof = await proveWith(
      variant({
        options: { mode },
        environment: { PATH: '/usr/bin', GITHUB_EVENT_NAME: 'issues' },
      }),
    )
    expect([proof.verdict, proof.evidence, proof.buildSystem]).toEqual(['skipped', 'none', null])
    expect(proof.messages).toMatchObject([{ code: 'UNSAFE_TRIGGER', level }])
    expect(proof.summary).toContain('Not proved, nothing was run. The smoke test runs')
  })
})

describe('a smoke test without programs', () => {
  test.each<[string, Subject, readonly string[]]>([
    [
      'of no file',
      { ...GUARDED, patch: {} },
      ['NOTHING_TO_PROVE info: The patch changes no file.'],
    ],
    [
      'of comments alone',
      { ...GUARDED, renames: [{ ...rename('USE_OLD', 'USE_NEW', 'macro'), to: [] }] },
      ['NOTHING_TO_PROVE info: The patch changes only comments, messages and texts'],
    ],
    [
      'of no build',
      {
        ...GUARDED,
        files: { 'a.c': '#ifdef USE_OLD\nint x;\n#endif\n' },
        patch: { 'a.c': [['USE_OLD', 'USE_NEW']] },
      },
      [
        'CUDA_COMPILER_MISSING info: No CUDA compiler was found (looked at CUDACXX',
        'NO_BUILD_SYSTEM warning: No CMakeLists.txt, meson.build, Cargo.toml, MODULE.bazel, WORKSPACE.bazel, WORKSPACE, GNUmakefile, makefile or Makefile was found at . or',
      ],
    ],
    [
      'that lacks its build system',
      GUARDED,
      ['CUDA_COMPILER_MISSING info', 'TOOL_MISSING error: cmake is not on this machine'],
    ],
    [
      'that is required and lacks it',
      variant({ options: { mode: 'required' } }),
      ['CUDA_COMPILER_MISSING error', 'TOOL_MISSING error: cmake is not on this machine'],
    ],
  ])('%s is skipped', async (_name, subject, messages) => {
    const proof = await proveWith(subject)
    expect([proof.verdict, proof.evidence, proof.runs]).toEqual(['skipped', 'none', []])
    expect(proof.messages.map(({ code, level, text }) => `${code} ${level}: ${text}`)).toEqual(
      messages.map((one) => expect.stringContaining(one)),
    )
    expect(proof.toolchain?.standIn ?? true).toBe(true)
  })

  test('that requires nvcc and has none configures nothing', async () => {
    const called: string[] = []
    const proof = await proveWith(variant({ options: { mode: 'required' } }), (program) => {
      called.push(program)
      return program === 'cmake' ? CMAKE : undefined
    })
    expect([proof.verdict, proof.toolchain?.cmake]).toEqual(['skipped', '3.30.0'])
    expect(called.filter((one) => one === 'cmake')).toHaveLength(1)
  })
})

describe('a build that leaves something in the way', () => {
  test.each<[string, (options: ChildOptions) => unknown, string]>([
    [
      'a link',
      () => new LeftInTheWay('a link leads out'),
      'The smoke test ended here: a link leads out.',
    ],
    [
      'a text without end',
      () => new RangeError('Invalid string length'),
      "can't be taken in (Invalid string length)",
    ],
    [
      'deep calls',
      () => new RangeError('Maximum call stack size exceeded'),
      "can't be taken in (Maximum call stack",
    ],
    [
      'a closed folder',
      ({ cwd }) => Object.assign(new Error('no'), { code: 'EACCES', path: `${cwd}/x` }),
      "can't be read or put back (EACCES)",
    ],
    [
      'what can not be put there',
      ({ cwd }) => Object.assign(new Error('no'), { code: 'EXDEV', path: '/x', dest: `${cwd}/x` }),
      "can't be read or put back (EXDEV)",
    ],
    [
      'what a message alone names',
      ({ cwd }) => Object.assign(new Error(`no ${cwd}`), { code: 'EPERM' }),
      "can't be read or put back (EPERM)",
    ],
  ])('%s', async (_name, errorOf, text) => {
    const proof = await proveUntil(errorOf)
    expect(proof.verdict).toBe('inconclusive')
    expect(proof.messages.find(({ code }) => code === 'BUILD_LEFT')?.text).toContain(text)
  })

  test.each<[string, (options: ChildOptions) => Error]>([
    ['an error elsewhere', () => Object.assign(new Error('no'), { code: 'EACCES' })],
    ['an error without a code', ({ cwd }) => new Error(`no ${cwd}`)],
    ['another range', () => new RangeError('no precision')],
  ])('is none of %s', async (_name, errorOf) => {
    await expect(proveUntil(errorOf)).rejects.toThrow('no')
  })
})

/** A smoke test whose first configure ends in an error. */
function proveUntil(errorOf: (options: ChildOptions) => unknown): Promise<Proof> {
  let isAsked = false
  return proveWith(GUARDED, (program, options) => {
    if (program !== 'cmake') return undefined
    if (isAsked) throw errorOf(options)
    isAsked = true
    return CMAKE
  })
}

test('what a build did to the runner is told, and proves nothing', async () => {
  const runner = scratch()
  mkdirSync(path.join(runner, 'commands'))
  const file = path.join(runner, 'commands', 'env')
  writeFileSync(file, '')
  const proof = await proveWith(
    { ...GUARDED, environment: { PATH: '/usr/bin', GITHUB_ENV: file } },
    (program) => {
      if (program === 'cmake') writeFileSync(file, 'X=1\n')
      return undefined
    },
  )
  expect(proof.verdict).toBe('inconclusive')
  expect(proof.messages.find(({ code }) => code === 'COMMAND_FILE_TOUCHED')?.text).toContain(
    'The build changed what is the runner',
  )
  expect(readdirSync(path.dirname(file))).toEqual(['env'])
})
