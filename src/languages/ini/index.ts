import type { LanguageModule } from '../language.ts'
import { readIni } from './read.ts'

export const ini: LanguageModule = {
  id: 'ini',
  files: [
    {
      format: 'meson-cross',
      places: [/(^|\/)(cross|native)(-?files?)?\/(?!CMakeLists|README)[^/]+\.(txt|ini)$/i],
      patterns: [
        /[._-](cross|native)(-?file)?\.(txt|ini)$/i,
        /^(cross|native)(-?file)?[._-].*\.(txt|ini)$/i,
      ],
    },
    { format: 'python-setup', names: 'setup.cfg' },
    { format: 'tox', names: 'tox.ini' },
    { format: 'conan', names: 'conanfile.txt' },
    { format: 'buildozer', names: 'buildozer.spec' },
    { format: 'buck', names: '.buckconfig', beginnings: [/^\.buckconfig\./] },
    { format: 'gitmodules', names: '.gitmodules' },
    { format: 'ini', names: '.editorconfig .coveragerc .flake8 .pylintrc', extensions: 'ini cfg' },
  ],
  fences: 'ini cfg conf',
  read: readIni,
}
