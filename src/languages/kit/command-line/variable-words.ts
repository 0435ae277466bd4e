import type { Use } from '../../../core/use.ts'
import type { Reading } from '../../language.ts'
import { readArguments, readCommandLine, type Word } from './read.ts'
import type { Names } from '../../../core/names.ts'
import { embedUses, type View } from '../view.ts'

/** Reads a string of words that a variable of a file holds: who takes the variable decides what they are. */
export function readVariable(text: string, reading: Reading, variable: string): readonly Use[] {
  const taker = reading.takerOf(variable)
  return withDoubt(readCommandLine(text, reading, taker.hint), taker)
}

/** The same where each word stands in a place of its own. */
export function readVariableWords(
  text: string,
  words: readonly Word[],
  reading: Reading,
  variable: string,
): readonly Use[] {
  const taker = reading.takerOf(variable)
  return withDoubt(readArguments(text, words, reading, taker.hint), taker)
}

/** `-DX` without a value is a macro whoever takes it. */
export function withDoubt(
  uses: readonly Use[],
  { doubt, isUntaken }: { readonly doubt?: string | undefined; readonly isUntaken?: true },
): readonly Use[] {
  if (doubt === undefined && isUntaken === undefined) return uses
  const more = { ...(doubt !== undefined && { doubt }), ...(isUntaken && { isUntaken }) }
  return uses.map((use) => (use.namespace === 'macro' ? use : { ...use, ...more }))
}

/** The arguments in words that a script prints into a file or to another program: no list of its own holds them. */
export function printedArguments(
  words: readonly { readonly view: View }[],
  names: Names,
): readonly Use[] {
  return words.flatMap(({ view }) =>
    embedUses(readCommandLine(view.text, names), view).map(({ member: _member, ...use }) => use),
  )
}
