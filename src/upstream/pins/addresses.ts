import { ADDRESS, VARIABLE, type RawPin } from './pin.ts'

const REF = String.raw`((?:\$?\{\{[^}\n]*\}\}|\$\([\w.]+\)|[$%#]?\{[^}\s]*\}|[^\s"'/#?<>|;,(){}\]])+?)`
const END = String.raw`(?=\.(?:tar|zip|tgz)\b|[/"'\s?;,)\]}|<>]|#(?!\{)|$)`
const PART = String.raw`(?:\$\{[\w:-]+\}|\{\{ *\w+ *\}\}|#\{\w+\}|\$\([\w.]+\)|%\{\w+\}|[\w.-])+`
const NAME = String.raw`(${PART}\/${PART}?)`

/** What a run puts into an address: a variable, a file (a variable with blanks behind it), a command, a hole in a text of Python's. */
const GIVEN = String.raw`\$\{_\d+\} +|${VARIABLE}|\$\((?![\w.]+\))[^()\n]*\)|#?\{\w*\}|%s(?!\w*%)`

const TEMPLATE = String.raw`\{\{[^}\n]*\}\}`

/** Groups: `owner/name`, and its version. */
const ARCHIVES = (
  [
    [
      'an archive’s address',
      String.raw`(?:github|gitlab)\.com\/${NAME}\/(?:archive\/(?!refs\/(?:tags|heads)(?!\/))(?:refs\/(?:tags|heads)\/)?|releases\/download\/|tarball\/|zipball\/|-\/archive\/)${REF}${END}`,
    ],
    [
      'an archive’s address',
      String.raw`codeload\.github\.com\/${NAME}\/(?:legacy\.)?(?:tar\.gz|zip)\/(?:refs\/(?:tags|heads)\/)?${REF}${END}`,
    ],
    [
      'an archive’s address',
      String.raw`api\.github\.com\/repos\/${NAME}\/(?:tarball|zipball)\/${REF}${END}`,
    ],
    [
      'a source file’s address',
      String.raw`raw\.githubusercontent\.com\/${NAME}\/(?:refs\/tags\/)?${REF}\/[\w./-]+\.(?:c|cc|cpp|cu|cuh|h|hpp|m|metal|cmake)\b`,
    ],
    [
      'a git address',
      String.raw`(?:github|gitlab)(?:\.com[/:]|:)${NAME}(?:\.git)?(?:[@#]|\?(?:ref|rev|tag)=|\?branch=[^#\s\"']*#)(?:tag=|commit=)?${REF}${END}`,
    ],
    ['a git address', String.raw`\b(?:github|gitlab):${NAME}\/${REF}${END}`],
    // `$url/archive/v1.tar.gz`, `git+$url#tag=v1`: an address that a variable holds.
    [
      'an archive’s address',
      String.raw`(?<![\w}/])(\$\{\w+\}|\$\w+|%\{\w+\}|#\{\w+\})\/(?:archive\/(?:refs\/(?:tags|heads)\/)?|releases\/download\/|-\/archive\/)${REF}${END}`,
    ],
    [
      'a git address',
      String.raw`git\+(\$\{\w+\}|\$\w+)(?:\.git)?[@#?](?:tag=|commit=)?${REF}${END}`,
    ],
    // On a mirror's host an archive has its project's name and its version in its own.
    [
      'an archive’s address',
      String.raw`:\/\/(?:${TEMPLATE}|(?!${TEMPLATE})[^\s"'<>])*?(\/(?:[A-Za-z]|${VARIABLE})(?:${VARIABLE}|[\w.+-])*?)[-_]([vb]?(?:${GIVEN}|\d)(?:${GIVEN}|[\w.+])*?)\.(?:tar\.\w+|tgz|zip)\b`,
    ],
  ] as const
).map(([how, pattern]) => ({ how, pattern: new RegExp(pattern, 'gm') }))

