import { findBefore, findBehind, isBefore } from '../../../core/near.ts'
import type { Match } from '../../../core/names.ts'
import type { Span, Value } from '../../../core/use.ts'
import { partsIn, wordsIn, type Bracket } from '../brackets.ts'
import { valueAt, literalAt } from '../literal-value.ts'
import { expressionEnd } from '../questions/expression.ts'
import { keyBefore } from '../script/key-before.ts'
import type { Script } from '../script/language.ts'

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
  /** What goes with it where key and value are two elements of their table. */
  readonly removal?: Span
}

/** `args["X"] =`, `args.X =`, `$args->{X} =`: what stands before the key. */
const INDEXED = /[$@]?((?:[\w.:]|->)*\w)\[\s*/
const FIELD = /[$@]?((?:[\w.:]|->)*\w)\s*(?:\.|->)\s*/
const HASHED = /(?:\$(\w+)|\$?(\w+)\s*->)\s*\{\s*/
/** `args.put("X", …)`. */
const CALLED =
  /[$@]?((?:[\w.:]|->)*\w)\s*(?:\.|->)\s*(?:put|set|insert|add|store|emplace|insert_or_assign|setdefault|putIfAbsent|setProperty|TryAdd)!?\s*\(\s*/i
/** `set args(X) ON`, `dict set args X ON` of Tcl. */
const STORED = /\bset\s+([\w:]+)\(\s*/
const DICT_SET = /\bdict\s+set\s+(\w+)\s+/
/** A value that counts only where there is none (`||=`) is one too. */
const GETS = String.raw`\s*(?:\|\||\?\?|//)?=(?![=~>])\s*`
const PUTS: readonly (readonly [before: RegExp, behind: RegExp])[] = [
  [INDEXED, new RegExp(String.raw`\s*\]${GETS}`)],
  [HASHED, new RegExp(String.raw`\s*\}${GETS}`)],
  [STORED, /\s*\)\s+/],
  [DICT_SET, /\s+/],
]

/** What takes keys and values in turn: before its bracket, or as the bracket's first words. */
const TAKES_TURNS = /\bMap\.of\s*|\barray\s+set\s+\S+\s+/
const TURNS_HEAD = /(?:(?:hash|array|sorted)-map|assoc!?\s+\S+|dict\s+create)\s/
/** `Map.entry("X", "ON")`, `new KeyValuePair<string, string>("X", "ON")`, `("X", "ON")`. */
const PAIR =
  /[[{(,]\s*(?:(?:new\s+)?[\w.]*(?:[pP]air|[eE]ntry|[tT]uple(?:\.Create)?)(?:<[^<>()]*>)?)?\s*/

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
  const found = (table: Bracket | undefined, start: number, from: number): Entry => {
    const owner = keyBefore(text, code, table?.open ?? start)
    const [value, end] = [valueFrom(script, from), endOf(script, from)]
    return { owner, table, isPut: false, key, value, start, end }
  }
  const isFirst = own !== undefined && code.slice(own.open + 1, key.start).trim() === ''
  if (isFirst && outer !== undefined && outer.kind !== '[' && own.kind === '[') {
    const behind = findBehind(code, key.end, PUTS[0]![1])
    const from = key.end + (behind?.[0].length ?? 0)
    if (behind !== null) return { ...found(outer, own.open, from), ...wordFrom(script, from) }
  }
  if (own !== undefined) {
    const turn = turnAt(script, key, own, isString)
    if (turn !== undefined) return { ...found(own, key.start, turn.value.start), ...turn }
  }
  const pair = isFirst && isString && own.commas.length === 1 && findBefore(code, own.open, PAIR)
  if (pair && (outer?.kind !== '(' || /\w/.test(pair[0]))) {
    const comma = findBehind(code, key.end, /\s*,\s*/)
    // With anything else than a literal two things side by side are no pair of a name and its value.
    const from = comma ? key.end + comma[0].length : 0
    const literal = comma ? literalAt(text, lexed, from) : undefined
    if (literal && (lexed.at(literal.start) !== undefined || LITERAL_WORD.test(literal.text)))
      return { ...found(outer, own.open, from), end: own.close + 1 }
  }
  const isArgument = own?.kind === '(' && isBefore(code, key.start, /[(,]\s*/)
  const to = isString ? findBehind(code, key.end, isArgument ? TO_OR_ARROW : TO) : null
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

/** Any other word names something that has a value of its own. */
const LITERAL_WORD = /^(?:-?[\d.]+|true|false|on|off|yes|no)$/i
/** `"X" to "ON"`; an arrow may as well say what a case does. */
const TO = /\s*to\b\s*/
const TO_OR_ARROW = /\s*(?:to\b|->)\s*/
/** Nobody writes a longer list of keys and values. */
const LONGEST = 10_000

/** A key in a list where keys and values take turns: `Map.of("X", "ON")`, `{"X" "ON"}` of Clojure, `array set x {X ON}` of Tcl. */
function turnAt(
  { text, lexed: { code } }: Script,
  key: Span,
  own: Bracket,
  isString: boolean,
): Pick<Entry, 'value' | 'end' | 'removal'> | undefined {
  if (own.close - own.open > LONGEST) return undefined
  const isSpaced = own.commas.length === 0
  const head = isSpaced ? findBehind(code, own.open + 1, TURNS_HEAD)?.[0].length : undefined
  const isTurning = head !== undefined || isBefore(code, own.open, TAKES_TURNS)
  if (!isTurning && !(isSpaced && isString && own.kind === '{')) return undefined
  const from = own.open + 1 + (head ?? 0)
  const parts = (isSpaced ? wordsIn : partsIn)(code, own).filter(({ start }) => start >= from)
  const at = parts.findIndex(
    ({ start, end }) => end === key.end && (start === key.start || code[start] === ':'),
  )
  const [before, value, next] = [parts[at - 1], parts[at + 1], parts[at + 2]]
  if (at % 2 !== 0 || parts.length % 2 !== 0 || value === undefined) return undefined
  const { start } = parts[at]!
  const { end } = value
  const last = before === undefined ? { start, end } : { start: before.end, end }
  const removal = next === undefined ? last : { start, end: next.start }
  const quote = /["']/.test(text[value.start]!) ? 1 : 0
  const written = text.slice(value.start + quote, end - quote)
  return { value: valueAt(written, value.start + quote), end, removal }
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
  const written = text.slice(from, expressionEnd(lexed.code, from)).trimEnd()
  return { ...valueAt(written, from), isCode: true }
}

/** Where the value ends, with its quotes. */
function endOf({ lexed: { code } }: Script, from: number): number {
  return from + code.slice(from, expressionEnd(code, from)).trimEnd().length
}

/** The same for a word of a shell, which ends at a blank. */
function wordFrom(script: Script, from: number): Partial<Pick<Entry, 'value' | 'end'>> {
  const word = findBehind(script.text, from, /"[^"]*"|'[^']*'|[^\s(){},;"']+/)?.[0]
  if (word === undefined || isBefore(script.text, from, /\s/)) return {}
  const quote = /^["']/.test(word) ? 1 : 0
  const value = valueAt(word.slice(quote, word.length - quote), from + quote)
  return { value, end: from + word.length }
}
