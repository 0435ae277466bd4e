import { execFileSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import * as path from 'node:path'

import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parse as parseYaml } from 'yaml'
import { getStaticTOMLValue, parseTOML } from 'toml-eslint-parser'

import type { Target, ValueRule } from '../../src/maps/rename.ts'
import { isOfKind } from '../../src/maps/convert-value.ts'
import { renamed, rewrite } from '../languages/cases.ts'
import { temporaryDirectory } from '../support/directory.ts'
import { runs } from '../support/thorough.ts'
import { needs } from '../support/tools.ts'

/** A place in each language at which an old flag is switched on. */
const PLACES: Readonly<Record<string, string>> = {
  shell: '#!/bin/sh\nrun -DOLD=ON\n',
  cmake: 'set(OLD ON)\n',
  make: 'all:\n\trun -DOLD=ON\n',
  dockerfile: 'FROM x\nRUN cmake -DOLD=ON .\n',
  yaml: 'env:\n  OLD: ON\nrun: cmake -DOLD=ON\n',
  json: '{"configurePresets": [{"name": "a", "cacheVariables": {"OLD": "ON"}}]}\n',
  toml: '[tool.scikit-build.cmake.define]\nOLD = "ON"\n',
  powershell: 'cmake -DOLD=ON .\n$env:OLD = "ON"\n',
  batch: 'set OLD=ON\ncmake -DOLD=ON .\n',
  python: 'args = ["-DOLD=ON"]\n',
  dotenv: 'OLD=ON\n',
  nix: '{ cmakeFlags = [ "-DOLD=ON" ]; }\n',
}

/** The ways in which a map gives a value. */
function ways(value: string): readonly (readonly [readonly (string | Target)[], ValueRule])[] {
  return [
    [[{ name: 'NEW', value }], { kind: 'same' }],
    [['NEW'], { kind: 'mapped', values: { ON: value } }],
    [
      [
        { name: 'NEW', value: 'ON' },
        { name: 'NEW_KIND', value },
      ],
      { kind: 'same' },
    ],
  ]
}

/** Whatever some language takes for more than a letter, and what is nothing to see. */
const SIGNS = [
  ...' \t\n\r\u0000;"\'`$()[]{}<>|&*?!#%^~,:=@\\'.split(''),
  '//',
  '/*',
  '$(',
  '${',
  '\u2028',
  'é',
]

describe('where a value is reckoned with, or a tag says of what kind it is', () => {
  test.each([
    ['shell', 'let OLD=1\n'],
    ['shell', 'declare -i OLD=1\n'],
    ['shell', 'export -xi OLD=1\n'],
    ['batch', 'set /a OLD=1\n'],
    ['batch', 'set /a "OLD=1"\n'],
    ['yaml', 'env:\n  OLD: !!int 1\n'],
    ['yaml', 'env: {OLD: !!int "1"}\n'],
  ])('only a number is written: %s %j', (reader, text) => {
    for (const value of ['010', '1e3', '0x1F', 'a/b', 'no', 'Word', '12345678901234567890'])
      expect(rewrite(reader, text, [renamed('OLD', [{ name: 'NEW', value }])]).text).toBe(text)
    const value = '2'
    expect(rewrite(reader, text, [renamed('OLD', [{ name: 'NEW', value }])]).text).toBe(
      text.replace('OLD', 'NEW').replace('1', '2'),
    )
  })
})

describe('a value of a map that would have to be quoted is shown, never written', () => {
  test.each(Object.entries(PLACES))('%s', (reader, text) => {
    for (const sign of SIGNS)
      for (const value of [`a${sign}b`, `${sign}b`, `a${sign}`])
        for (const [to, rule] of ways(value)) {
          const { text: after, sites } = rewrite(reader, text, [
            renamed('OLD', to, { value: rule }),
          ])
          expect([value, after]).toEqual([value, text])
          expect(sites.length).toBeGreaterThan(0)
          for (const { action, reason } of sites)
            expect([value, action, reason.code]).toEqual([value, 'keep', 'value-changes'])
        }
    const [[to, rule] = [[], { kind: 'same' as const }]] = ways('a b; touch HACK')
    const { sites } = rewrite(reader, text, [renamed('OLD', to, { value: rule })])
    expect(sites[0]?.reason.message).toContain('"a b; touch HACK", has to be quoted for the place')
  })
})

test.each([
  ['python', 'run(OLD=True)\n'],
  ['nix', '{ cmakeFlags.OLD = true; }\n'],
  ['starlark', 'cmake(cache_entries = {"OLD": True})\n'],
])('in the code of %s only another literal stands where one stood', (reader, text) => {
  const word = renamed('OLD', [{ name: 'NEW', value: 'OpenBLAS' }])
  expect(rewrite(reader, text, [word]).text).toBe(text)
})

/** What a value may hold that is written. */
const plain = fc
  .tuple(fc.stringMatching(/^[A-Za-z0-9_]$/), fc.stringMatching(/^[A-Za-z0-9_.+-]{0,12}$/))
  .map(([first, rest]) => `${first}${rest.replace(/[.-]+$/, '')}`)

/** Each value in a place of its own, in one file, which the real tool reads at once. */
function written(reader: string, values: readonly string[], line: (at: number) => string): string {
  return values
    .map((value, at) => {
      const states = [renamed(`OLD${at}`, [{ name: `NEW${at}`, value }])]
      const { text } = rewrite(reader, line(at), states)
      expect(text).toContain(`NEW${at}`)
      return text
    })
    .join('')
}

async function folder(): Promise<string> {
  const made = await temporaryDirectory()
  for (const name of ['a', 'b', 'NEW0']) writeFileSync(path.join(made, name), '')
  return made
}

