import { fitsWhole } from '../core/near.ts'
import { inLetters, type Token } from './reference.ts'
import { functionAround, parameterValues, positionalValues } from './parameters.ts'
import { settingsOf } from './settings.ts'
import { MOST_WORDS } from './read-tokens.ts'

/** Variables of one file that are looked for. */
const MOST_VARIABLES = 60
/** Values of one file that are looked at. */
const MOST_STEPS = 20_000
/** How far one variable is followed to the next. */
const DEPTH = 5

/** The words that some values can be, and where the file gives each. */
export type Resolve = (tokens: readonly Token[]) => ReadonlyMap<string, number>

/** What the variables of one file can hold, by what the file sets, loops over, passes and compares them with. */
export function valuesOf(reader: string, text: string): Resolve {
  const known = new Map<string, readonly Token[]>()
  const resolved = new Map<string, ReadonlyMap<string, number>>()
  let steps = 0

  function follow(
    tokens: readonly Token[],
    change: (word: string) => string,
    depth: number,
    seen: Set<string>,
    words: Map<string, number>,
  ): void {
    for (const token of tokens) {
      if (words.size >= MOST_WORDS || steps++ >= MOST_STEPS) return
      if (token.kind === 'word') {
        const word = change(token.text)
        if (!words.has(word)) words.set(word, token.at)
        continue
      }
      const { name, letters, at } = token
      const owner = fitsWhole(name, /\d/) ? functionAround(reader, text, at) : ''
      const key = `${letters} ${owner} ${name}`
      if (owner === null || depth === 0 || seen.has(key)) continue
      seen.add(key)
      const further = (word: string): string => change(inLetters(word, letters))
      follow(tokensOf(name, owner), further, depth - 1, seen, words)
    }
  }

  function tokensOf(variable: string, owner: string): readonly Token[] {
    const key = `${owner} ${variable}`
    const before = known.get(key)
    if (before !== undefined) return before
    if (known.size >= MOST_VARIABLES) return []
    const tokens =
      owner === ''
        ? [...settingsOf(reader, text, variable), ...parameterValues(reader, text, variable)]
        : positionalValues(reader, text, owner, Number(variable))
    // Each value once, where it is first given: loops over the same words are one loop.
    const first = new Map(tokens.toReversed().map((token) => [keyOf(token), token]))
    const distinct = tokens
      .filter((token) => first.get(keyOf(token)) === token)
      .slice(0, MOST_WORDS)
    known.set(key, distinct)
    return distinct
  }

  return (tokens) => {
    const key = JSON.stringify(tokens.map(keyOf))
    const before = resolved.get(key)
    if (before !== undefined) return before
    const words = new Map<string, number>()
    follow(tokens, (word) => word, DEPTH, new Set(), words)
    resolved.set(key, words)
    return words
  }
}

/** The same for tokens that mean the same. A function's own parameters are another's elsewhere. */
function keyOf(token: Token): string {
  if (token.kind === 'word') return `= ${token.text}`
  return `${token.letters} ${token.name} ${fitsWhole(token.name, /\d/) ? token.at : ''}`
}
