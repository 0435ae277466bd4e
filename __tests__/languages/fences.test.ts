import { expect, test } from '@jest/globals'

import { LANGUAGES } from '../../src/languages/registry.ts'

/** What documents call each language behind three backquotes. */
const FENCES = [
  ['yaml', 'yaml yml'],
  ['kconfig', 'kconfig defconfig'],
  [
    'shell',
    'bash sh shell zsh ksh fish console terminal shell-session shellsession bash-session sh-session shellscript prompt commandline',
  ],
  ['python', 'python py python3 py3 pycon ipython ipython3'],
  ['batch', 'cmd bat batch dos winbatch doscon'],
  ['bazelrc', 'bazelrc'],
  ['c', 'c cpp c++ cxx cuda cu h hpp objc objective-c hip metal'],
  ['cmake', 'cmake'],
  ['dockerfile', 'dockerfile docker containerfile'],
  ['dotenv', 'env dotenv'],
  ['gn', 'gn gyp'],
  ['go', 'go golang'],
  ['groovy', 'groovy gradle jenkinsfile'],
  ['ini', 'ini cfg conf'],
  ['json', 'json jsonc json5'],
  ['julia', 'julia jl'],
  ['just', 'just justfile'],
  ['kotlin', 'kotlin kts kt'],
  ['lua', 'lua'],
  ['m4', 'm4 autoconf'],
  ['make', 'make makefile mf'],
  ['meson', 'meson'],
  ['nix', 'nix'],
  ['powershell', 'powershell ps1 pwsh ps posh pwsh-session ps1con'],
  ['properties', 'properties xcconfig qmake'],
  ['ruby', 'ruby rb'],
  ['rust', 'rust rs'],
  ['starlark', 'starlark bazel bzl python-bazel'],
  ['swift', 'swift'],
  ['toml', 'toml'],
  ['xml', 'xml msbuild'],
  ['zig', 'zig'],
] as const

test.each(FENCES)('a block of %s is known by %s', (language, words) => {
  const known = words.split(' ').map((word) => LANGUAGES.byFence.get(word)?.id)
  expect(new Set(known)).toEqual(new Set([language]))
})

test.each(['', 'text', 'output', 'diff', 'yamlx', 'shel'])(
  'a block of "%s" is of no language',
  (word) => {
    expect(LANGUAGES.byFence.get(word)).toBeUndefined()
  },
)
