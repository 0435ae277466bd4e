import { findBefore, findBehind, fitsWhole } from '../../../core/near.ts'
import { surroundPlace, type Edit } from '../../../core/edit.ts'
import { memoize } from '../../../core/memoize.ts'
import { makeMention, namesOf, servedWith } from '../mention.ts'
import type { Names } from '../../../core/names.ts'
import type { Span, Use } from '../../../core/use.ts'
import type { Command, Expansion, Script } from './syntax.ts'
import { enclosingFinder } from './enclosing.ts'
import type { Variable } from './variables.ts'
import { repeatBefore } from '../repeat-assignment.ts'

export const CONTRACT = 'This script reads it from its environment, where its users may set it.'

/** Finds the names that stand in the same place as a read, so that a condition which serves both is known. */
export function findNeighbours(
  text: string,
  script: Script,
  names: Names,
): (span: Span) => readonly string[] {
  // Many reads stand in one chain, and in one list of tests.
  const found = memoize(({ start, end }: Span) => [
    ...new Set(namesOf(names.find(text, start, end))),
  ])
  const tests = enclosingFinder(script.commands.filter(isTest))
  const targets = enclosingFinder(
    script.commands.flatMap(({ assignments }) => assignments).filter(({ name }) => names.has(name)),
  )
  const conditions = enclosingFinder(
    script.chains.flatMap((chain) => chain.conditions.map((span) => ({ ...span, chain }))),
  )
  return (span) => [
    ...namesInWord(text, names, span),
    ...targets(span).map(({ name }) => name),
    ...conditions(span).flatMap(({ chain }) => found(chain)),
    ...tests(span).flatMap(({ together }) => found(together)),
  ]
}

/** The names in the word, as white space bounds it, in which a span lies. */
export function namesInWord(text: string, names: Names, { start, end }: Span): readonly string[] {
  const head = findBefore(text, start, /\S*/)![0]
  const tail = findBehind(text, end, /\S*/)![0]
  return namesOf(names.find(text, start - head.length, end + tail.length))
}

/** Whether a command is a test: `[`, `[[` or `test`. */
export function isTest({ words }: Command): boolean {
  const program = words[0]?.text
  return program === '[' || program === '[[' || program === 'test'
}

/** A `$X` or `${X…}` as a condition, with the way to accept a new name as well. */
export function readOf(
  text: string,
  expansion: Expansion,
  variable: Variable,
  beside: readonly string[],
  strict: boolean,
): Use {
  const { name, nameStart, start, operator } = expansion
  const local = variable.local(start)
  return {
    ...makeMention({ name, start: nameStart, end: nameStart + name.length }, 'code'),
    role: 'condition',
    namespace: variable.namespace,
    served: servedWith(name, [...beside, ...variable.beside]),
    ...(operator.endsWith('=') && { fills: true }),
    ...(local
      ? { local }
      : { contract: CONTRACT, widen: (fresh) => widen(text, expansion, fresh, strict) }),
  }
}

/**
 * `$X` becomes `${NEW:-$X}`; where unset variables are an error, `${NEW-$X}`, so that an empty NEW is an answer too.
 * A default or a message stays where it is, inside.
 */
function widen(
  text: string,
  { start, end, name, nameStart, operator }: Expansion,
  fresh: readonly string[],
  strict: boolean,
): readonly Edit[] | undefined {
  const whole = { start, end }
  const own = { start: nameStart, end: nameStart + name.length }
  if (fitsWhole(operator, /:?\+/))
    return onlyTested(text, whole) ? repeatBefore(text, whole, own, '')(fresh) : undefined
  if (!fitsWhole(operator, /(?::?[-=?])?/)) return undefined
  const colon = operator === '' ? !strict : operator.startsWith(':')
  const sign = colon ? ':-' : '-'
  if (operator.endsWith('=')) {
    if (fresh.length !== 1) return undefined
    return [
      { start: own.start, end: own.start, text: `${fresh[0]!}${operator}\${` },
      { start: own.end, end: own.end + operator.length, text: sign },
      { start: end, end, text: '}' },
    ]
  }
  const before = fresh.map((wanted) => `\${${wanted}${sign}`).join('')
  return surroundPlace(whole, before, '}'.repeat(fresh.length))
}

/** Whether a test only asks if an expansion is empty: then twice the same text is as good as once. */
function onlyTested(text: string, { start, end }: Span): boolean {
  const before = findBefore(text, start, /(?:^|\s)(-[nz]|\[\[?|test)\s+("?)/)
  if (before === null) return false
  const after = before[1]!.startsWith('-') ? '(?:\\s|;|$)' : '\\s*(?:[\\];&|\\r\\n]|$)'
  return new RegExp(`^${before[2]!}${after}`).test(text.slice(end, end + 8))
}
