import { fitsWhole } from '../../core/near.ts'
import { getStaticTOMLValue, parseTOML } from 'toml-eslint-parser'

import type { LanguageModule } from '../language.ts'
import { tomlQuestions } from './questions.ts'
import { upstreamByWords } from '../kit/upstream-words.ts'
import { readToml } from './read.ts'
import { TOML_SYNTAX } from './syntax.ts'
import { partsOf } from './tables.ts'

export const toml: LanguageModule = {
  id: 'toml',
  files: [
    { format: 'cargo-config', globs: '.cargo/config{,.toml}' },
    { format: 'toml', globs: '.config/nextest.toml', extensions: 'toml' },
    { format: 'pyproject', names: 'pyproject.toml' },
    { format: 'tox', names: 'tox.toml' },
    {
      format: 'cargo',
      names: 'Cargo.toml',
      upstream: upstreamByWords(['cargo'], TOML_SYNTAX, ({ before, after }) =>
        fitsWhole(before, /\s*["']?/) && /^["']?\s*=/.test(after) ? 'cargo' : undefined,
      ),
    },
  ],
  fences: 'toml',
  read: readToml,
  questions: tomlQuestions,
  structure: { parse: (source) => getStaticTOMLValue(parseTOML(source)), partsOf },
}
