import { describe, expect, test } from '@jest/globals'

import type { Proof } from '../../src/proof/evidence.ts'
import { pullRequestBody } from '../../src/report/pull-request-body.ts'
import { proofHead, proofText } from '../../src/report/proof-text.ts'
import { styleFor } from '../../src/report/style.ts'
import { jobSummary } from '../../src/report/summary.ts'
import { proof, report } from './reports.ts'

const [macro] = proof().renames
const option = {
  ...macro!,
  from: 'LLAMA_CUBLAS',
  to: ['LLAMA_CUDA'],
  kind: 'cmake-option' as const,
}
const nothing = { gained: [], lost: [], verdict: 'not-measured' as const, message: 'Why not.' }

function terminal(given: Proof): string {
  const outcome = { proof: given, verdict: given.verdict } as Parameters<typeof proofText>[0]
  const screen = { style: styleFor({}, false, {}), width: Infinity, all: false }
  return `${proofHead(outcome, screen, 'stale')}\n${proofText(outcome, screen)}`
}

/** The same proof in each place where a person reads it. */
function everywhere(over: Partial<Proof>): readonly string[] {
  const given = proof(over)
  return [
    terminal(given),
    pullRequestBody(report({ proof: given }), ''),
    jobSummary(report({ proof: given })),
  ]
}

function times(text: string, part: string): number {
  return text.split(part).length - 1
}

describe('a proof, in the terminal, on the page and in the summary', () => {
  test('names the component in plain words before anything else', () => {
    for (const text of everywhere({}))
      expect(text).toMatch(/clip\.cpp was built for the CPU; now it asks for CUDA\./)
    // What the picture shows is not said once more.
    expect(everywhere({}).map((text) => text.includes('is live'))).toEqual([false, true, true])
    for (const text of everywhere({ verdict: 'partial' })) expect(text).toContain('is live')
    for (const text of everywhere({ headline: null })) expect(text).not.toContain('built for')
  })

  test('tells what could not be copied', () => {
    const text = '1 file could not be copied, for example a.c: it is too large.'
    const messages = [{ level: 'info', code: 'FILE_UNREADABLE', text }] as const
    for (const told of everywhere({ messages })) expect(told).toContain('FILE_UNREADABLE')
  })

  test.each(['CALLED_BUILD', 'ASKED_WITH_FEWER'] as const)('tells what limits it: %s', (code) => {
    const messages = [{ level: 'info', code, text: 'Something else was configured.' }] as const
    for (const told of everywhere({ messages })) expect(told).toContain(code)
  })

  test('shows nothing of a build before the patch that nobody could configure', () => {
    const state = { ok: false, exit: 1, seconds: 1, error: 'No.', targets: 0, units: 0 }
    const none = { unused: [], notes: [], definitions: [] }
    const run = (isBuilt: boolean): Proof['runs'][number] => ({
      spelling: 'new',
      arguments: [],
      accepted: true,
      effect: 'effective',
      before: { ...state, ...none, ok: isBuilt },
      after: { ...state, ...none, ok: true },
      definitions: [],
    })
    const objects = [] as const
    const [, was] = everywhere({ objects, runs: [run(false), run(true)] })
    const [shown, told] = everywhere({ objects, runs: [run(false)] })
    expect(was).not.toContain('not configured')
    expect(told).toContain('not configured →')
    expect(shown).toMatch(/clip\.cpp in \S+ +not configured/)
  })

  test('tells a pair of names once, whatever kinds it has', () => {
    const renames = [option, { ...option, kind: 'cmake-variable' as const }]
    for (const text of everywhere({ renames })) expect(times(text, 'LLAMA_CUBLAS → ')).toBe(1)
  })

  test('tells it once for each verdict, with the kinds, where they differ', () => {
    const renames = [
      { ...option, kind: 'cmake-variable' as const, ...nothing },
      option,
      { ...option, kind: 'make-var' as const },
    ]
    for (const text of everywhere({ renames })) {
      expect(text).toMatch(/LLAMA_CUDA \(cmake-option, make-var\)[^]*LLAMA_CUDA \(cmake-variable\)/)
      expect(times(text, 'LLAMA_CUBLAS → ')).toBe(2)
    }
  })

  test('names beside the verdict what was not measured in any kind', () => {
    const other = { ...option, kind: 'make-var' as const, ...nothing }
    for (const text of everywhere({ renames: [option, other] }))
      expect(text).not.toContain('Not measured: ')
    const [shown, story] = everywhere({ renames: [macro!, { ...option, ...nothing }] })
    for (const text of [shown, story]) expect(text).toMatch(/Not measured: LLAMA\\?_CUBLAS\./)
  })

  test('what was gained comes first, and the rest is folded with its reason', () => {
    const renames = [{ ...option, ...nothing }, macro!]
    const [shown, ...pages] = everywhere({ renames })
    expect(shown).toMatch(/USE_CUBLAS → [^]*LLAMA_CUBLAS → LLAMA_CUDA: not-measured\n {4}Why not\./)
    for (const page of pages)
      expect(page).toMatch(
        /USE_CUBLAS → [^]*LLAMA_CUBLAS → LLAMA_CUDA`: \*\*not-measured\*\*\. Why not\./,
      )
  })

  test('says nothing twice: not of a rename, of a stand-in or of a change that two renames bring', () => {
    const renames = [{ ...option, ...nothing }, { ...option, from: 'OTHER' }, macro!]
    const stand = { code: 'STAND_IN' as const, level: 'warning' as const, text: 'Nothing by nvcc.' }
    const said = { ...stand, code: 'RENAME_NOT_MEASURED' as const, text: 'LLAMA_CUBLAS: Why not.' }
    const [shown, ...pages] = everywhere({ renames, messages: [stand, said] })
    for (const text of [shown!, ...pages]) expect(times(text, 'Why not.')).toBe(1)
    for (const page of pages) expect(times(page, 'Nothing by nvcc.')).toBe(1)
    expect(shown).toMatch(/: as above$/m)
    // Without a picture there are no notes below it.
    const [alone] = everywhere({ renames: [], messages: [stand], canary: null })
    expect(alone).toContain('Nothing by nvcc.')
  })

  test('tells the flags that nothing uses, with their places', () => {
    const places = [1, 2, 3, 4].map((line) => ({
      name: 'OLD_FLAG',
      value: 'ON',
      path: 'b.sh',
      line,
    }))
    const unused = [
      {
        system: 'cmake' as const,
        name: 'OLD_FLAG',
        places,
        configures: 2,
        nearest: ['NEW_FLAG'],
      },
      { system: 'meson' as const, name: 'gone', places, configures: 1, nearest: [] },
    ]
    for (const text of everywhere({ unused })) {
      expect(text).toMatch(/OLD_FLAG`? was used by none of the 2 configures/)
      expect(text).toMatch(/gone`? is no option of the project, as Meson says/)
      expect(text).toMatch(/b\.sh:1[^]*b\.sh:3[^]*perhaps `?NEW_FLAG/)
    }
    expect(everywhere({ unused })[1]).toContain('and 1 more place')
    for (const text of everywhere({})) expect(text).not.toContain('nothing uses')
  })
})
