import type { LanguageModule } from '../language.ts'
import { scriptReader } from '../kit/script/read.ts'
import { dropTrailingZeros, type VersionForm } from '../kit/script/version-form.ts'
import { ASSIGNED, asks, sets } from '../kit/script/make-rules.ts'
import { nixQuestions, NIX_SYNTAX } from './questions.ts'

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
