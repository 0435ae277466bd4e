import { isBefore, findAround } from '../../core/near.ts'
import type { LanguageModule, Reading } from '../language.ts'
import { upstreamByWords } from '../kit/upstream-words.ts'
import { lineEnd, lineStart } from '../../core/line-offsets.ts'
import { makeMention, namesOf, withBeside } from '../kit/mention.ts'
import { scriptReader } from '../kit/script/read.ts'
import { declares, defines, sets } from '../kit/script/make-rules.ts'
import type { Use, Span } from '../../core/use.ts'
import { repeatBefore } from '../kit/repeat-assignment.ts'
import type { Syntax } from '../kit/lexer.ts'
import { asAll, type Branch, type Question } from '../kit/questions/question.ts'
import { questionsInWords } from '../kit/questions/in-words.ts'
import { questionsAt } from '../kit/questions/matched.ts'

const M4_SYNTAX: Syntax = {
  line: ['\\bdnl\\b', '(?<![$\\w{\\\\])#'],
  strings: [{ open: '(?<!\\\\)"', close: '"', escape: 'keep', multiline: true }],
}

const inWords = questionsInWords(M4_SYNTAX, {
  if: /(?<=^[ \t]*|[;[][ \t]*)(?:if|case)\b/,
  else: /(?<=^[ \t]*|;[ \t]*)(?:elif|else)\b|;;/,
  end: /(?<=^[ \t]*|;[ \t]*)(?:fi|esac)\b/,
})

/** Macros that ask: which argument is the first branch, and after how many the next one comes, if there is one. */
const MACROS: Readonly<Record<string, readonly [first: number, step: number]>> = {
  AS_IF: [1, 2],
  AS_CASE: [2, 2],
  m4_case: [2, 2],
  m4_if: [2, 3],
  ifelse: [2, 3],
  m4_ifdef: [1, 2],
  m4_ifset: [1, 2],
  m4_ifval: [1, 2],
  ifdef: [1, 2],
  AM_COND_IF: [1, 2],
  AC_ARG_ENABLE: [2, 2],
  AC_ARG_WITH: [2, 2],
}
const CALL = new RegExp(String.raw`\b(${Object.keys(MACROS).join('|')})\(`, 'g')

/** What Autoconf's files ask, in shell and with macros: `AS_IF([test], [then], [else])`. */
const m4Questions = asAll(
  inWords,
  questionsAt(M4_SYNTAX, CALL, ({ text, end, hit, elementsAt }) =>
    branchesOf(text, elementsAt(end), MACROS[hit[1]!]!),
  ),
)

/** What stands alone behind the last branch is for all others. */
function branchesOf(
  text: string,
  elements: readonly Span[],
  [first, step]: readonly [first: number, step: number],
): Question {
  return elements.flatMap((element, at): Branch[] => {
    const isRest = at === elements.length - 1 && (at - first) % step === 1
    if (isRest) return [{ ...element, condition: '' }]
    if (at < first || (at - first) % step !== 0) return []
    const asked = elements[at - 1]!
    const condition = text.slice(asked.start, asked.end).replace(/^\[([^]*)\]$/, '$1')
    return [{ start: asked.start, end: element.end, condition }]
  })
}

const readAsScript = scriptReader({
  syntax: M4_SYNTAX,
  rules: [
    defines('macro', {
      in: 'code',
      before: 'AC_DEFINE( | AC_DEFINE([ | AC_DEFINE_UNQUOTED( | AC_DEFINE_UNQUOTED([',
    }),
    declares('any', {
      in: 'code',
      before:
        /\b(?:AC_ARG_(?:ENABLE|WITH|VAR)|AM_CONDITIONAL|AH_TEMPLATE|AC_SUBST|AC_CACHE_CHECK)\(\s*\[?\s*/,
    }),
    sets('env', {
      in: 'code',
      before: /(?<=(?:^|[\s;[(])(?:export\s+)?)/,
      after: /=(?=\S)/,
      member: 'block',
      orOld: ({ token, value }) => (/[}\n]/.test(value) ? null : [`\${${token}:-`, '}']),
    }),
  ],
  trailing: false,
  defines: /AM_CPPFLAGS/,
})

/** Autoconf: configure.ac and its macros, with the shell between them. */
function readM4(text: string, reading: Reading): readonly Use[] {
  return readAsScript(text, reading)
    .map((use): Use => (isHelp(text, use) ? { ...use, role: 'mention', region: 'prose' } : use))
    .map((use) => withReads(text, reading, use))
}

/** Whether a place is what `configure --help` says. */
function isHelp(text: string, { start }: Use): boolean {
  return isBefore(text, start, /\bA[CS]_HELP_STRING\(\s*\[[^\]]*/)
}

/** How far a line is looked at around a variable. */
const NEAR = 1000

/** `$OLD` and `${OLD}` read a variable; a `test` with one of them can be said for either. */
function withReads(text: string, reading: Reading, use: Use): Use {
  if (!isBefore(text, use.start, /\$\{?/)) return use
  const from = Math.max(lineStart(text, use.start), use.start - NEAR)
  const to = Math.min(lineEnd(text, use.end), use.end + NEAR)
  const condition: Use = {
    ...withBeside(makeMention(use, use.region), namesOf(reading.find(text, from, to))),
    role: 'condition',
    namespace: 'env',
    contract: 'Users may set it when they call configure.',
  }
  // What refers to it has a sign on each side of the name.
  const place = { start: use.start - 1, end: use.end + 1 }
  const test = findAround(text, { start: from, end: to }, place, TEST)
  if (test === undefined) return condition
  const joiner = asksForAny(test.hit) ? ' || ' : ' && '
  return { ...condition, widen: repeatBefore(text, test, use, joiner, ['{ ', '; }']) }
}

/** `test "x$OLD" = "xyes"` */
const WORD = String.raw`("[^"\r\n]*"|[^\s;"'\]\[(),&|]+)`
const TEST = new RegExp(
  String.raw`\btest[ \t]+(?:${WORD}[ \t]+(!?==?)[ \t]+${WORD}|(-[nz])[ \t]+"[^"\r\n]*")`,
  'g',
)

/** A variable that nobody set is empty: for some tests either one is set, and for the others both are not. */
function asksForAny([, left = '', sign = '', right = '', unary]: RegExpExecArray): boolean {
  if (unary !== undefined) return unary === '-n'
  return (sign[0] === '=') !== (bare(left) === bare(right))
}

/** What a word is when its variable is empty. */
function bare(word: string): string {
  return word.replaceAll('"', '').replace(/\$\{?\w+\}?/g, '')
}

export const m4: LanguageModule = {
  id: 'm4',
  files: [{ format: 'autotools', names: 'configure.ac configure.in', extensions: 'm4 ac' }],
  fences: 'm4 autoconf',
  read: readM4,
  upstream: upstreamByWords([], M4_SYNTAX, ({ before }) =>
    /AC_ARG_(?:ENABLE|WITH|VAR)\(\s*\[?$|\$\{?$/.test(before) ? 'any' : undefined,
  ),
  questions: m4Questions,
}
