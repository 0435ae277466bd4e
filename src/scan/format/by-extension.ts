import type { Format, FormatRule, ReaderId } from './of-path.ts'

type Row = readonly [id: string, reader: ReaderId, extensions: string]

const BUILD: readonly Row[] = [
  ['cmake', 'cmake', 'cmake'],
  ['make', 'make', 'mak make gmk'],
  ['automake', 'make', 'am'],
  ['kbuild', 'make', 'kbuild'],
  ['kconfig', 'kconfig', 'kconfig'],
  ['kconfig-fragment', 'kconfig', 'defconfig kconf fragment'],
  ['dockerfile', 'dockerfile', 'dockerfile containerfile'],
  ['earthfile', 'dockerfile', 'earth'],
  ['shell', 'shell', 'sh bash zsh ksh dash bashrc ebuild eclass slackbuild'],
  ['env', 'shell', 'env envrc'],
  ['batch', 'batch', 'bat cmd'],
  ['powershell', 'powershell', 'ps1 psm1 psd1'],
  ['yaml', 'yaml', 'yml yaml'],
  ['json', 'json', 'json jsonc json5'],
  ['toml', 'toml', 'toml'],
  ['ini', 'ini', 'ini'],
  ['properties', 'properties', 'properties'],
  ['xcconfig', 'properties', 'xcconfig'],
  ['qmake', 'properties', 'pri prf'],
  ['starlark', 'starlark', 'bzl star sky'],
  ['bazel', 'starlark', 'bazel build buck'],
  ['bazelrc', 'bazelrc', 'bazelrc'],
  ['meson', 'meson', 'meson'],
  ['gn', 'gn', 'gn gni'],
  ['gyp', 'gn', 'gyp gypi'],
  ['nix', 'nix', 'nix'],
  ['podspec', 'ruby', 'podspec'],
  ['ruby-build', 'ruby', 'gemspec rake'],
  ['rockspec', 'lua', 'rockspec'],
  ['msbuild', 'xml', 'vcxproj props targets csproj fsproj vbproj proj filters nuspec vcproj'],
  ['xml', 'xml', 'xml plist xcscheme wxs wxi'],
  ['xcode', 'text', 'pbxproj'],
  ['gradle', 'groovy', 'gradle'],
  ['groovy', 'groovy', 'groovy'],
  ['zig-build', 'zig', 'zon'],
  ['just', 'just', 'just'],
  ['autotools', 'm4', 'm4 ac'],
  ['scons', 'python', 'scons'],
  ['bitbake', 'text', 'bb bbappend bbclass'],
  ['hcl', 'text', 'hcl tf tfvars'],
  ['pkg-config', 'text', 'pc'],
  ['compile-flags', 'text', 'rsp'],
  ['installer', 'text', 'iss nsi nsh'],
  ['soong', 'text', 'bp'],
  ['qbs', 'text', 'qbs'],
  ['fish', 'text', 'fish'],
]

const DOCS: readonly Row[] = [
  ['markdown', 'markdown', 'md markdown mdx mkd mdown qmd rmd mdc'],
  ['rst', 'rst', 'rst rest'],
  ['asciidoc', 'text', 'adoc asciidoc asc'],
  ['notebook', 'notebook', 'ipynb'],
  ['text', 'text', 'txt text'],
  ['html', 'text', 'html htm xhtml'],
  ['text', 'text', 'tex texi texinfo org textile pod wiki dox man'],
]

const SOURCES: readonly Row[] = [
  ['c', 'c', 'c h'],
  ['cpp', 'c', 'cc cpp cxx c++ hh hpp hxx h++ ipp inl tpp txx tcc cppm ixx ino pde'],
  ['cuda', 'c', 'cu cuh'],
  ['hip', 'c', 'hip'],
  ['metal', 'c', 'metal'],
  ['opencl', 'c', 'cl clh'],
  ['objc', 'c', 'm mm'],
  ['shader', 'c', 'glsl vert frag comp geom tesc tese hlsl hlsli wgsl'],
  ['csharp', 'c', 'cs'],
  ['devicetree', 'c', 'dts dtsi overlay'],
  ['idl', 'c', 'i swg rc'],
  ['rust', 'rust', 'rs'],
  ['go', 'go', 'go'],
  ['python', 'python', 'py pyx pxd pxi pyi pyw'],
  ['swift', 'swift', 'swift'],
  ['zig', 'zig', 'zig'],
  ['kotlin', 'kotlin', 'kt kts'],
  ['java', 'text', 'java scala'],
  ['javascript', 'text', 'js mjs cjs jsx'],
  ['typescript', 'text', 'ts mts cts tsx'],
  ['ruby', 'ruby', 'rb'],
  ['lua', 'lua', 'lua'],
  ['julia', 'text', 'jl'],
  ['fortran', 'text', 'f f90 f95 f03 f08 for'],
  ['perl', 'text', 'pl pm'],
  ['assembly', 'text', 's asm'],
  ['shell-tests', 'text', 'bats'],
  [
    'source',
    'text',
    'd dart php r ml mli hs ex exs erl clj nim pas v vhd sv tcl vim el sql proto thrift',
  ],
  ['text', 'text', 'csv tsv log jsonl ndjson svg css scss po'],
]

