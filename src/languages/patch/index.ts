import { append } from '../../core/append.ts'
import { decodedView, embedUses, type Piece } from '../kit/view.ts'
import type { LanguageModule, Reading } from '../language.ts'
import type { Use } from '../../core/use.ts'

export const patch: LanguageModule = {
  id: 'patch',
  files: [{ format: 'patch', scope: 'sources', extensions: 'patch diff' }],
  read: readPatch,
}

const FILE = /^\+\+\+ (\S+)/
const HUNK = /^@@ /
/** What the file has once the patch is applied: lines that it adds, and those that it shows around them. */
const KEPT = /^[+ ]/

/** What a file reads or sets once the patch is applied, by the language of that file. */
function readPatch(text: string, reading: Reading): readonly Use[] {
  const uses: Use[] = []
  let language: string | undefined
  let pieces: Piece[] = []
  let isInHunk = false
  function close(): void {
    if (language === undefined) return
    const view = decodedView(pieces, text.length, (one) => one)
    append(uses, embedUses(reading.explain(language, view.text), view))
  }
  for (const { 0: line, index } of text.matchAll(/[^\n]+\n?/g)) {
    const file = FILE.exec(line)
    if (file !== null) {
      close()
      language = reading.languageOfFile(file[1]!)
      pieces = []
      isInHunk = false
    } else if (HUNK.test(line)) isInHunk = true
    else if (isInHunk && KEPT.test(line)) pieces.push({ text: line.slice(1), at: index + 1 })
  }
  close()
  return uses
}
