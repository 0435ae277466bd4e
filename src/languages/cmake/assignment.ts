import { fitsWhole } from '../../core/near.ts'
import { lineEnding } from '../../core/line-offsets.ts'
import { copiesOf } from '../kit/repeat-assignment.ts'
import type { Edit } from '../../core/edit.ts'
import type { Match } from '../../core/names.ts'
import { questionFor, renamedBelow } from '../kit/questions/default-value.ts'
import { removalOf, startsLine } from '../kit/word-removal.ts'
import type { Span, Use, Value, SplitTarget } from '../../core/use.ts'
import { switches } from '../../maps/value.ts'
import type { Named } from './facts.ts'

/**
 * `set(X v)` and its kin: the value, the list of assignments that it stands in, and how it becomes several.
 *
 * @param list the same for assignments that follow one another
 */
export function assignmentOf(
  text: string,
  named: Named,
  index: number,
  name: Match,
  list: string,
): Pick<Use, 'value' | 'member' | 'split' | 'handOn'> {
  const { command, places } = named
  const place = places[index]
  const arg =
    place?.kind === 'assigned' && place.value !== undefined ? command.args[place.value] : undefined
  const value: Value | undefined = arg && { text: arg.text, ...arg.inner }
  return {
    ...(value !== undefined && value.text !== '' && { value }),
    member: { list, removal: removalOf(text, command) },
    ...(value !== undefined && {
      split: (targets: readonly SplitTarget[]) => copies(text, command, name, value, targets),
    }),
    ...handingOn(text, named, name),
  }
}

/** `set(X v)` that answers a question for `X`: what has a value under its old name gets it under the new one. */
function handingOn(
  text: string,
  { command, words, block }: Named,
  match: Match,
): Pick<Use, 'handOn'> | undefined {
  const question = questionFor(block, match.name)
  const isElsewhere = words.includes('PARENT_SCOPE')
  if (command.name !== 'set' || question === undefined || isElsewhere) return undefined
  const [open, close, sign] = words[0] === match.name ? ['', '', '$'] : ['ENV{', '}', '$ENV']
  const [old, value] = [open + match.name + close, `${sign}{${match.name}}`]
  return {
    handOn: (name) => {
      const wanted = open + name + close
      return renamedBelow(text, match, name, question, [
        `if(DEFINED ${old} AND NOT DEFINED ${wanted})`,
        `  set(${wanted} "${value}")`,
        'endif()',
      ])
    },
  }
}

/** The command once for each new name, on lines of their own; a type that a value does not fit becomes STRING. */
function copies(
  text: string,
  command: Span,
  name: Span,
  value: Value,
  targets: readonly SplitTarget[],
): readonly Edit[] | undefined {
  if (!targets.every((target) => fitsWhole(target.value, /[\w.+:/-]+/))) return undefined
  let start = command.start
  while (/[ \t]/.test(text[start - 1] ?? '')) start--
  const indent = startsLine(text, start) ? text.slice(start, command.start) : ''
  const written = copiesOf(text, command, name, value, targets).map((copy, index) =>
    switches(targets[index]!.value) === undefined
      ? copy.replace(/\bCACHE(\s+)BOOL\b/, 'CACHE$1STRING')
      : copy,
  )
  const { end } = command
  return [{ start: command.start, end, text: written.join(lineEnding(text) + indent) }]
}
