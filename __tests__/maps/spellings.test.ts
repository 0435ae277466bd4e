import { expect, test } from '@jest/globals'

import { parseInline } from '../../src/maps/inline-renames.ts'
import { withSpellings } from '../../src/maps/spellings.ts'

/** The renames of a map with all names of its flags, as `kind FROM=TO`, where files of one language hold some of them. */
function spelled(
  rules: readonly string[],
  isIn: (name: string) => boolean = () => true,
  language = 'kconfig',
): readonly string[] {
  return withSpellings(
    parseInline(rules),
    (name, languages) => languages.includes(language) && isIn(name),
  ).renames.map(({ kind, from, to }) => `${kind} ${from}=${to.map(({ name }) => name).join()}`)
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

function isDeclared(name: string): boolean {
  return name === 'own-old'
}

test('an option of configure is called otherwise where it is given and where it is asked for', () => {
  const family = [
    'any own-old=own-new',
    'any --enable-own-old=--enable-own-new',
    'any --disable-own-old=--disable-own-new',
    'any --with-own-old=--with-own-new',
    'any --without-own-old=--without-own-new',
    'any enable_own_old=enable_own_new',
    'any with_own_old=with_own_new',
  ].toSorted()
  for (const [old, now] of [
    ['own-old', 'own-new'],
    ['--enable-own-old', '--enable-own-new'],
    ['enable_own_old', 'enable_own_new'],
  ])
    expect(spelled([`${old}=${now}`], isDeclared, 'm4').toSorted()).toEqual(family)
  expect(spelled(['own-old=own-new'], () => false, 'm4')).toHaveLength(1)
})

test('a name that is met in its other spelling anyway needs none', () => {
  expect(spelled(['OLD_X=NEW_X'], undefined, 'm4')).not.toContain(
    'any --enable-OLD_X=--enable-NEW_X',
  )
})

test('a feature of Cargo and a property of Gradle are read from the environment by other names', () => {
  expect(spelled(['own-old=own-new'], undefined, 'toml')).toEqual([
    'any own-old=own-new',
    'env CARGO_FEATURE_OWN_OLD=CARGO_FEATURE_OWN_NEW',
  ])
  expect(spelled(['ownOld=ownNew'], undefined, 'groovy')).toEqual([
    'any ownOld=ownNew',
    'any ORG_GRADLE_PROJECT_ownOld=ORG_GRADLE_PROJECT_ownNew',
  ])
})

test('what says its value with its name is not looked for where the value turns round', () => {
  expect(spelled(['own-old=!own-new'], undefined, 'm4')).toHaveLength(1)
})
