import type { LanguageModule } from '../language.ts'
import { questionsInBraces } from '../kit/questions/braces.ts'
import { RUST_SYNTAX, readRust } from './read.ts'
import { SCRIPT_UPSTREAM } from '../kit/upstream-words.ts'

export const rust: LanguageModule = {
  id: 'rust',
  files: [
    { format: 'cargo-build', names: 'build.rs' },
    { format: 'rust', scope: 'sources', extensions: 'rs' },
  ],
  fences: 'rust rs',
  read: readRust,
  questions: questionsInBraces(RUST_SYNTAX),
  upstream: SCRIPT_UPSTREAM,
}
