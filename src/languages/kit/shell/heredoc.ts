import type { Cursor } from './cursor.ts'
import type { HereDocument } from './syntax.ts'
import { lineBreak } from './words.ts'

/** A here-document whose body begins at the next line. */
export interface Pending {
  readonly delimiter: string
  /** `<<-`: the delimiter may be indented with tabs. */
  readonly tabs: boolean
  readonly literal: boolean
  readonly note: (document: HereDocument) => void
}

/** Reads the bodies of here-documents, the cursor at the start of a line. */
export function readDocuments(cursor: Cursor, pending: readonly Pending[]): void {
  for (const { delimiter, tabs, literal, note } of pending) {
    const start = cursor.at
    const { end, after } = findEnd(cursor.text, start, delimiter, tabs)
    if (!literal) expandIn(cursor, start, end)
    cursor.at = after
    note({ body: { start, end }, literal })
  }
}

function findEnd(
  text: string,
  start: number,
  delimiter: string,
  tabs: boolean,
): { end: number; after: number } {
  let at = start
  while (at < text.length) {
    let end = at
    while (end < text.length && lineBreak(text, end) === 0) end++
    const line = text.slice(at, end)
    // In an indented block of another language the delimiter may be indented too.
    const bare = tabs ? line.replace(/^[\t ]+/, '') : line
    const next = end + lineBreak(text, end)
    if (bare === delimiter || bare.trimEnd() === delimiter) return { end: at, after: next }
    at = next === at ? text.length : next
  }
  return { end: text.length, after: text.length }
}

function expandIn(cursor: Cursor, start: number, end: number): void {
  const { text } = cursor
  cursor.at = start
  while (cursor.at < end) {
    const letter = text[cursor.at]
    if (letter === '\\') cursor.at += 2
    else if (letter === '$' || letter === '`') cursor.expand()
    else cursor.at++
  }
}
