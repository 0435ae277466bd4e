/** The parts of a pattern that hold it back or let it go on; a class and an escape are one part. */
const PART =
  /\\(?:[bB]|[pPkux](?:\{[^}]*\}|<[^>]*>)?.?|.)|\[\^?|\(\?<?[=!]|(?<=[\w)\]}.])[+*?](?![+?])|[\^$]/gs

const CLASS = /\[(?:\\.|[^\\\]])*\]/g

/** A pattern with each of its anchors, repetitions, negations and letters' case loosened or turned, one at a time. */
export function weakenRegex(literal: string): readonly string[] {
  const end = literal.lastIndexOf('/')
  const flags = literal.slice(end)
  const pattern = literal.slice(0, end)
  const classes = [...pattern.matchAll(CLASS)].map(({ index, 0: { length } }) => [
    index,
    index + length,
  ])
  const weaker = [...pattern.matchAll(PART)].flatMap(({ index, 0: part }) => {
    const isInside = classes.some(([from, to]) => index > from! && index < to!)
    const turned = isInside ? undefined : TURNED.get(part)
    return turned === undefined
      ? []
      : [pattern.slice(0, index) + turned + pattern.slice(index + part.length) + flags]
  })
  const looser = [...flags]
    .filter((flag) => 'ims'.includes(flag))
    .map((flag) => pattern + flags.replace(flag, ''))
  return [...weaker, ...looser].filter(isRegex)
}

const TURNED: ReadonlyMap<string, string> = new Map([
  ['^', ''],
  ['$', ''],
  ['\\b', ''],
  ['\\B', ''],
  ['+', '*'],
  ['*', '+'],
  ['?', ''],
  ['[^', '['],
  ['[', '[^'],
  ['(?=', '(?!'],
  ['(?!', '(?='],
  ['(?<=', '(?<!'],
  ['(?<!', '(?<='],
])

/** Dropping an anchor can leave nothing, or a repetition of nothing. */
function isRegex(literal: string): boolean {
  const end = literal.lastIndexOf('/')
  try {
    return new RegExp(literal.slice(1, end), literal.slice(end + 1)).source !== '(?:)'
  } catch {
    return false
  }
}
