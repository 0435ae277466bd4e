import { expect, test } from '@jest/globals'

import { parseInline } from '../../src/maps/inline.ts'
import { withKconfigNames } from '../../src/maps/kconfig-names.ts'

/** The renames of a map with both names, as `kind FROM=TO`. */
function spelled(
  rules: readonly string[],
  isSymbol?: (name: string) => boolean,
): readonly string[] {
  return withKconfigNames(parseInline(rules), isSymbol).renames.map(
    ({ kind, from, to }) => `${kind} ${from}=${to.map(({ name }) => name).join()}`,
  )
}

test('a symbol is looked for by both of its names', () => {
  expect(spelled(['OLD=NEW'])).toEqual(['any OLD=NEW', 'kconfig CONFIG_OLD=CONFIG_NEW'])
  expect(spelled(['CONFIG_OLD=CONFIG_NEW'])).toEqual([
    'any CONFIG_OLD=CONFIG_NEW',
    'kconfig OLD=NEW',
  ])
  expect(spelled(['kconfig:OLD=A,B'])).toEqual([
    'kconfig OLD=A,B',
    'kconfig CONFIG_OLD=CONFIG_A,CONFIG_B',
  ])
})

test.each([
  ['of another kind', 'macro:OLD=NEW'],
  ['in small letters', 'old_flag=new_flag'],
  ['of Buildroot, whose symbols have one name', 'kconfig:BR2_OLD=BR2_NEW'],
  ['that loses its prefix', 'CONFIG_OLD=NEW'],
])('a name %s has no other', (_what, rule) => {
  expect(spelled([rule])).toHaveLength(1)
})

test('what is given already is not given twice', () => {
  expect(spelled(['kconfig:OLD=NEW', 'kconfig:CONFIG_OLD=CONFIG_NEW'])).toHaveLength(2)
})

test('what a person calls by one name is a symbol only where the repository has one', () => {
  expect(spelled(['OLD=NEW'], () => false)).toEqual(['any OLD=NEW'])
  expect(spelled(['OLD=NEW'], (name) => name === 'CONFIG_OLD')).toHaveLength(2)
  expect(spelled(['kconfig:OLD=NEW'], () => false)).toHaveLength(2)
})
