import { findBehind, matchWhole, fitsWhole } from '../core/near.ts'
import { lineBefore, lineEnd, lineStart } from '../core/line-offsets.ts'
import type { Hole } from './hole.ts'
import { formatArguments } from './format-arguments.ts'
import { bracketEnd, matchAt, PLUS, tokensOf } from './read-tokens.ts'
import {
  changeLetters,
  lettersOf,
  PHASES,
  readReference,
  REFERENCE,
  makeVariable,
  makeWord,
  type Token,
} from './reference.ts'
import { holeOf, joinedHole, JOINS, SUBSTITUTED, substitutedHole, type Part } from './joined.ts'
import { pipedWords } from './piped-words.ts'
import { parametersOf } from './parameters.ts'

const EXPRESSION = String.raw`[$@]?[A-Za-z_]\w{0,80}(?:\.\w{1,80}|\[["']\w{1,80}["']\]){0,6}(?:\(\))?`

/** What may stand between the literal parts of a name. */
const HOLE = new RegExp(
  [
    // LLAMA_{CUBLAS,METAL}
    String.raw`(?<choice>\{\w{1,40}(?:,\w{1,40}){1,40}\}|\((?:\?:)?\w{1,40}(?:\|\w{1,40}){1,40}\))`,
    // what calls and expansions do with a whole list
    String.raw`(?<make>\$[({](?:addprefix|addsuffix|patsubst|join)[ \t]{1,9}(?<given>[^,$(){}\s]{1,100},(?:[^,$(){}\s]{1,100},)?))`,
    String.raw`(?<pattern>\$[({]\w{1,80}:[^=\s(){}$]{0,80}%[^=\s(){}$]{0,80}=(?<into>[^\s(){}$]{1,100})[)}])`,
    String.raw`(?<transform>\bTRANSFORM[ \t]{1,9}(?<list>\w{1,80})[ \t]{1,9}(?<side>PREPEND|APPEND)[ \t]{1,9}["']?(?=[-/]?\w))`,
    String.raw`(?<expanded>\$\{\w{1,80}\[[@*]\]/(?<anchor>[#%])/(?=[-/]?\w))`,
    String.raw`(?<keywords>\bcmake_parse_arguments[ \t]?\(\s{0,40}(?:PARSE_ARGV\s{1,40}\w{1,80}\s{1,40})?(?=\w))`,
    String.raw`(?<kconfig>\bCONFIG_(?:IS_ENABLED|VAL)[ \t]?\([ \t]?(?<symbol>\w{1,80})[ \t]?[),])`,
    `(?<joins>${JOINS})`,
    `(?<substituted>${SUBSTITUTED})`,
    // What is escaped another shell expands: eval "v=\\$LLAMA_$o"
    String.raw`(?<reference>(?<!\\\$?)(?:${REFERENCE}))`,
    // "LLAMA_" + x + "_F16"
    `(?<joined>["'\`]\\s{0,9}${PLUS}\\s{0,9}(?<expression>${EXPRESSION})(?:\\s{0,9}${PLUS}\\s{0,9}f?["'\`])?)`,
    // x + "_CUBLAS"
    `(?<leading>${PLUS}\\s{0,9}["'\`](?=\\w))`,
    // "LLAMA_" + "CUBLAS"; without a sign in C and Python
    `(?<literals>["'\`](?:\\s{0,9}${PLUS}\\s{0,9}|\\s{1,40})[f(]?["'\`](?=\\w))`,
    String.raw`(?<pasted>##)`,
    // P "CUBLAS", and not `#define P "CUBLAS"`
    String.raw`(?<macro>(?<!#[ \t]{0,9}\w{1,20}[ \t]{1,9})\b[A-Z][A-Z\d_]{0,80}[ \t]{1,9}"(?=\w))`,
    // CAT(GGML_USE_, CUBLAS)
    String.raw`(?<called>(?<=\(\s{0,9}\w{1,80})\s{0,9},\s{0,9}(?<second>[A-Za-z]\w{0,80})(?=\s{0,9}\)))`,
  ].join('|'),
  'g',
)

/** All places of a text where a value is put into a longer word. */
export function holesOf(reader: string, text: string): readonly Hole[] {
  const holes: Hole[] = []
  for (let hit = HOLE.exec(text); hit !== null; hit = HOLE.exec(text)) {
    const hole = readHole(reader, text, hit)
    // `$a . "_"`: the sign shows that what was read alone is a part.
    if (hole !== null && hole.start === holes.at(-1)?.start) holes.pop()
    if (hole !== null && hole.start >= (holes.at(-1)?.end ?? 0)) holes.push(hole)
    // What is no plain reference may hold one.
    HOLE.lastIndex = hole?.end ?? hit.index + 1
  }
  return holes
}

