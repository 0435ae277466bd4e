import type { Question } from './kit/questions/question.ts'
import { LANGUAGES } from './registry.ts'
import { memoize, memoizeLast } from '../core/memoize.ts'

/** `case "$1" in`: the parts of a script that are called one after another. */
const CALLED = /\$\{?[1-9@*#]/

/** What asks and does nothing. */
const LOOKS = /^\s*(?:!\s*)?(?:\[|\(\(|(?:test|command|which|type|hash|e?grep|true|false)\b)/

/** What a text asks: a file is asked about place by place. */
const questionsOf = memoize((language: string) =>
  memoizeLast((text: string) => LANGUAGES.byId.get(language)?.questions?.(text).questions ?? []),
)

/** Whether two places of a text stand in two branches of one question, so that only one of them is ever reached. */
export function areInOtherBranches(
  language: string,
  text: string,
  one: number,
  other: number,
): boolean {
  return questionsOf(language)(text).some(
    (question) => isBetween(question, one, other) && !question.some(isCalled),
  )
}

/** The same whoever asks: what is called in parts may still take the one or the other. */
export function standInTwoBranches(
  language: string,
  text: string,
  one: number,
  other: number,
): boolean {
  return questionsOf(language)(text).some((question) => isBetween(question, one, other))
}

function isBetween(question: Question, one: number, other: number): boolean {
  const [a, b] = [one, other].map((at) => branchOf(question, at))
  return a !== b && a !== -1 && b !== -1
}

/**
 * Whether one place of a text is reached wherever another one is: no branch holds the first alone. What follows a command
 * with `&&` is reached, unless that only looks for something.
 */
export function isReachedWith(language: string, text: string, one: number, other: number): boolean {
  return questionsOf(language)(text).every((question) => {
    const branch = branchOf(question, one)
    if (branch === -1 || branch === branchOf(question, other)) return true
    const [{ condition, start }, ...others] = question as readonly [Question[number]]
    return others.length === 0 && text.startsWith(condition, start) && !LOOKS.test(condition)
  })
}

/** What is asked around a place: the condition of each branch that it stands in. */
export function conditionsAround(language: string, text: string, at: number): readonly string[] {
  return questionsOf(language)(text).flatMap((question) => {
    const branch = branchOf(question, at)
    return branch === -1 ? [] : [question[branch]!.condition]
  })
}

function branchOf(question: Question, at: number): number {
  return question.findIndex(({ start, end }) => start <= at && at < end)
}

function isCalled({ condition }: Question[number]): boolean {
  return CALLED.test(condition)
}
