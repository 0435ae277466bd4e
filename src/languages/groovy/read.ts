import type { Names } from '../../core/names.ts'
import { anyOf } from '../kit/script/either.ts'
import { ENVIRONMENT_READ, ENVIRONMENT_SETTING } from '../kit/script/kinds.ts'
import type { Language, Rule } from '../kit/script/language.ts'
import { readScript } from '../kit/script/read.ts'
import { C_COMMENTS, SINGLE, TRIPLE_SINGLE } from '../kit/script/syntax.ts'
import type { Use } from '../../core/use.ts'

/** Gradle and Jenkins read the environment alike, in Groovy and in Kotlin. */
export const JVM_RULES: readonly Rule[] = [
  {
    ...ENVIRONMENT_READ,
    before: /\bSystem\.getenv\s*\(\s*$/,
    after: /^\s*\)/,
    either: anyOf('?:'),
  },
  {
    ...ENVIRONMENT_READ,
    before: /\bSystem\.getenv\s*\(\s*\)\s*\[\s*$/,
    after: /^\s*\]/,
    either: anyOf('?:'),
  },
  {
    ...ENVIRONMENT_READ,
    before: /\bproviders\.(?:environmentVariable|gradleProperty|systemProperty)\s*\(\s*$/,
    after: /^\s*\)/,
    either: ({ wholes, old }) => {
      // `a.orElse(b)`: the new one first.
      const [first, ...rest] = [...wholes, old]
      const tail = rest.slice(0, -1).map((whole) => `.orElse(${whole})`)
      return [`${first}${tail.join('')}.orElse(`, ')']
    },
  },
  {
    in: 'string',
    before:
      /\b(?:(?:project|rootProject|settings|gradle)\.)?(?:hasProperty|findProperty|property)\s*\(\s*$/,
    role: 'condition',
    namespace: 'any',
  },
  {
    ...ENVIRONMENT_SETTING,
    before: /\benvironment\s*\(?\s*$/,
    after: /^\s*,\s*/,
  },
  {
    in: 'string',
    before: /\b(?:booleanParam|string|choice|password|text)\s*\(?\s*(?:[^()]*,\s*)?name\s*:\s*$/,
    role: 'declaration',
    namespace: 'env',
  },
  {
    in: 'string',
    before: /\bbuildConfigField\s*\(?\s*["']\w+["']\s*,\s*$/,
    after: /^\s*,\s*/,
    role: 'definition',
    namespace: 'any',
    value: true,
  },
  {
    in: 'code',
    before: /\b(?:env|params)\.$/,
    after: /^\s*=(?!=)\s*/,
    role: 'option',
    namespace: 'env',
    value: true,
    member: 'block',
  },
  { in: 'code', before: /\b(?:env|params)\.$/, role: 'condition', namespace: 'env' },
]

const RULES: readonly Rule[] = [
  ...JVM_RULES,
  {
    // environment { OLD = '1' }
    in: 'code',
    before: /(?<=^[ \t]*)$/m,
    inside: /\benvironment\s*$/,
    after: /^\s*=(?!=)\s*/,
    role: 'option',
    namespace: 'env',
    value: true,
    member: 'block',
  },
]

const GROOVY: Language = {
  syntax: {
    ...C_COMMENTS,
    strings: [
      { open: '"""', close: '"""', escape: 'backslash', multiline: true, hole: ['${', '}'] },
      TRIPLE_SINGLE,
      { open: '"', close: '"', escape: 'backslash', hole: ['${', '}'] },
      SINGLE,
    ],
  },
  rules: RULES,
  trailing: true,
  bare: true,
  scripts: [
    [/\bsh\s*\(?\s*(?:\w+\s*:\s*\w+\s*,\s*)?(?:script\s*:\s*)?$/, 'shell'],
    [/\bbat\s*\(?\s*(?:script\s*:\s*)?$/, 'batch'],
    [/\b(?:powershell|pwsh)\s*\(?\s*(?:script\s*:\s*)?$/, 'powershell'],
    [/\bcommandLine\s*\(?\s*["']sh["']\s*,\s*["']-c["']\s*,\s*$/, 'shell'],
  ],
  defines: /^(?:macros|defines|preprocessorDefinitions)$/i,
  hint: (key) =>
    /^(?:withEnv)$/.test(key)
      ? 'environment'
      : /^c(?:pp)?Flags$/.test(key)
        ? 'compiler'
        : undefined,
}

/** Groovy: Gradle's arguments for CMake and compilers, Jenkins pipelines with their shell steps. */
export function readGroovy(text: string, names: Names): readonly Use[] {
  return readScript(text, names, GROOVY)
}
