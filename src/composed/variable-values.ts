import { firstOf } from '../core/first-of.ts'
import { fitsWhole } from '../core/near.ts'
import { ALL, changeLetters, type Token } from './reference.ts'
import { functionAround, parameterValues, positionalValues } from './parameters.ts'
import { settingsOf, type Setting } from './settings.ts'
import { MOST_WORDS } from './read-tokens.ts'

/** Variables of one file that are looked for. */
const MOST_VARIABLES = 60
/** Values of one file that are looked at. */
const MOST_STEPS = 20_000
/** How far one variable is followed to the next. */
const DEPTH = 5

/** The words that some values can be, and where the file gives each. */
interface Values {
  readonly words: ReadonlyMap<string, number>
  /** Whether there may be others, which the file does not show. */
  readonly isOpen: boolean
}

export type Resolve = (tokens: readonly Token[]) => Values

/** What the variables of one file can hold, by what the file sets, loops over, passes and compares them with. */
export function valuesOf(reader: string, text: string): Resolve {
  const known = new Map<string, readonly Setting[]>()
  const resolved = new Map<string, Values>()
  let steps = 0

  function follow(
    tokens: readonly Token[],
    change: (word: string) => string,
    depth: number,
    seen: Set<string>,
    words: Map<string, number>,
  ): boolean {
    let isOpen = tokens.length === 0
    for (const token of tokens) {
      if (words.size >= MOST_WORDS || steps++ >= MOST_STEPS) return true
      if (token.kind === 'unknown') {
        isOpen = true
        continue
      }
      if (token.kind === 'word') {
        const word = change(token.text)
        if (!words.has(word)) words.set(word, token.at)
        continue
      }
      if (token.kind === 'joined') {
        const made = product(token.parts, depth, seen)
        for (const one of made.words) {
          const word = change(one)
          if (!words.has(word)) words.set(word, token.at)
        }
        isOpen ||= made.isOpen
        continue
      }
      const { name, letters, at } = token
      const owner = isCounted(name) ? functionAround(reader, text, at) : ''
      const key = `${letters} ${owner} ${name} ${token.isMaybe}`
      if (seen.has(key)) continue
      seen.add(key)
      const further = (word: string): string => change(changeLetters(word, letters))
      const found = owner === null || depth === 0 ? NOTHING : tokensOf(name, owner, at)
      const more = follow(found.tokens, further, depth - 1, seen, words)
      isOpen ||= token.isMaybe !== true && (more || !found.isSet)
    }
    return isOpen
  }

  /** All that the values of several parts make, side by side. */
  function product(
    parts: readonly (readonly Token[])[],
    depth: number,
    seen: ReadonlySet<string>,
  ): { readonly words: readonly string[]; readonly isOpen: boolean } {
    let made: readonly string[] = ['']
    let isOpen = false
    for (const part of parts) {
      const words = new Map<string, number>()
      isOpen = follow(part, (word) => word, depth, new Set(seen), words) || isOpen
      made = firstOf(sideBySide(made, [...words.keys()]), MOST_WORDS)
    }
    return { words: made, isOpen }
  }

  function settings(variable: string, owner: string): readonly Setting[] {
    const key = `${owner} ${variable}`
    const before = known.get(key)
    if (before !== undefined) return before
    if (known.size >= MOST_VARIABLES) return []
    const found =
      owner === ''
        ? [...settingsOf(reader, text, variable), aside(parameterValues(reader, text, variable))]
        : [aside(positionalValues(reader, text, owner, variable))]
    known.set(key, found)
    return found
  }

  function tokensOf(variable: string, owner: string, at: number): Found {
    const all = settings(variable, owner)
    const loop = loopAround(all, text, at)
    // A parameter has its values at no place.
    const counting = all.filter(
      ({ start, isLoop }) =>
        loop === -1 || start === -1 || (isLoop ? start === loop : start > loop),
    )
    const tokens = counting.flatMap((setting) => setting.tokens)
    // Each value once, where it is first given: loops over the same words are one loop.
    const first = new Map(tokens.toReversed().map((token) => [keyOf(token), token]))
    return {
      tokens: tokens.filter((token) => first.get(keyOf(token)) === token),
      isSet: counting.some((setting) => setting.isSet && setting.tokens.length > 0),
    }
  }

  /** The same for tokens that have the same values: what a loop goes through is another thing in another loop. */
  function placeOf(token: Token): string {
    if (token.kind === 'joined') return token.parts.flat().map(placeOf).join()
    if (token.kind !== 'variable' || isCounted(token.name)) return keyOf(token)
    return `${keyOf(token)} ${loopAround(settings(token.name, ''), text, token.at)}`
  }

  return (tokens) => {
    const key = JSON.stringify(tokens.map(placeOf))
    const before = resolved.get(key)
    if (before !== undefined) return before
    const words = new Map<string, number>()
    const isOpen = follow(tokens, (word) => word, DEPTH, new Set(), words)
    const values = { words, isOpen }
    resolved.set(key, values)
    return values
  }
}

/** The same for tokens that mean the same. A function's own parameters are another's elsewhere. */
function keyOf(token: Token): string {
  if (token.kind === 'word') return `= ${token.text}`
  if (token.kind === 'unknown') return '?'
  if (token.kind === 'joined') return token.parts.flat().map(keyOf).join()
  const place = isCounted(token.name) ? `${token.at}` : ''
  return `${token.letters} ${token.name} ${place} ${token.isMaybe}`
}

/** Whether a variable is what a function was called with: `$1`, `$@`. */
function isCounted(name: string): boolean {
  return name === ALL || fitsWhole(name, /\d{1,2}/)
}

/** What is known of a variable at a place. */
interface Found {
  readonly tokens: readonly Token[]
  /** Whether something gives it a value: what it is compared with is one of several. */
  readonly isSet: boolean
}

const NOTHING: Found = { tokens: [], isSet: false }

/** Values that no place of the variable itself gives. */
function aside(tokens: readonly Token[]): Setting {
  return { start: -1, tokens, isLoop: false, isSet: true }
}

/** The loop whose values alone count where its variable is read: the last one before, or one behind it in its line; -1 for none. */
function loopAround(settings: readonly Setting[], text: string, at: number): number {
  const loops = settings.filter(({ isLoop }) => isLoop)
  const isBehind = ({ start }: Setting): boolean =>
    start > at && !text.slice(at, start).includes('\n')
  const own = loops.find(isBehind) ?? loops.findLast(({ start }) => start < at)
  return own?.start ?? -1
}

function* sideBySide(first: readonly string[], second: readonly string[]): Generator<string> {
  for (const one of first) for (const other of second) yield `${one}${other}`
}
