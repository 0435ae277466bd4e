import { isReference } from '../../languages/kit/asked/given.ts'
import { lookAt } from '../../languages/kit/asked/looked-at.ts'
import type { RenameState } from '../../upstream/states/state.ts'
import type { ReadFile } from '../facts.ts'
import {
  changePlace,
  isSettingRole,
  keepForPerson,
  keepPlace,
  type DecidedUse,
  type Decision,
} from '../decision.ts'
import { Names } from '../../core/names.ts'
import type { Member, Use } from '../../core/use.ts'
import { bothServed } from '../served.ts'
import { normaliseValue, settingOf, ON, spreadValue } from '../setting-value.ts'
import { listNames } from '../wording.ts'

/** A new name with the value that it gets. */
export interface Setting {
  readonly name: string
  readonly value: string
}

/** By list and name what is set there, and by which name it was set before. */
type Settings = ReadonlyMap<string, Setting>

/**
 * Where a new name is set in the same list already, an equal old setting is dropped, and a different one stops the file.
 * Of a split only what is missing is set.
 */
export function mergeSettings(
  { uses, text }: ReadFile,
  decided: readonly DecidedUse[],
): readonly DecidedUse[] {
  const there = new Map<string, Setting>()
  for (const use of uses)
    if (use.member !== undefined && isSet(use, text))
      there.set(keyOf(use.member.list, use.name), { name: use.name, value: settingOf(use, text) })
  const taken = new Map<string, Setting>()
  return decided.map(({ use, decision }) => {
    const { member } = use
    if (member === undefined || !isMerged(use, text)) return { use, decision }
    if (decision.action !== 'replace' && decision.action !== 'add') return { use, decision }
    const settings = settingsOf(use, decision, text).filter(({ name }) => name !== use.name)
    const own = settings.map(({ name }) => knownAt(keyOf(member.list, name), use, there, taken))
    const known = settings.map(
      ({ name }, index) => own[index] ?? knownIn(member.under, name, use, there, taken),
    )
    settings.forEach(({ name, value }, index) => {
      if (own[index] === undefined) taken.set(keyOf(member.list, name), { name: use.name, value })
    })
    const differing = settings.find(({ name, value }) => {
      const maybe = knownIn(member.maybe, name, use, there, taken)
      return maybe !== undefined && normaliseValue(maybe.value) !== normaliseValue(value)
    })
    if (differing !== undefined) {
      const maybe = knownIn(member.maybe, differing.name, use, there, taken)!
      return { use, decision: conflict(use, decision.rename, differing, maybe) }
    }
    const merged = mergeWithKnown(text, use, decision, member, settings, known)
    const stays = member.fillsBranch === true && own.every((value) => value === undefined)
    return { use, decision: merged.action === 'remove' && stays ? decision : merged }
  })
}

/** Settings, and words that are passed on to one: what is looked for in a list, or taken off it, is not set there. */
function isSet(use: Use, text: string): boolean {
  return (isSettingRole(use.role) || use.isPassedOn === true) && lookAt(text, use) === null
}

/** The same, and declarations with one default. */
function isMerged(use: Use, text: string): boolean {
  return use.role === 'declaration' || isSet(use, text)
}

function keyOf(where: string, name: string): string {
  return `${where}\0${name}`
}

/** The same for several lists, the nearest first. */
function knownIn(
  lists: readonly string[] = [],
  name: string,
  use: Use,
  there: Settings,
  taken: Settings,
): Setting | undefined {
  for (const where of lists) {
    const value = knownAt(keyOf(where, name), use, there, taken)
    if (value !== undefined) return value
  }
  return undefined
}

/** What the list sets a new name to, and under which name. The same old name twice was the repository's own way of saying it: both stay. */
function knownAt(
  key: string,
  { name }: Use,
  there: Settings,
  taken: Settings,
): Setting | undefined {
  const known = there.get(key) ?? taken.get(key)
  // What gets its value from the old name is no other setting.
  const isFed =
    known !== undefined && isReference(known.value) && new Names([name]).test(known.value)
  return known?.name === name || isFed ? undefined : known
}

function mergeWithKnown(
  text: string,
  use: Use,
  decision: Decision,
  { removal }: Member,
  settings: readonly Setting[],
  known: readonly (Setting | undefined)[],
): Decision {
  const { rename, safety } = decision
  if (known.every((value) => value === undefined)) return decision
  const clash = settings.findIndex(
    ({ value }, index) =>
      known[index] !== undefined && normaliseValue(known[index].value) !== normaliseValue(value),
  )
  const same = settings.filter((_, index) => known[index] !== undefined)
  if (use.namespace === 'target')
    return keepForPerson(
      rename,
      'both-named',
      `${use.name} and ${listNames(same)} stand in one command: read it as a whole.`,
    )
  if (clash >= 0) {
    return conflict(use, rename, settings[clash]!, known[clash]!)
  }
  const are = same.length === 1 ? 'is' : 'are'
  const own = rename.to.some(({ name }) => name === use.name)
  if (same.length === settings.length) {
    const does =
      use.role === 'declaration' ? 'declared with the same default' : 'set to the same value'
    const message =
      use.isPassedOn === true
        ? `${listNames(same)} stands in the same list, whose words are passed on: look whether it is for something else too.`
        : `${listNames(same)} ${are} ${does} beside it.`
    if (own) return keepPlace(rename, bothServed(message))
    // What can't go, or takes one quote of a pair along, is said twice: equal settings do no harm.
    return removal === undefined ||
      text.slice(removal.start, removal.end).split('"').length % 2 === 0
      ? decision
      : changePlace(
          rename,
          'remove',
          use.isPassedOn === true ? 'review' : safety,
          'merged',
          message,
          [{ ...removal, text: '' }],
        )
  }
  const missing = settings.filter((one) => !same.includes(one))
  const edits = use.split?.(
    own ? [{ name: use.name, value: use.value?.text ?? '' }, ...missing] : missing,
  )
  const message = `${decision.reason.message} ${listNames(same)} ${are} set to the same value beside it.`
  if (edits === undefined) return keepForPerson(rename, 'value-changes', message)
  return { ...decision, edits, reason: { ...decision.reason, message } }
}

/** A flag is set to two values, by a setting that changes and by one that is known. */
export function conflict(
  use: Use,
  rename: RenameState,
  { name, value }: Setting,
  known: Setting,
  where = 'list',
): Decision {
  const both = known.name === name ? '' : `, and both set ${name} now`
  const message = `${use.name} is set to ${value || 'nothing'} and ${known.name} to ${known.value || 'nothing'} in one ${where}${both}; only a person knows which one is meant.`
  return { ...keepForPerson(rename, 'conflict', message), stopsFile: true }
}

/** What a use sets after the rewrite. */
export function settingsOf(
  use: Use,
  { rename, edits }: Decision,
  text: string,
): readonly Setting[] {
  const { to, value } = rename
  if (to.length > 1) return spreadValue(to, use.value ?? ON, value) ?? []
  const { value: old } = use
  const change = old && edits.some(({ start }) => start === old.start)
  const changed = change ? spreadValue(to, old, value) : undefined
  return changed ?? to.map(({ name }) => ({ name, value: settingOf(use, text) }))
}
