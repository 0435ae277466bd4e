import type { LanguageModule } from '../language.ts'
import { readMake } from './read.ts'
import { MAKE_UPSTREAM } from './upstream.ts'
import {
  asAll,
  questionsBetween,
  type Marker,
  type Question,
  type Questions,
} from '../kit/questions/question.ts'
import { questionsInWords } from '../kit/questions/in-words.ts'
import { parseMakefile, type Condition } from './parse.ts'

const OF_OPTION = /^(\w+)_[A-Z]+_(ON|OFF)[ \t]*\+?=(?:\\\r?\n|[^\r\n])*/gm

/** `if LEGACY` of Automake, `.if` of BSD, `!IF` of NMAKE; GNU make's are passed over, which end alike. */
const inWords = questionsInWords(
  { line: ['#'] },
  {
    if: /^(?:if|[.!][ \t]*(?:if|IF)\w*)\b/,
    else: /^(?:else|[.!][ \t]*(?:el|EL)\w+)\b/,
    end: /^(?:endif|[.!][ \t]*(?:endif|ENDIF))\b/,
    body: /^[ ]*ifn?(?:eq|def)\b/,
  },
)

/** What a makefile asks, of whatever make. Nothing in it leaves a branch. */
const makeQuestions = asAll(
  ofGnuMake,
  (text) => ({ questions: inWords(text).questions }),
  (text) => ({ questions: ofOptions(text) }),
)

function ofGnuMake(text: string): Questions {
  const markers = parseMakefile(text).flatMap((line): Marker[] => {
    const { start, end } = line
    if (line.kind === 'condition')
      return [
        { what: line.keyword.branch ? 'else' : 'if', start, end, condition: asked(text, line) },
      ]
    if (line.kind === 'else') return [{ what: 'else', start, end, condition: '' }]
    return line.kind === 'endif' ? [{ what: 'end', start, end, condition: '' }] : []
  })
  const { questions } = questionsBetween(markers, text.length)
  return { questions }
}

/** `LEGACY_CMAKE_ON=` and `LEGACY_CMAKE_OFF=` of a port of FreeBSD: what its option adds when it is on, or off. */
function ofOptions(text: string): readonly Question[] {
  return [...text.matchAll(OF_OPTION)].map(({ index, 0: line, 1: option, 2: state }): Question => {
    const condition = state === 'OFF' ? `!${option}` : option!
    return [{ start: index, end: index + line.length, condition }]
  })
}

function asked(text: string, { keyword, argument }: Condition): string {
  const own = text.slice(argument.start, argument.end)
  const negated = keyword.word.startsWith('ifn')
  if (keyword.word.endsWith('def')) return negated ? `!${own}` : own
  const sides = /^\((.*),(.*?)\)$|^["'](.*)["']\s+["'](.*)["']$/s.exec(own)
  if (sides === null) return negated ? `!${own}` : own
  const [left, right] = [sides[1] ?? sides[3]!, sides[2] ?? sides[4]!]
  return `${left.trim()} ${negated ? '!=' : '=='} ${right.trim()}`
}

export const make: LanguageModule = {
  id: 'make',
  files: [
    { format: 'debian-rules', globs: 'debian/{,*.}rules', upstream: null },
    // Before `Makefile.linux`: `Makefile.am.in` is automake's.
    { format: 'automake', beginnings: 'makefile.am. makefile.am-', extensions: 'am' },
    {
      format: 'make',
      names: 'makefile gnumakefile bsdmakefile nmakefile',
      beginnings: 'makefile gnumakefile',
      extensions: 'mak make gmk mk',
      shebang: /\bg?make\b/,
    },
    // How R builds a package's own sources.
    { format: 'makevars', names: 'Makevars', beginnings: 'Makevars.' },
    { format: 'kbuild', names: 'Kbuild', beginnings: 'kbuild', extensions: 'kbuild' },
  ],
  fences: 'make makefile mf',
  read: readMake,
  questions: makeQuestions,
  upstream: MAKE_UPSTREAM,
}
