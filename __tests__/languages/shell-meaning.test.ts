import { execFileSync } from 'node:child_process'
import { realpathSync } from 'node:fs'

import { describe, expect } from '@jest/globals'

import { isThorough, some } from '../support/thorough.ts'
import { needs } from '../support/tools.ts'
import { renamed, rewrite } from './cases.ts'

const STATES = [renamed('OLD', 'NEW', { kind: 'env', state: 'aliased' })]
const VALUES = [null, '', '0', '1', 'ON', 'a b'] as const
type Value = (typeof VALUES)[number]

/** Scripts that read OLD from their environment; `bash` marks those that only bash can run. */
const SCRIPTS: readonly { readonly text: string; readonly bash?: true }[] = [
  { text: 'echo "[$OLD]"' },
  { text: 'echo "[${OLD}]" "$OLD$OLD"' },
  { text: 'if [ -n "$OLD" ]; then echo yes; else echo no; fi' },
  { text: 'if [ -z "${OLD:-}" ]; then echo empty; fi' },
  { text: 'if [ "${OLD:-0}" = 1 ]; then echo one; fi; echo ${OLD:-d}' },
  { text: 'echo "${OLD-default}" "${OLD:-"a b"}"' },
  { text: 'echo "${OLD?is not set}"' },
  { text: 'echo "${OLD:?is empty}"' },
  { text: ': "${OLD:=0}"\necho "$OLD"\nif [ "$OLD" = 1 ]; then echo on; fi' },
  { text: 'OLD=${OLD:-OFF}\necho "-DX=$OLD"' },
  { text: 'case "$OLD" in 1|ON) echo on;; "") echo none;; *) echo other;; esac' },
  { text: 'if [ -z ${OLD+x} ]; then echo unset; else echo set; fi' },
  { text: 'if [ "${OLD:+x}" ] && [ -n "${OLD:+x}" ]; then echo filled; fi' },
  { text: 'f() { echo "in $OLD"; }\nf\nOLD=set\nf' },
  { text: 'cat <<EOF\nvalue: $OLD ${OLD:-none}\nEOF' },
  { text: 'unset OLD\necho "${OLD-gone}"' },
  { text: '[ ! "$OLD" ] || [ "$OLD" = 0 ] || echo "$(echo "$OLD")"' },
  { text: 'for i in $OLD; do echo "<$i>"; done' },
  { text: 'if [ -v OLD ]; then echo set; fi', bash: true },
  { text: '[ ! -v OLD ] && echo unset; true', bash: true },
  { text: 'if [[ -v OLD && -n "${HOME-}" ]]; then echo set; fi', bash: true },
  { text: 'if [[ ! -v OLD ]]; then echo unset; fi', bash: true },
  { text: 'if [[ $OLD == ON || $OLD == 1 ]]; then echo on; fi', bash: true },
]

/** Where sh is dash, as on Debian, that one program need not run everything twice. */
const SHELLS = programOf('sh') === programOf('dash') ? ['dash', 'bash'] : ['sh', 'dash', 'bash']

describe.each(SHELLS)('%s does the same after widening', (shell) => {
  describe.each([false, true])('unset variables are an error: %s', (strict) => {
    const at = SHELLS.indexOf(shell) + (strict ? 1 : 0)
    const all = SCRIPTS.filter(({ bash }) => bash === undefined || shell === 'bash')
    // Every third for each shell and mode, and another third each: all of them are run by one or another.
    needs(shell).each(some(isThorough ? all : all.slice(at), 3))('$text', ({ text }) => {
      const before = `${strict ? 'set -u\n' : ''}${text}\n`
      const { text: after } = rewrite('shell', before, STATES)
      expect(after).not.toBe(before)
      // Both given and the new one empty: which one counts is nobody's promise.
      const cases = VALUES.flatMap((old) => VALUES.map((fresh) => ({ old, fresh }))).filter(
        ({ old, fresh }) => old === null || fresh !== '',
      )
      const alone = run(
        shell,
        before,
        VALUES.map((old) => ({ old, fresh: null })),
      )
      // The new name wins where both are set.
      const expected = cases.map(({ old, fresh }) => alone[VALUES.indexOf(fresh ?? old)])
      expect(run(shell, after, cases)).toEqual(expected)
    })
  })
})

function run(
  shell: string,
  script: string,
  cases: readonly { readonly old: Value; readonly fresh: Value }[],
): readonly string[] {
  const parts = cases.map(
    ({ old, fresh }) =>
      `(\n${assign('OLD', old)}${assign('NEW', fresh)}${script})\necho "status $?"\necho ----\n`,
  )
  const output = execFileSync(shell, ['-s'], {
    input: `unset OLD NEW\n${parts.join('')}`,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: '/' },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  return output.split('----\n').slice(0, -1)
}

function programOf(shell: string): string {
  try {
    return realpathSync(execFileSync('which', [shell], { encoding: 'utf8' }).trim())
  } catch {
    return shell
  }
}

function assign(name: string, value: Value): string {
  return value === null ? '' : `${name}='${value}'; export ${name}\n`
}
