import { findBefore, findBehind, isBefore, isBehind } from '../../../core/near.ts'
import { elementsOf, type Bracket } from '../brackets.ts'
import { elementRemoval, wholeLine } from '../removal.ts'
import { lineEndOfAny, lineStart, lineStartOfAny } from '../../../core/line-offsets.ts'
import type { Member, Span } from '../../../core/use.ts'
import type { Place, Rule, Script } from './language.ts'
import { indexAt } from '../../../core/spans.ts'

/** How many lines are followed back to where a block begins. */
const LONGEST = 300

/** How far a chain of calls is followed back. */
const REACH = 200

/** Methods that add one flag to what they are called on. */
const FLAG = /\.\s*(?:args?|\w*flag|configure_arg|build_arg|addArgs?|append|push|option|define)\s*/

/** `macros.append(("X", None))` */
const ADDS_PAIR = /\.\s*append\s*\(\s*/

/** What stands side by side: in brackets, as the arguments of a call, or of a command without brackets. */
export interface List {
  readonly open: number
  readonly elements: readonly Span[]
  readonly separator: '' | ','
  /** Set where no brackets hold it: a separator at its end would go on with the next line. */
  readonly isBare?: true
  /** Set where what is left is no list when one of its two elements goes: `("-DX")` is a string. */
  readonly isPair?: true
}

/** The list that a pair of brackets is. */
export function listIn({ lexed, language }: Script, bracket: Bracket): List {
  const isSpaced = language.spaced === true && bracket.kind === '['
  const { open, commas, kind } = bracket
  const elements = elementsOf(lexed.code, bracket, isSpaced)
  const isTuple = language.tuples === true && kind === '(' && !isBefore(lexed.code, open, /[\w)\]]/)
  const isPair = isTuple && elements.length === 2 && commas.length === 1
  return { open, elements, separator: isSpaced ? '' : ',', ...(isPair && { isPair }) }
}

/** An element of a list, by its index. */
export function memberAt(
  { text, language }: Script,
  { open, elements, separator, isBare, isPair }: List,
  index: number,
): Member {
  const list = `list@${open}`
  if (isPair === true) return { list, removal: undefined }
  const trailing = language.trailing !== false && isBare !== true
  return { list, removal: elementRemoval(text, elements, index, trailing, separator) }
}

/** The element of a pair of brackets that holds an offset. */
export function memberIn(script: Script, around: Bracket, offset: number): Member | undefined {
  const list = listIn(script, around)
  const index = indexAt(list.elements, offset)
  return index === -1 ? undefined : memberAt(script, list, index)
}

/** What a name is a member of, as its rule says. */
export function memberOf(
  script: Script,
  { token }: Place,
  kind: NonNullable<Rule['member']>,
): Member | undefined {
  const { text, brackets } = script
  if (kind === 'block') {
    const removal = statement(text, token)
    return { list: `block@${blockAt(script, removal?.start ?? token.start)}`, removal }
  }
  const inner = brackets.around(token.start)
  if (kind === 'call') return inner && callMember(script, inner)
  const around = kind === 'outer' && inner !== undefined ? brackets.parentOf(inner) : inner
  if (kind === 'outer' && inner !== undefined && isBefore(text, inner.open, ADDS_PAIR))
    return around && callMember(script, around)
  return around && memberIn(script, around, token.start)
}

/** The line of an assignment that stands alone on it. */
function statement(text: string, { start, end }: Span): Span | undefined {
  const from = lineStartOfAny(text, start)
  const to = lineEndOfAny(text, end)
  return /[{[(\\,]\s*$/.test(text.slice(from, to)) ? undefined : wholeLine(text, from, to)
}

/**
 * What tells the block that a statement stands in from all others: the bracket around it and, for languages that indent
 * instead, the line above that is indented less. Two branches of a condition are two blocks.
 */
function blockAt({ text, brackets }: Script, offset: number): string {
  const open = brackets.around(offset)?.open ?? -1
  const own = indentAt(text, lineStart(text, offset))
  if (own === 0) return `${open}`
  let at = lineStart(text, offset)
  for (let count = 0; at > 0; count++) {
    at = lineStart(text, at - 1)
    if (count === LONGEST || (indentAt(text, at) < own && !isBlank(text, at)))
      return `${open}/${at}`
  }
  return `${open}`
}

/** How far a line is indented. */
export function indentAt(text: string, line: number): number {
  let at = line
  while (text[at] === ' ' || text[at] === '\t') at++
  return at - line
}

/** Whether nothing stands in a line. */
export function isBlank(text: string, line: number): boolean {
  return isBehind(text, line, /[ \t]*(?:[\r\n]|$)/)
}

/**
 * A call that sets something on what it is called on (`cfg.define("X", "1")`), in a chain of calls or as a statement: those
 * of one method on one thing in one block are a list.
 *
 * @param bracket the call's arguments
 */
function callMember(script: Script, { open, close }: Bracket): Member | undefined {
  const { text, lexed } = script
  const { code } = lexed
  const method = findBefore(code, open, /\.\s*(\w+)\s*/)
  if (method === null || close >= text.length) return undefined
  const call: Span = { start: open - method[0].length, end: close + 1 }
  const root = rootOf(script, call.start)
  if (root === undefined) return undefined
  const chain = code.slice(root, call.start)
  const path = /^[\w:$@]+(?:\.\w+(?![\w(]))*/.exec(chain)?.[0] ?? ''
  const owner = chain[path.length] === '(' ? `@${root}` : path
  const removal = removalOf(text, root, call, chain.includes('('))
  if (removal === undefined) return undefined
  return { list: `${CALLS}${blockAt(script, root)}/${owner}.${method[1]!}`, removal }
}

/** So the names of lists begin that are calls of one method. */
const CALLS = 'calls@'

/** The method of such a list, on the variable that it is called on; undefined where that is no variable. */
export function calledOn(list = ''): string | undefined {
  const on = list.slice(list.lastIndexOf('/'))
  return list.startsWith(CALLS) && !on.startsWith('/@') ? on : undefined
}

/** The same where the method is known to add one argument of a command line; undefined for other calls. */
export function flagMember(script: Script, bracket: Bracket): Member | undefined {
  return isBefore(script.lexed.code, bracket.open, FLAG) ? callMember(script, bracket) : undefined
}

/** Where the expression begins whose method is called at an offset. */
function rootOf({ lexed: { code }, brackets }: Script, offset: number): number | undefined {
  let at = offset
  for (let step = 0; step < REACH; step++) {
    at = backOver(code, at)
    if (code[at - 1] === ')') at = backOver(code, brackets.around(at - 1)?.open ?? 0)
    const word = findBefore(code, at, /[\w:$@!?]+/)
    if (word === null) return undefined
    at -= word[0].length
    const before = backOver(code, at)
    if (code[before - 1] !== '.') return at
    at = before - 1
  }
  return undefined
}

function backOver(text: string, offset: number): number {
  let at = offset
  while (/\s/.test(text[at - 1] ?? '')) at--
  return at
}

function removalOf(text: string, root: number, call: Span, chained: boolean): Span | undefined {
  const after = findBehind(text, call.end, /\s*([.;]?)/)!
  if (chained || after[1] === '.') return { start: backOver(text, call.start), end: call.end }
  // Alone, the call goes with its whole statement.
  const end = after[1] === ';' ? call.end + after[0].length : call.end
  const line = wholeLine(text, root, end)
  if (line !== undefined) return line
  const start = backOver(text, root)
  return after[1] === ';' && /[{;]/.test(text[start - 1] ?? '') ? { start, end } : undefined
}
