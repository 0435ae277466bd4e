import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { openCommit } from '../../repository/commit.ts'
import { openDirectory } from '../../repository/directory.ts'
import { readFileAt } from '../../repository/entry.ts'
import { gitOrNull, isSubmoduleStore } from '../../repository/git.ts'
import type { FileSource } from '../../repository/source.ts'
import { dropMovingVersion } from '../pins/versions.ts'

export interface Submodule {
  readonly name: string
  /** Relative to the source that records it. */
  readonly path: string
  readonly url: string
  readonly revision: string | null
}

/**
 * The submodules that a source records, with the addresses of its `.gitmodules`. Files that were unpacked record none: there
 * those count of which nothing lies there, or hidden files only, unless the branch says which version that would be.
 */
export async function submodulesOf(source: FileSource): Promise<readonly Submodule[]> {
  const entries = await source.list()
  const links = entries.filter(({ mode }) => mode === '160000')
  const areUnpacked = entries.every(({ oid }) => oid === undefined)
  if (links.length === 0 && !areUnpacked) return []
  const known = parseModules((await readFileAt(source, '.gitmodules'))?.toString('latin1') ?? '')
  if (areUnpacked)
    return known
      .filter(({ branch }) => dropMovingVersion(branch) === undefined)
      .filter(({ path: folder }) => !entries.some(({ path }) => isSeenIn(folder, path)))
      .map(({ name, path, url }) => ({ name, path, url, revision: null }))
  return links.map(({ path, oid }) => {
    const { name = path, url = '' } = known.find((one) => one.path === path) ?? {}
    return { name, path, url, revision: oid ?? null }
  })
}

function isSeenIn(folder: string, path: string): boolean {
  return path.startsWith(`${folder}/`) && path[folder.length + 1] !== '.'
}

interface Recorded extends Omit<Submodule, 'revision'> {
  readonly branch?: string
}

/** Reads a `.gitmodules` file; sections without a path are left out. */
export function parseModules(text: string): readonly Recorded[] {
  const modules: { name: string; path: string; url: string; branch?: string }[] = []
  for (const line of text.split(/\r?\n/)) {
    const head = /^\s*\[submodule\s+"((?:[^"\\]|\\.)*)"\]/.exec(line)
    if (head !== null) modules.push({ name: head[1]!.replace(/\\(.)/g, '$1'), path: '', url: '' })
    const entry = /^\s*(path|url|branch)\s*=\s*"?([^"#;]*?)"?\s*(?:[#;].*)?$/i.exec(line)
    const module = modules.at(-1)
    if (entry !== null && module !== undefined)
      module[entry[1]!.toLowerCase() as 'path' | 'url' | 'branch'] = entry[2]!
  }
  return modules.filter(({ path }) => path !== '')
}

/**
 * The recorded commit's files: from the submodule's own repository where it is checked out, else from the copy that git
 * keeps for it, else the plain files that lie there. Null where none of them is to be had.
 *
 * @param root the directory of the repository that records the submodule, or git's own copy of that one
 */
export async function openSubmodule(
  root: string,
  { name, path, revision }: Submodule,
): Promise<{ source: FileSource; how: string } | null> {
  if (revision === null) return null
  const dir = join(root, path)
  const stores = [...(existsSync(join(dir, '.git')) ? [dir] : []), ...(await gitStores(root, name))]
  for (const store of stores)
    if (await hasCommit(store, revision))
      return { source: await openCommit(store, revision), how: 'at the recorded commit' }
  if (!existsSync(dir) || isSubmoduleStore(root)) return null
  const files = openDirectory(dir)
  if ((await files.list()).length === 0) return null
  return { source: files, how: 'the files that lie there' }
}

/**
 * What is told of a submodule of which another commit is checked out than the working tree's repository has recorded: git
 * takes that up when it is added.
 */
export async function otherCheckout(
  { root, revision: whole }: FileSource,
  { path, revision }: Submodule,
): Promise<string> {
  const dir = join(root, path)
  if (whole !== null || revision === null || !existsSync(join(dir, '.git'))) return ''
  const head = (await gitOrNull(dir, ['rev-parse', '--verify', 'HEAD']))?.toString('utf8').trim()
  return head === undefined || head === revision
    ? ''
    : `; ${head.slice(0, 9)} is checked out, which counts once it is added`
}

async function gitStores(root: string, name: string): Promise<readonly string[]> {
  // A name from a hostile file must not lead out of the repository's own directory.
  if (name.split(/[/\\]/).some((part) => part === '..' || part === '')) return []
  const common = (await gitOrNull(root, ['rev-parse', '--git-common-dir']))?.toString('utf8').trim()
  if (common === undefined) return []
  const isAbsolute = common.startsWith('/') || /^[A-Za-z]:/.test(common)
  const dir = join(isAbsolute ? '' : root, common, 'modules', name)
  return existsSync(dir) ? [dir] : []
}

async function hasCommit(dir: string, revision: string): Promise<boolean> {
  return (await gitOrNull(dir, ['cat-file', '-e', `${revision}^{tree}`])) !== null
}
