import type { LanguageModule } from '../language.ts'
import { SCRIPT_UPSTREAM } from '../kit/upstream-words.ts'
import { JVM_RULES } from '../kit/script/jvm-rules.ts'
import { scriptReader } from '../kit/script/read.ts'
import { C_COMMENTS } from '../kit/script/syntax.ts'
import { THEN_ELSE } from '../kit/questions/expression.ts'
import { questionsInBraces } from '../kit/questions/braces.ts'
import type { Syntax } from '../kit/lexer.ts'

const SYNTAX: Syntax = {
  ...C_COMMENTS,
  skip: [String.raw`'(?:\\[^\r\n]|[^\\'\r\n])[^'\r\n]{0,5}'`],
  strings: [
    { open: '"""', close: '"""', escape: 'none', multiline: true, hole: ['${', '}'] },
    { open: '"', close: '"', escape: 'backslash', hole: ['${', '}'] },
  ],
}

/** Kotlin: Gradle's build scripts. */
export const kotlin: LanguageModule = {
  id: 'kotlin',
  files: [
    { format: 'teamcity', globs: '.teamcity/**.kts' },
    { format: 'kotlin', scope: 'sources', extensions: 'kt' },
    { format: 'kotlin', scope: 'sources', extensions: 'kts', scripts: true },
    // Scala's build tools: strings, comments and calls are as in Kotlin.
    { format: 'sbt', extensions: 'sbt' },
    { format: 'mill', names: 'build.sc', extensions: 'mill' },
    { format: 'gradle', globs: '*.gradle.kts' },
  ],
  fences: 'kotlin kts kt',
  syntax: SYNTAX,
  read: scriptReader({
    syntax: SYNTAX,
    rules: JVM_RULES,
    hints: [[/c(?:pp)?Flags|compilerOpts|freeCompilerArgs/, 'compiler']],
  }),
  upstream: SCRIPT_UPSTREAM,
  questions: questionsInBraces(SYNTAX, [THEN_ELSE]),
}
