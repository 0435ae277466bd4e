import type { LanguageModule } from '../language.ts'
import { MESON_SYNTAX, readMeson } from './read.ts'

import { upstreamByWords } from '../kit/upstream-words.ts'

export const meson: LanguageModule = {
  id: 'meson',
  files: [
    { format: 'meson', names: 'meson.build meson_options.txt meson.options', extensions: 'meson' },
  ],
  fences: 'meson',
  read: readMeson,
  upstream: upstreamByWords(['meson'], MESON_SYNTAX, ({ before, isWhole }) =>
    isWhole && /option\(\s*['"]$/.test(before) ? 'meson' : undefined,
  ),
}
