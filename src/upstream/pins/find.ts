import type { RenameMap } from '../../maps/rename.ts'
import { canonicalVersion } from '../../maps/version.ts'
import type { FileEntry, FileSource } from '../../repository/source.ts'
import { lineIndex } from '../reading/line-index.ts'
import { isPlace, isVersionFile, rawPins, withoutComments } from './file-pins.ts'
import type { Pin, RawPin } from './pin.ts'
import { assignmentsIn, resolver, type Variables } from './variables.ts'
import { fixed, isCommit, versionOf } from './versions.ts'
import { isProject } from '../find/project-name.ts'
import type { Upstream } from '../states/state.ts'

const LARGEST = 1024 * 1024

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
  const entries = (await source.list()).filter(isLookedAt)
  const files: { path: string; pins: readonly (RawPin & { line: number })[]; own: Variables }[] = []
  const everywhere = new Map<string, string[]>()
  function add(name: string, values: readonly string[]): void {
    const known = everywhere.get(name) ?? []
    everywhere.set(name, known)
    known.push(...values.filter((value) => !known.includes(value)))
  }
  for await (const { entry, bytes } of source.read(entries)) {
    const { path } = entry
    const raw = bytes.toString('latin1')
    const file = path.slice(path.lastIndexOf('/') + 1)
    if (isVersionFile(path) && mentions.test(file)) add(file, [raw.trim()])
    if (!mentions.test(raw)) continue
    const text = withoutComments(path, raw)
    const own = assignmentsIn(text)
    const { lineOf } = lineIndex(path, raw)
    const pins = rawPins(path, raw, text).map((pin) => ({ ...pin, line: lineOf(pin.at) }))
    files.push({ path, pins, own })
    for (const [name, values] of own) if (mentions.test(name)) add(name, values)
  }
  const found: Upstream[] = []
  for (const { path, pins, own } of files) {
    const look = (name: string): readonly string[] =>
      own.get(name) ?? (name === 'version' ? own.get('Version') : everywhere.get(name)) ?? []
    const resolve = resolver(look)
    for (const raw of pins) {
      const pin = resolved(raw, resolve)
      for (const map of maps) if (isOf(pin, map)) found.push(upstreamOf(pin, map, path))
    }
  }
  return distinct(found, maps)
}

function resolved(
  { of, version, how, line }: RawPin & { readonly line: number },
  resolve: (text: string) => string | undefined,
): Pin {
  const said = version === undefined ? undefined : resolve(version)
  return {
    of: resolve(of) ?? of,
    how,
    version: fixed(said),
    ...(version !== undefined && said === undefined && { isUnresolved: true }),
    line,
  }
}

function isLookedAt({ path, mode, size }: FileEntry): boolean {
  return (mode === '100644' || mode === '100755') && (size ?? 0) <= LARGEST && isPlace(path)
}

/** The words by which an upstream and its packages are known: `llama` of `ggml-org/llama.cpp`. */
function wordsOf({ upstream, packages }: RenameMap): readonly string[] {
  const name = upstream!.slice(upstream!.lastIndexOf('/') + 1)
  return [name, ...packages.map((one) => one.slice(one.indexOf(':') + 1))].map((one) => {
    const words = one.match(/[A-Za-z]{3,}/g) ?? []
    return words[0] ?? one.replace(/[^A-Za-z0-9]/g, '\\$&')
  })
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
