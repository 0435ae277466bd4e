import type { RenameMap } from '../../maps/rename.ts'
import { canonicalVersion } from '../../maps/version.ts'
import type { FileEntry, FileSource } from '../../repository/source.ts'
import { addressPins } from './addresses.ts'
import { packagePins } from './packages.ts'
import { assignmentsIn, resolver, type Variables } from './variables.ts'
import { isCommit, versionOf } from './versions.ts'
import { isProject } from '../find/project-name.ts'
import type { Upstream } from '../states/state.ts'

/** A place where a build fetches something at a version. */
export interface Pin {
  /** An address (`https://…`, `owner/name`) or a package (`pypi:name`). */
  readonly of: string
  /** A tag, a commit or a version; undefined where the place leaves it open. */
  readonly version: string | undefined
  /** What kind of place it is: "FetchContent", "git clone". */
  readonly how: string
  readonly line: number
  /** True where a version is written, in variables that have no value here. */
  readonly isUnresolved?: boolean
}

const LARGEST = 1024 * 1024
const PLACES =
  /(?:^|\/)(?:[^/]*(?:Docker|Container)file[^/]*|CMakeLists\.txt|GNUmakefile|[Mm]akefile[^/]*|Package\.(?:swift|resolved)|Cargo\.(?:toml|lock)|package(?:-lock)?\.json|npm-shrinkwrap\.json|pyproject\.toml|setup\.(?:py|cfg)|[^/]*(?:build|deps|download|fetch|install|setup|vendor)[^/]*\.py|[^/]*requirements[^/]*\.(?:txt|in)|requirements\/[^/]*\.txt|Pipfile(?:\.lock)?|(?:poetry|uv|pdm)\.lock|go\.mod|conanfile\.(?:txt|py)|vcpkg\.json|flake\.(?:nix|lock)|WORKSPACE[^/]*|BUILD|\w*VERSION|Gemfile|Podfile|PKGBUILD|[Jj]ustfile|[^/]*\.(?:cmake|mk|ya?ml|sh|bash|ps1|bat|cmd|nix|bzl|bazel|wrap|dockerfile|env|rb|podspec|spec))$/i

/**
 * The versions of upstreams that build files and package manifests name. Only exact pins give a version; variables are
 * followed, in other files too where their name holds a word of the upstream's.
 */
export async function findPins(
  source: FileSource,
  maps: readonly RenameMap[],
): Promise<readonly Upstream[]> {
  const stems = new Set(maps.flatMap(wordsOf))
  const mentions = new RegExp([...stems].join('|'), 'i')
  const entries = (await source.list()).filter(isPlace)
  const files: { path: string; text: string; own: Variables }[] = []
  const everywhere = new Map<string, string[]>()
  function add(name: string, values: readonly string[]): void {
    const known = everywhere.get(name) ?? []
    everywhere.set(name, known)
    known.push(...values.filter((value) => !known.includes(value)))
  }
  for await (const { entry, bytes } of source.read(entries)) {
    const raw = bytes.toString('latin1')
    const file = entry.path.slice(entry.path.lastIndexOf('/') + 1)
    if (/^\w*VERSION$/i.test(file) && mentions.test(file)) add(file, [raw.trim()])
    if (!mentions.test(raw)) continue
    const text = withoutComments(entry.path, raw)
    const own = assignmentsIn(text)
    files.push({ path: entry.path, text, own })
    for (const [name, values] of own) if (mentions.test(name)) add(name, values)
  }
  const found: Upstream[] = []
  for (const { path, text, own } of files) {
    const look = (name: string): readonly string[] =>
      own.get(name) ?? (name === 'version' ? own.get('Version') : everywhere.get(name)) ?? []
    for (const pin of [...addressPins(path, text, resolver(look)), ...packagePins(path, text)])
      for (const map of maps) if (isOf(pin, map)) found.push(upstreamOf(pin, map, path))
  }
  return distinct(found, maps)
}

