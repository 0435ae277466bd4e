import { existsSync } from 'node:fs'
import * as path from 'node:path'

import { LEARNED, type RenameMap } from './maps/rename.ts'
import { openCommit } from './repository/commit.ts'
import type { FileSource } from './repository/source.ts'
import { projectSlug } from './upstream/find/project-name.ts'
import { submodulesOf, type Submodule } from './upstream/find/submodules.ts'

/**
 * Renames that the upstreams' own histories show between two pins: for each submodule whose recorded commit differs
 * from that of an earlier commit of the repository, and whose history is at hand.
 *
 * @param since the earlier commit
 * @throws UserError when `since` is no commit of the repository
 */
export async function learnFromBumps(
  source: FileSource,
  since: string,
  progress: (line: string) => void,
): Promise<readonly RenameMap[]> {
  const before = await openCommit(source.root, since)
  try {
    const pins = new Map(
      (await before.list()).map(({ path: at, oid, mode }) => [
        at,
        mode === '160000' ? oid : undefined,
      ]),
    )
    const maps: RenameMap[] = []
    for (const module of await submodulesOf(source)) {
      const old = pins.get(module.path)
      if (old === undefined || module.revision === null || old === module.revision) continue
      const map = await learnBump(source.root, module, old, module.revision, progress)
      if (map !== null) maps.push(map)
    }
    return maps
  } finally {
    await before.close()
  }
}

async function learnBump(
  root: string,
  { path: at, url }: Submodule,
  from: string,
  to: string,
  progress: (line: string) => void,
): Promise<RenameMap | null> {
  const store = path.join(root, at)
  if (!existsSync(path.join(store, '.git'))) {
    progress(
      `${at} was bumped, but its history is not here (checkout with submodules and fetch-depth: 0)`,
    )
    return null
  }
  const [{ learnRenames }, { asRenameMap }] = await Promise.all([
    import('./upstream/learn/learn.ts'),
    import('./upstream/learn/learned-map.ts'),
  ])
  progress(
    `${at} was bumped from ${from.slice(0, 9)} to ${to.slice(0, 9)}: reading what was renamed in between`,
  )
  try {
    const upstream = projectSlug(url) ?? at
    const learned = await learnRenames(store, from, to, progress)
    return asRenameMap(learned, `${LEARNED}${upstream}`, upstream)
  } catch (error) {
    progress(
      `${at}: its history can't be read (${error instanceof Error ? error.message : String(error)})`,
    )
    return null
  }
}
