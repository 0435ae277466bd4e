import { groupBy } from '../../core/group-by.ts'
import type { RenameKind } from '../../maps/rename.ts'
import type { RenameState } from '../../upstream/states/state.ts'
import { OF_SUBPROJECT, TYPE } from '../build-systems/argument-type.ts'

/** One way to say the same thing on the command line of a build. */
export interface Spelling {
  readonly name: 'new' | 'old'
  readonly arguments: readonly string[]
  /** True where the pinned upstream still takes it, so that the patched project has to as well; null: not known. */
  readonly accepted: boolean | null
  /** The flags that this spelling turns. */
  readonly flags: readonly string[]
}

/** `-DNAME:TYPE=value` (CMake), `-Dsubproject:NAME=value` (Meson), `NAME=value` (make) or `--features=NAME` and `--features=package/NAME` (Cargo), `--define=NAME=value`, `--//package:NAME=value` and `--config=NAME` (Bazel) taken apart; of any other only the name is empty. */
interface Argument {
  readonly prefix: string
  readonly name: string
  readonly type: string
  readonly value: string | null
}

/** The new spelling, then old ones. */
export type Spellings = readonly [Spelling, ...Spelling[]]

/** More old spellings than these are not tried: each costs two configures. */
const MOST_OLD = 3

/**
 * The spellings to try: the new one as given, and every old one, got by inverting the renames.
 *
 * @param args in the new spelling
 * @param renames applied ones first; related ones only add spellings
 * @param kinds those that the build system takes on its command line
 */
export function spellArguments(
  args: readonly string[],
  renames: readonly RenameState[],
  kinds: ReadonlySet<RenameKind>,
): Spellings {
  const assignments = joinPairs(args).map(parseArgument)
  const options = renames.filter((rename) => kinds.has(rename.kind) && rename.to.length > 0)
  const names = new Set(options.flatMap((rename) => rename.to.map(({ name }) => name)))
  const flags = assignments.map(({ name }) => name).filter((name) => names.has(name))
  const newest: Spelling = {
    name: 'new',
    arguments: assignments.map(write),
    accepted: true,
    flags: [...new Set(flags)],
  }
  const olds: Spelling[] = []
  for (const old of groups(options).map((group) => invert(assignments, group)))
    if (![newest, ...olds].some((one) => hasSameArguments(one, old))) olds.push(old)
  return [newest, ...olds.slice(0, MOST_OLD)]
}

/** Whether two spellings come to the same words. */
export function hasSameArguments(one: Spelling, other: Spelling): boolean {
  return one.arguments.join('\0') === other.arguments.join('\0')
}

/** What a build was configured with, behind "configured". */
export function sayPassed(args: readonly string[]): string {
  return args.length === 0 ? 'without arguments' : `with ${args.join(' ')}`
}

/**
 * Renames of different new names are inverted together (the way a user of the old version would have written them);
 * several old names of one new name make several groups.
 */
function groups(options: readonly RenameState[]): readonly (readonly RenameState[])[] {
  const byTarget = groupBy(options, ({ to }) =>
    to.map(({ name, value }) => `${name}=${value}`).join(' '),
  )
  const lists = [...byTarget.values()].map((list) =>
    list.filter(({ from }, at) => at === list.findIndex((one) => one.from === from)),
  )
  const most = Math.max(...lists.map((list) => list.length))
  return Array.from({ length: most }, (_, at) =>
    lists.map((list) => list[Math.min(at, list.length - 1)]!),
  )
}

function invert(assignments: readonly Argument[], renames: readonly RenameState[]): Spelling {
  let current = assignments
  const used: RenameState[] = []
  for (const rename of renames) {
    // What was inverted already is as old as it gets: an older name of it is another spelling.
    const next = invertOne(current, rename, new Set(assignments))
    if (next === null) continue
    current = next
    used.push(rename)
  }
  const states = used.map(({ state }) => state)
  return {
    name: 'old',
    arguments: current.map(write),
    accepted: states.every((state) => state === 'aliased' || state === 'both')
      ? true
      : states.includes('unknown')
        ? null
        : false,
    flags: used.map(({ from }) => from),
  }
}

function invertOne(
  assignments: readonly Argument[],
  rename: RenameState,
  own: ReadonlySet<Argument>,
): readonly Argument[] | null {
  const places = rename.to.map(({ name, value }) =>
    assignments.findIndex(
      (one) =>
        own.has(one) &&
        one.name === name &&
        (value === undefined || sameValue(one.value ?? '', value)),
    ),
  )
  if (places.length === 0 || places.includes(-1)) return null
  const first = assignments[places[0]!]!
  const value = oldValue(rename, first.value ?? '')
  if (value === null) return null
  const old = { ...first, name: rename.from, value: first.value === null ? null : value }
  return assignments.flatMap((one, at) =>
    at === places[0] ? [old] : places.includes(at) ? [] : [one],
  )
}

function oldValue(rename: RenameState, value: string): string | null {
  if (rename.to.some((target) => target.value !== undefined)) return 'ON'
  switch (rename.value.kind) {
    case 'same':
      return value
    case 'inverted':
      return invertSwitch(value)
    case 'mapped': {
      const found = Object.entries(rename.value.values).find(([, to]) => sameValue(to, value))
      return found === undefined ? value : found[0]
    }
    default:
      return rename.value satisfies never
  }
}

const SWITCHES = ['ON OFF', 'on off', 'TRUE FALSE', 'true false', 'YES NO', 'yes no', '1 0']

/** ON becomes OFF and so on, in the same manner of writing; null for what is no switch. */
function invertSwitch(value: string): string | null {
  const pair = SWITCHES.map((words) => words.split(' ')).find((words) => words.includes(value))
  return pair?.find((word) => word !== value) ?? null
}

function sameValue(a: string, b: string): boolean {
  return a.toUpperCase() === b.toUpperCase()
}

/** `-D NAME=value` in two arguments is the same as in one. */
function joinPairs(args: readonly string[]): readonly string[] {
  const joined: string[] = []
  for (const word of args) {
    const before = joined.at(-1)
    if (before === '-D') joined.splice(-1, 1, `-D${word}`)
    else if (/^--(?:features|define|config)$/.test(before ?? ''))
      joined.splice(-1, 1, `${before!}=${word}`)
    else joined.push(word)
  }
  return joined
}

const LABEL = String.raw`(?:no)?(?:@[\w.~+-]*)?//[\w/.+-]*:`
const ASSIGNMENT = new RegExp(
  String.raw`^((?:-D)?(?:${OF_SUBPROJECT})?|--(?:define=|${LABEL})?)([A-Za-z_][\w.-]*)((?:${TYPE})?)=(.*)$`,
  's',
)

const WITHOUT_VALUE = new RegExp(
  String.raw`^(--(?:features=(?:[\w-]+/)?|config=|${LABEL})?)([\w-]+)$`,
)

/** A single feature of Cargo or flag of Bazel is an assignment too: its name is what changes. */
function parseArgument(argument: string): Argument {
  const [, prefix = argument, name = '', type = '', value = null] =
    WITHOUT_VALUE.exec(argument) ?? ASSIGNMENT.exec(argument) ?? []
  return { prefix, name, type, value }
}

function write({ prefix, name, type, value }: Argument): string {
  return prefix + name + type + (value === null ? '' : `=${value}`)
}
