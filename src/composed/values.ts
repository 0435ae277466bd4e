import { inLetters, type Token } from './reference.ts'
import { functionAround, parameterValues, positionalValues } from './parameters.ts'
import { RULES } from './settings.ts'
import { MOST_WORDS } from './words.ts'

/** Occurrences of one variable that are looked at. */
const MOST_PLACES = 3000
/** Variables of one file that are looked for. */
const MOST_VARIABLES = 60
/** Values of one file that are looked at. */
const MOST_STEPS = 20_000
/** How far one variable is followed to the next. */
const DEPTH = 5
/** How much before an occurrence decides what it is. */
const LEFT = 160

/** What the variables of one file can hold, by what the file sets, loops over, passes and compares them with. */
export class Values {
  readonly #reader: string
  readonly #text: string
  #steps = 0
  readonly #known = new Map<string, readonly Token[]>()
  readonly #resolved = new Map<string, ReadonlyMap<string, number>>()

  constructor(reader: string, text: string) {
    this.#reader = reader
    this.#text = text
  }

  /** The words that some values can be, and where the file gives each. */
  resolve(tokens: readonly Token[]): ReadonlyMap<string, number> {
    const key = JSON.stringify(tokens.map(keyOf))
    const known = this.#resolved.get(key)
    if (known !== undefined) return known
    const words = new Map<string, number>()
    this.#follow(tokens, (word) => word, DEPTH, new Set(), words)
    this.#resolved.set(key, words)
    return words
  }

  #follow(
    tokens: readonly Token[],
    change: (word: string) => string,
    depth: number,
    seen: Set<string>,
    words: Map<string, number>,
  ): void {
    for (const token of tokens) {
      if (words.size >= MOST_WORDS || this.#steps++ >= MOST_STEPS) return
      if (token.kind === 'word') {
        const word = change(token.text)
        if (!words.has(word)) words.set(word, token.at)
        continue
      }
      const { name, letters, at } = token
      const owner = /^\d$/.test(name) ? functionAround(this.#reader, this.#text, at) : ''
      const key = `${letters} ${owner} ${name}`
      if (owner === null) continue
      if (depth === 0 || seen.has(key)) continue
      seen.add(key)
      const further = (word: string): string => change(inLetters(word, letters))
      this.#follow(this.#tokens(name, owner), further, depth - 1, seen, words)
    }
  }

  #tokens(variable: string, owner: string): readonly Token[] {
    const key = `${owner} ${variable}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    if (this.#known.size >= MOST_VARIABLES) return []
    const tokens = distinct(
      owner === ''
        ? [
            ...settings(this.#reader, this.#text, variable),
            ...parameterValues(this.#reader, this.#text, variable),
          ]
        : positionalValues(this.#reader, this.#text, owner, Number(variable)),
    ).slice(0, MOST_WORDS)
    this.#known.set(key, tokens)
    return tokens
  }
}

/** The same for tokens that mean the same. A function's own parameters are another's elsewhere. */
function keyOf(token: Token): string {
  if (token.kind === 'word') return `= ${token.text}`
  return `${token.letters} ${token.name} ${/^\d$/.test(token.name) ? token.at : ''}`
}

/** Each value once, where it is first given: loops over the same words are one loop. */
function distinct(tokens: readonly Token[]): readonly Token[] {
  const seen = new Set<string>()
  return tokens.filter((token) => {
    const key = keyOf(token)
    return !seen.has(key) && seen.add(key)
  })
}

/** What every occurrence of a variable says of its values. */
function settings(reader: string, text: string, variable: string): readonly Token[] {
  const tokens: Token[] = []
  let left = MOST_PLACES
  for (let start = text.indexOf(variable); start !== -1;) {
    const end = start + variable.length
    const isGlued = text.startsWith('-D', start - 2)
    if ((isGlued || !/\w/.test(text[start - 1] ?? '')) && !/\w/.test(text[end] ?? '')) {
      const place = { reader, text, start, end, left: text.slice(Math.max(0, start - LEFT), start) }
      for (const rule of RULES) tokens.push(...rule(place))
      if (left-- === 0 || tokens.length > MOST_WORDS) break
    }
    start = text.indexOf(variable, end)
  }
  return tokens
}
