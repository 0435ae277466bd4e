import { count, listFew } from '../core/count.ts'
import { UserError } from '../core/user-error.ts'
import type { Match } from '../core/names.ts'
import type { Use } from '../core/use.ts'
import type { FileEntry } from '../repository/source.ts'

/** More places are not judged: what is known of each is held until all are. docs/limits.md says so. */
export const MOST_PLACES = 100_000

/** The places of a file. */
interface Held {
  readonly entry: FileEntry
  readonly matches: readonly Match[]
  readonly composed: readonly Use[]
}

/** Counts the places of a scan, by file and by name, as long as it goes on: no more is held than can be judged. */
export class PlaceCount {
  #all = 0
  #held = 0
  readonly #byPath = new Map<string, number>()
  readonly #byName = new Map<string, number>()
  readonly #refused: string[] = []

  /** Takes a file's places in; false where there is no room for them beside the others. */
  add({ entry: { path }, matches, composed }: Held): boolean {
    const places = matches.length + composed.length
    this.#all += places
    this.#byPath.set(path, places)
    for (const { name } of [matches, composed].flat())
      this.#byName.set(name, (this.#byName.get(name) ?? 0) + 1)
    if (this.#held + places > MOST_PLACES) {
      this.#refused.push(path)
      return false
    }
    this.#held += places
    return true
  }

  /** Says which files there was no room for; null where there was for all. */
  sayRefused(): string | null {
    if (this.#refused.length === 0) return null
    const files = count(this.#refused.length, 'file')
    return `${files} outside what is scanned, with more places than fit beside the others, ${this.#refused.length === 1 ? 'is' : 'are'} not looked at: whether a name is read or set there is not known (${listFew(this.#refused)})`
  }

  /** @throws UserError where there are more places than can be judged */
  check(): void {
    if (this.#all <= MOST_PLACES) return
    const files = count(this.#byPath.size, 'file')
    throw new UserError(
      `${this.#all} places in ${files} hold a name that is looked for, and Flagshift judges at most ${MOST_PLACES} in one run; most are in ${sayMost(this.#byPath)}, and of ${sayMost(this.#byName)}.`,
      'Leave files out with exclude, scan a part with include, or look for fewer names with a map of your own.',
    )
  }
}

/** The first three by number, each with it. */
function sayMost(numbers: ReadonlyMap<string, number>): string {
  const first = [...numbers].toSorted(([, a], [, b]) => b - a).slice(0, 3)
  return listFew(first.map(([what, number]) => `${what} (${number})`))
}
