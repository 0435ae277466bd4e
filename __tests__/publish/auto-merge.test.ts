import { expect, test } from '@jest/globals'

import { DEFAULT_BRANCH, type PublishOptions } from '../../src/options/options.ts'
import type { Found } from '../../src/patch/found.ts'
import type { ProvedRename } from '../../src/proof/evidence.ts'
import { outcomeOf } from '../../src/proof/prove-found.ts'
import { makeProposal } from '../../src/publish/proposal/propose.ts'
import { proof, report, site } from '../report/reports.ts'

const FOUND = {
  root: '',
  revision: 'a'.repeat(40),
  entries: [],
  upstreams: [],
  patches: [],
  diff: '',
  sites: [],
}
const OPTIONS = { branch: DEFAULT_BRANCH, milestone: '', autoMerge: true, body: '', title: '' }

const PROVED = proof().renames[0]!

/** Whether a pull request would merge by itself, were this the proof. */
function merges(
  renames: readonly ProvedRename[],
  timings: Readonly<Record<string, number>> | null,
  safety: 'safe' | 'review' = 'safe',
  messages: ReturnType<typeof proof>['messages'] = [],
): boolean {
  const given = proof({ renames, messages })
  const outcome = outcomeOf(
    given,
    { mode: 'auto', onFailure: 'draft' } as Parameters<typeof outcomeOf>[1],
    timings,
  )
  return makeProposal(
    FOUND as unknown as Found,
    report({ proof: given, sites: [site({ safety })] }),
    { ...OPTIONS, commitMessage: '' } as PublishOptions,
    { base: 'main', usualBase: 'main' },
    outcome,
  ).autoMerge
}

test('a proof of every rename that was made in this job merges', () => {
  expect(merges([PROVED], { prove: 1 })).toBe(true)
})

test('a proof that another job handed over never does', () => {
  expect(merges([PROVED], null)).toBe(false)
})

test.each(['not-measured', 'not-asked', 'unchanged', 'partial', 'inconclusive'] as const)(
  'a rename that is %s forbids it',
  (verdict) => {
    expect(merges([PROVED, { ...PROVED, from: 'OTHER', verdict }], { prove: 1 })).toBe(false)
  },
)

test('so does a place that a person should look at', () => {
  expect(merges([PROVED], { prove: 1 }, 'review')).toBe(false)
})

test.each([
  ['CALLED_BUILD', false],
  ['ASKED_WITH_FEWER', true],
] as const)(
  'what was configured being another build than the line’s forbids it: %s',
  (code, is) => {
    const message = { level: 'info', code, text: 'build.sh:1 does not show it.' } as const
    expect(merges([PROVED], { prove: 1 }, 'safe', [message])).toBe(is)
  },
)
