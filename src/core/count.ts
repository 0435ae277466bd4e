/** `1 file`, `2 files`, `2 repositories`. */
export function count(number: number, noun: string): string {
  return `${number} ${number === 1 ? noun : `${noun.replace(/(?<![aeou])y$/, 'ie')}s`}`
}

/** `a, b, c and 2 more`: the first ones, the rest counted. */
export function listFew(items: readonly string[], most = 3, between = ', '): string {
  const more = items.length > most ? ` and ${items.length - most} more` : ''
  return items.slice(0, most).join(between) + more
}

/** `an option`, `a condition`: words of this program, of which none begins with a vowel that sounds like another letter. */
export function withArticle(noun: string): string {
  return `${/^[aeio]/i.test(noun) ? 'an' : 'a'} ${noun}`
}
