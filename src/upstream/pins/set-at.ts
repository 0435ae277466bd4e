import { lineEnd, lineStart } from '../../core/line-offsets.ts'
import type { Span } from '../../core/use.ts'
import { conditionsAround } from '../../languages/other-branch.ts'
import { formatOf } from '../../languages/registry.ts'
import { surelyRuns } from './order.ts'
import { runsAround } from './runs.ts'
import { spansAround, type Place } from './spans.ts'
import { inRecipe } from './targets.ts'
import type { Placed } from './variables.ts'

/** A line that sets a variable when it is run. */
const SETS =
  /^[ \t]*(?:-[ \t]+)?(?:(?:ENV|ARG|set)\b|string\(|file\(|:[ \t]|read\b|(?:[a-z]+[ \t]+)*[$"]?(?:env:)?\w+[ \t]*[:?]{0,3}=)/i

/** What asks whether a variable has no value. */
const ABSENCE =
  /!|-z\b|\bnot\b|\bunless\b|==?[ \t]*(?:["']{2}|null|nil|undefined|$)|\bis None\b|-eq \$null/i

/** Files that are read from top to bottom, all of them before a recipe or a target runs. */
const WHOLE = new Set(['make', 'cmake'])

/** Whether a value stands only where nothing else set its variable: `X ?= 1`, `X=${X:-1}`, below a question for it. */
export function isDefault(place: Place, name: string, value: Placed): boolean {
  if (value.isDefault === true || new RegExp(String.raw`\$\{${name}:?[-=]`).test(value.text))
    return true
  const { reader } = formatOf(place.path, place.text)
  const word = new RegExp(String.raw`\b${name}\b`)
  return conditionsAround(reader, place.text, value.at).some(
    (condition) => word.test(condition) && ABSENCE.test(condition),
  )
}

/**
 * What a variable is set to at a place: by what stands nearest around it, of that by the last that surely runs before, with
 * what may run behind that. All values where nothing there has an order.
 */
export function setAt(place: Place, name: string, values: readonly Placed[]): readonly Placed[] {
  const { path, text, offset } = place
  const language = formatOf(path, text).reader
  // `X=${X:-1}` asks for what was there before.
  const others = values.filter(({ at }) => at !== offset)
  const { own, inherited } =
    language === 'make' ? inRecipe(place, others) : { own: others, inherited: [] }
  return [...inOrder(place, name, language, nearestTo(offset, own, path, text)), ...inherited]
}

function inOrder(
  place: Place,
  name: string,
  language: string,
  values: readonly Placed[],
): readonly Placed[] {
  const { path, text, offset } = place
  const isWhole = WHOLE.has(language)
  const run = isWhole
    ? { start: 0, end: text.length }
    : runsAround(path, text, offset).findLast(({ isOrdered }) => isOrdered)
  const isStep = ({ at, isReadIn }: Placed): boolean =>
    at >= run!.start &&
    at < run!.end &&
    (isReadIn === true || SETS.test(text.slice(lineStart(text, at), lineEnd(text, at))))
  if (values.length < 2 || run === undefined || !values.every(isStep)) return values
  const mayNotRun = calledLater(place, language)
  const isLate =
    language === 'make' &&
    isInRecipe(text, offset) &&
    !values.some(({ at }) => isInRecipe(text, at))
  const end = isLate ? text.length : offset
  const before = values
    .filter(({ at }) => at < end)
    .map((value) => ({ value, yields: isDefault(place, name, value) }))
  const held = before.filter(({ value: { at }, yields }) => {
    const isSetAnew = before.some(
      (later) =>
        later.value.at > at &&
        !later.yields &&
        !mayNotRun(later.value.at) &&
        surelyRuns(language, text, later.value.at, end),
    )
    const isSetBefore =
      yields &&
      before.some(
        (earlier) => earlier.value.at < at && surelyRuns(language, text, earlier.value.at, at),
      )
    return !isSetAnew && !isSetBefore
  })
  return held.length === 0 ? values : held.map(({ value }) => value)
}

/** A function or a macro of CMake. */
const FUNCTION = /^[ \t]*(?:function|macro)[ \t]*\([^]*?^[ \t]*end(?:function|macro)[ \t]*\(/gim

/** Which places stand in a function that a place is not in: it is called later, or never. */
function calledLater({ path, text, offset }: Place, language: string): (at: number) => boolean {
  const isAround = ({ start, end }: Span): boolean => start <= offset && offset < end
  if (language === 'cmake') {
    const functions = [...text.matchAll(FUNCTION)]
      .map(({ 0: whole, index }) => ({ start: index, end: index + whole.length }))
      .filter((span) => !isAround(span))
    return (at) => functions.some(({ start, end }) => start <= at && at < end)
  }
  return (at) => {
    const own = runsAround(path, text, at).find(({ isOrdered }) => isOrdered)
    return own !== undefined && !isAround(own)
  }
}

function isInRecipe(text: string, at: number): boolean {
  return text[lineStart(text, at)] === '\t'
}

/** What a variable is set to nearest around a place: in its step, its job, else anywhere in the file. */
function nearestTo(
  at: number,
  values: readonly Placed[],
  path: string,
  text: string,
): readonly Placed[] {
  for (const { start, end } of spansAround(path, text, at)) {
    const inside = values.filter((value) => value.at >= start && value.at < end)
    if (inside.length > 0) return inside
  }
  return values
}
