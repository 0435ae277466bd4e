import type { LanguageModule } from '../language.ts'
import { batchQuestions } from './questions.ts'
import { readBatch } from './read.ts'

export const batch: LanguageModule = {
  id: 'batch',
  files: [{ format: 'batch', extensions: 'bat cmd' }],
  fences: 'cmd bat batch dos winbatch doscon',
  read: readBatch,
  questions: batchQuestions,
}
