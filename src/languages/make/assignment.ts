import { splitAssignment } from '../kit/repeat-assignment.ts'
import type { Span, Use, Value } from '../../core/use.ts'
import type { Line } from './parse.ts'

type Assignment = Line & { readonly kind: 'assignment' }

/** `X := v`: its value, the list of assignments that it stands in, and how it becomes several lines. */
export function assignmentOf(
  text: string,
  line: Assignment,
  list: string,
): Pick<Use, 'value' | 'member' | 'split'> {
  const { value } = line
  const literal: Value = { ...value, text: text.slice(value.start, value.end) }
  const removal: Span = { start: line.start, end: line.next }
  const whole = { start: line.start, end: value.end }
  const plain = !line.target && line.operator !== '+='
  return {
    ...(literal.text !== '' && { value: literal }),
    ...(plain && { member: { list, removal } }),
    ...(plain && { split: (targets) => splitAssignment(text, whole, line.name, value, targets) }),
  }
}
