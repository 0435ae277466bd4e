import { lineIndex } from '../reading/line-index.ts'
import { cmakePins } from './cmake.ts'
import { gitPins } from './git.ts'
import { keyedPins } from './tables.ts'
import type { Pin } from './find.ts'

/** A pin as it is written: the address and the version may hold variables. */
export interface RawPin {
  readonly of: string
  readonly version: string | undefined
  readonly how: string
  readonly at: number
}

/**
 * Pins by a repository's address: fetching by CMake, git commands, archives, checkout steps, the dependency tables of
 * other tools.
 *
 * @param text bytes as latin1, comments blanked
 * @param resolve gives a text with its variables replaced, or undefined where it can't
 */
export function addressPins(
  path: string,
  text: string,
  resolve: (text: string) => string | undefined,
): readonly Pin[] {
  const { lineOf } = lineIndex(path, text)
  const raw = [
    ...(/CMakeLists\.txt$|\.cmake$/i.test(path) ? cmakePins(text) : []),
    ...archivePins(text),
    ...gitPins(text),
    ...checkoutPins(text),
    ...callPins(text),
    ...keyedPins(path, text),
  ]
  return raw.map(({ at, of, how, version }) => {
    const said = version === undefined ? undefined : resolve(version)
    return {
      of: resolve(of) ?? of,
      how,
      version: fixed(said),
      ...(version !== undefined && said === undefined && { isUnresolved: true }),
      line: lineOf(at),
    }
  })
}

const MOVING =
  /^(?:(?:refs\/(?:heads|remotes)|origin|upstream)\/.*|main|master|trunk|HEAD|FETCH_HEAD|develop(?:ment)?|devel?|next|latest|nightly|stable)$/i

/** A branch moves: it pins nothing. */
function fixed(version: string | undefined): string | undefined {
  const text = version?.replace(/^(?:refs\/)?tags\//, '')
  return text === undefined || !/^[\w][\w.+/-]*$/.test(text) || MOVING.test(text) ? undefined : text
}

const REF = String.raw`((?:\$\{\{[^}\n]*\}\}|\$\([\w.]+\)|[$%#]?\{[^}\s]*\}|[^\s"'/#?<>|;,(){}\]])+?)`
const END = String.raw`(?=\.(?:tar|zip|tgz)\b|[/"'\s#?;,)\]}|<>]|$)`
const NAME = String.raw`((?:\$\{[\w:-]+\}|\$\([\w.]+\)|%\{\w+\}|[\w.-])+\/(?:\$\{[\w:-]+\}|\$\([\w.]+\)|%\{\w+\}|[\w.-])+?)`

/** Groups: `owner/name`, and its version. */
const ARCHIVES: readonly (readonly [how: string, pattern: RegExp])[] = [
  [
    'an archive’s address',
    new RegExp(
      String.raw`(?:github|gitlab)\.com\/${NAME}\/(?:archive\/(?:refs\/(?:tags|heads)\/)?|releases\/download\/|tarball\/|zipball\/|-\/archive\/)${REF}${END}`,
      'gm',
    ),
  ],
  [
    'an archive’s address',
    new RegExp(
      String.raw`codeload\.github\.com\/${NAME}\/(?:legacy\.)?(?:tar\.gz|zip)\/(?:refs\/(?:tags|heads)\/)?${REF}${END}`,
      'gm',
    ),
  ],
  [
    'an archive’s address',
    new RegExp(
      String.raw`api\.github\.com\/repos\/${NAME}\/(?:tarball|zipball)\/${REF}${END}`,
      'gm',
    ),
  ],
  [
    'a source file’s address',
    new RegExp(
      String.raw`raw\.githubusercontent\.com\/${NAME}\/(?:refs\/tags\/)?${REF}\/[\w./-]+\.(?:c|cc|cpp|cu|cuh|h|hpp|m|metal|cmake)\b`,
      'gm',
    ),
  ],
  [
    'a git address',
    new RegExp(
      String.raw`(?:github|gitlab)(?:\.com[/:]|:)${NAME}(?:\.git)?(?:[@#]|\?(?:ref|rev|tag)=|\?branch=[^#\s\"']*#)(?:tag=|commit=)?${REF}${END}`,
      'gm',
    ),
  ],
  ['a git address', new RegExp(String.raw`\b(?:github|gitlab):${NAME}\/${REF}${END}`, 'gm')],
]

/** `…/owner/name/archive/refs/tags/b3240.tar.gz`, `…/releases/download/b3240/…`, `git+https://…/owner/name@b3240`. */
function archivePins(text: string): readonly RawPin[] {
  return ARCHIVES.flatMap(([how, pattern]) =>
    [...text.matchAll(pattern)].flatMap((hit) => {
      const version = filledIn(hit[2]!, text.slice(hit.index + hit[0].length))
      // What stands behind a # may also be a heading's name.
      if (how === 'a git address' && !/[\d$%{]/.test(version)) return []
      return [{ of: hit[1]!, version, how, at: hit.index }]
    }),
  )
}

/** `"…/%s.zip" % VERSION`, `"…/{}.zip".format(VERSION)`, `f"…/{VERSION}.zip"` with the variable in its place. */
function filledIn(version: string, rest: string): string {
  const hole = /%s|\{\d?\}/.exec(version)?.[0]
  if (hole === undefined) return version.replace(/(?<![$%#{])\{(\w+)\}(?!\})/g, '${$1}')
  const name = /^[^"'\n]*["'](?:[ \t]*%[ \t]*\(?|\.format\()([A-Za-z_]\w*)/.exec(rest)?.[1]
  return name === undefined ? version : version.replace(hole, `\${${name}}`)
}

/** A checkout step of a workflow: `repository: owner/name` with `ref: X` beside it. */
function checkoutPins(text: string): readonly RawPin[] {
  return [
    ...text.matchAll(/^([ \t]+)repository:[ \t]*["']?([\w.-]+\/[\w.-]+)["']?[ \t]*\r?$/gm),
  ].map((hit) => {
    const around = text.slice(Math.max(0, hit.index - 300), hit.index + hit[0].length + 300)
    const ref = new RegExp(
      `^${hit[1]}ref:[ \\t]*["']?(\\$\\{\\{[^}\\n]*\\}\\}|[^\\s"'#]+)`,
      'm',
    ).exec(around)?.[1]
    return { of: hit[2]!, version: ref, how: 'a checkout step', at: hit.index }
  })
}

/** Buildroot's `$(call github,owner,name,version)`. */
function callPins(text: string): readonly RawPin[] {
  return [
    ...text.matchAll(
      /\$\(call (?:github|gitlab),([\w.-]+),([\w.-]+),((?:\$\([\w.]+\)|[^\s)])+)\)/g,
    ),
  ].map((hit) => ({
    of: `${hit[1]!}/${hit[2]!}`,
    version: hit[3]!,
    how: 'an archive’s address',
    at: hit.index,
  }))
}
