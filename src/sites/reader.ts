import { composedUses } from './composed.ts'
import { withFallbacks } from './fallback.ts'
import { readGeneral } from './general.ts'
import { matchesWithin } from './matches.ts'
import type { Names } from './names.ts'
import { READERS } from './languages.ts'
import { inOrder } from './places.ts'
import type { Use } from './site.ts'

/**
 * Reads one file of a build language: `text` is the file's bytes as latin1, `names` are the names to look for. Gives a
 * use for the occurrences that the syntax explains; what it leaves out is read by the general rule.
 */
export type Reader = (text: string, names: Names) => readonly Use[]

/**
 * Every occurrence of a name in a text, each exactly once, in order: the language's reader first, the general rule for
 * what it says nothing of, and names that are put together.
 */
export function readUses(reader: string, text: string, names: Names): readonly Use[] {
  const matches = names.find(text)
  if (matches.length === 0) return []
  const said = new Map<number, Use>()
  for (const use of READERS[reader]?.(text, names) ?? []) said.set(use.start, use)
  const silent = matches.filter(({ start }) => !said.has(start))
  const rest = silent.length === 0 ? [] : readGeneral(text, silent)
  for (const use of rest) said.set(use.start, use)
  const matchesIn = matchesWithin(matches)
  for (const use of composedUses(text, names))
    if (matchesIn(use.start, use.end).length === 0) said.set(use.start, use)
  return withFallbacks(text, inOrder(said))
}
