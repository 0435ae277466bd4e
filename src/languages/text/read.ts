import { findBehind, isBefore } from '../../core/near.ts'
import { lineEnd, lineStart } from '../../core/line-offsets.ts'
import type { Match } from '../../core/names.ts'
import type { Reading } from '../language.ts'
import { parseScript } from '../kit/script/language.ts'
import { withTables } from '../kit/tables/read.ts'
import { SYNTAX } from './questions.ts'
import type { Use } from '../../core/use.ts'
import { withoutMark } from '../kit/byte-order-mark.ts'
import { readGeneral } from '../kit/general-rule.ts'
import { valueEnding } from '../kit/literal-value.ts'
import { makeMention } from '../kit/mention.ts'
import { growLists } from '../kit/growing-list.ts'
import { isNamed, type Taking } from '../kit/taking.ts'

/**
 * Lines that put words into a variable: `set -a X …` of fish, `configure.args-append …` of MacPorts, `lappend X …` of Tcl,
 * `$x[] = …` of PHP, `x <- c(x, …)` of R, `let x = x @ …` of OCaml, `x << …` of Crystal. `adds` is there where what the variable held stays.
 */
const TAKES: readonly RegExp[] = [
  /^[ \t]*set[ \t]+(?:(?<adds>-\w*[ap]\w*|--(?:ap|pre)pend)[ \t]+|-[\w-]+[ \t]+)*(?<variable>\w+)[ \t]+/,
  /^[ \t]*(?<variable>configure\.[a-z]+|[a-z]+\.(?:args|env))(?<adds>-append|-prepend)?[ \t]+/,
  /^[ \t]*(?<adds>lappend)[ \t]+(?<variable>\w+)[ \t]+/,
  /^[ \t]*(?<variable>\$\w+)(?<adds>\[\])?[ \t]*=[ \t]*/,
  /^[ \t]*(?<variable>\$\w+)[ \t]*(?<adds>\.=)[ \t]*/,
  /^[ \t]*(?:(?:let|var|val|final|const|my|def)[ \t]+)*(?<variable>\w+)[ \t]*(?:<-|:?=)[ \t]*/,
  /^[ \t]*(?<variable>\w+)(?<adds>\.(?:add|push|append|concat)\w*!?\(|[ \t]*(?:<<|\+\+?=)[ \t]*)/,
]

const ASKED = { role: 'condition', namespace: 'env' } as const
const SET = { role: 'option', namespace: 'env' } as const

/**
 * What stands right before a name that is set or asked for: `<define>X` of Jam, `PublicDefinitions.Add("X=1")` of Unreal,
 * `set -q X`, `set -gx X` and `set -e X` of fish.
 */
const SAYS: readonly (readonly [before: RegExp, said: Pick<Use, 'role' | 'namespace'>])[] = [
  [/<define>|\w*Definitions\.Add\(\s*\$?"/, { role: 'definition', namespace: 'macro' }],
  [/\bset[ \t]+(?:-\w+[ \t]+)*(?:-\w*q\w*|--query)[ \t]+(?:\w+[ \t]+)*/, ASKED],
  [/\bset[ \t]+(?:-[-\w]+[ \t]+)*(?:-\w*[xe]\w*|--export|--erase)[ \t]+/, SET],
]
/** `$X` asks for a variable in a script of fish, which no other language's `set` looks like. */
const FISH = /\bset[ \t]+-\w*[qxg]\w*[ \t]+\w/
const FISH_SAYS: typeof SAYS = [
  [/\$/, ASKED],
  [/(?<![^\s;])set[ \t]+(?:-[-\w]+[ \t]+)*/, SET],
]
const VALUE = /(?:=|[ \t]+)["']?([\w.+-]+)/

/** Reads of the environment and the lists that a text of an unknown language builds up; the general rule reads all else. */
export function readText(file: string, reading: Reading): readonly Use[] {
  const text = withoutMark(file)
  const matches = reading.find(text)
  const known = FISH.test(text) ? [...SAYS, ...FISH_SAYS] : SAYS
  const said = matches.flatMap((match): readonly Use[] => {
    const kind = known.find(([before]) => isBefore(text, match.start, before))?.[1]
    if (kind === undefined) return []
    const use = { ...makeMention(match, 'code'), ...kind }
    const value = kind.role === 'condition' ? null : findBehind(text, match.end, VALUE)
    return value === null
      ? [use]
      : [{ ...use, value: valueEnding(value[1]!, match.end + value[0].length) }]
  })
  return withTables(parseScript(text, reading, { syntax: SYNTAX, rules: [] }), [
    ...said,
    ...builtUp(text, matches),
  ])
}

function builtUp(text: string, matches: readonly Match[]): readonly Use[] {
  const given = matches.filter(({ glued }) => glued)
  if (given.length < 2) return []
  const takings = new Map(
    given.flatMap(({ start }) => takingAt(text, start) ?? []).map((one) => [one.words.start, one]),
  )
  if (takings.size === 0) return []
  const known = [...takings.values()]
  const uses = given.flatMap((match): Use[] => {
    const use = readGeneral(text, [match])[0]!
    const line = startOf(text, match.start)
    const words = text.slice(line, endOf(text, match.start))
    if (!known.some(({ variable }) => isNamed(words, variable))) return []
    const from = text.lastIndexOf('-', match.start)
    const start = /[ \t]/.test(text[from - 1] ?? '') ? from - 1 : from
    const removal = { start, end: use.value?.end ?? match.end }
    return [{ ...use, member: { list: `words@${line}`, argument: '', removal } }]
  })
  return growLists(text, uses, { takings: () => known, branches: () => () => [-1] })
}

function takingAt(text: string, offset: number): Taking | undefined {
  const [start, end] = [startOf(text, offset), endOf(text, offset)]
  const line = text.slice(start, end)
  for (const pattern of TAKES) {
    const hit = pattern.exec(line)
    if (hit === null) continue
    const variable = hit.groups!.variable!
    const words = { start: start + hit[0].length, end }
    const adds = hit.groups!.adds !== undefined || isNamed(text.slice(words.start, end), variable)
    return { variable, statement: { start, end }, words, extends: adds }
  }
  return undefined
}

/** How many lines one statement may take. */
const MOST_LINES = 50

function startOf(text: string, offset: number): number {
  let start = lineStart(text, offset)
  for (let count = 0; count < MOST_LINES && /\\\r?\n$/.test(text.slice(start - 3, start)); count++)
    start = lineStart(text, start - 1)
  return start
}

function endOf(text: string, offset: number): number {
  let end = lineEnd(text, offset)
  for (let count = 0; count < MOST_LINES && /\\\r?$/.test(text.slice(end - 2, end)); count++)
    end = lineEnd(text, end + 1)
  return text[end - 1] === '\r' ? end - 1 : end
}
