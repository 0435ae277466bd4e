import type { Reading } from '../language.ts'
import type { Syntax } from '../kit/lexer.ts'
import { namesOf, others } from '../kit/mention.ts'
import type { Language, Rule } from '../kit/script/language.ts'
import { readScript } from '../kit/script/read.ts'
import type { Use } from '../../core/use.ts'

const RULES: readonly Rule[] = [
  {
    in: 'code',
    before: /\bAC_DEFINE(?:_UNQUOTED)?\(\s*\[?\s*$/,
    role: 'definition',
    namespace: 'macro',
  },
  {
    in: 'code',
    before:
      /\b(?:AC_ARG_(?:ENABLE|WITH|VAR)|AM_CONDITIONAL|AH_TEMPLATE|AC_SUBST|AC_CACHE_CHECK)\(\s*\[?\s*$/,
    role: 'declaration',
    namespace: 'any',
  },
  {
    in: 'code',
    before: /(?<=(?:^|[\s;[(])(?:export\s+)?)$/,
    after: /^=(?=\S)/,
    role: 'option',
    namespace: 'env',
    value: true,
    member: 'block',
  },
]

export const M4_SYNTAX: Syntax = {
  line: ['\\bdnl\\b', '(?<![$\\w{\\\\])#'],
  strings: [{ open: '(?<!\\\\)"', close: '"', escape: 'keep', multiline: true }],
}

const M4: Language = {
  syntax: M4_SYNTAX,
  rules: RULES,
  trailing: false,
  defines: /^(?:AM_CPPFLAGS)$/,
}

/** Autoconf: configure.ac and its macros, with the shell between them. */
export function readM4(text: string, names: Reading): readonly Use[] {
  return readScript(text, names, M4).map((use) => withReads(text, names, use))
}

/** How far a line is looked at around a variable. */
const NEAR = 1000

/** `$OLD` and `${OLD}` read a variable; a `test` with one of them can be said for either. */
function withReads(text: string, names: Reading, use: Use): Use {
  if (!/\$\{?$/.test(text.slice(Math.max(0, use.start - 2), use.start))) return use
  const lineStart = Math.max(text.lastIndexOf('\n', use.start) + 1, use.start - NEAR)
  const lineStop = text.indexOf('\n', use.end)
  const lineEnd = Math.min(lineStop === -1 ? text.length : lineStop, use.end + NEAR)
  const beside = others(use.name, namesOf(names.find(text, lineStart, lineEnd)))
  const condition: Use = {
    name: use.name,
    start: use.start,
    end: use.end,
    role: 'condition',
    namespace: 'env',
    region: use.region,
    contract: 'Users may set it when they call configure.',
    ...(beside.length > 0 && { beside }),
  }
  const test = testAround(text, use, lineStart, lineEnd)
  if (test === undefined) return condition
  const { start, end, any } = test
  return {
    ...condition,
    widen: (wanted) => {
      const copies = wanted.map(
        (name) => text.slice(start, use.start) + name + text.slice(use.end, end),
      )
      const joiner = any ? ' || ' : ' && '
      return [
        { start, end: start, text: `{ ${copies.map((copy) => copy + joiner).join('')}` },
        { start: end, end, text: '; }' },
      ]
    },
  }
}

/** `test "x$OLD" = "xyes"` around a variable. */
function testAround(
  text: string,
  use: Use,
  lineStart: number,
  lineEnd: number,
): { start: number; end: number; any: boolean } | undefined {
  const line = text.slice(lineStart, lineEnd)
  for (const hit of line.matchAll(TEST)) {
    const start = lineStart + hit.index
    const end = start + hit[0].length
    if (start >= use.start || use.end >= end) continue
    const [, left = '', sign = '', right = '', unary] = hit
    if (unary !== undefined) return { start, end, any: unary === '-n' }
    // A variable that nobody set is empty: either one is set, or both are not.
    const empty = bare(left) === bare(right)
    return { start, end, any: (sign[0] === '=') !== empty }
  }
  return undefined
}

const WORD = String.raw`("[^"\r\n]*"|[^\s;"'\]\[(),&|]+)`
const TEST = new RegExp(
  String.raw`\btest[ \t]+(?:${WORD}[ \t]+(!?==?)[ \t]+${WORD}|(-[nz])[ \t]+"[^"\r\n]*")`,
  'g',
)

/** What a word is when its variable is empty. */
function bare(word: string): string {
  return word.replaceAll('"', '').replace(/\$\{?\w+\}?/g, '')
}
