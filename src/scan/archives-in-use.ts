import { posix } from 'node:path'

import { formatOf } from '../languages/registry.ts'
import type { FileEntry, FileSource } from '../repository/source.ts'
import { REASONS } from '../core/reasons.ts'
import type { Reason } from '../core/use.ts'
import { archiveAround } from './reasons-to-leave-a-file.ts'

/** Behind these a folder is what is built or run. */
const ENTERS =
  /(?:(?:add_subdirectory|subdir)\s*\(\s*|(?:-[CS]|\bcd|\buses:|\binstall(?:[ \t]+-e)?)[ \t]+)["']?$/
const LONGEST_BEFORE = 60
/** Lines that name a file, and neither run nor read it. */
const ONLY_NAMES =
  /^.*(?:^[ \t]*(?:#|\/\/)|exclude|ignore|\b(?:rm|echo|printf|shellcheck|lint)\b).*/gim

/** A file in which a name was found, with why it is left alone. */
interface Found {
  readonly entry: FileEntry
  readonly leave: Reason | null
}

/** The folder of the archive that a file lies in, where only that speaks against it. */
function archiveOf({ entry, leave }: Found): string | null {
  const isArchive = leave !== null && REASONS[leave.code].isByFolder === true
  return isArchive ? archiveAround(entry.path) : null
}

/**
 * Finds the folders of archives, `old`, from which a build file outside them runs, reads or builds something, and says whether a
 * file lies in one: those are no archives.
 *
 * @param hits what was found: nobody asks about an archive that holds no name
 */
export async function findArchivesInUse(
  source: FileSource,
  entries: readonly FileEntry[],
  hits: readonly Found[],
): Promise<(hit: Found) => boolean> {
  const wanted = new Set(hits.flatMap((hit) => archiveOf(hit) ?? []))
  const inUse = new Set<string>()
  const isInUse = (hit: Found): boolean => inUse.has(archiveOf(hit) ?? '')
  if (wanted.size === 0) return isInUse
  const files = new Set(entries.map(({ path }) => path))
  const asking = entries.filter(
    ({ path }) => archiveAround(path) === null && formatOf(path).scope === 'build',
  )
  for await (const { entry, bytes } of source.read(asking, () => {})) {
    const text = bytes.toString('latin1').replaceAll(ONLY_NAMES, '')
    const beside = posix.dirname(entry.path)
    for (const folder of wanted) {
      if (inUse.has(folder) || !text.includes(posix.basename(folder))) continue
      if (isNamed(text, folder, beside, files)) inUse.add(folder)
    }
  }
  return isInUse
}

/** Whether a text names a file of a folder, or has the folder itself built. */
function isNamed(
  text: string,
  folder: string,
  beside: string,
  files: ReadonlySet<string>,
): boolean {
  const name = posix.basename(folder)
  for (const { 0: word, index } of text.matchAll(/[\w./-]+/g)) {
    if (!word.includes(name)) continue
    const isEntered = ENTERS.test(text.slice(Math.max(0, index - LONGEST_BEFORE), index))
    for (const path of [posix.join('.', word), posix.join(beside, word)]) {
      const plain = path.replace(/\/$/, '')
      const isBelow = plain === folder || plain.startsWith(`${folder}/`)
      if (isBelow && (isEntered || files.has(plain))) return true
    }
  }
  return false
}
