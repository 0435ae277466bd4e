import { fitsWhole } from '../../core/near.ts'
import type { Span } from '../../core/use.ts'

/** One statement: a line, or several that backslashes join, without its line end. */
export interface KconfigLine extends Span {
  readonly kind: 'statement' | 'help'
  /** The definition that the line belongs to. */
  readonly entry: KconfigEntry
}

/** `config X` with what follows, up to the next one. */
interface KconfigEntry {
  /** Empty between definitions. */
  readonly symbol: string
  readonly start: number
  /** Whether the symbol is on or off (or a module), not a number or text. */
  readonly logical: boolean
  /** Without a type or prompt the entry only gives a default to a symbol that is defined elsewhere. */
  readonly typed: boolean
}

const TYPED = /^\s*(?:(?:def_)?(?:bool|boolean|tristate|int|hex|string)|prompt)\b/

/** A file's statements in order, each with the definition it belongs to; help texts are told apart. */
export function linesOfKconfig(text: string): readonly KconfigLine[] {
  const lines: KconfigLine[] = []
  let entry = { symbol: '', start: -1, logical: true, typed: false }
  /** The column of the help text's first line, -1 right after `help`, undefined outside. */
  let help: { column: number; keyword: number } | undefined
  for (const hit of text.matchAll(/(?:[^\\\r\n]+|\\\r\n|\\[^])*(?:\r\n|\r|\n|$)/g)) {
    if (hit[0] === '') continue
    const bom = hit.index === 0 && hit[0].startsWith('\u00ef\u00bb\u00bf') ? 3 : 0
    const code = hit[0].slice(bom).replace(/[\r\n]+$/, '')
    const start = hit.index + bom
    const end = start + code.length
    const blank = code.trim() === ''
    if (help !== undefined && !blank) {
      const column = width(code)
      if (help.column === -1 && column > help.keyword) help.column = column
      if (help.column !== -1 && column >= help.column) {
        lines.push({ kind: 'help', start, end, entry })
        continue
      }
      help = undefined
    }
    const opens = /^\s*(?:menu)?config(?:default)?\s+(\w+)|^\s*choice\b\s*(\w*)/.exec(code)
    if (opens !== null || /^\s*(?:endmenu|endif|endchoice|menu|if|comment|source)\b/.test(code))
      entry = {
        symbol: opens?.[1] ?? opens?.[2] ?? '',
        start: opens === null ? -1 : start,
        // What a choice chooses by default is one of its symbols, no expression.
        logical: opens === null || opens[1] !== undefined,
        typed: false,
      }
    if (/^\s*(?:int|hex|string|def_int|def_hex|def_string)\b/.test(code)) entry.logical = false
    if (TYPED.test(code)) entry.typed = true
    if (fitsWhole(code, /\s*(?:---)?help(?:---)?\s*/)) help = { column: -1, keyword: width(code) }
    lines.push({ kind: 'statement', start, end, entry })
  }
  return lines
}

function width(code: string): number {
  let column = 0
  for (const letter of code) {
    if (letter === '\t') column += 8 - (column % 8)
    else if (letter === ' ') column++
    else break
  }
  return column
}
