import { composedUses } from '../composed/find.ts'
import { withFallbacks } from './kit/either-program.ts'
import { readGeneral } from './kit/general-rule.ts'
import { matchesWithin } from '../core/matches.ts'
import type { Names } from '../core/names.ts'
import { READERS } from './registry.ts'
import { inOrder } from '../core/places.ts'
import type { Use } from '../core/use.ts'

/**
 * Reads one file of a build language: `text` is the file's bytes as latin1, `names` are the names to look for. Gives a
 * use for the occurrences that the syntax explains; what it leaves out is read by the general rule.
 */
export type Reader = (text: string, names: Names) => readonly Use[]

/**
 * Every occurrence of a name in a file, each exactly once, in order, and the places where an old name is put together.
 *
 * @param composed those places, where they are known already
 */
export function readFileUses(
  reader: string,
  text: string,
  names: Names,
  composed: readonly Use[] = composedUses(reader, text, names),
): readonly Use[] {
  const uses = readUses(reader, text, names)
  if (composed.length === 0) return uses
  const said = new Map(uses.map((use) => [use.start, use]))
  const matchesIn = matchesWithin(names.find(text))
  for (const use of composed)
    if (matchesIn(use.start, use.end).length === 0) said.set(use.start, use)
  return inOrder(said)
}

/**
 * Every occurrence of a name in a text, each exactly once, in order: the language's reader first, and the general rule
 * for what it says nothing of.
 */
export function readUses(reader: string, text: string, names: Names): readonly Use[] {
  const matches = names.find(text)
  if (matches.length === 0) return []
  const said = new Map<number, Use>()
  for (const use of READERS[reader]?.(text, names) ?? []) said.set(use.start, use)
  const silent = matches.filter(({ start }) => !said.has(start))
  const rest = silent.length === 0 ? [] : readGeneral(text, silent)
  for (const use of rest) said.set(use.start, use)
  return withFallbacks(text, inOrder(said))
}
