import { spawnSync } from 'node:child_process'

import { expect } from '@jest/globals'

import { some } from '../support/thorough.ts'
import { needs } from '../support/tools.ts'
import { renamed, rewrite } from './cases.ts'

const testWith = needs('cc')
const STATES = [renamed('OLD', 'NEW', { kind: 'macro', state: 'aliased' })]

const CONDITIONS = [
  '#ifdef OLD',
  '#ifndef OLD',
  '#if defined(OLD)',
  '#if defined OLD && A',
  '#if !defined(OLD)',
  '#if !defined(OLD) && !defined(A)',
  '#if A || defined(OLD) && B',
  '#if A && defined(OLD) || B',
  '#if (defined(OLD))',
  '#if OLD',
  '#if !OLD',
  '#if !(OLD)',
  '#if OLD && A',
  '#if A || OLD',
  '#if A && OLD || B',
  '#if defined(OLD) && OLD',
  '#if defined(OLD) && !OLD',
  '#if OLD == 1',
  '#if OLD != 1 && A',
  '#if OLD == 0',
  '#if OLD != 0',
  '#if OLD > 0 || A',
  '#if OLD >= 1',
  '#if !(OLD < 1)',
  '#if OLD <= 0 && B',
  '#if OLD ? A : B',
  '#if A ? OLD : B',
  '#if defined(A) && \\\n  defined (OLD)',
  '#if defined(OLD) /* || */ // &&',
  '#ifdef A\n#elif OLD',
  '#if A\n#elif defined(OLD) && B',
]
const VALUES = [undefined, '1', '0'] as const

function joined(old: string | undefined, fresh: string | undefined): string | undefined {
  if (old === undefined || fresh === undefined) return old ?? fresh
  return old === '1' || fresh === '1' ? '1' : '0'
}

/** One preprocessor run for all values of OLD and NEW, with A and B on and off. */
function answers(
  condition: string,
  values: (
    old: string | undefined,
    fresh: string | undefined,
  ) => Record<string, string | undefined>,
): string {
  const source = VALUES.flatMap((old) =>
    VALUES.flatMap((fresh) =>
      ['', 'A', 'B', 'AB'].map((on) => {
        const macros = {
          ...values(old, fresh),
          A: on.includes('A') ? '1' : undefined,
          B: on.includes('B') ? '1' : undefined,
        }
        const given = Object.entries(macros)
          .map(
            ([name, value]) =>
              `#undef ${name}\n${value === undefined ? '' : `#define ${name} ${value}\n`}`,
          )
          .join('')
        return `${given}@${old}${fresh}${on}\n${condition}\n@yes\n#else\n@no\n#endif\n`
      }),
    ),
  ).join('')
  const run = spawnSync('cc', ['-E', '-P', '-x', 'c', '-'], { input: source, encoding: 'utf8' })
  if (run.status !== 0) throw new Error(`${run.stderr}\n${source}`)
  return run.stdout
}

function meansTheSame(condition: string): void {
  const { text, sites } = rewrite('c', `${condition}\n#endif\n`, STATES)
  expect(sites.map(({ action }) => action)).toEqual(sites.map(() => 'widen'))
  const widened = text.replace(/\n#endif\n$/, '')
  expect(answers(widened, (OLD, NEW) => ({ OLD, NEW }))).toBe(
    answers(condition, (old, fresh) => ({ OLD: joined(old, fresh), NEW: undefined })),
  )
}
testWith.each(some(CONDITIONS, 3))('%s means the same of both names', meansTheSame)

function fallsBack(): void {
  const call = rewrite('c', 'getenv("OLD")', [
    renamed('OLD', 'NEW', { kind: 'env', state: 'aliased' }),
  ]).text
  const source = `#include <stdlib.h>\n#include <stdio.h>\nint main(void) { const char *s = ${call}; puts(s ? s : "none"); return 0; }\n`
  const built = spawnSync('cc', ['-x', 'c', '-', '-o', '/dev/null'], {
    input: source,
    encoding: 'utf8',
  })
  expect(built.stderr).toBe('')
  expect(built.status).toBe(0)
}
testWith('getenv falls back to the old variable', fallsBack)
