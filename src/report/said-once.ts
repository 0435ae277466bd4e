import { groupBy } from '../core/group-by.ts'
import type { Site } from '../judging/judged-site.ts'
import { joinWithAnd } from '../core/enumerate.ts'

/** Places of which the same is said, whatever their names are. */
interface Said {
  /** What is said of the first name, and of which others it is so too. */
  readonly message: string
  readonly code: Site['reason']['code']
  readonly sites: readonly Site[]
}

/** What is said of places, each sentence once, in the places' order. */
export function saidOnce(sites: readonly Site[]): readonly Said[] {
  return [...groupBy(sites, shapeOf).values()].map((alike) => {
    const [first, ...others] = [...new Set(alike.map(({ from }) => from))]
    const { message, code } = alike.find(({ from }) => from === first)!.reason
    const more = others.length === 0 ? '' : ` The same is so of ${joinWithAnd(others)}.`
    return { message: `${message}${more}`, code, sites: alike }
  })
}

function shapeOf({ from, to, reason }: Site): string {
  return `${reason.code} ${removeNames(reason.message, from, to)}`
}

/** A sentence with signs in place of its names. */
export function removeNames(message: string, from: string, to: readonly string[]): string {
  const shape = to.reduce((text, name) => text.replaceAll(name, '\u0002'), message)
  return shape.replaceAll(from, '\u0001')
}
