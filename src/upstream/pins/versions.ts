import type { RenameMap } from '../../maps/rename.ts'
import { isVersion } from '../../maps/version.ts'

/** Whether what is pinned is a commit: a build number such as `b1234567` would be years away. */
export function isCommit(text: string): boolean {
  return /^(?:[0-9a-f]{7,40}|[0-9a-f]{64})$/.test(text)
}

const LONGEST = 100

/**
 * What a pin says as a version of the map's scheme, where that is certain: tags with the project's name before the number
 * (`curl-8_13_0`, `apache-arrow-15.0.0`, `release-1.2`) and Python's releases after the release (`0.2.80.post1`) too, without
 * what it was built for (`0.2.80+cu121`). What is none stays as it is, and compares with nothing.
 */
export function versionOf({ versions, upstream }: RenameMap, written: string): string {
  if (written.length > LONGEST || versions !== 'semver') return written
  if (isVersion(versions, written)) return written.replace(/\+.*/, '')
  const hit = /^(?:([A-Za-z][\w.-]*?)[-_/]?)??v?(\d+(?:[._]\d+){1,3})(?:\.(?:post|dev)\d+)?$/i.exec(
    written,
  )
  if (hit === null) return written
  const names = new Set(upstream!.toLowerCase().match(/[a-z]+/g))
  const words = hit[1]?.toLowerCase().match(/[a-z]+/g) ?? []
  const isOurs = words.every(
    (word) => names.has(word) || /^(?:lib|rel|release|ver|version|tag|v)$/.test(word),
  )
  return isOurs ? hit[2]!.replaceAll('_', '.') : written
}

const MOVING =
  /^(?:(?:refs\/(?:heads|remotes)|origin|upstream)\/.*|main|master|trunk|HEAD|FETCH_HEAD|develop(?:ment)?|devel?|next|latest|nightly|stable)$/i

/** A branch moves: it pins nothing. */
export function dropMovingVersion(version: string | undefined): string | undefined {
  const text = version?.replace(/^(?:refs\/)?tags\//, '')
  return text === undefined || !/^[\w][\w.!+/-]*$/.test(text) || MOVING.test(text)
    ? undefined
    : text
}
