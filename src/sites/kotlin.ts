import { JVM_RULES } from './groovy.ts'
import type { Names } from './names.ts'
import type { Language } from './script/language.ts'
import { readScript } from './script/read.ts'
import { C_COMMENTS } from './script/syntax.ts'
import type { Use } from './site.ts'

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
export function readKotlin(text: string, names: Names): readonly Use[] {
  return readScript(text, names, KOTLIN)
}
