import type { Guard } from './guards.ts'

/** What the generator expressions around a place make it hang on, however deep they are nested. */
export function expressionsAround(text: string, at: number): readonly Guard[] {
  const open: number[] = []
  for (let index = 0; index < at; index += 1) {
    if (text.startsWith('$<', index)) open.push(index)
    else if (text[index] === '>') open.pop()
  }
  return open.flatMap((begin) => conditionOf(text, begin, at))
}

/** The condition of `$<condition:content>`, or of `$<IF:condition,content,other>`, if the place is in it or guarded by it. */
function conditionOf(text: string, begin: number, at: number): readonly Guard[] {
  const parts = partsOf(text, begin)
  const [head] = parts
  if (head === undefined) return []
  const [condition, , no] = head.text === 'IF' ? parts.slice(1) : parts
  const isNo = head.text === 'IF' && no !== undefined && at >= no.at
  return switchesOf(condition?.text ?? '', !isNo)
}

function switchesOf(condition: string, positive: boolean): readonly Guard[] {
  const variable = /^\$\{(\w+)\}$/.exec(condition)?.[1]
  if (variable !== undefined) return [{ name: variable, value: positive ? 'ON' : 'OFF' }]
  const [head, ...rest] = partsOf(condition, 0).map((part) => part.text)
  switch (head) {
    case 'BOOL':
      return switchesOf(rest[0] ?? '', positive)
    case 'NOT':
      return switchesOf(rest[0] ?? '', !positive)
    case 'AND':
      return rest.flatMap((one) => switchesOf(one, positive))
    case 'OR':
      return positive
        ? switchesOf(rest[0] ?? '', true)
        : rest.flatMap((one) => switchesOf(one, false))
    case 'CONFIG':
      return positive && rest[0] ? [{ name: 'CMAKE_BUILD_TYPE', value: rest[0] }] : []
    default:
      return []
  }
}

interface Part {
  readonly text: string
  readonly at: number
}

/** The parts of an expression, between its first colon and the commas outside of any inner one. */
function partsOf(text: string, begin: number): readonly Part[] {
  if (!text.startsWith('$<', begin)) return []
  const parts: Part[] = []
  let depth = 0
  let from = begin + 2
  const take = (to: number): void => {
    parts.push({ text: text.slice(from, to), at: from })
    from = to + 1
  }
  for (let at = from; at < text.length; at += 1) {
    if (text.startsWith('$<', at)) depth += 1
    else if (text[at] === '>' && depth > 0) depth -= 1
    else if (text[at] === '>') {
      take(at)
      return parts
    } else if (depth === 0 && (text[at] === ',' || (text[at] === ':' && parts.length === 0)))
      take(at)
  }
  return []
}
