/** A log is read by people: what runs on after so many lines is not. */
const MOST_LINES = 2000

/** Hands each line on once, however often it is told, and says where the rest is left out. */
export function tellOnce<More extends readonly unknown[]>(
  tell: (line: string, ...more: More) => void,
): (line: string, ...more: More) => void {
  const told = new Set<string>()
  return (line, ...more) => {
    if (told.has(line) || told.size > MOST_LINES) return
    told.add(line)
    tell(told.size > MOST_LINES ? 'More is being done than is told here.' : line, ...more)
  }
}
