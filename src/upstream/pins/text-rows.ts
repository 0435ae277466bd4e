import { ADDRESS, VARIABLE } from './pin.ts'
import { brackets, section, statement, type KeyedRow, type PackageRow } from './text-pins.ts'

/** Files that name packages of Python, in lists and commands. */
const PYTHON = [
  '*requirements*.txt',
  '*requirements*.in',
  '*constraints*.txt',
  'requirements/*.txt',
  'pyproject.toml',
  'setup.py',
  'setup.cfg',
  '*Dockerfile*',
  '*.sh',
  '*.yml',
  '*.yaml',
]

/** The pins in formats that no bundled parser reads. */
export const TEXT_ROWS: readonly (KeyedRow | PackageRow)[] = [
  {
    files: ['*.wrap'],
    format: 'keyed',
    how: 'a Meson wrap',
    address: new RegExp(String.raw`^url[ \t]*=[ \t]*(${ADDRESS})`, 'gm'),
    around: section,
    keys: ['revision'],
  },
  {
    files: ['Package.swift'],
    format: 'keyed',
    how: 'a Swift package',
    address: new RegExp(String.raw`\burl[ \t]*:[ \t]*["'](${ADDRESS})["']`, 'g'),
    around: brackets,
    keys: ['exact', 'version', 'revision', '\\.exact', '\\.revision'],
  },
  {
    files: ['*.bzl', '*.bazel', 'WORKSPACE*', 'BUILD'],
    format: 'keyed',
    how: 'a Bazel rule',
    address: new RegExp(String.raw`\bremote[ \t]*=[ \t]*["'](${ADDRESS})["']`, 'g'),
    around: brackets,
    keys: ['tag', 'commit'],
    words: true,
  },
  {
    files: ['*.nix'],
    format: 'keyed',
    how: 'a Nix fetcher',
    address: /fetchFromGit(?:Hub|Lab)\s*(?:rec\s*)?\{/g,
    around: (text, at) => brackets(text, at + 1),
    keys: ['tag', 'rev'],
    words: true,
  },
  {
    files: ['*.nix'],
    format: 'keyed',
    how: 'a Nix fetcher',
    address: new RegExp(String.raw`\burl[ \t]*=[ \t]*"(${ADDRESS})"`, 'g'),
    around: brackets,
    keys: ['tag', 'rev'],
    words: true,
  },
  {
    files: ['*.rb', '*.podspec', 'Gemfile', 'Podfile'],
    format: 'keyed',
    how: 'a Ruby recipe',
    address: new RegExp(
      String.raw`(?:\burl[ \t]+|\bgit(?::|[ \t]*=>)[ \t]*)["'](${ADDRESS})["']`,
      'g',
    ),
    around: statement,
    keys: ['tag', 'revision', 'ref', 'commit'],
  },
  {
    files: PYTHON,
    inCommands: true,
    format: 'package',
    how: 'a Python requirement',
    registry: 'pypi',
    pattern: new RegExp(
      String.raw`(?<![\w.-])([A-Za-z][\w.-]*[A-Za-z0-9])(?:\[[^\]]*\])?[ \t]*={2,3}[ \t]*v?((?:${VARIABLE}|[0-9])(?:${VARIABLE}|[\w.!+-])*)(?![\w.*!+-])`,
      'g',
    ),
  },
  {
    files: PYTHON,
    inCommands: true,
    format: 'package',
    how: 'a Python requirement',
    registry: 'pypi',
    isRange: true,
    pattern:
      /(?<![\w.-])([A-Za-z][\w.-]*[A-Za-z0-9])(?:\[[^\]]*\])?[ \t]*\(?((?:[<>]=?|~=|!=|==(?=[ \t]*[\d.]+\.\*))[ \t]*v?\d[\w.*+!-]*(?:[ \t]*,[ \t]*(?:[<>]=?|~=|!=|={2,3})[ \t]*v?\d[\w.*+!-]*)*)/g,
  },
  {
    files: ['*.yml', '*.yaml'],
    inCommands: true,
    format: 'package',
    how: 'a conda package',
    registry: 'pypi',
    pattern:
      /(?:^[ \t]*-[ \t]+["']?|\b(?:conda|mamba|micromamba)[ \t]+(?:install|create)[ \t](?:[^\n;&|]*[ \t])?["']?)([A-Za-z][\w.-]*[A-Za-z0-9])=(\d+(?:\.\d+){2,}[\w.]*)(?![\w.*])/gm,
  },
  {
    files: [],
    inCommands: true,
    format: 'package',
    how: 'a command',
    registry: 'npm',
    isRange: true,
    pattern:
      /\b(?:npm|pnpm|yarn|bun)[ \t]+(?:install|i|add|ci)[ \t][^\n;&|]*?(?<=[ \t"'])((?:@[\w.-]+\/)?[\w.-]+)@((?:[\^~<>=]=?[ \t]*)\d[\w.*+-]*|\d+(?:\.\d+)?\.[x*])/g,
  },
  {
    files: [],
    inCommands: true,
    format: 'package',
    how: 'a command',
    registry: 'cargo',
    isRange: true,
    pattern:
      /\bcargo[ \t]+(?:install|add)[ \t][^\n;&|]*?(?<=[ \t"'])([\w-]+)(?:@|["']?[ \t]+(?:--version|--vers)[ =]["']?)((?:[\^~<>]=?|=?(?=\d+\.\*))[ \t]*\d[\w.*+-]*(?:,[ \t]*[<>]=?[ \t]*\d[\w.+-]*)*)/g,
  },
  {
    files: [],
    inCommands: true,
    format: 'package',
    how: 'a command',
    registry: 'npm',
    pattern: new RegExp(
      String.raw`\b(?:npm|pnpm|yarn|bun)[ \t]+(?:install|i|add|ci)[ \t][^\n;&|]*?(?<=[ \t])((?:@[\w.-]+\/)?[\w.-]+)@((?:${VARIABLE}|[0-9])(?:${VARIABLE}|[\w.+-])*)`,
      'g',
    ),
  },
  {
    files: [],
    inCommands: true,
    format: 'package',
    how: 'a command',
    registry: 'cargo',
    pattern: new RegExp(
      String.raw`\bcargo[ \t]+(?:install|add)[ \t][^\n;&|]*?(?<=[ \t])([\w-]+)(?:@|[ \t]+(?:--version|--vers)[ =]=?)((?:${VARIABLE}|[0-9])(?:${VARIABLE}|[\w.+-])*)`,
      'g',
    ),
  },
  {
    files: ['MODULE.bazel'],
    format: 'package',
    how: 'a Bazel module',
    registry: 'bazel',
    pattern:
      /\b(?:bazel_dep|single_version_override)\(\s*(?:module_)?name[ \t]*=[ \t]*"([\w.-]+)"[^()]{0,300}?\bversion[ \t]*=[ \t]*"([\w.+-]+)"/g,
  },
  {
    files: ['go.mod'],
    format: 'package',
    how: 'a Go requirement',
    registry: 'go',
    pattern: /^[ \t]*(?:require\s+)?([\w.-]+\.[a-z]+\/[\w./-]+)[ \t]+(v[\w.+-]+)/gm,
  },
  {
    files: ['conanfile.txt', 'conanfile.py'],
    format: 'package',
    how: 'a Conan requirement',
    registry: 'conan',
    pattern: /(?<![\w.-])([a-z0-9_][\w.+-]+)\/(?:cci\.)?(b?[0-9][\w.+-]*)(?:@[\w./-]*)?/g,
  },
  {
    files: ['conanfile.txt', 'conanfile.py'],
    format: 'package',
    how: 'a Conan requirement',
    registry: 'conan',
    isRange: true,
    pattern: /(?<![\w.-])([a-z0-9_][\w.+-]+)\/\[([^\]\n]*)\]/g,
  },
]
