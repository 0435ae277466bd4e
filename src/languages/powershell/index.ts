import type { LanguageModule } from '../language.ts'
import type { Syntax } from '../kit/lexer.ts'
import { QUESTION_MARK } from '../kit/questions/expression.ts'
import { questionsInBraces } from '../kit/questions/braces.ts'
import { readPowerShell } from './read.ts'

/** Strings and comments; a here-string is text up to its last line. */
const SYNTAX: Syntax = {
  line: ['(?<![`\\w])#'],
  block: [{ open: '<#', close: '#>' }],
  strings: [
    { open: '@"', close: '\n"@', escape: 'none', multiline: true },
    { open: "@'", close: "\n'@", escape: 'none', multiline: true },
    { open: '"', close: '"', escape: 'none', multiline: true },
    { open: "'", close: "'", escape: 'none', multiline: true },
  ],
}

export const powershell: LanguageModule = {
  id: 'powershell',
  files: [{ format: 'powershell', extensions: 'ps1 psm1 psd1', shebang: /\bpwsh\b/ }],
  fences: 'powershell ps1 pwsh ps posh pwsh-session ps1con',
  read: readPowerShell,
  questions: questionsInBraces(SYNTAX, [QUESTION_MARK]),
}
