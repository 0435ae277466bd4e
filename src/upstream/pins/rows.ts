import { brackets, section, statement } from './around.ts'
import { ADDRESS } from './pin.ts'
import type { DataRow, KeyedRow, PackageRow, ScriptRow } from './row.ts'

type Row = DataRow | PackageRow | KeyedRow | ScriptRow

/** Files that hold nothing but a version. */
export const VERSION_FILES = ['*VERSION']
const YAML = ['*.yml', '*.yaml']
const DIGITS = /^=?[ \t]*(\d[\w.+-]*)$/

/** Every place that a pin is looked for. One that comes first is the one that a report names. */
const ROWS: readonly Row[] = [
  {
    files: [
      ...['*Dockerfile*', '*Containerfile*', '*.dockerfile', 'CMakeLists.txt', '*.cmake'],
      ...['Makefile*', 'GNUmakefile', '*.mk', 'Justfile', 'PKGBUILD', '*.spec', '*.env'],
      ...['*.sh', '*.bash', '*.ps1', '*.bat', '*.cmd', ...VERSION_FILES],
      ...['*build*.py', '*deps*.py', '*download*.py', '*fetch*.py', '*install*.py'],
      ...['*setup*.py', '*vendor*.py'],
    ],
    format: 'script',
  },
  {
    files: YAML,
    format: 'yaml',
    how: 'a checkout step',
    at: '**.*',
    of: ['{repository}'],
    version: ['{ref}', 'HEAD'],
  },
  {
    files: YAML,
    format: 'yaml',
    how: 'a west manifest',
    at: '**.[]',
    of: ['{url}', '{remote}/{repo-path}', '{remote}/{name}', '_/{repo-path}', '_/{name}'],
    version: ['{revision}'],
    line: 'name',
  },
  {
    files: ['Cargo.toml', 'pyproject.toml', 'Pipfile'],
    format: 'toml',
    how: 'a git dependency',
    at: '**',
    of: ['{git}'],
    version: ['{rev}', '{tag}', '{ref}'],
  },
  {
    files: ['Package.resolved'],
    format: 'json',
    how: 'a Swift package',
    at: '**.pins.[]',
    of: ['{location}', '{repositoryURL}'],
    version: ['{state.version}', '{state.revision}'],
  },
  {
    files: ['flake.lock'],
    format: 'json',
    how: 'flake.lock',
    at: '**.locked',
    of: ['{owner}/{repo}'],
    version: ['{rev}'],
    line: '.',
  },
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
      ...['*requirements*.txt', '*requirements*.in', 'requirements/*.txt', 'pyproject.toml'],
      ...['setup.py', 'setup.cfg', '*Dockerfile*', '*.sh', ...YAML],
    ],
    format: 'package',
    how: 'a Python requirement',
    registry: 'pypi',
    pattern:
      /(?<![\w.-])([A-Za-z][\w.-]*[A-Za-z0-9])(?:\[[^\]]*\])?[ \t]*={2,3}[ \t]*v?([0-9][\w.!+-]*)/g,
  },
  {
    files: ['package.json'],
    format: 'json',
    how: 'a package.json dependency',
    at: '**.*',
    of: ['npm:{*}'],
    version: ['{.}'],
    exact: /^=?v?(\d+\.\d+\.\d+[\w.+-]*)$/,
  },
  {
    files: ['package-lock.json', 'npm-shrinkwrap.json'],
    format: 'json',
    how: 'package-lock.json',
    at: 'packages.node_modules/*',
    of: ['npm:{*}'],
    version: ['{version}'],
  },
  {
    files: ['poetry.lock', 'uv.lock', 'pdm.lock'],
    format: 'toml',
    how: 'a lock file',
    at: 'package.[]',
    of: ['pypi:{name}'],
    version: ['{version}'],
  },
  {
    files: ['Pipfile.lock'],
    format: 'json',
    how: 'a lock file',
    at: '*.*',
    of: ['pypi:{*}'],
    version: ['{version}'],
    exact: /^==(.+)$/,
  },
  {
    files: ['pyproject.toml', 'Pipfile'],
    format: 'toml',
    how: 'a Python requirement',
    at: '**.*',
    of: ['pypi:{*}'],
    version: ['{.}'],
    exact: /^(?:==)?v?(\d+\.\d[\w.!+-]*)$/,
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
    files: ['Cargo.toml'],
    format: 'toml',
    how: 'a Cargo dependency',
    at: '**.*dependencies.*',
    of: ['cargo:{*}'],
    version: ['{.}', '{version}'],
    exact: DIGITS,
  },
  {
    files: ['Cargo.lock'],
    format: 'toml',
    how: 'Cargo.lock',
    at: 'package.[]',
    of: ['cargo:{name}'],
    version: ['{version}'],
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
  {
    files: ['vcpkg.json'],
    format: 'json',
    how: 'a vcpkg override',
    at: '**',
    of: ['vcpkg:{name}'],
    version: ['{version}', '{version>=}', '{version-string}', '{version-semver}', '{version-date}'],
  },
]

const PATTERNS = ROWS.map((row) => ({ row, files: pathsOf(row.files) }))

/** The rows that speak of a file; where there are none it is not looked at. */
export function rowsFor(path: string): readonly Row[] {
  return PATTERNS.filter(({ files }) => files.test(path)).map(({ row }) => row)
}

/** The paths that end with a name. */
export function pathsOf(files: readonly string[]): RegExp {
  const names = files.map((file) => file.replaceAll('.', '\\.').replaceAll('*', '[^/]*'))
  return new RegExp(`(?:^|/)(?:${names.join('|')})$`, 'i')
}
