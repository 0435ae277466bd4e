import { fitsWhole } from '../../core/near.ts'
import { mention, namesOf, withBeside } from '../kit/mention.ts'
import { renamedCopies } from '../kit/repeat-assignment.ts'
import type { Edit } from '../../core/edit.ts'
import type { Match, Names } from '../../core/names.ts'
import type { Span, Use } from '../../core/use.ts'
import type { KconfigLine } from './lines.ts'

interface Token extends Span {
  readonly text: string
}

const COMPARISON = /=|!=|<=?|>=?/

/** A symbol in an expression (`depends on`, `if`, `default`): it is read there. */
export function readExpression(text: string, line: KconfigLine, match: Match, names: Names): Use {
  // The new symbol's own definition that falls back on the old one serves both.
  const found = [...namesOf(names.find(text, line.start, line.end)), line.entry.symbol]
  return {
    ...withBeside(mention(match, 'code'), found),
    role: 'condition',
    namespace: 'kconfig',
    widen: (wanted) => widen(text, line, match, wanted),
  }
}

function widen(
  text: string,
  line: KconfigLine,
  match: Match,
  wanted: readonly string[],
): readonly Edit[] | undefined {
  const tokens = tokensOf(text, line)
  const index = tokens.findIndex(({ start }) => start === match.start)
  if (index === -1 || !isLogical(tokens, index, line)) return undefined
  const operator = [tokens[index - 1], tokens[index + 1]].find((token) =>
    fitsWhole(token?.text ?? '', COMPARISON),
  )
  if (operator === undefined) return joined(tokens, index, index, match.name, wanted, '||')
  const sides = operator.start < match.start ? [index - 2, index] : [index, index + 2]
  const first = tokens[sides[0]!]
  const last = tokens[sides[1]!]
  if (first === undefined || last === undefined || !/^[=!]/.test(operator.text)) return undefined
  const copies = renamedCopies(text, { start: first.start, end: last.end }, match, wanted)
  // "n" is what a symbol is that nobody set: either one is not "n", or both are.
  const other = tokens[operator.start < match.start ? index - 2 : index + 2]?.text
  const none = other === 'n' || other === '"n"' || other === '""'
  const any = (operator.text === '=') !== none
  return joined(
    tokens,
    sides[0]!,
    sides[1]!,
    text.slice(first.start, last.end),
    copies,
    any ? '||' : '&&',
  )
}

/** The term and its copies as one; brackets only where the neighbours would take a part of it. */
function joined(
  tokens: readonly Token[],
  from: number,
  to: number,
  old: string,
  copies: readonly string[],
  operator: '||' | '&&',
): readonly Edit[] {
  const { start } = tokens[from]!
  const { end } = tokens[to]!
  const before = tokens[from - 1]?.text ?? ''
  const after = tokens[to + 1]?.text ?? ''
  const apart = [before, after].some(
    (sign) => sign === '!' || (/^[&|]/.test(sign) && sign !== operator),
  )
  const all = [...copies, old].join(` ${operator} `)
  return [{ start, end, text: apart ? `(${all})` : all }]
}

/** A value that is a number or text has no "or": only the condition after `if` has. */
function isLogical(tokens: readonly Token[], index: number, { entry }: KconfigLine): boolean {
  const keyword = tokens[0]?.text ?? ''
  if (
    fitsWhole(
      keyword,
      /depends|visible|if|def_bool|def_tristate|bool|boolean|tristate|select|imply/,
    )
  )
    return true
  const condition = tokens.findIndex(({ text }) => text === 'if')
  if (condition !== -1 && condition < index) return true
  return keyword === 'default' && entry.logical
}

function tokensOf(text: string, line: Span): readonly Token[] {
  const pattern =
    /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\$\([^)]*\)|#[^\r\n]*|[\w.-]+|&&|\|\||[!<>]=|[=<>!()]/g
  const found: Token[] = []
  for (const hit of text.slice(line.start, line.end).matchAll(pattern)) {
    if (hit[0].startsWith('#')) break
    const start = line.start + hit.index
    found.push({ text: hit[0], start, end: start + hit[0].length })
  }
  return found
}
