/** One repository of a fleet, on this machine. */
export interface Member {
  /** As the list calls it. */
  readonly name: string
  /** The directory, or the bare repository; absolute, behind all links. */
  readonly place: string
  /** The commit that is checked; null outside git, where what lies there is. */
  readonly head: string | null
}

/** One that can't be checked, and why. */
export interface Stranger {
  readonly name: string
  readonly why: string
}

/** The repositories that a list names, in its order: one on each line; what begins with `#` is a comment. */
export function namesIn(text: string): readonly string[] {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/(?:^|\s)#.*$/, '').trim())
  return [...new Set(lines.filter((line) => line !== ''))]
}
