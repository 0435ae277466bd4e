/**
 * Whether two names may mean one branch: as a ref or in short, in whatever case (file systems that do not tell it apart
 * hold refs too), in whatever form of Unicode, with blanks around.
 */
export function sameBranch(one: string, other: string): boolean {
  return folded(one) === folded(other)
}

function folded(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/^(?:refs\/)?(?:remotes\/)?(?:heads\/)*/, '')
}

/** The names that a branch of this name has as folders: git keeps names as files, and none of these can be a branch beside it. */
export function foldersOf(branch: string): readonly string[] {
  const folders = branch.split('/').slice(0, -1)
  return folders.map((_, at) => folders.slice(0, at + 1).join('/'))
}
