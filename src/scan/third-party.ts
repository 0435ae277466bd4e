import type { FileEntry } from '../repository/source.ts'

/** Folders in which projects keep copies of others, each in a folder of its own. */
const KEPT_IN =
  /^(?:third[-_]?part(?:y|ies)|3rd[-_]?part(?:y|ies)|vendor(?:ed|s)?|extern(?:al)?s?|deps|subprojects)$/i

const LICENCE = /^(?:(?:un)?licen[cs]e|copying|copyright)(?:[-._][\w.-]*)?$/i

/**
 * Whether a path belongs to a copy of another project: it lies in a folder below `third_party` or the like that has a
 * licence of its own. Without one it may as well be the repository's own code around a library.
 *
 * @param entries all files of the repository
 */
export function thirdPartyPaths(entries: readonly FileEntry[]): (path: string) => boolean {
  const roots = new Set<string>()
  for (const { path } of entries) {
    const folders = path.split('/')
    const file = folders.pop()!
    if (LICENCE.test(file) && folders.slice(0, -1).some((name) => KEPT_IN.test(name)))
      roots.add(folders.join('/'))
  }
  return (path) => {
    if (roots.size === 0) return false
    for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1))
      if (roots.has(path.slice(0, at))) return true
    return false
  }
}
