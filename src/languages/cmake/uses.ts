import { append } from '../../core/append.ts'
import { findBefore, fitsWhole, isBefore } from '../../core/near.ts'
import type { Reading } from '../language.ts'
import { gluedValue } from '../kit/general-rule.ts'
import { asShim, makeMention, servedWith, sayingOf, type Saying } from '../kit/mention.ts'
import type { Match } from '../../core/names.ts'
import { rememberedOf } from '../../core/memoize.ts'
import { ALWAYS_SET, alwaysSet, reserveComposedName } from '../kit/reservations.ts'
import type { Member, Namespace, Use } from '../../core/use.ts'
import { companionsOf, isFilledIn } from '../kit/companions.ts'
import { assignmentOf } from './assignment.ts'
import { asksIfSet, readOperand } from './condition.ts'
import {
  widenDependency,
  isComposed,
  orGenerator,
  referenceAt,
  widenGenerator,
} from './references.ts'
import { walkOutward, servesOld, switchesOf, withBranches } from '../kit/conditional-chain.ts'
import { type Facts, type Named, blockOf, deprecates, isHeir } from './facts.ts'
import type { Command } from './lex.ts'
import { listUses } from './lists.ts'
import { removalOf } from '../kit/removal.ts'
import type { Tree } from './blocks.ts'
import { indexAt } from '../../core/spans.ts'

/** What is the same for all commands of one file. */
interface File {
  readonly text: string
  readonly reading: Reading
  readonly tree: Tree
  readonly facts: Facts
  readonly commands: readonly Command[]
  /** For each command the first one of its run of assignments. */
  readonly runs: readonly number[]
  /** Names that the file still declares, and describes as deprecated. */
  readonly retired: ReadonlySet<string>
  /** Names that the file sets itself, with the offset from which on nothing else sets them. */
  readonly assigned: ReadonlyMap<string, number>
}

/** The uses of one command. */
export function usesOf(file: File, named: Named): readonly Use[] {
  const listed = new Map<number, Use>()
  for (const use of listUses(file.text, named, file.reading)) listed.set(use.start, use)
  const loop = named.command.name === 'foreach' && readsLoop(file, named)
  const uses = named.matches.map((match) =>
    readOne(file, named, match, loop, listed.get(match.start)),
  )
  const others = companionsOf(uses, () => 0)
  const around = [...walkOutward(named.block)].filter(({ kind }) => kind === 'if')
  const block = blockOf(file.tree, named)
  const opened = block?.kind === 'if' ? block : undefined
  return uses.map((use, index) => {
    const given = besideIn(file, named, use, others[index]!)
    const asked = use.role === 'condition' ? opened : undefined
    const own = withBranches(use, given, around, asked, isSet(named, use))
    const shim = deprecates(named, use)
      ? !isHeir(file.text, named, use)
      : servesOld(use, around, opened ?? block) || (isMark(named) && file.retired.has(use.name))
    return { ...(shim ? asShim(own) : own), ...switchesOf(use, around) }
  })
}

