import { findBehind, isBefore } from '../../../core/near.ts'
import type { Span } from '../../../core/use.ts'
import type { Asking, Question } from './question.ts'
import { lexScript, type Syntax } from '../lexer.ts'
import { holdsOne } from '../../../core/spans.ts'

/** Nothing that people write in one expression is longer. */
const REACH = 4000

/** How a language says "this, or else that" within a statement: the words after the first value and before the second. */
export interface Choice {
  /** Found where the choice is made: right before the first value, or for a condition in the middle right after it. */
  readonly at: RegExp
  /** What parts the two values, or the condition in the middle from the second value. */
  readonly parts: RegExp
  /** The condition stands between the values: `a if c else b`. */
  readonly isMiddle?: true
  /** The condition stands behind `at`, up to this. */
  readonly until?: RegExp
}

/** `c ? a : b` */
export const QUESTION_MARK: Choice = { at: /\?(?=\s)(?<=\S\s*\?)/g, parts: /:(?!:)/y }
/** `a if c else b` */
export const IF_BEHIND: Choice = {
  at: /\bif\b(?<=[^\s:,([{=]\s*if)/g,
  parts: /\belse\b/y,
  isMiddle: true,
}
/** `c and a or b` */
export const AND_OR: Choice = { at: /\band\b/g, parts: /\bor\b/y }
/** `if c then a else b` */
export const THEN_ELSE: Choice = { at: /\bif\b/g, parts: /\belse\b/y, until: /\bthen\b/y }

/** The questions that a language asks within its expressions. */
export function questionsOfChoices(syntax: Syntax, choices: readonly Choice[]): Asking {
  return (text, places) => {
    const code = choices.length === 0 ? '' : lexScript(text, syntax).code
    return { questions: choices.flatMap((choice) => choicesIn(text, code, choice, places)) }
  }
}

const NOTHING = /(?!)/y

/**
 * The choices that expressions make between two values.
 *
 * @param places those that are asked about, in order; a choice that is too far away to hold one is left out
 */
function choicesIn(
  text: string,
  code: string,
  { at, parts, isMiddle, until }: Choice,
  places?: readonly Span[],
): readonly Question[] {
  return [...code.matchAll(at)].flatMap(({ index, 0: word }): Question[] => {
    if (places !== undefined && !isNear(places, index)) return []
    const first = index + word.length
    const given = until === undefined ? first : ahead(code, first, until)
    const middle =
      given === -1
        ? -1
        : ahead(code, given, parts, until === undefined ? (isMiddle ? /[;:]/y : /;/y) : NOTHING)
    if (middle === -1) return []
    const second = middle + lengthOf(code, middle, parts)
    const end = expressionEnd(code, second)
    const start = behind(code, index)
    const asked = until !== undefined ? [first, given] : isMiddle ? [first, middle] : [start, index]
    const condition = text.slice(asked[0], asked[1])
    const own = { start: until === undefined ? start : index, end: middle, condition }
    return [[own, { start: middle, end, condition: '' }]]
  })
}

/** Whether a choice that is made here can hold one of some places: two values may follow, and one may stand before. */
function isNear(places: readonly Span[], at: number): boolean {
  return holdsOne(places, { start: at - REACH, end: at + 3 * REACH + 1 })
}

function lengthOf(code: string, at: number, parts: RegExp): number {
  parts.lastIndex = at
  return parts.exec(code)![0].length
}

/** Where a pattern fits next at this depth of brackets; -1 where the expression ends before. */
function ahead(code: string, from: number, pattern: RegExp, stop = NOTHING): number {
  let depth = 0
  for (let at = from; at < Math.min(code.length, from + REACH); at++) {
    const letter = code[at]!
    if (depth === 0) {
      pattern.lastIndex = at
      if (pattern.test(code)) return at
      stop.lastIndex = at
      if (stop.test(code)) return -1
    }
    if ('([{'.includes(letter)) depth++
    else if (')]}'.includes(letter) && depth-- === 0) return -1
  }
  return -1
}

/** Where a value ends: at a comma, a semicolon, the line's end or the bracket around it. */
export function expressionEnd(code: string, from: number): number {
  let depth = 0
  let at = from + findBehind(code, from, /\s*/)![0].length
  for (; at < Math.min(code.length, from + REACH); at++) {
    const letter = code[at]!
    if (depth === 0 && ',;\r\n'.includes(letter)) return at
    if ('([{'.includes(letter)) depth++
    else if (')]}'.includes(letter) && depth-- === 0) return at
  }
  return at
}

/** Where the expression begins that ends at an offset. */
function behind(code: string, from: number): number {
  let depth = 0
  let isBlank = true
  for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
    const letter = code[at]!
    if (')]}'.includes(letter)) depth++
    else if ('([{'.includes(letter)) {
      if (depth-- === 0) return at + 1
    } else if (depth === 0 && (letter === '\n' ? !isBlank : begins(code, at))) return at + 1
    if (isBlank && /\S/.test(letter)) isBlank = false
  }
  return Math.max(0, from - REACH)
}

/** Whether an expression begins behind a letter. */
function begins(code: string, at: number): boolean {
  const letter = code[at]!
  if (letter === ',' || letter === ';') return true
  if (letter === '=')
    return !/[=!<>~]/.test(code[at - 1] ?? '') && !/[=~>]/.test(code[at + 1] ?? '')
  return letter === 'n' && isBefore(code, at + 1, /\breturn/)
}
