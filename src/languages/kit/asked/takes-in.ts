import { lineStart } from '../../../core/line-offsets.ts'
import { isHyphenated, Names } from '../../../core/names.ts'

/** What stands before the name of a file that is taken in, where its ending is left out. */
const TAKES_IN = /\b(?:from|import|include|load|mod|require\w*|source|use)\b|^[ \t]*\.[ \t]/

/** Whether a text takes a file in: it names it, or does so without its ending behind a word that takes files in. */
export function takesIn(text: string, path: string): boolean {
  const base = path.slice(path.lastIndexOf('/') + 1)
  const placesOf = (name: string) =>
    new Names([name]).find(text).filter(({ start, end }) => !isHyphenated(text, start, end))
  if (placesOf(base).length > 0) return true
  return placesOf(base.replace(/\.\w+$/, '')).some(({ start }) => {
    const before = text.slice(lineStart(text, start), start)
    // `from spack.package import`: what stands in another folder is another module.
    const folder = /(\w+)\.$/.exec(before)?.[1]
    const isThere = folder === undefined || `/${path}`.endsWith(`/${folder}/${base}`)
    return isThere && TAKES_IN.test(before)
  })
}
