import { execFileSync, spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { afterAll, describe, expect } from '@jest/globals'

import { renamed, rewrite } from '../../languages/cases.ts'
import { temporaryDirectory } from '../../support/directory.ts'
import { isThorough, some } from '../../support/thorough.ts'
import { needs } from '../../support/tools.ts'

const scratch = await temporaryDirectory()
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const STATES = [renamed('OLD', 'NEW', { state: 'aliased' })]
/** Each text runs once for each pair of them: no value, nothing, one that counts for no, one that counts. */
type Value = null | '' | '0' | '7'
const VALUES: readonly Value[] = isThorough ? [null, '', '0', '7'] : [null, '', '7']
type Given = Readonly<Record<string, Value>>

/** A language in which a name gets a value where it has none. */
interface Way {
  readonly tool: string
  readonly reader: string
  /** Each sets OLD, which may be set from outside already. */
  readonly texts: readonly string[]
  /** What a text gives a name in the end, between brackets; nothing where it has no value. */
  readonly run: (text: string, given: Given, name: string) => string
}

const WAYS: readonly Way[] = [
  {
    tool: 'dash',
    reader: 'shell',
    texts: [
      ': "${OLD:=1}"',
      ': ${OLD=1}',
      '[ -z "$OLD" ] && OLD=1',
      '[ -n "$OLD" ] || OLD="a b"',
      'if [ -z "$OLD" ]; then\n  OLD=1\nfi',
      'if [ -z "${OLD+x}" ]; then OLD=1; fi',
      'if test "x$OLD" = x; then OLD=yes; fi',
      'if [ "$OLD" = "" ]; then\n  OLD=1\n  CPU=1\nfi\nOLD="$OLD$CPU"',
      'if [ -n "$OLD" ]; then CPU=2; else OLD=1; fi\necho "$CPU"',
      'OLD=${OLD:-1}',
      'export OLD="${OLD:-1}"',
      '[ "$OLD" ] || export OLD=1',
    ],
    run: (text, given, name) =>
      execFileSync('dash', ['-c', `${text}\nprintf '[%s]' "$${name}"`], {
        env: environment(given),
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
  },
  {
    tool: 'make',
    reader: 'make',
    texts: [
      'OLD ?= 1',
      'export OLD ?= a,b',
      'ifndef OLD\nOLD = 1\nendif',
      'ifndef OLD\n  OLD := 1\n  CPU = 1\nendif',
      'ifeq ($(OLD),)\nOLD = yes\nendif',
      'ifeq ($(origin OLD),undefined)\nOLD := yes\nendif',
      'ifdef OLD\nCPU = 1\nelse\nOLD = 1\nendif',
      'ifdef CPU\nelse ifndef OLD\nOLD = 1\nendif',
    ],
    run: (text, given, name) => make(text, name, [], environment(given)),
  },
  {
    tool: 'make',
    reader: 'make',
    texts: [
      'OLD ?= 1\nOLD += 2',
      'ifndef OLD\nOLD = 1\nendif',
      'ifndef OLD\n  OLD := 1\n  CPU = 1\nendif',
      'ifeq ($(OLD),)\nOLD = yes\nendif',
      'ifeq ($(origin OLD),undefined)\nOLD := yes\nendif',
      'ifdef OLD\nCPU = 1\nelse\nOLD = 1\nendif',
    ],
    // What a command line gives, be it nothing, no file changes.
    run: (text, given, name) => make(text, name, assignments(given), environment({})),
  },
  {
    tool: 'cmake',
    reader: 'cmake',
    texts: [
      'if(NOT DEFINED OLD)\n  set(OLD ON)\nendif()',
      'if(NOT OLD)\n  set(OLD 4)\nendif()',
      'if("${OLD}" STREQUAL "")\n  set(OLD ON)\nendif()',
      'if(WIN32 AND NOT DEFINED OLD)\n  set(OLD ON)\nendif()',
      'if(UNIX AND NOT OLD)\n  set(OLD a b)\nendif()',
      'if(DEFINED OLD)\n  set(CPU 1)\nelse()\n  set(OLD ON)\nendif()\nmessage("${CPU}")',
      'if(WIN32)\n  set(CPU 1)\nelseif(NOT DEFINED OLD)\n  set(OLD ON)\nendif()',
      'if(NOT DEFINED OLD)\n  if(UNIX)\n    set(OLD 1)\n  else()\n    set(OLD 2)\n  endif()\nendif()',
    ],
    run: (text, given, name) => {
      const file = path.join(scratch, 'default.cmake')
      writeFileSync(file, `${text}\nmessage("[\${${name}}]")\n`)
      const words = assignments(given).map((one) => `-D${one}`)
      return spawnSync('cmake', [...words, '-P', file], { encoding: 'utf8' }).stderr
    },
  },
  {
    tool: 'cc',
    reader: 'c',
    texts: [
      '#ifndef OLD\n#define OLD 4\n#endif',
      '#if !defined(OLD)\n#  define OLD 4\n#endif',
      '#ifdef OLD\nint gpu;\n#else\n#define OLD 4\n#endif',
      '#if defined(_WIN32) && !defined(OLD)\n#define OLD 1\n#endif',
      '#ifdef _WIN32\n#define OLD 2\n#elif !defined OLD\n#define OLD 1\n#endif',
    ],
    run: (text, given, name) =>
      execFileSync('cc', ['-E', '-P', ...assignments(given).map((one) => `-D${one}`), '-'], {
        input: `${text}\n[${name}]\n`,
        encoding: 'utf8',
      }).replace(`[${name}]`, '[]'),
  },
  {
    tool: 'python3',
    reader: 'python',
    texts: [
      'import os\nos.environ.setdefault("OLD", "1")',
      'import os\nif "OLD" not in os.environ:\n    os.environ["OLD"] = "a" if os.sep else "b"  # so',
      'import os\nos.environ["OLD"] = os.environ.get("OLD", "1")',
    ],
    run: (text, given, name) =>
      execFileSync(python(), ['-S', '-c', `${text}\nprint(f"[{os.environ['${name}']}]")`], {
        env: environment(given),
        encoding: 'utf8',
      }),
  },
]

/** The interpreter itself: what stands on PATH may be a script that looks for one, which costs more than the test. */
function python(): string {
  return (found ??= execFileSync('python3', ['-c', 'import sys; print(sys.executable)'], {
    encoding: 'utf8',
  }).trim())
}

let found: string | undefined

function make(
  text: string,
  name: string,
  words: readonly string[],
  env: Record<string, string>,
): string {
  return execFileSync('make', ['-f', '-', ...words], {
    env,
    input: `${text}\nall:\n\t@echo '[$(${name})]' $(if $(CPU),cpu)\n`,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
  })
}

function environment(given: Given): Record<string, string> {
  const set = Object.entries(given).flatMap(([name, value]) =>
    value === null ? [] : [[name, value] as const],
  )
  return { PATH: process.env['PATH'] ?? '', ...Object.fromEntries(set) }
}

function assignments(given: Given): readonly string[] {
  return Object.entries(given).flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${value}`],
  )
}

describe('a value that counts only where there is none moves, and what is given under the old name counts', () => {
  for (const { tool, reader, texts, run } of WAYS)
    needs(tool).each(some(texts, 4))(`${tool}: %s`, (text) => {
      const { text: after, sites } = rewrite(reader, `${text}\n`, STATES)
      expect(sites.filter(({ action }) => action === 'keep')).toEqual([])
      const alone = new Map(VALUES.map((value) => [value, run(text, { OLD: value }, 'OLD')]))
      for (const old of VALUES)
        for (const fresh of VALUES) {
          // Both given, and the new one as nothing: which one counts is nobody's promise.
          if (old !== null && fresh === '') continue
          const is = run(after, { OLD: old, NEW: fresh }, 'NEW')
          expect([old, fresh, is]).toEqual([old, fresh, alone.get(fresh ?? old)])
        }
    })
})
