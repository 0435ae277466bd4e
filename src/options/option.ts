import { UserError } from '../core/user-error.ts'
import { quoteText } from '../maps/problem.ts'

export const COMMANDS = [
  'check',
  'patch',
  'prove',
  'open',
  'learn',
  'demo',
  'fleet',
  'census',
  'maps',
  'rule',
  'completion',
] as const
export type CommandName = (typeof COMMANDS)[number]

/** The words that stand behind a command which does several things. */
export const ACTIONS = {
  maps: ['list', 'show', 'test', 'import'],
  fleet: ['run', 'plan', 'gather'],
} as const
type Several = keyof typeof ACTIONS

/** A command, or one that does several things with the word for one of them. */
export type Doing =
  CommandName | { [Command in Several]: `${Command} ${(typeof ACTIONS)[Command][number]}` }[Several]

/** The things that a command does, as they are written. */
export function doingsOf(command: CommandName): readonly Doing[] {
  if (!(command in ACTIONS)) return [command]
  return ACTIONS[command as Several].map((word) => `${command} ${word}` as Doing)
}

/** What a command is to do by the word behind it; the command alone where that says nothing. */
export function doingOf(command: CommandName, word = ''): Doing {
  return doingsOf(command).find((doing) => doing === `${command} ${word}`) ?? command
}

/** An option as the command line, the Action and the help know it. A flag that is on by default is written `--no-…`. */
export interface Option {
  readonly kind: 'one' | 'many' | 'flag'
  /** What stands behind it in the help, such as `GLOB`. */
  readonly takes: string
  /**
   * A sentence with a full stop is the one of action.yml, word for word; other words are the command line's own. Empty:
   * not in the help.
   */
  readonly help: string
  readonly default: string
  /** The Action's input; null where it has none. */
  readonly input: string | null
  /** The input's default in action.yml, where it is another. */
  readonly inputDefault?: string
  /** Its key in the repository's own configuration, `a.b` where it lies deeper; null where it has none. */
  readonly key: string | null
  /** Who takes it; a command alone with whatever stands behind it. */
  readonly commands: readonly Doing[]
}

type Row = Omit<Option, 'commands' | 'input' | 'key'> & {
  readonly input?: string | null
  /** True for the input's name. */
  readonly key?: string | true
}
type More = Partial<Pick<Row, 'default' | 'input' | 'inputDefault' | 'key'>>

/** What all rows of a group have that do not say otherwise. */
interface Shared extends Pick<More, 'input' | 'key'> {
  /** What stands before the names of their inputs. */
  readonly prefix?: string
}

export function one(takes: string, help: string, more: More = {}): Row {
  return { kind: 'one', takes, help, default: '', ...more }
}

export function many(takes: string, help: string, more: More = {}): Row {
  return { kind: 'many', takes, help, default: '', ...more }
}

export function flag(help: string, more: More = {}): Row {
  return { kind: 'flag', takes: '', help, default: 'false', ...more }
}

export function rowsOf<Name extends string>(
  commands: readonly Doing[],
  { prefix = '', ...shared }: Shared,
  rows: Readonly<Record<Name, Row>>,
): Readonly<Record<Name, Option>> {
  const options = Object.entries<Row>(rows).map(([name, own]) => {
    const row = { input: prefix + name, commands, ...shared, ...own }
    return [name, { ...row, key: row.key === true ? (row.input ?? name) : (row.key ?? null) }]
  })
  return Object.fromEntries(options) as Readonly<Record<Name, Option>>
}

/** What is wrong with the value of an option, and what it may be. */
export function wrongValue(called: string, value: string, fix: string, why = ''): UserError {
  return new UserError(`${called} is ${quoteText(value)}${why}.`, fix)
}

/** As each row of a group says itself. */
export const EACH = {} as const
/** Only at the command line. */
export const HERE = { input: null } as const
/** Also in the repository's own configuration: what a repository says of itself, never what a run may do. */
export const IN_FILE = { key: true } as const
/** An input of the Action that plans a fleet. */
export const OF_FLEET = { prefix: 'fleet-' } as const
