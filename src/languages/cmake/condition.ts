import { fitsWhole } from '../../core/near.ts'
import type { Edit } from '../../core/edit.ts'
import type { Span, Widen } from '../../core/use.ts'
import type { Argument } from './lex.ts'
import { referenceAt } from './references.ts'
import { repeatBefore } from '../kit/repeat-assignment.ts'

export const UNARY =
  /^(?:EXISTS|COMMAND|DEFINED|POLICY|TARGET|TEST|IS_DIRECTORY|IS_SYMLINK|IS_ABSOLUTE|IS_READABLE|IS_WRITABLE|IS_EXECUTABLE)$/
export const COMPARISON =
  /^(?:(?:VERSION_)?(?:EQUAL|LESS|GREATER|LESS_EQUAL|GREATER_EQUAL)|STR(?:EQUAL|LESS|GREATER|LESS_EQUAL|GREATER_EQUAL)|MATCHES|IN_LIST|PATH_EQUAL|IS_NEWER_THAN)$/
const FALSE = /^(?:|0|off|no|false|n|ignore|notfound|.*-notfound)$/i

/** A name in the condition of an `if`, `elseif` or `while`. */
interface Asked {
  readonly text: string
  readonly args: readonly Argument[]
  /** The argument that holds the name. */
  readonly index: number
  readonly name: Span
}

/** What a name does in a condition, and how the condition can be made to accept another name as well. */
interface Operand {
  readonly test: 'variable' | 'env' | 'target' | 'string'
  readonly widen: Widen | undefined
}

/**
 * Reads the operand that holds a name. CMake's precedence: tests, comparisons, NOT, AND, OR; older versions take AND and OR
 * from left to right, so whatever stands beside an AND is put in parentheses.
 */
export function readOperand(asked: Asked): Operand {
  const { text, args, index, name } = asked
  const arg = args[index]!
  const word = (at: number): string => wordOf(args[at])
  const reference = referenceAt(text, name)
  const inEnv = text.startsWith('ENV{', name.start - 4) && text[name.end] === '}'
  const whole = arg.kind === 'unquoted' && arg.start === name.start && arg.end === name.end
  if (UNARY.test(word(index - 1))) {
    const test = word(index - 1)
    const kind = test === 'TARGET' ? 'target' : inEnv ? 'env' : 'variable'
    const plain = whole || (inEnv && !reference) || text.startsWith('CACHE{', name.start - 6)
    const safe = plain ? fitsWhole(test, /TARGET|DEFINED|COMMAND|TEST/) : isWhole(arg, reference)
    return { test: kind, widen: safe ? either(asked, index - 1, index) : undefined }
  }
  const test = reference?.kind === 'env' ? 'env' : whole || reference ? 'variable' : 'string'
  if (COMPARISON.test(word(index + 1)))
    return { test, widen: compared(asked, reference !== undefined || whole, 1) }
  if (COMPARISON.test(word(index - 1)))
    return { test, widen: compared(asked, reference !== undefined, -1) }
  if (whole) return { test, widen: (names) => inPlace(asked, name, [...names, nameOf(asked)]) }
  if (arg.kind === 'quoted' && isWhole(arg, reference))
    return { test, widen: either(asked, index, index) }
  if (reference?.kind === 'variable' && isWhole(arg, reference))
    return { test, widen: (names) => expanded(asked, [...names, nameOf(asked)]) }
  return { test, widen: undefined }
}

/** Whether an operand is only asked whether it has a value: `DEFINED X`, `DEFINED CACHE{X}`, `"${X}" STREQUAL ""`. */
export function asksIfSet(args: readonly Argument[], index: number): boolean {
  const isEmpty = (at: number): boolean => args[at]?.kind === 'quoted' && args[at].text === ''
  return (
    wordOf(args[index - 1]) === 'DEFINED' ||
    (wordOf(args[index + 1]) === 'STREQUAL' && isEmpty(index + 2)) ||
    (wordOf(args[index - 1]) === 'STREQUAL' && isEmpty(index - 2))
  )
}

/** Whether an argument is nothing but one reference, quoted or not. */
function isWhole(arg: Argument, reference: Span | undefined): boolean {
  return reference?.start === arg.inner.start && reference.end === arg.inner.end
}

function wordOf(arg: Argument | undefined): string {
  return arg?.kind === 'unquoted' ? arg.text : ''
}

function nameOf({ text, name }: Asked): string {
  return text.slice(name.start, name.end)
}

/** Whether an OR put in the place of some arguments must stand in parentheses. */
function needsParentheses(args: readonly Argument[], from: number, to: number): boolean {
  const before = wordOf(args[from - 1])
  return before === 'NOT' || before === 'AND' || wordOf(args[to + 1]) === 'AND'
}

function inPlace({ args, index }: Asked, span: Span, names: readonly string[]): readonly Edit[] {
  const list = names.join(' OR ')
  const wrapped = needsParentheses(args, index, index) ? `(${list})` : list
  return [{ start: span.start, end: span.end, text: wrapped }]
}

/** Unquoted `${X}`: unset it leaves no argument at all, so a lone `NOT ${X}` does not hold when nothing is set. */
function expanded(asked: Asked, names: readonly string[]): readonly Edit[] {
  const { args, index } = asked
  const arg = args[index]!
  if (wordOf(args[index - 1]) !== 'NOT') return inPlace(asked, arg, names)
  const not = args[index - 1]!
  const defined = names.map((name) => `DEFINED ${name}`).join(' OR ')
  const both = `(${defined}) AND NOT (${names.join(' OR ')})`
  const alone = args.length === 2
  return [{ start: not.start, end: arg.end, text: alone ? both : `(${both})` }]
}

