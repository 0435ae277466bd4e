import { isBefore, isBehind } from '../../core/near.ts'
import type { Served, Span, Use, Role, Namespace } from '../../core/use.ts'

/** A name where it stands. */
type Named = Span & { readonly name: string }

/** A name that is said without anything being done with it: what is known of an occurrence before its syntax is. */
export function makeMention({ name, start, end }: Named, region: Use['region']): Use {
  return { name, start, end, role: 'mention', namespace: 'any', region }
}

/** Says of one occurrence what it does there. */
export type Saying = (role: Role, namespace: Namespace, more?: Partial<Use>) => Use

/** Uses of a match, by what it does: what its syntax tells comes on top of what is known of an occurrence. */
export function sayingOf(match: Named, region: Use['region']): Saying {
  return (role, namespace, more = {}) => ({
    ...makeMention(match, region),
    role,
    namespace,
    ...more,
  })
}

/** Whether nothing is known of a place but that the name stands there, in code. */
export function isWord({ role, region }: Pick<Use, 'role' | 'region'>): boolean {
  return role === 'mention' && (region === 'code' || region === 'string')
}

/** Whether the words around a name in code or in a string speak of it, as those of a message do. */
export function isSpokenOf(
  text: string,
  { start, end, region }: Span & Pick<Use, 'region'>,
): boolean {
  const isText = region === 'string'
  const before = isBefore(
    text,
    start,
    isText ? /[a-z]{2}[,.:]?[ \t](?:-D)?/ : /[a-z]{2}[,.:]?[ \t]/,
  )
  const behind = isBehind(text, end, /[,.:]?[ \t][a-z]{2}/)
  return isText ? before || behind : before && behind
}

/** The names of matches, in order, a name as often as it stands there. */
export function namesOf(matches: readonly { readonly name: string }[]): readonly string[] {
  return matches.map(({ name }) => name)
}

/** The record that a place may serve these names along with its own, which may be among them. */
export function servedWith(name: string, beside: readonly string[]): Served {
  return { how: 'beside', names: [...new Set(beside)].filter((other) => other !== name) }
}

/** A use with the names that stand beside it, where there are any. */
export function withBeside(use: Use, beside: readonly string[]): Use {
  const { names } = servedWith(use.name, beside)
  return names.length === 0 ? use : { ...use, served: { how: 'beside', ...use.served, names } }
}

/** A use that stands in a string. */
export function asString(use: Use): Use {
  return use.region === 'code' ? { ...use, region: 'string' } : use
}

/** A use of code that exists for the old name. */
export function asShim(use: Use): Use {
  return { ...use, role: 'shim', served: { names: [], ...use.served, how: 'shim' } }
}

/** Words that sentences hold and command lines do not. */
const SENTENCE =
  /\b(?:the|with|without|is|are|was|were|please|instead|deprecated|requires?|required|must|should|cannot|when|because|that|this|has|have|been|by|of|you|your|supported|invalid|renamed|removed)\b/i

/** Whether a text in a string is meant for people: what looks like arguments in it is only talked about. */
export function isSentence(text: string): boolean {
  if (text.length > LONGEST) return false
  const words = text.split(/\s+/).filter((word) => !/^-|[=/]/.test(word))
  return words.length > 1 && SENTENCE.test(words.join(' '))
}

const LONGEST = 4000
