import { findBefore, findBehind, isBefore } from '../../../core/near.ts'
import type { Match } from '../../../core/names.ts'
import type { Span, Value } from '../../../core/use.ts'
import type { Bracket } from '../brackets.ts'
import { valueAt } from '../literal-value.ts'
import { valueEnd } from '../questions/expression.ts'
import { keyBefore } from '../script/key.ts'
import type { Script } from '../script/language.ts'
import { literalAt } from '../script/literal.ts'

/** A key with its value: in the brackets of a table, or put into one. */
export interface Entry extends Span {
  /** The table's name; empty where it has none. */
  readonly owner: string
  /** The brackets that hold it; undefined where none do. */
  readonly table: Bracket | undefined
  /** A statement puts it into a table that stands elsewhere. */
  readonly isPut: boolean
  readonly key: Span
  readonly value: Value
}

/** `args["X"] =`, `args.X =`, `$args->{X} =`: what stands before the key. */
const INDEXED = /[$@]?((?:[\w.:]|->)*\w)\[\s*/
const FIELD = /[$@]?((?:[\w.:]|->)*\w)\s*(?:\.|->)\s*/
const HASHED = /(?:\$(\w+)|\$?(\w+)\s*->)\s*\{\s*/
/** `args.put("X", …)`. */
const CALLED =
  /[$@]?((?:[\w.:]|->)*\w)\s*(?:\.|->)\s*(?:put|set|insert|add|store|emplace|insert_or_assign|setdefault|putIfAbsent|setProperty|TryAdd)!?\s*\(\s*/i
const GETS = String.raw`\s*=(?![=~>])\s*`
const PUTS: readonly (readonly [before: RegExp, behind: RegExp])[] = [
  [INDEXED, new RegExp(String.raw`\s*\]${GETS}`)],
  [HASHED, new RegExp(String.raw`\s*\}${GETS}`)],
]

/** What stands between a key and its value. */
const BETWEEN = /\s*(?:=>|:(?!:)|=(?!=))\s*/
/** Before a brace that holds settings, and no statements; an index is no list. */
const OPENS = /(?:[@=(,[{:?&|/+]|(?<!=)>|\b(?:return|default)|[\])]\w+)\s*/
const DECLARES = /\b(?:type|interface|enum|struct|class|trait)\b[^;{}]*/

/** The entry of which a name is the key; undefined where it is none. */
export function entryAt(script: Script, match: Match, isGiven = false): Entry | undefined {
  const { text, lexed } = script
  const region = lexed.at(match.start)
  if (region !== undefined && (region.kind !== 'string' || region.parent !== -1)) return undefined
  if (region && text.slice(region.inner.start, region.inner.end).trim() !== match.name)
    return undefined
  const key: Span = region ?? match
  return putAt(script, key) ?? heldAt(script, key, region !== undefined, isGiven)
}

/** A key that is put into a table by a statement of its own. */
function putAt(script: Script, key: Span): Entry | undefined {
  const { code } = script.lexed
  const isWord = /\w/.test(code[key.start]!)
  const ways = isWord ? [...PUTS, [FIELD, new RegExp(GETS)] as const] : [...PUTS, METHOD]
  for (const [before, behind] of ways) {
    const head = findBefore(code, key.start, before)
    const tail = head && findBehind(code, key.end, behind)
    if (tail == null) continue
    const from = key.end + tail[0].length
    const end = before === CALLED ? closeOf(script, key) : endOf(script, from)
    const owner = head![1] ?? head![2]!
    const start = key.start - head![0].length
    return { owner, table: undefined, isPut: true, key, value: valueFrom(script, from), start, end }
  }
  return undefined
}

const METHOD = [CALLED, /\s*,\s*/] as const

function closeOf({ brackets, text }: Script, { start }: Span): number {
  return Math.min((brackets.around(start)?.close ?? text.length - 1) + 1, text.length)
}

/** A key in the brackets of a table. */
function heldAt(script: Script, key: Span, isString: boolean, isGiven: boolean): Entry | undefined {
  const { lexed, brackets, text } = script
  const { code } = lexed
  const own = brackets.around(key.start)
  const outer = own && brackets.parentOf(own)
  const found = (
    table: Bracket | undefined,
    start: number,
    from: number,
    value = valueFrom(script, from),
    end = endOf(script, from),
  ): Entry => {
    const owner = keyBefore(text, code, table?.open ?? start)
    return { owner, table, isPut: false, key, value, start, end }
  }
  const isFirst = own !== undefined && code.slice(own.open + 1, key.start).trim() === ''
  if (isFirst && outer !== undefined && outer.kind !== '[' && own.kind === '[') {
    const behind = findBehind(code, key.end, PUTS[0]![1])
    const from = key.end + (behind?.[0].length ?? 0)
    if (behind !== null) return found(outer, own.open, from, ...wordFrom(script, from))
  }
  if (isFirst && isString && own.commas.length === 1 && outer?.kind !== '(') {
    const comma = isBefore(code, own.open, /[[{(,]\s*/) && findBehind(code, key.end, /\s*,\s*/)
    // With anything else than a literal two things side by side are no pair of a name and its value.
    const from = comma ? key.end + comma[0].length : 0
    if (from > 0 && literalAt(text, lexed, from) !== undefined)
      return { ...found(outer, own.open, from), end: own.close + 1 }
  }
  const to = isString ? findBehind(code, key.end, /\s*\bto\b\s*/) : null
  if (to !== null) {
    const list = isFirst && own.commas.length === 0 ? undefined : own
    return found(list, key.start, key.end + to[0].length)
  }
  if (own === undefined || !isBefore(code, key.start, /[{([,;\r\n]\s*/)) return undefined
  const between = findBehind(code, key.end, BETWEEN)
  if (between === null || !isTable(code, own, between[0].trim(), isString, isGiven))
    return undefined
  return found(own, key.start, key.end + between[0].length)
}

/** Whether brackets hold a table, as what stands before them and between a key and its value tells. */
function isTable(
  code: string,
  { open, kind }: Bracket,
  between: string,
  isString: boolean,
  isGiven: boolean,
): boolean {
  if (isString) return true
  if (kind === '(') return between === '=>' || (isGiven && between === '=')
  if (kind === '[') return between !== '=' && !isBefore(code, open, /[\w)\]]/)
  return isBefore(code, open, OPENS) && !isBefore(code, open, DECLARES)
}

/** A literal, or the expression that stands in its place. */
function valueFrom({ text, lexed }: Script, from: number): Value {
  const literal = literalAt(text, lexed, from)
  if (literal !== undefined)
    return lexed.at(literal.start) === undefined ? { ...literal, isCode: true } : literal
  const written = text.slice(from, valueEnd(lexed.code, from)).trimEnd()
  return { ...valueAt(written, from), isCode: true }
}

/** Where the value ends, with its quotes. */
function endOf({ lexed: { code } }: Script, from: number): number {
  return from + code.slice(from, valueEnd(code, from)).trimEnd().length
}

/** The same for a word of a shell, which ends at a blank. */
function wordFrom(script: Script, from: number): readonly [Value?, number?] {
  const word = findBehind(script.text, from, /"[^"]*"|'[^']*'|[^\s(){},;"']+/)?.[0]
  if (word === undefined || isBefore(script.text, from, /\s/)) return []
  const quote = /^["']/.test(word) ? 1 : 0
  const value = valueAt(word.slice(quote, word.length - quote), from + quote)
  return [value, from + word.length]
}
