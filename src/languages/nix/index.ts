import type { LanguageModule } from '../language.ts'
import { nixQuestions } from './questions.ts'
import { readNix } from './read.ts'

export const nix: LanguageModule = {
  id: 'nix',
  files: [{ format: 'nix', extensions: 'nix', shebang: /\bnix(-shell)?\b/ }],
  fences: 'nix',
  read: readNix,
  questions: nixQuestions,
}
