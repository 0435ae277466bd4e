import type { LanguageModule } from '../language.ts'
import { QUESTION_MARK } from '../kit/questions/expression.ts'
import { questionsInBraces } from '../kit/questions/braces.ts'
import { readPowerShell, SYNTAX } from './read.ts'

export const powershell: LanguageModule = {
  id: 'powershell',
  files: [{ format: 'powershell', extensions: 'ps1 psm1 psd1', shebang: /\bpwsh\b/ }],
  fences: 'powershell ps1 pwsh ps posh pwsh-session ps1con',
  syntax: SYNTAX,
  read: readPowerShell,
  questions: questionsInBraces(SYNTAX, [QUESTION_MARK]),
}
