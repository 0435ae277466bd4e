import type { RenameMap } from '../maps/rename.ts'
import type { FileEntry, FileSource } from '../repository/source.ts'
import { addressPins } from './pin-addresses.ts'
import { packagePins } from './pin-packages.ts'
import { isProject } from './project-name.ts'
import type { Upstream } from './state.ts'

/** A place where a build fetches something at a version. */
export interface Pin {
  /** An address (`https://…`, `owner/name`) or a package (`pypi:name`). */
  readonly of: string
  /** A tag, a commit or a version; undefined where the place leaves it open. */
  readonly version: string | undefined
  /** What kind of place it is: "FetchContent", "git clone". */
  readonly how: string
  readonly line: number
}

const LARGEST = 1024 * 1024
const PLACES =
  /(?:^|\/)(?:[^/]*(?:Docker|Container)file[^/]*|CMakeLists\.txt|GNUmakefile|[Mm]akefile[^/]*|Package\.(?:swift|resolved)|Cargo\.(?:toml|lock)|package\.json|pyproject\.toml|setup\.(?:py|cfg)|[^/]*requirements[^/]*\.(?:txt|in)|requirements\/[^/]*\.txt|go\.mod|conanfile\.(?:txt|py)|vcpkg\.json|flake\.(?:nix|lock)|WORKSPACE[^/]*|MODULE\.bazel|[Jj]ustfile|[^/]*\.(?:cmake|mk|ya?ml|sh|bash|ps1|bat|cmd|nix|bzl|wrap|dockerfile|env))$/i

/** The versions of upstreams that build files and package manifests name. Only exact pins give a version. */
export async function findPins(
  source: FileSource,
  maps: readonly RenameMap[],
): Promise<readonly Upstream[]> {
  const words = maps.flatMap(({ upstream, packages }) => [
    upstream!.slice(upstream!.lastIndexOf('/') + 1),
    ...packages.map((name) => name.slice(name.indexOf(':') + 1)),
  ])
  const mentions = new RegExp(
    words.map((word) => word.replace(/[^A-Za-z0-9]/g, '\\$&')).join('|'),
    'i',
  )
  const entries = (await source.list()).filter(isPlace)
  const found: Upstream[] = []
  for await (const { entry, bytes } of source.read(entries)) {
    const text = bytes.toString('latin1')
    if (!mentions.test(text)) continue
    for (const pin of [...addressPins(entry.path, text), ...packagePins(entry.path, text)])
      for (const map of maps) if (isOf(pin, map)) found.push(upstreamOf(pin, map, entry.path))
  }
  return distinct(found)
}

function isPlace({ path, mode, size }: FileEntry): boolean {
  return (mode === '100644' || mode === '100755') && (size ?? 0) <= LARGEST && PLACES.test(path)
}

function isOf(pin: Pin, map: RenameMap): boolean {
  if (map.packages.some((name) => name.toLowerCase() === pin.of.toLowerCase())) return true
  return pin.of.includes('/') && isProject(pin.of, map.upstream!) !== undefined
}

function upstreamOf(pin: Pin, map: RenameMap, path: string): Upstream {
  const isCommit = pin.version !== undefined && /^[0-9a-f]{7,64}$/.test(pin.version)
  return {
    name: map.upstream!,
    path: `${path}:${pin.line}`,
    revision: isCommit ? pin.version : null,
    found: `pinned by ${pin.how}`,
    source: null,
    ...(pin.version !== undefined && { version: pin.version }),
  }
}

function distinct(upstreams: readonly Upstream[]): readonly Upstream[] {
  const seen = new Set<string>()
  return upstreams.filter(({ name, version }) => {
    const key = `${name} ${version}`
    return !seen.has(key) && seen.add(key)
  })
}
