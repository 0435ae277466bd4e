import { expect, test } from '@jest/globals'
import fc from 'fast-check'

import type { RenameState, State } from '../../src/upstream/states/state.ts'
import { renamed, rewrite, type Case } from '../languages/cases.ts'
import { runAndRecord } from '../support/recorded/run-and-record.ts'
import { runs } from '../support/thorough.ts'

/** Two old names that became one. */
function both(kind: 'cmake-option' | 'macro' | 'env' | 'make-var', state: State): RenameState[] {
  return ['A1', 'A2', 'A3'].map((from) => renamed(from, 'N', { kind, state }))
}

const AROUND: Readonly<Record<string, { before: string; after: string }>> = {
  cmake: { before: 'project(a)\n', after: '# z\n' },
  c: { before: 'int a;\n', after: 'int z;\n' },
  shell: { before: '#!/bin/sh\necho a\n', after: 'echo z\n' },
  make: { before: 'A = 1\n', after: 'Z = 1\n' },
  python: { before: 'import os\n', after: 'z = 1\n' },
  powershell: { before: 'Write-Host a\n', after: 'Write-Host z\n' },
}

/** By language: what is asked, with only the new name, and with both accepted. */
const FORMS: readonly (readonly [
  reader: string,
  kind: Parameters<typeof both>[0],
  wrap: (condition: string) => string,
  rows: readonly (readonly [input: string, replaced: string, widened: string])[],
])[] = [
  [
    'cmake',
    'cmake-option',
    (condition) => `if(${condition})\nendif()\n`,
    [
      ['A1 OR A2', 'N', 'N OR A1 OR A2'],
      ['A1 OR Z OR A2 OR A3', 'N OR Z', 'N OR A1 OR Z OR A2 OR A3'],
      [
        'A1 OR ANDROID OR ISLAND OR A2',
        'N OR ANDROID OR ISLAND',
        'N OR A1 OR ANDROID OR ISLAND OR A2',
      ],
      ['Z\n   OR A1\n   OR A2', 'Z\n   OR N', 'Z\n   OR N OR A1\n   OR A2'],
      ['Z AND (A1 OR A2)', 'Z AND (N)', 'Z AND (N OR A1 OR A2)'],
      ['NOT A1 AND NOT A2', 'NOT N', 'NOT (N OR A1) AND NOT A2'],
      ['NOT NOT A1 AND NOT NOT A2', 'NOT NOT N', 'NOT NOT (N OR A1) AND NOT NOT (N OR A2)'],
      ['DEFINED A1 OR DEFINED A2', 'DEFINED N', 'DEFINED N OR DEFINED A1 OR DEFINED A2'],
      ['A1 AND A2', 'N', '(N OR A1) AND (N OR A2)'],
      ['NOT A1 OR NOT A2', 'NOT N', 'NOT (N OR A1) OR NOT (N OR A2)'],
      // AND binds the first operand: what looks like a double is none.
      ['Z AND A1 OR A2', 'Z AND N OR N', 'Z AND (N OR A1) OR N OR A2'],
      ['A1 OR A2 AND Z', 'N OR N AND Z', 'N OR A1 OR (N OR A2) AND Z'],
      // So it does in the next line.
      ['A1 OR A2\n   AND Y', 'N OR N\n   AND Y', 'N OR A1 OR (N OR A2)\n   AND Y'],
      // What is off is no value of whom nobody sets.
      [
        'A1 STREQUAL "x" OR A2 STREQUAL "x"',
        'N STREQUAL "x"',
        'N STREQUAL "x" OR A1 STREQUAL "x" OR A2 STREQUAL "x"',
      ],
      ['A1 STREQUAL "OFF" OR A2 STREQUAL "OFF"', 'N STREQUAL "OFF"', ''],
      ['A1 STREQUAL "NONE" OR A2 STREQUAL "NONE"', 'N STREQUAL "NONE"', ''],
      ['A1 STREQUAL "x" OR A2 STREQUAL "y"', 'N STREQUAL "x" OR N STREQUAL "y"', ''],
    ],
  ],
  [
    'c',
    'macro',
    (condition) => `#if ${condition}\n#endif\n`,
    [
      ['defined(A1) || defined(A2)', 'defined(N)', 'defined(N) || defined(A1) || defined(A2)'],
      ['defined A1 || defined A2', 'defined N', 'defined N || defined A1 || defined A2'],
      ['A1 || A2 // a', 'N // a', 'N || A1 || A2 // a'],
      [
        '!defined(A1) && !defined(A2)',
        '!defined(N)',
        '!(defined(N) || defined(A1)) && !defined(A2)',
      ],
      ['(A1 || \\\n  A2) && Z', '(N) && Z', '(N || A1 || \\\n  A2) && Z'],
      ['A1 == 1 || A2 == 1', 'N == 1', 'N == 1 || A1 == 1 || A2 == 1'],
      ['A1 == 1 || A2 == 2', 'N == 1 || N == 2', ''],
      ['Z && A1 || A2', 'Z && N || N', 'Z && (N || A1) || N || A2'],
    ],
  ],
  [
    'shell',
    'env',
    (condition) => `if ${condition}; then a; fi\n`,
    [
      ['[ \\( "$A1" = 1 \\) -o \\( "$A2" = 1 \\) ]', '[ \\( "$N" = 1 \\) ]', ''],
      ['[ -n "$A1" ] || [ -n "$A2" ]', '[ -n "$N" ]', '[ -n "${N:-$A1}" ] || [ -n "$A2" ]'],
      [
        '[ -n "$A1" ] \\\n  || \\\n [ -n "$A2" ]',
        '[ -n "$N" ]',
        '[ -n "${N:-$A1}" ] \\\n  || \\\n [ -n "$A2" ]',
      ],
      [
        '[ -n "${A1}" ] || [ -n "${A2}" ]',
        '[ -n "${N}" ]',
        '[ -n "${N:-${A1}}" ] || [ -n "${A2}" ]',
      ],
      ['[ -n "$A1" -o -n "$A2" ]', '[ -n "$N" ]', '[ -n "${N:-$A1}" -o -n "$A2" ]'],
      ['[[ -n $A1 || -n $A2 ]]', '[[ -n $N ]]', '[[ -n ${N:-$A1} || -n $A2 ]]'],
      ['[ -z "$A1" ] && [ -z "$A2" ]', '[ -z "$N" ]', '[ -z "${N:-$A1}" ] && [ -z "$A2" ]'],
      ['[ "$A1" = 1 ] || [ "$A2" = 1 ]', '[ "$N" = 1 ]', '[ "${N:-$A1}" = 1 ] || [ "$A2" = 1 ]'],
      // Shells read AND and OR from left to right.
      [
        '[ -n "$A1" ] || [ -n "$A2" ] && a',
        '[ -n "$N" ] && a',
        '[ -n "${N:-$A1}" ] || [ -n "$A2" ] && a',
      ],
      [
        'test -n "$A1" || test -n "$A2" && a',
        'test -n "$N" && a',
        'test -n "${N:-$A1}" || test -n "$A2" && a',
      ],
      ['[ -n "$A1$A2" ]', '[ -n "$N" ]', '[ -n "${N:-$A1}$A2" ]'],
    ],
  ],
  [
    'make',
    'make-var',
    (condition) => `ifneq (${condition},)\nX = 1\nendif\n`,
    [
      ['$(A1)$(A2)', '$(N)', '$(or $(N),$(A1))$(A2)'],
      ['$(or $(A1),$(A2))', '$(or $(N))', '$(or $(or $(N),$(A1)),$(A2))'],
    ],
  ],
  [
    'python',
    'env',
    (condition) => `if ${condition}:\n    pass\n`,
    [
      [
        'os.environ.get("A1") or os.environ.get("A2")',
        'os.environ.get("N")',
        'os.environ.get("N", os.environ.get("A1")) or os.environ.get("A2")',
      ],
      [
        'os.getenv("A1") == "1" or os.getenv("A2") == "1"',
        'os.getenv("N") == "1"',
        'os.getenv("N", os.getenv("A1")) == "1" or os.getenv("A2") == "1"',
      ],
      ['"A1" in os.environ or "A2" in os.environ', '"N" in os.environ', ''],
    ],
  ],
  [
    'powershell',
    'env',
    (condition) => `if (${condition}) { a }\n`,
    [['$env:A1 -or $env:A2', '$env:N', '$(if ($env:N) { $env:N } else { $env:A1 }) -or $env:A2']],
  ],
]

