import { isBefore, isBehind } from '../../core/near.ts'
import { alwaysSet } from '../kit/reservations.ts'
import type { LanguageModule, Reading } from '../language.ts'
import { asCondition, scriptReader } from '../kit/script/read.ts'
import { ASSIGNED, asks, declares, LINE_START, sets } from '../kit/script/make-rules.ts'
import type { Use } from '../../core/use.ts'
import type { Syntax } from '../kit/lexer.ts'
import { questionsInBraces } from '../kit/questions/braces.ts'
import { asAll } from '../kit/questions/question.ts'
import { DOUBLE, SINGLE } from '../kit/script/syntax.ts'
import { questionsAt } from '../kit/questions/matched.ts'

const GN_SYNTAX: Syntax = {
  line: ['#'],
  strings: [{ ...DOUBLE, hole: ['${', '}'] }, SINGLE],
}

/** What GN asks in its code, and GYP in its lists of conditions: `['legacy==1', {…}, {…}]`. */
const gnQuestions = asAll(
  questionsInBraces(GN_SYNTAX),
  questionsAt(GN_SYNTAX, /\[\s*(?=(?:"+|'+)\s*,\s*\{)/g, ({ text, start, elementsAt }) => {
    const [asked, ...branches] = elementsAt(start + 1)
    if (asked === undefined) return []
    const condition = text.slice(asked.start + 1, asked.end - 1)
    return branches.map((branch, at) => ({ ...branch, condition: at === 0 ? condition : '' }))
  }),
)

export const gn: LanguageModule = {
  id: 'gn',
  files: [
    { format: 'gn', names: '.gn', extensions: 'gn gni' },
    { format: 'gyp', extensions: 'gyp gypi' },
  ],
  fences: 'gn gyp',
  read: readGn,
  questions: gnQuestions,
}

const readAsScript = scriptReader({
  syntax: GN_SYNTAX,
  rules: [
    declares('any', { ...ASSIGNED, before: LINE_START, inside: 'declare_args()' }),
    sets('any', { ...ASSIGNED, before: LINE_START, member: 'block' }),
    // A name that is not declared is an error there, so there is no "either".
    asks('any', { in: 'code', before: /\bif\s*\([^{}]*/ }),
    asks('any', { in: 'code', before: /(?:&&|\|\||!|==|!=)\s*/ }),
    asks('env', { before: 'getenv(' }),
  ],
  defines: /defines[!+?]?/,
  hints: [[/(?:cflags|cflags_c|cflags_cc|cflags_cu|asmflags)[!+?]?/, 'compiler']],
})

/** GYP's conditions are expressions in strings: `'OLD==1'`. */
const EXPRESSION = /\s*[=!]=/

/** GN and GYP. */
function readGn(text: string, reading: Reading): readonly Use[] {
  return readAsScript(text, reading).map((use) => {
    if (use.region === 'string' && isBehind(text, use.end, EXPRESSION))
      return asCondition(use, 'any')
    const brings = isBefore(text, use.start, /\bdefined\(\s*/) ? text.indexOf('import(') : -1
    if (brings === -1 || brings > use.start) return use
    return { ...use, reservation: alwaysSet(text, brings) }
  })
}
