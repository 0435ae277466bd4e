import type { LanguageModule } from '../language.ts'
import { questionsInBraces } from '../kit/questions/braces.ts'
import { ZIG_SYNTAX, readZig } from './read.ts'
import { SCRIPT_UPSTREAM } from '../kit/upstream-words.ts'

export const zig: LanguageModule = {
  id: 'zig',
  files: [
    { format: 'zig-build', names: 'build.zig build.zig.zon', extensions: 'zon' },
    { format: 'zig', scope: 'sources', extensions: 'zig' },
  ],
  fences: 'zig',
  read: readZig,
  questions: questionsInBraces(ZIG_SYNTAX),
  upstream: SCRIPT_UPSTREAM,
}
