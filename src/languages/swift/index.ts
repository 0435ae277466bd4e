import type { LanguageModule } from '../language.ts'
import { readSwift } from './read.ts'

export const swift: LanguageModule = {
  id: 'swift',
  files: [
    { format: 'swift-package', names: 'Package.swift' },
    { format: 'swift', scope: 'sources', extensions: 'swift' },
  ],
  fences: 'swift',
  read: readSwift,
  upstream: 'c',
}
