import type { LanguageModule } from '../language.ts'
import { readMeson } from './read.ts'

export const meson: LanguageModule = {
  id: 'meson',
  files: [
    { format: 'meson', names: 'meson.build meson_options.txt meson.options', extensions: 'meson' },
  ],
  fences: 'meson',
  read: readMeson,
}
