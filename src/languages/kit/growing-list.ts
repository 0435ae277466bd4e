import { append } from '../../core/append.ts'
import { firstIndex } from '../../core/first-index.ts'
import { lineCarriedOn } from '../../core/line-carried-on.ts'
import { groupBy } from '../../core/group-by.ts'
import { Names } from '../../core/names.ts'
import type { Member, Span, Use } from '../../core/use.ts'
import { assignedAt, commandsOf, withReaders, type Command } from './list-commands.ts'
import { eventsOf, type Taking } from './taking.ts'
import { wholeLine } from './removal.ts'
import { spanAt } from '../../core/spans.ts'

/** So the names of lists begin that are built up. */
export const GROWN = 'grows@'

/** Where a place stands: branches and loops from the inside out, the function or the file last. */
export type BranchesAt = (offset: number) => readonly number[]

/** What a language tells of a text whose variables take words. */
interface Growth {
  /** By where they stand, where an argument may be one of their words; what takes no wanted name may be left out. */
  readonly takings: () => readonly Taking[]
  readonly branches: () => BranchesAt
  /** The command whose argument stands at a place. */
  readonly commandAt?: (offset: number) => Span
  /** Whether what is read at a place is read once the whole text is known: a recipe of make. */
  readonly isLate?: (offset: number) => boolean
}

/** What a variable holds from some statement on, in one branch. */
interface State {
  readonly list: string
  /** What it held before and holds still. */
  readonly under: readonly string[]
  readonly reads: number
}

/** What it holds at one statement. */
interface Held extends State {
  /** What branches before the statement added. */
  readonly maybe: readonly string[]
  /** The lists of other variables whose words it hands on. */
  readonly handed: readonly string[]
}

/** Conan's toolchain hands both of its tables to one configuration: `variables` and `cache_variables`. */
const OF_CACHE = /(?<=\.)cache_(?=variables$)/

/** What was held long ago says nothing more; a hostile file costs no more than its length. */
const MOST_UNDER = 30

/**
 * The words that a variable takes statement by statement (`OPTS="-DX"`, `OPTS="$OPTS -DY"`, `OPTS+=(-DZ)`) are one list,
 * in order, as they reach one command. A plain assignment starts a new one. What a branch adds comes on top of what stands
 * before it and may be there after it, while what is added after a read is unknown to those who read; two branches are
 * alternatives. Arguments of a command that reads the variable (`cmake $OPTS -DX`) come on top of it.
 */
export function growLists(
  text: string,
  uses: readonly Use[],
  { takings, branches, commandAt = (at) => lineCarriedOn(text, at), isLate = () => false }: Growth,
): readonly Use[] {
  if (!uses.some(({ member }) => member?.argument !== undefined)) return uses
  const sorted = takings()
    .map((one) => ({ ...one, variable: one.variable.replace(OF_CACHE, '') }))
    .toSorted((a, b) => a.words.start - b.words.start)
  const takes = new Map<Use, Taking>()
  const own: Use[] = []
  for (const use of uses.filter(({ member }) => member?.argument !== undefined)) {
    const taking = takingAt(sorted, use)
    if (taking === undefined) own.push(use)
    else takes.set(use, taking)
  }
  if (takes.size === 0) return uses
  const branchesAt = branches()
  const variables = new Set([...takes.values()].map((taking) => taking.variable))
  const commands = withReaders(text, commandsOf(own, commandAt), variables, commandAt)
  const states = statesOf(text, sorted, takenIn(takes), branchesAt, commands, isLate)
  // What is handed on, or stays from a branch, meets what is added behind it.
  const metBy = groupBy(
    [...states.values()].flatMap(({ handed, maybe, list }) =>
      [...handed, ...maybe].map((from) => ({ from, list })),
    ),
    ({ from }) => from,
  )
  const commandOf = new Map(commands.flatMap((one) => one.uses.map((use) => [use, one] as const)))
  return uses.map((use) => {
    const command = commandOf.get(use)
    if (command !== undefined && command.takes.length > 0) return onTop(use, command)
    const taking = takes.get(use)
    if (taking === undefined) return use
    const state = states.get(taking)
    const { variable: name } = taking
    const variable = { name, isBegun: !sorted.find((one) => one.variable === name)!.extends }
    if (state === undefined) return { ...use, member: { ...use.member!, variable } }
    const member = grown(text, use, taking, state, branchesAt, commands)
    const others = metBy.get(state.list)?.map(({ list }) => grownList(use.member!)(list)) ?? []
    const maybe = [...(member.maybe ?? []), ...others]
    return { ...use, member: { ...member, variable, ...(others.length > 0 && { maybe }) } }
  })
}

/** An argument of a command in a script inside this text, as one of this text: its file sets what the command takes. */
export function asArgument(use: Use): Use {
  const { member } = use
  if (member === undefined || !/(?:^|\/)arguments@\d+$/.test(member.list)) return use
  return { ...use, member: { argument: '', ...member } }
}

/** An argument of a command that takes lists of variables too. */
function onTop(use: Use, { takes }: Command): Use {
  const member = use.member!
  const under = [...takes.map(grownList(member)), ...(member.under ?? [])]
  return { ...use, member: { ...member, under } }
}

/** The lists that one statement takes: `[…] ++ […]` are several. */
function takenIn(takes: ReadonlyMap<Use, Taking>): ReadonlyMap<Taking, ReadonlySet<string>> {
  const byTaking = groupBy(takes, ([, taking]) => taking)
  return new Map(
    [...byTaking].map(([taking, own]) => [taking, new Set(own.map(([use]) => use.member!.list))]),
  )
}

function grownList({ argument }: Member): (list: string) => string {
  const group = argument ? `/${argument}` : ''
  return (list) => `${GROWN}${list}${group}`
}

