import { jsonStructure } from '../kit/data-tree/json-tree.ts'
import type { LanguageModule } from '../language.ts'
import { readJson } from './read.ts'

export const json: LanguageModule = {
  id: 'json',
  files: [
    { format: 'vcpkg', names: 'vcpkg.json vcpkg-configuration.json' },
    { format: 'package-json', names: 'package.json' },
    { format: 'json', names: '.babelrc .eslintrc .prettierrc', extensions: 'json jsonc json5' },
    { format: 'cmake-presets', globs: 'cmake{,user}presets*.json' },
  ],
  fences: 'json jsonc json5',
  read: readJson,
  structure: { parse: jsonStructure },
}
