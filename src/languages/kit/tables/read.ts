import { inOrder } from '../../../core/uses-by-place.ts'
import type { Member, Namespace, Reservation, Role, Use } from '../../../core/use.ts'
import { findBefore, isBefore } from '../../../core/near.ts'
import { growLists } from '../growing-list.ts'
import type { Taking } from '../taking.ts'
import { makeMention, servedWith } from '../mention.ts'
import { wholeLine } from '../removal.ts'
import type { Script } from '../script/language.ts'
import { calledOn, memberIn } from '../script/members.ts'
import { branchesOf, commandOf, takingsOf } from '../script/takings.ts'
import { entryAt, type Entry } from './entry.ts'

/**
 * Tables of settings: a key in braces or brackets, or put into a table by a statement of its own (`args["X"] = "ON"`,
 * `args.X = …`, `args.put("X", …)`), sets what it names. What a variable holds of them is one list, as words of a command
 * line are. A table that pairs the old name with the new one serves both.
 *
 * @param uses what is known of the names already; the keys of tables among them are told anew
 * @returns all of them, and the keys of which nothing was known
 */
export function withTables(script: Script, uses: readonly Use[]): readonly Use[] {
  const { text, reading } = script
  const known = new Map(uses.map((use) => [use.start, use]))
  const puts: Taking[] = []
  const entries = reading.find(text).flatMap((match): Use[] => {
    const use = known.get(match.start) ?? makeMention(match, 'code')
    if (match.glued) return []
    const call = callTaking(script, use, puts)
    if (call !== undefined) {
      puts.push(call)
      return [{ ...use, member: { ...use.member!, argument: '' } }]
    }
    if (!mayBeKey(use)) return []
    const entry = entryAt(script, match, use.role !== 'mention')
    if (entry === undefined) return []
    if (entry.isPut) puts.push(takingOf(entry))
    return [told(script, use, entry)]
  })
  if (entries.length === 0) return uses
  const held = entries.filter(
    ({ start }) => !puts.some(({ words }) => words.start <= start && start < words.end),
  )
  const listed = growLists(text, entries, {
    takings: () => [...takingsOf(script, held), ...puts],
    branches: () => branchesOf(script),
    commandAt: commandOf(script),
  })
  for (const use of listed) known.set(use.start, use)
  return inOrder(known)
}

/** What no reader knows, or only as one of several that stand side by side. */
function mayBeKey({ role, region, member, reservation }: Use): boolean {
  if ((region !== 'code' && region !== 'string') || reservation !== undefined) return false
  if (role === 'mention') return true
  const isSide = member?.argument === undefined && /^(?:block|list)@/.test(member?.list ?? '')
  return isSide && (role === 'option' || role === 'definition')
}

/** A statement adds its key to what the table holds. */
function takingOf({ owner, key, value, start, end }: Entry): Taking {
  const words = { start: key.start, end: Math.max(value.end, key.end) }
  return { variable: owner, statement: { start, end }, words, extends: true }
}

/** A call that sets something on what it is called on adds that to what such calls set there before. */
function callTaking(
  { brackets }: Script,
  { start, member }: Use,
  before: readonly Taking[],
): Taking | undefined {
  const words = brackets.around(start)
  if (words === undefined || member?.argument !== undefined) return undefined
  // No word of the text: whoever reads the variable ends nothing.
  const variable = calledOn(member?.list)
  if (variable === undefined) return undefined
  const span = { start: words.open, end: words.close }
  const isFirst = !before.some((one) => one.variable === variable)
  return { variable, statement: span, words: span, extends: !isFirst }
}

function told(script: Script, use: Use, entry: Entry): Use {
  const { reading, lexed } = script
  const { owner, table, key, value } = entry
  const region = lexed.at(key.start) === undefined ? 'code' : 'string'
  const isNew = use.role === 'mention'
  const member = memberOf(script, entry) ?? use.member
  const paired = reading.has(value.text) ? [value.text] : []
  return {
    ...use,
    region,
    ...(isNew && kindOf(owner)),
    ...(isNew && owner === 'compile_time_env' && { namespace: 'any', reservation: COMPILE_TIME }),
    ...(use.value === undefined && value.text !== '' && { value }),
    ...(member && { member: { ...member, argument: '' } }),
    ...(isNew && table !== undefined && { served: servedWith(use.name, paired) }),
  }
}

const COMPILE_TIME: Reservation = {
  code: 'other-kind',
  message: 'It is a name that Cython knows when it compiles, which its sources ask for.',
  safety: 'display',
}

/** What the keys of a table set, by its name. */
function kindOf(name: string): { role: Role; namespace: Namespace } {
  if (/defin|macro/i.test(name) && !/cmake/i.test(name))
    return { role: 'definition', namespace: 'macro' }
  if (/cmake|cache/i.test(name)) return { role: 'option', namespace: 'cmake' }
  if (/env/i.test(name)) return { role: 'option', namespace: 'env' }
  if (/meson/i.test(name)) return { role: 'option', namespace: 'meson' }
  if (/^make/i.test(name)) return { role: 'option', namespace: 'make' }
  return { role: 'option', namespace: 'any' }
}

/** What an entry is a member of; undefined where it stands among others in a way that nothing could go from. */
function memberOf(
  script: Script,
  { start, end, table, isPut, removal: own }: Entry,
): Member | undefined {
  const { text } = script
  const list = `list@${table?.open ?? start}`
  if (own !== undefined) return { list, removal: own }
  const next = text[end] === ';' ? end + 1 : end
  const removal = wholeLine(text, start, next)
  if (isPut) {
    const isStatement =
      isBefore(text, start, /[{;]\s*/) && /[;}]/.test(text[next - 1]! + text[next])
    return removal || isStatement ? { list, removal: removal ?? { start, end: next } } : undefined
  }
  if (table !== undefined && table.commas.length > 0) return memberIn(script, table, start)
  // An entry between semicolons, blanks or lines goes with what stands before it.
  const blanks = findBefore(text, start, /[ \t]*/)![0].length
  return { list, removal: removal ?? { start: start - blanks, end: next } }
}
