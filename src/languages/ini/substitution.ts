import { findBefore, isBehind } from '../../core/near.ts'
import { hintOf, readCommandLine } from '../kit/command-line/read.ts'
import { FROM_OUTSIDE, environmentRead } from '../kit/environment-variable.ts'
import { surround } from '../../core/edit.ts'
import { namesOf, withBeside } from '../kit/mention.ts'
import type { Match, Names } from '../../core/names.ts'
import type { Span, Use } from '../../core/use.ts'
import { embedUses, viewPart } from '../kit/view.ts'
import { closingOf } from '../kit/brackets.ts'

/**
 * tox's `{env:OLD}` and `{env:OLD:default}`, which read a variable and can stand in each other's default, and the command
 * line in the default of `{env:VAR:-DOLD=off}`.
 */
export function readSubstitution(
  text: string,
  match: Match,
  value: Span,
  names: Names,
): readonly Use[] | undefined {
  const { start, end } = match
  const opening = findBefore(text, start, /\{env:/)
  if (opening !== null && isBehind(text, end, /[:}]/)) {
    const open = start - opening[0].length
    const close = closingOf(text, open, value.end)
    const beside = namesOf(names.find(text, value.start, value.end))
    return [
      {
        ...withBeside(environmentRead(match), beside),
        contract: FROM_OUTSIDE,
        ...(close !== undefined && {
          widen: (wanted) =>
            surround(
              { start: open, end: close + 1 },
              wanted.map((other) => `{env:${other}:`).join(''),
              '}'.repeat(wanted.length),
            ),
        }),
      },
    ]
  }
  const before = text.slice(value.start, start)
  const hit = /\{env:(\w+):([^{}]*)$/.exec(before.slice(-400))
  if (hit === null) return undefined
  const from = start - hit[2]!.length
  const close = closingOf(text, start - hit[0].length, value.end)
  if (close === undefined) return undefined
  const view = viewPart(text, { start: from, end: close })
  return embedUses(readCommandLine(view.text, names, hintOf(hit[1]!)), view)
}
