/** `a, b and c`, or another word before the last one. */
export function joinWithAnd(items: readonly string[], and = 'and'): string {
  return items.length < 2
    ? items.join('')
    : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`
}
