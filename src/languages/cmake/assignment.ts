import { lineEnding } from '../../core/line-offsets.ts'
import { copiesOf } from '../kit/repeat-assignment.ts'
import type { Edit } from '../../core/edit.ts'
import { removalOf, startsLine } from '../kit/word-removal.ts'
import type { Span, Use, Value } from '../../core/use.ts'
import { switches } from '../../maps/value.ts'
import type { Named } from './facts.ts'

/**
 * `set(X v)` and its kin: the value, the list of assignments that it stands in, and how it becomes several.
 *
 * @param list the same for assignments that follow one another
 */
export function assignmentOf(
  text: string,
  { command, places }: Named,
  index: number,
  name: Span,
  list: string,
): Pick<Use, 'value' | 'member' | 'split'> {
  const place = places[index]
  const arg =
    place?.kind === 'assigned' && place.value !== undefined ? command.args[place.value] : undefined
  const value: Value | undefined = arg && {
    text: arg.text,
    ...arg.inner,
  }
  return {
    ...(value !== undefined && value.text !== '' && { value }),
    member: { list, removal: removalOf(text, command) },
    ...(value !== undefined && {
      split: (targets: readonly { name: string; value: string }[]) =>
        copies(text, command, name, value, targets),
    }),
  }
}

/** The command once for each new name, on lines of their own; a type that a value does not fit becomes STRING. */
function copies(
  text: string,
  command: Span,
  name: Span,
  value: Value,
  targets: readonly { name: string; value: string }[],
): readonly Edit[] | undefined {
  if (!targets.every((target) => /^[\w.+:/-]+$/.test(target.value))) return undefined
  let start = command.start
  while (start > 0 && /[ \t]/.test(text[start - 1]!)) start--
  const indent = startsLine(text, start) ? text.slice(start, command.start) : ''
  const written = copiesOf(text, command, name, value, targets).map((copy, index) =>
    switches(targets[index]!.value) === undefined
      ? copy.replace(/\bCACHE(\s+)BOOL\b/, 'CACHE$1STRING')
      : copy,
  )
  const { end } = command
  return [{ start: command.start, end, text: written.join(lineEnding(text) + indent) }]
}
