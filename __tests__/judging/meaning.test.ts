import { execFileSync } from 'node:child_process'

import { describe, expect, test } from '@jest/globals'

import { brokenStructure } from '../../src/patch/check.ts'
import { applyEdits } from '../../src/core/edit.ts'
import { Names } from '../../src/core/names.ts'
import { readUses } from '../../src/languages/read-file.ts'
import { needs } from '../support/tools.ts'
import { renamed, rewrite } from '../languages/cases.ts'

const ENV = [renamed('OLD', 'NEW', { kind: 'env', state: 'aliased' })]
const KCONFIG = [renamed('OLD', 'NEW', { kind: 'kconfig', state: 'aliased' })]
const STATES = [undefined, '', '0', '1'] as const

/** Every environment with each of the two variables unset, empty, off and on. */
const ENVIRONMENTS = STATES.flatMap((old) =>
  STATES.map((fresh) => ({
    ...(old !== undefined && { OLD: old }),
    ...(fresh !== undefined && { NEW: fresh }),
  })),
)

/** What the old text must see so that it does what the new one should: the new variable counts where it is set. */
function asOld(env: { readonly OLD?: string; readonly NEW?: string }): Record<string, string> {
  const value = env.NEW ?? env.OLD
  return value === undefined ? {} : { OLD: value }
}

const EXPRESSIONS = [
  'os.environ.get("OLD")',
  'os.environ.get("OLD", "x") + "y"',
  "os.getenv('OLD', str(1 + 1))",
  'os.environ["OLD"]',
  'os.environ[ "OLD" ] == "1" and 2',
  '"OLD" in os.environ and "PATH" in os.environ',
  'not "OLD" in os.environ',
  '"OLD" not in os.environ or False',
  "f\"{os.environ.get('OLD', 'x')}!\"",
  '[os.environ.get(k, "x") for k in ("A",)] + [os.environ.get("OLD")]',
  'int(os.environ.get("OLD") or 7)',
  '(lambda v=os.environ.get("OLD", "d"): v)()',
]

describe('Python', () => {
  const withPython = needs('python3')

  withPython(
    'each read that accepts both gives what the old one gave, in every environment',
    () => {
      const pairs = EXPRESSIONS.map((old) => [
        old,
        rewrite('python', `x = ${old}\n`, ENV).text.trim().slice(4),
      ])
      for (const [old, both] of pairs) expect(both).not.toBe(old)
      const program = `
import ast, json, os, sys
pairs, environments = json.load(sys.stdin)
def run(code, env):
    os.environ.clear()
    os.environ.update(env, PATH="/")
    try:
        return repr(eval(compile(ast.parse(code, mode="eval"), "x", "eval"), {"os": os}))
    except Exception as error:
        return type(error).__name__
for old, both in pairs:
    for env, as_old in environments:
        if run(both, env) != run(old, as_old):
            print(both, env, run(both, env), run(old, as_old))
`
      const input = JSON.stringify([pairs, ENVIRONMENTS.map((env) => [env, asOld(env)])])
      expect(execFileSync('python3', ['-c', program], { input, encoding: 'utf8' })).toBe('')
    },
  )

  withPython('more than one new name is asked for in order', () => {
    const text = 'os.environ.get("OLD", "d")'
    const [use] = readUses('python', text, new Names(['OLD']))
    const both = applyEdits(text, use?.widen?.(['A', 'B']) ?? [])
    const program = 'import os, sys; print(eval(sys.argv[1]))'
    const say = (env: Record<string, string>): string =>
      execFileSync('python3', ['-c', program, both], {
        env: { PATH: process.env['PATH'] ?? '', ...env },
        encoding: 'utf8',
      }).trim()
    expect([
      say({ A: 'a', B: 'b' }),
      say({ B: 'b', OLD: 'o' }),
      say({ OLD: 'o' }),
      say({}),
    ]).toEqual(['a', 'b', 'o', 'd'])
  })

  withPython('a rewritten file differs in its names only', () => {
    const files = [
      'setup(ext_modules=[Extension("a", define_macros=[("OLD", None)], extra_compile_args=["-DOLD=1"])])\n',
      'cmake_args += [\n    "-DOLD=ON",  # OLD\n    f"-DOLD={x}",\n]\n',
      'env = {"OLD": "1", **{"b": \'-DOLD\'}}\nos.environ["OLD"] = r"\\d"\n',
    ]
    const program = `
import ast, json, sys
for old, new in json.load(sys.stdin):
    a, b = ast.dump(ast.parse(old)), ast.dump(ast.parse(new))
    if a == b or a.replace("OLD", "NEW") != b:
        print(old, new)
`
    const pairs = files.map((old) => [old, rewrite('python', old, [renamed('OLD', 'NEW')]).text])
    expect(
      execFileSync('python3', ['-c', program], { input: JSON.stringify(pairs), encoding: 'utf8' }),
    ).toBe('')
  })
})

