import { lineStart } from '../../../core/line-offsets.ts'
import { Names } from '../../../core/names.ts'

/** What stands before the name of a file that is taken in, where its ending is left out. */
const TAKES_IN = /\b(?:from|import|include|load|mod|require\w*|source|use)\b|^[ \t]*\.[ \t]/

/** Whether a text takes a file in: it names it, or does so without its ending behind a word that takes files in. */
export function takesIn(text: string, path: string): boolean {
  const base = path.slice(path.lastIndexOf('/') + 1)
  if (new Names([base]).test(text)) return true
  const words = new Names([base.replace(/\.\w+$/, '')]).find(text)
  return words.some(({ start }) => TAKES_IN.test(text.slice(lineStart(text, start), start)))
}
