import { REASONS, type ReasonCode } from '../core/reasons.ts'
import type { Reason } from '../core/use.ts'

import type { Attributes } from '../repository/attributes.ts'
import { formatOf } from '../languages/registry.ts'
import { saysGenerated } from './generated.ts'
import type { FileEntry } from '../repository/source.ts'

/** A larger file is no build file. */
export const LARGEST = 16 * 1024 * 1024

/** As much of a file as its format may depend on: Kconfig must be seen past a licence header. */
export const HEAD = 4096

/** What can be said of an entry before it is read. */
export function leaveUnread({ mode, size }: FileEntry, largest = LARGEST): Reason | null {
  if (mode === '160000') return makeReason('submodule')
  if (mode === '120000') return makeReason('symlink')
  return size !== undefined && size > largest ? makeReason('too-large') : null
}

/**
 * Says why a file must not be rewritten, or null when nothing speaks against it. What the repository says itself
 * (`linguist-generated`, `linguist-vendored`, also when unset) outranks what the text or the path suggests.
 *
 * @param text the whole file's bytes as latin1
 * @param attributes of the repository's .gitattributes files
 * @param isThirdParty whether a path lies in a copy of another project
 */
export function leaveAlone(
  path: string,
  text: string,
  attributes?: Attributes,
  isThirdParty?: (path: string) => boolean,
): Reason | null {
  const unread = whyNoText(Buffer.from(text, 'latin1'))
  if (unread !== null) return unread
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (PATCH.test(name) || PATCH_PLACE.test(path)) return makeReason('patch-file')
  if (LOCK.test(name)) return makeReason('lock-file')
  if (RENAME_TABLE.test(name)) return makeReason('rename-table')
  if (LICENCE.test(path) && isProse(path)) return makeReason('licence')
  if (HISTORY.test(path) && isProse(path)) return makeReason('changelog')
  const { generated, vendored } = attributes?.(path) ?? {}
  if (
    generated ??
    (GENERATED.test(name) || isMinified(name, text) || isGenerated(path, name, text))
  )
    return makeReason('generated')
  if (vendored === true) return makeReason('vendored')
  if (vendored === undefined && isThirdParty?.(path) === true) return makeReason('third-party')
  if (vendored === undefined && (ARCHIVED.test(path) || COPY.test(name)))
    return makeReason('archived')
  return null
}

/** Why a file holds no text to look for names in; null where it does. */
export function whyNoText(bytes: Buffer): Reason | null {
  if (bytes.length > LARGEST) return makeReason('too-large')
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return makeReason('utf-16')
  if (bytes.includes(0)) return makeReason('binary')
  return bytes.length < 1024 && LFS_POINTER.test(bytes.toString('latin1'))
    ? makeReason('lfs-pointer')
    : null
}

const LFS_POINTER = /^version https:\/\/(git-lfs\.github\.com|hawser\.github\.com)\/spec\/v1\r?\n/

const PATCH = /\.(patch|diff|rej|dpatch|quilt)(\.in)?$/i
const PATCH_PLACE = /(^|\/)debian\/patches\//

const LOCK =
  /\.(lock|lockb|lockfile|lock\.json|lock\.ya?ml|lock\.toml|lock\.hcl|freeze)$|^(package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|conda-lock\.yml|deno\.lock|go\.sum|go\.work\.sum|package\.resolved|packages\.lock\.json|manifest\.toml|[\w-]*-lock\.json)$/i

/** `Config.in.legacy`, `Kconfig.deprecated`, `sdkconfig.rename`: files of Kconfig that only serve old symbols. */
const RENAME_TABLE =
  /^(?:(?:config\.in|kconfig)[\w.-]*[._-](?:legacy|deprecated|obsolete|renamed?)|sdkconfig\.rename(?:\.[\w-]+)?)$/i

const LICENCE =
  /(^|\/)((un)?licen[cs]es?|copying|copyright|notices?|third[-_ ]?party[-_ ]?(notices?|licen[cs]es?))([-._ ][^/]*)?$|(^|\/)licen[cs]es\/[^/]+$/i

const HISTORY =
  /(^|\/)(\.?[a-z]*change[-_ ]?logs?|changes|history|news|release[-_ ]?notes|releases|what'?s[-_ ]?new|(migrat(ion|ing)|upgrad(e|ing)|updating|breaking[-_ ]?changes)([-_ ]?(guide|notes))?)([-._ ][^/]*)?$|(^|\/)deprecat(ions?|ed)([-_ ]?(features|flags|guide|list|notes|options))?(\.[^/]*)?$|(^|\/)(change[-_]?logs?(\.d)?|\.changeset|\.changes|newsfragments|release[-_]?notes|whats[-_]?new)\/|(^|\/)(releases?|news)\/v?\d+[._-]\d[^/]*$|(^|\/)debian\/([^/]+\.)?(changelog|news)$/i

const CHANGELOG_DATA = /(^|\/)\.?change[-_]?(log|set)s?(\.d)?[./]/i

const GENERATED =
  /\.min\.(js|css|mjs)$|\.(js|css|mjs|ts)\.map$|^(cmakecache\.txt|aclocal\.m4|compile_commands\.json|config\.(guess|sub)|ltmain\.sh|install-sh|mkinstalldirs|depcomp|(libtool|ltoptions|ltsugar|ltversion|lt~obsolete)\.m4)$|\.pb\.(h|cc|go)$|_pb2(_grpc)?\.pyi?$/i
const TEMPLATE = /\.(in|j2|jinja2?|tmpl|tpl|template|mustache|erb|cog|gen)$/i

/** `archive` may be a feature of the program, so it counts only at the top or among texts and scripts. */
const ARCHIVED =
  /(^|\/)([._]?archived|[._]archives?|attic|obsolete|[\w-]*[._-]old|archived[-_][\w-]+|old[-_][\w-]+)\/|^((docs?|examples?|scripts?|tools?|docker|ci|\.ci|\.github|contrib|notebooks?)\/)?(archives?|old|deprecated)\//i
const COPY = /(\.(bak|orig|old|save|backup)|~)$/i

/** The folder that makes a path one of an archive; null where there is none. */
export function archiveAround(path: string): string | null {
  const found = ARCHIVED.exec(path)
  return found === null ? null : path.slice(0, found.index + found[0].length - 1)
}

/** `changes.py` and `license.cmake` are code, `.github/workflows/release-notes.yml` is a workflow. */
function isProse(path: string): boolean {
  const { scope, id } = formatOf(path)
  if (scope === 'docs' || id === 'text') return true
  return (id === 'yaml' || id === 'json' || id === 'xml') && CHANGELOG_DATA.test(path)
}

/**
 * A configuration that Kconfig's own tools saved says that it is generated, and yet it is what the build reads: nothing
 * makes it anew from anything else in the repository.
 */
function isGenerated(path: string, name: string, text: string): boolean {
  if (!saysGenerated(text, TEMPLATE.test(name))) return false
  const { id, reader } = formatOf(path, text.slice(0, HEAD))
  return reader !== 'kconfig' || id === 'kconfig'
}

/** Nobody writes lines of a thousand characters. */
function isMinified(name: string, text: string): boolean {
  if (!/\.(m?js|cjs|css)$/i.test(name) || text.length < 5000) return false
  let lines = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return text.length / lines > 1000
}

/** A reason with the words that the table has for its code. */
export function makeReason(code: ReasonCode): Reason {
  return { code, message: REASONS[code].means }
}
