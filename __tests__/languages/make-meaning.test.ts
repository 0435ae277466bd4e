import { spawnSync } from 'node:child_process'

import { expect } from '@jest/globals'

import { some } from '../support/thorough.ts'
import { needs } from '../support/tools.ts'
import { renamed, rewrite } from './cases.ts'

const testWith = needs('make')
const STATES = [renamed('OLD', 'NEW', { kind: 'make-var', state: 'aliased' })]

/** Pieces of a makefile that append to R what they decide; `yes` and `no` lines are the outcome. */
const PIECES = [
  'ifdef OLD\nR += yes\nelse\nR += no\nendif\n',
  'ifndef OLD\nR += yes\nelse\nR += no\nendif\n',
  'ifdef A\nR += a\nelse ifdef OLD\nR += yes\nelse\nR += no\nendif\n',
  'ifndef A\nR += a\nelse ifndef OLD\nR += yes\nelse\nR += no\nendif\n',
  'ifdef OLD\nifdef A\nR += yes\nendif\nendif\n',
  'ifeq ($(OLD),1)\nR += yes\nelse\nR += no\nendif\n',
  'ifneq ($(OLD),1)\nR += yes\nelse\nR += no\nendif\n',
  'ifeq ($(OLD), 1) # comment\nR += yes\nendif\n',
  'ifeq (1,$(OLD))\nR += yes\nendif\n',
  'ifeq ($(strip $(OLD)),1)\nR += yes\nendif\n',
  'ifeq "$(OLD)" "1"\nR += yes\nendif\n',
  "ifneq '$(OLD)' '1'\nR += yes\nendif\n",
  'ifeq "${OLD}" \'1\'\nR += yes\nendif\n',
  'ifdef A\nelse ifeq ($(OLD),1)\nR += yes\nendif\n',
  'ifeq ($(OLD),)\nR += yes\nelse\nR += no\nendif\n',
  'ifneq ($(OLD),)\nR += yes\nendif\n',
  'ifneq ("$(OLD)","")\nR += yes\nendif\n',
  'ifeq ($(OLD),0)\nR += yes\nelse\nR += no\nendif\n',
  'ifneq ($(OLD),0)\nR += yes\nelse\nR += no\nendif\n',
  'ifneq ($(filter 1 ON,$(OLD)),)\nR += yes\nendif\n',
  'ifneq (,$(filter 1,$(OLD)))\nR += yes\nendif\n',
  'R += $(if $(OLD),yes,no)\n',
  'R += $(if $(filter 1,$(OLD)),yes,no)\n',
]
const VALUES = [undefined, '1', '0'] as const

function joined(old: string | undefined, fresh: string | undefined): string | undefined {
  if (old === undefined || fresh === undefined) return old ?? fresh
  return old === '1' || fresh === '1' ? '1' : '0'
}

type Variables = Readonly<Record<string, string | undefined>>

/** What a makefile decides under each of several command lines; one shell starts make for all of them. */
function outcomes(piece: string, lines: readonly Variables[]): readonly string[] {
  const runs = lines.map((variables) => {
    const given = Object.entries(variables).flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}=${value}`],
    )
    // What make prints itself takes no shell of its own.
    const makefile = `R :=\n${piece}\n$(info $(R))\nall:;\n`
    return `make --no-print-directory -f - ${given.join(' ')} <<'MAKEFILE' || exit\n${makefile}MAKEFILE\necho ----\n`
  })
  const { status, stdout, stderr } = spawnSync('sh', ['-s'], {
    input: runs.join(''),
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  })
  if (status !== 0) throw new Error(`${stderr}\n${piece}`)
  return stdout.split('----\n').slice(0, -1)
}

function meansTheSame(piece: string): void {
  const { text, sites } = rewrite('make', piece, STATES)
  expect(sites.map(({ action }) => action)).toEqual(sites.map(() => 'widen'))
  const given = VALUES.flatMap((OLD) =>
    VALUES.flatMap((NEW) => [undefined, '1'].map((A) => ({ OLD, NEW, A }))),
  )
  const wanted = given.map(({ OLD, NEW, A }) => ({ OLD: joined(OLD, NEW), A }))
  const label = (all: readonly string[]) => all.map((one, index) => [given[index], one])
  expect(label(outcomes(text, given))).toEqual(label(outcomes(piece, wanted)))
}
testWith.each(some(PIECES, 3))('%j means the same of both names', meansTheSame)

function looksUnexpanded(): void {
  const { text } = rewrite(
    'make',
    'OLD_X = 1\nNEW = $(EMPTY)\nX = 1\nifdef OLD\nR += yes\nendif\n',
    STATES,
  )
  const alone = 'NEW = $(EMPTY)\nifdef NEW\nR += yes\nendif\n'
  expect(outcomes(text, [{}])).toEqual(outcomes(alone, [{}]))
}
testWith('ifdef sees a value that expands to nothing, as before', looksUnexpanded)

function handsBothOn(): void {
  const input = 'R = 0\nshow:\n\t@echo make=$(OLD) shell=$${OLD:-none}\n'
  const { text } = rewrite('make', input, [
    ...STATES,
    renamed('OLD', 'NEW', { kind: 'env', state: 'aliased' }),
  ])
  const said = (variables: Readonly<Record<string, string>>): string =>
    spawnSync('make', ['--no-print-directory', '-f', '-', 'show'], {
      input: text,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], ...variables },
    }).stdout
  expect(said({ OLD: '1' })).toBe('make=1 shell=1\n')
  expect(said({ NEW: '1' })).toBe('make=1 shell=1\n')
  expect(said({})).toBe('make= shell=none\n')
}
testWith('a recipe hands both names on', handsBothOn)

/** Makefiles with a default of their own: what a user sets under either name must count as it did under the old one. */
const DEFAULTS = [
  'OLD ?= 1\nifeq ($(OLD),1)\nR += yes\nelse\nR += no\nendif\n',
  'OLD ?= 0\nifeq ($(OLD),0)\nR += yes\nelse\nR += no\nendif\n',
  'OLD ?= 0\nifneq ($(OLD),1)\nR += yes\nendif\nR += $(OLD)\n',
  'ifdef A\nOLD ?= 32\nendif\nR += x=$(OLD)\n',
  'ifdef A\nOLD := 1\nendif\nifdef OLD\nR += yes\nendif\n',
  'ifndef OLD\nOLD = 0\nendif\nifneq ($(filter 1,$(OLD)),)\nR += yes\nendif\n',
]

function keepsDefault(piece: string): void {
  const { text } = rewrite('make', piece, STATES)
  expect(text).not.toBe(piece)
  const given = VALUES.flatMap((value) => [undefined, '1'].map((A) => ({ value, A })))
  const before = outcomes(
    piece,
    given.map(({ value, A }) => ({ OLD: value, A })),
  )
  for (const name of ['OLD', 'NEW'])
    expect(
      outcomes(
        text,
        given.map(({ value, A }) => ({ [name]: value, A })),
      ),
    ).toEqual(before)
}
testWith.each(some(DEFAULTS, 3))(
  '%j lets a user override the default under both names',
  keepsDefault,
)
