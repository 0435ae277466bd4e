import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'

import { UserError } from '../core/user-error.ts'
import { quoteText } from '../maps/problem.ts'
import { joinWithAnd } from '../core/enumerate.ts'
import {
  ACTIONS,
  COMMANDS,
  doingOf,
  wrongValue,
  type CommandName,
  type Doing,
} from '../options/option.ts'
import { NEEDS, OPTIONS, optionsOf, writtenName, type OptionName } from '../options/option-table.ts'
import { oneOf, withDefaults, type Given, type Values } from '../options/options.ts'

const SHORT: Readonly<Record<string, string>> = { help: 'h' }

/** A parsed command line. */
export interface CommandLine extends Given {
  readonly command: CommandName
  /** The command with the word behind it, where that says which of several things it does. */
  readonly doing: Doing
  /** The directory, for `learn` the upstream, for `rule` the code, for `completion` the shell, for `maps` what to do; `fleet` alike, for `census` a name. */
  readonly operand: string | undefined
  /** What stands behind it; only `maps`, `fleet` and `census` take more. */
  readonly more: readonly string[]
  /** Whether it was written on this line, and not in the repository's configuration. */
  isWritten(name: OptionName): boolean
}

/**
 * @param args without the program's name
 * @throws UserError naming the wrong word
 */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const [word, ...rest] = args
  const command = oneOf(word ?? '', COMMANDS, 'The command')
  let parsed
  try {
    parsed = parseArgs({ args: rest, options: parserOf(command), allowPositionals: true })
  } catch (error) {
    const help = `See flagshift ${command} --help.`
    // parseArgs names the option; its hint about `--` reads like noise.
    const said = error instanceof Error ? error.message.split(/\.(?:\s|$)/, 1)[0]! : String(error)
    const { what, fix = help } = whyDashed(command, rest) ?? { what: `${said}.` }
    throw new UserError(what, fix, undefined, { cause: error })
  }
  const { positionals } = parsed
  const [operand, ...more] = positionals
  if (more.length > 0 && !(command in ACTIONS || command === 'census'))
    throw new UserError(`"${more[0]}" is one directory too many.`, `Give ${command} one directory.`)
  const values = valuesOf(command, parsed.values)
  const doing = doingOf(command, operand)
  const written = Object.keys(values) as OptionName[]
  checkOptions(doing, written)
  const given = withDefaults(values)
  const empty = written.find((name) => [values[name]].flat().includes(''))
  if (empty !== undefined)
    throw wrongValue(given.called(empty), '', 'Give it a value or leave it out.')
  const isWritten = (name: OptionName): boolean => given.isGiven(name)
  return { command, doing, operand, more, isWritten, ...given }
}

/** @throws UserError for an option that says nothing here: it is for something else, or lacks another one */
function checkOptions(doing: Doing, written: readonly OptionName[]): void {
  const fix = `See flagshift ${doing} --help.`
  const own = new Set(optionsOf(doing).map(([name]) => name))
  const strange = written.find((name) => !own.has(name))
  if (strange !== undefined) {
    const others = joinWithAnd(OPTIONS[strange].commands)
    throw new UserError(`--${writtenName(strange)} is for ${others}, not for ${doing}.`, fix)
  }
  for (const name of written) {
    const other = NEEDS[doing]?.[name]
    if (other === undefined || written.includes(other)) continue
    throw new UserError(`--${name} says nothing without --${other}.`, `Give both, or leave it out.`)
  }
}

/** @throws UserError naming the words that may stand behind the command */
export function actionOf<Word extends string>(line: CommandLine, words: readonly Word[]): Word {
  const { command, operand } = line
  if (operand !== undefined) return oneOf(operand, words, `The word behind ${command}`)
  throw new UserError(`${command} needs a word more.`, `Write one of: ${words.join(', ')}.`)
}

/**
 * What stands behind the action, which takes so many words.
 *
 * @throws UserError saying how it is written
 */
export function takeWords({ more }: CommandLine, wanted: number, form: string): readonly string[] {
  if (more.length === wanted) return more
  const what =
    more.length < wanted ? 'A word is missing.' : `${quoteText(more[wanted]!)} is too much.`
  throw new UserError(what, `Write: ${form}.`)
}

/** What is wrong where parseArgs does not take the word behind an option for its value: `--rename --with-a=--with-b`. */
function whyDashed(
  command: CommandName,
  args: readonly string[],
): { readonly what: string; readonly fix?: string } | undefined {
  const options = optionsOf(command).map(([name, { kind }]) => ({
    written: `--${writtenName(name)}`,
    kind,
  }))
  const valued = new Set(options.flatMap(({ kind, written }) => (kind === 'flag' ? [] : [written])))
  const at = args.findIndex((word, index) => valued.has(word) && /^-./.test(args[index + 1] ?? ''))
  if (at === -1) return undefined
  const [option, value] = [args[at]!, args[at + 1]!]
  if (options.some(({ written }) => written === value.replace(/=.*/s, '')))
    return { what: `${option} has no value: what follows it is the option ${value}.` }
  const what = `${option} is followed by ${value}, which begins like an option.`
  return { what, fix: `Write ${option}=${value}.` }
}

/** A command's options for parseArgs. */
function parserOf(command: CommandName): ParseArgsOptionsConfig {
  return Object.fromEntries(
    optionsOf(command).map(([name, { kind }]) => [
      writtenName(name),
      {
        type: kind === 'flag' ? 'boolean' : 'string',
        multiple: kind === 'many',
        ...(SHORT[name] !== undefined && { short: SHORT[name] }),
      },
    ]),
  )
}

/** What parseArgs read, by the names of the table: `--no-color` turns `color` off. */
function valuesOf(command: CommandName, parsed: Readonly<Record<string, unknown>>): Values {
  return Object.fromEntries(
    optionsOf(command)
      .map(([name]) => ({ name, written: writtenName(name) }))
      .filter(({ written }) => parsed[written] !== undefined)
      .map(({ name, written }) => [name, name === written ? parsed[written] : false]),
  )
}
