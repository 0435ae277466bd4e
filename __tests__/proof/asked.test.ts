import { readFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, test } from '@jest/globals'

import { MAKE } from '../../src/proof/build-systems/make.ts'
import type { BuildSystem } from '../../src/proof/build-systems/build-system.ts'
import type { Configuration } from '../../src/proof/build-systems/configuration.ts'
import { askAll } from '../../src/proof/measuring/ask-all.ts'
import { rememberTree } from '../../src/proof/measuring/copy-repository.ts'
import type { Question } from '../../src/proof/measuring/questions.ts'
import { flagAt } from '../../src/proof/measuring/tree-state.ts'
import type { Session } from '../../src/proof/running/session.ts'
import type { RenameState } from '../../src/upstream/states/state.ts'
import { lay, ownSession } from './own-session.ts'
import { proofInput, rename } from './subject.ts'

const MACRO = rename('USE_OLD', 'USE_NEW', 'macro')
const FILES = { Makefile: 'FLAGS = -DUSE_OLD\n' }
const NVCC = { path: '/none/nvcc', root: '/none', version: '13.0', architectures: [75], host: null }

function asked(...args: readonly string[]): Question {
  return { arguments: args, fewer: [[]], standsInPatch: false, isTold: false }
}

/** Where a build stands: what it is asked with, the makefile as it lies there, and how often the proof still finds that it has time. */
interface At {
  readonly args: readonly string[]
  readonly text: string
  readonly clock: { looks: number }
}

/** How a configure ends. */
type Ends = (at: At) => Partial<Configuration>

/** What comes of asking a build that ends as told, without a word that it could be judged by. */
async function answersOf(
  questions: readonly Question[],
  ends: Ends,
  claimed: RenameState = MACRO,
  argument: BuildSystem['argument'] = MAKE.argument,
  also: readonly RenameState[] = [],
) {
  const all = [claimed, ...also]
  const clock = { looks: Infinity }
  const session = { ...ownSession(), remaining: () => (clock.looks-- > 0 ? 60 : 0) }
  lay(session.root, FILES)
  const input = proofInput({
    files: FILES,
    patch: { Makefile: [['USE_OLD', 'USE_NEW']] },
    renames: all,
  })
  const system = {
    ...MAKE,
    argument,
    configure: async ({ root }: Session, request: { readonly arguments: readonly string[] }) => ({
      ok: true,
      exit: 0,
      timedOut: false,
      seconds: 0,
      output: '',
      bytes: 0,
      targets: [],
      units: [],
      unused: [],
      uninitialised: [],
      executed: null,
      notes: [],
      retriedForPolicy: false,
      ...ends({
        args: request.arguments,
        text: readFileSync(path.join(root, 'Makefile'), 'utf8'),
        clock,
      }),
    }),
  }
  const plan = {
    system,
    sourceDir: '.',
    architecture: '75',
    input,
    restore: await rememberTree(session.root, path.join(session.scratch, 'pristine')),
    flags: flagAt(all),
  }
  const answers = await askAll(session, plan, questions, all, NVCC)
  return {
    kind: answers.toolkit.kind,
    asked: answers.asked.map(({ experiment }) => experiment.question.arguments.join(' ')),
    turned: answers.asked.flatMap(({ experiment }) =>
      [...experiment.turned.values()].map((run) => run.arguments.join(' ')),
    ),
    unasked: answers.unasked.map((one) => one.arguments.join(' ')),
    runs: answers.laboratory.runs.length,
    said: session.messages.map(({ code, text }) => `${code} ${text}`),
  }
}

const LACKS = { ok: false, exit: 1, output: 'Could NOT find CUDAToolkit' }
const FAILS = { ok: false, exit: 1, output: 'error: no' }

/** A build of one library that shows whether the new name stands there. */
function showing(text: string): Partial<Configuration> {
  const facts = [`lib ${text.includes('USE_NEW') ? 'gpu' : 'cpu'}`]
  return { targets: [{ name: 'lib', type: 'OBJECTS', definitions: [], facts }] }
}

describe('a toolkit that lacks a library', () => {
  test('is left for the stand-in, for all questions', async () => {
    let lacking = 0
    const told = await answersOf([asked('A=1'), asked('B=1')], ({ args }) =>
      args[0] === 'B=1' && (lacking += 1) === 1 ? LACKS : {},
    )
    expect(told).toMatchObject({ kind: 'stand-in', asked: ['A=1', 'B=1'], unasked: [] })
    expect(told.said).toEqual([
      'CUDA_LIBRARY_MISSING The CUDA toolkit lacks a library that the project links (Could NOT find CUDAToolkit); configured with the stand-in instead.',
    ])
  })

  test('keeps what was answered with it where there is no time for another one', async () => {
    const told = await answersOf([asked('A=1'), asked('B=1')], ({ args, clock }) => {
      if (args[0] !== 'B=1') return {}
      clock.looks = 2
      return LACKS
    })
    expect(told).toMatchObject({ kind: 'real', asked: ['A=1'], unasked: ['B=1'] })
    expect(told.said).toContain(
      'CUDA_LIBRARY_MISSING The CUDA toolkit lacks a library that the project links (Could NOT find CUDAToolkit); there was no time or room to configure all with the stand-in instead.',
    )
  })
})

