import type { LanguageModule } from '../language.ts'
import { readNix } from './read.ts'

export const nix: LanguageModule = {
  id: 'nix',
  files: [
    { format: 'nix', extensions: 'nix', shebang: /\bnix(-shell)?\b/ },
    // Lists of words in brackets, as Nix writes them.
    { format: 'opam', names: 'opam', extensions: 'opam' },
  ],
  fences: 'nix',
  read: readNix,
}