/** Written with a capital, these go through the C preprocessor. */
const PREPROCESSED = new Map<string, Format>([
  ['C', { id: 'cpp', reader: 'c', scope: 'sources' }],
  ['H', { id: 'cpp', reader: 'c', scope: 'sources' }],
  ['S', { id: 'assembly', reader: 'c', scope: 'sources' }],
  ...['F', 'F90', 'F95', 'F03', 'F08', 'FOR', 'FPP'].map(
    (extension) => [extension, { id: 'fortran', reader: 'c', scope: 'sources' }] as const,
  ),
])

/** Extensions that several languages share; the beginning of the file tells, else what is most common. */
const SHARED: Readonly<Record<string, (head: string) => Format>> = {
  config: (head) => (isXml(head) ? XML : KCONFIG_FRAGMENT),
  conf: (head) => (isKconfig(head) ? KCONFIG_FRAGMENT : BUILD_TEXT),
  cfg: (head) => (isKconfig(head) ? KCONFIG_FRAGMENT : INI),
  mk: (head) => (isShell(head) ? SHELL : MAKE),
  inc: (head) => (isKconfig(head) ? KCONFIG_FRAGMENT : isC(head) ? C : SOURCE_TEXT),
  def: (head) => (isC(head) ? C : SOURCE_TEXT),
  spec: (head) => (/\bAnalysis\(/.test(head) ? PYINSTALLER : RPM_SPEC),
  pro: (head) => (/^-(keep|dont)/m.test(head) ? BUILD_TEXT : QMAKE),
}

const XML: Format = { id: 'xml', reader: 'xml', scope: 'build' }
const KCONFIG_FRAGMENT: Format = { id: 'kconfig-fragment', reader: 'kconfig', scope: 'build' }
const MAKE: Format = { id: 'make', reader: 'make', scope: 'build' }
const SHELL: Format = { id: 'shell', reader: 'shell', scope: 'build' }
const BUILD_TEXT: Format = { id: 'text', reader: 'text', scope: 'build' }
const SOURCE_TEXT: Format = { id: 'text', reader: 'text', scope: 'sources' }
const INI: Format = { id: 'ini', reader: 'ini', scope: 'build' }
const C: Format = { id: 'c', reader: 'c', scope: 'sources' }
const RPM_SPEC: Format = { id: 'rpm-spec', reader: 'rpmspec', scope: 'build' }
const PYINSTALLER: Format = { id: 'pyinstaller', reader: 'python', scope: 'build' }
const QMAKE: Format = { id: 'qmake', reader: 'properties', scope: 'build' }
const GRADLE_KTS: Format = { id: 'gradle', reader: 'kotlin', scope: 'build' }

const EXTENSIONS = new Map<string, Format>([
  ...rows(DOCS, 'docs'),
  ...rows(SOURCES, 'sources'),
  ...rows(BUILD, 'build'),
])

/** The format of a file that its extension tells; for `build.gradle.kts` its last two. */
export function byExtension(name: string): FormatRule | undefined {
  const dot = name.lastIndexOf('.')
  if (dot < 0) return undefined
  const written = name.slice(dot + 1)
  const extension = written.toLowerCase()
  if (name.toLowerCase().endsWith('.gradle.kts')) return GRADLE_KTS
  if (Object.hasOwn(SHARED, extension)) return SHARED[extension]
  return PREPROCESSED.get(written) ?? EXTENSIONS.get(extension)
}

/** A kernel-style configuration: `CONFIG_X=y` or `# CONFIG_X is not set` on a line of its own. */
export function isKconfig(head: string): boolean {
  return /^(CONFIG_\w+=|# CONFIG_\w+ is not set)/m.test(head)
}

/**
 * Distributions keep recipes for a shell in `package.mk`: functions and tests at the start of a line, or nothing but
 * quoted values, and none of what only make knows.
 */
function isShell(head: string): boolean {
  if (
    /^(?:ifn?(?:eq|def)|define|-?include)\b|^[\w-]+(?:[ \t]*[:?]=|[ \t]+\+=|\+=(?!"))/m.test(head)
  )
    return false
  if (/^(?:if|while) \[|^[A-Za-z_]\w*[ \t]*\(\)[ \t]*\{/m.test(head)) return true
  return /^[A-Za-z_]\w*="/m.test(head) && !/\$\(|^\t|^[^\s#="']+[ \t]*:/m.test(head)
}

function isXml(head: string): boolean {
  return /^(\u00ef\u00bb\u00bf)?\s*<[?!\w]/.test(head)
}

function isC(head: string): boolean {
  return /^[ \t]*#[ \t]*(if|ifdef|ifndef|include|define|pragma)\b|\/\*|^[ \t]*\/\//m.test(head)
}

function rows(
  table: readonly Row[],
  scope: Format['scope'],
): readonly (readonly [string, Format])[] {
  return table.flatMap(([id, reader, extensions]) =>
    extensions.split(' ').map((extension) => [extension, { id, reader, scope }] as const),
  )
}
