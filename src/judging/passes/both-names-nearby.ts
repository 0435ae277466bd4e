import { areSideBySide } from '../../languages/kit/asked/one-command.ts'
import { arePathParts, isFilledIn } from '../../languages/kit/companions.ts'
import {
  isAdvised,
  isValuePrinted,
  notesDeprecation,
  printsDeprecation,
} from '../../languages/kit/deprecation-words.ts'
import { isSettingRole, takeBack, type DecidedUse } from '../decision.ts'
import type { ReadFile } from '../facts.ts'
import { bothServed, isHandedNewValue } from '../served.ts'
import type { Lines } from '../../core/lines.ts'
import { Names } from '../../core/names.ts'
import { reserveDeprecationText } from '../../languages/kit/reservations.ts'
import { standingOf } from '../../core/reasons.ts'
import type { Reason, Use } from '../../core/use.ts'

/** How many lines a shim mostly takes: in what people keep on purpose the new name stands no farther away. */
const NEAR_LINES = 3

/** A longer line is no statement that a person wrote. */
const LONGEST_LINE = 400

/** More names in one line are a list. */
const MOST = 20

/**
 * Signs in the lines around a place that its code serves both names, for what no syntax told: the new name in the same
 * statement, or a text that calls the old one deprecated.
 */
export function leaveBothNamesNearby(
  file: ReadFile,
  judged: readonly DecidedUse[],
): readonly DecidedUse[] {
  const byLine = new Map<number, Use[]>()
  for (const use of file.uses) {
    const { line } = file.lines.at(use.start)
    const known = byLine.get(line)
    if (known === undefined) byLine.set(line, [use])
    else if (known.length < MOST) known.push(use)
  }
  return judged.map((one) => {
    const { action } = one.decision
    if (action === 'keep' || action === 'remove') return one
    const reason = aboutShim(file, judged, one) ?? signOfService(file, byLine, one)
    return reason === undefined ? one : takeBack(one, reason)
  })
}

/** A comment right above code that serves both names, or right inside it, is about those who still use the old one. */
function aboutShim(
  { lines }: ReadFile,
  judged: readonly DecidedUse[],
  { use }: DecidedUse,
): Reason | undefined {
  if (use.region !== 'comment') return undefined
  const { line } = lines.at(use.start)
  const served = judged.find(
    (other) =>
      other.use.name === use.name &&
      other.use.region !== 'comment' &&
      standingOf(other.decision.reason) === 'both-served' &&
      Math.abs(lines.at(other.use.start).line - line) === 1,
  )
  if (served === undefined) return undefined
  const at = lines.at(served.use.start).line
  return bothServed(`The comment is about line ${at}, which serves both names.`)
}

function signOfService(
  file: ReadFile,
  byLine: ReadonlyMap<number, readonly Use[]>,
  { use, decision }: DecidedUse,
): Reason | undefined {
  const target = decision.rename.to[0]?.name
  if (target === undefined) return undefined
  const { text, lines } = file
  const isHanded = isHandedNewValue(use, [target], file)
  const { line } = lines.at(use.start)
  const own = lines.textOf(line)
  const there = byLine.get(line) ?? []
  if (own.length > LONGEST_LINE) return undefined
  if (decision.action !== 'widen' && !isHanded && valueNames(use, target))
    return bothServed(`${use.name} gets the value of ${target} here, for those who still read it.`)
  // A read of the file's own variable goes where its assignment goes.
  const follows = use.role === 'condition' && use.local === true
  const standsFree = use.member === undefined && decision.action !== 'widen' && !follows
  // Without a pin nobody knows that the old one is read no more: then both stay.
  const isSure = decision.safety === 'safe'
  const served = there.some(
    (other) =>
      other.name === target &&
      other.member === undefined &&
      !inOnePath(text, use, other) &&
      !(isSure && areGivenTogether(text, use, other)),
  )
  if (standsFree && served && !isHanded && !isFilledIn(text, use))
    return bothServed(`${target} stands in the same line: both names are served on purpose.`)
  if (use.role === 'mention' && tells(use, own) && !isOffered(text, use, there)) {
    return reserveDeprecationText(use.name)
  }
  if (use.role === 'condition' && warnsBelow(text, lines, byLine, use, line))
    return bothServed(
      `The lines below say that ${use.name} is deprecated: this code exists for the old name.`,
    )
  return undefined
}

function inOnePath(text: string, one: Use, other: Use): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one]
  return arePathParts(text.slice(first.end, second.start))
}

/** Two arguments side by side are no choice, in whatever hole they stand together; in two holes they may be one. */
function areGivenTogether(text: string, one: Use, other: Use): boolean {
  return isSettingRole(one.role) && isSettingRole(other.role) && areSideBySide(text, one, other)
}

/** Whether a text about something else offers the name, or prints what it is set to. */
function isOffered(text: string, use: Use, there: readonly Use[]): boolean {
  if (isValuePrinted(text, use)) return true
  return there.some((other) => other.name === use.name && isAdvised(text, other))
}

/** `OLD=$NEW` */
function valueNames({ value }: Use, target: string): boolean {
  return value !== undefined && new Names([target]).test(value.text)
}

/** Prose may speak of anything as removed or replaced; what a program prints speaks of its names. */
function tells({ region }: Use, line: string): boolean {
  return region === 'string' ? printsDeprecation(line) : notesDeprecation(line)
}

/** Whether a text right below the condition says of the name that it is deprecated. */
function warnsBelow(
  text: string,
  lines: Lines,
  byLine: ReadonlyMap<number, readonly Use[]>,
  { name, start }: Use,
  line: number,
): boolean {
  for (let at = line; at <= line + NEAR_LINES; at++) {
    const there = byLine.get(at) ?? []
    for (const other of there)
      if (other.name === name && other.start !== start && other.role === 'mention')
        if (printsDeprecation(lines.textOf(at)) && !isOffered(text, other, there)) return true
  }
  return false
}
