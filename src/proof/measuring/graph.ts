import type { Configuration } from '../build-systems/configuration.ts'
import { ANY_FLAG } from './state.ts'

/**
 * What a configured build is made of: targets, sources, libraries and options of the compiler. Definitions and include
 * folders are left out where units can be read, for what they do shows in the units' text; where none can, as with Cargo,
 * they are all that is known.
 */
export function graphFacts(
  { targets, units }: Configuration,
  flags: RegExp | null,
): ReadonlySet<string> {
  const facts = new Set<string>()
  for (const { facts: own } of targets)
    for (const fact of own) {
      const told = units.length === 0 ? fact : withoutDefinitions(fact)
      if (told === null) continue
      facts.add(flags === null ? told : told.replaceAll(flags, `$1${ANY_FLAG}`))
    }
  return facts
}

/** A fact without what the units' text tells better; null where nothing is left. */
function withoutDefinitions(fact: string): string | null {
  if (/^.* (?:definition|include|flag -[DIU]|flag -isystem) ?/.test(fact)) return null
  if (!/ flags /.test(fact)) return fact
  const rest = fact.replaceAll(/\s-(?:D|U|I|isystem)\s*("[^"]*"|\S+)/g, '')
  return / flags\s*$/.test(rest) ? null : rest
}
