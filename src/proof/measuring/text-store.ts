import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Texts on the disk, by their hash: each is kept once. */
export class TextStore {
  readonly #folder: string
  readonly #known = new Set<string>()

  constructor(scratch: string) {
    this.#folder = path.join(scratch, 'texts')
  }

  async put(lines: readonly string[]): Promise<string> {
    const text = lines.join('\n')
    const hash = createHash('sha1').update(text, 'latin1').digest('hex')
    if (this.#known.has(hash)) return hash
    this.#known.add(hash)
    await mkdir(this.#folder, { recursive: true })
    await writeFile(path.join(this.#folder, hash), text, 'latin1')
    return hash
  }

  async lines(hash: string): Promise<readonly string[]> {
    return (await readFile(path.join(this.#folder, hash), 'latin1')).split('\n')
  }
}
