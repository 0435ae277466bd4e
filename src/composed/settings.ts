import { append } from '../core/append.ts'
import { findBefore, findBehind, fitsWhole, isBehind } from '../core/near.ts'
import { lineEnd, lineStart } from '../core/line-offsets.ts'
import { splitAtCommas } from './format-arguments.ts'
import { pipedWords } from './piped-words.ts'
import { lettersOf, changeToken, makeVariable, makeWord, type Token } from './reference.ts'
import { bracketEnd, bracketStart, matchAt, MOST_WORDS, tokensOf, valueEnd } from './read-tokens.ts'

/** What one occurrence of a variable says of its values: nothing, or the words and variables that it may take. */
type Rule = (place: Place) => readonly Token[]

interface Place {
  readonly reader: string
  readonly text: string
  readonly start: number
  readonly end: number
  /** What stands before it, as much as decides. */
  readonly left: string
}

/** Languages in which a colon behind a name gives it a value. */
const MAPPINGS: ReadonlySet<string> = new Set(
  'yaml json python nix text groovy ruby starlark notebook markdown'.split(' '),
)

/** How much behind `read` its text may begin. */
const REACH = 1000

/** Lines that a YAML block of values may have. */
const BLOCK = 60

/** Occurrences of one variable that are looked at. */
const MOST_PLACES = 3000
/** How much before an occurrence decides what it is. */
const LEFT = 160

/** What one occurrence of a variable says of its values. */
export interface Setting {
  readonly start: number
  readonly tokens: readonly Token[]
  /** Whether it is the head of a loop, inside of which no other value counts. */
  readonly isLoop: boolean
  /** Whether it gives the variable a value, and does not only compare it with some. */
  readonly isSet: boolean
}

/** What every occurrence of a variable says of its values. */
export function settingsOf(reader: string, text: string, name: string): readonly Setting[] {
  const loops: readonly Rule[] = [looped, inForeach, inMakeLoop, inLambda, unnamed]
  const sets: readonly Rule[] = [assigned, defined, taken, tokensOfList, changed, mapped]
  const settings: Setting[] = []
  let many = 0
  let left = MOST_PLACES
  for (let start = text.indexOf(name); start !== -1;) {
    const end = start + name.length
    const isGlued = text.startsWith('-D', start - 2)
    if ((isGlued || !/\w/.test(text[start - 1] ?? '')) && !/\w/.test(text[end] ?? '')) {
      const place = { reader, text, start, end, left: text.slice(Math.max(0, start - LEFT), start) }
      const inLoop = loops.flatMap((rule) => rule(place))
      const isLoop = inLoop.length > 0
      const set = isLoop ? inLoop : sets.flatMap((rule) => rule(place))
      const tokens = [...set, ...compared(place), ...inCase(place)]
      settings.push({ start, tokens, isLoop, isSet: set.length > 0 })
      many += tokens.length
      if (left-- === 0 || many > MOST_WORDS) break
    }
    start = text.indexOf(name, end)
  }
  return settings
}

