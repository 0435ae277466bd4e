import { rememberedOf } from '../../core/memoize.ts'

/**
 * What a run shows, element by element, with how often each is there: lines of what a unit's compiler reads and of what the
 * build system says, and how the lines follow one another.
 */
export type Elements = ReadonlyMap<string, number>

/** What one run has more often than another (`+` before the element), and the other more often than it (`-`). */
export type Effect = ReadonlyMap<string, number>

/** One element of an effect, taken apart. */
interface Difference {
  readonly sign: '+' | '-'
  /** The key of the unit, of another text, or of the facts. */
  readonly unit: string
  readonly aspect: Aspect | undefined
  readonly text: string
  readonly times: number
}

/** The key of a text that is no unit's; the first part of each key is a path. */
export function textKey(path: string): string {
  return `${path}\0\0`
}

/** The path with which a key begins. */
export function pathOf(key: string): string {
  return key.split('\0', 1).join()
}

/** Whether a key is a unit's. */
export function isOfUnit(unit: string): boolean {
  return !unit.endsWith('\0\0')
}

/** The key of what is known of the targets. */
export const FACTS = textKey('')

/** What else than its lines is told of a text. */
type Aspect = 'order' | 'names'

export function makeElement(unit: string, text: string, aspect: Aspect | '' = ''): string {
  return `${unit}${aspect && `\0${aspect}`}\n${text}`
}

/** An element, or one of an effect behind its sign, taken apart. */
export function partsOf(key: string): Pick<Difference, 'unit' | 'aspect' | 'text'> {
  const end = key.indexOf('\n')
  const [path, target, object, aspect] = key.slice(0, end).split('\0')
  return {
    unit: [path, target, object].join('\0'),
    aspect: aspect as Aspect | undefined,
    text: key.slice(end + 1),
  }
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
  for (const [sign, own, other] of [
    ['+', on, base],
    ['-', base, on],
  ] as const)
    for (const [key, times] of own) {
      const more = times - (other.get(key) ?? 0)
      if (more > 0) effect.set(sign + key, more)
    }
  return effect
}

/** What is in the first effect and not in the second. */
export function subtractEffect(effect: Effect, other: Effect): Effect {
  return combine(effect, other, (own, others) => own - others)
}

/** What is in both. */
export function intersectEffects(effect: Effect, other: Effect): Effect {
  return combine(effect, other, Math.min)
}

function combine(
  effect: Effect,
  other: Effect,
  count: (own: number, others: number) => number,
): Effect {
  const counted = [...effect].map(([key, own]) => [key, count(own, other.get(key) ?? 0)] as const)
  return new Map(counted.filter(([, times]) => times > 0))
}

/** An effect for people and pages. */
export function differencesOf(effect: Effect): readonly Difference[] {
  return [...effect].map(([key, times]) => ({
    sign: key[0] as '+' | '-',
    ...partsOf(key.slice(1)),
    times,
  }))
}
