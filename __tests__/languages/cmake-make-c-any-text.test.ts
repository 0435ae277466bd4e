import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import { applyEdits } from '../../src/core/edit.ts'
import { readC } from '../../src/languages/c/read.ts'
import { readCMake } from '../../src/languages/cmake/read.ts'
import { readMake } from '../../src/languages/make/read.ts'
import { Reading } from '../../src/languages/language.ts'
import { LANGUAGES } from '../../src/languages/registry.ts'
import { Names } from '../../src/core/names.ts'
import { long, runs } from '../support/thorough.ts'
import { renamed, rewrite } from './cases.ts'

const READERS = { c: readC, cmake: readCMake, make: readMake } as const
const NAMES = new Reading(new Names(['OLD', 'NEW']), LANGUAGES)
const STATES = [renamed('OLD', 'NEW', { state: 'aliased' })]

/** Pieces of the three languages in any order: most of it is no valid text of any of them. */
const PIECES = [
  'OLD',
  'OLD',
  'OLD',
  'NEW',
  '-DOLD',
  '-DOLD=ON',
  '${OLD}',
  '$(OLD)',
  '@OLD@',
  '"',
  "'",
  '(',
  ')',
  '{',
  '}',
  '<',
  '>',
  '$<BOOL:',
  '$',
  '#',
  '#[[',
  ']]',
  '[=[',
  '\\',
  '\n',
  '\r\n',
  '\r',
  '\t',
  ' ',
  ' ',
  ';',
  ',',
  '=',
  ':=',
  '?=',
  'if(',
  'elseif(',
  'else()',
  'endif()',
  'set(',
  'set(OLD ON)\n',
  'message(',
  'foreach(x ',
  'endforeach()',
  ' AND ',
  ' OR ',
  'NOT ',
  'DEFINED ',
  ' STREQUAL ',
  'CACHE',
  'ifdef ',
  'ifndef ',
  'ifeq ',
  'else ',
  'endif\n',
  'define X\n',
  'endef\n',
  'all:\n',
  '\t@',
  '#ifdef ',
  '#if ',
  '#elif ',
  '#else\n',
  '#endif\n',
  '#define ',
  'defined',
  '&&',
  '||',
  '!',
  '/*',
  '*/',
  '//',
  'getenv(',
  'R"(',
  '\u00ef\u00bb\u00bf',
  '\u00e9',
]
const anyText = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 40 })
  .map((pieces) => pieces.join(''))

describe.each(Object.entries(READERS))('%s', (name, read) => {
  test('each use is a name that stands there, told once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const uses = read(text, NAMES)
        for (const use of uses) expect(text.slice(use.start, use.end)).toBe(use.name)
        expect(new Set(uses.map(({ start }) => start)).size).toBe(uses.length)
      }),
      { numRuns: runs(200) },
    )
  })

  test('what is said is safe to apply, and leaves nothing to do', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const first = rewrite(name, text, STATES)
        const second = rewrite(name, first.text, STATES)
        expect(second.text).toBe(first.text)
      }),
      { numRuns: runs(200) },
    )
  })

  test('widening all conditions at once never overlaps', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const edits = read(text, NAMES).flatMap((use) =>
          use.name === 'OLD' ? (use.widen?.(['NEW', 'NEWER']) ?? []) : [],
        )
        expect(applyEdits(text, edits).length).toBeGreaterThanOrEqual(text.length)
      }),
      { numRuns: runs(200) },
    )
  })

  test.each([
    ['open parentheses', '('],
    ['open quotes', '"OLD '],
    ['open references', 'X = $(${'],
    ['open blocks', 'if(OLD)\n'],
    ['open conditionals', 'ifdef OLD\n#ifdef OLD\n'],
    ['branches', 'elseif(OLD)\nelse ifdef OLD\n#elif OLD\n'],
    ['comments that do not end', '/* OLD '],
    ['brackets that do not end', '[=['],
    ['settings', 'set(OLD ON)\nOLD := 1\n#define OLD 1\n'],
    ['settings of nothing wanted', 'set(X ON)\nX := 1\n#define X 1\n'],
    ['words', 'OLD -DOLD=1 '],
    ['continued lines', 'OLD \\\n'],
    ['backslashes', '\\'],
    ['names in a condition', 'defined(OLD) || OLD OR $(OLD) '],
    ['strings', 'getenv("OLD") '],
  ])('%s by the thousand are read to their end', (_what, piece) => {
    for (const start of ['', 'if(', 'ifeq (', '#if ', 'all:\n\t', 'X = ', 'endif()\n#else\n']) {
      const text = `${start}${piece.repeat(Math.ceil(long(30_000) / piece.length))} OLD`
      // Where time grows with the square of the length this outlasts the test's time-out.
      expect(() => read(text, NAMES)).not.toThrow()
    }
  })
})
