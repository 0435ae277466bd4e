import type { Match } from '../../core/names.ts'
import type { Span, Use } from '../../core/use.ts'

/** A name that is said without anything being done with it: what is known of an occurrence before its syntax is. */
export function mention(
  { name, start, end }: Span & { readonly name: string },
  region: Use['region'],
): Use {
  return { name, start, end, role: 'mention', namespace: 'any', region }
}

/** The other names among those beside a name, each once, in order. */
export function others(name: string, beside: readonly string[]): readonly string[] {
  return [...new Set(beside)].filter((other) => other !== name)
}

/** The names of matches, in order, a name as often as it stands there. */
export function namesOf(matches: readonly Match[]): readonly string[] {
  return matches.map(({ name }) => name)
}

/** A use with the names that stand beside it, where there are any. */
export function withBeside(use: Use, beside: readonly string[]): Use {
  return beside.length === 0 ? use : { ...use, beside }
}
