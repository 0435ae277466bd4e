import type { Names } from './names.ts'
import { anyOf } from './script/either.ts'
import type { Language, Rule } from './script/language.ts'
import { readScript } from './script/read.ts'
import { DOUBLE } from './script/syntax.ts'
import type { Use } from './site.ts'

const RULES: readonly Rule[] = [
  {
    in: 'string',
    before: /\.(?:addCMacro|defineCMacro)\s*\(\s*$/,
    after: /^\s*,\s*/,
    role: 'definition',
    namespace: 'macro',
    value: true,
    member: 'block',
  },
  {
    in: 'string',
    before: /\b(?:std\.)?(?:posix|os|c)\.getenv\s*\(\s*$/,
    after: /^\s*\)/,
    role: 'condition',
    namespace: 'env',
    either: anyOf('orelse'),
  },
  {
    in: 'string',
    before: /\benv_map\.get\s*\(\s*$/,
    after: /^\s*\)/,
    role: 'condition',
    namespace: 'env',
    either: anyOf('orelse'),
  },
  { in: 'string', before: /\bgetEnvVarOwned\s*\([^"]*,\s*$/, role: 'condition', namespace: 'env' },
  {
    in: 'string',
    before: /\.option\s*\(\s*[\w.[\]]+\s*,\s*$/,
    role: 'declaration',
    namespace: 'any',
  },
  {
    in: 'code',
    before: /\.$/,
    after: /^\s*=(?!=)\s*/,
    role: 'option',
    namespace: 'any',
    value: true,
    member: 'list',
  },
]

const ZIG: Language = {
  syntax: {
    line: ['//'],
    skip: [String.raw`'(?:\\[^\r\n]|[^\\'\r\n])[^'\r\n]{0,10}'`],
    strings: [{ open: '\\\\\\\\', close: 'line', escape: 'none' }, DOUBLE],
  },
  rules: RULES,
  trailing: true,
  hint: (key) => (/^\.?flags$/.test(key) ? 'compiler' : undefined),
}

/** Zig: build.zig. */
export function readZig(text: string, names: Names): readonly Use[] {
  return readScript(text, names, ZIG)
}
