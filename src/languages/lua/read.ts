import type { Reading } from '../language.ts'
import { anyOf } from '../kit/script/either.ts'
import { ENVIRONMENT_READ, ENVIRONMENT_SETTING } from '../kit/script/kinds.ts'
import type { Language, Rule } from '../kit/script/language.ts'
import { readScript } from '../kit/script/read.ts'
import { DOUBLE, SINGLE } from '../kit/script/syntax.ts'
import type { Use } from '../../core/use.ts'

const RULES: readonly Rule[] = [
  {
    ...ENVIRONMENT_READ,
    before: /\bos\.getenv\s*\(?\s*$/,
    after: /^\s*\)/,
    either: anyOf('or'),
  },
  {
    in: 'string',
    before: /\b_OPTIONS\s*\[\s*$/,
    after: /^\s*\]/,
    role: 'condition',
    namespace: 'any',
    either: anyOf('or'),
  },
  {
    in: 'string',
    before: /\b(?:has_config|is_config|get_config)\s*\(\s*$/,
    after: /^\s*\)/,
    role: 'condition',
    namespace: 'any',
    either: anyOf('or'),
  },
  {
    in: 'string',
    before: /\b(?:has_config|is_config|get_config)\s*\(\s*$/,
    role: 'condition',
    namespace: 'any',
  },
  { in: 'string', before: /\boption\s*\(?\s*$/, role: 'declaration', namespace: 'any' },
  { in: 'string', before: /\btrigger\s*=\s*$/, role: 'declaration', namespace: 'any' },
  {
    in: 'string',
    before: /\b(?:set_configvar|configvar|add_defines_h|set_config)\s*\(\s*$/,
    after: /^\s*,\s*/,
    role: 'definition',
    namespace: 'macro',
    value: true,
  },
  {
    in: 'string',
    before: /\b(?:add_options|set_options)\s*\(\s*$/,
    role: 'option',
    namespace: 'any',
    member: 'list',
  },
  {
    ...ENVIRONMENT_SETTING,
    before: /\bos\.setenv\s*\(\s*$/,
    after: /^\s*,\s*/,
    member: 'block',
  },
  {
    in: 'code',
    before: /[{,]\s*$/,
    after: /^\s*=(?!=)\s*/,
    role: 'option',
    namespace: 'any',
    value: true,
    member: 'list',
  },
]

const LUA: Language = {
  syntax: {
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
  },
  rules: RULES,
  trailing: true,
  defines: /(?:^|[._:])(?:add_|un)?defin(?:es|itions)$/i,
  scripts: [[/\bos\.(?:execute|exec|run|outputof)\s*\(\s*$/, 'shell']],
  hint: (key) =>
    /(?:^|[._:])(?:buildoptions|add_c(?:xx|u)?flags|add_cxflags|cflags|cxxflags)$/.test(key)
      ? 'compiler'
      : undefined,
}

/** Lua: Premake and xmake. */
export function readLua(text: string, names: Reading): readonly Use[] {
  return readScript(text, names, LUA)
}
