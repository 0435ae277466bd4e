import type { LanguageModule } from '../language.ts'
import { readDockerfile } from './read.ts'

export const dockerfile: LanguageModule = {
  id: 'dockerfile',
  files: [
    {
      format: 'dockerfile',
      names: 'dockerfile containerfile',
      beginnings: 'dockerfile containerfile',
      globs: '*[._-]{docker,container}file',
      extensions: 'dockerfile containerfile',
    },
    { format: 'earthfile', names: 'earthfile', extensions: 'earth' },
  ],
  fences: 'dockerfile docker containerfile',
  read: readDockerfile,
}
