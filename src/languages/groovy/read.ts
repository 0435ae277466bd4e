import type { Reading } from '../language.ts'
import { JVM_RULES } from '../kit/script/jvm-rules.ts'
import type { Language, Rule } from '../kit/script/language.ts'
import { readScript } from '../kit/script/read.ts'
import { C_COMMENTS, SINGLE, TRIPLE_SINGLE } from '../kit/script/syntax.ts'
import type { Use } from '../../core/use.ts'

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
export function readGroovy(text: string, names: Reading): readonly Use[] {
  return readScript(text, names, GROOVY)
}
