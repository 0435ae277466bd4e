import { execFileSync } from 'node:child_process'

import { expect, test } from '@jest/globals'

import { history } from '../../scripts/verify-maps/history.ts'
import { referencesOf } from '../../scripts/verify-maps/references.ts'
import { verdict } from '../../scripts/verify-maps/verdict.ts'
import { parseMap } from '../../src/maps/parse.ts'
import { temporaryDirectory } from '../support/directory.ts'
import { git, writeFiles } from '../support/repository.ts'

/** Three releases: the last one renames, hands on, removes and keeps a table. */
const RELEASES = [
  { 'CMakeLists.txt': 'option(A_OLD "")\noption(A_GONE "")\noption(A_ALIAS "")\n' },
  { 'readme.txt': 'A release without a change of options.\n' },
  {
    'CMakeLists.txt': 'option(A_NEW "")\nmoved(A_ALIAS A_NEXT)\noption(A_ALIAS "")\n',
    'sdkconfig.rename': 'CONFIG_T_OLD CONFIG_T_NEW\nCONFIG_T_NO !CONFIG_T_YES\n',
  },
]

function entry(text: string): string {
  return `  - {kind: cmake-option, since: v1.2.0, ${text}}`
}

async function upstream(): Promise<{ readonly dir: string; readonly commit: string }> {
  const dir = await temporaryDirectory()
  await git(dir, 'init', '-q')
  for (const [index, files] of RELEASES.entries()) {
    writeFiles(dir, files)
    await git(dir, 'add', '-A')
    await git(dir, 'commit', '-qm', `Work (#${index + 1})`)
    await git(dir, 'tag', `v1.${index}.0`)
  }
  const commit = await git(dir, 'rev-parse', 'HEAD')
  return { dir, commit: commit.trim() }
}

test('an entry is borne out by the change or the row that its evidence names, and a wrong one is not', async () => {
  const { dir, commit } = await upstream()
  const [change, table] = [`commit/${commit}`, `blob/v1.2.0/sdkconfig.rename`].map(
    (place) => `https://redirect.github.com/a/b/${place}`,
  )
  const map = parseMap(
    [
      'upstream: a/b',
      'renames:',
      entry(`from: A_OLD, to: A_NEW, evidence: '${change}'`),
      entry(`from: A_ALIAS, to: A_NEXT, evidence: '#3'`),
      entry(`from: A_GONE, to: null, evidence: '${change}'`),
      entry(`from: T_OLD, to: T_NEW, evidence: '${table}'`),
      entry(`from: T_NO, to: T_YES, value: inverted, evidence: '${table}'`),
      entry(`from: A_OTHER, to: A_NEW, evidence: '${change}'`),
      entry(`from: A_OLD2, to: null, evidence: '${change}'`),
      entry(`from: T_WRONG, to: T_NEW, evidence: '${table}'`),
      `  - {kind: cmake-variable, since: v1.1.0, from: A_OLD, to: A_NEW, evidence: '${change}'}`,
      `  - {kind: macro, since: v1.2.0, from: A_OLD, to: A_WRONG, evidence: '${change}'}`,
      `  - {kind: env, since: v1.2.0, from: T_NO, to: T_YES, evidence: '${table}'}`,
    ].join('\n'),
    'm.yml',
  )
  const told = history((input, ...words) =>
    execFileSync('git', ['-C', dir, ...words], {
      encoding: 'utf8',
      input,
      stdio: ['pipe', 'pipe', 'ignore'],
    }),
  )
  const found = map.renames.map((rename) => {
    const [reference] = referencesOf(rename.evidence!, 'a/b')
    const said = verdict(rename, told.evidence(reference!, 'semver')!, 'semver')
    return said.by ?? said.why
  })
  expect(found).toEqual([
    'change',
    'row',
    'removal',
    'row',
    'row',
    'no line with A_OTHER was taken out there',
    'no line with A_OLD2 was taken out there',
    'no such row in the table',
    'v1.1.0 are not the first releases that hold it',
    'no line with A_WRONG was put in there',
    'no such row in the table',
  ])
})
