import { append } from '../../core/append.ts'
import { groupBy } from '../../core/group-by.ts'
import { lineEnd, lineStart } from '../../core/line-offsets.ts'
import type { Span } from '../../core/use.ts'
import { conditionsAround } from '../../languages/other-branch.ts'
import { formatOf } from '../../languages/registry.ts'
import { surelyRuns } from './run-order.ts'
import { inExtended } from './pipeline-variables.ts'
import { isReached, reachOf } from './assignment-reach.ts'
import { functionsAround, runsAround } from './runs-around.ts'
import { spansAround, type Place } from './spans.ts'
import { inRecipe } from './recipe-variables.ts'
import type { Placed } from './variables.ts'

/** A line that sets a variable when it is run. */
const SETS =
  /^[ \t]*(?:-[ \t]+|\$\(eval[ \t]+)?(?:(?:ENV|ARG|set|unset|undefine|Remove-Variable)\b|string\(|file\(|:[ \t]|read\b|(?:[a-z]+[ \t]+)*[$"]?(?:env:)?\w+[ \t]*[:?]{0,3}=)/i

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
 * What a variable is set to at a place. A value holds where its language lets it reach: of those that reach the place the
 * nearest scope's speak, of these the last that surely runs before, with what may run behind that. Where none of a scope
 * surely ran, what holds around it may hold too.
 */
export function valuesHoldingAt(
  place: Place,
  name: string,
  values: readonly Placed[],
): readonly Placed[] {
  const { path, text, offset } = place
  const language = formatOf(path, text).reader
  // `X=${X:-1}` asks for what was there before.
  const others = values.filter(({ at }) => at !== offset)
  const { own, inherited } =
    language === 'make'
      ? inRecipe(place, others)
      : language === 'yaml'
        ? inExtended(place, name, others)
        : { own: others, inherited: [] }
  const found: Placed[] = []
  const scopes = scopesOf(place, name, own)
  for (const scope of scopes) {
    const held = inOrder(place, name, language, scope)
    append(found, held)
    const isSure = (value: Placed): boolean =>
      !isDefault(place, name, value) && surelyRuns(language, text, value.at, offset)
    if (held.some(isSure)) break
  }
  const held = found.length > 0 ? found : scopes.flat()
  return [...held, ...inherited.map((value) => ({ ...value, isOfRun: true }))]
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
        !(mayNotRun(at) && isCalled(text, at, later.value.at, end)) &&
        surelyRuns(language, text, later.value.at, end),
    )
    const setBefore = before.findLast(
      ({ value: earlier }) => earlier.at < at && surelyRuns(language, text, earlier.at, at),
    )
    const isSetBefore = yields && setBefore !== undefined && setBefore.value.isUnset !== true
    return !isSetAnew && !isSetBefore
  })
  return held.map(({ value }) => value)
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

/** Whether the function of a place is called between two others: what it sets is set there. */
function isCalled(text: string, at: number, from: number, to: number): boolean {
  const [own] = functionsAround(text, at)
  const head = own === undefined ? '' : text.slice(own.start, lineEnd(text, own.start))
  const [, plain, said] =
    /([\w:-]+)[ \t]*\(\)[ \t]*\{|\b(?:def|function|func|fn|sub|proc)[ \t]+([\w:-]+)/.exec(head) ??
    []
  const name = said ?? plain
  return name !== undefined && new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(text.slice(from, to))
}

function isInRecipe(text: string, at: number): boolean {
  return text[lineStart(text, at)] === '\t'
}

/** The values that reach a place, by how near to it they are set: the innermost scope first. */
function scopesOf(
  place: Place,
  name: string,
  values: readonly Placed[],
): readonly (readonly Placed[])[] {
  const { path, text, offset } = place
  const spans = [...spansAround(path, text, offset), { start: 0, end: text.length }]
  const reaching = values.flatMap((value) => {
    const reach = reachOf(path, text, name, value)
    if (reach === undefined || !isReached(place, value, reach)) return []
    const depth = spans.findIndex(({ start, end }) => value.at >= start && value.at < end)
    return [{ value, depth, size: reach.end - reach.start }]
  })
  const scopes = groupBy(
    reaching.toSorted((a, b) => a.depth - b.depth || a.size - b.size || a.value.at - b.value.at),
    ({ depth, size }) => `${depth} ${size}`,
  )
  return [...scopes.values()].map((scope) => scope.map(({ value }) => value))
}
