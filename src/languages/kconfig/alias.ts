import { findBehind, matchWhole } from '../../core/near.ts'
import type { Edit } from '../../core/edit.ts'
import type { Use } from '../../core/use.ts'
import type { KconfigLine } from './lines.ts'

/**
 * The edits that rename a symbol's definition and keep the old symbol as one without a prompt that has the new one's
 * value: what still reads it sees what it saw. Undefined where that can't be said: of what has no type of its own, and
 * inside a choice, of which just one member can hold.
 *
 * @param own the lines of the definition
 */
export function aliasOf(
  text: string,
  own: readonly KconfigLine[],
  { entry, start }: KconfigLine,
  use: Use,
): Use['alias'] {
  if (use.role !== 'declaration' || !entry.typed || start !== entry.start) return undefined
  return (name): readonly Edit[] | undefined => {
    const codes = own.map((line) => text.slice(line.start, line.end))
    const type = codes.map((code) => TYPE.exec(code)?.[1]).find((found) => found !== undefined)
    if (type === undefined || isInChoice(text.slice(0, start))) return undefined
    // A comment behind the last line may be about what comes next.
    const last = own.findLastIndex(
      ({ kind }, index) =>
        codes[index]!.trim() !== '' && (kind === 'help' || !isComment(codes[index]!)),
    )
    const { end } = own[last]!
    const ending = findBehind(text, end, /(?:\r\n|\r|\n)/)?.[0]
    const newline = ending ?? '\n'
    const block = [`config ${use.name}`, `\t${type}`, `\tdefault ${name}`].join(newline)
    const at = end + (ending?.length ?? 0)
    return [
      { start: use.start, end: use.end, text: name },
      {
        start: at,
        end: at,
        text: `${ending === undefined ? newline : ''}${newline}${block}${ending ?? ''}`,
      },
    ]
  }
}

const TYPE = /^\s*(?:def_)?(bool|boolean|tristate|int|hex|string)\b/

function isComment(code: string): boolean {
  return /^\s*#/.test(code)
}

function isInChoice(before: string): boolean {
  const last = [...before.matchAll(/^[ \t]*(choice|endchoice)\b/gm)].at(-1)
  return last?.[1] === 'choice'
}

/** The names whose value a symbol without a prompt has: it is kept for those who still read it. */
export function namesFollowed(
  text: string,
  own: readonly KconfigLine[],
  { entry, start }: KconfigLine,
): readonly string[] {
  if (entry.symbol === '' || start !== entry.start) return []
  const codes = own
    .filter((line) => line.kind === 'statement' && line.start !== start)
    .map((line) => text.slice(line.start, line.end))
    .filter((code) => code.trim() !== '' && !isComment(code))
  if (codes.some((code) => !/^\s*(?:bool|boolean|tristate|int|hex|string|default)\b/.test(code)))
    return []
  if (codes.some((code) => /["']|^\s*prompt\b/.test(code))) return []
  return codes.flatMap((code) => matchWhole(code, /\s*default\s+(\w+)\s*/)?.[1] ?? [])
}
