import { likeness } from '../../upstream/learn/likeness.ts'
import type { PassedArgument, PassedCommand } from './passed.ts'

/** One configure with the arguments of one or more commands. */
export interface Attempt {
  readonly sourceDir: string
  readonly given: readonly string[]
  readonly ok: boolean
  /** What CMake itself says was not used. */
  readonly unused: readonly string[]
  /** The first line of what went wrong; empty where nothing did. */
  readonly error: string
}

/** An argument that the repository passes and that no configure which was given it used. */
export interface Unused {
  readonly name: string
  readonly places: readonly PassedArgument[]
  /** How many configures were given it. */
  readonly configures: number
  /** Names that the project does read and that look like it, best first. */
  readonly nearest: readonly string[]
}

/** What is not told of an argument, and why. */
export interface Unsettled {
  readonly name: string
  readonly places: readonly PassedArgument[]
  readonly why: 'not-configured' | 'named-in-project'
}

/** Names less alike than this are no help. */
const ALIKE = 0.75
const PROPOSED = 2

/**
 * Judges each argument by all configures that were given it: one that used it clears it, and a CMake file
 * of the project that names it may read it where its condition holds, as on another platform.
 *
 * @param read the names that the project's CMake files read, whether those lines ran or not
 */
export function judgePassed(
  commands: readonly PassedCommand[],
  attempts: readonly Attempt[],
  read: ReadonlySet<string>,
): { readonly unused: readonly Unused[]; readonly unsettled: readonly Unsettled[] } {
  const unused: Unused[] = []
  const unsettled: Unsettled[] = []
  for (const [name, places] of placesByName(commands)) {
    const given = attempts.filter((attempt) => attempt.given.includes(name))
    const told = given.filter(({ ok }) => ok)
    if (told.length === 0) unsettled.push({ name, places, why: 'not-configured' })
    else if (told.some((attempt) => !attempt.unused.includes(name))) continue
    else if (read.has(name)) unsettled.push({ name, places, why: 'named-in-project' })
    else unused.push({ name, places, configures: told.length, nearest: nearestTo(name, read) })
  }
  return { unused, unsettled }
}

function placesByName(
  commands: readonly PassedCommand[],
): ReadonlyMap<string, readonly PassedArgument[]> {
  const places = new Map<string, PassedArgument[]>()
  for (const { sourceDir, arguments: args } of commands)
    if (sourceDir !== null)
      for (const argument of args) {
        const known = places.get(argument.name) ?? []
        known.push(argument)
        places.set(argument.name, known)
      }
  return places
}

/** A common first word, which all names of a project have, says nothing. */
function nearestTo(name: string, read: ReadonlySet<string>): readonly string[] {
  const first = /^[^_]*_/.exec(name)?.[0] ?? ''
  return [...read]
    .filter((candidate) => candidate.startsWith(first))
    .map((candidate) => ({
      candidate,
      score: likeness(name.slice(first.length), candidate.slice(first.length)),
    }))
    .filter(({ score }) => score >= ALIKE)
    .toSorted((a, b) => b.score - a.score || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, PROPOSED)
    .map(({ candidate }) => candidate)
}
