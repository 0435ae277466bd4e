import type { LanguageModule } from '../language.ts'
import { readIni } from './read.ts'

export const ini: LanguageModule = {
  id: 'ini',
  files: [
    {
      format: 'meson-cross',
      globs:
        '{cross,native}{,file,files,-file,-files}/*.{txt,ini} *[._-]{cross,native}{,file,-file}.{txt,ini} {cross,native}{,file,-file}[._-]*.{txt,ini}',
    },
    { format: 'python-setup', names: 'setup.cfg' },
    { format: 'tox', names: 'tox.ini' },
    { format: 'conan', names: 'conanfile.txt' },
    { format: 'buildozer', names: 'buildozer.spec' },
    { format: 'buck', names: '.buckconfig', beginnings: '.buckconfig.' },
    { format: 'gitmodules', names: '.gitmodules' },
    { format: 'ini', names: '.editorconfig .coveragerc .flake8 .pylintrc', extensions: 'ini cfg' },
  ],
  fences: 'ini cfg conf',
  read: readIni,
}
