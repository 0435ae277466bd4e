import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import type { BuildTarget } from '../build-systems/configuration.ts'

/** Headers beyond these are not read. */
const MOST_HEADERS = 500

/** The headers that a configure wrote: they can carry flags that no command line shows. */
interface GeneratedHeaders {
  readonly digest: string
  /** Their `#define` and `#undef` lines, as the facts of a target of its own; none when there are none. */
  readonly targets: readonly BuildTarget[]
}

/** What the headers in a build folder define, with a digest of them; none where the folder can't be read. */
export async function readGeneratedHeaders(build: string): Promise<GeneratedHeaders> {
  const hash = createHash('sha1')
  const facts: string[] = []
  const entries = await readdir(build, { withFileTypes: true, recursive: true }).catch(() => [])
  const headers = entries
    .filter((entry) => entry.isFile() && /\.(?:h|hh|hpp|hxx|inc|ipp|cuh)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !/\/(?:CMakeFiles|\.cmake|meson-private)\//.test(file))
    .toSorted()
    .slice(0, MOST_HEADERS)
  for (const file of headers) {
    const text = await readFile(file, 'latin1').catch(() => '')
    hash.update(file).update(text)
    const name = path.relative(build, file)
    for (const [line] of text.matchAll(/^#(?:define|undef) .*$/gm))
      facts.push(`${name} definition ${line.trim().slice(0, 200)}`)
  }
  const target = { name: '(generated headers)', type: 'HEADERS', definitions: [], facts }
  return { digest: hash.digest('hex'), targets: facts.length === 0 ? [] : [target] }
}
