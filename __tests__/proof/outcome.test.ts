import { expect, test } from '@jest/globals'

import type { Proof, Verdict } from '../../src/proof/evidence.ts'
import { checkPatterns } from '../../src/proof/programs/patterns.ts'
import { outcomeOf, tellOldArguments } from '../../src/proof/prove-found.ts'
import { renamed } from '../languages/cases.ts'

type Options = Parameters<typeof outcomeOf>[1]

/** Whether a run fails, or publishes a draft, by its proof. */
function outcome(
  verdict: Verdict,
  { messages = [], ...options }: Partial<Options & Pick<Proof, 'messages'>>,
): string {
  const proof = { verdict, messages } as unknown as Proof
  const { failed, draft } = outcomeOf(proof, options as Options, {})
  return failed ? 'fails' : draft ? 'draft' : 'goes on'
}

const VERDICTS = [
  'proved',
  'unchanged',
  'partial',
  'no-effect',
  'regression',
  'inconclusive',
  'skipped',
] as const

test.each<[string, Partial<Options & Pick<Proof, 'messages'>>, string]>([
  [
    'draft',
    { mode: 'auto', onFailure: 'draft' },
    'goes on,goes on,draft,draft,draft,goes on,goes on',
  ],
  [
    'fail',
    { mode: 'auto', onFailure: 'fail' },
    'goes on,goes on,fails,fails,fails,goes on,goes on',
  ],
  [
    'required',
    { mode: 'required', onFailure: 'draft' },
    'goes on,goes on,fails,fails,fails,fails,fails',
  ],
  [
    'required, and nothing to prove',
    {
      mode: 'required',
      onFailure: 'draft',
      messages: [{ code: 'NOTHING_TO_PROVE', level: 'info', text: '' }],
    },
    'goes on,goes on,draft,draft,draft,goes on,goes on',
  ],
])('by its verdict, a run with %s', (_name, options, wanted) => {
  expect(VERDICTS.map((verdict) => outcome(verdict, options)).join()).toBe(wanted)
})

test('a proof of another job is none of this one', () => {
  const proof = { verdict: 'proved', messages: [] } as unknown as Proof
  const options = { mode: 'auto', onFailure: 'draft' } as Options
  expect(outcomeOf(proof, options, null)).toMatchObject({ isMadeHere: false, timings: {} })
  expect(outcomeOf(proof, options, { prove: 1 })).toMatchObject({
    isMadeHere: true,
    timings: { prove: 1 },
    verdict: 'proved',
  })
})

test.each<[string, Partial<Parameters<typeof checkPatterns>[0]>, string | null]>([
  ['no pattern', { command: null }, null],
  ['patterns and a command', { command: 'x', expect: ['a+'], forbid: ['b'] }, null],
  ['a pattern by name', { command: 'x', expect: ['@ggml-gpu'] }, null],
  [
    'a pattern that no command prints',
    { command: null, expect: ['a'] },
    'The smoke-expect is given',
  ],
  ['one that is forbidden', { command: null, forbid: ['a'] }, 'The smoke-forbid is given'],
  [
    'what is no pattern',
    { command: 'x', forbid: ['a('] },
    'The smoke-forbid holds what is no pattern: a(',
  ],
  [
    'a name that nobody knows',
    { command: 'x', expect: ['@gpu'] },
    '@gpu: the names are @ggml-gpu, @ggml',
  ],
  ['twenty patterns', { command: 'x', expect: names(20) }, null],
  ['more of them', { command: 'x', expect: names(21) }, 'there are 21 patterns; 20 are allowed'],
])('of patterns, %s', (_name, options, said) => {
  const check = (): string | null => {
    try {
      checkPatterns(
        { command: null, expect: [], forbid: [], ...options } as Parameters<
          typeof checkPatterns
        >[0],
        (name) => `The ${name}`,
      )
      return null
    } catch (error) {
      return (error as Error).message
    }
  }
  const told = check()
  expect(told?.includes(said ?? '-') ?? null).toBe(said === null ? null : true)
})

function names(many: number): readonly string[] {
  return Array.from({ length: many }, (_, at) => `p${at}`)
}

test('an argument by the old name is said, as it was given', () => {
  const claimed = new Set([
    renamed('OLD_FLAG', 'NEW_FLAG'),
    renamed('SPLIT', ['ONE', 'TWO']),
    renamed('GONE', null),
  ])
  const args = [
    '-DOLD_FLAG=ON',
    '-DOLD_FLAG=ON',
    'SPLIT=1',
    '-DOLD_FLAGS=1',
    '-DGONE=1',
    '-DX:BOOL=1',
  ]
  expect(tellOldArguments(args, claimed)).toEqual([
    'smoke-args holds -DOLD_FLAG=ON, an old name: OLD_FLAG became NEW_FLAG in what is built',
    'smoke-args holds SPLIT=1, an old name: SPLIT became ONE and TWO in what is built',
  ])
})
