import { expect, test } from '@jest/globals'

import { parseInline } from '../../src/maps/inline-renames.ts'
import type { Rename } from '../../src/maps/rename.ts'
import { UserError } from '../../src/core/user-error.ts'

const HOW =
  'Write OLD=NEW, OLD=NEW1,NEW2 (a split), OLD=!NEW (inverted) or OLD= (removed), with a kind in front where it matters: macro:OLD=NEW.'

test.each<[string, Partial<Rename>]>([
  ['OLD=NEW', { from: 'OLD', to: [{ name: 'NEW' }], kind: 'any', value: { kind: 'same' } }],
  [' OLD = NEW ', { from: 'OLD', to: [{ name: 'NEW' }] }],
  ['OLD=A,B', { to: [{ name: 'A' }, { name: 'B' }] }],
  ['OLD=OLD,B', { to: [{ name: 'OLD' }, { name: 'B' }] }],
  ['OLD=!NEW', { to: [{ name: 'NEW' }], value: { kind: 'inverted' } }],
  ['OLD=', { to: [] }],
  ['macro:OLD=NEW', { kind: 'macro' }],
  ['cmake-target:llama::old=llama::new', { kind: 'cmake-target', from: 'llama::old' }],
  ['llama::old=llama::new', { kind: 'any', from: 'llama::old' }],
  ['rpc-server=ggml-rpc-server', { from: 'rpc-server' }],
])('%j', (rule, expected) => {
  const map = parseInline([rule])
  expect(map).toMatchObject({ name: 'inline', origin: 'inline' })
  expect(map.upstream).toBeUndefined()
  expect(map.renames[0]).toMatchObject(expected)
})

test.each<[readonly string[], string]>([
  [['OLD'], `The rename "OLD" is wrong: It holds no "=". ${HOW}`],
  [[''], `The rename "" is wrong: It holds no "=". ${HOW}`],
  [['=NEW'], `The rename "=NEW" is wrong: The old name is missing. ${HOW}`],
  [['OLD=A,'], `The rename "OLD=A," is wrong: A new name is missing. ${HOW}`],
  [['OLD=!'], `The rename "OLD=!" is wrong: A new name is missing. ${HOW}`],
  [['OLD=OLD'], 'The rename "OLD=OLD" is wrong: "OLD" is renamed to itself. Write another name.'],
  [['OLD=A,A'], 'The rename "OLD=A,A" is wrong: A new name stands twice. Drop one of the two.'],
  [
    ['-DOLD=NEW'],
    'The rename "-DOLD=NEW" is wrong: "-DOLD" cannot be the name of a flag. Leave out -D: OLD.',
  ],
  [
    ['makro:OLD=NEW'],
    'The rename "makro:OLD=NEW" is wrong: "makro" is no kind of flag. Did you mean "macro"?',
  ],
  [
    ['OLD=NEW=ON'],
    'The rename "OLD=NEW=ON" is wrong: "NEW=ON" cannot be the name of a flag. Write a value as a mapping: {NAME: VALUE}. That needs a map file.',
  ],
  [
    ['OLD=NEW', 'OLD=OTHER'],
    'The rename "OLD=OTHER" is wrong: "OLD" is renamed twice. Give one rule for each name.',
  ],
  [
    ['A=B', 'B=A'],
    'The rename "B=A" is wrong: The renames go round in a circle: A → B → A. Drop one of them.',
  ],
])('%j is refused', (rules, message) => {
  expect(() => parseInline(rules)).toThrow(UserError)
  expect(() => parseInline(rules)).toThrow(expect.objectContaining({ message }))
})

test('a rule with control characters is shown on one line', () => {
  const escape = String.fromCharCode(27)
  expect(() => parseInline([`OLD\n::error::=${escape}[31mNEW`])).toThrow(
    /^The rename "OLD\\n::error::=\\u001b\[31mNEW" is wrong: [^\n]*$/,
  )
})
