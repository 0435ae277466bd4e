import { notesDeprecation } from '../kit/deprecation-words.ts'
import type { MatchesWithin } from '../../core/matches.ts'
import { mention, namesOf, withBeside } from '../kit/mention.ts'
import { deprecationText } from '../kit/reservations.ts'
import type { Span, Use } from '../../core/use.ts'

/** Names in comments: mentions, unless the comment speaks of a name that is on its way out. */
export function commentUses(
  text: string,
  comments: readonly Span[],
  matchesIn: MatchesWithin,
): readonly Use[] {
  return comments.flatMap(({ start, end }) => {
    const found = matchesIn(start, end)
    if (found.length === 0) return []
    const reserved = notesDeprecation(text.slice(start, end))
    return found.map((match): Use => ({
      ...withBeside(mention(match, 'comment'), end - start < 200 ? namesOf(found) : []),
      ...(reserved && { reservation: deprecationText(match.name) }),
    }))
  })
}
