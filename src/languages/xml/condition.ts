import { mention, namesOf, withBeside } from '../kit/mention.ts'
import type { Match, Names } from '../../core/names.ts'
import type { Span, Use } from '../../core/use.ts'
import { repeatBefore } from '../kit/repeat-assignment.ts'
import { findAround } from '../../core/near.ts'

const SIDE = String.raw`(?:'[^']*'|&quot;.*?&quot;|\$\([\w.]+\)|[\w.]+)`
const TERM = new RegExp(String.raw`${SIDE}\s*(==|!=)\s*${SIDE}`, 'g')

/** A comparison with nothing: a property that nobody set is empty, so either one is set, or both are not. */
const UNSET = /^(?:''|&quot;&quot;)\s*[=!]=|[=!]=\s*(?:''|&quot;&quot;)$/

/**
 * A property that MSBuild reads, `$(OLD)`: in a condition, `'$(OLD)'=='true'` is said again for the new one. A property
 * that is not set is empty, so a comparison with it is no error.
 */
export function readProperty(
  text: string,
  match: Match,
  place: Span,
  isCondition: boolean,
  names: Names,
): Use {
  const beside = namesOf(names.find(text.slice(place.start, place.end)))
  const use: Use = { ...withBeside(mention(match, 'code'), beside), role: 'condition' }
  const term = isCondition ? termAround(text, match, place) : undefined
  if (term === undefined) return use
  return { ...use, widen: repeatBefore(text, term, match, term.any ? ' Or ' : ' And ', ['(', ')']) }
}

function termAround(
  text: string,
  match: Match,
  place: Span,
): (Span & { any: boolean }) | undefined {
  const found = findAround(text, place, match, TERM)
  if (found === undefined) return undefined
  const { start, end, hit } = found
  return { start, end, any: (hit[1] === '==') !== UNSET.test(hit[0]) }
}
