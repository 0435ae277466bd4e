import { append } from './core/append.ts'
import { count } from './core/count.ts'
import type { ScanOptions } from './options/options.ts'
import { allMaps, REPOSITORY_MAP } from './maps/load.ts'
import { readFileAt } from './repository/entry.ts'
import { countAre } from './report/sentences.ts'
import { openRepository } from './repository/open.ts'
import { formatOf } from './languages/registry.ts'
import { leaveAlone, leaveUnread } from './scan/reasons-to-leave-a-file.ts'
import { selectPaths } from './scan/select-paths.ts'
import { linesOf } from './core/lines.ts'
import { Names } from './core/names.ts'
import { readUses } from './languages/read-file.ts'
import { closeUpstreams, findUpstreams, vendoredPaths } from './upstream/find/find.ts'
import { findOrphans, type OrphanSearch, type SetFlag } from './upstream/orphans.ts'
import { whyUnread } from './upstream/find/why-unread.ts'

/** What a build flag looks like: several words in capitals, or a prefixed one. */
const FLAG = /(?<![A-Za-z0-9_])(?:[-/]D)?([A-Za-z][A-Za-z0-9]*_[A-Za-z0-9_]+)/g

/** How much of a file its format may depend on, in bytes. */
const HEAD = 4096

/**
 * Flags that the repository sets for an upstream and that no line of it reads: stale names, found without any rename
 * map.
 *
 * @throws UserError for anything in the options or the repository that a person can mend
 */
export async function listOrphans(
  options: ScanOptions,
  progress: (line: string) => void,
): Promise<OrphanSearch> {
  const source = await openRepository(options.directory, options.rev ?? undefined)
  try {
    const maps = await allMaps(
      options.maps,
      options.renames,
      options.directory,
      await readFileAt(source, REPOSITORY_MAP),
    )
    const upstreams = await findUpstreams(source, maps, { upstreamPath: options.upstream })
    try {
      // The repository's own reads vouch for nobody else's names.
      const asked = upstreams.filter(
        ({ source: files, indirect, path }) => files !== null && indirect !== true && path !== '',
      )
      const unread = upstreams.flatMap((upstream) => whyUnread(upstream) ?? [])
      for (const { name, path } of asked) progress(`Asking ${name} in ${path}`)
      if (asked.length === 0) return { orphans: [], asked, unread }
      const isVendored = vendoredPaths(upstreams)
      const selected = selectPaths(options.include, options.exclude)
      const entries = (await source.list()).filter(
        (entry) => selected(entry.path) && !isVendored(entry.path) && leaveUnread(entry) === null,
      )
      const flags: SetFlag[] = []
      for await (const { entry, bytes } of source.read(entries))
        append(flags, setFlags(entry.path, bytes.toString('latin1')))
      progress(`${countAre(flags.length, 'flag')} set in ${count(entries.length, 'file')}`)
      return { orphans: await findOrphans(flags, source, isVendored, asked, maps), asked, unread }
    } finally {
      await closeUpstreams(upstreams)
    }
  } finally {
    await source.close()
  }
}

function setFlags(path: string, text: string): readonly SetFlag[] {
  if (leaveAlone(path, text) !== null) return []
  const format = formatOf(path, text.slice(0, HEAD), text)
  if (format.scope !== 'build') return []
  const names = new Names([...text.matchAll(FLAG)].map(([, name]) => name!))
  const lines = linesOf(text)
  return readUses(format.reader, text, names)
    .filter(
      ({ role, region }) => (role === 'definition' || role === 'option') && region !== 'comment',
    )
    .map(({ name, start, namespace }) => ({ name, path, line: lines.at(start).line, namespace }))
}
