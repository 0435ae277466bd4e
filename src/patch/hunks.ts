import { formatPatch, type StructuredPatchHunk } from 'diff'

import { append } from '../core/append.ts'
import { lineSpans, lineStart, nextLine } from '../core/line-offsets.ts'
import { applyEdits, sortEdits, type Edit, movedBy } from '../core/edit.ts'

/** Lines of context around a change, as git shows them. */
const CONTEXT = 3

/** A stretch of whole lines: what they were and what they become. */
interface Change {
  readonly start: number
  readonly end: number
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/**
 * The unified diff of one file, in git's form, built from the edits: comparing the texts would take time quadratic in
 * the number of edits (jsdiff needs 24 s for 11,000).
 *
 * @param path with forward slashes, relative to the repository's root
 * @param text the file's bytes before the edits, as latin1
 * @returns the diff, as latin1: its bytes are those of the file
 */
export function fileDiff(path: string, text: string, edits: readonly Edit[]): string {
  const hunks = hunksOf(text, changesOf(text, edits))
  if (hunks.length === 0) return ''
  return formatPatch({
    oldFileName: `a/${path}`,
    newFileName: `b/${path}`,
    oldHeader: undefined,
    newHeader: undefined,
    hunks,
    isGit: true,
  })
}

/** The edits as changes of whole lines, in order, none touching another. */
function changesOf(text: string, edits: readonly Edit[]): readonly Change[] {
  const changes: Change[] = []
  let pending: Edit[] = []
  let start = 0
  let end = -1
  const lineAt = lineSpans(text)
  function flush(): void {
    if (pending.length === 0) return
    const before = text.slice(start, end)
    const after = applyEdits(
      before,
      pending.map((edit) => movedBy(edit, -start)),
    )
    if (before !== after)
      changes.push({ start, end, before: linesOf(before), after: linesOf(after) })
    pending = []
  }
  for (const edit of sortEdits(edits)) {
    const from = lineAt(edit.start).start
    const isWhole = isWholeLines(text, edit, from)
    const to = isWhole ? edit.end : lineAt(edit.end).next
    if (pending.length > 0 && from <= end) {
      pending.push(edit)
      end = Math.max(end, to)
      continue
    }
    flush()
    pending = [edit]
    start = from
    end = to
  }
  flush()
  return changes
}

/** Whole lines that go, or come in between, leave the next line alone; any other edit changes the line it ends in. */
function isWholeLines(text: string, edit: Edit, from: number): boolean {
  const atLineStart = edit.end === 0 || text[edit.end - 1] === '\n'
  return atLineStart && edit.start === from && (edit.text === '' || edit.text.endsWith('\n'))
}

/** Lines with their ends; git's notion: only `\n` ends one. */
function linesOf(text: string): readonly string[] {
  return text === '' ? [] : (text.match(/[^\n]*\n|[^\n]+$/g) ?? [])
}

function hunksOf(text: string, changes: readonly Change[]): StructuredPatchHunk[] {
  const hunks: StructuredPatchHunk[] = []
  const counter = lineCounter(text)
  let shift = 0
  for (let index = 0; index < changes.length;) {
    const first = changes[index]!
    const lines: string[] = []
    const add = (sign: ' ' | '-' | '+', some: readonly string[]): void =>
      append(
        lines,
        some.map((line) => sign + line),
      )
    const lead = linesBefore(text, first.start, index === 0 ? 0 : changes[index - 1]!.end)
    add(' ', lead)
    const oldStart = counter(first.start) - lead.length
    let removed = 0
    let added = 0
    let last = first
    for (;;) {
      add('-', last.before)
      add('+', last.after)
      removed += last.before.length
      added += last.after.length
      index++
      const next = changes[index]
      const between = next && linesUpTo(text, last.end, next.start, 2 * CONTEXT)
      if (next === undefined || between === undefined) break
      add(' ', between)
      last = next
    }
    add(' ', linesAfter(text, last.end, changes[index]?.start ?? text.length))
    const kept = lines.filter((line) => line.startsWith(' ')).length
    hunks.push({
      oldStart,
      oldLines: kept + removed,
      newStart: oldStart + shift,
      newLines: kept + added,
      lines: lines.flatMap(marked),
    })
    shift += added - removed
  }
  return hunks
}

/** A hunk's lines stand without their ends; the one that has none in the file is followed by git's mark. */
function marked(line: string): readonly string[] {
  return line.endsWith('\n') ? [line.slice(0, -1)] : [line, '\\ No newline at end of file']
}

function linesBefore(text: string, offset: number, limit: number): readonly string[] {
  let start = offset
  for (let count = 0; count < CONTEXT && start > limit; count++) start = lineStart(text, start - 1)
  return linesOf(text.slice(Math.max(start, limit), offset))
}

function linesAfter(text: string, offset: number, limit: number): readonly string[] {
  let end = offset
  for (let count = 0; count < CONTEXT && end < limit; count++) end = nextLine(text, end)
  return linesOf(text.slice(offset, Math.min(end, limit)))
}

/** All lines of a gap, or undefined where it holds more than `most`. */
function linesUpTo(
  text: string,
  from: number,
  to: number,
  most: number,
): readonly string[] | undefined {
  let at = from
  for (let count = 0; at < to; count++) {
    if (count === most) return undefined
    at = nextLine(text, at)
  }
  return linesOf(text.slice(from, to))
}

/** Counts lines forward only, so that a whole file is passed over once: offsets must not decrease. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1
  let at = 0
  return (offset) => {
    for (let newline = text.indexOf('\n', at); newline !== -1 && newline < offset;) {
      line++
      at = newline + 1
      newline = text.indexOf('\n', at)
    }
    return line
  }
}
