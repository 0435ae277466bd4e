import { lstat, readFile } from 'node:fs/promises'
import { resolve } from 'node:path'

import { diskPath } from './disk.ts'
import { gitOrNull } from './git.ts'
import type { RepositorySource } from './source.ts'

/** The .gitattributes files above a scanned subdirectory, which speak for what lies in it too. */
export interface OuterAttributes {
  /** The scanned directory's path from the top of the repository, with a slash at its end; empty at the top. */
  readonly prefix: string
  /** Paths from the top of the repository; texts are bytes as latin1. */
  readonly files: readonly { readonly path: string; readonly text: string }[]
}

/** Reads them from the commit, or for a working tree from the disk; links are not followed. */
export async function outerAttributes(source: RepositorySource): Promise<OuterAttributes> {
  const { prefix } = source
  const parts = prefix.split('/').slice(0, -1)
  const files: { path: string; text: string }[] = []
  for (const [depth] of parts.entries()) {
    const path = [...parts.slice(0, depth), '.gitattributes'].join('/')
    const text =
      source.kind === 'commit'
        ? await gitOrNull(source.root, ['cat-file', 'blob', `${source.revision}:${path}`])
        : await fromDisk(resolve(source.root, '../'.repeat(parts.length)), path)
    if (text !== null) files.push({ path, text: text.toString('latin1') })
  }
  return { prefix, files }
}

async function fromDisk(top: string, path: string): Promise<Buffer | null> {
  const file = diskPath(top, path)
  const stats = await lstat(file).catch(() => null)
  return stats?.isFile() === true ? await readFile(file) : null
}
