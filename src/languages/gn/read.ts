import type { Reading } from '../language.ts'
import { ENVIRONMENT_READ } from '../kit/script/kinds.ts'
import type { Language, Rule } from '../kit/script/language.ts'
import { readScript } from '../kit/script/read.ts'
import { DOUBLE, SINGLE } from '../kit/script/syntax.ts'
import type { Use } from '../../core/use.ts'

const RULES: readonly Rule[] = [
  {
    in: 'code',
    before: /(?<=^[ \t]*)$/m,
    inside: /\bdeclare_args\s*\(\s*\)\s*$/,
    after: /^\s*=(?!=)/,
    role: 'declaration',
    namespace: 'any',
  },
  {
    in: 'code',
    before: /(?<=^[ \t]*)$/m,
    after: /^\s*=(?!=)\s*/,
    role: 'option',
    namespace: 'any',
    value: true,
    member: 'block',
  },
  // A name that is not declared is an error there, so there is no "either".
  { in: 'code', before: /\bif\s*\([^{}]*$/, role: 'condition', namespace: 'any' },
  { in: 'code', before: /(?:&&|\|\||!|==|!=)\s*$/, role: 'condition', namespace: 'any' },
  { ...ENVIRONMENT_READ, before: /\bgetenv\s*\(\s*$/ },
]

const GN: Language = {
  syntax: { line: ['#'], strings: [{ ...DOUBLE, hole: ['${', '}'] }, SINGLE] },
  rules: RULES,
  trailing: true,
  defines: /^defines[!+?]?$/,
  hint: (key) =>
    /^(?:cflags|cflags_c|cflags_cc|cflags_cu|asmflags)[!+?]?$/.test(key) ? 'compiler' : undefined,
}

/** GYP's conditions are expressions in strings: `'OLD==1'`. */
const EXPRESSION = /^\s*[=!]=/

/** GN and GYP. */
export function readGn(text: string, names: Reading): readonly Use[] {
  return readScript(text, names, GN).map((use) => {
    if (use.region !== 'string' || !EXPRESSION.test(text.slice(use.end, use.end + 12))) return use
    const { value: _value, member: _member, split: _split, ...rest } = use
    return { ...rest, role: 'condition', namespace: 'any' }
  })
}
