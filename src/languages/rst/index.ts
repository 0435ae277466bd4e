import { matchWhole } from '../../core/near.ts'
import type { LanguageModule, Reading } from '../language.ts'
import { withoutMark } from '../kit/byte-order-mark.ts'
import type { Block } from '../kit/documents/block.ts'
import { readPage, type Page } from '../kit/documents/page.ts'
import type { Span, Use } from '../../core/use.ts'
import { logicalLines } from '../kit/logical-lines.ts'

export const rst: LanguageModule = {
  id: 'rst',
  files: [{ format: 'rst', scope: 'docs', extensions: 'rst rest' }],
  read: readRst,
}

const DIRECTIVE =
  /([ \t]*)\.\. (?:code-block|code|sourcecode|prompt|highlight|parsed-literal|tab|ipython)::[ \t]*([^\r\n]*)/
const COMMENT = /^([ \t]*)\.\.(?:[ \t]+(?![\w-]+::|_|\[|\|)\S|[ \t]*$)/

/** reStructuredText: blocks of code go to the reader of their language, literals are read as commands, the rest is prose. */
function readRst(file: string, reading: Reading): readonly Use[] {
  const text = withoutMark(file)
  return readPage(text, { front: [], ...structureOf(text), inline: inlineCode(text) }, reading)
}

/** Literals, and roles that hold code. */
function* inlineCode(text: string): Iterable<Span> {
  for (const hit of text.matchAll(
    /``([^`\r\n]{1,2000})``|:(?:code|kbd|command|option|samp|envvar|makevar):`([^`\r\n]{1,2000})`/g,
  )) {
    const code = hit[1] ?? hit[2]!
    const start = hit.index + hit[0].indexOf(code, hit[1] === undefined ? hit[0].indexOf('`') : 2)
    yield { start, end: start + code.length }
  }
}

function structureOf(text: string): Pick<Page, 'blocks' | 'comments'> {
  const blocks: Block[] = []
  const comments: Span[] = []
  let open:
    { info: string; indent: number; lines: Span[]; comment: boolean; began: boolean } | undefined
  function close(): void {
    if (open === undefined || open.lines.length === 0) return
    if (open.comment) comments.push({ start: open.lines[0]!.start, end: open.lines.at(-1)!.end })
    else blocks.push({ info: open.info, lines: open.lines })
  }
  for (const { start, end: stop, next: end } of logicalLines(text)) {
    if (start === end) continue
    const line = text.slice(start, stop)
    const indent = line.length - line.trimStart().length
    if (open !== undefined) {
      if (line.trim() === '' || indent > open.indent) {
        const option = !open.began && /^\s+:[\w-]+:/.test(line)
        open.began ||= line.trim() !== '' && !option
        if (open.began) open.lines.push({ start, end })
        continue
      }
      close()
      open = undefined
    }
    const directive = matchWhole(line, DIRECTIVE)
    if (directive !== null)
      open = { info: directive[2]!, indent, lines: [], comment: false, began: false }
    else if (COMMENT.test(line))
      open = { info: '', indent, lines: [{ start, end }], comment: true, began: true }
    else if (/::\s*$/.test(line) && !/^\s*\.\. /.test(line))
      open = { info: '', indent, lines: [], comment: false, began: false }
  }
  close()
  return { blocks, comments }
}
