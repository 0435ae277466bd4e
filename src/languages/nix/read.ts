import type { Syntax } from '../kit/lexer.ts'
import { scriptReader } from '../kit/script/read.ts'
import { ASSIGNED, asks, sets } from '../kit/script/say.ts'
import { DOUBLE } from '../kit/script/syntax.ts'

const GIVEN = { after: /^\s*/, member: 'outer' } as const

/** Comments and strings. */
export const NIX_SYNTAX: Syntax = {
  line: ['#'],
  block: [{ open: '/\\*', close: '*/' }],
  strings: [
    { open: "''", close: "''", escape: 'none', multiline: true, hole: ['${', '}'] },
    { ...DOUBLE, multiline: true, hole: ['${', '}'] },
  ],
}

/** Nix: flags in lists, attributes that become environment variables, phases in shell. */
export const readNix = scriptReader({
  syntax: NIX_SYNTAX,
  rules: [
    sets('cmake', { ...GIVEN, before: /\bcmake(?:Bool|Feature|OptionType\s+\S+)\s*$/ }),
    sets('meson', { ...GIVEN, before: /\bmeson(?:Bool|Enable|Option)\s*$/ }),
    asks('env', { before: /\bgetEnv\s*$/ }),
    sets('env', {
      ...ASSIGNED,
      before: /(?<=(?:^|[{;(])\s*(?:env\.)?)$/m,
      member: 'block',
    }),
  ],
  spaced: true,
  scripts: [
    [
      /\b(?:\w*[pP]hase|(?:pre|post)[A-Z]\w*|shellHook|installScript|buildCommand|script)\s*=\s*(?:lib\.optionalString\s+[^;]*?)?$/,
      'shell',
    ],
  ],
})
