import { formatOf } from '../../languages/registry.ts'
import { isReachedWith } from '../../languages/other-branch.ts'
import type { Pin } from './pin.ts'
import { runsAround } from './runs-around.ts'
import { commandAround, type Place } from './spans.ts'

/** A pin by where its command stands, and by what another one may take the place of. */
export interface Ordered {
  readonly ran: number
  readonly copy?: number | undefined
  readonly dir?: string | undefined
  readonly isPackage: boolean
  /** Whether it is one of the versions that a recipe lists: they hold together. */
  readonly isListed: boolean
}

/** Which of several pins of a run hold at a place of it. */
type Holding = <T>(pins: readonly T[], orderOf: (pin: T) => Ordered) => readonly T[]

const VALUE = String.raw`(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)|[^\s;"']*)[ \t]*;?[ \t]*\r?$`
/** A command that only sets a variable: what it sets holds where that is used. */
const SETTING = new RegExp(
  String.raw`^[ \t]*(?:-[ \t]+)?(?:(?:set|ENV|ARG)[ \t]+(?:-\w+[ \t]+)*(\w+)[ \t]+(?=\S)|(?:(?:export|setx?|ENV|ARG|local|my|our|const|let|var|def)[ \t]+)?["$]?(?:env:|(?:os\.environ|ENV)\[|\$?ENV\{|process\.env\.)?["']?([A-Za-z_]\w*)["'\]}]*[ \t]*[+:?]?=[ \t]*)${VALUE}`,
)
/** More uses of a variable are not looked at. */
const MOST_USES = 50

/** Where the setting of a variable is used, and where the variable is set anew: what holds there is what counts. */
interface Usage {
  readonly uses: readonly number[]
  readonly next: number
}

/** Where a place's command does something: itself, or what uses the variable that it sets. */
export function usageOf({ text, offset }: Place, end: number): Usage {
  const [command] = commandAround(text, offset)
  const name = nameSetIn(text.slice(command.start, command.end))
  return name === undefined ? { uses: [offset], next: end } : usesOf(name, text, command.end, end)
}

/**
 * What holds at a place of a run that goes from top to bottom: the last that was fetched before it. What may not have run,
 * in a branch that the place is not in, leaves what was before it standing.
 */
export function holdingAt({ path, text, offset }: Place, { uses, next }: Usage): Holding {
  const language = formatOf(path, text).reader
  return (pins, orderOf) => {
    const isBehind = ({ ran }: Ordered): boolean => ran > offset && ran < next
    const behind = uses.length > 0 ? [] : pins.filter((pin) => isBehind(orderOf(pin)))
    if (behind.length > 0) return behind
    const places = uses.length > 0 ? uses : [offset]
    const held = new Set(places.flatMap((at) => lastBefore(language, text, at, pins, orderOf)))
    return pins.filter((pin) => held.has(pin))
  }
}

function nameSetIn(command: string): string | undefined {
  const [, plain, equal] = SETTING.exec(command) ?? []
  return plain ?? equal
}

/** Where a variable is used before it is set anew; what only adds to it hands it on. */
function usesOf(name: string, text: string, from: number, end: number): Usage {
  const uses: number[] = []
  for (const { index } of text.slice(from, end).matchAll(new RegExp(`\\b${name}\\b`, 'g'))) {
    const [command] = commandAround(text, from + index)
    const said = text.slice(command.start, command.end)
    if (nameSetIn(said) !== name) uses.push(from + index)
    else if (said.split(name).length === 2 && !/[+?]=/.test(said))
      return { uses, next: command.start }
    if (uses.length === MOST_USES) break
  }
  return { uses, next: end }
}

/** Of what may hold at an offset the last that surely runs before it, with what may run behind that. */
function lastBefore<T>(
  language: string,
  text: string,
  offset: number,
  pins: readonly T[],
  orderOf: (pin: T) => Ordered,
): readonly T[] {
  const before = pins.filter((pin) => orderOf(pin).ran < offset)
  return before.filter((pin) => {
    const own = orderOf(pin)
    return !before.some((other) => {
      const later = orderOf(other)
      return (
        later.ran > own.ran &&
        takesPlaceOf(later, own) &&
        surelyRuns(language, text, later.ran, offset)
      )
    })
  })
}

function takesPlaceOf(later: Ordered, own: Ordered): boolean {
  if (own.isListed) return false
  if (later.copy !== undefined && later.copy === own.copy) return true
  return later.isPackage === own.isPackage && later.dir === own.dir
}

/** Whether a command runs wherever another place is reached; of `a || b` the second runs where the first fails. */
export function surelyRuns(language: string, text: string, at: number, where: number): boolean {
  const [command] = commandAround(text, at)
  const isOther = text.slice(Math.max(0, command.start - 2), command.start) === '||'
  return !isOther && isReachedWith(language, text, at, where)
}

function placeOf({ from, at }: Pin): number {
  return from ?? at
}

/** The pins of a file, those marked whose copy surely holds something else at the end of their run. */
export function markReplacedPins(path: string, text: string, pins: readonly Pin[]): readonly Pin[] {
  const copies = new Set(pins.map(({ copy }) => copy))
  if (copies.size === pins.length) return pins
  const language = formatOf(path, text).reader
  return pins.map((pin) => {
    if (pin.copy === undefined) return pin
    const own = placeOf(pin)
    const run = runsAround(path, text, own).find(({ isOrdered }) => isOrdered)
    const later = pins.filter(({ copy }) => copy === pin.copy).map(placeOf)
    const isLeft = later.some(
      (at) => own < at && at < (run?.end ?? 0) && surelyRuns(language, text, at, own),
    )
    return isLeft ? { ...pin, isLeft } : pin
  })
}
