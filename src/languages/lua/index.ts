import type { LanguageModule } from '../language.ts'
import { readLua } from './read.ts'
import { SCRIPT_UPSTREAM } from '../kit/upstream-words.ts'

export const lua: LanguageModule = {
  id: 'lua',
  files: [
    { format: 'premake', names: 'premake5.lua premake4.lua premake.lua genie.lua' },
    { format: 'xmake', names: 'xmake.lua' },
    { format: 'rockspec', extensions: 'rockspec' },
    { format: 'lua', scope: 'sources', extensions: 'lua', shebang: /\blua(jit)?\b/, scripts: true },
  ],
  fences: 'lua',
  read: readLua,
  upstream: SCRIPT_UPSTREAM,
}
