/** Larger files are read line by line. */
const LIMIT = 2_000_000

/** False for a text on which the parser, which recurses, could end the process. */
export function canBeParsed(text: string): boolean {
  return text.length <= LIMIT && !nestsTooDeep(text)
}

function nestsTooDeep(text: string): boolean {
  if (/^ {400}|(?:[-?][ \t]+){40}/m.test(text)) return true
  let open = 0
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]
    if (letter === '[' || letter === '{') open++
    else if (letter === ']' || letter === '}') open = Math.max(0, open - 1)
    else if (letter === '\n' && open > 0 && /[^\s\]}]/.test(text[at + 1] ?? '')) open = 0
    if (open > 60) return true
  }
  return false
}
