import { existsSync } from 'node:fs'
import * as path from 'node:path'

import { count } from './core/count.ts'
import { UserError } from './core/user-error.ts'
import type { ImportFormat } from './maps/import/formats.ts'
import type { RenameMap } from './maps/rename.ts'
import { readFileAt } from './repository/entry.ts'
import type { FileSource } from './repository/source.ts'
import { projectSlug } from './upstream/find/project-name.ts'
import { openSubmodule, submodulesOf, type Submodule } from './upstream/find/submodules.ts'

/** What an upstream keeps at its own root of what it renamed, and how that is written. */
const CARRIED: Readonly<Record<string, ImportFormat | 'rename map'>> = {
  'flag-renames.yml': 'rename map',
  'sdkconfig.rename': 'esp-idf',
  'Config.in.legacy': 'buildroot',
}
const FILES = Object.keys(CARRIED)

/**
 * The renames that the repository's submodules tell of themselves, at the commits that are recorded here: their own
 * `flag-renames.yml`, or the table that their build system knows.
 */
export async function carriedMaps(
  source: FileSource,
  progress: (line: string) => void,
): Promise<readonly RenameMap[]> {
  const maps: RenameMap[] = []
  for (const module of await submodulesOf(source)) {
    const upstream = projectSlug(module.url)
    if (upstream === undefined || !mayCarry(source.root, module)) continue
    const opened = await openSubmodule(source.root, module)
    if (opened === null) continue
    try {
      for (const file of FILES) {
        const map = await mapIn(opened.source, file, module.path, upstream, progress)
        if (map !== null) maps.push(map)
      }
    } finally {
      await opened.source.close()
    }
  }
  return maps
}

/** Whether it is worth a look: what is checked out and has no such file has hardly one at the recorded commit. */
function mayCarry(root: string, { path: folder }: Submodule): boolean {
  const directory = path.join(root, folder)
  return (
    !existsSync(path.join(directory, '.git')) ||
    FILES.some((file) => existsSync(path.join(directory, file)))
  )
}

async function mapIn(
  source: FileSource,
  file: string,
  folder: string,
  upstream: string,
  progress: (line: string) => void,
): Promise<RenameMap | null> {
  const place = `${folder}/${file}`
  const text = await textIn(source, file)
  if (text === '') return null
  try {
    const { parseMap } = await import('./maps/parse.ts')
    const map = parseMap(await asMap(text, file, upstream), place)
    if (map.renames.length === 0) return null
    progress(`${place} tells of ${count(map.renames.length, 'rename')}`)
    const renames = map.renames.map((rename) => ({ ...rename, map: upstream }))
    return { ...map, name: upstream, upstream, renames }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    progress(`${place} is left out: ${error.message.split('\n', 1)[0]!}`)
    return null
  }
}

/** ESP-IDF's components have tables of their own beside the one at the root. */
async function textIn(source: FileSource, file: string): Promise<string> {
  const whole = await readFileAt(source, file)
  if (whole === null) return ''
  const texts = [whole]
  if (CARRIED[file] === 'esp-idf') {
    const others = (await source.list()).filter(({ path: at }) => at.endsWith(`/${file}`))
    for await (const { bytes } of source.read(others)) texts.push(Buffer.from(bytes))
  }
  return Buffer.concat(texts.flatMap((bytes) => [bytes, Buffer.from('\n')])).toString('utf8')
}

async function asMap(text: string, file: string, upstream: string): Promise<string> {
  const format = CARRIED[file]!
  if (format === 'rename map') return text
  const [{ IMPORT_FORMATS }, { importedYaml }] = await Promise.all([
    import('./maps/import/formats.ts'),
    import('./maps/import/imported.ts'),
  ])
  return importedYaml(IMPORT_FORMATS[format](text), file, upstream)
}