for (const [reader, kind, wrap, rows] of FORMS) {
  const cases = rows.flatMap(([input, replaced, widened]): readonly Case[] => [
    ...(reader === 'shell' || reader === 'python' || reader === 'powershell'
      ? []
      : [
          {
            name: `${input}: only the new name`,
            input: wrap(input),
            output: wrap(replaced),
            states: both(kind, 'renamed'),
          },
        ]),
    ...(widened === ''
      ? []
      : [
          {
            name: `${input}: both accepted`,
            input: wrap(input),
            output: wrap(widened),
            states: both(kind, 'aliased'),
          },
        ]),
  ])
  runAndRecord('judging/operands', reader, cases, AROUND[reader]!)
}

test.each(
  FORMS.flatMap(([reader, kind, wrap, rows]) =>
    rows.map(([input, replaced]) => [reader, wrap(input), wrap(replaced), kind] as const),
  ),
)('%s: with replacing asked for, %s', (reader, input, replaced, kind) => {
  expect(rewrite(reader, input, both(kind, 'renamed'), { conditions: 'replace' }).text).toBe(
    replaced,
  )
})

test('a sentence that holds variables is no condition', () => {
  const text = 'echo "uses ($A1 or $A2)"\n'
  const { text: after } = rewrite('shell', text, both('env', 'renamed'), { conditions: 'replace' })
  expect(after).toBe('echo "uses ($N or $N)"\n')
})

test('statements that follow one another stay two', () => {
  const text = '[ -n "$A1" ] || a\nb || [ -n "$A2" ]\n'
  const { text: after } = rewrite('shell', text, both('env', 'renamed'), { conditions: 'replace' })
  expect(after).toBe('[ -n "$N" ] || a\nb || [ -n "$N" ]\n')
})

