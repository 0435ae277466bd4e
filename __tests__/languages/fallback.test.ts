import { expect, test } from '@jest/globals'

import { renamed, rewrite } from './cases.ts'

const PROGRAMS = [
  renamed('server', 'llama-server', { kind: 'cmake-target' }),
  renamed('main', 'llama-cli', { kind: 'cmake-target' }),
]

test('a fallback is told before the doubt about a common word', () => {
  const states = PROGRAMS.map((state) => ({
    ...state,
    steps: state.steps.map((step) => ({ ...step, generic: true as const })),
  }))
  const codes = (text: string): readonly string[] =>
    rewrite('shell', text, states).sites.map(({ reason }) => reason.code)
  expect(codes('./server || ./llama-server\n')).toEqual(['serves-both'])
  expect(codes('./server -m x\n')).toEqual(['program-name'])
})
