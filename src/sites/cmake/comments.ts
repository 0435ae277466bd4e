import { notesDeprecation } from '../deprecation.ts'
import type { Match } from '../names.ts'
import { deprecationText } from '../reservations.ts'
import type { Span, Use } from '../site.ts'

/** Names in comments: mentions, unless the comment speaks of a name that is on its way out. */
export function commentUses(
  text: string,
  comments: readonly Span[],
  matchesIn: (start: number, end: number) => readonly Match[],
): readonly Use[] {
  return comments.flatMap(({ start, end }) => {
    const found = matchesIn(start, end)
    if (found.length === 0) return []
    const beside = found.map(({ name }) => name)
    const reserved = notesDeprecation(text.slice(start, end))
    return found.map((match): Use => ({
      name: match.name,
      start: match.start,
      end: match.end,
      role: 'mention',
      namespace: 'any',
      region: 'comment',
      ...(end - start < 200 && { beside }),
      ...(reserved && { reservation: deprecationText(match.name) }),
    }))
  })
}
