import path from 'node:path'

/** A place in an image to which a folder of the repository is copied. */
export interface Mount {
  readonly place: string
  readonly folder: string
}

/** Where a Dockerfile copies folders of the repository to, or the file in which a project begins, the longest places first. */
export function mountsIn(text: string): readonly Mount[] {
  const mounts: Mount[] = []
  let workdir: string | null = null
  for (const [, instruction, words] of text.matchAll(
    /^[ \t]*(FROM|WORKDIR|COPY|ADD)[ \t]+(.*)/gim,
  )) {
    const all = words!.trim().split(/\s+/)
    const plain = all.filter((word) => !word.startsWith('--'))
    if (/^FROM$/i.test(instruction!)) workdir = null
    else if (/^WORKDIR$/i.test(instruction!))
      workdir = path.posix.resolve('/', workdir ?? '', plain[0]!)
    else if (!all.some((word) => word.startsWith('--from'))) {
      const to = placeOf(plain.at(-1) ?? '', workdir)
      const sources = plain.slice(0, -1)
      const begins = sources
        .filter((source) => BEGINS.test(source))
        .map((source) => path.posix.dirname(source))
      const folders = sources.length === 1 && begins.length === 0 ? sources : begins
      if (to !== null)
        for (const folder of folders)
          mounts.push({
            place: to.replace(BEGINS, '').replace(/\/$/, ''),
            folder: path.posix.normalize(folder).replace(/\/$/, ''),
          })
    }
  }
  return mounts.toSorted((a, b) => b.place.length - a.place.length)
}

/** A file in which a project begins. */
const BEGINS = /(?:^|\/)(?:CMakeLists\.txt|meson\.build)$/

/** Where in the image something is copied to; null where that is told from a folder that nobody knows. */
function placeOf(to: string, workdir: string | null): string | null {
  if (to.startsWith('/')) return to
  return workdir === null || to === '' || to.startsWith('$') ? null : path.posix.join(workdir, to)
}

/** An absolute place of an image as the folder of the repository that lies there; anything else as it is. */
export function insideRepository(target: string, mounts: readonly Mount[]): string {
  const found = mounts.find(({ place }) => target === place || target.startsWith(`${place}/`))
  return found === undefined ? target : `$PWD/${found.folder}${target.slice(found.place.length)}`
}
