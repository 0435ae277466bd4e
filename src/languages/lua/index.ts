import type { LanguageModule } from '../language.ts'
import { SCRIPT_UPSTREAM } from '../kit/upstream-words.ts'
import { anyOf } from '../kit/script/either.ts'
import { scriptReader } from '../kit/script/read.ts'
import { dropTrailingZeros, type VersionForm } from '../kit/script/version-form.ts'
import { ASSIGNED, asks, declares, defines, sets } from '../kit/script/make-rules.ts'
import { DOUBLE, SINGLE } from '../kit/script/syntax.ts'
import { asAll, type Question, type Questions } from '../kit/questions/question.ts'
import { questionsInWords, type Words } from '../kit/questions/in-words.ts'
import { AND_OR } from '../kit/questions/expression.ts'
import { lexScript, type Syntax } from '../kit/lexer.ts'

const SYNTAX: Syntax = {
  block: [
    { open: '--\\[\\[', close: ']]' },
    { open: '--\\[=\\[', close: ']=]' },
  ],
  line: ['--'],
  strings: [
    {
      open: '\\[=*\\[',
      close: (open) => open.replaceAll('[', ']'),
      escape: 'none',
      multiline: true,
    },
    DOUBLE,
    SINGLE,
  ],
}

const WORDS: Words = {
  if: /(?<![\w.:])if\b/,
  else: /(?<![\w.:])(?:elseif|else)\b/,
  end: /(?<![\w.:])(?:end|until)\b/,
  body: /(?<![\w.:])(?:function|do|repeat)\b/,
}

/** `filter "options:legacy"` of Premake holds for what follows it, up to the next one. */
const FILTER = /^[ \t]*(?:filter|configuration)[ \t]*[({]*[ \t]*("+)/gm
const SCOPES = /^[ \t]*(?:(?:filter|configuration|project|workspace|solution)\b|end\b)/gm

function filters(text: string): Questions {
  const { code } = lexScript(text, SYNTAX)
  const scopes = [...code.matchAll(SCOPES)].map(({ index }) => index)
  const questions = [...code.matchAll(FILTER)].map(({ index, 0: whole, 1: asked }): Question => {
    const from = index + whole.length - asked!.length + 1
    const condition = text.slice(from, from + Math.max(asked!.length - 2, 0))
    return [{ start: index, end: scopes.find((at) => at > index) ?? text.length, condition }]
  })
  return { questions }
}

/** A package of an xmake repository; one that is built from a branch has no version. */
const XMAKE: VersionForm = {
  sign: /^[ \t]*add_versions\s*\(/m,
  canAsk: (text, offset) =>
    /\bon_\w+\s*\([^\n]*\bfunction\s*\(\s*package\b/.test(text.slice(0, offset)),
  asks: (version) =>
    /^\d/.test(version)
      ? `(package:gitref() or package:version():ge("${dropTrailingZeros(version, 2)}"))`
      : undefined,
  choose: (asked, fresh, old) => `${asked} and ${fresh} or ${old}`,
}

const OR = anyOf('or')
const CONFIGURED = 'has_config( | is_config( | get_config('

/** Lua: Premake and xmake. */
export const lua: LanguageModule = {
  id: 'lua',
  files: [
    { format: 'premake', names: 'premake5.lua premake4.lua premake.lua genie.lua' },
    { format: 'xmake', names: 'xmake.lua' },
    { format: 'rockspec', extensions: 'rockspec' },
    { format: 'lua', scope: 'sources', extensions: 'lua', shebang: /\blua(jit)?\b/, scripts: true },
  ],
  fences: 'lua',
  syntax: SYNTAX,
  read: scriptReader({
    syntax: SYNTAX,
    rules: [
      asks('env', { before: 'os.getenv(', after: ')', either: OR }),
      asks('env', { before: 'os.getenv', either: OR }),
      asks('any', { before: '_OPTIONS[', after: ']', either: OR }),
      asks('any', { before: CONFIGURED, after: ')', either: OR }),
      asks('any', { before: CONFIGURED }),
      declares('any', { before: 'option( | option' }),
      declares('any', { before: 'trigger =' }),
      defines('macro', {
        before: 'set_configvar( | configvar( | add_defines_h( | set_config(',
        after: ',',
      }),
      sets('any', { before: 'add_options( | set_options(', member: 'list' }),
      sets('env', { before: 'os.setenv(', after: ',', member: 'block' }),
      sets('any', { ...ASSIGNED, before: '{ | ,', member: 'list' }),
    ],
    versions: [XMAKE],
    defines: /(?:.*[._:])?(?:add_|un)?defin(?:es|itions)/i,
    scripts: [['os.execute( | os.exec( | os.run( | os.outputof(', 'shell']],
    hints: [
      [/(?:.*[._:])?(?:buildoptions|add_c(?:xx|u)?flags|add_cxflags|cflags|cxxflags)/, 'compiler'],
    ],
  }),
  upstream: SCRIPT_UPSTREAM,
  questions: asAll(questionsInWords(SYNTAX, WORDS, [AND_OR]), filters),
}
