import { arePathParts, isFilledIn } from '../../languages/kit/companions.ts'
import {
  isAdvised,
  isPrinted,
  notesDeprecation,
  printsDeprecation,
} from '../../languages/kit/deprecation-words.ts'
import type { Decision } from '../decision.ts'
import type { RepositoryFacts } from '../facts.ts'
import type { Lines } from '../../core/lines.ts'
import { Names } from '../../core/names.ts'
import { deprecationText } from '../../languages/kit/reservations.ts'
import type { Reason, Use } from '../../core/use.ts'

/** How many lines a shim mostly takes: in what people keep on purpose the new name stands no farther away. */
const NEAR_LINES = 3

/** A longer line is no statement that a person wrote. */
const LONGEST_LINE = 400

/** More names in one line are a list. */
const MOST = 20

interface Judged {
  readonly use: Use
  readonly decision: Decision
}

interface Text {
  readonly text: string
  readonly lines: Lines
  readonly uses: readonly Use[]
}

/**
 * Signs in the lines around a place that its code serves both names, for what no syntax told: the new name in the same
 * statement, a text that calls the old one deprecated, one name for each version.
 */
export function nearby(
  file: Text,
  judged: readonly Judged[],
  { leaving }: Pick<RepositoryFacts, 'leaving'>,
): readonly Judged[] {
  if (judged.every(({ decision }) => decision.action === 'keep')) return judged
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
    const reason = sign(file, byLine, one, leaving)
    return reason === undefined
      ? one
      : {
          use: one.use,
          decision: { ...one.decision, action: 'keep', safety: 'review', reason, edits: [] },
        }
  })
}

function sign(
  { text, lines }: Text,
  byLine: ReadonlyMap<number, readonly Use[]>,
  { use, decision }: Judged,
  leaving: ReadonlySet<string>,
): Reason | undefined {
  const target = decision.rename.to[0]?.name
  if (target === undefined) return undefined
  // A new name that makes room in this very run is no sign that both are served.
  const isServed = !leaving.has(target)
  const { line } = lines.at(use.start)
  const own = lines.textOf(line)
  const there = byLine.get(line) ?? []
  if (own.length > LONGEST_LINE) return undefined
  if (isServed && decision.action !== 'widen' && valueNames(use, target, text))
    return both(`${use.name} gets the value of ${target} here, for those who still read it.`)
  // A read of the file's own variable goes where its assignment goes.
  const follows = use.role === 'condition' && use.local === true
  const plain = use.member === undefined && decision.action !== 'widen' && !follows
  const served = there.some(
    (other) => other.name === target && other.member === undefined && !inOnePath(text, use, other),
  )
  if (isServed && plain && served && !isFilledIn(text, use))
    return both(`${target} stands in the same line: both names are served on purpose.`)
  if (use.role === 'mention' && tells(use, own) && !isOffered(text, use, there)) {
    const { code, message } = deprecationText(use.name)
    return { code, message }
  }
  if (use.role === 'condition' && warnsBelow(text, lines, byLine, use, line))
    return both(
      `The lines below say that ${use.name} is deprecated: this code exists for the old name.`,
    )
  if (isServed && use.role === 'option' && versioned(lines, byLine, line, target))
    return both(
      `One name for older versions, the other for newer ones: ${target} is set in the other branch.`,
    )
  return undefined
}

function inOnePath(text: string, one: Use, other: Use): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one]
  return arePathParts(text.slice(first.end, second.start))
}

function both(message: string): Reason {
  return { code: 'serves-both', message }
}

/** Whether a text about something else offers the name, or prints what it is set to. */
function isOffered(text: string, use: Use, there: readonly Use[]): boolean {
  if (isPrinted(text, use)) return true
  return there.some((other) => other.name === use.name && isAdvised(text, other))
}

/** `OLD=$NEW`; an argument `-DOLD=$NEW` only passes a variable of that name on. */
function valueNames({ value, start }: Use, target: string, text: string): boolean {
  if (value === undefined || !value.text.includes(target)) return false
  return (
    !/-D ?$/.test(text.slice(Math.max(0, start - 3), start)) && new Names([target]).test(value.text)
  )
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

const VERSION = /(?:^|[^a-z])version|satisfies|semver/i
const OTHERWISE = /\belse\b|\belif\b|\|\||;;|\bcase\b/i

/** Whether the new name is set a few lines away, in the other branch of a question for a version. */
function versioned(
  lines: Lines,
  byLine: ReadonlyMap<number, readonly Use[]>,
  line: number,
  target: string,
): boolean {
  for (let at = line - NEAR_LINES; at <= line + NEAR_LINES; at++) {
    if (
      at === line ||
      byLine.get(at)?.some(({ name, role }) => name === target && role === 'option') !== true
    )
      continue
    const [first, last] = at < line ? [at, line] : [line, at]
    const between = range(first + 1, last - 1).map((number) => lines.textOf(number))
    const asked = range(Math.max(1, first - 1), last - 1).map((number) => lines.textOf(number))
    if (between.some((one) => OTHERWISE.test(one)) && asked.some((one) => VERSION.test(one)))
      return true
  }
  return false
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
}
