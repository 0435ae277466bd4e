import type { RepositorySource } from '../repository/source.ts'
import type { Scope } from '../core/use.ts'

/** Why a scan saw no file at all, and what a person can do about it; null where it saw some. */
export function whyNothing(
  { kind }: Pick<RepositorySource, 'kind'>,
  { listed, selected }: { readonly listed: number; readonly selected: number },
): { readonly message: string; readonly todo: string } | null {
  if (selected > 0) return null
  if (listed > 0)
    return {
      message: `None of the ${listed} files is left by include and exclude`,
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

/** Says it where every old name that was found lies outside the chosen scopes, else null. */
export function whyOutside(
  sites: readonly { readonly scope: Scope }[],
  scopes: ReadonlySet<Scope>,
): string | null {
  if (sites.length === 0 || sites.some(({ scope }) => scopes.has(scope))) return null
  const chosen = [...scopes].join(', ')
  return `Everything that was found (${sites.length}) lies outside the chosen scopes (${chosen}): choose more of build, docs and sources (scope)`
}
