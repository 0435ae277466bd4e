import { expect, test } from '@jest/globals'

import { rewrite, renamed, runCases, type Case } from './cases.ts'

const PROGRAMS = [
  renamed('server', 'llama-server', { kind: 'cmake-target' }),
  renamed('main', 'llama-cli', { kind: 'cmake-target' }),
]

/** Code that takes whichever program is there: nothing changes, every site says why. */
function kept(name: string, input: string, sites: number): Case {
  return {
    name,
    input,
    states: PROGRAMS,
    sites: Array.from({ length: sites }, () => '* keep serves-both'),
  }
}

runCases(
  'shell',
  [
    kept('one program or the other', './server -m x || ./llama-server -m x\n', 1),
    kept('the new one first', './bin/llama-server -m x || ./bin/server -m x\n', 1),
    kept('on continued lines', './server -m x ||\n  ./llama-server -m x\n', 1),
    kept('one is looked for, then the other', 'command -v main || command -v llama-cli\n', 1),
    kept('in a substitution', 'B=$(command -v llama-cli || command -v main)\n', 1),
    kept(
      'branches that test for the file',
      'if [ -x ./main ]; then\n  ./main -h\nelif [ -x ./llama-cli ]; then\n  ./llama-cli -h\nfi\n',
      2,
    ),
    kept(
      'branches on one line',
      'if [ -f build/bin/main ]; then build/bin/main; else build/bin/llama-cli; fi\n',
      2,
    ),
    kept('a loop over programs', 'for p in main llama-cli; do\n  [ -x ./$p ] && break\ndone\n', 1),
    kept('a variable that is set again', 'P=./main\n[ -x "$P" ] || P=./llama-cli\n', 1),
    kept('cases', 'case "$v" in\n  old) ./main;;\n  new) ./llama-cli;;\nesac\n', 1),
    {
      name: 'a test goes with what it asks for',
      input: 'if [ -x ./server ]; then ./server -m x; fi\n',
      output: 'if [ -x ./llama-server ]; then ./llama-server -m x; fi\n',
      states: PROGRAMS,
      sites: ['option replace stale', 'option replace stale'],
    },
    {
      name: 'what follows a fallback of its own is no fallback',
      input: './server -m x || exit 1; ./llama-server -m y\n',
      output: './llama-server -m x || exit 1; ./llama-server -m y\n',
      states: PROGRAMS,
    },
    {
      name: 'a branch that has ended is none of the next command',
      input: 'if a; then\n  ./main\nelse\n  b\nfi\n./llama-cli\n',
      output: 'if a; then\n  ./llama-cli\nelse\n  b\nfi\n./llama-cli\n',
      states: PROGRAMS,
    },
    {
      name: 'a loop over words is none over programs',
      input: 'for n in main llama-cli; do echo $n; done\n',
      states: PROGRAMS,
      sites: [],
    },
  ],
  { before: '#!/bin/sh\necho a\n\n', after: '\necho z\n' },
)

runCases(
  'yaml',
  [
    kept('a step', 'steps:\n  - run: ./server -m x || ./llama-server -m x\n', 1),
    kept(
      'a script of a step',
      'steps:\n  - run: |\n      if [ -x ./main ]; then\n        ./main\n      else\n        ./llama-cli\n      fi\n',
      2,
    ),
  ],
  { before: 'a: 1\n---\n', after: '---\nz: 1\n' },
)
runCases('dockerfile', [kept('RUN', 'RUN ./server -m x || ./llama-server -m x\n', 1)], {
  before: 'FROM a\n',
  after: 'RUN true\n',
})
runCases('make', [kept('a recipe', 'run:\n\t./server -m x || ./llama-server -m x\n', 1)], {
  before: 'A = 1\n\n',
  after: '\nZ = 1\n',
})
runCases(
  'powershell',
  [kept('branches', 'if (Test-Path ./main) { ./main } else { ./llama-cli }\n', 2)],
  { before: 'Write-Host a\n', after: 'Write-Host z\n' },
)
runCases(
  'python',
  [
    kept(
      'branches',
      'if os.path.exists("./main"):\n    p = "./main"\nelse:\n    p = "./llama-cli"\n',
      2,
    ),
  ],
  { before: 'import os\n', after: 'z = 1\n' },
)

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
