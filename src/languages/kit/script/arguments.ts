import type { Reader } from '../../language.ts'
import { GROWN } from '../growing-list.ts'
import type { Member } from '../../../core/use.ts'
import type { Syntax } from '../lexer.ts'
import type { Rule } from './language.ts'
import { scriptReader } from './read.ts'

/**
 * Reads only the arguments of programs that stand in strings, with the lists that they belong to, and what rules say: for
 * languages of which the general rule reads all else.
 */
export function argumentsReader(syntax: Syntax, rules: readonly Rule[] = []): Reader {
  const read = scriptReader({ syntax, rules })
  return (text, reading) =>
    read(text, reading).filter(
      ({ member, role, fills }) => role === 'condition' || fills === true || isArgument(member),
    )
}

function isArgument(member: Member | undefined): boolean {
  return member?.argument !== undefined || member?.list.startsWith(GROWN) === true
}
