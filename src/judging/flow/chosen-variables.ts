/** What a variable's name is put together from: `F-$(MODE)`, `F_${MODE}`, `F_{mode}`, `"F_" + mode`. */
const HOLE = String.raw`(?:\\?\$[({]?\w+[)}]?|\{\w+\}|["']\s*(?:\+|\.\.?)\s*\w+)`

/**
 * Whether a text takes one of two variables or functions and leaves the other: each in a branch of its own, or the one whose
 * name is put together.
 */
export function areChosenBetween(text: string, one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => `(?<![\\w.-])${escaped(name)}(?![\\w-])`)
  const branches = [
    [a, b],
    [b, a],
  ].map(
    ([first, second]) =>
      `${first}[^]{0,200}?\\b(?:else|elif|elsif|elseif)\\b[^]{0,100}?${second}|\\?[^\\n?:]{0,60}${first}[^\\n?:]{0,30}:[^\\n?:]{0,30}${second}`,
  )
  let same = 0
  while (one[same] !== undefined && one[same] === other[same]) same++
  const prefix = one.slice(0, same)
  const composed = same > 0 ? [`(?<![\\w.-])${escaped(prefix)}${HOLE}`] : []
  return new RegExp([...branches, ...composed].join('|')).test(text)
}

function escaped(name: string): string {
  return name.replaceAll(/[.$-]/g, String.raw`\$&`)
}
