import { describe, expect, test } from '@jest/globals'

import type { Message, Proof } from '../../src/proof/evidence.ts'
import { summariseProof } from '../../src/proof/summary.ts'

const RENAME = { from: 'OLD', to: ['NEW', 'MORE'], verdict: 'proved', gained: [] }
const GAIN = { path: 'clip.c', target: 'clip', added: [], removed: [], lines: 1, setBy: null }
const CANARY = {
  before: { built: false, guards: [] },
  after: { built: true, guards: [] },
  run: null,
}
const COMMAND = { expected: [{ pattern: 'x', line: 'x' }], sameBefore: false }

function said(proof: object): string {
  const none = { renames: [], messages: [], runs: [], objects: [], canary: null, command: null }
  return summariseProof({ ...none, ...proof } as unknown as Proof)
}

function message(
  code: Message['code'],
  level: Message['level'] = 'warning',
  text = `${code}.`,
): Message {
  return { code, level, text }
}

describe('a proof is summed up by', () => {
  const gained = { ...RENAME, gained: [GAIN] }
  const differs =
    'The new flag takes effect: clip.c (target clip) differs with NEW, MORE, which it did not before, and no more when'
  test.each<[string, object, string]>([
    ['what differs', { renames: [gained] }, `${differs} the rename is taken back.`],
    [
      'what differs with several',
      { renames: [gained, RENAME] },
      `${differs} the renames are taken back.`,
    ],
    [
      'the graph',
      { renames: [{ ...RENAME, gained: [{ ...GAIN, path: '' }] }] },
      'The new flag takes effect: the build graph differs with NEW, MORE, which it did not before, and no more when the rename is taken back.',
    ],
    [
      'that it can be configured again, where nothing more is shown',
      { renames: [RENAME] },
      "In the old words the project can't be configured, and with the patch it can; what the new flag does there was not seen.",
    ],
    [
      'not the gain of what is not proved',
      { renames: [{ ...gained, verdict: 'partial' }] },
      'The new flag takes effect: shown by the configured build.',
    ],
    [
      'an object',
      {
        renames: [RENAME],
        objects: [{ symbols: { added: [] } }, { symbols: { added: ['gpu', 'more'] } }],
      },
      'The new flag takes effect: its object file now asks for gpu.',
    ],
    [
      'a program that ran',
      { canary: { ...CANARY, run: { status: 'ran', device: 'H100' } } },
      'The new flag takes effect: a CUDA program with the same definitions fails to build without the patch and was built with it and ran on H100.',
    ],
    [
      'a program that found no device',
      { canary: { ...CANARY, run: { status: 'no-device', detail: '' } } },
      'The new flag takes effect: a CUDA program with the same definitions fails to build without the patch and was built with it, not run (no CUDA device).',
    ],
    [
      'no program that was not built',
      { canary: { ...CANARY, after: { built: false, guards: [] } } },
      'The new flag takes effect: shown by the configured build.',
    ],
    [
      'a command',
      { command: COMMAND },
      'The new flag takes effect: the smoke command printed what was expected, which it did not before the patch.',
    ],
    [
      'a command that shows no difference',
      { command: { ...COMMAND, sameBefore: true } },
      'The new flag takes effect: the smoke command printed what was expected, as before the patch.',
    ],
    [
      'no command that expects nothing',
      { command: { ...COMMAND, expected: [] } },
      'The new flag takes effect: shown by the configured build.',
    ],
    [
      'what was not measured, each once',
      {
        renames: [
          gained,
          ...['X', 'X', 'Y'].map((from) => ({ ...RENAME, from, verdict: 'not-measured' })),
        ],
      },
      `${differs} the renames are taken back. Not measured: X, Y.`,
    ],
  ])('%s', (_name, proof, sentence) => {
    expect(said({ verdict: 'proved', ...proof })).toBe(sentence)
  })

  test.each([
    'FILE_UNREADABLE',
    'CALLED_BUILD',
    'STAND_IN',
    'NO_DEVICE',
    'HEADER_MISSING',
    'CONFIGURE_POLICY',
    'CUDA_LIBRARY_MISSING',
    'FLAG_UNINITIALISED',
    'FLAG_UNUSED',
  ] as const)('what stands beside it is never its reason: %s', (code) => {
    const messages = [message(code, 'info'), message('NO_NETWORK', 'info')]
    expect(said({ verdict: 'inconclusive', messages })).toBe('Not proved. NO_NETWORK.')
  })

  test.each<[string, object, string]>([
    [
      'unchanged',
      {},
      'The patch only follows the name: everything that was looked at was the same before it.',
    ],
    [
      'partial',
      { messages: [message('FORBID_FOUND'), message('PARTIAL_RENAME')] },
      'The patch works only in part. PARTIAL_RENAME.',
    ],
    [
      'partial',
      { messages: [message('FORBID_FOUND'), message('FLAG_NO_EFFECT')] },
      'The patch works only in part. FLAG_NO_EFFECT.',
    ],
    [
      'partial',
      { renames: [RENAME], messages: [message('STAND_IN', 'info'), message('TIMEOUT', 'error')] },
      'The new flag takes effect in what was looked at, and not all was. TIMEOUT.',
    ],
    [
      'partial',
      { renames: [RENAME], messages: [message('PATTERN_INVALID', 'error')] },
      'The patch works only in part. PATTERN_INVALID.',
    ],
    [
      'no-effect',
      { messages: [message('FLAG_NO_EFFECT', 'error'), message('EXPECT_MISSING', 'error')] },
      'The patch has no effect that could be measured. EXPECT_MISSING.',
    ],
    [
      'regression',
      {
        messages: [message('PARTIAL_RENAME', 'error'), message('CONFIGURE_FAILED_AFTER', 'error')],
      },
      'The patch takes something away. CONFIGURE_FAILED_AFTER.',
    ],
    ['inconclusive', { messages: [] }, 'Not proved. The evidence is not enough.'],
    [
      'inconclusive',
      { messages: [message('NOT_COMPARED'), message('TIMEOUT', 'error')] },
      'Not proved. TIMEOUT.',
    ],
    // What stands beside a verdict is never its reason.
    [
      'inconclusive',
      { messages: [message('FLAG_UNUSED'), message('NO_NETWORK', 'info')] },
      'Not proved. NO_NETWORK.',
    ],
    [
      'inconclusive',
      { messages: [message('NO_NETWORK', 'info'), message('RENAME_NOT_MEASURED', 'info')] },
      'Not proved. RENAME_NOT_MEASURED.',
    ],
    [
      'inconclusive',
      { messages: [message('RENAME_NOT_MEASURED', 'info'), message('TIMEOUT')] },
      'Not proved. TIMEOUT.',
    ],
    [
      'skipped',
      { messages: [message('UNSAFE_TRIGGER')] },
      'Not proved, nothing was run. UNSAFE_TRIGGER.',
    ],
    [
      'skipped',
      { runs: [{}], messages: [message('NOTHING_TO_PROVE', 'info')] },
      'Nothing to prove. NOTHING_TO_PROVE.',
    ],
    ['off', {}, 'The smoke test is off.'],
  ])('%s: %j', (verdict, proof, sentence) => {
    expect(said({ verdict, ...proof })).toBe(sentence)
  })
})
