import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import * as path from 'node:path'

import { parseJson } from '../core/parse-json.ts'
import { UserError } from '../core/user-error.ts'
import { FILES } from './check-member.ts'
import type { Member } from './member.ts'
import type { FleetRow } from './fleet-row.ts'
import { lookAt } from '../repository/ordinary-file.ts'

/** The folder that a fleet's results are kept in: one below it for each repository, and the pages about all. */
export type FleetFolder = Readonly<Awaited<ReturnType<typeof openFolder>>>

/** What a repository's folder says of itself, written last. */
interface Kept {
  readonly key: string
  readonly row: FleetRow
}
const OUTCOME = 'outcome.json'
const WORK = /^\.work-(\d+)$/

/**
 * Opens the folder, and takes away what runs that were killed left in it.
 *
 * @throws UserError where it can't be made
 */
export async function openFolder(directory: string) {
  const work = path.join(directory, `.work-${process.pid}`)
  try {
    await mkdir(work, { recursive: true })
  } catch (error) {
    throw new UserError(
      `The folder can't be made (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}).`,
      'Choose another --output.',
      { file: directory },
      { cause: error },
    )
  }
  for (const name of await readdir(directory))
    if (isLeft(name)) await rm(path.join(directory, name), { recursive: true, force: true })
  return {
    /** What was kept of a repository under the same key; null where nothing was. */
    async kept(member: Member, key: string): Promise<FleetRow | null> {
      const file = path.join(directory, folderOf(member), OUTCOME)
      const kept = parseJson(await readFile(file, 'utf8').catch(() => '')) as
        Kept | null | undefined
      // Another list may call it otherwise.
      if (kept?.key !== key) return null
      // A person may have taken a file away, or another tool.
      const folder = path.join(directory, folderOf(member))
      const names = kept.row.places.files > 0 ? [FILES.report, FILES.patch] : [FILES.report]
      if (!names.every((name) => hasContent(path.join(folder, name)))) return null
      return { ...kept.row, repository: member.name }
    },
    /** Keeps what `make` writes into the folder that it is given, all of it or nothing. */
    async keep(
      member: Member,
      key: string,
      make: (folder: string, name: string) => Promise<FleetRow>,
    ): Promise<FleetRow> {
      const name = folderOf(member)
      const [fresh, old] = [path.join(work, name), path.join(work, `${name}.old`)]
      await rm(fresh, { recursive: true, force: true })
      await mkdir(fresh)
      const row = await make(fresh, name)
      if (row.folder === null) {
        await rm(fresh, { recursive: true, force: true })
        await rm(path.join(directory, name), { recursive: true, force: true })
        return row
      }
      await writeFile(path.join(fresh, OUTCOME), `${JSON.stringify({ key, row }, null, 2)}\n`)
      await rename(path.join(directory, name), old).catch(() => undefined)
      await rename(fresh, path.join(directory, name))
      await rm(old, { recursive: true, force: true })
      return row
    },
    async write(file: string, text: string): Promise<void> {
      const beside = path.join(work, file)
      await writeFile(beside, text)
      await rename(beside, path.join(directory, file))
    },
    close: () => rm(work, { recursive: true, force: true }),
  }
}

/** A folder's name that people know again and that no other repository has. */
function folderOf({ place }: Member): string {
  const called = place
    .split(path.sep)
    .slice(-2)
    .join('-')
    .replaceAll(/[^\w.+-]+/g, '-')
    .replace(/^[.-]+/, '')
  return `${called.slice(-80)}-${createHash('sha256').update(place).digest('hex').slice(0, 8)}`
}

/** Whether a run that is gone worked there. */
function isLeft(name: string): boolean {
  const pid = Number(WORK.exec(name)?.[1] ?? process.pid)
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

function hasContent(file: string): boolean {
  return (lookAt(file)?.size ?? 0) > 0
}
