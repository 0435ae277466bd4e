import type { LanguageModule } from '../language.ts'
import { readPowerShell } from './read.ts'

export const powershell: LanguageModule = {
  id: 'powershell',
  files: [{ format: 'powershell', extensions: 'ps1 psm1 psd1', shebang: /\bpwsh\b/ }],
  fences: 'powershell ps1 pwsh ps posh pwsh-session ps1con',
  read: readPowerShell,
}
