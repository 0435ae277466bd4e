import { lineEndOfAny } from '../../../core/line-offsets.ts'
import type { Cursor, HereDocument } from './syntax.ts'
import { lineBreak } from './read-word.ts'

/** A here-document whose body begins at the next line. */
export interface Pending {
  readonly delimiter: string
  /** `<<-`: the delimiter may be indented with tabs. */
  readonly tabs: boolean
  readonly literal: boolean
  /** Those of its command. */
  readonly documents: HereDocument[]
}

/** Reads the bodies of here-documents, the cursor at the start of a line. */
export function readDocuments(cursor: Cursor, pending: readonly Pending[]): void {
  for (const { documents, ...document } of pending) {
    const start = cursor.at
    const { end, after } = findEnd(cursor.text, start, document)
    while (!document.literal && cursor.at < end) {
      const letter = cursor.text[cursor.at]
      if (letter === '\\') cursor.at += 2
      else if (letter === '$' || letter === '`') cursor.expand()
      else cursor.at++
    }
    cursor.at = after
    documents.push({ body: { start, end }, literal: document.literal })
  }
}

function findEnd(
  text: string,
  start: number,
  { delimiter, tabs }: Pick<Pending, 'delimiter' | 'tabs'>,
): { end: number; after: number } {
  for (let at = start; at < text.length;) {
    const end = lineEndOfAny(text, at)
    const line = text.slice(at, end)
    // In an indented block of another language the delimiter may be indented too.
    const bare = tabs ? line.replace(/^[\t ]+/, '') : line
    const after = end + lineBreak(text, end)
    if (bare === delimiter || bare.trimEnd() === delimiter) return { end: at, after }
    at = after
  }
  return { end: text.length, after: text.length }
}
