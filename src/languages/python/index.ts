import type { LanguageModule, Reading } from '../language.ts'
import { PYTHON_SYNTAX } from '../kit/script/syntax.ts'
import { upstreamByWords } from '../kit/upstream-words.ts'
import { lexScript } from '../kit/lexer.ts'
import { withoutMark } from '../kit/byte-order-mark.ts'
import type { Use } from '../../core/use.ts'
import { anyOf, nested, eitherBySubscript, getElse } from '../kit/script/either.ts'
import { scriptReader } from '../kit/script/read.ts'
import { asks, defines, sets } from '../kit/script/make-rules.ts'
import { CONAN, SPACK } from './recipes.ts'
import { armsInLines } from '../kit/questions/arms.ts'
import { questionsOfChoices } from '../kit/questions/expression.ts'
import { questionsIndented } from '../kit/questions/indented.ts'
import { asAll } from '../kit/questions/question.ts'
import { questionsInWords } from '../kit/questions/in-words.ts'
import { questionsAt } from '../kit/questions/matched.ts'

/** `if legacy do … else … end` of Elixir. */
const inWords = questionsInWords(PYTHON_SYNTAX, {
  if: /\b(?:if|unless|cond)\b(?=[^\r\n]*\bdo[ \t]*\r?$)/,
  else: /(?<=^[ \t]*)else(?=[ \t]*\r?$)/,
  end: /(?<=^[ \t]*)end\b/,
  body: /(?<=^[ \t]*)(?:def\w*|for|case|quote)\b(?=[^\r\n]*\bdo[ \t]*\r?$)|=[ \t]*case\b(?=[^\r\n]*\bdo[ \t]*\r?$)/,
})

