import type { LanguageModule } from '../language.ts'
import { readDockerfile } from './read.ts'

export const dockerfile: LanguageModule = {
  id: 'dockerfile',
  files: [
    {
      format: 'dockerfile',
      names: 'dockerfile containerfile',
      beginnings: [/^(docker|container)file[._-]/i],
      patterns: [/[._-](docker|container)file$/i],
      extensions: 'dockerfile containerfile',
    },
    { format: 'earthfile', names: 'earthfile', extensions: 'earth' },
  ],
  fences: 'dockerfile docker containerfile',
  read: readDockerfile,
}
