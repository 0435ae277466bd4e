import { expect, test } from '@jest/globals'

import type { Use } from '../../src/core/use.ts'
import { entriesAt } from '../../src/languages/kit/asked/entry.ts'
import {
  isDefined,
  isGiven,
  isQuoted,
  isSetBehind,
  isUnexported,
} from '../../src/languages/kit/asked/given.ts'
import { partOf, partOfComposed } from '../../src/languages/kit/asked/part-in-flow.ts'
import { takesIn } from '../../src/languages/kit/asked/takes-in.ts'
import { isTalk } from '../../src/languages/kit/asked/talk.ts'
import { openRecord } from '../support/recorded/record.ts'
import { smallChangesOf } from '../support/recorded/small-changes.ts'

/**
 * What the signs around a name tell, of names whose language tells nothing. The name is the word in capitals that each text
 * holds; the record has what is told of it, and of the text with one sign changed.
 */
const TEXTS: readonly string[] = [
  'cmake -DNAME=ON ..\n',
  'cl /DNAME /O2\n',
  'cc -D NAME main.c\n',
  'flags = "NAME"\n',
  "flags = ['NAME', 'OTHER']\n",
  'ARGS += NAME\n',
  'ARGS ?= NAME ; x\n',
  'x := NAME # why\n',
  'set(FLAGS NAME)\n',
  'set( FLAGS  NAME )\n',
  'NAME=1\n',
  '  NAME=1 make\n',
  'ARG NAME\n',
  'export NAME=1\n',
  '`NAME` turns it on.\n',
  'nim c -d:NAME main.nim\n',
  'v -d NAME .\n',
  'odin build . -define:NAME=true\n',
  'rpmbuild --with NAME x.spec\n',
  'tool --define NAME\n',
  '#ifdef NAME\n',
  'x = "#ifndef NAME\\n"\n',
  '-ifdef(NAME).\n',
  '{$IFDEF NAME}\n',
  '`ifdef NAME\n',
  '`elsif NAME\n',
  'when defined(NAME):\n',
  'elif x and defined NAME\n',
  'version (NAME) {\n',
  '#config(NAME, false)\n',
  '$if NAME ? {\n',
  '$else if !NAME {\n',
  'value = @NAME@\n',
  "sed -i 's,@NAME@,1,' in\n",
  "sed -e 's|@NAME@|x|' in > out\n",
  'if [ "$NAME" = 1 ]; then\n',
  'echo %NAME%\n',
  'if !NAME! == 1\n',
  'while NAME\n',
  'ifneq ($(NAME),)\n',
  'ifeq (NAME,x)\n',
  'ifneq (NAME,x)\n',
  'ifdef NAME\n',
  'ifndef NAME\n',
  'if NAME then\n',
  'elseif(NAME)\n',
  'notif NAME\n',
  'x ifdefs NAME\n',
  'reset NAME\n',
  'settings NAME\n',
  'print "with NAME"\n',
  'value = ${NAME}\n',
  'value = ${NAME:-1}\n',
  'if x; NAME\n',
  'message(STATUS "with NAME")\n',
  'echo "with NAME"\n',
  'echo "with NAME" > config\n',
  '  @echo "with NAME" | tee x\n',
  'printf "with NAME"\n',
  'console.log("with NAME")\n',
  'puts "with $(x) NAME"\n',
  'Write-Host "NAME"\n',
  'setenv NAME 1\n',
  'putenv("NAME=1")\n',
  'option(NAME "x" ON)\n',
  'ENV NAME 1\n',
  'run(NAME)\n',
  'NAME == 1\n',
  'NAME => 1\n',
  'NAME := 1\n',
  'NAME"] = 1\n',
  'const FLAGS = {old: "-DNAME=ON", new: "-DFRESH=ON"}\n',
  'flags = {\n  "old": "-DNAME",\n  "new": "-DFRESH",\n}\nrun(flags["old"])\n',
  "F = {\n  'old' => '-DNAME=ON',\n  'new' => '-DFRESH=ON'\n}\n",
  'flags:\n  old: -DNAME:BOOL=ON\n  new: -DFRESH\n',
  '[flags]\nold = ["-DNAME=1"]\nnew = ["-DFRESH=1"]\n',
  'pairs = [("old", "-DNAME"), ("new", "-DFRESH")]\n',
  'old="-DNAME=ON"\nnew="-DFRESH=ON"\n',
  'let old = "-DNAME";\nlet fresh = "-DFRESH";\n',
  'set(F_OLD NAME)\nset(F_NEW FRESH)\n',
  'old() { cmake -DNAME=ON .; }\nnew() { cmake -DFRESH=ON .; }\n',
  '$flags = @{ old = "-DNAME"; new = "-DFRESH" }\n',
]

