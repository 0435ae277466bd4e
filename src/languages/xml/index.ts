import type { LanguageModule } from '../language.ts'
import { xmlQuestions } from './questions.ts'
import { readXml } from './read.ts'

export const xml: LanguageModule = {
  id: 'xml',
  files: [
    {
      format: 'msbuild',
      extensions: 'vcxproj props targets csproj fsproj vbproj proj filters nuspec vcproj dproj',
    },
    { format: 'xml', extensions: 'xml plist xcscheme wxs wxi' },
    { format: 'xml', extensions: 'config', head: isXml },
  ],
  fences: 'xml msbuild',
  read: readXml,
  questions: xmlQuestions,
}

function isXml(head: string): boolean {
  return /^(\u00ef\u00bb\u00bf)?\s*<[?!\w]/.test(head)
}
