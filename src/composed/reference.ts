import { matchWhole, fitsWhole } from '../core/near.ts'
/** Whether a value is changed on its way into a name. */
export type Letters = 'same' | 'upper' | 'lower'

/** A value that a name may get a part from: a word, or whatever a variable holds. */
export type Token =
  | { readonly kind: 'word'; readonly text: string; readonly at: number }
  | {
      readonly kind: 'variable'
      readonly name: string
      readonly letters: Letters
      /** Where it is read; says whose parameter `$1` is. */
      readonly at: number
      /** Set where it may as well be a mere word. */
      readonly isMaybe?: true
    }
  /** Several values side by side make one: `${P}_CU`, `p + "_CU"`; each part may have several. */
  | { readonly kind: 'joined'; readonly parts: readonly (readonly Token[])[]; readonly at: number }
  /** What only a run knows. */
  | { readonly kind: 'unknown'; readonly at: number }

export function makeWord(text: string, at: number): Token {
  return { kind: 'word', text, at }
}

/** All that a function was called with: `$@`, `${ARGN}`. */
export const ALL = '@'

/** What a variable holds, as it is. */
export function makeVariable(name: string, at: number): Extract<Token, { kind: 'variable' }> {
  return { kind: 'variable', name, letters: 'same', at }
}

/**
 * What the languages write where a value goes into a text: `${x}`, `$(x)`, `$x`, `@x@`, `%x%`, `!x!`, `{x}`, `#{x}`,
 * `{{ x }}`, `${{ x }}`, `%s`, `%%x`, `\\(x)`. Calls may stand inside.
 */
export const REFERENCE = [
  String.raw`\$?\{\{[^{}\n]{1,120}\}\}`,
  String.raw`[$#]?\{[^{}\n]{0,120}\}`,
  String.raw`\$\((?:[^()\n]|\([^()\n]{0,80}\)){1,160}\)`,
  String.raw`\$(?:[A-Za-z_]\w{0,80}|[\d@*])`,
  String.raw`@\w{1,80}@`,
  String.raw`%%~?[A-Za-z]`,
  String.raw`%~?\d`,
  String.raw`%\(\w{1,80}\)s`,
  String.raw`%(?:[A-Z]|(?![sv]_%[sv])\w{2,80})%`,
  String.raw`%[sv]`,
  String.raw`!\w{1,80}!`,
  String.raw`\\\((?:[^()\\\n]|\(\)){1,80}\)`,
].join('|')

/** The prefixes that U-Boot's phases put before their Kconfig symbols. */
export const PHASES = ['SPL_', 'TPL_', 'VPL_'] as const

const UPPER =
  /\^\^|(?<!\w|\[:)(?:\w*_?upper(?:cased?)?|uc|toUpper(?:Case)?|ToUpper|upcase|UPPERCASE|TOUPPER|ToUpperInvariant)\b|a-z['"]?[ \t]+['"]?A-Z|:lower:\]['"]?[ \t]+['"]?\[:upper:/
const LOWER =
  /,,|(?<!\w|\[:)(?:\w*_?lower(?:cased?)?|lc|toLower(?:Case)?|ToLower|downcase|LOWERCASE|TOLOWER)\b|A-Z['"]?[ \t]+['"]?a-z|:upper:\]['"]?[ \t]+['"]?\[:lower:/

/** Words of a call that changes the letters, which are no variables. */
const CALLS =
  /\w*_?(?:upper|lower)(?:case)?|to(?:Upper|Lower)(?:Case)?|ToUpper\w*|ToLower\w*|TOUPPER|TOLOWER|UPPERCASE|LOWERCASE|upcase|downcase|call|shell|echo|printf|strip|trim|str|tr|lib|strings|sed|awk|a|z|A|Z|U|L|s|n/

/** A plain name, or one behind dots or a colon: `matrix.backend`, `env:BACKEND`, `$(words)`. */
const PLAIN = /[$@.]?(?:\w{1,80}(?:\.|:(?=\w)|::))*(\w{1,80})(?:\[[@*\d]{0,9}\])?/
const MEMBER = /\w{1,80}(?:\.\w{1,80})*\[["'](\w{1,80})["']\]/

/** The variable that a reference reads, from what stands between its signs; null where it is no plain one. */
export function readReference(written: string, at: number): Token | null {
  if (fitsWhole(written, /\$(?:[@*]|\{(?:[@*]|ARG[NV])\})/)) return makeVariable(ALL, at)
  const counted = matchWhole(written, /\$\{ARGV(\d)\}/)?.[1]
  if (counted !== undefined) return makeVariable(`${Number(counted) + 1}`, at)
  const inner = written
    .replace(/^(?:\$?\{\{|[$#]?\{|[$\\]\(|\$|@|%%~?|%~?\(?|!)/, '')
    .replace(/(?:\}\}|\}|\)s?|@|%|!)$/, '')
    .trim()
    .replace(/^(\w+)(?::?[-=+?].*|![sr])$/s, '$1')
  const plain = (matchWhole(inner, PLAIN) ?? matchWhole(inner, MEMBER))?.[1]
  const letters = lettersOf(inner)
  if (plain !== undefined && (letters === 'same' || !fitsWhole(plain, CALLS)))
    return makeVariable(plain, at)
  if (letters === 'same') return null
  const words = [...inner.matchAll(/\w+/g)].map(([one]) => one)
  const variables = new Set(words.filter((one) => !fitsWhole(one, CALLS)))
  // `self.backend.upper()`: the last of a path is the variable.
  const path = matchWhole(inner, /[$@]?(?:\w{1,80}\.)*(\w{1,80})\.\w{1,80}(?:\(\))?/)?.[1]
  const name = path ?? (variables.size === 1 ? [...variables][0] : undefined)
  if (name === undefined) return null
  // $(echo cublas | tr a-z A-Z), ${lib.toUpper "cublas"}
  const isWord = new RegExp(`\\b(?:echo|printf)[ \\t]+${name}\\b|["']${name}["']`).test(inner)
  return isWord
    ? makeWord(changeLetters(name, letters), at)
    : { kind: 'variable', name, letters, at }
}

/** Which change of letters a piece of code makes. */
export function lettersOf(code: string): Letters {
  return UPPER.test(code) ? 'upper' : LOWER.test(code) ? 'lower' : 'same'
}

/** What a token is after a change of letters. */
export function changeToken(token: Token, letters: Letters): Token {
  if (letters === 'same') return token
  if (token.kind === 'word') return { ...token, text: changeLetters(token.text, letters) }
  return token.kind === 'variable' ? { ...token, letters } : token
}

/** A value after a change of letters. */
export function changeLetters(value: string, letters: Letters): string {
  return letters === 'upper'
    ? value.toUpperCase()
    : letters === 'lower'
      ? value.toLowerCase()
      : value
}
