import { ADDRESS, VARIABLE } from './pin.ts'
import {
  blockAround,
  textInBrackets,
  mappingAround,
  textAround,
  projectAround,
  sectionAround,
  statementAround,
  type KeyedRow,
  type PackageRow,
} from './text-pins.ts'

const NIX = { files: ['*.nix'], how: 'a Nix fetcher', words: true } as const

/** Addresses with a version beside them, in formats that no bundled parser reads, and in templates inside those that one reads. */
export const KEYED_ROWS: readonly KeyedRow[] = [
  {
    files: ['*.wrap'],
    how: 'a Meson wrap',
    address: String.raw`^url[ \t]*=[ \t]*(${ADDRESS})`,
    around: sectionAround,
    keys: ['revision'],
  },
  {
    files: ['Package.swift'],
    how: 'a Swift package',
    address: String.raw`\burl[ \t]*:[ \t]*["'](${ADDRESS})["']`,
    around: textInBrackets,
    keys: ['exact', 'version', 'revision', '\\.exact', '\\.revision'],
  },
  {
    files: ['*.bzl', '*.bazel', 'WORKSPACE*', 'BUILD'],
    how: 'a Bazel rule',
    address: String.raw`\bremote[ \t]*=[ \t]*["'](${ADDRESS})["']`,
    around: textInBrackets,
    keys: ['tag', 'commit'],
    words: true,
  },
  {
    ...NIX,
    address: String.raw`fetchFromGit(?:Hub|Lab)\s*(?:rec\s*)?\{`,
    around: (text, at) => textInBrackets(text, at + 1),
    keys: ['tag', 'rev'],
  },
  {
    ...NIX,
    address: String.raw`\burl[ \t]*=[ \t]*"(${ADDRESS})"`,
    around: textInBrackets,
    keys: ['tag', 'rev', 'ref'],
  },
  {
    files: ['*.yml', '*.yaml'],
    how: 'a source',
    address: String.raw`^[ \t]*(?:-[ \t]+)?(?:source|url|git|git_url):[ \t]*["']?(${ADDRESS})`,
    around: mappingAround,
    keys: ['source-tag', 'git_tag', 'git_rev', 'tag', 'source-commit', 'commit', 'rev'],
  },
  {
    files: ['*.*.*.json'],
    inCommands: true,
    how: 'a source',
    address: String.raw`"url"[ \t]*:[ \t]*"(${ADDRESS})"`,
    around: textInBrackets,
    keys: ['tag', 'commit'],
  },
  {
    files: ['*.bb', '*.bbappend', '*.bbclass'],
    how: 'a BitBake recipe',
    address: String.raw`(git(?:sm)?:\/\/[^\s"';]+)`,
    around: textAround,
    keys: ['tag', String.raw`SRCREV(?:_\w+)?[ \t]*[?:]*`],
  },
  {
    files: ['.gitmodules'],
    how: 'a submodule’s branch',
    address: String.raw`^[ \t]*url[ \t]*=[ \t]*(${ADDRESS})`,
    around: sectionAround,
    keys: ['branch'],
    lies: 'path',
  },
  {
    files: ['mix.exs', 'rebar.config'],
    how: 'a dependency',
    address: String.raw`\bgit(?:hub)?[:,][ \t]*"(${ADDRESS}|[\w.-]+\/[\w.-]+)"`,
    around: textInBrackets,
    keys: ['tag', 'ref'],
  },
  {
    files: ['*.rb', '*.podspec', 'Gemfile', 'Podfile'],
    how: 'a Ruby recipe',
    address: String.raw`(?:\burl[ \t]+|\bgit(?::|[ \t]*=>)[ \t]*)["'](${ADDRESS})["']`,
    around: statementAround,
    keys: ['tag', 'revision', 'ref', 'commit'],
  },
  {
    files: ['*.rb'],
    how: 'a Chef resource',
    address: String.raw`^[ \t]*repository[ \t]+["'](${ADDRESS})["']`,
    around: blockAround,
    keys: ['revision', 'reference', 'branch'],
    words: true,
  },
  {
    files: ['*.pp'],
    how: 'a Puppet resource',
    address: String.raw`\bsource[ \t]*=>[ \t]*["'](${ADDRESS})["']`,
    around: textInBrackets,
    keys: ['revision'],
  },
  {
    files: ['*.sls'],
    how: 'a Salt state',
    address: String.raw`^[ \t]*-[ \t]+name:[ \t]*["']?(${ADDRESS})`,
    around: blockAround,
    keys: ['rev', 'branch', 'tag'],
    dir: 'target',
  },
  {
    files: ['*.yml', '*.yaml'],
    how: 'an Ansible task',
    address: String.raw`\brepo=["']?(${ADDRESS})`,
    around: statementAround,
    keys: ['version'],
    dir: 'dest',
  },
  {
    files: ['Jenkinsfile*', '*.groovy'],
    how: 'a Jenkins step',
    address: String.raw`\burl:[ \t]*["'](${ADDRESS})["']`,
    around: statementAround,
    keys: ['branch', 'name'],
  },
  {
    files: ['default.xml', '*manifest*.xml'],
    how: 'a repo manifest',
    address: String.raw`<project\b[^<>]*?\bname="(?:([\w.-]+\/[\w.-]+)|[\w.-]+)"`,
    around: projectAround,
    keys: ['revision'],
    lies: 'path',
  },
]

