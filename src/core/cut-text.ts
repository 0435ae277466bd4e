/** The beginning of a text, of so many UTF-16 units at the most: never half of a letter that takes two. */
export function cutText(text: string, most: number): string {
  return text.slice(0, Math.max(0, most)).replace(/[\ud800-\udbff]$/, '')
}

/** Letters of a text: one that takes two UTF-16 units is one. At a terminal they are its columns. */
export function countLetters(text: string): number {
  return Array.from(text).length
}

/** As many letters of a text as fit, with a sign where something is left out. */
export function shortenText(text: string, most: number): string {
  // No letter takes more than two units, and a text may be long.
  const letters = Array.from(text.slice(0, 2 * most + 1))
  return letters.length <= most ? text : `${letters.slice(0, Math.max(1, most - 1)).join('')}…`
}
