import type { LanguageModule } from '../language.ts'
import { scriptReader } from '../kit/script/read.ts'
import { dropTrailingZeros, type VersionForm } from '../kit/script/version-form.ts'
import { ASSIGNED, asks, sets } from '../kit/script/make-rules.ts'
import type { Syntax } from '../kit/lexer.ts'
import { THEN_ELSE, expressionEnd, questionsOfChoices } from '../kit/questions/expression.ts'
import { asAll } from '../kit/questions/question.ts'
import { DOUBLE } from '../kit/script/syntax.ts'
import { questionsAt } from '../kit/questions/matched.ts'

const NIX_SYNTAX: Syntax = {
  line: ['#'],
  block: [{ open: '/\\*', close: '*/' }],
  strings: [
    { open: "''", close: "''", escape: 'none', multiline: true, hole: ['${', '}'] },
    { ...DOUBLE, multiline: true, hole: ['${', '}'] },
  ],
}

const OPTIONAL =
  /\b(?:optional(?:s|String|Attrs)?|mkIf)\s+(\([^()]*(?:\([^()]*\)[^()]*)*\)|!?[\w.'-]+)\s+/g

/** `"-DX=ON" {legacy}`, `[…] {!legacy}` of opam. */
const FILTERED = /[\]"][ \t]*\{([^{}=;:\r\n]+)\}/g

/** What Nix asks: `if`, and what is there only under a condition; with opam's filters. */
const nixQuestions = asAll(
  questionsOfChoices(NIX_SYNTAX, [THEN_ELSE]),
  questionsAt(NIX_SYNTAX, OPTIONAL, ({ text, code, start, end, hit: [whole, asked] }) => {
    const from = start + whole.indexOf(asked!)
    return [{ start, end: itemEnd(code, end), condition: text.slice(from, from + asked!.length) }]
  }),
  questionsAt(NIX_SYNTAX, FILTERED, ({ text, code, start, end, hit: [whole, asked], around }) => {
    const list = whole.startsWith(']') ? around(start) : undefined
    const from = list?.open ?? start + 1 - /"*$/.exec(code.slice(0, start + 1))![0].length
    return [{ start: from, end, condition: text.slice(end - 1 - asked!.length, end - 1) }]
  }),
)

/** Where the one thing ends that is given to a function: a list, a set, a string or a word. */
function itemEnd(code: string, from: number): number {
  if (/[[({]/.test(code[from] ?? '')) return expressionEnd(code, from + 1) + 1
  return from + /^(?:"+|[^\s;)\]}]*)/.exec(code.slice(from, from + 4000))![0].length
}

const GIVEN = { after: /\s*/, member: 'outer', isArgument: true } as const

/** A function of several versions, which its callers give. */
const NIX: VersionForm = {
  sign: /^(?=[^]*[{,]\s*lib\s*[,}])(?=[^]*[{,]\s*version\s*[,?}])/,
  // A tag's letter is no part of the version.
  asks: (version) =>
    `lib.versionAtLeast version "${dropTrailingZeros(version.replace(/^[a-z]/i, ''))}"`,
  choose: (asked, fresh, old) => `if ${asked} then ${fresh} else ${old}`,
}

/** Nix: flags in lists, attributes that become environment variables, phases in shell. */
export const nix: LanguageModule = {
  id: 'nix',
  files: [
    { format: 'nix', extensions: 'nix', shebang: /\bnix(-shell)?\b/ },
    // Lists of words in brackets, as Nix writes them.
    { format: 'opam', names: 'opam', extensions: 'opam' },
  ],
  fences: 'nix',
  syntax: NIX_SYNTAX,
  read: scriptReader({
    syntax: NIX_SYNTAX,
    rules: [
      sets('cmake', { ...GIVEN, before: /\bcmake(?:Bool|Feature|OptionType\s+\S+)\s*/ }),
      sets('meson', { ...GIVEN, before: 'mesonBool | mesonEnable | mesonOption' }),
      asks('env', { before: 'getEnv' }),
      sets('env', { ...ASSIGNED, before: /(?<=(?:^|[{;(])\s*(?:env\.)?)/m, member: 'block' }),
    ],
    spaced: true,
    lazy: true,
    versions: [NIX],
    scripts: [
      [
        /\b(?:\w*[pP]hase|(?:pre|post)[A-Z]\w*|shellHook|installScript|buildCommand|script)\s*=\s*(?:lib\.optionalString\s+[^;]*?)?/,
        'shell',
      ],
    ],
  }),
  questions: nixQuestions,
}
