/** The first of some names or places, and how many more there are. */
export function nameFirst(all: readonly string[], most: number): string {
  const more = all.length > most ? ` and ${all.length - most} more` : ''
  return `${all.slice(0, most).join(', ')}${more}`
}
