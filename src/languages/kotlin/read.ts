import type { Reading } from '../language.ts'
import { JVM_RULES } from '../kit/script/jvm-rules.ts'
import type { Language } from '../kit/script/language.ts'
import { readScript } from '../kit/script/read.ts'
import { C_COMMENTS } from '../kit/script/syntax.ts'
import type { Use } from '../../core/use.ts'

const KOTLIN: Language = {
  syntax: {
    ...C_COMMENTS,
    skip: [String.raw`'(?:\\[^\r\n]|[^\\'\r\n])[^'\r\n]{0,5}'`],
    strings: [
      { open: '"""', close: '"""', escape: 'none', multiline: true, hole: ['${', '}'] },
      { open: '"', close: '"', escape: 'backslash', hole: ['${', '}'] },
    ],
  },
  rules: JVM_RULES,
  trailing: true,
  hint: (key) =>
    /^(?:c(?:pp)?Flags|compilerOpts|freeCompilerArgs)$/.test(key) ? 'compiler' : undefined,
}

/** Kotlin: Gradle's build scripts. */
export function readKotlin(text: string, names: Reading): readonly Use[] {
  return readScript(text, names, KOTLIN)
}
