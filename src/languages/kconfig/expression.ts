import { fitsWhole } from '../../core/near.ts'
import { makeMention, namesOf, withBeside } from '../kit/mention.ts'
import { renamedCopies } from '../kit/repeat-assignment.ts'
import type { Edit } from '../../core/edit.ts'
import type { Match, Names } from '../../core/names.ts'
import type { Span, Use } from '../../core/use.ts'
import type { KconfigLine } from './lines.ts'

interface Token extends Span {
  readonly text: string
}

/** What stands before a condition, or something that is on or off. */
const LOGICAL = /depends|visible|if|(?:def_)?(?:bool|tristate)|boolean|select|imply/
const COMPARISON = /=|!=|<=?|>=?/

/** A symbol in an expression (`depends on`, `if`, `default`): it is read there. */
export function readExpression(text: string, line: KconfigLine, match: Match, names: Names): Use {
  // The new symbol's own definition that falls back on the old one serves both.
  const found = [...namesOf(names.find(text, line.start, line.end)), line.entry.symbol]
  return {
    ...withBeside(makeMention(match, 'code'), found),
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
  if (operator === undefined) return joined(text, tokens, index, index, match, wanted, '||')
  const isRight = operator.start < match.start
  const other = tokens[isRight ? index - 2 : index + 2]
  if (other === undefined || !/^[=!]/.test(operator.text)) return undefined
  // "n" is what a symbol is that nobody set: either one is not "n", or both are.
  const sign = (operator.text === '=') !== fitsWhole(other.text, /n|"n?"/) ? '||' : '&&'
  return isRight
    ? joined(text, tokens, index - 2, index, match, wanted, sign)
    : joined(text, tokens, index, index + 2, match, wanted, sign)
}

/** A term once more for each name; brackets only where the neighbours would take a part of it. */
function joined(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  name: Span,
  wanted: readonly string[],
  operator: '||' | '&&',
): readonly Edit[] {
  const beside = [tokens[from - 1]?.text ?? '', tokens[to + 1]?.text ?? '']
  const apart = beside.some((sign) => sign === '!' || (/^[&|]/.test(sign) && sign !== operator))
  const term = { start: tokens[from]!.start, end: tokens[to]!.end }
  const copies = renamedCopies(text, term, name, wanted)
  const all = [...copies, text.slice(term.start, term.end)].join(` ${operator} `)
  return [{ ...term, text: apart ? `(${all})` : all }]
}

/** A value that is a number or text has no "or": only the condition after `if` has. */
function isLogical(tokens: readonly Token[], index: number, { entry }: KconfigLine): boolean {
  const keyword = tokens[0]?.text ?? ''
  if (fitsWhole(keyword, LOGICAL)) return true
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