/** The arguments `from` to `to` once more for each name, joined by OR. */
function either({ text, args, name }: Asked, from: number, to: number): Widen | undefined {
  const first = args[from]
  const last = args[to]
  if (first === undefined || last === undefined || first.kind === 'close') return undefined
  const whole = { start: first.start, end: last.end }
  const around = text.slice(whole.start, name.start) + text.slice(name.end, whole.end)
  if (/[\r\n#]/.test(around)) return undefined
  const brackets = needsParentheses(args, from, to) ? ['(', ')'] : []
  return repeatBefore(text, whole, name, ' OR ', brackets)
}

/** What a comparison says of the operand on its right, as one that has it on its left. */
const MIRRORED: Readonly<Record<string, string>> = {
  STREQUAL: 'STREQUAL',
  EQUAL: 'EQUAL',
  LESS: 'GREATER',
  LESS_EQUAL: 'GREATER_EQUAL',
  VERSION_EQUAL: 'VERSION_EQUAL',
  VERSION_LESS: 'VERSION_GREATER',
  VERSION_LESS_EQUAL: 'VERSION_GREATER_EQUAL',
}

/** A name in a comparison, with the other operand behind it or before it: what "unset" and "off" do there decides how two names can be joined. */
function compared(asked: Asked, reads: boolean, side: 1 | -1): Widen | undefined {
  const { text, args, index, name } = asked
  const own = args[index]!
  const other = args[index + 2 * side]
  if (other === undefined || other.kind === 'open' || other.kind === 'close') return undefined
  const sign = wordOf(args[index + side])
  const operator = side === 1 ? sign : MIRRORED[sign]
  const copied = either(asked, Math.min(index, index + 2 * side), Math.max(index, index + 2 * side))
  if (!reads || sign === 'IN_LIST') return copied
  const literal = other.text
  if (operator === undefined || /\$[A-Z]*\{|[@\\]/.test(literal)) return undefined
  const reference = referenceAt(text, name)
  const isEqual = operator === 'STREQUAL'
  if (reference !== undefined) {
    if (isEqual && literal === '' && own.kind === 'quoted')
      return repeatBefore(text, reference, name, '')
    if (own.kind === 'unquoted' || !isWhole(own, reference)) return undefined
  }
  if (isEqual && literal !== '' && FALSE.test(literal))
    return side === 1 ? unlessOther(asked) : undefined
  return onlySet(operator, literal) ? copied && guarded(copied, operator, literal) : undefined
}

/** A bare name that is not set stands for itself, so a literal that the new name would match is no test of its value. */
function guarded(widen: Widen, operator: string, literal: string): Widen {
  return (names) =>
    names.some((name) => holds(operator, name, literal) !== false) ? undefined : widen(names)
}

/** True where the comparison holds for nothing that means "off" or "unset": then OR says the same for two names. */
function onlySet(operator: string, literal: string): boolean {
  return ['', '0', 'OFF', 'off', 'NO', 'FALSE', 'false', 'N'].every(
    (value) => holds(operator, value, literal) === false,
  )
}

/** What a comparison says of a value; undefined where that is not certain. */
function holds(operator: string, value: string, literal: string): boolean | undefined {
  switch (operator) {
    case 'STREQUAL':
      return value === literal
    case 'MATCHES':
      return matches(value, literal)
    case 'EQUAL':
    case 'GREATER':
    case 'GREATER_EQUAL': {
      const number = Number(literal)
      if (!fitsWhole(literal, /-?\d+/)) return undefined
      if (!fitsWhole(value, /\d+/)) return false
      if (operator === 'EQUAL') return Number(value) === number
      return operator === 'GREATER' ? Number(value) > number : Number(value) >= number
    }
    case 'VERSION_EQUAL':
    case 'VERSION_GREATER':
    case 'VERSION_GREATER_EQUAL':
      // Unset, "off" and a name count as version 0.
      if (!fitsWhole(literal, /\d+(?:\.\d+)*/)) return undefined
      return operator !== 'VERSION_GREATER' && fitsWhole(literal, /[0.]+/)
    default:
      return undefined
  }
}

/** Short regular expressions of the part that CMake and JavaScript share. */
function matches(value: string, pattern: string): boolean | undefined {
  if (!fitsWhole(pattern, /\^?[\w |()-]{1,60}\$?/) || /[()]{3}/.test(pattern)) return undefined
  try {
    return new RegExp(pattern).test(value)
  } catch {
    return undefined
  }
}

/** `X STREQUAL OFF`: holds for one name unless the other one is on. */
function unlessOther(asked: Asked): Widen | undefined {
  const { text, args, index, name } = asked
  const left = args[index]!
  const right = args[index + 2]!
  const rest = text.slice(name.end, right.end)
  const before = text.slice(left.start, name.start)
  if (/[\r\n#]/.test(before + rest)) return undefined
  return (names) => {
    const all = [...names, nameOf(asked)]
    const parts = all.map((wanted) => {
      const others = all.filter((other) => other !== wanted).map((other) => ` AND NOT ${other}`)
      return `(${before}${wanted}${rest}${others.join('')})`
    })
    const joined = parts.join(' OR ')
    const wrap = needsParentheses(args, index, index + 2)
    return [{ start: left.start, end: right.end, text: wrap ? `(${joined})` : joined }]
  }
}
