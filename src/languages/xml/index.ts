import type { LanguageModule } from '../language.ts'
import { readXml } from './read.ts'
import { addTo } from '../../core/group-by.ts'
import type { Branch, Question, Questions } from '../kit/questions/question.ts'
import { xmlTokens } from './tokens.ts'

/** What MSBuild's files ask: `Condition` of an element, and the branches of `Choose`. */
function xmlQuestions(text: string): Questions {
  const tokens = xmlTokens(text)
  const ends = new Map<number, number>()
  tokens.forEach(({ kind, parent, end }) => {
    if (kind === 'close' && parent !== -1) ends.set(parent, end)
  })
  const single: Question[] = []
  const chosen = new Map<number, Branch[]>()
  tokens.forEach(({ kind, attributes, element, parent, start, end }, index) => {
    if (kind !== 'open' && kind !== 'empty') return
    const value = attributes.find(({ name }) => name === 'Condition')?.value
    const asked = value === undefined ? '' : text.slice(value.start, value.end)
    const branch = { start, end: ends.get(index) ?? end, condition: asked }
    if (element === 'When' || element === 'Otherwise') addTo(chosen, parent, branch)
    else if (asked !== '') single.push([branch])
  })
  return { questions: [...single, ...chosen.values()] }
}

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
