import { bothServed } from '../served.ts'
import { addTo } from '../../core/group-by.ts'
import { rememberedOf } from '../../core/memoize.ts'
import type { Guard, Use } from '../../core/use.ts'
import { doesNothingElse, getsValue } from '../../languages/kit/questions/handing-on.ts'
import { isWord } from '../../languages/kit/mention.ts'
import { isSettingRole, type DecidedUse } from '../decision.ts'
import type { RenameState } from '../../upstream/states/state.ts'
import type { ReadFile } from '../facts.ts'
import { guardOf, standsIn } from '../guard.ts'
import type { KeepRule } from './rule.ts'

/**
 * Code that asks for the old name only to give the new one its value serves those who still set the old one: the question
 * and the read stay as they are.
 */
export const handedOn: KeepRule = ({ use, rename, file }) => {
  if (!mayRead(use) || use.guards === undefined || use.local === true) return null
  const { from, to, between } = rename
  const news = new Set(
    [...to.map(({ name }) => name), ...(between ?? [])].filter((name) => name !== from),
  )
  const isRead = isHanded(file, file.uses.indexOf(use), news)
  const asks = isRead
    ? file.uses.filter((other) => other.name === from && opens(other, use))
    : [use]
  const handing = asks.find(
    (ask) =>
      mayRead(ask) && !isHanded(file, file.uses.indexOf(ask), news) && handsBelow(file, ask, news),
  )
  if (handing === undefined) return null
  return bothServed(
    `${from} is asked for in line ${file.lines.at(handing.start).line} only to hand its value on, for those who still set it.`,
  )
}

/**
 * The setting of a new name that stands where a condition asks for the old one. Whatever else is done there: with the new name
 * alone it would ask whether its own answer is given, and those who still set the old one lose it.
 */
export function newNameSetBelow(use: Use, rename: RenameState, file: ReadFile): Use | undefined {
  const own = guardOf(use)
  if (use.role !== 'condition' || use.local === true || own === undefined) return undefined
  const names = new Set(rename.to.map(({ name }) => name))
  return (usesUnder(file).get(branchOf(own)) ?? []).find(
    (other) =>
      names.has(other.name) &&
      isSettingRole(other.role) &&
      other.namespace === use.namespace &&
      opens(use, other),
  )
}

/** Whether a place asks for a name, or does where nobody knows its part. */
function mayRead(use: Use): boolean {
  return use.role === 'condition' || isWord(use)
}

/** Whether what a condition opens gives one of some names the value of the name that is asked for. */
function handsBelow(file: ReadFile, ask: Use, news: ReadonlySet<string>): boolean {
  const own = guardOf(ask)
  return (own === undefined ? [] : (usesUnder(file).get(branchOf(own)) ?? [])).some(
    (read) =>
      read.name === ask.name &&
      opens(ask, read) &&
      isHanded(file, file.uses.indexOf(read), news) &&
      doesNothingElse(file.text, ask, read),
  )
}

/** The uses by the branches that they stand in: a file may hold thousands of both. */
const usesUnder = rememberedOf(({ uses }: ReadFile) => {
  const under = new Map<string, Use[]>()
  for (const use of uses) for (const guard of use.guards ?? []) addTo(under, branchOf(guard), use)
  return under
})

function branchOf({ question, branch }: Guard): string {
  return `${branch} ${question}`
}

/** Whether a place stands in the branch that a condition opens. */
function opens(ask: Use, use: Use): boolean {
  const own = guardOf(ask)
  return own !== undefined && use.start !== ask.start && standsIn(own, use)
}

/** Whether a place gives the new name the value of the old one in the same words, and nothing asks for it first: `-DNEW=$OLD`. */
export function isGivenOn({ use, decision: { rename } }: DecidedUse, file: ReadFile): boolean {
  const news = new Set(rename.to.map(({ name }) => name))
  return use.guards === undefined && isHanded(file, file.uses.indexOf(use), news)
}

/** Whether the use right before this one gets its value. A macro may have had the new name before its variable got it. */
function isHanded({ text, uses }: ReadFile, index: number, news: ReadonlySet<string>): boolean {
  const read = uses[index]
  const before = uses[index - 1]
  if (read === undefined || before === undefined || before.role !== 'option') return false
  return news.has(before.name) && getsValue(text, before, read)
}
