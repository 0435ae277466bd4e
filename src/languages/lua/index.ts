import type { LanguageModule } from '../language.ts'
import { questionsInWords, type Words } from '../kit/questions/words.ts'
import { AND_OR } from '../kit/questions/expression.ts'
import { LUA_SYNTAX, readLua } from './read.ts'
import { SCRIPT_UPSTREAM } from '../kit/upstream-words.ts'

const WORDS: Words = {
  if: /(?<![\w.:])if\b/,
  else: /(?<![\w.:])(?:elseif|else)\b/,
  end: /(?<![\w.:])(?:end|until)\b/,
  body: /(?<![\w.:])(?:function|do|repeat)\b/,
}

export const lua: LanguageModule = {
  id: 'lua',
  files: [
    { format: 'premake', names: 'premake5.lua premake4.lua premake.lua' },
    { format: 'xmake', names: 'xmake.lua' },
    { format: 'rockspec', extensions: 'rockspec' },
    { format: 'lua', scope: 'sources', extensions: 'lua', shebang: /\blua(jit)?\b/, scripts: true },
  ],
  fences: 'lua',
  read: readLua,
  questions: questionsInWords(LUA_SYNTAX, WORDS, [AND_OR]),
  upstream: SCRIPT_UPSTREAM,
}
