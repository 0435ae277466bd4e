/** How far from an address its version may stand. */
const REACH = 3000

/** What stands between the brackets around a place. */
export function brackets(text: string, at: number): string {
  let depth = 0
  let start = at
  while (start > 0 && at - start < REACH) {
    const letter = text[start - 1]!
    if (')]}'.includes(letter)) depth++
    else if ('([{'.includes(letter) && depth-- === 0) break
    start--
  }
  depth = 0
  let end = at
  while (end < text.length && end - at < REACH) {
    const letter = text[end]!
    if ('([{'.includes(letter)) depth++
    else if (')]}'.includes(letter) && depth-- === 0) break
    end++
  }
  return text.slice(start, end)
}

/** The lines of a `[section]`. */
export function section(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - REACH), at)
  const after = text.slice(at, at + REACH)
  const end = after.search(/\n[ \t]*\[/)
  return before.slice(before.lastIndexOf('\n[') + 1) + (end < 0 ? after : after.slice(0, end))
}

/** A line, with those that a comma at their end carries on. */
export function statement(text: string, at: number): string {
  const start = text.lastIndexOf('\n', at) + 1
  const rest = text.slice(start, start + REACH)
  return /^[^\n]*(?:(?<=,[ \t]*\r?)\n[^\n]*)*/.exec(rest)![0]
}
