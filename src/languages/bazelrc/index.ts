import type { LanguageModule } from '../language.ts'
import { readBazelrc } from './read.ts'

export const bazelrc: LanguageModule = {
  id: 'bazelrc',
  files: [
    {
      format: 'bazelrc',
      names: '.bazelrc bazel.rc bazelrc',
      beginnings: [/^\.bazelrc[._-]/],
      extensions: 'bazelrc',
    },
  ],
  fences: 'bazelrc',
  read: readBazelrc,
}
