import type { Question } from './kit/questions/question.ts'
import { LANGUAGES } from './registry.ts'

/** `case "$1" in`: the parts of a script that are called one after another. */
const CALLED = /\$\{?[1-9@*#]/

let last: { readonly language: string; readonly text: string; readonly asked: readonly Question[] }

/** Whether two places of a text stand in two branches of one question, so that only one of them is ever reached. */
export function areInOtherBranches(
  language: string,
  text: string,
  one: number,
  other: number,
): boolean {
  if (last?.text !== text || last.language !== language) {
    const { questions = [] } = LANGUAGES.byId.get(language)?.questions?.(text) ?? {}
    const asked = questions.filter((question) => !question.some(isCalled))
    last = { language, text, asked }
  }
  return last.asked.some((question) => {
    const [a, b] = [one, other].map((at) =>
      question.findIndex(({ start, end }) => start <= at && at < end),
    )
    return a !== b && a !== -1 && b !== -1
  })
}

function isCalled({ condition }: Question[number]): boolean {
  return CALLED.test(condition)
}