/** Lists of packages of Python, and commands that install some. */
const PYTHON = {
  files: [
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
  ],
  inCommands: true,
  how: 'a Python requirement',
  registry: 'pypi',
} as const
const COMMAND = { files: [], inCommands: true, how: 'a command' } as const
const CONAN = {
  files: ['conanfile.txt', 'conanfile.py'],
  how: 'a Conan requirement',
  registry: 'conan',
} as const

/** Packages with their version, in such formats and in commands. */
export const PACKAGE_ROWS: readonly PackageRow[] = [
  {
    ...PYTHON,
    pattern: String.raw`(?<![\w.-])([A-Za-z][\w.-]*[A-Za-z0-9])(?:\[[^\]]*\])?[ \t]*={2,3}[ \t]*v?((?:${VARIABLE}|#?\{\w+\}|[0-9])(?:${VARIABLE}|[\w.!+-])*|(?:%s)?["'][ \t]*(?:\+|\.\.?|%)[ \t]*\(?\$?[A-Za-z_]\w*)(?![\w.*!+-])`,
  },
  {
    ...PYTHON,
    isRange: true,
    pattern: String.raw`(?<![\w.-])([A-Za-z][\w.-]*[A-Za-z0-9])(?:\[[^\]]*\])?[ \t]*\(?((?:[<>]=?|~=|!=|==(?=[ \t]*[\d.]+\.\*))[ \t]*v?\d[\w.*+!-]*(?:[ \t]*,[ \t]*(?:[<>]=?|~=|!=|={2,3})[ \t]*v?\d[\w.*+!-]*)*)`,
  },
  {
    files: ['*.yml', '*.yaml'],
    inCommands: true,
    how: 'a conda package',
    registry: 'pypi',
    pattern: String.raw`(?:^[ \t]*-[ \t]+["']?|\b(?:conda|mamba|micromamba)[ \t]+(?:install|create)[ \t](?:[^\n;&|]*[ \t])?["']?)([A-Za-z][\w.-]*[A-Za-z0-9])=(\d+(?:\.\d+){2,}[\w.]*)(?![\w.*])`,
  },
  {
    ...COMMAND,
    registry: 'npm',
    isRange: true,
    pattern: String.raw`\b(?:npm|pnpm|yarn|bun)[ \t]+(?:install|i|add|ci)[ \t][^\n;&|]*?(?<=[ \t"'])((?:@[\w.-]+\/)?[\w.-]+)@((?:[\^~<>=]=?[ \t]*)\d[\w.*+-]*|\d+(?:\.\d+)?\.[x*])`,
  },
  {
    ...COMMAND,
    registry: 'cargo',
    isRange: true,
    pattern: String.raw`\bcargo[ \t]+(?:install|add)[ \t][^\n;&|]*?(?<=[ \t"'])([\w-]+)(?:@|["']?[ \t]+(?:--version|--vers)[ =]["']?)((?:[\^~<>]=?|=?(?=\d+\.\*))[ \t]*\d[\w.*+-]*(?:,[ \t]*[<>]=?[ \t]*\d[\w.+-]*)*)`,
  },
  {
    ...COMMAND,
    registry: 'npm',
    pattern: String.raw`\b(?:npm|pnpm|yarn|bun)[ \t]+(?:install|i|add|ci)[ \t][^\n;&|]*?(?<=[ \t])((?:@[\w.-]+\/)?[\w.-]+)@((?:${VARIABLE}|[0-9])(?:${VARIABLE}|[\w.+-])*)`,
  },
  {
    ...COMMAND,
    registry: 'pypi',
    pattern: String.raw`\b(?:poetry|uv|pdm|rye|pixi)[ \t]+add[ \t][^\n;&|]*?(?<=[ \t"'])([\w.-]+)(?:\[[^\]]*\])?@((?:${VARIABLE}|[0-9])(?:${VARIABLE}|[\w.+-])*)`,
  },
  {
    ...COMMAND,
    registry: 'cargo',
    pattern: String.raw`\bcargo[ \t]+(?:install|add)[ \t][^\n;&|]*?(?<=[ \t])([\w-]+)(?:@|[ \t]+(?:--version|--vers)[ =]=?)((?:${VARIABLE}|[0-9])(?:${VARIABLE}|[\w.+-])*)`,
  },
  {
    files: ['MODULE.bazel'],
    how: 'a Bazel module',
    registry: 'bazel',
    pattern: String.raw`\b(?:bazel_dep|single_version_override)\(\s*(?:module_)?name[ \t]*=[ \t]*"([\w.-]+)"[^()]{0,300}?\bversion[ \t]*=[ \t]*"([\w.+-]+)"`,
  },
  {
    files: ['go.mod'],
    how: 'a Go requirement',
    registry: 'go',
    pattern: String.raw`^[ \t]*(?:require\s+|(?:replace\s+)?\S+(?:[ \t]+v\S+)?[ \t]+=>[ \t]+)?([\w.-]+\.[a-z]+\/[\w./-]+)[ \t]+(v[\w.+-]+)[ \t]*(?:\/\/.*)?\r?$`,
  },
  {
    ...CONAN,
    pattern: String.raw`(?<![\w.-])([a-z0-9_][\w.+-]+)\/(?:cci\.)?(b?[0-9][\w.+-]*)(?:@[\w./-]*)?`,
  },
  {
    ...CONAN,
    isRange: true,
    pattern: String.raw`(?<![\w.-])([a-z0-9_][\w.+-]+)\/\[([^\]\n]*)\]`,
  },
]
