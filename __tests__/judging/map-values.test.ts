import { execFileSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import * as path from 'node:path'

import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import type { Target, ValueRule } from '../../src/maps/rename.ts'
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
