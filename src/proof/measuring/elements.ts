import { rememberedOf } from '../../core/remembered.ts'

/** What a run shows, element by element, with how often each is there: lines of a unit's text, facts of the build graph. */
export type Elements = ReadonlyMap<string, number>

/** What one run has more often than another (`+` before the element), and the other more often than it (`-`). */
export type Effect = ReadonlyMap<string, number>

/** One element of an effect, taken apart. */
export interface Difference {
  readonly sign: '+' | '-'
  /** The unit's key; empty for a fact of the graph. */
  readonly unit: string
  readonly text: string
  readonly times: number
}

export function element(unit: string, text: string): string {
  return `${unit}\n${text}`
}

/** Effects by what they were taken of: each is needed for several verdicts. */
const EFFECTS = rememberedOf((on: Elements) =>
  rememberedOf((base: Elements) => findEffect(on, base)),
)

/** What `on` does that `base` does not. */
export function effectOf(on: Elements, base: Elements): Effect {
  return EFFECTS(on)(base)
}

function findEffect(on: Elements, base: Elements): Effect {
  const effect = new Map<string, number>()
  for (const [key, times] of on) {
    const more = times - (base.get(key) ?? 0)
    if (more > 0) effect.set(`+${key}`, more)
  }
  for (const [key, times] of base) {
    const more = times - (on.get(key) ?? 0)
    if (more > 0) effect.set(`-${key}`, more)
  }
  return effect
}

/** What is in the first effect and not in the second. */
export function without(effect: Effect, other: Effect): Effect {
  return new Map(
    [...effect].flatMap(([key, times]) => {
      const rest = times - (other.get(key) ?? 0)
      return rest > 0 ? [[key, rest] as const] : []
    }),
  )
}

/** What is in both. */
export function shared(effect: Effect, other: Effect): Effect {
  return new Map(
    [...effect].flatMap(([key, times]) => {
      const both = Math.min(times, other.get(key) ?? 0)
      return both > 0 ? [[key, both] as const] : []
    }),
  )
}

/** An effect for people and pages. */
export function differences(effect: Effect): readonly Difference[] {
  return [...effect].map(([key, times]) => {
    const end = key.indexOf('\n')
    return {
      sign: key[0] as '+' | '-',
      unit: key.slice(1, end),
      text: key.slice(end + 1),
      times,
    }
  })
}
