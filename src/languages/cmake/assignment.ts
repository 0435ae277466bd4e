import { findBefore } from '../../core/near.ts'
import { lineEnding } from '../../core/line-offsets.ts'
import { copiesOf, splitAssignment } from '../kit/repeat-assignment.ts'
import type { Match } from '../../core/names.ts'
import { questionFor, renamedBelow } from '../kit/conditional-chain.ts'
import { removalOf, startsLine } from '../kit/removal.ts'
import type { Span, Use, Value } from '../../core/use.ts'
import type { Named } from './facts.ts'
import type { Command } from './lex.ts'

/**
 * `set(X v)` and its kin: the value, the list of assignments that it stands in, and how it becomes several.
 *
 * @param list the same for assignments that follow one another
 * @param isWhole whether the text is a file of its own
 */
export function assignmentOf(
  text: string,
  named: Named,
  index: number,
  name: Match,
  list: string,
  isWhole: boolean,
): Pick<Use, 'value' | 'member' | 'split' | 'fills' | 'handOn'> {
  const { command, places } = named
  const place = places[index]
  const arg =
    place?.kind === 'assigned' && place.value !== undefined ? command.args[place.value] : undefined
  const value: Value | undefined = arg && { text: arg.text, ...arg.inner }
  const said = value !== undefined && value.text !== '' && { value }
  if (isTorn(text, command)) return { ...said, member: { list, removal: undefined } }
  return {
    ...said,
    member: { list, removal: removalOf(text, command) },
    ...(value !== undefined && {
      split: splitAssignment(text, command, name, value, () => gapAt(text, command)),
    }),
    ...handingOn(text, named, name, isWhole ? value : undefined),
  }
}

/** Whether a quote too many or too few makes a command run on, over what was meant to be others. */
function isTorn(text: string, { args, end }: Command): boolean {
  const runsOn = args.some(({ kind, start, text: said }, index) => {
    const before = args[index - 1]
    const isGlued = before?.end === start && (kind === 'quoted' || before.kind === 'quoted')
    return isGlued || (kind === 'unquoted' && /[\r\n]/.test(said))
  })
  return runsOn || text[end - 1] !== ')'
}

/**
 * `set(X v)` that answers a question for `X`, or `set(X v CACHE …)`, which counts only where X has no value: what has one
 * under its old name gets it under the new one.
 */
function handingOn(
  text: string,
  { command, words, block, matches }: Named,
  match: Match,
  given: Value | undefined,
): Pick<Use, 'fills' | 'handOn'> | undefined {
  const asked = questionFor(block, match.name)
  const fills = asked === undefined && isDefault(words) && given !== undefined
  const question = fills ? command.start : asked
  const isElsewhere = words.includes('PARENT_SCOPE')
  if (command.name !== 'set' || question === undefined || isElsewhere) return undefined
  const [open, close, sign] = words[0] === match.name ? ['', '', '$'] : ['ENV{', '}', '$ENV']
  const [old, value] = [open + match.name + close, `${sign}{${match.name}}`]
  // A copy would hold the other name once more, where no reader has seen it.
  if (fills && matches.some(({ name }) => name !== match.name)) return { fills }
  return {
    ...(fills && { fills }),
    handOn: (name) => {
      const wanted = open + name + close
      const set = fills
        ? copiesOf(text, command, match, given, [{ name, value: quoted(text, given, value) }])[0]!
        : `set(${wanted} "${value}")`
      return renamedBelow(text, match, name, question, [
        `if(DEFINED ${old} AND NOT DEFINED ${wanted})`,
        `  ${set}`,
        'endif()',
      ])
    },
  }
}

/** Whether the cache keeps what is there already: `set(X v CACHE BOOL "")` without FORCE. */
function isDefault(words: readonly string[]): boolean {
  return words.includes('CACHE') && !words.includes('FORCE') && !words.includes('INTERNAL')
}

function quoted(text: string, { start }: Value, value: string): string {
  return text[start - 1] === '"' ? value : `"${value}"`
}

/** What parts copies of a command: a line end, and what the command is indented by. */
function gapAt(text: string, { start }: Span): string {
  const indent = findBefore(text, start, /[ \t]*/)![0]
  return lineEnding(text) + (startsLine(text, start - indent.length) ? indent : '')
}