/** `…/owner/name/archive/refs/tags/b3240.tar.gz`, `…/releases/download/b3240/…`, `git+https://…/owner/name@b3240`. */
export function archivePins(text: string): readonly RawPin[] {
  return ARCHIVES.flatMap(({ how, pattern }) =>
    [...text.matchAll(pattern)].flatMap((hit) => {
      const version = filledIn(hit[2]!.trimEnd(), text.slice(hit.index + hit[0].length))
      if (isBuilt(hit[0], text.slice(hit.index + hit[0].length))) return []
      // What stands behind a # may also be a heading's name.
      if (how === 'a git address' && !/[\d$%{]/.test(version)) return []
      return [{ of: hit[1]!, version, how, at: hit.index }]
    }),
  )
}

/** A platform in an archive's name says that it was built already: no flag goes there. */
const BUILT =
  /^\/[\w.+-]*[-_.](?:bin|win(?:dows|32|64)?|linux|ubuntu|debian|mac(?:os)?|osx|darwin|android|ios|x64|x86_64|amd64|arm64|aarch64)(?![a-z])/i

function isBuilt(address: string, rest: string): boolean {
  return address.includes('/releases/download/') && BUILT.test(rest)
}

/** `"…/%s.zip" % VERSION`, `"…/{}.zip".format(VERSION)`, `f"…/{VERSION}.zip"` with the variable in its place. */
function filledIn(version: string, rest: string): string {
  const hole = /%s|\{\d?\}/.exec(version)?.[0]
  if (hole === undefined) return version.replace(/(?<![$%#{])\{(\w+)\}(?!\})/g, '${$1}')
  const name = /^[^"'\n]*["'](?:[ \t]*%[ \t]*\(?|\.format\()([A-Za-z_]\w*)/.exec(rest)?.[1]
  return name === undefined ? version : version.replace(hole, `\${${name}}`)
}

/** The folders in which the files of an archive lie when it is unpacked, as hosts and people call them. */
export function archiveFolders(of: string, version: string | undefined): readonly string[] {
  const name = of.replace(/\/+$|\.git$/g, '').replace(/^.*[/:]/, '')
  if (name === '') return []
  return version === undefined
    ? [name]
    : [name, `${name}-${version}`, `${name}-${version.replace(/^v/, '')}`]
}

/** Calls of recipes. Groups: an address, or `owner` and `name`; the version with its prefix, or none where the recipe’s own is meant. */
const CALLS: readonly (readonly [how: string, pattern: RegExp])[] = [
  // Buildroot
  [
    'an archive’s address',
    /\$\(call (?:github|gitlab),(?<owner>[\w.-]+),(?<name>[\w.-]+),(?<version>(?:\$\([\w.]+\)|[^\s)])+)\)/g,
  ],
  // The same, where the file's name is said apart
  [
    'an archive’s address',
    /^(?<recipe>\w+)_SITE[ \t]*[:?]?=[ \t]*(?<of>https?:\/\/git(?:hub|lab)\.com\/[^\s/]+\/[^\s/]+)\/archive(?:\/refs\/tags)?\/?[ \t]*$/gm,
  ],
  // MacPorts
  [
    'a recipe',
    /^[ \t]*git(?:hub|lab)\.setup[ \t]+(?<owner>\S+)[ \t]+(?<name>\S+)[ \t]+(?<version>[^\s\\]+)(?:[ \t]+(?<prefix>[^\s\\{}"]+))?/gm,
  ],
  // BinaryBuilder
  [
    'a recipe',
    new RegExp(String.raw`\bGitSource\(\s*"(?<of>${ADDRESS})"\s*,\s*"(?<version>[^"\s]+)"`, 'g'),
  ],
  // Guix
  [
    'a recipe',
    new RegExp(
      String.raw`\(url\s+"(?<of>${ADDRESS})"\)\s*\(commit\s+(?:"(?<version>[^"\s]+)"|(?:\(string-append\s+"(?<prefix>[^"\s]*)"\s+)?version\b)`,
      'g',
    ),
  ],
]

/** `$(call github,owner,name,version)`, `github.setup owner name version prefix`, `GitSource(url, commit)`, a `git-reference`. */
export function callPins(text: string): readonly RawPin[] {
  return CALLS.flatMap(([how, pattern]) =>
    [...text.matchAll(pattern)].map(({ index: at, groups = {} }) => {
      const { of, owner, name, recipe, prefix = '' } = groups
      const { version = recipe === undefined ? '${version}' : `$(${recipe}_VERSION)` } = groups
      return { of: of ?? `${owner}/${name}`, version: prefix + version, how, at }
    }),
  )
}

/** `…/name-1.2.3+cu121-cp311-cp311-linux_x86_64.whl` (the binary distribution format's file names). */
const WHEEL =
  /(?<=[/"'\s=]|^)([A-Za-z]\w*)-(\d(?:[\w.!+]|%2B)*)(?:-\d\w*)?-[\w.]+-[\w.]+-[\w.]+\.whl\b/gim
/** Those who build a package for an accelerator put that into its name. */
const BUILT_FOR =
  /(?:_(?:cuda|cublas|cu\d+|rocm|hip|hipblas|vulkan|metal|sycl|cpu|gpu|tensorcores|ggml))+$/i

/** Packages by the addresses of their wheels. */
export function wheelPins(text: string): readonly RawPin[] {
  return [...text.matchAll(WHEEL)].map((hit) => ({
    of: `pypi:${hit[1]!.replace(BUILT_FOR, '')}`,
    version: hit[2]!.replace(/%2B/gi, '+'),
    how: 'a wheel’s address',
    at: hit.index,
  }))
}