describe('JSON and TOML', () => {
  const FILES: readonly (readonly [string, string])[] = [
    ['json', '{"a": {"OLD": "ON", "b": ["-DOLD=1", "OLD"]}, "c": "x \\"OLD\\" -DOLD"}\n'],
    ['json', '// OLD\n{"scripts": {"build": "OLD=1 make && cmake -DOLD=ON"}, }\n'],
    [
      'notebook',
      '{"cells": [{"cell_type": "code", "source": ["x = \\"-DOLD=ON\\"\\n", "!make OLD=1"]}]}\n',
    ],
    [
      'toml',
      'cmake.define.OLD = "ON"\n[a.b]\nc = ["-DOLD=ON", \'OLD\'] # OLD\nd = """\n-DOLD"""\n',
    ],
    ['toml', '[features]\nx = ["a/OLD"]\n[[t]]\nenvironment = { OLD = "1" }\n'],
  ]

  test.each(FILES)('%s keeps its structure', (reader, text) => {
    const { text: after } = rewrite(reader, text, [renamed('OLD', 'NEW')])
    expect(after).not.toBe(text)
    expect(brokenStructure(reader, text, after, 'names')).toBeNull()
    expect(after).toBe(text.replaceAll('OLD', 'NEW'))
  })
})

describe('XML', () => {
  needs('python3')('parses to the same tree apart from the names', () => {
    const text =
      '<P><OLD>true</OLD><D>A;OLD;$(OLD)</D><X C="\'$(OLD)\'==\'1\'" e="&quot;-DOLD=1&quot;"/><!-- OLD --><![CDATA[<OLD]]></P>'
    const { text: after } = rewrite('xml', text, [renamed('OLD', 'NEW')])
    const program = `
import json, sys, xml.dom.minidom as dom
old, new = json.load(sys.stdin)
a, b = dom.parseString(old).toxml(), dom.parseString(new).toxml()
print(a.replace("OLD", "NEW") == b)
`
    const input = JSON.stringify([text, after])
    expect(execFileSync('python3', ['-c', program], { input, encoding: 'utf8' }).trim()).toBe(
      'True',
    )
  })
})

/** Whether a dependency over bool symbols holds. */
function holds(expression: string, set: Readonly<Record<string, boolean>>): boolean {
  const tokens = expression.match(/\w+|&&|\|\||!=|[=!()]/g) ?? []
  let at = 0
  function any(): boolean {
    let value = all()
    while (tokens[at] === '||') {
      at++
      value = all() || value
    }
    return value
  }
  function all(): boolean {
    let value = one()
    while (tokens[at] === '&&') {
      at++
      value = one() && value
    }
    return value
  }
  function one(): boolean {
    const token = tokens[at++]!
    if (token === '!') return !one()
    if (token === '(') {
      const value = any()
      at++
      return value
    }
    const left = valueOf(token)
    const sign = tokens[at]
    if (sign !== '=' && sign !== '!=') return left
    at += 2
    return (left === valueOf(tokens[at - 1]!)) === (sign === '=')
  }
  function valueOf(name: string): boolean {
    return name === 'y' || set[name] === true
  }
  return any()
}

describe('Kconfig', () => {
  const DEPENDENCIES = [
    'OLD',
    '!OLD',
    'A && OLD',
    'OLD || A',
    'A && !OLD || B',
    '!(OLD && A)',
    'OLD = y',
    'OLD != n && A',
    'A || y = OLD',
    '!(OLD = n) && B',
    '(OLD)',
  ]

  test.each(DEPENDENCIES)('depends on %s', (old) => {
    const text = rewrite('kconfig', `config X\n\tbool\n\tdepends on ${old}\n`, KCONFIG).text
    const both = /depends on (.*)/.exec(text)![1]!
    expect(both).toContain('NEW')
    for (let bits = 0; bits < 16; bits++) {
      const set = { OLD: (bits & 1) > 0, NEW: (bits & 2) > 0, A: (bits & 4) > 0, B: (bits & 8) > 0 }
      expect(holds(both, set)).toBe(holds(old, { ...set, OLD: set.OLD || set.NEW }))
    }
  })
})

/** What a condition of a shell script says. */
function run(text: string, env: Record<string, string>): string {
  return execFileSync('sh', ['-c', `${text} echo on; else echo off; fi`], {
    env: { PATH: '/usr/bin:/bin', ...env },
    encoding: 'utf8',
  })
}

describe("autoconf's shell", () => {
  /** With whether either variable is enough, or both have to agree. */
  const TESTS = [
    ['test "x$OLD" = xyes', true],
    ['test "$OLD" != "no"', false],
    ['test "${OLD}" = yes', true],
    ['test "x$OLD" != x', true],
    ['test "$OLD" = ""', false],
    ['test -n "$OLD"', true],
    ['test -z "$OLD"', false],
  ] as const

  needs('sh')('each test that accepts both holds where one of the two did', () => {
    for (const [old, any] of TESTS) {
      const both = rewrite('m4', `if ${old} && test x = x; then\n`, ENV).text
      expect(both).toContain('NEW')
      for (const env of [{}, { OLD: 'yes' }, { NEW: 'yes' }, { OLD: 'no', NEW: 'no' }]) {
        const sees = [env.OLD, env.NEW].map((value) =>
          run(`if ${old}; then\n`, value === undefined ? {} : { OLD: value }),
        )
        const expected = any ? sees.includes('on\n') : sees.every((result) => result === 'on\n')
        expect(run(both, env)).toBe(expected ? 'on\n' : 'off\n')
      }
    }
  })
})
