import { isBefore, findAround } from '../../core/near.ts'
import type { LanguageModule, Reading } from '../language.ts'
import { upstreamByWords } from '../kit/upstream-words.ts'
import { lineEnd, lineStart } from '../../core/line-offsets.ts'
import { mention, namesOf, withBeside } from '../kit/mention.ts'
import { scriptReader } from '../kit/script/read.ts'
import { declares, defines, sets } from '../kit/script/make-rules.ts'
import type { Use, Span } from '../../core/use.ts'
import { m4Questions, M4_SYNTAX } from './questions.ts'
import { repeatBefore } from '../kit/repeat-assignment.ts'

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
  return readAsScript(text, reading).map((use) =>
    withReads(
      text,
      reading,
      isHelp(text, use) ? { ...use, role: 'mention', region: 'prose' } : use,
    ),
  )
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
    ...withBeside(mention(use, use.region), namesOf(reading.find(text, from, to))),
    role: 'condition',
    namespace: 'env',
    contract: 'Users may set it when they call configure.',
  }
  const test = testAround(text, use, { start: from, end: to })
  if (test === undefined) return condition
  const joiner = test.any ? ' || ' : ' && '
  return { ...condition, widen: repeatBefore(text, test, use, joiner, ['{ ', '; }']) }
}

/** `test "x$OLD" = "xyes"` around a variable. */
function testAround(text: string, use: Use, line: Span): (Span & { any: boolean }) | undefined {
  // What refers to it has a sign on each side of the name.
  const found = findAround(text, line, { start: use.start - 1, end: use.end + 1 }, TEST)
  if (found === undefined) return undefined
  const { start, end, hit } = found
  const [, left = '', sign = '', right = '', unary] = hit
  if (unary !== undefined) return { start, end, any: unary === '-n' }
  // A variable that nobody set is empty: either one is set, or both are not.
  return { start, end, any: (sign[0] === '=') !== (bare(left) === bare(right)) }
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

export const m4: LanguageModule = {
  id: 'm4',
  files: [{ format: 'autotools', names: 'configure.ac configure.in', extensions: 'm4 ac' }],
  fences: 'm4 autoconf',
  read: readM4,
  upstream: upstreamByWords([], M4_SYNTAX, ({ before }) =>
    /AC_ARG_(?:ENABLE|WITH|VAR)\(\s*\[?$|\$\{?(?:enable_|with_)?$/.test(before) ? 'any' : undefined,
  ),
  questions: m4Questions,
}