/** One name of a command by the place it stands in. */
function readOne(file: File, named: Named, match: Match, loop: boolean, listed?: Use): Use {
  const { text } = file
  const { command, places, words } = named
  const index = indexAt(command.args, match.start)
  const arg = command.args[index]
  const place = places[index]
  const region = arg !== undefined && arg.kind !== 'unquoted' ? 'string' : 'code'
  const plain = sayingOf(match, region)
  if (arg === undefined || place === undefined) return plain('mention', 'any')
  if (isComposed(text, match) && place.kind !== 'text')
    return plain('mention', 'any', { reservation: reserveComposedName(match.name) })
  if (isParsed(file, named, match))
    return plain('mention', 'cmake', {
      reservation: {
        code: 'own-variable',
        message: `cmake_parse_arguments sets ${match.name} from what the function is called with.`,
        safety: 'display',
      },
    })
  if (place.kind === 'condition') return condition(file, named, match, index, plain)
  if (place.kind === 'text') return makeMention(match, 'prose')
  if (isMark(named) && file.facts.declared.has(match.name)) return plain('declaration', 'cmake')
  if (place.kind === 'source' && listed !== undefined) return listed
  const target = targetExpression(text, match, plain)
  if (target !== undefined) return target
  const reference = referenceAt(text, match)
  if (reference !== undefined) {
    const widen = widenGenerator(text, match, reference)
    const overwrites = reference.kind === 'variable' ? overwritten(file, named, match) : undefined
    return plain('condition', reference.kind === 'env' ? 'env' : 'cmake', {
      passes: true,
      ...(overwrites !== undefined && { served: { ...servedWith(match.name, []), overwrites } }),
      ...(widen && { widen }),
      ...(isLocal(file, match, widen !== undefined) && reference.kind !== 'env' && { local: true }),
    })
  }
  if (listed !== undefined) return listed
  const alone = words[index] === match.name
  const env = fitsWhole(words[index] ?? '', /ENV\{[^{}]*\}/)
  switch (place.kind) {
    case 'declaration':
      if (!alone) return plain('mention', isTarget(command) ? 'target' : 'cmake')
      return isTarget(command)
        ? plain('declaration', 'target')
        : plain('declaration', 'cmake', { member: declaredIn(text, named) })
    case 'assigned': {
      if (!alone && !env) break
      const list = `${env ? 'setenv' : 'set'}:${file.runs[named.index]}`
      return plain('option', env ? 'env' : 'cmake', {
        ...assignmentOf(text, named, index, match, list, file.reading.isWhole(text)),
        ...(!env && firstBringing(file.commands) !== -1 && { reachesBelow: true }),
      })
    }
    case 'read':
    case 'loop':
      if (alone && (loop || place.kind === 'read'))
        return plain('condition', 'cmake', { passes: true })
      break
    case 'target':
      if (alone) return plain('option', 'target')
      break
    case 'dependency': {
      const widen = widenDependency(text, arg.inner, match)
      const gates = isRequired(arg.text, match.name) ? words[0] : undefined
      return plain('condition', 'cmake', {
        ...(widen && { widen }),
        ...(gates !== undefined && { served: { ...servedWith(match.name, []), gates } }),
      })
    }
    case 'definitions':
      return plain('definition', 'macro', gluedValue(text, match))
  }
  const assigned = gluedValue(text, match)
  if (match.glued || isBefore(text, match.start, /-D /)) return plain('option', 'any', assigned)
  if (assigned.value !== undefined && (place.kind === 'arguments' || place.kind === 'plain'))
    return plain('option', 'any', assigned)
  return plain('mention', 'any')
}

/** Whether a variable holds what the function around it was called with. */
function isParsed({ facts }: File, { block }: Named, { name }: Match): boolean {
  return facts.parsed.some(
    ({ names, within }) =>
      names.has(name) && (within === null || [...walkOutward(block)].includes(within)),
  )
}

/** Declarations of one block with one default: two old names of one new one need it once. */
function declaredIn(text: string, { command, words, block }: Named): Member {
  const list = `declare:${block?.head.start ?? ''} ${words.slice(2).join(' ')}`
  return { list, removal: removalOf(text, command) }
}

/** Whether a dependent option is off wherever this variable is: it stands among what must hold, not turned round. */
function isRequired(list: string, name: string): boolean {
  return list.split(';').some((part) => part.trim() === name)
}

/**
 * The variable of a `set(NEW ${OLD})` outside every condition. Where the file declares OLD itself, it passes an option of
 * its own on.
 */
function overwritten(
  { facts }: File,
  { command, words, block }: Named,
  { name }: Match,
): string | undefined {
  const plainly = command.name === 'set' && words.length === 2 && facts.forwards.has(name)
  const asked = [...walkOutward(block)].some(({ kind }) => kind === 'if')
  return plainly && !asked && !facts.declared.has(name) ? words[0] : undefined
}

/**
 * Where the file has set the variable for certain, it is renamed with its assignment; what cannot be widened follows any
 * assignment of the file.
 */
function isLocal({ assigned }: File, { name, start }: Match, widens: boolean): boolean {
  return widens ? (assigned.get(name) ?? Infinity) <= start : assigned.has(name)
}

