import type { LanguageModule } from '../language.ts'
import { anyOf, elseValue } from '../kit/script/either.ts'
import { asks, sets } from '../kit/script/make-rules.ts'
import { argumentsReader } from '../kit/script/arguments.ts'
import { DOUBLE, SINGLE } from '../kit/script/syntax.ts'
import type { Syntax } from '../kit/lexer.ts'
import { QUESTION_MARK } from '../kit/questions/expression.ts'
import { questionsInBraces } from '../kit/questions/braces.ts'
import { asAll } from '../kit/questions/question.ts'
import { questionsBehind } from '../kit/questions/in-words.ts'
import { CLOSE } from '../kit/brackets.ts'

const SYNTAX: Syntax = {
  // `$#list` is no comment.
  line: ['(?<=^|\\s)#'],
  strings: [
    DOUBLE,
    SINGLE,
    {
      open: '\\bqw?q?\\s?[({\\[]',
      close: (open) => CLOSE[open.at(-1)!]!,
      escape: 'backslash',
      multiline: true,
    },
  ],
}

const KEY =
  'exists $ENV{ | exists( $ENV{ | delete $ENV{ | delete( $ENV{ | local $ENV{ | local( $ENV{'
/** The end of a key that gets no value. */
const UNSET = /\s*\}(?!\s*(?:\|\||\/\/|\.)?=(?![=~]))/

/** `$ENV{X} ||= v`: it counts only where there is no value. */
const DEFAULTS = ['||', '//'].flatMap((operator) => {
  const set = {
    before: '$ENV{',
    after: `} ${operator}=`,
    member: 'block',
    orOld: elseValue(operator, '}'),
    fills: true,
  } as const
  return [sets('env', { in: 'code', ...set }), sets('env', set)]
})

/** `push @args, "-DX" if $cuda;` */
const BEHIND =
  /(?<=^[ \t]*)\S[^\r\n;]*?(?=if|unless)(?<=[^=(\s][ \t]+)(?:if|unless)[ \t]+([^\r\n;]+)/gm

/** Perl: lists of arguments that a script hands to a build. */
export const perl: LanguageModule = {
  id: 'perl',
  files: [
    { format: 'perl-build', names: 'Makefile.PL cpanfile' },
    { format: 'perl', scope: 'sources', extensions: 'pl pm', scripts: true },
  ],
  syntax: SYNTAX,
  read: argumentsReader(SYNTAX, [
    ...DEFAULTS,
    // A key is asked for there, or changed, which no expression can stand for.
    asks('env', { in: 'code', before: KEY }),
    asks('env', { before: KEY }),
    asks('env', { in: 'code', before: '$ENV{', after: UNSET, either: anyOf('//') }),
    asks('env', { before: '$ENV{', after: UNSET, either: anyOf('//') }),
  ]),
  questions: asAll(questionsInBraces(SYNTAX, [QUESTION_MARK]), questionsBehind(SYNTAX, BEHIND)),
}
