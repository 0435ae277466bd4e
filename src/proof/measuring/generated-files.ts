import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import path from 'node:path'

import { lookAt } from '../../repository/ordinary-file.ts'
import { instructionLines, isInstruction, OWN_FOLDER } from '../build-systems/instructions.ts'
import { readLeft } from '../running/left-files.ts'
import { checkTime, type Session } from '../running/session.ts'

/** Files of more bytes than these count by their size. */
const MOST_BYTES = 4 * 1024 * 1024
/** So do all that come after so many bytes. */
const MOST_OF_ALL = 256 * 1024 * 1024

/** What no compiler reads as a text: build systems' own files, packages' descriptions, programs and libraries. */
const UNREAD =
  /(?:^|\/)Makefile$|\.(?:cmake|pc|json|ninja|make|log|txt|marks|md|py|sh|ya?ml|xml|html|o|d|a|so|dll|exe|bin|stamp)$/
const READ_ALL_THE_SAME = /\.dir\/(?:cmake_pch\.\w+|Unity\/[^/]+)$/

/** What a configure wrote. */
interface Generated {
  /** A digest of what a compiler may read: it carries flags that no command shows. */
  readonly digest: string
  /** The lines of each text that says what is made, installed or tested, or that a template became. */
  readonly texts: ReadonlyMap<string, readonly string[]>
}

/**
 * Reads what a configure wrote into a folder.
 *
 * @param others files in it that it did not write
 */
export async function readGenerated(
  session: Session,
  folder: string,
  others: ReadonlySet<string> = new Set(),
): Promise<Generated> {
  const hash = createHash('sha1')
  const texts = new Map<string, readonly string[]>()
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => [])
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((file) => !others.has(file))
    .toSorted()
  let left = MOST_OF_ALL
  for (const file of files) {
    checkTime(session)
    const isRead = READ_ALL_THE_SAME.test(file) || !(UNREAD.test(file) || OWN_FOLDER.test(file))
    if (!isRead && !isInstruction(file)) continue
    const place = path.join(folder, file)
    const size = lookAt(place)?.size
    if (size === undefined) continue
    const isSmall = size <= MOST_BYTES && (left -= size) >= 0
    const text = isSmall ? ((await readLeft(place)) ?? '') : ''
    if (isRead) hash.update(`${file}\0${size}\0`).update(text, 'latin1')
    if (isInstruction(file) && !text.includes('\0')) texts.set(file, instructionLines(file, text))
  }
  return { digest: hash.digest('hex'), texts }
}
