import type { LanguageModule } from '../language.ts'
import { questionsIndented } from '../kit/questions/indented.ts'
import { readPython } from './read.ts'
import { PYTHON_SYNTAX } from '../kit/script/python-syntax.ts'
import { upstreamByWords } from '../kit/upstream-words.ts'

export const python: LanguageModule = {
  id: 'python',
  files: [
    { format: 'spack', places: [/(^|\/)(packages|[^/]*spack[^/]*)\/([^/]+\/)*package\.py$/] },
    { format: 'python-setup', names: 'setup.py' },
    { format: 'nox', names: 'noxfile.py' },
    { format: 'conan', names: 'conanfile.py' },
    { format: 'scons', names: 'sconstruct sconscript scsub', extensions: 'scons' },
    { format: 'waf', names: 'wscript wscript_build' },
    {
      format: 'python',
      scope: 'sources',
      extensions: 'py pyi pyw',
      shebang: /\bpython[\d.]*\b/,
      scripts: true,
    },
    // Cython reads the macros of the headers that it names.
    {
      format: 'python',
      scope: 'sources',
      extensions: 'pyx pxd pxi',
      scripts: true,
      upstream: 'c',
    },
    { format: 'pyinstaller', extensions: 'spec', head: (head) => /\bAnalysis\(/.test(head) },
  ],
  fences: 'python py python3 py3 pycon ipython ipython3',
  read: readPython,
  questions: questionsIndented(PYTHON_SYNTAX),
  upstream: upstreamByWords(['env'], PYTHON_SYNTAX, ({ isWhole }) => (isWhole ? 'env' : undefined)),
}
