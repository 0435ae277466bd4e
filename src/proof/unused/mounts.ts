import path from 'node:path'

/** A place in an image to which a folder of the repository is copied. */
export interface Mount {
  readonly place: string
  readonly folder: string
}

/** Where a Dockerfile copies folders of the repository to, the longest places first. */
export function mountsIn(text: string): readonly Mount[] {
  const mounts: Mount[] = []
  for (const [, words] of text.matchAll(/^[ \t]*(?:COPY|ADD)[ \t]+(.*)/gim)) {
    const all = words!.trim().split(/\s+/)
    const [from, to, ...more] = all.filter((word) => !word.startsWith('--'))
    const isOfStage = all.some((word) => word.startsWith('--from'))
    if (isOfStage || from === undefined || more.length > 0 || to?.startsWith('/') !== true) continue
    mounts.push({
      place: to.replace(/\/$/, ''),
      folder: path.posix.normalize(from).replace(/\/$/, ''),
    })
  }
  return mounts.toSorted((a, b) => b.place.length - a.place.length)
}

/** An absolute place of an image as the folder of the repository that lies there; anything else as it is. */
export function insideRepository(target: string, mounts: readonly Mount[]): string {
  const found = mounts.find(({ place }) => target === place || target.startsWith(`${place}/`))
  return found === undefined ? target : `$PWD/${found.folder}${target.slice(found.place.length)}`
}
