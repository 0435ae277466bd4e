import { ADDRESS } from './pin.ts'
import { brackets, section, statement, type KeyedRow, type PackageRow } from './text-pins.ts'

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
    files: [
      '*requirements*.txt',
      '*requirements*.in',
      'requirements/*.txt',
      'pyproject.toml',
      'setup.py',
      'setup.cfg',
      '*Dockerfile*',
      '*.sh',
      '*.yml',
      '*.yaml',
    ],
    format: 'package',
    how: 'a Python requirement',
    registry: 'pypi',
    pattern:
      /(?<![\w.-])([A-Za-z][\w.-]*[A-Za-z0-9])(?:\[[^\]]*\])?[ \t]*={2,3}[ \t]*v?([0-9][\w.!+-]*)/g,
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
    pattern: /^\s*(?:require\s+)?([\w.-]+\.[a-z]+\/[\w./-]+)[ \t]+(v[\w.+-]+)/gm,
  },
  {
    files: ['conanfile.txt', 'conanfile.py'],
    format: 'package',
    how: 'a Conan requirement',
    registry: 'conan',
    pattern: /(?<![\w.-])([a-z0-9_][\w.+-]+)\/(?:cci\.)?([0-9][\w.+-]*)(?:@[\w./-]*)?/g,
  },
]