test.each([
  ['echo a\n[ -n "$A1" ] || [ -n "$A2" ]\n', 'echo a\n[ -n "$N" ]\n'],
  ['echo a\r\n\t[ -n "$A1" ] || [ -n "$A2" ]\r\n', 'echo a\r\n\t[ -n "$N" ]\r\n'],
  ['[ -n "$A1" ] || [ -n "$A2" ]\n', '[ -n "$N" ]\n'],
  // What the line above ends with binds the first.
  [
    '[ -n "$Z" ] ||\n[ -n "$A1" ] && [ -n "$A2" ]\n',
    '[ -n "$Z" ] ||\n[ -n "$N" ] && [ -n "$N" ]\n',
  ],
])('a condition may begin its line: %j', (text, expected) => {
  const { text: after } = rewrite('shell', text, both('env', 'renamed'), { conditions: 'replace' })
  expect(after).toBe(expected)
})

test('the report says what became of each operand', () => {
  const text = 'if(LLAMA_A OR LLAMA_B)\nendif()\n'
  const states = [
    renamed('LLAMA_A', 'GGML_C', { kind: 'cmake-option', state: 'renamed' }),
    renamed('LLAMA_B', 'GGML_C', { kind: 'cmake-option', state: 'aliased' }),
  ]
  const { text: after, sites } = rewrite('cmake', text, states)
  expect(after).toBe('if(GGML_C OR LLAMA_B)\nendif()\n')
  expect(sites.map(({ action, reason }) => `${action} ${reason.code}`)).toEqual([
    'replace stale',
    'keep serves-both',
  ])
})

type Expression =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'not'; readonly of: Expression }
  | {
      readonly kind: 'and' | 'or'
      readonly parts: readonly Expression[]
      readonly grouped: boolean
    }

const expression: fc.Arbitrary<Expression> = fc.letrec<{ any: Expression }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    fc.record({ kind: fc.constant('name' as const), name: fc.constantFrom('A1', 'A2', 'A3', 'Z') }),
    fc.record({ kind: fc.constant('not' as const), of: tie('any') }),
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      parts: fc.array(tie('any'), { minLength: 2, maxLength: 4 }),
      grouped: fc.boolean(),
    }),
  ),
})).any

const WORDS = {
  c: { not: '!', and: '&&', or: '||' },
  cmake: { not: 'NOT ', and: 'AND', or: 'OR' },
} as const

type Reader = keyof typeof WORDS

function written(from: Expression, reader: Reader, inside = 0): string {
  const words = WORDS[reader]
  if (from.kind === 'name') return from.name
  if (from.kind === 'not') return `${words.not}${written(from.of, reader, 3)}`
  const own = from.kind === 'or' ? 1 : 2
  const text = from.parts.map((part) => written(part, reader, own)).join(` ${words[from.kind]} `)
  return from.grouped || inside > own ? `(${text})` : text
}

/** What a condition says for given names, and for each name how it is to be understood. */
function says(text: string, is: (name: string) => boolean): boolean {
  const plain = text
    .replaceAll(/\bNOT\b/g, '!')
    .replaceAll(/\bAND\b/g, '&&')
    .replaceAll(/\bOR\b/g, '||')
    .replaceAll(/\b(?:A\d|Z|N)\b/g, (name) => String(is(name)))
  return worth(plain.replaceAll(' ', ''))
}

/** `true`, `false`, `!`, `&&`, `||` and brackets, from the innermost brackets outwards. */
function worth(text: string): boolean {
  const inner = text.replaceAll(/\(([^()]*)\)/g, (_, group: string) => String(worth(group)))
  if (inner !== text) return worth(inner)
  return text
    .split('||')
    .some((part) =>
      part
        .split('&&')
        .every((one) => one.endsWith('true') !== ((one.split('!').length - 1) % 2 === 1)),
    )
}

test.each(['c', 'cmake'] as const)(
  '%s: a condition says what it said, whatever it is made of',
  (reader) => {
    fc.assert(
      fc.property(expression, fc.constantFrom<State>('renamed', 'aliased'), (made, state) => {
        const wrap = FORMS.find(([name]) => name === reader)![2]
        const before = written(made, reader)
        const states = both(reader === 'c' ? 'macro' : 'cmake-option', state)
        const { text, sites } = rewrite(reader, wrap(before), states)
        const [head, tail] = wrap('\0').split('\0') as [string, string]
        const after = text.slice(head.length, text.length - tail.length)
        const wide = state === 'aliased'
        for (let bits = 0; bits < 32; bits++) {
          const given = (name: string): boolean =>
            Boolean((bits >> ['A1', 'A2', 'A3', 'Z', 'N'].indexOf(name)) & 1)
          const meant = (name: string): boolean =>
            name === 'Z' ? given(name) : given('N') || (wide && given(name))
          expect([after, says(after, given)]).toEqual([after, says(before, meant)])
        }
        expect(sites.every(({ reason }) => reason.code !== 'overlap')).toBe(true)
      }),
      { numRuns: runs(300) },
    )
  },
)
