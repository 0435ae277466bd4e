import { once } from '../../../core/memoize.ts'
import type { Span } from '../../../core/use.ts'
import { elementsOf, pairBrackets, type Bracket } from '../brackets.ts'
import { lexScript, type Syntax } from '../lexer.ts'
import type { Asking, Question } from './question.ts'

/** What a pattern found in the code of a text, where strings are runs of quotes. */
interface Found extends Span {
  readonly text: string
  readonly code: string
  readonly hit: RegExpExecArray
  /** The brackets around an offset. */
  readonly around: (offset: number) => Bracket | undefined
  /** What stands side by side in them, between commas or else between blanks. */
  readonly elementsAt: (offset: number, isSpaced?: boolean) => readonly Span[]
}

/** One question for each place of the code that a pattern finds, unless nothing is asked there. */
export function questionsAt(
  syntax: Syntax,
  pattern: RegExp,
  questionOf: (found: Found) => Question | undefined,
): Asking {
  return (text) => {
    const { code } = lexScript(text, syntax)
    const brackets = once(() => pairBrackets(code))
    const around = (offset: number): Bracket | undefined => brackets().around(offset)
    function elementsAt(offset: number, isSpaced = false): readonly Span[] {
      const own = around(offset)
      return own === undefined ? [] : elementsOf(code, own, isSpaced)
    }
    const questions = [...code.matchAll(pattern)].map((hit) => {
      const end = hit.index + hit[0].length
      return questionOf({ text, code, hit, start: hit.index, end, around, elementsAt })
    })
    return { questions: questions.filter((question) => question !== undefined) }
  }
}

/**
 * The questions of a language that says inside a block when the block holds: `when { … }` in a stage of Jenkins,
 * `condition: legacy` in Qbs, `(enabled_if …)` in a rule of dune.
 *
 * @param said what says so; its first group is the condition, or else the brackets that it opens
 */
export function questionsInside(syntax: Syntax, said: RegExp): Asking {
  return questionsAt(syntax, said, ({ text, start, end, hit: [, asked], around }) => {
    const block = around(start)
    if (block === undefined) return undefined
    const condition =
      asked === undefined
        ? text.slice(end, around(end)?.close ?? end)
        : text.slice(end - asked.length, end)
    return [{ start: block.open, end: block.close, condition: condition.trim() }]
  })
}

/** The words right behind a parenthesis by which Lisp, Scheme and Clojure ask. */
const ASKS = /\((if|cond|case)(?=[\s(])/g

/** The questions of a language that writes all in parentheses, its elements between blanks. */
export function questionsInParentheses(syntax: Syntax): Asking {
  return questionsAt(syntax, ASKS, ({ text, start, hit: [, word], elementsAt }) => {
    const [asked, ...rest] = elementsAt(start + 1, true).slice(1)
    if (asked === undefined) return []
    const said = (span: Span): string => text.slice(span.start, span.end)
    if (word === 'if')
      return rest.map((span, at) => ({ ...span, condition: at === 0 ? said(asked) : '' }))
    return (word === 'cond' ? [asked, ...rest] : rest).map((span) => ({
      ...span,
      condition: said(span),
    }))
  })
}
