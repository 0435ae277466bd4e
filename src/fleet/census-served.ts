import { groupBy } from '../core/group-by.ts'
import { memoize, rememberedOf } from '../core/memoize.ts'
import { standingOf } from '../core/reasons.ts'
import { SCOPES, type Use } from '../core/use.ts'
import { gatherFacts, type JudgingOptions, type ReadFile } from '../judging/facts.ts'
import { pairOf } from '../languages/kit/asked/operand-pair.ts'
import { judgeFile } from '../judging/judge-file.ts'
import { normaliseValue, settingOf, spreadValue } from '../judging/setting-value.ts'
import type { RenameKind } from '../maps/rename.ts'
import type { KnownStates, RenameStates } from '../upstream/states/rename-states.ts'
import type { RenameState } from '../upstream/states/state.ts'

/** What takes the old name along with a new one. */
interface Served {
  /** Whatever version is built: a shim, a condition on either name, branches for the one and the other. */
  readonly code: ReadonlySet<Use>
  /** What sets all that the old name became to the same beside it. */
  readonly beside: ReadonlyMap<Use, readonly NewNames[]>
}

/** All that a name became by one chain of renames. */
export interface NewNames {
  readonly kind: RenameKind
  readonly names: readonly string[]
}

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
): Served {
  const factsUnder = memoize((known: KnownStates) =>
    gatherFacts(files, withoutOld(known), { ...options, scopes: new Set(SCOPES) }),
  )
  const code = new Set<Use>()
  const beside = new Map<Use, readonly NewNames[]>()
  for (const file of files) {
    const at = (offset: number) => states.at({ path: file.path, text: file.text, offset })
    // A branch for one platform takes the old name alone.
    for (const { use, reason, safety } of judgeFile(file, (offset) => factsUnder(at(offset))))
      if (standingOf(reason) === 'both-served' && safety === 'display' && !asksForBoth(file, use))
        code.add(use)
    const lists = groupBy(file.uses, ({ member }) => member?.list)
    for (const use of file.uses) {
      const list = use.member === undefined ? [] : lists.get(use.member.list)!
      const set = settingsSeen(use, list, file.text)
      if (set.length < 2) continue
      const own = { name: use.name, value: settingOf(use, file.text) }
      const found = newSettings(own, at(use.start)).filter(({ news }) =>
        news.every((one) => set.some((other) => isSame(one, other))),
      )
      const names = found.map(({ kind, news }) => ({ kind, names: news.map((one) => one.name) }))
      if (names.length > 0) beside.set(use, names)
    }
  }
  return { code, beside }
}

interface Setting {
  readonly name: string
  readonly value: string
}

/** What is set together with a use: in its list, or where its name is put together. */
function settingsSeen(use: Use, own: readonly Use[], text: string): readonly Setting[] {
  // Any name fits where the file does not show which one comes out.
  const made = (use.composed ?? []).filter(({ isOpen }) => isOpen !== true)
  const value = settingOf(use, text)
  return [
    ...own.map((one) => ({ name: one.name, value: settingOf(one, text) })),
    ...made.map(({ name }) => ({ name, value })),
  ]
}

/** What a setting becomes by each rename of its name, and by those of the same kind that follow. */
function newSettings(
  { name, value }: Setting,
  known: KnownStates,
  ofKind?: RenameKind,
  before: readonly string[] = [],
): readonly { readonly kind: RenameKind; readonly news: readonly Setting[] }[] {
  return [...known.states, ...known.linked].flatMap(({ from, to, kind, value: rule }) => {
    if (from !== name || kind !== (ofKind ?? kind)) return []
    const news = spreadValue(to, { text: value }, rule) ?? []
    const [one] = news
    if (one === undefined || before.includes(one.name)) return []
    const further = news.length > 1 ? [] : newSettings(one, known, kind, [...before, name])
    return [{ kind, news }, ...further]
  })
}

function isSame(one: Setting, other: Setting): boolean {
  return one.name === other.name && normaliseValue(one.value) === normaliseValue(other.value)
}

/** Whether a condition holds only where both names do: `if(OLD AND NEW)` loses the old one. */
function asksForBoth({ text, uses }: ReadFile, use: Use): boolean {
  const at = uses.indexOf(use)
  const [before, after] = [uses[at - 1], uses[at + 1]]
  const pairs = [before && pairOf(text, before, use), after && pairOf(text, use, after)]
  return pairs.some((pair) => pair?.widens === false)
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
