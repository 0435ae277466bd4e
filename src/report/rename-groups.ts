import { groupBy } from '../core/group-by.ts'
import type { Safety } from '../core/use.ts'
import type { Site } from '../judging/judged-site.ts'
import type { Report } from './report.ts'
import { renamesFollowed, mostTellingFirst, pairOf } from './told-sites.ts'

/** Places of one rename for which the same is to be said. */
export interface Saying {
  /** What is to be said of them beyond what holds for the whole group; empty for nothing. */
  readonly message: string
  readonly safety: Safety
  readonly sites: readonly Site[]
}

/** One rename with its places. */
export interface RenameGroup {
  readonly from: string
  readonly to: readonly string[]
  readonly renames: Report['renames']
  /** The reason of most of its places, said once. */
  readonly message: string
  readonly sayings: readonly Saying[]
}

/** Sites by rename, the most telling first, with each reason once: where one begins like the group's, only what it adds. */
export function renameGroups(report: Report, sites: readonly Site[]): readonly RenameGroup[] {
  const groups = groupBy(mostTellingFirst(report, sites), pairOf)
  const known = groupBy(renamesFollowed(report, sites), pairOf)
  return [...groups].map(([pair, own]) => {
    const message = common(own.map(({ reason }) => reason.message))
    const { from, to } = own[0]!
    const said = groupBy(own, ({ reason, safety }) =>
      JSON.stringify([beyond(reason.message, message), safety]),
    )
    const sayings = [...said].map(([key, of]) => {
      const [more, safety] = JSON.parse(key) as [string, Safety]
      return { message: more, safety, sites: of }
    })
    // What holds for the whole group stands right below its head.
    const first = sayings.toSorted((a, b) => Number(a.message !== '') - Number(b.message !== ''))
    return { from, to, renames: known.get(pair) ?? [], message, sayings: first }
  })
}

/** So many different messages are looked at for what they have in common. */
const LOOKED_AT = 50

/** The message that most of them begin with; where two do equally often, the longer one. */
function common(messages: readonly string[]): string {
  const counted = [...new Set(messages)].slice(0, LOOKED_AT).map((message) => ({
    message,
    count: messages.filter((one) => isBegunBy(one, message)).length,
  }))
  return counted.toSorted((a, b) => b.count - a.count || b.message.length - a.message.length)[0]!
    .message
}

function isBegunBy(message: string, start: string): boolean {
  return message === start || message.startsWith(`${start} `)
}

function beyond(message: string, start: string): string {
  return isBegunBy(message, start) ? message.slice(start.length).trim() : message
}
