import { markLength } from '../kit/byte-order-mark.ts'
import type { Span } from '../../core/use.ts'

/** One key with its value, which may go on over indented lines. */
export interface IniEntry extends Span {
  readonly section: string
  /** Where the section begins. */
  readonly id: number
  readonly key: Span
  readonly value: Span
  /** The comment lines inside the value. */
  readonly comments: readonly Span[]
}

/** The keys of an INI file and its comments, in order. */
export function entriesOf(text: string): {
  readonly entries: readonly IniEntry[]
  readonly comments: readonly Span[]
} {
  const entries: IniEntry[] = []
  const comments: Span[] = []
  let section = ''
  let id = 0
  let open: { key: Span; from: number; end: number; comments: Span[]; indent: number } | undefined
  function close(): void {
    if (open === undefined) return
    const { key, from, end } = open
    const inside = open.comments.filter((span) => span.end <= end)
    const value = { start: Math.min(from, end), end }
    entries.push({ section, id, key, start: key.start, end, value, comments: inside })
    open = undefined
  }
  function note(comment: Span): void {
    comments.push(comment)
    open?.comments.push(comment)
  }
  for (const hit of text.matchAll(/[^\r\n]+/g)) {
    const bom = hit.index === 0 ? markLength(hit[0]) : 0
    const line = hit[0].slice(bom)
    const start = hit.index + bom
    const trimmed = line.trim()
    if (trimmed === '') continue
    const indent = line.length - line.trimStart().length
    if (/^[#;]/.test(trimmed)) {
      note({ start, end: start + line.length })
      continue
    }
    // Where a comment behind a value begins.
    const content = /\s[#;](?=\s)/.exec(line)?.index ?? line.length
    if (content < line.length) note({ start: start + content, end: start + line.length })
    const end = start + line.slice(0, content).trimEnd().length
    if (open !== undefined && indent > open.indent) {
      open.end = end
      continue
    }
    close()
    const header = /^\s*\[([^\]]*)\]/.exec(line)
    if (header !== null) {
      section = header[1]!
      id = start
      continue
    }
    const pair = /^(\s*)([^=:\s](?:[^=:]*[^=:\s])?)\s*[=:]\s*/.exec(line.slice(0, content))
    if (pair === null) {
      // A key alone, as Conan's lists have it.
      const value = { start: start + indent, end }
      const key = { start: value.start, end: value.start }
      entries.push({ section, id, key, ...value, value, comments: [] })
      continue
    }
    const keyStart = start + pair[1]!.length
    const key = { start: keyStart, end: keyStart + pair[2]!.length }
    const from = start + pair[0].length
    open = { key, from, end: Math.max(end, key.end), comments: [], indent }
  }
  close()
  return { entries, comments }
}
