import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, test } from '@jest/globals'

import { generatedDocs } from '../../scripts/docs.ts'
import type { CHANGED } from '../../src/core/reasons/places-that-change.ts'
import type { KEPT } from '../../src/core/reasons/places-that-stay.ts'
import { PROOF_CODES } from '../../src/core/reasons/proof-codes.ts'
import { REASON_GROUPS, REASONS, type ReasonCode } from '../../src/core/reasons.ts'
import { parseCommandLine } from '../../src/commands/command-line.ts'
import { runRule } from '../../src/commands/rule.ts'
import { optionsOf, writtenName } from '../../src/options/option-table.ts'
import { styleFor } from '../../src/report/style.ts'
import { leaveAlone } from '../../src/scan/reasons-to-leave-a-file.ts'
import type { RenameState } from '../../src/upstream/states/state.ts'
import { renamed, rewrite, UNASKED } from '../languages/cases.ts'
import { ROOT } from '../support/run.ts'

const CODES = Object.keys(REASONS) as ReasonCode[]

/** The program's own text, apart from the table. */
function source(): string {
  return readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith(path.join('core', 'reasons')))
    .map((file) => readFileSync(path.join(ROOT, 'src', file), 'utf8'))
    .join('\n')
}

// That each code which src makes is in the table, the compiler says: a reason's code is a ReasonCode.
test('each row of the table is made somewhere', () => {
  const text = source()
  expect(CODES.filter((code) => !text.includes(`'${code}'`))).toEqual([])
})

test('no code stands in two groups', () => {
  expect(REASON_GROUPS.flatMap(({ rows }) => Object.keys(rows))).toEqual(CODES)
})

test('each option that a sentence names is one', () => {
  const rows = [...Object.values(REASONS), ...Object.values(PROOF_CODES)]
  const named = rows.flatMap(({ means, todo }) => `${means} ${todo}`.match(/--[a-z][\w-]*/g) ?? [])
  const known = new Set(optionsOf().map(([name]) => `--${writtenName(name)}`))
  expect(named.filter((option) => !known.has(option) && option !== '--init')).toEqual([])
  expect(named.length).toBeGreaterThan(5)
})

test('each sentence is one', () => {
  for (const code of CODES) {
    const { means, todo, given = 'X.' } = REASONS[code]
    for (const text of [means, todo, given]) expect(text).toMatch(/^[A-Z].*\.$/)
  }
})

test('the pages that are made from tables are up to date (npm run docs)', () => {
  for (const [page, text] of Object.entries(generatedDocs()))
    expect(readFileSync(path.join(ROOT, 'docs', page), 'utf8')).toBe(text)
})

const FLAG = renamed('OLD_FLAG', 'NEW_FLAG')
const NO_CUDA = renamed('NO_CUDA', 'USE_CUDA', { value: { kind: 'inverted' } })

/** Reasons that take more than one file with its renames to come about: other tests hold them. */
type MoreThanOneFile =
  | 'by-version'
  | 'out-of-scope'
  | 'pins-differ'
  | 'upstream-unread'
  | 'common-name'
  | 'program-name'
  | 'recorded-output'
  | 'composed-name'
  | 'conflict-in-file'
  | 'read-here'
  | 'read-outside'
  | 'taken-away'
  | 'older-version'
  | 'other-package'

/** The language and the renames of an example; a reason that is new is one of these. */
const RUN: Readonly<
  Record<
    Exclude<keyof typeof CHANGED | keyof typeof KEPT, MoreThanOneFile>,
    readonly [string, ...RenameState[]]
  >
