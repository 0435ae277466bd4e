import type { LanguageModule } from '../language.ts'
import { swiftQuestions } from './questions.ts'
import { readSwift } from './read.ts'

export const swift: LanguageModule = {
  id: 'swift',
  files: [
    { format: 'swift-package', names: 'Package.swift' },
    { format: 'swift', scope: 'sources', extensions: 'swift' },
  ],
  fences: 'swift',
  read: readSwift,
  questions: swiftQuestions,
  upstream: 'c',
}
