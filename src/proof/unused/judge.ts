import { groupBy } from '../../core/group-by.ts'
import { likenessOf } from '../../upstream/learn/likeness.ts'
import type { PassedArgument, PassedCommand } from './passed-arguments.ts'

/** One configure with the arguments of one or more commands. */
export interface Attempt {
  readonly system: PassedCommand['system']
  readonly sourceDir: string
  readonly given: readonly string[]
  readonly ok: boolean
  /** What CMake itself says was not used; what Meson says it does not know, with which it then fails. */
  readonly unused: readonly string[]
  /** What it looked for and did not find, as CMake notes it: `pybind11_DIR`. */
  readonly lacks?: readonly string[]
  /** The first line of what went wrong; empty where nothing did. */
  readonly error: string
}

/** An argument that the repository passes and that no configure which was given it used. */
export interface Unused {
  readonly system: PassedCommand['system']
  readonly name: string
  readonly places: readonly PassedArgument[]
  /** How many configures were given it. */
  readonly configures: number
  /** Names that the project does read and that look like it, best first. */
  readonly nearest: readonly string[]
}

/** What is not told of an argument, and why. */
interface Unsettled extends Pick<Unused, 'name' | 'places'> {
  readonly why:
    | 'of-missing-package'
    | 'not-configured'
    | 'named-in-project'
    | 'composed-in-project'
    | 'beside-toolchain'
}

/** Arguments that no configure used, and what stands in the way of saying more. */
export interface UnusedSearch {
  readonly unused: readonly Unused[]
  readonly unsettled: readonly Unsettled[]
  readonly attempts: readonly Attempt[]
  /** Commands that configure another project, or a folder that is not in the repository. */
  readonly elsewhere: number
  /** Names that are passed and that the repository itself has exempted. */
  readonly exempt: readonly string[]
}

/** Names less alike than this are no help. */
const ALIKE = 0.75
const PROPOSED = 2

/**
 * Judges each argument of commands that configure a folder of the repository by all configures that were given it: one that used it clears it, and a CMake file
 * of the project that names it may read it where its condition holds, as on another platform. So may a toolchain file.
 *
 * @param read the names that the project's build files read, whether those lines ran or not
 * @param composed the names that its CMake files may put together
 */
export function judgePassed(
  commands: readonly PassedCommand[],
  attempts: readonly Attempt[],
  read: Readonly<Record<PassedCommand['system'], ReadonlySet<string>>>,
  composed: readonly RegExp[] = [],
): { readonly unused: readonly Unused[]; readonly unsettled: readonly Unsettled[] } {
  const unused: Unused[] = []
  const unsettled: Unsettled[] = []
  const passed = commands.flatMap(({ system, arguments: args, besideToolchain }) =>
    args.map((argument) => ({ system, argument, besideToolchain })),
  )
  const byName = groupBy(passed, ({ system, argument }) => `${system} ${argument.name}`)
  for (const same of byName.values()) {
    const { system, argument } = same[0]!
    const { name } = argument
    const places = eachOnce(same.map((one) => one.argument))
    // A toolchain file can only read what is passed beside it.
    const isBare = same.some(({ besideToolchain }) => !besideToolchain)
    const given = attempts.filter((one) => one.system === system && one.given.includes(name))
    const told = given.filter((one) => one.ok || (system === 'meson' && one.unused.includes(name)))
    if (told.length === 0) unsettled.push({ name, places, why: 'not-configured' })
    else if (told.some((attempt) => !attempt.unused.includes(name))) continue
    // Meson knows a project's options before any condition.
    else if (system === 'cmake' && read.cmake.has(name))
      unsettled.push({ name, places, why: 'named-in-project' })
    else if (system === 'cmake' && composed.some((pattern) => pattern.test(name)))
      unsettled.push({ name, places, why: 'composed-in-project' })
    else if (told.some(({ lacks = [] }) => lacks.some((lack) => isCalledLike(name, lack))))
      unsettled.push({ name, places, why: 'of-missing-package' })
    else if (!isBare) unsettled.push({ name, places, why: 'beside-toolchain' })
    else
      unused.push({
        system,
        name,
        places,
        configures: told.length,
        nearest: nearestTo(name, read[system]),
      })
  }
  return { unused, unsettled }
}

/** Whether a name begins as what was not found is called: `PYBIND11_FINDPYTHON` and `pybind11_DIR`. */
function isCalledLike(name: string, lack: string): boolean {
  const [own, its] = [
    name,
    lack.replace(/_(?:DIR|ROOT|LIBRAR(?:Y|IES)|INCLUDE_DIRS?|EXECUTABLE)$/i, ''),
  ].map((word) => word.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''))
  return its!.length > 2 && own!.startsWith(its!)
}

/** Each place once, with what was passed there first. */
function eachOnce(places: readonly PassedArgument[]): readonly PassedArgument[] {
  return places.filter(
    ({ path, line }, at) =>
      at === places.findIndex((one) => one.path === path && one.line === line),
  )
}

/** A common first word, which all names of a project have, says nothing. */
function nearestTo(name: string, read: ReadonlySet<string>): readonly string[] {
  const first = name.slice(0, name.indexOf('_') + 1)
  return [...read]
    .filter((candidate) => candidate.startsWith(first))
    .map((candidate) => ({
      candidate,
      score: likenessOf(name.slice(first.length), candidate.slice(first.length)),
    }))
    .filter(({ score }) => score >= ALIKE)
    .toSorted((a, b) => b.score - a.score || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, PROPOSED)
    .map(({ candidate }) => candidate)
}
