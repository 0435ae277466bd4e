/**
 * How alike two names are, from 0 to 1 (Jaro-Winkler): common letters in about the same order, a common beginning counts
 * more.
 */
export function likenessOf(a: string, b: string): number {
  if (a === b) return 1
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const taken = new Set<number>()
  const matchesOfA: string[] = []
  for (let at = 0; at < a.length; at++) {
    const from = Math.max(0, at - reach)
    const to = Math.min(b.length - 1, at + reach)
    for (let other = from; other <= to; other++) {
      if (taken.has(other) || a[at] !== b[other]) continue
      taken.add(other)
      matchesOfA.push(a[at]!)
      break
    }
  }
  const count = matchesOfA.length
  if (count === 0) return 0
  const matchesOfB = [...taken].toSorted((one, two) => one - two).map((at) => b[at])
  const moved = matchesOfA.filter((letter, at) => letter !== matchesOfB[at]).length / 2
  const jaro = (count / a.length + count / b.length + (count - moved) / count) / 3
  let prefix = 0
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix++
  return jaro + prefix * 0.1 * (1 - jaro)
}

/** What a rename did to the words of a name: `LLAMA_CUBLAS` to `LLAMA_CUDA` put `CUDA` in the place of `CUBLAS`. */
export interface Substitution {
  readonly old: string
  readonly new: string
}

/**
 * The words in which two names differ: each word that has another one in its place, or the one run of words in which
 * names of different length differ. Names that have nothing in common but their length count word by word.
 */
export function findSubstitutions(from: string, to: string): readonly Substitution[] {
  const a = from.split('_')
  const b = to.split('_')
  if (a.length === b.length)
    return a.flatMap((word, at) => (word === b[at] ? [] : [{ old: word, new: b[at]! }]))
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (
    end < a.length - start &&
    end < b.length - start &&
    a[a.length - 1 - end] === b[b.length - 1 - end]
  )
    end++
  const old = a.slice(start, a.length - end).join('_')
  const next = b.slice(start, b.length - end).join('_')
  return old === '' || next === '' || start + end === 0 ? [] : [{ old, new: next }]
}

/** A name with the substituted words, or undefined where it does not hold the old ones as whole words. */
export function replaceWords(name: string, { old, new: next }: Substitution): string | undefined {
  const around = `_${name}_`
  if (!around.includes(`_${old}_`)) return undefined
  return around.replace(`_${old}_`, () => `_${next}_`).slice(1, -1)
}
