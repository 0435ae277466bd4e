import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect } from '@jest/globals'

import { some } from '../support/thorough.ts'
import { needs } from '../support/tools.ts'
import { renamed, rewrite } from './cases.ts'

const testWith = needs('cmake')
const STATES = [renamed('OLD', 'NEW', { kind: 'cmake-option', state: 'aliased' })]
const VALUES = [undefined, 'ON', 'OFF'] as const
type Value = string | undefined

/** Conditions that must be widened: with OLD and NEW set to anything they say what they said of the two joined. */
const CONDITIONS = [
  'OLD',
  'NOT OLD',
  'NOT(OLD)',
  'OLD AND A',
  'A AND OLD',
  'A OR OLD',
  'OLD OR A',
  'A AND OLD OR B',
  'A OR OLD AND B',
  'NOT A OR NOT OLD',
  'NOT (A AND OLD)',
  '(OLD)',
  '(OLD OR A) AND B',
  'NOT OLD AND NOT A',
  'OLD AND OLD',
  'NOT OLD OR OLD AND A',
  'DEFINED OLD',
  'NOT DEFINED OLD',
  'DEFINED OLD AND OLD',
  'DEFINED OLD AND NOT OLD',
  'A OR DEFINED OLD',
  'OLD STREQUAL "ON"',
  'OLD STREQUAL ON',
  'NOT OLD STREQUAL "ON"',
  'A AND OLD STREQUAL "ON"',
  'OLD STREQUAL "OFF"',
  'NOT OLD STREQUAL OFF',
  'OLD STREQUAL OFF AND A',
  '"${OLD}" STREQUAL "ON"',
  '"${OLD}" STREQUAL "ON" OR A',
  'NOT "${OLD}" STREQUAL "ON" AND A',
  '"${OLD}" STREQUAL "OFF"',
  '"${OLD}" STREQUAL ""',
  'NOT "${OLD}" STREQUAL ""',
  'OLD MATCHES "^ON$"',
  '"${OLD}" MATCHES "ON|TRUE"',
  'OLD EQUAL 1',
  'OLD GREATER 0',
  '"${OLD}"',
  'NOT "${OLD}"',
  'A AND "${OLD}"',
  '${OLD}',
  'NOT ${OLD}',
]

function joined(old: Value, fresh: Value): Value {
  if (old === undefined || fresh === undefined) return old ?? fresh
  return old === 'ON' || fresh === 'ON' ? 'ON' : 'OFF'
}

function given(name: string, value: Value): string {
  return value === undefined ? `unset(${name})\n` : `set(${name} ${value})\n`
}

function answers(script: string): string {
  const directory = mkdtempSync(join(tmpdir(), 'flagshift-'))
  try {
    writeFileSync(join(directory, 'script.cmake'), script)
    const { status, stderr } = spawnSync('cmake', ['-P', 'script.cmake'], {
      cwd: directory,
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`${stderr}\n${script}`)
    return stderr
  } finally {
    rmSync(directory, { recursive: true })
  }
}

/** Asks a condition for all values of OLD and NEW, with A and B on and off. */
function table(condition: string, name: string, set: (old: Value, fresh: Value) => string): string {
  const policies = 'cmake_policy(VERSION 3.25)\n'
  const asked = VALUES.flatMap((old) =>
    VALUES.flatMap((fresh) =>
      ['A', 'B', 'AB', ''].map((on) => {
        const others =
          given('A', on.includes('A') ? '1' : undefined) + given('B', on.includes('B') ? '1' : '0')
        const label = `${old} ${fresh} ${on}`
        return `${set(old, fresh)}${others}if(${condition})\nmessage("${label}: yes")\nelse()\nmessage("${label}: no")\nendif()\n`
      }),
    ),
  )
  return answers(policies + asked.join('') + `# ${name}\n`)
}

function meansTheSame(condition: string): void {
  const { text, sites } = rewrite('cmake', `if(${condition})\nendif()\n`, STATES)
  expect(sites.map(({ action }) => action)).not.toContain('keep')
  const widened = /^if\((.*)\)\nendif\(\)\n$/s.exec(text)![1]!
  const before = table(condition, 'before', (old, fresh) => given('OLD', joined(old, fresh)))
  const after = table(widened, 'after', (old, fresh) => given('OLD', old) + given('NEW', fresh))
  expect(after).toBe(before)
}
testWith.each(some(CONDITIONS, 3))('if(%s) means the same of both names', meansTheSame)

function call(name: string, list: string): string {
  return `cmake_dependent_option(${name} "doc" ON "${list}" OFF)\nmessage("\${${name}}")\n`
}

function dependsTheSame(): void {
  for (const dependency of ['OLD', 'NOT OLD', 'A;OLD', 'NOT OLD;A']) {
    const { text } = rewrite('cmake', call('X', dependency), STATES)
    const widened = /"doc" ON "([^"]*)"/.exec(text)![1]!
    for (const policy of ['3.20', '3.25']) {
      const script = (list: string, set: (old: Value, fresh: Value) => string): string =>
        `cmake_policy(VERSION ${policy})\ninclude(CMakeDependentOption)\nset(A 1)\n` +
        VALUES.flatMap((old, row) =>
          VALUES.map((fresh, column) => set(old, fresh) + call(`X${row}${column}`, list)),
        ).join('')
      expect(
        answers(script(widened, (old, fresh) => given('OLD', old) + given('NEW', fresh))),
      ).toBe(answers(script(dependency, (old, fresh) => given('OLD', joined(old, fresh)))))
    }
  }
}
testWith('cmake_dependent_option means the same of both names', dependsTheSame)

function generatesTheSame(): void {
  const directory = mkdtempSync(join(tmpdir(), 'flagshift-'))
  const project = (content: string): string =>
    VALUES.flatMap((old, row) =>
      VALUES.map((fresh, column) => {
        const wide = content !== EXPRESSIONS
        const set = wide
          ? given('OLD', old) + given('NEW', fresh)
          : given('OLD', joined(old, fresh))
        return `${set}file(GENERATE OUTPUT \${CMAKE_BINARY_DIR}/${row}${column} CONTENT "${content}")\n`
      }),
    ).join('')
  const EXPRESSIONS =
    '$<$<BOOL:${OLD}>:X>|$<NOT:$<BOOL:${OLD}>>|$<$<STREQUAL:${OLD},ON>:Y>|$<AND:$<BOOL:${OLD}>,1>|$<IF:$<BOOL:${OLD}>,a,b>'
  const line = `file(GENERATE OUTPUT x CONTENT "${EXPRESSIONS}")\n`
  const widened = /CONTENT "(.*)"\)/.exec(rewrite('cmake', line, STATES).text)![1]!
  expect(widened).not.toBe(EXPRESSIONS)
  try {
    const read = (content: string): string => {
      const head = 'cmake_minimum_required(VERSION 3.20)\nproject(x NONE)\n'
      writeFileSync(join(directory, 'CMakeLists.txt'), head + project(content))
      const build = join(directory, content === EXPRESSIONS ? 'before' : 'after')
      const run = spawnSync('cmake', ['-S', directory, '-B', build], { encoding: 'utf8' })
      if (run.status !== 0) throw new Error(run.stderr)
      return spawnSync('sh', ['-c', 'tail -n +1 [0-2][0-2]'], { cwd: build, encoding: 'utf8' })
        .stdout
    }
    expect(read(widened)).toBe(read(EXPRESSIONS))
  } finally {
    rmSync(directory, { recursive: true })
  }
}
testWith('generator expressions mean the same of both names', generatesTheSame)
