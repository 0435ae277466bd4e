import type { Match } from './names.ts'
import type { Namespace, Role, Use, Value } from './site.ts'

/**
 * The rule for places whose language has no reader, or of which the reader says nothing: a glued `-D` or an assignment
 * is an option, anything else a mention.
 */
export function readGeneral(text: string, matches: readonly Match[]): readonly Use[] {
  return matches.map((match) => {
    const value = assigned(text, match.end)
    const { role, namespace } = kind(match, value)
    return {
      name: match.name,
      start: match.start,
      end: match.end,
      role,
      namespace,
      region: 'code',
      ...(value === undefined ? {} : { value }),
    }
  })
}

function kind(match: Match, value: Value | undefined): { role: Role; namespace: Namespace } {
  if (match.glued) return { role: 'option', namespace: value === undefined ? 'macro' : 'any' }
  if (value !== undefined) return { role: 'option', namespace: 'any' }
  return { role: 'mention', namespace: 'any' }
}

/** The literal after `=`, `:=` or `:TYPE=`; quotes are not part of it. */
function assigned(text: string, end: number): Value | undefined {
  const hit = /^(?::[A-Z]+)?\s?:?=\s?["']?([A-Za-z0-9_.+-]+)/.exec(text.slice(end, end + 80))
  if (hit === null) return undefined
  const start = end + hit[0].length - hit[1]!.length
  return { text: hit[1]!, start, end: start + hit[1]!.length }
}
