import { isBefore } from '../../core/near.ts'
import type { LanguageModule, Reading } from '../language.ts'
import { PYTHON_SYNTAX } from '../kit/script/syntax.ts'
import { upstreamByWords } from '../kit/upstream-words.ts'
import { asCondition, scriptReader } from '../kit/script/read.ts'
import { ASSIGNED, asks, declares, sets } from '../kit/script/make-rules.ts'
import type { Use } from '../../core/use.ts'
import { questionsIndented } from '../kit/questions/indented.ts'
import { asAll } from '../kit/questions/question.ts'
import { questionsAt } from '../kit/questions/matched.ts'

/** What Starlark asks, where it runs and with `select({…})`. */
const starlarkQuestions = asAll(
  questionsIndented(PYTHON_SYNTAX),
  questionsAt(PYTHON_SYNTAX, /\bselect\(\s*\{/g, ({ text, code, end, elementsAt }) =>
    elementsAt(end).map((entry) => {
      const quotes = /^"*/.exec(code.slice(entry.start, entry.end))![0]
      const key = text.slice(entry.start, entry.start + quotes.length)
      return { ...entry, condition: key.includes('conditions:default') ? '' : key }
    }),
  ),
)

export const starlark: LanguageModule = {
  id: 'starlark',
  files: [
    { format: 'cirrus', names: '.cirrus.star', upstream: null },
    { format: 'drone', names: '.drone.star', upstream: null },
    {
      format: 'bazel',
      names:
        'BUILD BUILD.bazel BUCK TARGETS MODULE.bazel WORKSPACE WORKSPACE.bazel WORKSPACE.bzlmod REPO.bazel Tiltfile',
      beginnings: 'BUILD. BUCK. WORKSPACE.',
      extensions: 'bazel build buck',
    },
    { format: 'starlark', extensions: 'bzl star sky' },
  ],
  fences: 'starlark bazel bzl python-bazel',
  syntax: PYTHON_SYNTAX,
  read: readStarlark,
  upstream: upstreamByWords(['bazel'], PYTHON_SYNTAX, ({ before }) =>
    /["'](?:define=)?$/.test(before) ? 'bazel' : undefined,
  ),
  questions: starlarkQuestions,
}

const readAsScript = scriptReader({
  syntax: PYTHON_SYNTAX,
  tuples: true,
  rules: [
    asks('env', {
      before:
        /\b(?:repository_ctx|ctx|module_ctx|rctx)\.(?:os\.environ|getenv)\.?(?:get)?\s*[([]\s*/,
    }),
    // The flag that a setting declares is its name.
    declares('bazel', {
      before:
        /\b(?:bool_flag|string_flag|int_flag|string_list_flag|label_flag|bool_setting|string_setting)\s*\([^()]*\bname\s*=\s*/,
    }),
    asks('bazel', { inside: 'define_values =', after: ':' }),
    sets('any', { ...ASSIGNED, before: '( | ,', member: 'list' }),
  ],
  defines: /(?:local_)?defines|(?:template_)?substitutions|preprocessor_macros/,
  features: { list: /(?:crate_)?features/, namespace: 'cargo' },
  hints: [[/(?:l|c|cxx|conly|cpp)?opts|.*_copts|COPTS/, 'compiler']],
  scripts: [['cmd = | cmd_bash =', 'shell']],
})

/** `config_setting(values = {"define": "OLD=1"})` reads what `--define=OLD=1` sets; a label names a flag of Bazel's own. */
const SETTING =
  /\bvalues\s*=\s*\{[^{}]*["'](?:define|copt)["']\s*:\s*["']|["'](?:@[\w.~+-]*)?(?:\/\/[\w/.-]*)?:/

/** Starlark: Bazel's and Buck's BUILD files and macros. */
function readStarlark(text: string, reading: Reading): readonly Use[] {
  return readAsScript(text, reading).map((use) =>
    isBefore(text, use.start, SETTING) ? asCondition(use, 'bazel') : use,
  )
}
