import type { Span } from '../../core/use.ts'
import { markLength } from '../kit/byte-order-mark.ts'
import { lexScript, type Syntax } from '../kit/lexer.ts'

export const TOML_SYNTAX: Syntax = {
  line: ['#'],
  strings: [
    { open: '"""', close: '"""', escape: 'backslash', multiline: true },
    { open: "'''", close: "'''", escape: 'none', multiline: true },
    { open: '"', close: '"', escape: 'backslash' },
    { open: "'", close: "'", escape: 'none' },
  ],
}

/** What stands before the first header, and each table with its header: each is TOML by itself. */
export function tablesOf(text: string): readonly Span[] {
  const { code } = lexScript(text, TOML_SYNTAX)
  const starts = [markLength(text)]
  let depth = 0
  for (const { index, 0: sign } of code.matchAll(/[[\]{}]/g)) {
    if (sign === '[' && depth === 0 && beginsLine(code, index)) starts.push(index)
    depth = Math.max(0, depth + (sign === '[' || sign === '{' ? 1 : -1))
  }
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }))
}

function beginsLine(code: string, offset: number): boolean {
  let at = offset - 1
  while (code[at] === ' ' || code[at] === '\t') at--
  return at < 0 || code[at] === '\n' || code[at] === '\r'
}

/** The parts of a text that can be parsed each for itself: its headers, which may not say one table twice, and its tables. */
export function partsOf(text: string): readonly string[] {
  const tables = tablesOf(text).map(({ start, end }) => text.slice(start, end))
  const headers = tables.slice(1).map((table) => /^[^\r\n]*/.exec(table)![0])
  return [headers.join('\n'), ...tables]
}
