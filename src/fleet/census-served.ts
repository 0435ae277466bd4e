import { groupBy } from '../core/group-by.ts'
import { memoize, rememberedOf } from '../core/memoize.ts'
import { standingOf } from '../core/reasons.ts'
import { SCOPES, type Use } from '../core/use.ts'
import { gatherFacts, type JudgingOptions, type ReadFile } from '../judging/facts.ts'
import { pairOf } from '../languages/kit/asked/operand-pair.ts'
import { judgeFile } from '../judging/judge-file.ts'
import type { KnownStates, RenameStates } from '../upstream/states/rename-states.ts'
import type { RenameState } from '../upstream/states/state.ts'

/**
 * Finds the uses whose code takes or sets the flag by its new name too: the same that a run leaves alone, if the upstreams took
 * the old names no more and whatever kind of flag they are.
 *
 * @param files all that hold one of the names, none of them left alone
 */
export function findServed(
  files: readonly ReadFile[],
  states: RenameStates,
  options: Omit<JudgingOptions, 'scopes'>,
): ReadonlySet<Use> {
  const factsUnder = memoize((known: KnownStates) =>
    gatherFacts(files, withoutOld(known), { ...options, scopes: new Set(SCOPES) }),
  )
  const served = new Set<Use>()
  for (const file of files) {
    const at = (offset: number) => states.at({ path: file.path, text: file.text, offset })
    // A branch for one platform takes the old name alone.
    for (const { use, reason, safety } of judgeFile(file, (offset) => factsUnder(at(offset))))
      if (standingOf(reason) === 'both-served' && safety === 'display' && !asksForBoth(file, use))
        served.add(use)
    const lists = groupBy(file.uses, ({ member }) => member?.list)
    for (const use of file.uses) {
      const news = newNames(use, at(use.start).states)
      const beside = use.member === undefined ? [] : lists.get(use.member.list)!
      const isThere = (name: string): boolean => name !== use.name && news.has(name)
      // Any name fits where the file does not show which one comes out.
      const made = (use.composed ?? []).filter(({ isOpen }) => isOpen !== true)
      if ([...beside, ...made].some(({ name }) => isThere(name))) served.add(use)
    }
  }
  return served
}

/** Whether a condition holds only where both names do: `if(OLD AND NEW)` loses the old one. */
function asksForBoth({ text, uses }: ReadFile, use: Use): boolean {
  const at = uses.indexOf(use)
  const [before, after] = [uses[at - 1], uses[at + 1]]
  const pairs = [before && pairOf(text, before, use), after && pairOf(text, use, after)]
  return pairs.some((pair) => pair?.widens === false)
}

function newNames(use: Use, states: readonly RenameState[]): ReadonlySet<string> {
  const own = states.filter(({ from }) => from === use.name)
  return new Set(own.flatMap(({ to }) => to.map(({ name }) => name)))
}

/** One state for each old name, with the new ones of all its kinds. */
const withoutOld = rememberedOf(({ states }: KnownStates): KnownStates => {
  const all = [...groupBy(states, ({ from }) => from).values()].map((own): RenameState => {
    const { disputed: _, built: __, ...first } = own[0]!
    const to = new Map(own.flatMap((one) => one.to.map((target) => [target.name, target])))
    return { ...first, to: [...to.values()], kind: 'any', state: 'renamed' }
  })
  return { states: all, linked: [] }
})
