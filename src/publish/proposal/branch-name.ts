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
