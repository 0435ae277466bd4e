import type { LanguageModule } from '../language.ts'
import { readRpmSpec } from './read.ts'

export const rpmspec: LanguageModule = {
  id: 'rpmspec',
  files: [{ format: 'rpm-spec', extensions: 'spec' }],
  read: readRpmSpec,
}
