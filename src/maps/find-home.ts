import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

let found: string | undefined

/**
 * The folder of Flagshift itself, where maps/, examples/ and package.json lie; the same from src/ and from dist/.
 *
 * @throws Error when no folder above this file is Flagshift's: the installation is torn apart
 */
export function findHome(): string {
  return (found ??= search(path.dirname(fileURLToPath(import.meta.url))))
}

/** The version of this copy. */
export function ownVersion(): string {
  const text = readFileSync(path.join(findHome(), 'package.json'), 'utf8')
  return (JSON.parse(text) as { readonly version: string }).version
}

function search(from: string): string {
  for (let folder = from; ; folder = path.dirname(folder)) {
    if (isHome(folder)) return folder
    if (folder === path.dirname(folder))
      throw new Error(`no folder above ${from} holds Flagshift's package.json`)
  }
}

function isHome(folder: string): boolean {
  try {
    const text = readFileSync(path.join(folder, 'package.json'), 'utf8')
    return (JSON.parse(text) as { name?: unknown } | null)?.name === 'flagshift'
  } catch {
    return false
  }
}
