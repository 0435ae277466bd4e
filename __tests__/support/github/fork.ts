/**
 * Repositories of one network share their objects, on GitHub as here. The branches of a fork are kept among those of the
 * repository, below a folder of their own.
 */
const FOLDER = /^forks\/([^/]+)\/(.+)$/

/** The kept name of what a path or ref of a fork names. */
export function inFork(fork: string, path: string): string {
  return path.replace(/heads\/(?=.)/, `heads/forks/${fork}/`)
}

/** The kept name of `branch` or `owner:branch`. */
export function keptName(owner: string, head: string): string {
  const [, headOwner, branch] = /^([^:]+):(.+)$/.exec(head) ?? []
  if (headOwner === undefined || branch === undefined) return head
  return headOwner === owner ? branch : `forks/${headOwner}/${branch}`
}

/** Whose a branch is, and what they call it. */
export function shownName(
  owner: string,
  kept: string,
): { readonly owner: string; readonly branch: string } {
  const [, fork, branch] = FOLDER.exec(kept) ?? []
  return fork === undefined || branch === undefined
    ? { owner, branch: kept }
    : { owner: fork, branch }
}
