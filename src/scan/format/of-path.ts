import type { Scope } from '../../core/use.ts'

import { byExtension, isKconfig } from './by-extension.ts'
import { byName, byTextName } from './by-name.ts'
import { byPlace } from './by-place.ts'

/** The ids of the language readers (languages/registry.ts); `text` has none: the general rule reads it. */
export type ReaderId =
  | 'bazelrc'
  | 'batch'
  | 'c'
  | 'cmake'
  | 'dockerfile'
  | 'gn'
  | 'go'
  | 'groovy'
  | 'ini'
  | 'json'
  | 'just'
  | 'kconfig'
  | 'kotlin'
  | 'lua'
  | 'm4'
  | 'make'
  | 'markdown'
  | 'meson'
  | 'nix'
  | 'notebook'
  | 'powershell'
  | 'properties'
  | 'python'
  | 'rpmspec'
  | 'rst'
  | 'ruby'
  | 'rust'
  | 'shell'
  | 'starlark'
  | 'swift'
  | 'text'
  | 'toml'
  | 'xml'
  | 'yaml'
  | 'zig'

/** What a file is: the name of its format in the report, the language that reads it, and the scope it belongs to. */
export interface Format {
  readonly id: string
  readonly reader: ReaderId
  readonly scope: Scope
}

/** A format, or how the beginning of the file decides. */
export type FormatRule = Format | ((head: string) => Format | null)

/** Endings that say what a template or a copy is made for: what stands before them decides. */
const WRAPPED =
  /\.(in|j2|jinja2?|tmpl|tpl|template|mustache|erb|example|sample|dist|default|disabled|off|bak|old|orig|save)$/i

/** `config.h.cmake.in` is a header with CMake's placeholders. */
const CMAKE_HEADER =
  /(\.(?:h|hh|hpp|hxx)(?=\.cmake)|\.(?:c|cc|cpp|cxx)(?=\.cmake\.in$))\.cmake(?:\.in)?$/i

/** Scripts are build files where builds are kept; elsewhere they are sources. */
const BUILD_PLACES =
  /(^|\/)(\.?ci|\.github|\.gitlab|\.circleci|\.buildkite|\.azure-pipelines|\.devops|scripts?|cmake|docker|packaging|toolchains?|build-?tools?|buildscripts?)\//i
const BUILD_SCRIPT =
  /^([^/]+\/)?(build|setup|configure|install|compile|package|release|r?make|bootstrap)([_-][\w-]+)?\.[a-z]+$/i
const SCRIPT_LANGUAGES: ReadonlySet<string> = new Set([
  'python',
  'javascript',
  'typescript',
  'ruby',
  'lua',
  'perl',
])

const UNKNOWN_TEXT: Format = { id: 'text', reader: 'text', scope: 'sources' }
const KCONFIG_FRAGMENT: Format = { id: 'kconfig-fragment', reader: 'kconfig', scope: 'build' }

const SHEBANGS: readonly (readonly [RegExp, Format])[] = [
  [/\b(ba|z|da|a|k|mk)?sh\b/, { id: 'shell', reader: 'shell', scope: 'build' }],
  [/\bg?make\b/, { id: 'make', reader: 'make', scope: 'build' }],
  [/\bpython[\d.]*\b/, { id: 'python', reader: 'python', scope: 'sources' }],
  [/\bruby\b/, { id: 'ruby', reader: 'ruby', scope: 'sources' }],
  [/\blua(jit)?\b/, { id: 'lua', reader: 'lua', scope: 'sources' }],
  [/\bpwsh\b/, { id: 'powershell', reader: 'powershell', scope: 'build' }],
  [/\bnix(-shell)?\b/, { id: 'nix', reader: 'nix', scope: 'build' }],
  [/\b(just)\b/, { id: 'just', reader: 'just', scope: 'build' }],
]

/**
 * Says what a file is. The first that knows the path wins: its place (`.github/workflows/`), its name (`Makefile`), its
 * extension, what a template is made for (`config.h.in`), its shebang. Text that nobody knows is `sources`: shown, and
 * not rewritten unless asked.
 *
 * @param path relative to the repository's root, forward slashes
 * @param head the beginning of the file as latin1 (4 KiB are plenty); decides for shebangs and ambiguous extensions
 */
export function formatOf(path: string, head = ''): Format {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(CMAKE_HEADER, '$1')
  const format = known(path, name, head) ?? fromHead(head)
  return isBuildScript(path, format) ? { ...format, scope: 'build' } : format
}

function known(path: string, name: string, head: string): Format | undefined {
  for (const rule of [byPlace(path), byName(name), byExtension(name), byTextName(name)]) {
    const format = typeof rule === 'function' ? rule(head) : rule
    if (format) return format
  }
  const inner = name.replace(WRAPPED, '')
  if (inner === name || inner === '') return undefined
  return known(path.slice(0, path.length - name.length) + inner, inner, head)
}

function fromHead(head: string): Format {
  if (isKconfig(head)) return KCONFIG_FRAGMENT
  const shebang = /^#![^\r\n]*/.exec(head)?.[0]
  if (shebang === undefined) return UNKNOWN_TEXT
  return SHEBANGS.find(([pattern]) => pattern.test(shebang))?.[1] ?? UNKNOWN_TEXT
}

function isBuildScript(path: string, format: Format): boolean {
  if (format.scope !== 'sources' || !SCRIPT_LANGUAGES.has(format.id)) return false
  return BUILD_PLACES.test(path) || BUILD_SCRIPT.test(path)
}
