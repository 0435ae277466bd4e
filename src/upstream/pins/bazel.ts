import type { RawPin } from './pin.ts'

const OF = 'bazelbuild/bazel'

/** `7.4.1`, `7.x`, `bazelbuild/7.4.1`. */
const VERSION = /^[ \t]*(?:bazelbuild\/)?(\d+(?:\.\d+)*)(?:\.[x*])?[ \t]*\r?$/m

/** `build:bazel7 --flag`, `common:bazel-7.1 …`: a line for those who build with that version. */
const CONFIG = /^[ \t]*[a-z-]+:bazel[-_.]?v?(\d+(?:[._-]\d+)*)\b/gim

/** No release line has so many releases. */
const LAST = 999

/** Which Bazel builds, as `.bazelversion` says; and for which one lines of a `.bazelrc` are, by the name of their configuration. */
export function bazelPins(path: string, text: string): readonly RawPin[] {
  if (/(?:^|\/)\.bazelversion$/.test(path)) {
    const hit = VERSION.exec(text)
    return hit === null ? [] : pinsOf(hit[1]!, hit.index, '.bazelversion')
  }
  if (!/bazelrc/.test(path)) return []
  return [...text.matchAll(CONFIG)].flatMap((hit) =>
    pinsOf(hit[1]!.replace(/[_-]/g, '.'), hit.index, 'a configuration for a version'),
  )
}

/** A release line is all its releases: the first and the last speak for them. */
function pinsOf(version: string, at: number, how: string): readonly RawPin[] {
  const isLine = version.split('.').length < 3
  const all = isLine ? [version, `${version}.${LAST}`] : [version]
  const listed = isLine ? `${version}.x` : version
  return all.map((each) => ({ of: OF, version: each, how, at, listed }))
}
