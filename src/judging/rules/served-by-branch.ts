import { addTo } from '../../core/group-by.ts'
import { rememberedOf } from '../../core/memoize.ts'
import type { Guard, Member, Use } from '../../core/use.ts'
import { isGiven } from '../../languages/kit/asked/given.ts'
import { askPerson, isSettingRole } from '../decision.ts'
import { bothServed } from '../served.ts'
import { areOpposite } from '../setting-value.ts'
import { guardOf } from '../guard.ts'
import { chosenBeside } from './chosen-beside.ts'
import type { ReadFile } from '../facts.ts'
import type { KeepRule } from './rule.ts'

/**
 * One branch of a question sets the old name and another branch a new one: the code serves both, whatever it asks, and
 * both stay. Where only the platform is asked for, the other branch was mostly forgotten.
 */
export const servedByBranch: KeepRule = ({ use, rename, file }) => {
  const part = partOf(use, file.text)
  if (part === 'other') return null
  const chosen = chosenBeside(file, use, rename)
  if (chosen !== undefined) {
    const { line } = file.lines.at(chosen.use.start)
    if (chosen.isTogether && areOneList(use, chosen.use)) return null
    const where =
      chosen.variable === undefined
        ? `is the value of another key of the same mapping (line ${line})`
        : `stands in ${chosen.variable} (line ${line}), and this file takes the one or the other`
    return chosen.isTogether
      ? askPerson(
          'both-named',
          `${chosen.use.name} ${where}, and one command takes both: read it as a whole.`,
        )
      : bothServed(`${chosen.use.name} ${where}: both names are served on purpose.`)
  }
  if (use.guards === undefined) return null
  const asked = guardedIn(file)
  const parting = rename.to.flatMap(({ name }) =>
    name === rename.from ? [] : partedBy(use, asked.get(name), file.text),
  )
  const free = parting.filter(({ guard }) => guard.isPlatform !== true)
  const lineOf = ({ start }: Use): number => file.lines.at(start).line
  const away = ({ other }: { readonly other: Use }): number => Math.abs(other.start - use.start)
  // Its own question tells more than another one that looks at the same thing.
  const found = (free.length > 0 ? free : parting).toSorted(
    (a, b) =>
      Number(a.guard.isTwin === true) - Number(b.guard.isTwin === true) ||
      use.guards!.indexOf(b.guard) - use.guards!.indexOf(a.guard) ||
      a.other.guards!.length - b.other.guards!.length ||
      away(a) - away(b),
  )[0]
  if (found === undefined) return null
  const { other, guard } = found
  const does = partOf(other, file.text) === 'asks' ? 'asked for' : 'set'
  const where = `${other.name} is ${does} in another branch of the same question (line ${lineOf(other)})`
  return guard.isPlatform === true
    ? {
        ...bothServed(
          `${where}, which looks at the platform only: if this branch was forgotten there, change it by hand.`,
        ),
        safety: 'review',
      }
    : bothServed(`${where}: both names are served on purpose.`)
}

/** Whether what two places set is known to come together: then what each of them says is compared. */
function areOneList({ member: one }: Use, { member: other }: Use): boolean {
  const lists = new Set(listsOf(one))
  return listsOf(other).some((list) => lists.has(list))
}

function listsOf(member: Member | undefined): readonly string[] {
  return member === undefined ? [] : [member.list, ...(member.under ?? []), ...(member.maybe ?? [])]
}

interface Parted {
  readonly other: Use
  readonly guard: Guard
}

/**
 * The places that a question parts from one, with the question. What is asked for only counts as the question itself, not
 * somewhere below it.
 */
function partedBy(
  one: Use,
  others: ReadonlyMap<string, readonly Use[]> | undefined,
  text: string,
): readonly Parted[] {
  if (others === undefined) return []
  const asks = partOf(one, text) === 'asks'
  return (one.guards ?? []).flatMap((guard): readonly Parted[] => {
    if ((asks && guard !== guardOf(one)) || isAboutName(guard, one.name)) return []
    return (others.get(guard.question) ?? []).flatMap((other) => {
      if (!asks && partOf(other, text) === 'asks') return []
      // On in one branch and off in the other is one flag, of which one branch was forgotten.
      if (!asks && areOpposite(one, other, text)) return []
      // A macro may already have the name that the variable gets: `-DNEW=$(OLD)` serves one of each.
      if (asks && other.role === 'definition' && one.namespace !== 'macro') return []
      const isApart = other.guards?.some(
        ({ question, branch }) => question === guard.question && branch !== guard.branch,
      )
      return isApart === true ? [{ other, guard }] : []
    })
  })
}

/**
 * Whether several questions look at the old name itself: what hands it on to the new one, and what gives it a value where
 * it has none, are no choice between the two.
 */
function isAboutName({ question, isTwin }: Guard, name: string): boolean {
  return isTwin === true && (question.match(/\w+/g) ?? []).join(' ') === name
}

/** Whether a place sets a flag, or names the program that is built; or whether it asks for one. */
function partOf({ role, namespace, region, ...use }: Use, text: string): 'sets' | 'asks' | 'other' {
  if (region === 'comment' || region === 'prose') return 'other'
  if (isSettingRole(role) || namespace === 'target') return 'sets'
  if (role === 'mention' && isGiven(text, use)) return 'sets'
  return role === 'condition' ? 'asks' : 'other'
}

/** The uses that stand in a branch, by name and by question. */
const guardedIn = rememberedOf(({ uses, text }: ReadFile) => {
  const found = new Map<string, Map<string, Use[]>>()
  for (const use of uses) {
    if (use.guards === undefined || partOf(use, text) === 'other') continue
    const byQuestion = found.get(use.name) ?? new Map<string, Use[]>()
    found.set(use.name, byQuestion)
    for (const question of new Set(use.guards.map((guard) => guard.question)))
      addTo(byQuestion, question, use)
  }
  return found
})
