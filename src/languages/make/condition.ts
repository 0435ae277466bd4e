import { matchWhole, fitsWhole } from '../../core/near.ts'
import type { Edit } from '../../core/edit.ts'
import type { Span, Widen } from '../../core/use.ts'
import type { Keyword } from './parse.ts'
import type { Variable } from './branches.ts'
import { referenceAt, widenReference, type Reference } from './references.ts'

/** Nobody writes longer conditions; looking at each name of one again and again takes long. */
const LIMIT = 2000
const FALSE = /0|off|no|n|false|none/i

/** A name in a conditional. */
interface Asked {
  readonly text: string
  readonly keyword: Keyword
  readonly argument: Span
  readonly name: Span
  /** What the makefile itself gives a variable. */
  readonly variable: (name: string) => Variable
}

/** How a conditional accepts a new name beside the old one. */
export function widenCondition(asked: Asked): Widen | undefined {
  const { text, keyword, argument, name, variable } = asked
  const oldFirst = variable(text.slice(name.start, name.end)).own !== 'none'
  if (keyword.word === 'ifdef' || keyword.word === 'ifndef') {
    if (argument.start !== name.start || argument.end !== name.end) return undefined
    return (names) => defined(asked, names)
  }
  const reference = referenceAt(text, name)
  if (reference === undefined) return undefined
  const sides = argument.end - argument.start > LIMIT ? undefined : sidesOf(text, argument)
  const side = sides?.find(({ start, end }) => start <= name.start && name.end <= end)
  const other = sides?.find((candidate) => candidate !== side)
  const literal = other && text.slice(other.start, other.end).trim()
  const isCompared = side !== undefined && isWhole(text, side, reference)
  if (literal === undefined || !isCompared || /[\s$]/.test(literal) || (oldFirst && literal !== ''))
    return widenReference(text, reference, oldFirst)
  return reference.substituted ? undefined : (names) => compared(asked, reference, literal, names)
}

/**
 * `ifdef X` holds when X has a value; it looks at the value as it is written, before it is expanded. What the old name is
 * set to may be the new one's in the same patch.
 */
function defined(
  { text, keyword, name, variable }: Asked,
  names: readonly string[],
): readonly Edit[] {
  const all = [...names, text.slice(name.start, name.end)]
  const written = all.some((one) => variable(one).expands) ? 'value ' : ''
  const joined = all.map((one) => `$(${written}${one})`).join('')
  const word = keyword.word === 'ifdef' ? 'ifneq' : 'ifeq'
  return [
    { start: keyword.start, end: keyword.end, text: word },
    { start: name.start, end: name.end, text: `(${joined},)` },
  ]
}

function compared(
  { text, keyword, argument }: Asked,
  reference: Reference,
  literal: string,
  names: readonly string[],
): readonly Edit[] {
  const old = text.slice(reference.start, reference.end)
  const [left, right] = reference.open === '(' ? ['$(', ')'] : ['${', '}']
  const all = [...names.map((name) => `${left}${name}${right}`), old]
  function inPlace(written: string): readonly Edit[] {
    return [{ start: reference.start, end: reference.end, text: written }]
  }
  if (literal === '') return inPlace(all.join(''))
  // Sorting drops duplicates: what is left equals a false value only where no name is on.
  if (fitsWhole(literal, FALSE)) return inPlace(`$(sort ${all.join(' ')})`)
  if (/[%\\]/.test(literal)) return inPlace(`${left}or ${all.join(',')}${right}`)
  const flipped = keyword.word === 'ifeq' ? 'ifneq' : 'ifeq'
  const gap = keyword.end === argument.start ? ' ' : ''
  const asked = `${gap}(,$(filter ${literal},${all.join(' ')}))`
  return [
    { start: keyword.start, end: keyword.end, text: flipped },
    { start: argument.start, end: argument.end, text: asked },
  ]
}

/** The two sides of `(a,b)`, `"a" "b"`, `'a' 'b'` and mixtures, without quotes. */
function sidesOf(text: string, { start, end }: Span): readonly [Span, Span] | undefined {
  if (text[start] === '(') {
    if (text[end - 1] !== ')') return undefined
    let depth = 0
    for (let at = start + 1; at < end - 1; at++) {
      const letter = text[at]
      if (letter === '(' || letter === '{') depth++
      else if (letter === ')' || letter === '}') depth--
      else if (letter === ',' && depth === 0)
        return [
          { start: start + 1, end: at },
          { start: at + 1, end: end - 1 },
        ]
    }
    return undefined
  }
  const quoted = matchWhole(
    text.slice(start, end),
    /(?:"([^"]*)"|'([^']*)')(\s*)(?:"([^"]*)"|'([^']*)')/,
  )
  if (quoted === null) return undefined
  const first = (quoted[1] ?? quoted[2])!.length
  const second = (quoted[4] ?? quoted[5])!.length
  return [
    { start: start + 1, end: start + 1 + first },
    { start: end - 1 - second, end: end - 1 },
  ]
}

/** Whether a side is nothing but the reference, with blanks or `$(strip …)` around it. */
function isWhole(text: string, side: Span, reference: Reference): boolean {
  const before = text.slice(side.start, reference.start)
  const after = text.slice(reference.end, side.end)
  if (fitsWhole(before, /\s*/) && fitsWhole(after, /\s*/)) return true
  return fitsWhole(before, /\s*\$[({]strip\s+/) && fitsWhole(after, /\s*[)}]\s*/)
}
