import { expect, test } from '@jest/globals'

import { recordVariations } from '../support/measured/vary.ts'
import { openRecord } from '../support/recorded/record.ts'
import type { Told } from './experiments.ts'
import { rename } from './subject.ts'

const A = rename('old', 'new', 'cmake-option')
const B = rename('OLD_B', 'NEW_B', 'macro')

/** What was measured, each with all that differs from it in one thing. */
const MEASURED: Readonly<Record<string, Told>> = {
  'an option that brings a line': {
    base: ['cpu();'],
    after: { new: ['gpu();'], old: ['cpu();'] },
    before: { new: ['cpu();'], old: ['cpu();'] },
    controls: new Map([[A, 'as base']]),
  },
  'an option that works under both names': {
    base: ['cpu();', '@link.txt: cc a.o'],
    after: {
      new: ['gpu();', '@link.txt: cc a.o -lgpu'],
      old: ['gpu();', '@link.txt: cc a.o -lgpu'],
    },
    before: { new: ['cpu();', '@link.txt: cc a.o'], old: ['gpu();', '@link.txt: cc a.o -lgpu'] },
    controls: new Map([[A, 'as base']]),
  },
  'two renames with a control for each': {
    base: ['a();'],
    after: { new: ['a();', 'gpu();', 'b.c: more();'] },
    before: { new: ['a();'], old: ['a();'] },
    controls: new Map<typeof A, readonly string[]>([
      [A, ['a();', 'b.c: more();']],
      [B, ['a();', 'gpu();']],
    ]),
  },
  'two renames that stand in for one another': {
    base: ['a();'],
    after: { new: ['a();', 'gpu();'] },
    before: { old: ['a();'] },
    controls: new Map<typeof A, readonly string[]>([
      [A, ['a();', 'gpu();']],
      [B, ['a();', 'gpu();']],
    ]),
  },
  'a project that could not be configured in the old words': {
    base: 'error: unknown option',
    after: { new: ['gpu();'] },
    before: { new: ['cpu();'], old: 'error: unknown option' },
    controls: new Map<typeof A, readonly string[] | string>([
      [A, 'error: unknown option'],
      [B, ['cpu();']],
    ]) as Told['controls'],
  },
  'units that are not read': {
    base: ['cpu();', '!b.c'],
    after: { new: ['gpu();', '!b.c', '?c.c'] },
    before: { old: ['cpu();', '~d.c', '^clip.c: use(old);'] },
    controls: new Map([[A, 'as base']]),
  },
  'nothing that differs': {
    base: ['a();'],
    after: { new: ['a();'], old: ['a();'] },
    before: { new: ['a();'], old: ['a();'] },
    controls: new Map([[A, 'as base']]),
  },
}

const recordOf = openRecord('proof-variations', Object.keys(MEASURED))

test.each(Object.entries(MEASURED))('%s', (name, told) => {
  const said = recordVariations(told)
  expect(said).toBe(recordOf(name, said))
})
