import { JVM_RULES } from '../kit/script/jvm-rules.ts'
import type { Syntax } from '../kit/lexer.ts'
import { scriptReader } from '../kit/script/read.ts'
import { C_COMMENTS } from '../kit/script/syntax.ts'

/** Comments and strings. */
export const KOTLIN_SYNTAX: Syntax = {
  ...C_COMMENTS,
  skip: [String.raw`'(?:\\[^\r\n]|[^\\'\r\n])[^'\r\n]{0,5}'`],
  strings: [
    { open: '"""', close: '"""', escape: 'none', multiline: true, hole: ['${', '}'] },
    { open: '"', close: '"', escape: 'backslash', hole: ['${', '}'] },
  ],
}

/** Kotlin: Gradle's build scripts. */
export const readKotlin = scriptReader({
  syntax: KOTLIN_SYNTAX,
  rules: JVM_RULES,
  hints: [[/^(?:c(?:pp)?Flags|compilerOpts|freeCompilerArgs)$/, 'compiler']],
})