/** What Python asks, and what languages do that are read as it is. */
const pythonQuestions = asAll(
  questionsIndented(PYTHON_SYNTAX),
  inWords,
  armsInLines(PYTHON_SYNTAX),
  // `{True: a, False: b}[legacy]`
  questionsAt(PYTHON_SYNTAX, /\}\s*(?:\[|\.get\()/g, ({ text, start, elementsAt }) =>
    elementsAt(start).map((entry) => ({
      ...entry,
      condition: text.slice(entry.start, entry.end).split(':', 1)[0]!,
    })),
  ),
  // `if legacy, do: a, else: b`
  questionsOfChoices(PYTHON_SYNTAX, [
    { at: /\bif\b(?=[^\r\n]{1,200},\s*do:)/g, parts: /\belse:/y, until: /\bdo:/y },
  ]),
)

const ENVIRON = String.raw`(?<![\w.])(?:[A-Za-z_]\w*\.)?(?:environ|[A-Za-z_]*env(?:vars|ironment)?)`
const LITERAL = String.raw`\s*,\s*(?:["'][^"'\\]*["']|-?\d+)\s*\)`

const POP = new RegExp(String.raw`${ENVIRON}\s*\.\s*pop\s*\(\s*`)
const KEY = new RegExp(String.raw`${ENVIRON}\s*\[\s*`)
const DEFAULT = new RegExp(String.raw`${ENVIRON}\s*\.\s*setdefault\s*\(\s*`)
const IN = String.raw`in\s+(?:[A-Za-z_]\w*\.)?(?:environ|\w*env)\b(?:\.keys\(\))?`

/** A macro in a list of pairs of names and values. */
const PAIR = { before: '(', within: /macro|defin/i, member: 'outer' } as const
/** A key that is given a value: `x["OLD"] = …`. */
const KEY_SET = { after: '] =', member: 'block' } as const

const readAsScript = scriptReader({
  syntax: PYTHON_SYNTAX,
  tuples: true,
  rules: [
    asks('env', {
      before: new RegExp(String.raw`(?:${ENVIRON}\s*\.\s*get|(?<![\w.])(?:os\.)?getenvb?)\s*\(\s*`),
      after: ', | )',
      call: true,
      either: nested,
    }),
    asks('env', { before: POP, after: ',', call: true, either: nested }),
    asks('env', { before: POP, call: true }),
    sets('env', { before: DEFAULT, after: ',', member: 'block', orOld: getElse, fills: true }),
    sets('env', {
      before: new RegExp(
        String.raw`(?:${ENVIRON}\s*\.\s*putenv|(?<![\w.])(?:os\.putenv|\w*\.?setenv))\s*\(\s*`,
      ),
      after: ',',
      member: 'block',
    }),
    sets('env', { before: 'monkeypatch.delenv(' }),
    sets('env', { ...KEY_SET, before: KEY, orOld: getElse }),
    asks('env', { before: new RegExp(String.raw`\bdel\s+${ENVIRON}\s*\[\s*`) }),
    asks('env', { before: KEY, after: ']', either: eitherBySubscript }),
    asks('env', { after: new RegExp(String.raw`\s+not\s+${IN}`), either: anyOf('and') }),
    asks('env', { after: new RegExp(String.raw`\s+${IN}`), either: anyOf('or') }),
    // define_macros=[("X", None)] is -DX
    defines('macro', { ...PAIR, after: /(?=\s*,\s*None\s*\))/ }),
    defines('macro', { ...PAIR, after: new RegExp(String.raw`(?=${LITERAL})\s*,\s*`) }),
    defines('macro', {
      before: /\b(?:define_macro|add_?define|add_?definition)\w*\s*\(\s*/,
      after: /(?:\s*,)?/,
    }),
    sets('cmake', { ...KEY_SET, before: 'variables[ | definitions[ | cache_variables[' }),
    // Spack and Conan helpers
    sets('cmake', {
      before:
        '.define( | .define_from_variant( | cmake_cache_option( | cmake_cache_string( | cmake_cache_path(',
      after: ',',
      member: 'outer',
      isArgument: true,
    }),
    sets('any', { in: 'code', before: '( | ,', after: /=(?!=)/, member: 'list' }),
  ],
  versions: [SPACK, CONAN],
  defines: /(?:.*\.)?(?:define_macros|macros|defines|undef_macros|definitions|cpp_?defines)/i,
  scripts: [
    [
      /(?:\bos\.(?:system|popen)|\bsubprocess\.(?:run|call|check_call|check_output|Popen|getoutput))\s*\(\s*/,
      'shell',
    ],
    // Cython: the code that is put into what it makes.
    [/\bcdef[ \t]+extern[ \t]+from[ \t]+(?:\*|["'][^"'\n]*["'])[^:\n]*:\s*/, 'c'],
  ],
})

/** Python: environment reads, macro definitions, arguments of CMake, compilers and shells in strings. */
function readPython(text: string, reading: Reading): readonly Use[] {
  const uses = readAsScript(text, reading)
  if (!uses.some((use) => isVariable(use, text))) return uses
  const own = assignedBy(lexScript(withoutMark(text), PYTHON_SYNTAX).code, reading)
  return uses.map((use) => (isVariable(use, text) && own.has(use.name) ? reserved(use) : use))
}

/** Names that the script itself has variables of. */
function assignedBy(text: string, reading: Reading): ReadonlySet<string> {
  const assigned = /^[ \t]{0,80}(\w{1,200})[ \t]{0,20}(?::[^=\r\n]{1,80})?=(?!=)/gm
  const names = [...text.matchAll(assigned)].map((hit) => hit[1]!)
  return new Set(names.filter((name) => reading.has(name)))
}

/** A word of the code that is no attribute of something. */
function isVariable({ role, region, start }: Use, text: string): boolean {
  return role === 'mention' && region === 'code' && text[start - 1] !== '.'
}

function reserved(use: Use): Use {
  return {
    ...use,
    reservation: {
      code: 'own-variable',
      message: `${use.name} is a variable of this script here: it need not have the name of the flag.`,
      safety: 'display',
    },
  }
}

export const python: LanguageModule = {
  id: 'python',
  files: [
    { format: 'spack', globs: '{packages,*spack*}/{,**/}package.py' },
    { format: 'python-setup', names: 'setup.py' },
    { format: 'nox', names: 'noxfile.py' },
    { format: 'conan', names: 'conanfile.py' },
    { format: 'scons', names: 'sconstruct sconscript scsub', extensions: 'scons' },
    { format: 'waf', names: 'wscript wscript_build' },
    { format: 'snakemake', names: 'snakefile', extensions: 'smk' },
    { format: 'task-runner', names: 'fabfile.py dodo.py pavement.py' },
    { format: 'easybuild', extensions: 'eb' },
    { format: 'mozbuild', names: 'moz.build moz.configure' },
    // Elixir and Nim: strings, comments and lists are as in Python.
    { format: 'mix', names: 'mix.exs' },
    { format: 'nimble', names: 'build.nims config.nims', extensions: 'nimble nims' },
    {
      format: 'python',
      scope: 'sources',
      extensions: 'py pyi pyw',
      shebang: /\bpython/,
      scripts: true,
    },
    // Cython reads the macros of the headers that it names.
    { format: 'python', scope: 'sources', extensions: 'pyx pxd pxi', scripts: true, upstream: 'c' },
    { format: 'pyinstaller', extensions: 'spec', head: (head) => /\bAnalysis\(/.test(head) },
  ],
  fences: 'python py python3 py3 pycon ipython ipython3',
  syntax: PYTHON_SYNTAX,
  read: readPython,
  upstream: upstreamByWords(['env'], PYTHON_SYNTAX, ({ isWhole }) => (isWhole ? 'env' : undefined)),
  questions: pythonQuestions,
}
