import { expect, test } from '@jest/globals'

import type { Proof, Verdict } from '../../src/proof/evidence.ts'
import { outcomeOf } from '../../src/proof/prove-found.ts'

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
