import type { Reading } from '../language.ts'
import { ENVIRONMENT_READ } from '../kit/script/kinds.ts'
import type { Language, Rule } from '../kit/script/language.ts'
import { readScript } from '../kit/script/read.ts'
import { DOUBLE } from '../kit/script/syntax.ts'
import type { Use } from '../../core/use.ts'

const RULES: readonly Rule[] = [
  {
    in: 'string',
    before: /\bcmake(?:Bool|Feature|OptionType\s+\S+)\s*$/,
    after: /^\s*/,
    role: 'option',
    namespace: 'cmake',
    value: true,
    member: 'outer',
  },
  {
    in: 'string',
    before: /\bmeson(?:Bool|Enable|Option)\s*$/,
    after: /^\s*/,
    role: 'option',
    namespace: 'meson',
    value: true,
    member: 'outer',
  },
  { ...ENVIRONMENT_READ, before: /\bgetEnv\s*$/ },
  {
    in: 'code',
    before: /(?<=(?:^|[{;(])\s*(?:env\.)?)$/m,
    after: /^\s*=(?!=)\s*/,
    role: 'option',
    namespace: 'env',
    value: true,
    member: 'block',
  },
]

const NIX: Language = {
  syntax: {
    line: ['#'],
    block: [{ open: '/\\*', close: '*/' }],
    strings: [
      { open: "''", close: "''", escape: 'none', multiline: true, hole: ['${', '}'] },
      { ...DOUBLE, multiline: true, hole: ['${', '}'] },
    ],
  },
  rules: RULES,
  trailing: true,
  spaced: true,
  scripts: [
    [
      /\b(?:\w*[pP]hase|(?:pre|post)[A-Z]\w*|shellHook|installScript|buildCommand|script)\s*=\s*(?:lib\.optionalString\s+[^;]*?)?$/,
      'shell',
    ],
  ],
}

/** Nix: flags in lists, attributes that become environment variables, phases in shell. */
export function readNix(text: string, names: Reading): readonly Use[] {
  return readScript(text, names, NIX)
}
