import type { Assignment } from './parse.ts'
import { splitAssignment } from '../kit/repeat-assignment.ts'
import { type Branch, questionFor, renamedBelow } from '../kit/conditional-chain.ts'
import type { Span, Use, Value } from '../../core/use.ts'
import { lineEnding } from '../../core/line-offsets.ts'

/** Where an assignment stands. */
interface Around {
  readonly branch: Branch | null
  /** Whether it may be what sets the variable, if it is a `?=`. */
  readonly counts: boolean
}

/** `X := v`: its value, the list of assignments that it stands in, and how it becomes several lines. */
export function assignmentOf(
  text: string,
  line: Assignment,
  list: string,
  around: Around,
): Pick<Use, 'value' | 'member' | 'split' | 'fills' | 'handOn'> {
  const { value, operator } = line
  const literal: Value = { ...value, text: text.slice(value.start, value.end) }
  const removal: Span = { start: line.start, end: line.next }
  const whole = { start: line.start, end: value.end }
  const plain = !line.target && operator !== '+='
  // Behind `!=` stands a command, which prints the value.
  const isGiven = operator !== '!='
  return {
    ...(literal.text !== '' && isGiven && { value: literal }),
    ...(plain && { member: { list, removal } }),
    ...(plain &&
      isGiven && {
        split: splitAssignment(text, whole, line.name, value, () => lineEnding(text)),
      }),
    ...handingOn(text, line, around),
  }
}

/**
 * `X ?= v`, and an assignment that answers a question for `X`: what is set under its old name, be it to nothing, gets its
 * value under the new one. It is read at once: `ifdef` would take a reference to nothing for a value. What a command line
 * gives (or, with `-e`, the environment) wins over every assignment of the file, so it does under the new name too.
 */
function handingOn(
  text: string,
  { name: span, operator, target, start }: Assignment,
  { branch, counts }: Around,
): Pick<Use, 'fills' | 'handOn'> | undefined {
  if (target || operator === '+=') return undefined
  const old = text.slice(span.start, span.end)
  const fills = operator === '?=' && counts
  const own = start + /^\s*/.exec(text.slice(start, span.start))![0].length
  const question = fills ? own : questionFor(branch, old)
  if (question === undefined) return undefined
  return {
    ...(fills && { fills }),
    handOn: (name) =>
      renamedBelow(text, span, name, question, [
        `ifeq ($(origin ${name}),undefined)`,
        `ifneq (,$(filter command override,$(origin ${old})))`,
        `override ${name} := $(${old})`,
        `else ifneq ($(origin ${old}),undefined)`,
        `${name} := $(${old})`,
        'endif',
        'endif',
      ]),
  }
}
