/** A folder that a `git clone` makes. */
export interface Clone {
  readonly place: string
  /** Whether it holds the repository itself. */
  readonly isOwn: boolean
}

const TAKES_VALUE =
  /^(?:-[bocju]|--(?:branch|origin|config|jobs|depth|reference|filter|upload-pack))$/

/**
 * The folders that the clones of a text make, each once: the last word of the address, or what is named behind it.
 *
 * @param ownNames what the repository is called, in small letters
 */
export function clonesIn(text: string, ownNames: ReadonlySet<string>): readonly Clone[] {
  const clones = new Map<string, Clone>()
  const whole = text.replaceAll(/\\\r?\n/g, ' ')
  for (const [, behind] of whole.matchAll(/\bgit\s+clone[ \t]+([^\n;&|`]*)/g)) {
    const words = behind!.replaceAll(/["']/g, '').trim().split(/\s+/)
    const [address, named] = words.filter(
      (word, at) => !word.startsWith('-') && !TAKES_VALUE.test(words[at - 1] ?? ''),
    )
    const name = /([^/:]+?)(?:\.git)?\/?$/.exec(address ?? '')?.[1]
    const place = (named ?? name ?? '.').replace(/^\.\//, '').replace(/\/$/, '')
    if (name !== undefined && place !== '.')
      clones.set(place, { place, isOwn: ownNames.has(name.toLowerCase()) })
  }
  return [...clones.values()]
}
