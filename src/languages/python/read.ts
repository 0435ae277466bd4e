import type { Reading } from '../language.ts'
import { withoutMark } from '../kit/byte-order-mark.ts'
import type { Use } from '../../core/use.ts'
import { allOf, anyOf, nested, subscript } from '../kit/script/either.ts'
import { ENVIRONMENT_READ, ENVIRONMENT_SETTING } from '../kit/script/kinds.ts'
import type { Language, Rule } from '../kit/script/language.ts'
import { PYTHON_SYNTAX } from '../kit/script/python-syntax.ts'
import { readScript } from '../kit/script/read.ts'

const ENVIRON = String.raw`(?<![\w.])(?:[A-Za-z_]\w*\.)?(?:environ|[A-Za-z_]*env(?:vars|ironment)?)`
const LITERAL = String.raw`\s*,\s*(?:["'][^"'\\]*["']|-?\d+)\s*\)`

/** A macro in a list of pairs of names and values. */
const PAIR = {
  in: 'string',
  before: /\(\s*$/,
  within: /macro|defin/i,
  role: 'definition',
  namespace: 'macro',
  member: 'outer',
} as const satisfies Partial<Rule>

const PYTHON_RULES: readonly Rule[] = [
  {
    ...ENVIRONMENT_READ,
    before: new RegExp(String.raw`(?:${ENVIRON}\s*\.\s*get|(?<![\w.])(?:os\.)?getenvb?)\s*\(\s*$`),
    after: /^\s*[,)]/,
    call: true,
    either: nested,
  },
  {
    ...ENVIRONMENT_READ,
    before: new RegExp(String.raw`${ENVIRON}\s*\.\s*pop\s*\(\s*$`),
    after: /^\s*,/,
    call: true,
    either: nested,
  },
  {
    ...ENVIRONMENT_READ,
    before: new RegExp(String.raw`${ENVIRON}\s*\.\s*pop\s*\(\s*$`),
    call: true,
  },
  {
    ...ENVIRONMENT_SETTING,
    before: new RegExp(
      String.raw`(?:${ENVIRON}\s*\.\s*(?:setdefault|putenv)|(?<![\w.])(?:os\.putenv|\w*\.?setenv))\s*\(\s*$`,
    ),
    after: /^\s*,\s*/,
    member: 'block',
  },
  { in: 'string', before: /\bmonkeypatch\.delenv\(\s*$/, role: 'option', namespace: 'env' },
  {
    ...ENVIRONMENT_SETTING,
    before: new RegExp(String.raw`${ENVIRON}\s*\[\s*$`),
    after: /^\s*\]\s*=(?!=)\s*/,
    member: 'block',
  },
  {
    ...ENVIRONMENT_READ,
    before: new RegExp(String.raw`\bdel\s+${ENVIRON}\s*\[\s*$`),
  },
  {
    ...ENVIRONMENT_READ,
    before: new RegExp(String.raw`${ENVIRON}\s*\[\s*$`),
    after: /^\s*\]/,
    either: subscript,
  },
  {
    ...ENVIRONMENT_READ,
    after: new RegExp(
      String.raw`^\s+not\s+in\s+(?:[A-Za-z_]\w*\.)?(?:environ|\w*env)\b(?:\.keys\(\))?`,
    ),
    either: allOf('and'),
  },
  {
    ...ENVIRONMENT_READ,
    after: new RegExp(String.raw`^\s+in\s+(?:[A-Za-z_]\w*\.)?(?:environ|\w*env)\b(?:\.keys\(\))?`),
    either: anyOf('or'),
  },
  {
    // define_macros=[("X", None)] is -DX
    ...PAIR,
    after: /^(?=\s*,\s*None\s*\))/,
  },
  { ...PAIR, after: new RegExp(String.raw`^(?=${LITERAL})\s*,\s*`), value: true },
  {
    in: 'string',
    before: /\b(?:define_macro|add_?define|add_?definition)\w*\s*\(\s*$/,
    after: /^(?:\s*,\s*)?/,
    role: 'definition',
    namespace: 'macro',
    value: true,
  },
  {
    in: 'string',
    before: /\b(?:variables|definitions|cache_variables)\s*\[\s*$/,
    after: /^\s*\]\s*=(?!=)\s*/,
    role: 'option',
    namespace: 'cmake',
    value: true,
    member: 'block',
  },
  {
    in: 'string',
    before: /\[\s*$/,
    after: /^\s*\]\s*=(?!=)\s*/,
    role: 'option',
    namespace: 'any',
    value: true,
    member: 'block',
  },
  {
    // Spack and Conan helpers
    in: 'string',
    before: /\.(?:define|define_from_variant)\s*\(\s*$/,
    after: /^\s*,\s*/,
    role: 'option',
    namespace: 'cmake',
    value: true,
    member: 'outer',
  },
  {
    in: 'code',
    after: /^=(?!=)/,
    before: /[(,]\s*$/,
    role: 'option',
    namespace: 'any',
    value: true,
    member: 'list',
  },
]

const PYTHON: Language = {
  syntax: PYTHON_SYNTAX,
  rules: PYTHON_RULES,
  trailing: true,
  defines: /(?:^|\.)(?:define_macros|macros|defines|undef_macros|definitions|cpp_?defines)$/i,
  scripts: [
    [
      /(?:\bos\.(?:system|popen)|\bsubprocess\.(?:run|call|check_call|check_output|Popen|getoutput))\s*\(\s*$/,
      'shell',
    ],
  ],
}

/** Python: environment reads, macro definitions, arguments of CMake, compilers and shells in strings. */
export function readPython(text: string, names: Reading): readonly Use[] {
  const uses = readScript(text, names, PYTHON)
  const own = assignedBy(withoutMark(text), names)
  return uses.map((use) => (isVariable(use, text) && own.has(use.name) ? reserved(use) : use))
}

/** Names that the script itself has variables of. */
function assignedBy(text: string, names: Reading): ReadonlySet<string> {
  const assigned = new Set<string>()
  for (const [, name] of text.matchAll(
    /^[ \t]{0,80}(\w{1,200})[ \t]{0,20}(?::[^=\r\n]{1,80})?=(?!=)/gm,
  ))
    if (names.has(name!)) assigned.add(name!)
  return assigned
}

/** A word of the code that is no attribute of something. */
function isVariable({ role, region, start }: Use, text: string): boolean {
  return role === 'mention' && region === 'code' && text[start - 1] !== '.'
}

function reserved(use: Use): Use {
  return {
    ...use,
    reservation: {
      code: 'own-variable',
      message: `${use.name} is a variable of this script here: it need not have the name of the flag.`,
      safety: 'display',
    },
  }
}