function takingAt(sorted: readonly Taking[], { start, end }: Span): Taking | undefined {
  const after = firstIndex(sorted.length, (index) => sorted[index]!.words.start > start)
  const taking = sorted[after - 1]
  return taking !== undefined && end <= taking.words.end ? taking : undefined
}

/** What each variable holds with each statement that takes wanted words. */
function statesOf(
  text: string,
  sorted: readonly Taking[],
  wanted: ReadonlyMap<Taking, ReadonlySet<string>>,
  branchesAt: BranchesAt,
  commands: readonly Command[],
  isLate: (offset: number) => boolean,
): ReadonlyMap<Taking, Held> {
  const counts = new Map<string, number>()
  for (const [{ variable }, lists] of wanted)
    counts.set(variable, (counts.get(variable) ?? 0) + lists.size)
  const readers = new Names(new Set(counts.keys()))
  const used = new Set(
    commands.flatMap(({ start, end }) => readers.find(text, start, end).map(({ name }) => name)),
  )
  const others = (taking: Taking): readonly string[] => {
    const { start, end } = taking.words
    const read = readers.find(text, start, end).filter((match) => !assignedAt(text, match))
    return [...new Set(read.map(({ name }) => name))].filter((name) => name !== taking.variable)
  }
  for (const taking of wanted.keys()) {
    const handed = others(taking)
    for (const name of handed.length === 0 ? [] : [...handed, taking.variable]) used.add(name)
  }
  const growing = new Set(
    [...counts].filter(([name, count]) => count > 1 || used.has(name)).map(([name]) => name),
  )
  const found = new Map<Taking, Held>()
  const states = new Map<string, State>()
  const reads = new Map<string, number>()
  const inner = new Map<string, readonly string[]>()
  const branchesOf = (variable: string, at: number): readonly string[] =>
    branchesAt(at).map((branch) => `${branch}/${variable}`)
  const nearest = (branches: readonly string[]): State | undefined =>
    branches.map((branch) => states.get(branch)).find((state) => state !== undefined)
  function take(variable: string, at: number, adds: boolean): Omit<Held, 'handed'> {
    const count = reads.get(variable) ?? 0
    const branches = branchesOf(variable, at)
    const known = adds ? nearest(branches) : undefined
    const own = states.get(branches[0]!)
    const goesOn = known !== undefined && known === own && known.reads === count
    if (!adds) inner.delete(branches[0]!)
    const maybe = inner.get(branches[0]!) ?? []
    if (goesOn) return { ...known, maybe }
    const state = {
      list: `${variable}@${at}`,
      under: known === undefined ? [] : [known.list, ...known.under].slice(0, MOST_UNDER),
      reads: count,
    }
    states.set(branches[0]!, state)
    for (const outer of branches.slice(1))
      inner.set(outer, [state.list, ...(inner.get(outer) ?? [])].slice(0, MOST_UNDER))
    return { ...state, maybe }
  }
  /** All that a variable may hold at a place, the nearest first. */
  function heldAt(variable: string, at: number): readonly string[] {
    const branches = branchesOf(variable, at)
    const state = nearest(branches)
    const added = branches.flatMap((branch) => inner.get(branch) ?? [])
    return [...added, ...(state === undefined ? [] : [state.list, ...state.under])]
  }
  const late: (() => void)[] = []
  for (const { kind, variable, taking, at, adds } of eventsOf(text, sorted, growing, commands)) {
    const inTime = (read: () => void): void => (isLate(at) ? void late.push(read) : read())
    if (kind === 'read')
      inTime(() => {
        reads.set(variable, (reads.get(variable) ?? 0) + 1)
        const command = spanAt(commands, at)
        if (command !== undefined) append(command.takes, heldAt(variable, at))
      })
    else {
      const state = take(variable, at, adds)
      if (taking === undefined) continue
      inTime(() => {
        const handed = others(taking).flatMap((name) => heldAt(name, at))
        found.set(taking, { ...state, handed, under: [...state.under, ...handed] })
      })
    }
  }
  for (const read of late) read()
  return found
}

function grown(
  text: string,
  { member, ...place }: Use,
  { variable, statement, words, extends: adds }: Taking,
  { list, under, maybe }: Held,
  branchesAt: BranchesAt,
  commands: readonly Command[],
): Member {
  const { removal: own = place } = member!
  const named = grownList(member!)
  const takers = commands.filter(({ takes }) => takes.includes(list))
  // What the commands set themselves that take this list.
  const beside = takers
    .flatMap(({ uses }) => uses.map((use) => use.member!))
    .filter((other) => other.argument === member!.argument)
    .map((other) => other.list)
  // What other variables hold that the same command takes.
  const together = takers.flatMap(({ takes }) =>
    takes.filter((other) => !other.startsWith(`${variable}@`)),
  )
  const others = [...maybe.map(named), ...new Set([...beside, ...together.map(named)])]
  const start = Math.max(own.start, words.start)
  const rest = text.slice(words.start, start) + text.slice(Math.max(start, own.end), words.end)
  // A statement that would add nothing goes as a whole.
  const empties = adds && !/\w/.test(rest.replaceAll(variable, ''))
  const line = empties ? wholeLine(text, statement.start, statement.end) : undefined
  const removal = line ?? member!.removal
  const covers =
    removal !== undefined && removal.start <= statement.start && removal.end >= statement.end
  return {
    list: named(list),
    removal,
    ...(under.length > 0 && { under: under.map(named) }),
    ...(others.length > 0 && { maybe: others }),
    // Without it the branch might be left with nothing in it, which some languages don't take.
    ...(covers && branchesAt(statement.start).length > 1 && { fillsBranch: true as const }),
  }
}
