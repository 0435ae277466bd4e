import { rememberedOf } from '../core/memoize.ts'
import { lineEnd, lineStart } from '../core/line-offsets.ts'

interface Marked {
  readonly text: string
}

const IGNORE = /flagshift:\s*ignore\b/
const IGNORE_ALONE =
  /^(?:\u00ef\u00bb\u00bf)?\s*(?:#|\/\/|\/\*|<!--|--|;|dnl\b|rem\b|::|"|').{0,20}flagshift:\s*ignore\b/i

/**
 * Why a place is to be left alone by the file's own word: a mark in a comment on the line itself or alone on the line
 * before, or an `off` that no `on` has ended. Null where no mark speaks of it.
 */
export function markedAt(file: Marked, offset: number): string | null {
  const marks = marksOf(file)
  if (!marks.any) return null
  if (marks.off.some(({ start, end }) => start <= offset && offset < end))
    return 'Between "flagshift: off" and "flagshift: on".'
  const { text } = file
  const start = lineStart(text, offset)
  const before = start === 0 ? '' : text.slice(lineStart(text, start - 1), start - 1)
  return IGNORE.test(text.slice(start, lineEnd(text, offset))) || IGNORE_ALONE.test(before)
    ? 'Marked with "flagshift: ignore".'
    : null
}

/** Where a file says `flagshift: off`, and where that ends; found once for all uses of the file. */
const marksOf = rememberedOf((file: Marked) => {
  const off: { start: number; end: number }[] = []
  for (const { 1: word, index } of file.text.matchAll(/flagshift:\s*(off|on)\b/g)) {
    const open = off.at(-1)
    if (word === 'off' && (open === undefined || open.end !== Infinity))
      off.push({ start: index, end: Infinity })
    if (word === 'on' && open !== undefined && open.end === Infinity) open.end = index
  }
  return { any: file.text.includes('flagshift:'), off }
})
