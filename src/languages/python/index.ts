import type { LanguageModule } from '../language.ts'
import { readPython } from './read.ts'

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
      extensions: 'py pyx pxd pxi pyi pyw',
      shebang: /\bpython[\d.]*\b/,
      scripts: true,
    },
    { format: 'pyinstaller', extensions: 'spec', head: (head) => /\bAnalysis\(/.test(head) },
  ],
  fences: 'python py python3 py3 pycon ipython ipython3',
  read: readPython,
}
