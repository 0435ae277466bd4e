import { matchWhole, fitsWhole } from '../../core/near.ts'
import {
  noteConditionNames,
  tellOutward,
  tellRefusal,
  walkOutward,
} from '../kit/conditional-chain.ts'
import {
  isAdvised,
  isValuePrinted,
  printsDeprecation,
  printsRefusal,
  describesDeprecated,
} from '../kit/deprecation-words.ts'
import type { MatchesWithin } from '../../core/matches.ts'
import type { Match } from '../../core/names.ts'
import type { Block, Tree } from './blocks.ts'
import type { Command } from './lex.ts'
import { placesOf, type Place } from './places.ts'
import { findTakers } from './takers.ts'
import type { Use } from '../../core/use.ts'
import { indexAt } from '../../core/spans.ts'
import { namesOf } from '../kit/mention.ts'

/** A command that holds a wanted name. */
export interface Named {
  readonly command: Command
  readonly index: number
  readonly matches: readonly Match[]
  readonly words: readonly string[]
  readonly places: readonly Place[]
  readonly block: Block | null
  /** Names that it prints a word of deprecation about. */
  readonly deprecated: ReadonlySet<string>
}

export interface Facts {
  readonly named: readonly Named[]
  /** By each name the variables that get its value as it is. */
  readonly forwards: ReadonlyMap<string, ReadonlySet<string>>
  /** Names that the file declares. */
  readonly declared: ReadonlySet<string>
  /** Variables that a call of cmake_parse_arguments sets, and the function they are in; null for all of the file. */
  readonly parsed: readonly { readonly names: ReadonlySet<string>; readonly within: Block | null }[]
}

const PASSIVE =
  /set|unset|message|option|mark_as_advanced|list|string|return|(?:else|end)?if|else|foreach|endforeach/

/** The commands with names, and what the blocks do with those names. */
export function factsOf(
  text: string,
  commands: readonly Command[],
  tree: Tree,
  matchesIn: MatchesWithin,
): Facts {
  const named: Named[] = []
  const forwards = new Map<string, Set<string>>()
  const declared = new Set<string>()
  const parsed: Facts['parsed'][number][] = []
  const held = findTakers(commands)
  commands.forEach((command, index) => {
    const opened = tree.opened.get(command)
    const block = tree.blocks[index] ?? null
    if (!fitsWhole(command.name, PASSIVE))
      for (const outer of walkOutward(block)) outer.works = true
    if (command.name === 'cmake_parse_arguments')
      parsed.push({ names: parsedNames(command), within: functionOf(block) })
    const matches = matchesIn(command.start, command.end).filter(
      ({ start }) => indexAt(command.args, start) !== -1,
    )
    const words = command.args.map((arg) => arg.text)
    if (command.name === 'message') tellOfMessage(text, block, words, matches)
    if (matches.length === 0) return
    const places = placesOf(command, words, held)
    const source = matchWhole(words[1] ?? '', /"?\$\{(\w+)\}"?/)?.[1]
    if (command.name === 'set' && source !== undefined)
      forwards.set(source, (forwards.get(source) ?? new Set()).add(words[0]!))
    const deprecated =
      command.name === 'message' && printsDeprecation(words.join(' '))
        ? spokenOf(text, matches)
        : NONE
    named.push({ command, index, matches, words, places, block, deprecated })
    if (opened !== undefined) noteConditionNames(opened, matches)
    for (const match of matches) {
      const at = indexAt(command.args, match.start)
      const kind = places[at]?.kind
      if (kind === 'declaration') declared.add(match.name)
      const inherits =
        command.name === 'set' && at === 0 && source !== undefined && source !== match.name
      const sets =
        (kind === 'assigned' || kind === 'declaration' || kind === 'arguments') &&
        (words[at] === match.name || match.glued)
      const tells = deprecated.has(match.name)
      tellOutward(block, match.name, { sets, inherits, deprecates: tells })
    }
  })
  return { named, forwards, declared, parsed }
}

/** `cmake_parse_arguments(P "X" "Y;Z" "" …)`: each keyword becomes a variable, `P_X`. */
function parsedNames({ args }: Command): ReadonlySet<string> {
  const words = args.map(({ text }) => text)
  const [prefix, ...lists] = words.slice(words[0] === 'PARSE_ARGV' ? 2 : 0)
  const keywords = lists.slice(0, 3).flatMap((list) => list.split(';'))
  return new Set(keywords.map((keyword) => `${prefix}_${keyword}`))
}

/** The function around a command; a macro has no variables of its own. */
function functionOf(block: Block | null): Block | null {
  const around = [...walkOutward(block)].find(({ kind }) => kind === 'function')
  return around?.head.name === 'macro' ? null : (around ?? null)
}

const NONE: ReadonlySet<string> = new Set()

/** A message may refuse what the branch around it asks for: it offers another name, or stops with a word of its end. */
function tellOfMessage(
  text: string,
  block: Block | null,
  words: readonly string[],
  matches: readonly Match[],
): void {
  const offered = matches.find((match) => isAdvised(text, match))
  const stops = fitsWhole(words[0] ?? '', STOPS) && printsRefusal(words.join(' '))
  if (offered !== undefined || stops) tellRefusal(text, block, offered?.name)
}

/** A message that ends the configure step. */
const STOPS = /FATAL_ERROR|SEND_ERROR/

/** The names that a text about a deprecation is about: not those that it offers instead, nor those whose value it prints. */
function spokenOf(text: string, matches: readonly Match[]): ReadonlySet<string> {
  const offered = new Set(matches.filter((match) => isAdvised(text, match)).map(({ name }) => name))
  const spoken = matches.filter(({ name }) => !offered.has(name))
  return new Set(namesOf(spoken.filter((match) => !isValuePrinted(text, match))))
}

const HELPER =
  /(?:^|_)(?:depr|deprecat\w*|rename[ds]?|alias\w*|obsolete\w*|legacy\w*|removed|compat)(?:_|$)/

/** Helpers that deprecate a name, and messages and descriptions that say so. */
export function deprecates(
  { command, words, places, deprecated }: Named,
  { name }: { readonly name: string },
): boolean {
  if (places[0]?.kind === 'declaration' && places[1]?.kind === 'text')
    return describesDeprecated(words[1]!)
  return command.name === 'message' ? deprecated.has(name) : HELPER.test(command.name)
}

/** Whether a message about an older name offers this one in its place. */
export function isHeir(text: string, { block }: Named, use: Use): boolean {
  return isAdvised(text, use) || [...walkOutward(block)].some(({ heirs }) => heirs.has(use.name))
}

/** The block that a command opens, or, for the arguments that an `endif` repeats, the first branch of what it closes. */
export function blockOf(tree: Tree, { command }: Named): Block | undefined {
  return tree.opened.get(tree.closed.get(command)?.first ?? command)
}
