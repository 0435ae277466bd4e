import path from 'node:path'

import { groupBy } from '../../core/group-by.ts'
import { unitPath } from '../build-systems/compile-commands.ts'
import { argumentsOf, macroOf } from '../build-systems/compiler-words.ts'
import { definitionName, dropPlaces, type Unit } from '../build-systems/configuration.ts'
import type { Session } from '../running/session.ts'
import type { MadeFrom } from './made-from.ts'
import type { Plan, Run } from './run.ts'
import { unitKey } from './unit-text.ts'

/** How a unit came out the first time. */
export interface First<Text extends { readonly files: ReadonlySet<string> }> {
  readonly run: Run
  readonly unit: Unit
  readonly text: Text
}

/**
 * Whether a unit must come out as it did before, since its command differs only in definitions whose names stand in none of
 * the files that went into it, and none of these files was patched or lies otherwise in this run. It is then taken as it
 * was. A file that can't be read is one that may hold any name.
 */
export async function canReuse(
  session: Session,
  { input }: Plan,
  textOf: TextOf,
  earlier: First<{ readonly files: ReadonlySet<string> }>,
  { run, unit }: { readonly run: Run; readonly unit: Unit },
): Promise<boolean> {
  const names = differingNames(earlier.unit.command, unit.command, (word) =>
    dropPlaces(word, session),
  )
  if (names === null) return false
  const laid = new Set(input.patched.map((file) => path.join(session.root, file.path)))
  for (const file of earlier.text.files) {
    if (laid.has(file)) return false
    const text = await textOf(placeIn(session, run, file))
    if (text === null || mentions(text, names)) return false
    if ((await textOf(placeIn(session, earlier.run, file))) !== text) return false
  }
  return true
}

/** Where a file lies as a run left it: what it wrote is put away when its units have been read. */
function placeIn({ root, build }: Session, { kept, written }: Run, file: string): string {
  if (file.startsWith(`${build}/`)) return path.join(kept, 'build', path.relative(build, file))
  const own = path.relative(root, file)
  return written.includes(own) ? path.join(kept, 'source', own) : file
}

/** The names that only one of two commands defines or takes back, or defines otherwise; null where they differ in more. */
function differingNames(
  one: readonly string[],
  other: readonly string[],
  neutralise: (word: string) => string,
): readonly string[] | null {
  const [a, b] = [one, other].map((command) => {
    const words = command.map(neutralise)
    const joined = argumentsOf(words)
    const macros = joined.filter((word) => macroOf(word) !== null)
    return {
      // The last word of a name holds: their order counts.
      macros: groupBy(macros, (word) => definitionName(macroOf(word)!.text)),
      rest: [words[0], ...joined.filter((word) => macroOf(word) === null)].join('\0'),
    }
  })
  if (a!.rest !== b!.rest) return null
  return [...new Set([...a!.macros.keys(), ...b!.macros.keys()])].filter(
    (name) => a!.macros.get(name)?.join('\0') !== b!.macros.get(name)?.join('\0'),
  )
}

/** Whether a text holds a name, or the beginning of one by itself, to which `##` can put the rest. */
function mentions(text: string, names: readonly string[]): boolean {
  return names.some(
    (name) =>
      text.includes(name) ||
      [...name.matchAll(/(?<=\w)_/g)].some(({ index }) =>
        standsAlone(text, name.slice(0, index + 1)),
      ),
  )
}

function standsAlone(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1))
    if (!/\w/.test((text[at - 1] ?? '') + (text[at + word.length] ?? ''))) return true
  return false
}

/** A text that goes into units; null where it can't be read. */
export type TextOf = (place: string) => Promise<string | null>

/** A unit as it stands in a run, with what it is made from where it could not be read whole. */
interface Seen {
  readonly run: Run
  readonly unit: Unit
  readonly from: MadeFrom | undefined
}

/** The hash of a unit's text, null where the preprocessor failed on it; undefined where it was not read. */
type HashOf = (unit: Unit) => string | null | undefined

/**
 * The runs in which something of a unit could not be read that may come out otherwise in another one, each with what that
 * is: the command that makes it differs, or a program that makes it, or it is made from something that was patched or names
 * what the unit's commands differ in.
 *
 * @param all the same unit in every run that has it
 */
export async function whatMayDiffer(
  session: Session,
  plan: Plan,
  textOf: TextOf,
  all: readonly Seen[],
  hashOf: HashOf,
): Promise<readonly (readonly [Run, string])[]> {
  const unread = all.flatMap(({ from, ...where }) =>
    from === undefined ? [] : [{ ...where, from }],
  )
  const [first] = unread
  if (first === undefined || all.length < 2) return []
  const { files, commands } = first.from
  const isMadeAlike = unread.every(({ from }) => from.commands.join('\n') === commands.join('\n'))
  if (files !== null && isMadeAlike && !differs(all, files, hashOf)) {
    const known = { ...first, text: { files } }
    const alike = await Promise.all(
      all.map((other) => canReuse(session, plan, textOf, known, other)),
    )
    if (!alike.includes(false)) return []
  }
  return unread.map(({ run, from }) => [run, unitPath(from.what, session.build, session.root)])
}

/** Whether a program that is compiled from some of these files came out otherwise in one run than in another. */
function differs(all: readonly Seen[], files: ReadonlySet<string>, hashOf: HashOf): boolean {
  const own = unitKey(all[0]!.unit)
  const programs = all.flatMap(({ run }) =>
    run.configuration.units.filter(({ source }) => files.has(source)),
  )
  return [...groupBy(programs, unitKey)].some(
    ([key, units]) =>
      key !== own && new Set(units.map(hashOf).filter((hash) => hash !== undefined)).size > 1,
  )
}