function readHole(reader: string, text: string, hit: RegExpExecArray): Hole | null {
  const start = hit.index
  const end = start + hit[0].length
  const groups = hit.groups!
  if (groups.make !== undefined) return makeCall(reader, text, hit)
  if (groups.pattern !== undefined)
    return affixed(groups.into!, start, end, [makeVariable(/\w+/.exec(hit[0])![0], start)])
  if (groups.choice !== undefined) return { start, end, tokens: wordsOf(hit[0], start) }
  if (groups.reference !== undefined) return reference(reader, text, hit[0], start)
  if (groups.joined !== undefined) {
    const at = start + hit[0].indexOf(groups.expression!)
    const behind = at + groups.expression!.length
    const closed = /["'`]$/.test(hit[0])
    // strings.ToUpper("cublas")
    const to = text[behind] === '(' ? bracketEnd(text, behind + 1) : behind
    const tokens = tokensOf('python', text.slice(at, to), at)
    return { start, end: Math.max(end, to), tokens, ...(!closed && { right: '' }) }
  }
  if (groups.joins !== undefined) return joinedHole(reader, text, hit)
  if (groups.substituted !== undefined) return substitutedHole(reader, text, hit)
  if (groups.macro !== undefined) {
    const tokens = reader === 'c' ? [makeVariable(/\w+/.exec(hit[0])![0], start)] : []
    return tokens.length === 0 ? null : { start, end, tokens, left: '' }
  }
  if (groups.called !== undefined)
    return reader === 'c' ? called(text, start, end, groups.second!) : null
  if (groups.leading !== undefined) return leading(text, start, end)
  if (groups.literals !== undefined) {
    const isJoined = !fitsWhole(hit[0], /.\s+[f(]?./) || reader === 'python' || reader === 'c'
    return isJoined ? literals(text, start, end) : null
  }
  if (groups.pasted !== undefined) return pasted(text, start)
  if (groups.transform !== undefined)
    return prefixed(text, end, groups.list!, groups.side === 'PREPEND')
  if (groups.keywords !== undefined) return keywords(reader, text, start, end)
  if (groups.expanded !== undefined)
    return prefixed(text, end, /\w+/.exec(hit[0])![0], groups.anchor === '#')
  const symbol = groups.symbol
  if (symbol === undefined || reader !== 'c') return null
  const tokens = ['', ...PHASES].map((middle) => makeWord(middle, -1))
  return { start, end, tokens, left: 'CONFIG_', right: symbol }
}

/** `"LLAMA_" + "CUBLAS"`, `"LLAMA_" + "cublas".upper()`. */
function literals(text: string, start: number, end: number): Hole {
  const changed = matchAt(/(\w{1,80})["'`]\)?[.:](\w{1,20})/y, text, end)
  const letters = lettersOf(changed?.[2] ?? '')
  if (changed === null || letters === 'same') return { start, end, tokens: [makeWord('', start)] }
  const tokens = [makeWord(changeLetters(changed[1]!, letters), end)]
  return { start, end: end + changed[0].length, tokens, right: '' }
}

function wordsOf(code: string, start: number): readonly Token[] {
  return [...code.matchAll(/\w+/g)].map((hit) => makeWord(hit[0], start + hit.index))
}

function reference(reader: string, text: string, written: string, start: number): Hole | null {
  const end = start + written.length
  const placed = matchWhole(written, /%[sv]|\{(\w*)\}|%\((\w{1,80})\)s|@(\d)@/)
  if (placed !== null) {
    const key = placed[1] ?? placed[2] ?? placed[3] ?? ''
    const tokens =
      formatArguments(reader, text, start, end, key) ??
      (/xargs[ \t][^|\n]*-I/.test(lineBefore(text, start, 160))
        ? pipedWords(reader, text, start)
        : null)
    if (tokens !== null) return { start, end, tokens }
    if (written === '{}' || fitsWhole(written, /%[sv]/)) return { start, end, tokens: [] }
  }
  const token = readReference(written, start)
  if (token === null) return null
  const fallback = /:?[-=]["']?(\w{1,80})["']?\}$/.exec(written)?.[1]
  const tokens: Token[] = [token]
  if (fallback !== undefined) tokens.push(makeWord(fallback, start + written.lastIndexOf(fallback)))
  return { start, end, tokens }
}

/** `$(addprefix LLAMA_,A B)`, `$(patsubst %,-DLLAMA_%=ON,$(LIST))`. */
function makeCall(reader: string, text: string, hit: RegExpExecArray): Hole | null {
  const from = hit.index + hit[0].length
  const to = bracketEnd(text, from)
  const end = Math.min(to + 1, text.length)
  const tokens = tokensOf(reader, text.slice(from, to), from)
  const given = hit.groups!.given!.split(',')
  if (hit[0].includes('patsubst')) return affixed(given[1]!, hit.index, end, tokens)
  if (given.length > 2) return null
  const pattern = hit[0].includes('addsuffix') ? `%${given[0]!}` : `${given[0]!}%`
  return affixed(pattern, hit.index, end, tokens)
}

/** A hole whose literal parts stand around a percent sign somewhere else. */
function affixed(
  pattern: string,
  start: number,
  end: number,
  tokens: readonly Token[],
): Hole | null {
  const around = /(\w{0,80})%(\w{0,80})/.exec(pattern)
  if (around === null) return null
  const left = around[1]!.replace(/^D/, (letter) =>
    /[-/]/.test(pattern[around.index - 1] ?? '') ? '' : letter,
  )
  return { start, end, tokens, left, right: around[2]! }
}

/** What stands at an offset is put before or behind every word of a list. */
function prefixed(text: string, start: number, list: string, isBefore: boolean): Hole | null {
  const affix = findBehind(text, start, /[-/\w]{1,80}/)![0]
  const tokens = [makeVariable(list, start)]
  return affixed(isBefore ? `${affix}%` : `%${affix}`, start, start + affix.length, tokens)
}

/** `cmake_parse_arguments(P "WITH_X" …)`: each keyword becomes a variable, `P_WITH_X`. */
function keywords(reader: string, text: string, start: number, from: number): Hole {
  const prefix = findBehind(text, from, /\w{1,80}/)![0]
  const at = from + prefix.length
  const tokens = tokensOf(reader, text.slice(at, bracketEnd(text, at)), at)
  return {
    start,
    end: start + 'cmake_parse_arguments'.length,
    tokens,
    left: `${prefix}_`,
    right: '',
  }
}

/** `x + "_CUBLAS"`: the expression before the sign belongs to it. */
function leading(text: string, sign: number, end: number): Hole | null {
  const line = lineBefore(text, sign, 160)
  const hit = new RegExp(`(?<![\\w.])(${EXPRESSION})\\s{0,9}$`).exec(line)
  if (hit === null) return null
  const start = sign - line.length + hit.index
  return { start, end, tokens: tokensOf('python', hit[1]!, start), left: '' }
}

/** `LLAMA_##name##_F16`: which of the pasted words are parameters is said by their macro. */
function pasted(text: string, at: number): Hole | null {
  const from = Math.max(0, at - 100)
  const before = /(\w{0,80})[ \t]{0,4}$/.exec(text.slice(from, at))!
  const run = findBehind(text, at, /(?:[ \t]{0,4}##[ \t]{0,4}\w{1,80}){1,8}/)
  const define = enclosingMacro(text, at)
  if (run === null || define === null || before[1] === '') return null
  const start = from + before.index
  const words = [{ text: before[1]!, at: start }]
  for (const hit of run[0].matchAll(/\w+/g)) words.push({ text: hit[0], at: at + hit.index })
  const parts = words.map((one): Part =>
    define.includes(one.text)
      ? { at: one.at, tokens: [makeVariable(one.text, one.at)] }
      : { at: one.at, literal: one.text },
  )
  return holeOf(start, at + run[0].length, parts, '')
}

/** `CAT(GGML_USE_, CUBLAS)`: of all that is called so, only what makes an old name is told. */
function called(text: string, start: number, end: number, second: string): Hole {
  const at = end - second.length
  const isParameter = enclosingMacro(text, at)?.includes(second) === true
  return {
    start,
    end,
    tokens: [isParameter ? makeVariable(second, at) : makeWord(second, at)],
    right: '',
  }
}

/** The parameters of the macro in whose lines an offset lies. */
function enclosingMacro(text: string, at: number): readonly string[] | null {
  let start = lineStart(text, at)
  for (let lines = 0; lines < 40 && /\\\r?\n$/.test(text.slice(start - 3, start)); lines++)
    start = lineStart(text, start - 1)
  const line = text.slice(start, Math.min(lineEnd(text, start), start + 400))
  const define = /^[ \t]*#[ \t]*define[ \t]+\w{1,80}\(([\w\s,.]{1,300})\)/.exec(line)
  return define === null ? null : parametersOf(define[1]!)
}
