import type { LanguageModule } from '../language.ts'
import { readRuby } from './read.ts'
import { SCRIPT_UPSTREAM } from '../kit/upstream-words.ts'

export const ruby: LanguageModule = {
  id: 'ruby',
  files: [
    {
      format: 'homebrew',
      places: [/(^|\/)(Formula|HomebrewFormula|Casks)\/.+\.rb$/],
      names: 'brewfile',
    },
    { format: 'podfile', names: 'podfile' },
    {
      format: 'ruby-build',
      names: 'gemfile rakefile extconf.rb vagrantfile fastfile',
      extensions: 'gemspec rake',
    },
    { format: 'podspec', extensions: 'podspec' },
    { format: 'ruby', scope: 'sources', extensions: 'rb', shebang: /\bruby\b/, scripts: true },
  ],
  fences: 'ruby rb',
  read: readRuby,
  upstream: SCRIPT_UPSTREAM,
}
