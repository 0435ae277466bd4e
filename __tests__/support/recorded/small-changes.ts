/** A text that differs in one sign, and what was done to it. */
export interface SmallChange {
  readonly what: string
  readonly text: string
}

type Way = (sign: string) => { readonly what: string; readonly text: string }

const QUOTES: Readonly<Record<string, string>> = { "'": '"', '"': "'" }

/** What people write otherwise without a thought, and what they forget. */
const WAYS: readonly Way[] = [
  (sign) => ({ what: `without ${shown(sign)}`, text: '' }),
  (sign) => ({ what: `a blank before ${shown(sign)}`, text: ` ${sign}` }),
  (sign) => ({ what: `a blank behind ${shown(sign)}`, text: `${sign} ` }),
  (sign) => ({ what: `a line's end behind ${shown(sign)}`, text: `${sign}\n` }),
  (sign) => ({ what: `${shown(sign)} twice`, text: sign + sign }),
  (sign) => ({ what: `a word behind ${shown(sign)}`, text: `${sign}x` }),
  (sign) =>
    sign in QUOTES
      ? { what: `${shown(QUOTES[sign]!)} for ${shown(sign)}`, text: QUOTES[sign]! }
      : { what: `a hash for ${shown(sign)}`, text: '#' },
]

/** Signs that are no part of a word. */
const SIGN = /[^\w\s]|[ \n]/g

/**
 * Some texts that differ from a case's in one sign, the same each time.
 *
 * @param name the case's, which decides which ones
 * @param most how many
 */
export function smallChangesOf(name: string, text: string, most: number): readonly SmallChange[] {
  const next = numbersFrom(name)
  const changes = new Map<string, SmallChange>()
  for (let tries = 0; tries < most; tries++) {
    const change = changeOneSign(text, next)
    if (change !== undefined) changes.set(change.text, change)
  }
  return [...changes.values()]
}

/** A text with one sign of it another; undefined where it holds words alone. */
export function changeOneSign(text: string, next: Numbers): SmallChange | undefined {
  const signs = [...text.matchAll(SIGN)]
  if (signs.length === 0) return undefined
  const { index, 0: sign } = signs[next(signs.length)]!
  const { what, text: by } = WAYS[next(WAYS.length)]!(sign)
  const line = text.slice(0, index).split('\n').length
  const changed = text.slice(0, index) + by + text.slice(index + 1)
  return {
    what: `${what} at ${line}:${index - text.lastIndexOf('\n', index - 1)}`,
    text: changed,
  }
}

function shown(sign: string): string {
  return sign === ' ' ? 'a blank' : sign === '\n' ? "a line's end" : sign
}

/** The next number below a limit. */
export type Numbers = (limit: number) => number

/** Numbers below a limit that look thrown and are the same for one word (xorshift). */
export function numbersFrom(word: string): Numbers {
  let state = 2_463_534_242
  for (const sign of word) state = Math.imul(state ^ sign.codePointAt(0)!, 16_777_619) >>> 0
  return (limit) => {
    state ^= state << 13
    state ^= state >>> 17
    state = (state ^ (state << 5)) >>> 0
    return state % limit
  }
}
