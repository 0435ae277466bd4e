/** Replaces the bytes from `start` up to `end`. `text` is latin1: one character a byte. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Puts a text before a place and another behind it, where there is one. */
export function surroundPlace(
  { start, end }: { readonly start: number; readonly end: number },
  before: string,
  after: string,
): readonly Edit[] {
  const edits = [{ start, end: start, text: before }]
  return after === '' ? edits : [...edits, { start: end, end, text: after }]
}

/** Whether what edits would write around a place stands there already: then it was written by them. */
export function standsAround(text: string, edits: readonly Edit[]): boolean {
  const sorted = sortEdits(edits)
  const [start, end] = [sorted[0]?.start ?? 0, sorted.at(-1)?.end ?? 0]
  const old = text.slice(start, end)
  const written = applyEdits(
    old,
    sorted.map((edit) => movedBy(edit, -start)),
  )
  const at = written.lastIndexOf(old)
  return (
    at !== -1 &&
    written !== old &&
    text.startsWith(written.slice(at + old.length), end) &&
    text.slice(0, start).endsWith(written.slice(0, at))
  )
}

/**
 * Applies edits to a text, all at once; offsets are those of the text before.
 *
 * @throws Error when two edits overlap: that is a reader's bug, never the repository's fault
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = ''
  let at = 0
  for (const edit of sortEdits(edits)) {
    if (edit.start < at || edit.end < edit.start || edit.end > text.length)
      throw new Error(`edit ${edit.start}-${edit.end} overlaps another or lies outside the text`)
    result += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return result + text.slice(at)
}

/** The same edit of a text that begins elsewhere. */
export function movedBy(edit: Edit, distance: number): Edit {
  return { ...edit, start: edit.start + distance, end: edit.end + distance }
}

/** Edits in the order of their places; identical edits (two sites that ask for the same change) count once. */
export function sortEdits(edits: readonly Edit[]): readonly Edit[] {
  const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end)
  return sorted.filter((edit, index) => {
    const before = sorted[index - 1]
    return !(before?.start === edit.start && before.end === edit.end && before.text === edit.text)
  })
}
