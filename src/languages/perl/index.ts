import type { LanguageModule } from '../language.ts'
import { argumentsReader } from '../kit/script/arguments.ts'
import { DOUBLE, SINGLE } from '../kit/script/syntax.ts'
import type { Syntax } from '../kit/lexer.ts'
import { QUESTION_MARK } from '../kit/questions/expression.ts'
import { questionsInBraces } from '../kit/questions/braces.ts'
import { asAll } from '../kit/questions/question.ts'
import { questionsBehind } from '../kit/questions/words.ts'

const CLOSE: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }

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
  read: argumentsReader(SYNTAX),
  questions: asAll(questionsInBraces(SYNTAX, [QUESTION_MARK]), questionsBehind(SYNTAX, BEHIND)),
}
