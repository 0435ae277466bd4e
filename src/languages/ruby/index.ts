import type { LanguageModule } from '../language.ts'
import { questionsInWords, type Words } from '../kit/questions/words.ts'
import { QUESTION_MARK } from '../kit/questions/expression.ts'
import { RUBY_SYNTAX, readRuby } from './read.ts'
import { SCRIPT_UPSTREAM } from '../kit/upstream-words.ts'

const WORDS: Words = {
  if: /(?<=^[ \t]*|[=(][ \t]*)(?:if|unless|case|begin)\b/,
  else: /(?<=^[ \t]*|;[ \t]*)(?:elsif|else|when|rescue|ensure)\b/,
  end: /(?<![\w.:])end\b(?![?!:])/,
  body: /(?<=^[ \t]*)(?:def|class|module|while|until|for)\b[^\r\n]*|\bdo\b(?=[ \t]*(?:\|[^|\r\n]*\|)?[ \t]*$)/,
  behind: /(?<=^[ \t]*)\S[^\r\n]*?(?<=[^=(\s][ \t]+)(?:if|unless)[ \t]+([^\r\n]+)/gm,
}

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
  questions: questionsInWords(RUBY_SYNTAX, WORDS, [QUESTION_MARK]),
  upstream: SCRIPT_UPSTREAM,
}
