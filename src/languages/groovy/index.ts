import type { LanguageModule } from '../language.ts'
import { SCRIPT_UPSTREAM } from '../kit/upstream-words.ts'
import { JVM_RULES } from '../kit/script/jvm-rules.ts'
import { scriptReader } from '../kit/script/read.ts'
import { ASSIGNED, LINE_START, sets } from '../kit/script/make-rules.ts'
import { C_COMMENTS, SINGLE, TRIPLE_SINGLE } from '../kit/script/syntax.ts'
import { questionsInBraces } from '../kit/questions/braces.ts'
import { questionsInside } from '../kit/questions/matched.ts'
import { asAll } from '../kit/questions/question.ts'
import { QUESTION_MARK } from '../kit/questions/expression.ts'
import type { Syntax } from '../kit/lexer.ts'

const SYNTAX: Syntax = {
  ...C_COMMENTS,
  strings: [
    { open: '"""', close: '"""', escape: 'backslash', multiline: true, hole: ['${', '}'] },
    TRIPLE_SINGLE,
    { open: '"', close: '"', escape: 'backslash', hole: ['${', '}'] },
    SINGLE,
  ],
}

/** Groovy: Gradle's arguments for CMake and compilers, Jenkins pipelines with their shell steps. */
export const groovy: LanguageModule = {
  id: 'groovy',
  files: [
    {
      format: 'jenkins',
      names: 'jenkinsfile',
      beginnings: 'jenkinsfile',
      globs: 'vars/*.groovy *[._-]jenkinsfile',
      upstream: null,
    },
    { format: 'gradle', extensions: 'gradle' },
    { format: 'groovy', extensions: 'groovy' },
  ],
  fences: 'groovy gradle jenkinsfile',
  syntax: SYNTAX,
  read: scriptReader({
    syntax: SYNTAX,
    rules: [
      ...JVM_RULES,
      // environment { OLD = '1' }
      sets('env', { ...ASSIGNED, before: LINE_START, inside: 'environment', member: 'block' }),
    ],
    bare: true,
    scripts: [
      [/\bsh\s*\(?\s*(?:\w+\s*:\s*(?:\w+|'[^']*'|"[^"]*")\s*,\s*)*(?:script\s*:\s*)?/, 'shell'],
      ['bat | bat( | bat script: | bat( script:', 'batch'],
      [/\b(?:powershell|pwsh)\s*\(?\s*(?:script\s*:\s*)?/, 'powershell'],
      [/\bcommandLine\s*\(?\s*["']sh["']\s*,\s*["']-c["']\s*,\s*/, 'shell'],
    ],
    defines: /macros|defines|preprocessorDefinitions/i,
    hints: [
      // What a container is started with: `image.inside('-e OLD')`.
      [/withEnv|.*\.(?:inside|withRun|run)/, 'environment'],
      [/c(?:pp)?Flags/, 'compiler'],
    ],
  }),
  upstream: SCRIPT_UPSTREAM,
  questions: asAll(
    questionsInBraces(SYNTAX, [QUESTION_MARK]),
    questionsInside(SYNTAX, /\bwhen\s*\{/g),
  ),
}
