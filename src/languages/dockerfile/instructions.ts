import { append } from '../../core/append.ts'
import type { Span } from '../../core/use.ts'
import { logicalLines } from '../kit/logical-lines.ts'
import { decodedView, viewPart, piecesOf, type View } from '../kit/view.ts'

/** One instruction of a Dockerfile. */
export interface Instruction extends Span {
  /** In capitals. */
  readonly keyword: string
  /** What follows the keyword and its flags: comment lines are left out, here-documents are included. */
  readonly view: View
  /** Counts up with each FROM; 0 before the first. */
  readonly stage: number
  readonly comments: readonly Span[]
}

interface Dockerfile {
  readonly instructions: readonly Instruction[]
  readonly comments: readonly Span[]
  readonly escape: '\\' | '`'
}

const KEYWORD = /^([ \t]*)([A-Za-z]+)((?:[ \t]+--[\w-]+(?:=\S*)?)*)(?=\s|$)[ \t]*/

/** Splits a Dockerfile into instructions; lines that are none are left out. */
export function parseDockerfile(text: string): Dockerfile {
  const lines = logicalLines(text)
  const comments: Span[] = []
  const instructions: Instruction[] = []
  const escape = escapeOf(text)
  let stage = 0
  let index = 0

  while (index < lines.length) {
    const line = lines[index]!
    index++
    if (isComment(text, line)) {
      comments.push(line)
      continue
    }
    const word = KEYWORD.exec(text.slice(line.start, line.end))
    if (word === null) continue
    const own: Span[] = []
    const parts: Span[] = [{ start: line.start + word[0].length, end: line.start + word[0].length }]
    let current = line
    for (;;) {
      const next = lines[index]
      const continued = continues(text, current, escape)
      extend(parts, {
        start: Math.max(current.start, parts[0]!.start),
        end: continued ?? current.end,
      })
      if (continued === null || next === undefined) break
      let following = next
      index++
      while (isComment(text, following) || isBlank(text, following)) {
        if (isComment(text, following)) own.push(following)
        const after = lines[index]
        if (after === undefined) break
        following = after
        index++
      }
      current = following
    }
    const keyword = word[2]!.toUpperCase()
    if (keyword === 'FROM') stage++
    const end = current.end
    const head = parts.reduce((length, part) => length + part.end - part.start, 0)
    index = documents(text, lines, index, parts, keyword)
    append(comments, own)
    instructions.push({
      keyword,
      start: line.start + word[1]!.length,
      end,
      view: viewOf(text, parts, escape, head),
      stage,
      comments: own,
    })
  }
  return { instructions, comments, escape }
}

function escapeOf(text: string): '\\' | '`' {
  const directive =
    /^(?:\u00ef\u00bb\u00bf)?(?:#[ \t]*\w+[ \t]*=[^\n]*\r?\n)*?#[ \t]*escape[ \t]*=[ \t]*`/i
  return directive.test(text.slice(0, 1000)) ? '`' : '\\'
}

function isComment(text: string, { start, end }: Span): boolean {
  return /^[ \t]*#/.test(text.slice(start, Math.min(end, start + 200)))
}

function isBlank(text: string, { start, end }: Span): boolean {
  return text.slice(start, end).trim() === ''
}

/** Where the next line begins, when this one is continued there. */
function continues(text: string, { end }: Span, escape: string): number | null {
  let at = end
  while (/[ \t]/.test(text[at - 1] ?? '')) at--
  if (text[at - 1] !== escape || end >= text.length) return null
  return end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1)
}

/** Adds a line to the parts, joined with the one before where nothing lies between. */
function extend(parts: Span[], { start, end }: Span): void {
  const last = parts.at(-1)!
  if (last.end === start) parts[parts.length - 1] = { start: last.start, end }
  else parts.push({ start, end })
}

/** Adds the here-documents that the instruction opens; gives the line after them. */
function documents(
  text: string,
  lines: readonly Span[],
  from: number,
  parts: Span[],
  keyword: string,
): number {
  if (keyword !== 'RUN' && keyword !== 'COPY' && keyword !== 'ADD') return from
  const head = parts.map(({ start, end }) => text.slice(start, end)).join('')
  let index = from
  for (const hit of head.matchAll(/(?<!<)<<-?(["']?)([A-Za-z_]\w*)\1/g)) {
    const opened = index
    while (index < lines.length) {
      const { start, end } = lines[index]!
      index++
      if (text.slice(start, end).trim() === hit[2]) break
    }
    if (index > opened) parts.push({ start: lines[opened - 1]!.end, end: lines[index - 1]!.end })
  }
  return index
}

/**
 * With a backquote as escape, continued lines are joined, since the shells there know no backslash. Before its here-documents
 * an instruction ends where a line is not continued.
 */
function viewOf(text: string, parts: readonly Span[], escape: string, head: number): View {
  const written: View['encode'] = (inner, at) =>
    at <= head && /[\r\n]/.test(inner.replaceAll(/[\\`][ \t]*\r?\n/g, '')) ? undefined : inner
  if (parts.length === 1 && escape === '\\') return viewPart(text, parts[0]!, written)
  const pieces = parts.flatMap((span) =>
    escape === '\\'
      ? [{ text: text.slice(span.start, span.end), at: span.start }]
      : piecesOf(text, span, /`[ \t]*\r?\n/g, ([gap]) => ' '.repeat(gap.length)),
  )
  return decodedView(pieces, parts.at(-1)!.end, written)
}
