import { jsonStructure } from '../kit/data-tree/json-tree.ts'
import type { LanguageModule } from '../language.ts'
import { readNotebook } from './read.ts'

export const notebook: LanguageModule = {
  id: 'notebook',
  files: [{ format: 'notebook', scope: 'docs', extensions: 'ipynb' }],
  read: readNotebook,
  structure: jsonStructure,
}
