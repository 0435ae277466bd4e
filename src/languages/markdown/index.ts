import { markLength } from '../kit/byte-order-mark.ts'
import type { LanguageModule, Reading } from '../language.ts'
import type { Block } from '../kit/documents/block.ts'
import { readPage, spanOf, type Page } from '../kit/documents/page.ts'
import type { Span, Use } from '../../core/use.ts'
import { embedUses, viewPart } from '../kit/view.ts'

export const markdown: LanguageModule = {
  id: 'markdown',
  files: [
    { format: 'markdown', scope: 'docs', extensions: 'md markdown mdx mkd mdown qmd rmd mdc' },
  ],
  read: readMarkdown,
}

/** What can stand before a fence: quotes, list signs, blanks. */
const CONTAINER = String.raw`[ \t]*(?:(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*)*`
const FENCE = new RegExp(`^(${CONTAINER})(\`{3,}|~{3,})[ \\t]*([^\`\\r\\n]*)$`)
const INDENTED = /^(?: {4,}|\t)[ \t]*\S/

/** Markdown: blocks of code go to the reader of their language, inline code is read as commands, the rest is prose. */
function readMarkdown(text: string, reading: Reading): readonly Use[] {
  const from = markLength(text)
  const front = frontMatter(text, from)
  const { blocks, comments } = structureOf(text, from, front.end)
  const inline = inlineCode(text, blocks.map(spanOf))
  const view = viewPart(text, front)
  const settings = embedUses(reading.read('yaml', view.text), view)
  return readPage(text, { front: settings, blocks, comments, inline }, reading)
}

/** The settings between two lines of hyphens that a text may begin with; nothing where there are none. */
function frontMatter(text: string, from: number): Span {
  const matter =
    /^---[ \t]*(?:\r\n|\r|\n)([^]*?(?:\r\n|\r|\n))(?:---|\.\.\.)[ \t]*(?:\r|\n|$)/.exec(
      text.startsWith('---', from) ? text.slice(from, from + 20_000) : '',
    )
  if (matter === null) return { start: 0, end: 0 }
  const start = from + matter[0].indexOf(matter[1]!, 3)
  return { start, end: start + matter[1]!.length }
}

function structureOf(
  text: string,
  from: number,
  begins: number,
): Pick<Page, 'blocks' | 'comments'> {
  const blocks: Block[] = []
  const comments: Span[] = []
  let open:
    { sign: string; info: string; indent: number; quotes: number; lines: Span[] } | undefined
  let indented: Span[] = []
  let commentEnd = 0
  let blank = true
  for (const hit of text.slice(begins).matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
    if (hit[0] === '') continue
    const start = begins + hit.index
    const end = start + hit[0].length
    const line = hit[0].replace(/[\r\n]+$/, '').slice(start === 0 ? from : 0)
    const fence = FENCE.exec(line)
    if (open !== undefined) {
      const closes = fence !== null && fence[2]!.startsWith(open.sign) && fence[3]!.trim() === ''
      if (closes) {
        push(open)
        open = undefined
      } else open.lines.push({ start: start + stripped(line, open.quotes, open.indent), end })
      blank = false
      continue
    }
    if (start < commentEnd) continue
    if (fence !== null) {
      const quotes = (fence[1]!.match(/>/g) ?? []).length
      const indent = fence[1]!.length
      open = { sign: fence[2]!, info: fence[3]!, indent, quotes, lines: [] }
      flush()
      continue
    }
    const comment = line.indexOf('<!--')
    if (comment !== -1) {
      const close = text.indexOf('-->', start + comment)
      commentEnd = close === -1 ? text.length : close + 3
      comments.push({ start: start + comment, end: commentEnd })
    }
    if (INDENTED.test(line) && (blank || indented.length > 0)) indented.push({ start, end })
    else if (line.trim() !== '') flush()
    blank = line.trim() === ''
  }
  if (open !== undefined) push(open)
  flush()
  return { blocks, comments }

  function push({ info, lines }: Block): void {
    if (lines.length > 0) blocks.push({ info, lines })
  }

  function flush(): void {
    push({ info: '', lines: indented })
    indented = []
  }
}

/** How many characters of a line belong to what the fence stands in. */
function stripped(line: string, quotes: number, indent: number): number {
  let at = 0
  for (let count = 0; count < quotes; count++) {
    const sign = /^[ \t]*>[ \t]?/.exec(line.slice(at))
    if (sign === null) break
    at += sign[0].length
  }
  while (at < indent && /[ \t]/.test(line[at] ?? '')) at++
  return at
}

/** What stands between backticks on one line, outside of blocks. */
function* inlineCode(text: string, blocks: readonly Span[]): Generator<Span> {
  let next = 0
  for (const hit of text.matchAll(/(?<![`\\])(`{1,3})(?!`)([^`\r\n]{1,2000})\1(?!`)/g)) {
    while (next < blocks.length && blocks[next]!.end <= hit.index) next++
    if (next < blocks.length && blocks[next]!.start <= hit.index) continue
    const start = hit.index + hit[1]!.length
    yield { start, end: start + hit[2]!.length }
  }
  for (const hit of text.matchAll(/<(code|kbd|tt)>([^<\r\n]{1,2000})<\/\1>/g)) {
    const start = hit.index + hit[1]!.length + 2
    yield { start, end: start + hit[2]!.length }
  }
}
