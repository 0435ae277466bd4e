import type { RenameState } from '../../upstream/states/state.ts'
import type { RepositoryFacts } from '../facts.ts'
import { decide, keep, sets, type Decision } from '../decision.ts'
import type { Member, Use } from '../../core/use.ts'
import { normal, settingOf, spread } from '../setting-value.ts'
import { list } from '../wording.ts'

interface Judged {
  readonly use: Use
  readonly decision: Decision
}

/** A new name with the value that it gets. */
interface Setting {
  readonly name: string
  readonly value: string
}

/** By list and name what is set there, and by which name it was set before. */
type Settings = ReadonlyMap<string, Setting>

/**
 * Where a new name is set in the same list already, an equal old setting is dropped, and a different one stops the file.
 * Of a split only what is missing is set.
 */
export function merge(
  { uses, text }: { readonly uses: readonly Use[]; readonly text: string },
  judged: readonly Judged[],
  { leaving }: Pick<RepositoryFacts, 'leaving'>,
): readonly Judged[] {
  const going = new Set(
    judged
      .filter(({ use, decision }) => leaving.has(use.name) && decision.action !== 'keep')
      .map(({ use }) => use),
  )
  const there = new Map<string, Setting>()
  for (const use of uses)
    if (use.member !== undefined && sets(use.role) && !going.has(use))
      there.set(keyOf(use.member, use.name), { name: use.name, value: settingOf(use, text) })
  const waiting = waitingFor(judged, text)
  const taken = new Map<string, Setting>()
  return judged.map(({ use, decision }) => {
    const { member } = use
    if (member === undefined || !sets(use.role)) return { use, decision }
    if (decision.reason.code === 'reused-name')
      return { use, decision: clashing(use, decision, member, [there, waiting], text) ?? decision }
    if (decision.action !== 'replace' && decision.action !== 'add') return { use, decision }
    const settings = settingsOf(use, decision, text).filter(({ name }) => name !== use.name)
    const other = settings
      .map(({ name }) => waiting.get(keyOf(member, name)))
      .find((one) => one !== undefined && one.name !== use.name)
    if (other !== undefined) {
      const clash = clashing(use, decision, member, [waiting], text)
      return { use, decision: clash ?? heldWith(other.name, decision) }
    }
    const known = settings.map(({ name }) => knownAt(keyOf(member, name), use, there, taken))
    for (const { name, value } of settings) {
      const key = keyOf(member, name)
      if (knownAt(key, use, there, taken) === undefined) taken.set(key, { name: use.name, value })
    }
    return { use, decision: beside(use, decision, member, settings, known) }
  })
}

/** What waits for its new name and would clash with it then, clashes now: the file stops at once, not at the next run. */
function clashing(
  use: Use,
  { rename }: Decision,
  member: Member,
  others: readonly Settings[],
  text: string,
): Decision | undefined {
  for (const { name, value } of spread(rename.to, settingOf(use, text), rename.value) ?? [])
    for (const settings of others) {
      const known = name === use.name ? undefined : settings.get(keyOf(member, name))
      if (known === undefined || known.name === use.name) continue
      if (normal(known.value) !== normal(value))
        return conflict(use, rename, { name, value }, known.value)
    }
  return undefined
}

/** By list and new name the old one that would have got it and stays, because the new one is not free, with its value then. */
function waitingFor(judged: readonly Judged[], text: string): Settings {
  return new Map(
    judged.flatMap(({ use, decision: { rename, reason } }) => {
      const { member } = use
      if (member === undefined || !sets(use.role) || reason.code !== 'reused-name') return []
      const settings = spread(rename.to, settingOf(use, text), rename.value) ?? []
      return settings.map(
        ({ name, value }) => [keyOf(member, name), { name: use.name, value }] as const,
      )
    }),
  )
}

function heldWith(other: string, { rename }: Decision): Decision {
  const message = `${other} stands in the same list and became ${list(rename.to)} too, but can't be renamed yet.`
  return keep(rename, 'review', 'reused-name', message)
}

function keyOf({ list: where }: Member, name: string): string {
  return `${where}\0${name}`
}

/** What the list sets a new name to. The same old name twice was the repository's own way of saying it: both stay. */
function knownAt(key: string, { name }: Use, there: Settings, taken: Settings): string | undefined {
  const other = there.get(key)
  if (other !== undefined) return other.value
  const before = taken.get(key)
  return before === undefined || before.name === name ? undefined : before.value
}

function beside(
  use: Use,
  decision: Decision,
  { removal }: Member,
  settings: readonly Setting[],
  known: readonly (string | undefined)[],
): Decision {
  const { rename, safety } = decision
  if (known.every((value) => value === undefined)) return decision
  const clash = settings.findIndex(
    ({ value }, index) => known[index] !== undefined && normal(known[index]) !== normal(value),
  )
  const same = settings.filter((_, index) => known[index] !== undefined)
  if (use.namespace === 'target')
    return keep(
      rename,
      'review',
      'both-named',
      `${use.name} and ${list(same)} stand in one command: read it as a whole.`,
    )
  if (clash >= 0) {
    const { name, value } = settings[clash]!
    return conflict(use, rename, { name, value }, known[clash]!)
  }
  if (same.length === settings.length) {
    const message = `${list(same)} is set to the same value beside it.`
    return decide(rename, 'remove', safety, 'merged', message, [{ ...removal, text: '' }])
  }
  const missing = settings.filter((one) => !same.includes(one))
  const own = rename.to.some(({ name }) => name === use.name)
  const edits = use.split?.(
    own ? [{ name: use.name, value: use.value?.text ?? '' }, ...missing] : missing,
  )
  const message = `${decision.reason.message} ${list(same)} is set to the same value beside it.`
  if (edits === undefined) return keep(rename, 'review', 'value-changes', message)
  return { ...decision, edits, reason: { ...decision.reason, message } }
}

function conflict(
  use: Use,
  rename: RenameState,
  { name, value }: Setting,
  known: string,
): Decision {
  const message = `${use.name} is set to ${value || 'nothing'} and ${name} to ${known || 'nothing'} in one list; only a person knows which one is meant.`
  return keep(rename, 'review', 'conflict', message)
}

/** What a use sets after the rewrite. */
function settingsOf(use: Use, { rename, edits }: Decision, text: string): readonly Setting[] {
  const { to, value } = rename
  if (to.length > 1) return spread(to, use.value?.text ?? 'ON', value) ?? []
  const change = use.value && edits.find(({ start }) => start === use.value?.start)
  return to.map(({ name }) => ({ name, value: change?.text ?? settingOf(use, text) }))
}
