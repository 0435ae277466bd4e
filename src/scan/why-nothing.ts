import type { RepositorySource } from '../repository/source.ts'
import { SCOPES, type Reason, type Scope } from '../core/use.ts'

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

/** Says how many old names lie outside the chosen scopes and were therefore left, else null. */
export function whyOutside(
  sites: readonly { readonly scope: Scope; readonly reason: Reason }[],
  scopes: ReadonlySet<Scope>,
): string | null {
  const left = sites.filter(({ reason }) => reason.code === 'out-of-scope')
  if (left.length === 0) return null
  const outside = new Set(left.map(({ scope }) => scope))
  const all = SCOPES.filter((scope) => scopes.has(scope) || outside.has(scope)).join()
  const chosen = [...scopes].join(', ')
  return `${left.length} ${left.length === 1 ? 'place lies' : 'places lie'} outside the chosen scopes (${chosen}) and ${left.length === 1 ? 'was' : 'were'} not judged: --scope ${all} looks at ${left.length === 1 ? 'it' : 'them'} too`
}
