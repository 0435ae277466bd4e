import type { Edit } from '../../core/edit.ts'
import { copiesOf } from '../kit/repeat-assignment.ts'
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
  const plain = !line.target && line.operator !== '+='
  return {
    ...(literal.text !== '' && { value: literal }),
    ...(plain && { member: { list, removal } }),
    ...(plain && { split: (targets) => copies(text, line, targets) }),
  }
}

function copies(
  text: string,
  line: Assignment,
  targets: readonly { name: string; value: string }[],
): readonly Edit[] | undefined {
  if (!targets.every(({ value }) => /^[\w.+:/-]+$/.test(value))) return undefined
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  const whole = { start: line.start, end: line.value.end }
  const written = copiesOf(text, whole, line.name, line.value, targets)
  return [{ ...whole, text: written.join(lineEnd) }]
}