function isPlace({ path, mode, size }: FileEntry): boolean {
  return (mode === '100644' || mode === '100755') && (size ?? 0) <= LARGEST && PLACES.test(path)
}

/** The words by which an upstream and its packages are known: `llama` of `ggml-org/llama.cpp`. */
function wordsOf({ upstream, packages }: RenameMap): readonly string[] {
  const name = upstream!.slice(upstream!.lastIndexOf('/') + 1)
  return [name, ...packages.map((one) => one.slice(one.indexOf(':') + 1))].map((one) => {
    const words = one.match(/[A-Za-z]{3,}/g) ?? []
    return words[0] ?? one.replace(/[^A-Za-z0-9]/g, '\\$&')
  })
}

/** Blanks whole lines of comments and what a script prints: a command that stands there never runs. */
function withoutComments(path: string, text: string): string {
  const comment = /\.(?:bat|cmd)$/i.test(path)
    ? /^[ \t]*(?:@?rem\b|::)[^\n]*/gim
    : /(?:\.swift|go\.mod)$/.test(path)
      ? /^[ \t]*\/\/[^\n]*/gm
      : /^[ \t]*#[^\n]*/gm
  return text
    .replace(comment, blank)
    .replace(/(?:^|(?<=[;&|]))[ \t]*[@-]?(?:echo|printf|Write-Host)\b[^\n;&|]*/gim, blank)
}

function blank(part: string): string {
  return ' '.repeat(part.length)
}

function isOf({ of }: Pin, map: RenameMap): boolean {
  if (map.packages.some((name) => packageName(name) === packageName(of))) return true
  return of.includes('/') && isProject(addressOf(of), map.upstream!) !== undefined
}

/** A Go module lies at an address, perhaps below its top; other packages have none. */
function addressOf(of: string): string {
  if (!isPackage(of)) return of
  return of.startsWith('go:') ? of.slice(3).split('/').slice(0, 3).join('/') : ''
}

function isPackage(of: string): boolean {
  return /^[a-z]+:(?!\/\/)/.test(of)
}

/** Registries take `-` and `_` (PyPI also `.`) for the same. */
function packageName(name: string): string {
  const text = name.toLowerCase()
  return /^(?:pypi|cargo):/.test(text) ? text.replace(/[-_.]+/g, '-') : text
}

function upstreamOf(
  { of, version: pinned, how, line, isUnresolved }: Pin,
  map: RenameMap,
  path: string,
): Upstream {
  // Go's versions of commits without a tag: v0.0.0-20240708140157-c118733a29ad
  const written = pinned?.replace(/^v\d.*-\d{14}-(?=[0-9a-f]{12}$)/, '')
  const isPacked = isPackage(of) && written === pinned
  const commit = written !== undefined && !isPacked && isCommit(written) ? written : null
  const version = commit === null && written !== undefined ? versionOf(map, written) : undefined
  const fork = isProject(addressOf(of), map.upstream!) === 'fork' ? ` of ${of}` : ''
  const what = written === undefined || commit !== null ? '' : `, ${written}`
  return {
    name: map.upstream!,
    path: `${path}:${line}`,
    revision: commit,
    found: `pinned by ${how}${fork}${what}`,
    source: null,
    ...(version !== undefined && { version }),
    ...(isUnresolved === true && { isUnresolved }),
  }
}

function distinct(upstreams: readonly Upstream[], maps: readonly RenameMap[]): readonly Upstream[] {
  const schemes = new Map(maps.map(({ upstream, versions }) => [upstream!, versions]))
  const seen = new Set<string>()
  return upstreams.filter(({ name, version, revision, isUnresolved }) => {
    const number = version && canonicalVersion(schemes.get(name)!, version)
    const key = JSON.stringify([name, number, revision, isUnresolved])
    return !seen.has(key) && seen.add(key)
  })
}
