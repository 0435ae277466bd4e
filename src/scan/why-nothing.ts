import { count } from '../core/count.ts'
import type { RenameMap } from '../maps/rename.ts'
import type { RepositorySource } from '../repository/source.ts'

/** Why a scan saw no file at all, and what a person can do about it; null where it saw some. */
export function whyNothing(
  { kind }: Pick<RepositorySource, 'kind'>,
  { listed, selected }: { readonly listed: number; readonly selected: number },
): { readonly message: string; readonly todo: string } | null {
  if (selected > 0) return null
  if (listed > 0)
    return {
      message: `Include and exclude leave none of ${count(listed, 'file')}`,
      todo: 'check the globs (a glob is matched against the path below the scanned directory)',
    }
  if (kind === 'worktree')
    return {
      message: 'Git tracks no file here, and only tracked files are scanned',
      todo: 'add them first (git add)',
    }
  const message =
    kind === 'commit' ? 'The commit has no files here' : 'There are no files in this directory'
  return { message, todo: 'give the directory that holds the project' }
}

/** Says which renames that a person gave are about names that stand nowhere; null where all are met. */
export function whyUnmet(maps: readonly RenameMap[], found: ReadonlySet<string>): string | null {
  const given = maps.filter(({ origin }) => origin === 'inline').flatMap(({ renames }) => renames)
  // A Kconfig symbol stands with its prefix or without.
  const bareNames = new Set([...found].map((name) => name.replace(/^CONFIG_/, '')))
  const unmet = given.filter(({ from }) => !bareNames.has(from.replace(/^CONFIG_/, '')))
  if (unmet.length === 0) return null
  const names = [...new Set(unmet.map(({ from }) => from))]
  const bare = unmet.find(({ from, to }) => /^[a-z][a-z0-9]*-/.test(from) && to.length === 1)
  const hint =
    bare === undefined
      ? ''
      : `; a flag that begins with dashes is written with them: --${bare.from}=--${bare.to[0]!.name} (--rename=--${bare.from}=--${bare.to[0]!.name} at the command line)`
  return `Looked for ${names.join(', ')}, as ${names.length === 1 ? 'a whole name' : 'whole names'}, and found ${names.length === 1 ? 'it' : 'them'} in no file that was read${hint}`
}