/** What hides a variable in CMake's dialogs belongs to the variable's declaration. */
function isMark({ command }: Named): boolean {
  return command.name === 'mark_as_advanced'
}

function isTarget({ name }: Command): boolean {
  return fitsWhole(name, /add_(?:executable|library|custom_target)/)
}

function condition(
  file: File,
  { command, index: at }: Named,
  match: Match,
  index: number,
  plain: Saying,
): Use {
  const { test, widen } = readOperand({
    text: file.text,
    args: command.args,
    index,
    name: match,
  })
  const namespace: Namespace = test === 'variable' ? 'cmake' : test === 'string' ? 'any' : test
  const local = test === 'variable' && isLocal(file, match, true)
  const isForeign = namespace === 'cmake' && !local && asksIfSet(command.args, index)
  return plain('condition', namespace, {
    ...(widen && { widen }),
    ...(local && { local }),
    ...(isForeign && whetherSet(file, at)),
  })
}

/** What brings another project's options in. */
const BRINGS = /add_subdirectory|fetchcontent_makeavailable|cpm\w*package/

/** Where the first one of a file's commands stands that does; -1 for none. */
const firstBringing = rememberedOf((commands: readonly Command[]) =>
  commands.findIndex(({ name }) => fitsWhole(name, BRINGS)),
)

/** An option is set as soon as its project is brought in, whatever it is: whether one is set tells nothing from there on. */
function whetherSet({ commands, text }: File, at: number): Pick<Use, 'reservation' | 'doubt'> {
  const brings = firstBringing(commands)
  if (brings > at) return {}
  if (brings === -1) return { doubt: `${ALWAYS_SET}: look whether that is before.` }
  return { reservation: alwaysSet(text, commands[brings]!.start) }
}

/** `$<TARGET_EXISTS:X>`, `$<TARGET_FILE:X>`, `$<LINK_ONLY:X>` … */
function targetExpression(text: string, match: Match, plain: Saying): Use | undefined {
  const before = findBefore(text, match.start, /\$<(TARGET_[A-Z_]+|LINK_ONLY|TARGET_NAME):/)
  if (before === null) return undefined
  if (before[1] !== 'TARGET_EXISTS' || text[match.end] !== '>') return plain('option', 'target')
  const span = { start: match.start - before[0].length, end: match.end + 1 }
  return plain('condition', 'target', { widen: orGenerator(text, match, span) })
}

/** Whether the loop's body reads the variables whose names it goes through. */
function readsLoop(file: File, { command, index, words }: Named): boolean {
  const variable = words[0] ?? ''
  if (!fitsWhole(variable, /\w+/)) return false
  let depth = 0
  let end = command.end
  for (const next of file.commands.slice(index, index + 200)) {
    if (next.name === 'foreach') depth++
    if (next.name === 'endforeach') depth--
    end = next.end
    if (depth === 0) break
  }
  const body = file.text.slice(command.end, end)
  return (
    body.includes(`\${\${${variable}}`) ||
    new RegExp(`\\b(?:if|elseif)\\s*\\((?:[^()]*\\W)?\\$\\{${variable}\\}(?!\\w)`, 'i').test(body)
  )
}

/** `set(OLD …)`; what depends there on the new name is for those who still read the old one. */
function isSet({ command, places }: Named, { role, start }: Use): boolean {
  const at = role === 'option' ? indexAt(command.args, start) : -1
  return at !== -1 && places[at]?.kind === 'assigned'
}

/** The other names of the call, and those that the file or CMake itself ties to this one. */
function besideIn({ text, facts }: File, named: Named, use: Use, others: ReadonlySet<string>) {
  const { command, words, matches } = named
  // Names that are both filled in are there side by side when the file is made: `"@NEW@" OR "@OLD@"`.
  const names = isFilledIn(text, use)
    ? matches.filter((one) => others.has(one.name) && isFilledIn(text, one)).map(({ name }) => name)
    : [...others]
  if (use.role === 'declaration') append(names, facts.forwards.get(use.name) ?? [])
  // CMake itself looks where these say; the hints of the call come on top.
  if (command.name === 'find_package' && use.role === 'condition')
    names.push(`${words[0]}_DIR`, `${words[0]}_ROOT`)
  return names
}
