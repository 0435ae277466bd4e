import type { Reading } from '../language.ts'
import { PYTHON_SYNTAX } from '../kit/script/python-syntax.ts'
import { ENVIRONMENT_READ } from '../kit/script/kinds.ts'
import type { Language, Rule } from '../kit/script/language.ts'
import { readScript } from '../kit/script/read.ts'
import type { Use } from '../../core/use.ts'

const RULES: readonly Rule[] = [
  {
    ...ENVIRONMENT_READ,
    before:
      /\b(?:repository_ctx|ctx|module_ctx|rctx)\.(?:os\.environ|getenv)\.?(?:get)?\s*[([]\s*$/,
  },
  {
    // The flag that a setting declares is its name.
    in: 'string',
    before:
      /\b(?:bool_flag|string_flag|int_flag|string_list_flag|label_flag|bool_setting|string_setting)\s*\([^()]*\bname\s*=\s*$/,
    role: 'declaration',
    namespace: 'bazel',
  },
  {
    in: 'string',
    inside: /\bdefine_values\s*=\s*$/,
    after: /^\s*:/,
    role: 'condition',
    namespace: 'bazel',
  },
  {
    in: 'code',
    before: /[(,]\s*$/,
    after: /^\s*=(?!=)\s*/,
    role: 'option',
    namespace: 'any',
    value: true,
    member: 'list',
  },
]

const STARLARK: Language = {
  syntax: PYTHON_SYNTAX,
  rules: RULES,
  trailing: true,
  defines: /^(?:local_)?defines$|^(?:template_)?substitutions$|^preprocessor_macros$/,
  features: { list: /^(?:crate_)?features$/, namespace: 'cargo' },
  hint: (key) =>
    /^(?:l|c|cxx|conly|cpp)?opts$|_copts$|^COPTS$/.test(key) ? 'compiler' : undefined,
  scripts: [[/\bcmd(?:_bash)?\s*=\s*$/, 'shell']],
}

/** `config_setting(values = {"define": "OLD=1"})` reads what `--define=OLD=1` sets. */
const SETTING = /\bvalues\s*=\s*\{[^{}]*["'](?:define|copt)["']\s*:\s*["']$/

/** Starlark: Bazel's and Buck's BUILD files and macros. */
export function readStarlark(text: string, names: Reading): readonly Use[] {
  return readScript(text, names, STARLARK).map((use) => {
    const before = text.slice(Math.max(0, use.start - 200), use.start)
    if (!SETTING.test(before)) return use
    const { value: _value, member: _member, split: _split, ...rest } = use
    return { ...rest, role: 'condition', namespace: 'bazel' }
  })
}
