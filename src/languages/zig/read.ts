import type { Reading } from '../language.ts'
import { anyOf } from '../kit/script/either.ts'
import { ENVIRONMENT_READ, MACRO_DEFINITION } from '../kit/script/kinds.ts'
import type { Language, Rule } from '../kit/script/language.ts'
import { readScript } from '../kit/script/read.ts'
import { DOUBLE } from '../kit/script/syntax.ts'
import type { Use } from '../../core/use.ts'

const RULES: readonly Rule[] = [
  {
    ...MACRO_DEFINITION,
    before: /\.(?:addCMacro|defineCMacro)\s*\(\s*$/,
    after: /^\s*,\s*/,
  },
  {
    ...ENVIRONMENT_READ,
    before: /\b(?:std\.)?(?:posix|os|c)\.getenv\s*\(\s*$/,
    after: /^\s*\)/,
    either: anyOf('orelse'),
  },
  {
    ...ENVIRONMENT_READ,
    before: /\benv_map\.get\s*\(\s*$/,
    after: /^\s*\)/,
    either: anyOf('orelse'),
  },
  { ...ENVIRONMENT_READ, before: /\bgetEnvVarOwned\s*\([^"]*,\s*$/ },
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
export function readZig(text: string, names: Reading): readonly Use[] {
  return readScript(text, names, ZIG)
}