/** `V = x`, `V := x y`, `V=(x y)`, `V: list[str] = [...]`, `ENV V x`, `${V:-x}`. */
function assigned({ reader, text, start, end, left }: Place): readonly Token[] {
  const fallback = left.endsWith('{') && findBehind(text, end, /:?[-=]["']?(\w{1,80})["']?\}/)
  if (fallback) return [makeWord(fallback[1]!, end + fallback[0].indexOf(fallback[1]!))]
  // `LLAMA_$V=1` reads V.
  if (/\w\$[{(]?$/.test(left)) return []
  const sign =
    /["'\])}]{0,2}([ \t]{0,20})(?::[\w[\], |.<>]{1,40}[ \t])?(?:[:?+]|::|\|\|)?=(?![=~>])[ \t]{0,20}/y
  const hit = matchAt(sign, text, end)
  if (hit === null && !/(?:^|\n)[ \t]*ENV[ \t]{1,40}$/i.test(left)) return []
  const from = hit === null ? end : end + hit[0].length
  // `V=x program -DLLAMA_${V}=ON`: only the first word is the value.
  const tight = hit !== null && hit[1] === '' && /[^ \t]$/.test(hit[0]) && reader !== 'make'
  const first = findBehind(
    text,
    from,
    /(?:"[^"\n]{0,400}"(?!\.)|'[^'\n]{0,400}'(?!\.)|\$\([^\n]{0,400}\)|[^\s"'&|;()[{][^\s"'&|;()]{0,200})/,
  )
  const to = tight && first !== null ? from + first[0].length : valueEnd(text, from)
  return start === from ? [] : tokensOf(reader, text.slice(from, to), from)
}

/** `for V in a b`, `foreach(V IN ITEMS a b)`, `for (const V of [..])`, `for k, V := range [..]`, `foreach ([..] as $V)`. */
function looped({ reader, text, end, left }: Place): readonly Token[] {
  const before = /foreach[ \t]*\(([^{}]{1,120})as[ \t]*(?:\$\w{1,40}[ \t]*=>[ \t]*)?\$$/.exec(left)
  if (before !== null) return tokensOf(reader, before[1]!, end - before[0].length)
  const sign =
    /["')]{0,2}(?:[ \t]{0,9},[ \t]{0,9}\w{1,40}[)\]]?)?(?:[ \t]{1,9}(?:in|IN|of|:|:?=[ \t]{0,9}range)[ \t]{1,9}(?:(?:ITEMS|LISTS)[ \t\r\n]{1,9})?|[ \t]{1,9}(?=\())/y
  const hit = matchAt(sign, text, end)
  const isLoop = hit !== null && /\b(?:for|foreach)\b[^\n]{0,60}$/i.test(left)
  if (!isLoop || (hit[0].trim() === '' && reader !== 'perl')) return []
  const from = end + hit[0].length
  const isCall = /foreach[ \t]*\([ \t]*$/i.test(left) && reader === 'cmake'
  const to = isCall ? bracketEnd(text, from) : valueEnd(text, from)
  const code = text.slice(from, to)
  const body = isCall ? -1 : code.search(/;|[ \t]do\b|\)[ \t]*\{/)
  return tokensOf(reader, body === -1 ? code : code.slice(0, body), from)
}

/** `foreach(V a b)`. */
function inForeach(place: Place): readonly Token[] {
  return /foreach[ \t]*\(\s{0,20}$/i.test(place.left) ? wordsBehind(place) : []
}

/** `set(V a b)`, `list(APPEND V a)`. */
function tokensOfList(place: Place): readonly Token[] {
  const opened = /(?:\bset[ \t]*\(\s{0,20}|\blist[ \t]*\([ \t]*APPEND[ \t]{1,9})$/i
  return opened.test(place.left) ? wordsBehind(place) : []
}

function wordsBehind({ reader, text, end }: Place): readonly Token[] {
  if (!/[ \t\r\n]/.test(text[end] ?? '')) return []
  const to = bracketEnd(text, end)
  const code = text.slice(end, to).split(/\b(?:CACHE|PARENT_SCOPE)\b/)[0]!
  return tokensOf(reader, code, end)
}

/** `$(foreach V,a b,…)`. */
function inMakeLoop({ reader, text, end, left }: Place): readonly Token[] {
  if (!/\$[({]foreach[ \t]{1,9}$/.test(left)) return []
  const code = text.slice(end + 1, bracketEnd(text, end))
  const [first, ...rest] = splitAtCommas(code)
  return rest.length === 0 ? [] : tokensOf(reader, first!.text, end + 1)
}

/** What a variable is compared with is a value that it is meant to have: `[ "$V" = x ]`, `V STREQUAL "x"`, `ifeq ($(V),x)`. */
function compared({ text, end, left }: Place): readonly Token[] {
  const sign = findBehind(
    text,
    end,
    /["'`)}\]]{0,3}(?:[ \t]{0,9}===?|[ \t]{1,9}=(?=[ \t])|[ \t]{1,9}-eq|[ \t]{1,9}STREQUAL|[ \t]?,)[ \t]{0,9}(["']?)(\w{1,80})/,
  )
  if (sign === null) return []
  const [all, , value] = sign
  const isComma = all.includes(',')
  const isTest = /(?<![^\s[(])["']?\$\{?$/.test(left) || /STREQUAL|-eq/.test(all)
  if (isComma ? !/ifn?eq[ \t]{1,9}\([^\n,]{0,40}$/.test(left) : !isTest && sign[1] === '') return []
  return [makeWord(value!, end + all.length - value!.length)]
}

/** `case "$V" in a|b) …`. */
function inCase({ text, end, left }: Place): readonly Token[] {
  if (!/case[ \t]{1,9}["']?\$\{?$/.test(left)) return []
  const head = findBehind(text, end, /\}?["']?[ \t]{1,9}in/)
  if (head === null) return []
  const code = text.slice(end, end + 4000).split('esac')[0]!
  return [
    ...code.matchAll(/(?:[\n;|(]|\bin[ \t])[ \t]{0,40}["']?(\w{1,80})["']?[ \t]{0,9}(?=[)|])/g),
  ].map((hit) => makeWord(hit[1]!, end + hit.index + hit[0].lastIndexOf(hit[1]!)))
}

/** What goes through the items of the list before it: `.map(`, `.each {`, `| ForEach-Object {`. */
const EACH = String.raw`[ \t\r\n]{0,40}(?:\??\.(?:map|for_?[eE]ach|ForEach|flatMap|filter|each|collect|select|joinToString)|\|[ \t]{0,9}(?:ForEach-Object|%))[ \t]{0,9}`
const LAMBDA = new RegExp(
  String.raw`(["'\])\w])${EACH}(?:\(\s{0,9}\(?|\(?\{[ \t]{0,9}\|?|\(?\||do[ \t]{0,9}\|)[ \t]{0,9}$`,
)
/** The body of one whose parameter has no name of its own, up to a place in it. */
const BODY = String.raw`\{(?:[^{}]|[$#]\{){0,120}$`
const UNNAMED = new RegExp(String.raw`(["'\])\w])${EACH}\(?${BODY}`)
const MAPPED = new RegExp(String.raw`\bmap[ \t]*${BODY}`)
const OVER = new RegExp(String.raw`\bfor(?:each)?[ \t]*\(([^{}]{1,120})\)[ \t]*${BODY}`)

/** `[a, b].map((V) => …)`, `list.each do |V|`, `map(lambda V: …, list)`. */
function inLambda({ reader, text, start, end, left }: Place): readonly Token[] {
  if (/map\([ \t]*lambda[ \t]{1,9}$/.test(left)) {
    const code = text.slice(end, bracketEnd(text, end))
    const { text: list, at } = splitAtCommas(code).at(-1)!
    return tokensOf(reader, list, end + at)
  }
  const call = LAMBDA.exec(left)
  if (call === null || !isBehind(text, end, /[ \t)]{0,9}(?:=>|->|\|)/)) return []
  return listBefore(reader, text, start - (left.length - call.index) + 1)
}

/** `list.collect { it }`, `$list | ForEach-Object { $_ }`, `map { $_ } @list`, `for (@list) { $_ }`. */
function unnamed({ reader, text, start, end, left }: Place): readonly Token[] {
  if (!fitsWhole(text.slice(start, end), /it|_/)) return []
  const call = UNNAMED.exec(left)
  if (call !== null) return listBefore(reader, text, start - (left.length - call.index) + 1)
  const over = OVER.exec(left)
  if (over !== null) return tokensOf(reader, over[1]!, start - (left.length - over.index))
  if (!MAPPED.test(left)) return []
  const from = bracketEnd(text, end)
  return tokensOf(reader, text.slice(from, from + REACH).split(';')[0]!, from)
}

/** The items of the list that ends at an offset: in brackets, by its name, or one behind the other. */
function listBefore(reader: string, text: string, end: number): readonly Token[] {
  const call = findBefore(text, end, /(?:[ \t\r\n]{0,40}\.\w{1,20}\(\)){1,3}/)
  const close = end - (call?.[0].length ?? 0)
  if (/[\])]/.test(text[close - 1]!)) {
    const bracket = bracketStart(text, close)
    const from = text.startsWith('%w', bracket - 2) ? bracket - 2 : bracket
    return tokensOf(reader, text.slice(from, close), from)
  }
  const words = findBefore(text, close, /(?:(?:"\w{1,80}"|'\w{1,80}')[ \t]{0,9},?[ \t]{0,9}){1,40}/)
  if (words !== null) return tokensOf(reader, words[0], close - words[0].length)
  // What ends in a quote may be any text.
  const name = findBefore(text, close, /\w{1,80}/)?.[0]
  return name === undefined ? [] : [makeVariable(name, close)]
}

/** `#define V "x"`. */
function defined({ reader, text, end, left }: Place): readonly Token[] {
  if (!/#[ \t]*define[ \t]{1,9}$/.test(left)) return []
  return isBehind(text, end, /[ \t]/)
    ? tokensOf(reader, text.slice(end, lineEnd(text, end)), end)
    : []
}

/** `echo x | while read V`, `read V <<< x`, a loop whose end takes a text in. */
function taken({ reader, text, start, end, left }: Place): readonly Token[] {
  if (!/\bread[ \t]{1,9}(?:-\w{1,9}[ \t]{1,9})*$/.test(left)) return []
  const given = pipedWords(reader, text, start)
  if (given !== null) return given
  const rest = text.slice(end, end + REACH)
  const source =
    /<<<?-?[ \t]*(?:(["']?)(\w{1,80})\1\s*?\n([^]*?)\n[ \t]*\2\b|([^\n;]{1,400}))/.exec(rest)
  const before = rest.slice(0, source?.index)
  if (source === null || (!rest.includes('done') && before.includes('\n'))) return []
  const words = source[3] ?? source[4]!
  return tokensOf(reader, words, end + source.index + source[0].indexOf(words))
}

/** `string(TOUPPER "${OTHER}" V)`, `list(GET OTHER 0 V)`. */
function changed({ reader, text, start, end, left }: Place): readonly Token[] {
  const given =
    /list[ \t]*\([ \t]*(?:GET|SUBLIST|POP_FRONT|POP_BACK)[ \t]+(\w{1,80})[ \t][^()\n]*$/i.exec(left)
  if (given !== null) return [makeVariable(given[1]!, start)]
  const call = /string[ \t]*\([ \t]*(TOUPPER|TOLOWER)[ \t]{1,9}("?)(\S{1,80})\2[ \t]{1,9}$/i.exec(
    left,
  )
  if (call === null || !isBehind(text, end, /[ \t]*\)/)) return []
  const from = start - (left.length - call.index) + call[0].indexOf(call[3]!)
  const letters = lettersOf(call[1]!.toUpperCase())
  return tokensOf(reader, call[3]!, from).map((token) => changeToken(token, letters))
}

/** `V: x`, `"V": ["x", "y"]`, a YAML key with a list below it. */
function mapped({ reader, text, start, end }: Place): readonly Token[] {
  if (!MAPPINGS.has(reader)) return []
  const sign = matchAt(/["']?[ \t]?:[ \t]{0,20}(?![=:])/y, text, end)
  if (sign === null) return []
  const from = end + sign[0].length
  const to = valueEnd(text, from)
  if (text.slice(from, to).trim() !== '') return tokensOf(reader, text.slice(from, to), from)
  return block(text, start, lineEnd(text, end))
}

/** The items, defaults and choices below a key of YAML. */
function block(text: string, key: number, from: number): readonly Token[] {
  const indent = /[ \t-]*/.exec(text.slice(lineStart(text, key), key))![0].length
  const tokens: Token[] = []
  let at = from + 1
  for (let line = 0; line < BLOCK; line++) {
    const end = lineEnd(text, at)
    const code = text.slice(at, end)
    const lead = /[ \t]*/.exec(code)![0].length
    if (code.trim() !== '' && (lead < indent || (lead === indent && code[lead] !== '-'))) break
    const item = /^[ \t]*(?:-[ \t]+|default:[ \t]+)(?=["']?\w{1,80}["']?[ \t]*(?:#|\r?$))/.exec(
      code,
    )
    if (item !== null)
      append(
        tokens,
        tokensOf('yaml', code.slice(item[0].length).split('#')[0]!, at + item[0].length),
      )
    at = end + 1
  }
  return tokens
}
