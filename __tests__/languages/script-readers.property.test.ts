import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import { Names } from '../../src/core/names.ts'
import { readUses } from '../../src/languages/read-file.ts'
import { long, runs } from '../support/thorough.ts'
import { renamed, rewrite } from './cases.ts'

const READERS = ['shell', 'batch', 'powershell', 'dockerfile', 'yaml'] as const
const STATES = [
  renamed('OLD_A', 'NEW_A', { state: 'aliased' }),
  renamed('OLD_B', 'NEW_B'),
  renamed('OLD_C', ['NEW_C', { name: 'NEW_D', value: 'x' }]),
  renamed('OLD_E', 'NEW_E', { value: { kind: 'inverted' } }),
]
const NAMES = new Names(['OLD_A', 'OLD_B', 'OLD_C', 'OLD_E', 'NEW_A', 'NEW_B'])

/** Parts of the languages, put together at random: mostly malformed. */
const PARTS = [
  'OLD_A',
  'OLD_B',
  'OLD_C',
  'OLD_E',
  'NEW_A',
  'NEW_B',
  '-DOLD_A',
  '-DOLD_A=ON',
  '-DNEW_A=1',
  'OLD_B=1',
  'NEW_B=1',
  'OLD_C=ON',
  'OLD_E=0',
  '$OLD_A',
  '${OLD_A}',
  '${OLD_B:-0}',
  '%OLD_A%',
  '$env:OLD_A',
  '${{ env.OLD_A }}',
  '$(OLD_A)',
  '!OLD_B!',
  'OLD_A: 1',
  'NEW_A: 1',
  '${OLD_A:+x}',
  ' ',
  '\n',
  '\n  ',
  '\r\n',
  '\t',
  '\\\n',
  '^\n',
  '`\n',
  '\r',
  '"',
  "'",
  '`',
  '(',
  ')',
  '{',
  '}',
  '[',
  ']',
  '[[',
  ']]',
  '$(',
  '${',
  '$((',
  '))',
  '<<EOF',
  'EOF',
  '&&',
  '||',
  '|',
  ';',
  ';;',
  '&',
  '>',
  '<',
  '#',
  '=',
  ',',
  ':',
  '- ',
  '-',
  '\\',
  '@(',
  '%',
  '\u00e9',
  'if',
  'then',
  'else',
  'fi',
  'case',
  'in',
  'esac',
  'for',
  'do',
  'done',
  'export',
  'cmake',
  'make',
  'ARG ',
  'ENV ',
  'RUN ',
  'FROM x',
  'set ',
  'rem ',
  'echo ',
  'env:',
  'run: |',
  'run: >',
  'matrix:',
  'bash -c ',
  'test -v ',
  'unset ',
  '# syntax',
  'param(',
  '<#',
  '#>',
  '{{ x }}',
  '*a',
  '&a',
  '<<: ',
]
const TEXT = fc.array(fc.constantFrom(...PARTS), { maxLength: 40 }).map((parts) => parts.join(''))

describe.each(READERS)('%s, whatever the text', (reader) => {
  test('each name is said once, where it stands', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const uses = readUses(reader, text, NAMES)
        expect(uses.map(({ start, end }) => text.slice(start, end))).toEqual(
          uses.map(({ name }) => name),
        )
        expect(uses.map(({ start }) => start)).toEqual(NAMES.find(text).map(({ start }) => start))
      }),
      { numRuns: runs(600), seed: 7 },
    )
  })

  test('the rewritten text needs nothing more', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const { text: after } = rewrite(reader, text, STATES)
        const again = rewrite(reader, after, STATES)
        expect(again.sites.filter(({ action }) => action !== 'keep')).toEqual([])
      }),
      { numRuns: runs(600), seed: 7 },
    )
  })
})

test.each(READERS)('%s reads long rows of openings without choking', (reader) => {
  for (const unit of ['$(', '"$(', '${OLD_A:-', '((', "'", '`', 'if ', '- ', '{', '[', 'x: ']) {
    const text = unit.repeat(Math.floor(long(50_000) / unit.length)) + ' -DOLD_A=ON\n'
    expect(readUses(reader, text, NAMES)).toHaveLength(NAMES.find(text).length)
  }
})