> = {
  stale: ['shell', renamed('LLAMA_CUBLAS', 'GGML_CUDA')],
  'accept-both': ['cmake', renamed('LLAMA_CUBLAS', 'GGML_CUDA', { state: 'aliased' })],
  'only-new': ['meson', renamed('old_flag', 'new_flag', { state: 'unknown', builtIn: false })],
  split: [
    'shell',
    renamed('LLAMA_OPENBLAS', [
      { name: 'LLAMA_BLAS', value: 'ON' },
      { name: 'LLAMA_BLAS_VENDOR', value: 'OpenBLAS' },
    ]),
  ],
  merged: ['shell', FLAG],
  'contract-name': ['yaml', FLAG],
  ignored: ['shell', FLAG],
  premature: ['shell', renamed('OLD_FLAG', 'NEW_FLAG', { state: 'premature' })],
  'ahead-of-upstream': ['shell', renamed('OLD_FLAG', 'NEW_FLAG', { state: 'premature' })],
  absent: ['shell', renamed('OLD_FLAG', 'NEW_FLAG', { state: 'absent' })],
  removed: ['shell', renamed('LLAMA_CLBLAST', null)],
  'current-name': [
    'shell',
    renamed('NAME_A', 'NAME_B'),
    { ...renamed('NAME_B', 'NAME_C', { state: 'unknown', map: 'another' }), upstream: UNASKED },
  ],
  'other-kind': ['cmake', renamed('OLD_FLAG', 'NEW_FLAG', { kind: 'cmake-option' })],
  ambiguous: [
    'shell',
    renamed('OLD_FLAG', 'A', { kind: 'env' }),
    renamed('OLD_FLAG', 'B', { kind: 'env', map: 'another' }),
  ],
  'always-set': ['cmake', FLAG],
  'renamed-on': [
    'cmake',
    renamed('NAME_A', 'NAME_B', { kind: 'macro' }),
    renamed('NAME_B', 'NAME_C', { kind: 'cmake-option' }),
  ],
  'reused-name': ['shell', renamed('NAME_A', 'NAME_B'), renamed('NAME_C', 'NAME_A')],
  'serves-both': ['cmake', FLAG],
  overwrites: ['cmake', FLAG],
  'option-renamed': ['cmake', FLAG],
  'owned-here': ['cmake', FLAG],
  'declared-beside': ['cmake', { ...FLAG, builtIn: false }],
  'own-variable': ['python', renamed('sd', 'sd-cli')],
  'plain-word': ['shell', renamed('ALSA', 'SDL_ALSA')],
  'part-of-longer-name': ['toml', renamed('fast_cuda', 'fast_gpu', { kind: 'cargo-feature' })],
  link: ['markdown', FLAG],
  'deprecation-text': ['shell', FLAG],
  'value-changes': ['shell', NO_CUDA],
  'cannot-widen': ['c', renamed('OLD_FLAG', 'NEW_FLAG', { state: 'aliased' })],
  conflict: ['shell', FLAG],
  'both-named': ['shell', renamed('OLD_PROGRAM', 'NEW_PROGRAM', { kind: 'cmake-target' })],
  'many-to-one': ['python', renamed('OLD_A', 'NEW_FLAG'), renamed('OLD_B', 'NEW_FLAG')],
  entangled: [
    'cmake',
    renamed('OLD_A', [
      { name: 'NEW_A', value: 'ON' },
      { name: 'NEW_B', value: 'ON' },
    ]),
    renamed('OLD_B', 'NEW_C'),
  ],
}

describe('the example of a reason is true', () => {
  test.each(Object.entries(RUN))('%s', (code, [reader, ...states]) => {
    const { before, after } = REASONS[code as ReasonCode]
    const { text, sites } = rewrite(reader, `${before}\n`, states)
    expect(sites.map(({ reason }) => reason.code)).toContain(code)
    expect(text).toBe(`${after ?? before}\n`)
  })

  test.each(['archived', 'licence', 'lock-file', 'patch-file', 'rename-table'] as const)(
    '%s',
    (code) => {
      expect(leaveAlone(REASONS[code].before, 'OLD_FLAG=1\n')?.code).toBe(code)
    },
  )

  test.each(['generated', 'lfs-pointer'] as const)('%s', (code) => {
    expect(leaveAlone('build.sh', `${REASONS[code].before}\n`)?.code).toBe(code)
  })
})

/** What `flagshift rule` prints. */
async function printed(...args: readonly string[]): Promise<string> {
  const lines: string[] = []
  await runRule(parseCommandLine(['rule', ...args]), {
    style: styleFor({}, false, {}),
    all: false,
    out: (text) => void lines.push(text),
    outBytes: () => undefined,
    note: () => undefined,
    warn: () => undefined,
    progress: () => undefined,
    width: 80,
  })
  return lines.join('\n')
}

describe('flagshift rule', () => {
  test('lists all codes, and explains one with its example', async () => {
    const all = await printed()
    for (const code of CODES) expect(all).toContain(`  ${code} `)
    expect(all).not.toMatch(/.{81}/)
    for (const [code, { means, todo }] of Object.entries(PROOF_CODES)) {
      expect(all).toContain(`  ${code} `)
      const told = (await printed(code)).replaceAll(/\s+/g, ' ')
      expect(told).toBe(`${code}: ${means} to do ${todo}`)
    }
    const one = await printed('accept-both')
    expect(one).toContain('after   if(GGML_CUDA OR LLAMA_CUBLAS)')
    expect(one).toContain(REASONS['accept-both'].todo)
  })

  test('names the nearest code where there is none of that name', async () => {
    await expect(printed('server-both')).rejects.toThrow(
      'There is no reason code "server-both". Do you mean serves-both?',
    )
    await expect(printed('x')).rejects.toThrow('See flagshift rule for all of them.')
  })
})