describe('a value that is written is the value, as the real tool reads it', () => {
  const values = fc.sample(plain, runs(300))

  needs('sh')('sh', async () => {
    const cwd = await folder()
    const script = written('shell', values, (at) => `show -DOLD${at}=ON\n`)
    const input = `show() { printf '%s\\n' "$#:$*"; }\n${script}`
    const said = execFileSync('sh', { cwd, input }).toString()
    expect(said.trimEnd().split('\n')).toEqual(values.map((value, at) => `1:-DNEW${at}=${value}`))
    expect(existsSync(path.join(cwd, 'HACK'))).toBe(false)
  })

  needs('cmake')('cmake', async () => {
    const cwd = await folder()
    const text = written('cmake', values, (at) => `set(OLD${at} ON)\n`)
    const shown = values.map((_, at) => `message("\${NEW${at}}")\n`).join('')
    writeFileSync(path.join(cwd, 'x.cmake'), text + shown)
    const said = execFileSync('sh', ['-c', 'cmake -P x.cmake 2>&1'], { cwd }).toString()
    expect(said.trimEnd().split('\n')).toEqual(values)
  })

  needs('make')('make', async () => {
    const cwd = await folder()
    const lines = written('make', values, (at) => `OLD${at} = ON\n`)
    const shown = values.map((_, at) => `$(info $(NEW${at}))\n`).join('')
    writeFileSync(path.join(cwd, 'Makefile'), `${lines}${shown}all:\n\t@:\n`)
    const said = execFileSync('make', ['-s'], { cwd }).toString()
    expect(said.trimEnd().split('\n')).toEqual(values)
  })
})

describe('a value that is written into a data file is the same text there, as its readers take it', () => {
  const WORDS =
    '010 0x10 0b1 0o7 1_000 1e3 1.10 007 12345678901234567890 2 null Null no yes on ON off y N true FALSE 2026-11-30 OpenBLAS'
  const TAKEN = [...WORDS.split(' '), ...fc.sample(plain, runs(60))]
  const OLD = 'ON 1 true yes y'.split(' ')
  const VERSIONS = ['1.1', '1.2'] as const
  type Read = (text: string) => readonly unknown[]
  const FORMATS: readonly (readonly [string, string, (old: string) => string, Read])[] = [
    [
      'yaml',
      'yaml',
      (old) => `env:\n  OLD: ${old}\n`,
      (text) => VERSIONS.map((version) => parseYaml(text, { version }).env.NEW),
    ],
    [
      'yaml of one line',
      'yaml',
      (old) => `env: {OLD: ${old}, X: 1}\n`,
      (text) => VERSIONS.map((version) => parseYaml(text, { version }).env.NEW),
    ],
    [
      'yaml with a template',
      'yaml',
      (old) => `env:\n  OLD: ${old}\n{{ end }}\n`,
      (text) =>
        VERSIONS.map((version) => parseYaml(text.replace('{{ end }}', ''), { version }).env.NEW),
    ],
    ['json', 'json', (old) => `{"env": {"OLD": ${old}}}\n`, (text) => [JSON.parse(text).env.NEW]],
    [
      'toml',
      'toml',
      (old) => `[env]\nOLD = ${old}\n`,
      (text) => [(getStaticTOMLValue(parseTOML(text)) as any).env.NEW],
    ],
  ]
  test.each(FORMATS)('%s', (_name, reader, place, read) => {
    for (const old of reader === 'yaml' ? OLD : ['1', 'true'])
      for (const value of TAKEN) {
        const { text } = rewrite(reader, place(old), [renamed('OLD', [{ name: 'NEW', value }])])
        if (value === old || isOfKind(value, old)) continue
        expect([old, value, ...read(text)]).toEqual([old, value, ...read(text).map(() => value)])
      }
  })

  test('what stands in the place of a switch or a number of the same kind is written as it was', () => {
    const inverted = renamed('OLD', 'NEW', { value: { kind: 'inverted' } })
    expect(rewrite('yaml', 'env:\n  OLD: ON\n', [inverted]).text).toBe('env:\n  NEW: OFF\n')
    expect(rewrite('json', '{"env": {"OLD": true}}', [inverted]).text).toBe(
      '{"env": {"NEW": false}}',
    )
    const two = renamed('OLD', [{ name: 'NEW', value: '2' }])
    expect(rewrite('toml', '[env]\nOLD = 1\n', [two]).text).toBe('[env]\nNEW = 2\n')
    expect(rewrite('yaml', 'env:\n  OLD: 1\n', [two]).text).toBe('env:\n  NEW: 2\n')
  })

  test.each([
    ['ini', '[project options]\nOLD = true\n', "[project options]\nNEW = 'OpenBLAS'\n"],
    ['powershell', '$env:OLD = 1\n', '$env:NEW = "OpenBLAS"\n'],
    ['kconfig', 'OLD=y\n', 'NEW="OpenBLAS"\n'],
    ['yaml', 'env:\n  OLD: 1\n', 'env:\n  NEW: OpenBLAS\n'],
    ['yaml', 'env: {OLD: "1"}\n', 'env: {NEW: "OpenBLAS"}\n'],
  ])('%s: %j', (reader, before, after) => {
    const word = renamed('OLD', [{ name: 'NEW', value: 'OpenBLAS' }], {
      kind: reader === 'kconfig' ? 'kconfig' : 'any',
    })
    expect(rewrite(reader, before, [word]).text).toBe(after)
  })

  test('a number with a zero in front is no number of code', () => {
    const octal = renamed('OLD', [{ name: 'NEW', value: '010' }])
    expect(rewrite('python', 'run(OLD=1)\n', [octal]).text).toBe('run(OLD=1)\n')
  })
})
