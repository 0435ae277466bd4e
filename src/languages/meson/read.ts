import type { Reading } from '../language.ts'
import type { Syntax } from '../kit/lexer.ts'
import { MACRO_DEFINITION } from '../kit/script/kinds.ts'
import type { Language, Rule } from '../kit/script/language.ts'
import { readScript } from '../kit/script/read.ts'
import { SINGLE, TRIPLE_SINGLE } from '../kit/script/syntax.ts'
import type { Use } from '../../core/use.ts'

const RULES: readonly Rule[] = [
  // An option that is not declared is an error there, so there is no "either".
  { in: 'string', before: /\bget_option\s*\(\s*$/, role: 'condition', namespace: 'meson' },
  { in: 'string', before: /\boption\s*\(\s*$/, role: 'declaration', namespace: 'meson' },
  {
    ...MACRO_DEFINITION,
    before: /\.(?:set|set10|set_quoted)\s*\(\s*$/,
    after: /^\s*,\s*/,
  },
  {
    in: 'string',
    before: /\.(?:get_define|has_define|has_header_symbol)\s*\(\s*(?:'[^']*'\s*,\s*)?$/,
    role: 'condition',
    namespace: 'macro',
  },
  { in: 'string', before: /\bget_variable\s*\(\s*$/, role: 'condition', namespace: 'any' },
]

export const MESON_SYNTAX: Syntax = {
  line: ['#'],
  strings: [TRIPLE_SINGLE, { ...SINGLE, open: "f?'" }],
}

const MESON: Language = {
  syntax: MESON_SYNTAX,
  rules: RULES,
  trailing: true,
  hint: (key) => {
    if (/(?:default|override)_options$/.test(key)) return 'meson'
    if (
      /^(?:add_(?:project|global)_(?:link_)?arguments|\w*compile_args|c(?:pp|uda)?_args|objc_args)$/.test(
        key,
      )
    )
      return 'compiler'
    return undefined
  },
}

/** Meson: meson.build and the files that declare its options. */
export function readMeson(text: string, names: Reading): readonly Use[] {
  return readScript(text, names, MESON)
}
