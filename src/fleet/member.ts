/** One repository of a fleet, on this machine. */
export interface Member {
  /** As the list calls it. */
  readonly name: string
  /** The directory, or the bare repository; absolute, behind all links. */
  readonly place: string
  /** The commit that is checked; null outside git, where what lies there is. */
  readonly head: string | null
  /** What the list calls an earlier one that has the same branches, where there is one. */
  readonly sharesWith?: string
}

/** One that can't be checked, and why. */
export interface Stranger {
  readonly name: string
  readonly why: string
}

/**
 * The repositories that a list names, in its order: one on each line; what begins with `#` is a comment, unless it belongs to
 * the name of something that is there.
 */
export function namesIn(
  text: string,
  isThere = (_name: string): boolean => false,
): readonly string[] {
  const lines = text.split(/\r?\n/).map((line) => {
    const whole = line.trim()
    return isThere(whole) ? whole : whole.replace(/(?:^|\s)#.*$/, '').trim()
  })
  return [...new Set(lines.filter((line) => line !== ''))]
}
