/** The beginning of a text, of so many UTF-16 units at the most: never half of a letter that takes two. */
export function cutText(text: string, most: number): string {
  return text.slice(0, Math.max(0, most)).replace(/[\ud800-\udbff]$/, '')
}
