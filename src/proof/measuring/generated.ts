import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'

/** Files of more bytes than these count by their size. */
const MOST_BYTES = 4 * 1024 * 1024

/** What no compiler reads as a text: build systems' own files, packages' descriptions, programs and libraries. */
const UNREAD =
  /(?:^|\/)Makefile$|\.(?:cmake|pc|json|ninja|make|log|txt|marks|md|py|sh|ya?ml|xml|html|o|d|a|so|dll|exe|bin|stamp)$/
/** The folders that build systems keep for themselves, and in which only these are read. */
const OWN_FOLDER =
  /(?:^|\/)(?:CMakeFiles|\.cmake|\.git|meson-(?:private|info|logs)|[\w.-]+-subbuild)\//
const READ_ALL_THE_SAME = /\.dir\/(?:cmake_pch\.\w+|Unity\/[^/]+)$/

/** A digest of what a configure wrote into a build folder and a compiler may read: it carries flags that no command shows. */
export async function digestGenerated(build: string): Promise<string> {
  const hash = createHash('sha1')
  const entries = await readdir(build, { withFileTypes: true, recursive: true }).catch(() => [])
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(build, path.join(entry.parentPath, entry.name)))
    .filter((file) => READ_ALL_THE_SAME.test(file) || !(UNREAD.test(file) || OWN_FOLDER.test(file)))
    .toSorted()
  for (const file of files) {
    const place = path.join(build, file)
    const { size } = await stat(place)
    hash.update(`${file}\0${size}\0`)
    if (size <= MOST_BYTES) hash.update(await readFile(place).catch(() => ''))
  }
  return hash.digest('hex')
}
