import { pairBrackets } from '../brackets.ts'
import { lexScript, type Syntax } from '../lexer.ts'
import type { Asking, Question } from './question.ts'

/**
 * The questions of a language that says inside a block when the block holds: `when { … }` in a stage of Jenkins,
 * `condition: legacy` in Qbs, `(enabled_if …)` in a rule of dune.
 *
 * @param said what says so; its first group is the condition, or else the brackets that it opens
 */
export function questionsInside(syntax: Syntax, said: RegExp): Asking {
  return (text) => {
    const { code } = lexScript(text, syntax)
    const brackets = pairBrackets(code)
    const questions = [...code.matchAll(said)].flatMap(
      ({ index, 0: whole, 1: asked }): Question[] => {
        const end = index + whole.length
        const own = asked === undefined ? brackets.around(end) : undefined
        const block = brackets.around(index)
        if (block === undefined) return []
        const from = asked === undefined ? end : end - asked.length
        const condition = text.slice(from, own?.close ?? end).trim()
        return [[{ start: block.open, end: block.close, condition }]]
      },
    )
    return { questions }
  }
}
