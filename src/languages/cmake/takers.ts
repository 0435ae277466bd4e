import { addTo } from '../../core/group-by.ts'
import { matchWhole } from '../../core/near.ts'
import { once, memoize } from '../../core/memoize.ts'
import { hintOf, type Hint } from '../kit/command-line/program.ts'
import { programBefore, takerAmong } from '../kit/command-line/taker.ts'
import type { Command } from './lex.ts'
import { placesOf, type HeldBy, type Place } from './places.ts'

/** So many variables one behind the other a value is followed through, and so many places of each. */
const DEPTH = 5
const MOST_PLACES = 50

/** Tells what the values of a file's variables are for, by the commands that take the variables. */
export function findTakers(commands: readonly Command[]): HeldBy {
  const readers = once(() => readersOf(commands))
  function seen(variable: string, before: readonly string[]): readonly Place[] {
    if (before.length === DEPTH || before.includes(variable)) return []
    const places = (readers().get(variable) ?? []).slice(0, MOST_PLACES)
    return places.flatMap(({ command, at }) => {
      const words = command.args.map(({ text }) => text)
      const into = intoOf(command.name, words)
      if (into === undefined) return takenAt(command, words, at)
      if (into === variable) return []
      const further = seen(into, [...before, variable])
      return further.length > 0 ? further : byName(into)
    })
  }
  return memoize((variable) => {
    const places = seen(variable, [])
    const taker = takerAmong(variable, places.map(hintAt))
    const isDefined = taker.hint === 'compiler' && places.some(({ kind }) => kind === 'definitions')
    return isDefined
      ? { kind: 'definitions', list: '0' }
      : { kind: 'arguments', of: taker.hint, list: '0', doubt: taker.doubt }
  })
}

interface Reading {
  readonly command: Command
  readonly at: number
}

/** The arguments that read a variable, by the variable. */
function readersOf(commands: readonly Command[]): ReadonlyMap<string, readonly Reading[]> {
  const readers = new Map<string, Reading[]>()
  for (const command of commands)
    command.args.forEach(({ text }, at) => {
      for (const [, name] of text.matchAll(/\$\{(\w+)\}/g)) addTo(readers, name!, { command, at })
      if (command.name === 'list' && at === 1 && command.args[0]!.text === 'JOIN')
        addTo(readers, text, { command, at })
    })
  return readers
}

/** By what a command does with its values: the argument that names the variable which gets them. */
const INTO: Readonly<Record<string, number>> = {
  set: 0,
  foreach: 0,
  separate_arguments: 0,
  'list APPEND': 1,
  'list PREPEND': 1,
  'list JOIN': 3,
  'string APPEND': 1,
  'string PREPEND': 1,
  'string CONCAT': 1,
  'string JOIN': 2,
  'string STRIP': 2,
  'string REPLACE': 3,
}

function intoOf(name: string, words: readonly string[]): string | undefined {
  return words[INTO[name] ?? INTO[`${name} ${words[0]}`] ?? -1]
}

/** What a command makes of one of its arguments: `-DX=${V}` gives V to whoever takes X. */
function takenAt(command: Command, words: readonly string[], at: number): readonly Place[] {
  const given = matchWhole(words[at]!, /[-/]D(\w+)(?::\w+)?=.*/s)?.[1]
  if (given !== undefined) return byName(given)
  const place = placesOf(command, words, () => undefined)[at]
  if (place?.kind === 'definitions') return [place]
  if (place?.kind !== 'arguments') return []
  const of = place.of ?? programBefore(words.slice(Number(place.list) || 0, at).join(' '))
  return of === undefined || of === 'unknown' ? [] : [{ ...place, of }]
}

function byName(variable: string): readonly Place[] {
  const of = hintOf(variable)
  return of === 'unknown' ? [] : [{ kind: 'arguments', of, list: '0' }]
}

function hintAt(place: Place): Hint {
  return place.kind === 'arguments' ? (place.of ?? 'unknown') : 'compiler'
}
