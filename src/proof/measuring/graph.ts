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
  return new Set(
    targets
      .flatMap(({ facts }) => facts)
      .filter((fact) => units.length === 0 || !SHOWN_IN_TEXT.test(fact))
      .map((fact) => (flags === null ? fact : fact.replaceAll(flags, `$1${ANY_FLAG}`))),
  )
}

/** What the text of units tells better. */
const SHOWN_IN_TEXT = /^.* (?:definition|include|flag -(?:D|U|I|isystem))/
