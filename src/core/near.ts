/**
 * How far around a place is looked: nobody writes more between a name and what tells of it, and a long line is not read
 * again for each name on it.
 */
const REACH = 400

const ENDING = new Map<string, RegExp>()
const BEGINNING = new Map<string, RegExp>()

/** What stands right before an offset, where it fits a pattern up to there; the pattern needs no `$`. */
export function findBefore(text: string, offset: number, pattern: RegExp): RegExpExecArray | null {
  const anchored = known(ENDING, pattern, ({ source, flags }) => {
    return new RegExp(`(?:${source})(?![^])`, flags)
  })
  return anchored.exec(text.slice(Math.max(0, offset - REACH), offset))
}

/** What stands right behind an offset, where it fits a pattern from there; the pattern needs no `^`. */
export function findBehind(text: string, offset: number, pattern: RegExp): RegExpExecArray | null {
  const anchored = known(BEGINNING, pattern, ({ source, flags }) => {
    return new RegExp(`(?<![^])(?:${source})`, flags)
  })
  return anchored.exec(text.slice(offset, offset + REACH))
}

/** Whether what stands right before an offset fits a pattern. */
export function isBefore(text: string, offset: number, pattern: RegExp): boolean {
  return findBefore(text, offset, pattern) !== null
}

/** Whether what stands right behind an offset fits a pattern. */
export function isBehind(text: string, offset: number, pattern: RegExp): boolean {
  return findBehind(text, offset, pattern) !== null
}

/** A pattern that a text fits as a whole or not at all. */
export function whole({ source, flags }: RegExp): RegExp {
  return new RegExp(`^(?:${source})$`, flags)
}

/** The program holds some hundred patterns, and asks each of them for every name. */
function known(
  made: Map<string, RegExp>,
  pattern: RegExp,
  make: (pattern: RegExp) => RegExp,
): RegExp {
  const key = `${pattern.flags}/${pattern.source}`
  const before = made.get(key)
  if (before !== undefined) return before
  const fresh = make(pattern)
  made.set(key, fresh)
  return fresh
}