describe('a question', () => {
  test('that there was no time for is named', async () => {
    const told = await answersOf([asked('A=1'), asked('B=1')], ({ args, clock }) => {
      if (args[0] === 'B=1') clock.looks = 0
      return {}
    })
    expect(told).toMatchObject({ kind: 'real', asked: ['A=1'], unasked: ['B=1'] })
  })

  test('that can not be asked whole is asked with less, where that shows something', async () => {
    const questions = [asked('A=1')]
    const failing = ({ args, text }: At): Partial<Configuration> =>
      args.includes('A=1') ? FAILS : showing(text)
    expect((await answersOf(questions, failing)).asked).toEqual([''])
    // Else the whole one stands.
    const nothing = ({ args }: At): Partial<Configuration> =>
      args.includes('A=1') ? FAILS : showing('')
    expect((await answersOf(questions, nothing)).asked).toEqual(['A=1'])
    expect((await answersOf(questions, () => FAILS)).asked).toEqual(['A=1'])
  })

  test('that shows one rename of two with less stands beside that', async () => {
    const failing = ({ args, text }: At): Partial<Configuration> =>
      args.includes('A=1') ? FAILS : showing(text)
    const other = rename('B_OLD', 'B_NEW', 'macro')
    const told = await answersOf([asked('A=1')], failing, MACRO, MAKE.argument, [other])
    expect(told.asked).toEqual(['A=1', ''])
  })

  test('that passes the new name with less as well is asked with the most of it', async () => {
    const whole = { ...asked('A=1', 'USE_NEW=1'), fewer: [['USE_NEW=1', 'C=1'], ['USE_NEW=1'], []] }
    const failing = ({ args }: At): Partial<Configuration> =>
      args.includes('A=1') ? FAILS : showing('')
    const option = rename('USE_OLD', 'USE_NEW', 'make-var')
    expect((await answersOf([whole], failing, option)).asked).toEqual(['USE_NEW=1 C=1'])
    const none = { ...whole, fewer: [[]] }
    expect((await answersOf([none], failing, option)).asked).toEqual(['A=1 USE_NEW=1'])
  })

  test('is not asked with less where the patch itself is why', async () => {
    const failing = ({ text }: At): Partial<Configuration> =>
      text.includes('USE_NEW') ? FAILS : showing(text)
    const told = await answersOf([asked('A=1')], failing)
    expect(told.asked).toEqual(['A=1'])
  })

  test('that comes again is configured again only for what changes by itself', async () => {
    const whole = await answersOf([asked('A=1')], ({ text }) => showing(text))
    const twice = await answersOf([asked('A=1'), asked('A=1')], ({ text }) => showing(text))
    expect(twice.asked).toEqual(['A=1', 'A=1'])
    expect([whole.runs, twice.runs]).toEqual([4, 5])
  })
})

describe('where the patched tree shows nothing', () => {
  const SWITCH = rename('USE_OLD', 'USE_NEW', 'make-var')
  const turnedOf = async (
    args: string,
    claimed: RenameState,
    argument = MAKE.argument,
  ): Promise<readonly string[]> => {
    const questions = [asked(...args.split(' '))]
    return (await answersOf(questions, () => showing(''), claimed, argument)).turned
  }

  test.each([
    ['a switch is turned off', 'A=1 USE_NEW=1', SWITCH, ['A=1 USE_NEW=']],
    ['a switch that nobody passes is turned off too', 'A=1', SWITCH, ['A=1 USE_NEW=']],
    ['none is that is off', 'A=1 USE_NEW=', SWITCH, []],
    ['nothing is that is no switch of this build', 'A=1', MACRO, []],
    ['nothing is that became two', 'A=1', { ...SWITCH, to: [...SWITCH.to, { name: 'MORE' }] }, []],
    ['nothing is that has no new name', 'A=1', { ...SWITCH, to: [] }, []],
  ])('%s', async (_what, args, claimed, expected) => {
    expect(await turnedOf(args, claimed)).toEqual(expected)
  })

  test('nothing is turned off that can only be asked for, as a feature of Cargo', async () => {
    expect(await turnedOf('A=1', SWITCH, (name) => `--features=${name}`)).toEqual([])
  })
})