/** Words that are also flags, in sentences and in code. */
const TALK: readonly string[] = [
  'Built with ALSA.\n',
  'ALSA is used.\n',
  'the ALSA backend\n',
  'uses ALSA, mostly\n',
  'ALSA\n',
  'ALSA=1\n',
  '# for ALSA only\n',
  'x, ALSA: on\n',
  '1 ALSA 2\n',
]

const TAKING: readonly string[] = [
  '. ./flags.sh\n',
  'source flags.sh\n',
  'include flags\n',
  'from flags import x\n',
  "require_relative 'flags'\n",
  'use flags;\n',
  'mod flags;\n',
  'flags are here\n',
  ' . flags\n',
  'load("flags")\n',
  'import(flags)\n',
  'my-flags.sh\n',
]

function useAt(text: string, name: string, more: Partial<Use>): Use {
  const start = text.indexOf(name)
  const end = start + name.length
  return { name, start, end, role: 'mention', namespace: 'any', region: 'code', ...more }
}

function tellSigns(text: string): string {
  const use = useAt(text, 'NAME', {})
  if (use.start === -1) return ''
  const signs = { isDefined, isGiven, isQuoted, isSetBehind, isUnexported }
  const held = Object.entries(signs).flatMap(([what, ask]) => (ask(text, use) ? [what] : []))
  const entries = entriesAt({ path: 'a', format: 'text', text }, use).map(
    ({ key, separator, indent, isVariable }) =>
      [key, separator, indent ?? 'in a line', ...(isVariable ? ['variable'] : [])].join(' '),
  )
  return [partOf(use, text, use.start), partOfComposed(use, text), ...held, ...entries].join(', ')
}

function tellTalk(text: string): string {
  const regions = ['code', 'comment', 'prose', 'string'] as const
  return ['ALSA', 'alsa', 'Alsa', 'ALSA2']
    .flatMap((name) =>
      regions
        .filter((region) => {
          const written = text.replace('ALSA', name)
          return isTalk(useAt(written, name, { region }), written)
        })
        .map((region) => `${name} ${region}`),
    )
    .join(', ')
}

function tellTaken(text: string): string {
  return ['flags.sh', 'lib/flags.py', 'flags'].filter((path) => takesIn(text, path)).join(', ')
}

test.each<[part: string, role: Use['role'], more: Partial<Use>]>([
  ['write', 'option', { region: 'prose' }],
  ['tell', 'mention', { region: 'prose' }],
  ['tell', 'condition', { region: 'comment' }],
  ['write', 'option', { region: 'string' }],
  ['write', 'definition', {}],
  ['carry', 'definition', { passes: true }],
  ['write', 'option', { passes: true }],
  ['read', 'condition', {}],
  ['carry', 'condition', { passes: true }],
  ['read', 'declaration', {}],
  ['tell', 'mention', {}],
  ['write', 'mention', { name: '--enable-x' }],
  ['read', 'condition', { name: '--enable-x' }],
  ['tell', 'shim', {}],
])('a use may %s: as %s %j', (part, role, more) => {
  const text = 'ifdef NAME\n'
  expect(
    partOf(useAt(text, 'NAME', { role, ...more }), ` ${text}`, role === 'mention' ? 1 : 7),
  ).toBe(part)
})

const ASKED: readonly (readonly [
  what: string,
  texts: readonly string[],
  (text: string) => string,
])[] = [
  ['what the signs around a name tell', TEXTS, tellSigns],
  ['whether a flag is a word of a sentence', TALK, tellTalk],
  ['whether a text takes a file in', TAKING, tellTaken],
]

const recordOf = openRecord(
  'judging/asked',
  ASKED.map(([what]) => what),
)

test.each(ASKED)('%s', (what, texts, tell) => {
  const told = texts
    .flatMap((text) => {
      const own = tell(text)
      const changes = smallChangesOf(text, text, 40).flatMap((change) => {
        const now = tell(change.text)
        return now === own ? [] : [`  ${change.what}: ${now || 'nothing'}`]
      })
      return [`${JSON.stringify(text)}: ${own || 'nothing'}`, ...changes]
    })
    .join('\n')
  expect(told).toBe(recordOf(what, told))
})

test('what stands in another folder is another module', () => {
  const text = 'from spack.package import *\n'
  expect(takesIn(text, 'spack/package.py')).toBe(true)
  expect(takesIn(text, 'packages/camp/package.py')).toBe(false)
  expect(takesIn('from .package import x\n', 'packages/camp/package.py')).toBe(true)
})
