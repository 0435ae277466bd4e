import { memoizeLast } from '../../core/memoize.ts'
import { addTo } from '../../core/group-by.ts'
import { lineEnd } from '../../core/line-offsets.ts'
import type { Span } from '../../core/use.ts'
import { isReached, reachOf } from './assignment-reach.ts'
import { blocksAround, commandAround, type Place } from './spans.ts'
import type { Placed } from './variables.ts'

/** A job that others extend, or a part that they take over by its anchor, and where they say so. */
interface Shared {
  readonly users: readonly number[]
  /** Whether it is run only where others take it. */
  readonly isHidden: boolean
}

/**
 * The values of a pipeline's variable for a place that several jobs run: its own, and beside them those of the jobs which
 * extend its job or take its part by an anchor, and those that a rule sets. What all of them set is no longer what the place has of its own.
 */
export function inExtended(
  place: Place,
  name: string,
  values: readonly Placed[],
): { readonly own: readonly Placed[]; readonly inherited: readonly Placed[] } {
  const { path, text } = place
  const { users, isHidden } = sharedAt(place)
  const ruled = values.filter(({ at }) => isRuled(text, at))
  const [always, sometimes] = [
    values.filter((value) => !ruled.includes(value)),
    ruled.filter((value) => {
      const reach = reachOf(path, text, name, value)
      return reach !== undefined && isReached(place, value, reach)
    }),
  ]
  if (users.length === 0) return { own: always, inherited: sometimes }
  const reaching = values.flatMap((value) => {
    const reach = reachOf(path, text, name, value)
    return reach === undefined || reach.end - reach.start === text.length ? [] : [{ value, reach }]
  })
  const given = users.map((at) =>
    reaching.filter(({ reach }) => reach.start <= at && at < reach.end).map(({ value }) => value),
  )
  const isAllGiven = isHidden && given.every((some) => some.length > 0)
  return { own: isAllGiven ? [] : always, inherited: [...new Set([...sometimes, ...given.flat()])] }
}

/** Whether a rule of a job sets it, where its question is answered so. */
function isRuled(text: string, at: number): boolean {
  return blocksAround(text, commandAround(text, at)[1]).some(({ start }) =>
    /^[ \t]*(?:-[ \t]+)?rules:/.test(text.slice(start, lineEnd(text, start))),
  )
}

const TAKES =
  /^[ \t]*extends:[ \t]*(?:\[([^\]\n]*)\]|([^\s[#][^\n#]*)|((?:\r?\n[ \t]*-[ \t]*\S+)+))|\*([\w.-]+)|!reference[ \t]*\[[ \t]*([^\s,\]]+)/gm

/** Where jobs are extended and anchors taken, by their names. */
const takenIn = memoizeLast((text: string): ReadonlyMap<string, readonly number[]> => {
  const taken = new Map<string, number[]>()
  for (const hit of text.matchAll(TAKES)) {
    const at = hit.index + /^\s*/.exec(hit[0])![0].length
    const [, list, one, lines, anchor, reference] = hit
    const said = list ?? one ?? lines ?? reference ?? ''
    const names = said.match(/[^\s,"'[\]-][^\s,"'[\]]*/g) ?? []
    for (const name of anchor === undefined ? names : [`&${anchor}`]) addTo(taken, name, at)
  }
  return taken
})

function sharedAt({ text, offset }: Place): Shared {
  const taken = takenIn(text)
  const users: number[] = []
  const open = [offset]
  let isHidden = false
  for (let at = open.pop(); taken.size > 0 && at !== undefined; at = open.pop()) {
    const [, line] = commandAround(text, at)
    const heads = [line, ...blocksAround(text, line)]
    for (const [index, head] of heads.entries()) {
      const isJob = index === heads.length - 1
      for (const name of namesAt(text, head, isJob))
        for (const user of taken.get(name) ?? [])
          if (!users.includes(user) && (user < head.start || user >= head.end)) {
            users.push(user)
            open.push(user)
            isHidden ||= text[heads.at(-1)!.start] === '.'
          }
    }
  }
  return { users, isHidden }
}

/** What a block is called: by its key where it is a job, by its anchor. */
function namesAt(text: string, { start }: Span, isJob: boolean): readonly string[] {
  const [, key, anchor] =
    /^[ \t]*(?:-[ \t]+)?["']?([\w.-]+)["']?[ \t]*:(?:[ \t]*&([\w.-]+))?/.exec(
      text.slice(start, lineEnd(text, start)),
    ) ?? []
  return [
    ...(isJob && key !== undefined ? [key] : []),
    ...(anchor === undefined ? [] : [`&${anchor}`]),
  ]
}
