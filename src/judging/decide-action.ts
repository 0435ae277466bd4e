import type { Edit } from '../core/edit.ts'
import { isFilledLater } from '../languages/kit/asked/given.ts'
import type { RenameState } from '../upstream/states/state.ts'
import { addDoubt, changePlace, keepForPerson, type Decision } from './decision.ts'
import { takingOld } from './flow/defaults.ts'
import type { ReasonCode } from '../core/reasons.ts'
import type { Safety, Use } from '../core/use.ts'
import { safetyOf, isGivenByPerson, mayArrive, type Conditions } from './trust.ts'
import { quoteText } from '../maps/problem.ts'
import { mustBeQuoted, ON, spreadValue } from './setting-value.ts'
import { listNames, noteOf, sayValueRule, tellStale, sayUpstream } from './wording.ts'

/**
 * What is done with a use that nothing speaks for keeping: its role and upstream's state decide. A name that others use too
 * may be theirs, wherever its upstream was found.
 */
export function decideAction(use: Use, rename: RenameState, conditions: Conditions): Decision {
  const alone = decideByRole(use, rename, conditions)
  const decided =
    use.doubt === undefined || alone.action === 'keep' ? alone : addDoubt(alone, use.doubt)
  const isShared = rename.builtIn && rename.steps[0]?.generic === true && rename.isMeant !== true
  return isShared && decided.action !== 'keep'
    ? addDoubt(decided, 'Other projects use that name too: look whether this one is meant.')
    : decided
}

function decideByRole(use: Use, rename: RenameState, conditions: Conditions): Decision {
  const shared = use.widen !== undefined && conditions !== 'replace'
  if (use.role === 'condition' || shared) return decideCondition(use, rename, conditions)
  const alone = rename.to.length > 1 ? splitSetting(use, rename) : replaceName(use, rename)
  const decided = use.fills === true ? takeGiven(use, alone, conditions) : alone
  if (use.contract === undefined || decided.action === 'keep') return decided
  const message = `${decided.reason.message} ${use.contract}`
  return { ...decided, safety: 'review', reason: { code: 'contract-name', message } }
}

function decideCondition(use: Use, rename: RenameState, conditions: Conditions): Decision {
  const { from, to, state, value } = rename
  if (to.length > 1 || value.kind !== 'same' || to[0]!.value !== undefined)
    return keepForPerson(
      rename,
      'value-changes',
      to.length > 1
        ? `${from} became ${listNames(to)}, and what takes it here says nothing of which of them it asks for.${noteOf(rename)}`
        : `${from} can't be rewritten by name alone here, because the value changes with the name (${sayValueRule(rename)}).${noteOf(rename)}`,
    )
  const replaced = (safety: Safety, code: ReasonCode, message: string): Decision =>
    changePlace(rename, 'replace', safety, code, message, [rewrite(use, to[0]!.name)])
  if (use.local === true)
    return replaced(
      safetyOf(rename),
      'stale',
      `${tellStale(rename)}; this file sets the variable itself, so it is renamed with its assignment.`,
    )
  if (!mayArrive(use, rename, conditions))
    return replaced(
      'safe',
      'stale',
      `${tellStale(rename)}: this asks for the new name from now on.`,
    )
  const edits = use.widen?.(to.map(({ name }) => name))
  if (edits === undefined && use.passes === true && (state === 'unknown' || state === 'absent'))
    return replaced('review', 'stale', `${tellStale(rename)}.`)
  if (edits === undefined && isGivenByPerson(rename))
    return replaced(
      'review',
      'only-new',
      `There is no safe way to accept both names here, so only ${to[0]!.name} is read.`,
    )
  if (edits === undefined)
    return keepForPerson(
      rename,
      'cannot-widen',
      `Both ${from} and ${listNames(to)} should be accepted here, and there is no safe way to write that: change it by hand.`,
    )
  const why =
    use.contract !== undefined
      ? `${tellStale(rename)}. ${use.contract} Both are accepted.`
      : state === 'unknown' || state === 'absent'
        ? `Both ${from} and ${listNames(to)} are accepted, since it is not known which one arrives here.`
        : `${sayUpstream(rename)} ${rename.upstream?.source === null ? 'may still accept' : 'still accepts'} ${from} and ${rename.upstream?.source === null ? 'turn' : 'turns'} it into ${listNames(to)} where this condition can't see it: both are accepted.`
  return changePlace(rename, 'widen', safetyOf(rename), 'accept-both', why, edits)
}

/** A setting that counts only where its name has no value takes what is given under the old one first. */
function takeGiven(use: Use, decision: Decision, conditions: Conditions): Decision {
  const { rename, action, reason } = decision
  const isGiven = use.namespace === 'env' || conditions !== 'replace'
  const edits = action === 'replace' && isGiven ? takingOld({ use, decision }, true) : undefined
  if (edits === undefined) return decision
  const message = `${reason.message} One that is given as ${rename.from} is handed on.`
  return { ...decision, reason: { ...reason, message }, edits }
}

function splitSetting(use: Use, rename: RenameState): Decision {
  const { from, to } = rename
  const action = to.some(({ name }) => name === from) ? 'add' : 'replace'
  const assigned = spreadValue(to, use.value ?? ON, rename.value)
  const edits = assigned && use.role !== 'mention' ? use.split?.(assigned) : undefined
  if (edits === undefined)
    return keepForPerson(
      rename,
      'value-changes',
      `${from} became ${listNames(to)}; ${assigned === undefined ? tellUnknownValue(use, rename) : 'no assignment that could stand there several times is seen here'}.${noteOf(rename)}`,
    )
  return changePlace(
    rename,
    action,
    'review',
    'split',
    `${from} became ${listNames(to)}: check that the values of the new ones are what you want.${noteOf(rename)}`,
    edits,
  )
}

function replaceName(use: Use, rename: RenameState): Decision {
  const { from, to, value } = rename
  const target = to[0]!
  const edits: Edit[] = [rewrite(use, target.name)]
  const changes = value.kind !== 'same' || target.value !== undefined
  if (use.role === 'mention' && changes)
    return keepForPerson(
      rename,
      'value-changes',
      `${from} became ${target.name}, and its value changes too (${sayValueRule(rename)}): read the sentence again.`,
    )
  if (changes) {
    const old = use.value
    const text = old && spreadValue(to, old, value)?.[0]?.value
    if (old === undefined || text === undefined)
      return keepForPerson(
        rename,
        'value-changes',
        `${from} became ${target.name} and its value changes too (${sayValueRule(rename)}); ${tellUnknownValue(use, rename)}.${noteOf(rename)}`,
      )
    if (text !== old.text)
      edits.push({ start: old.start, end: old.end, text: old.write?.(text) ?? text })
  }
  return changePlace(rename, 'replace', safetyOf(rename), 'stale', `${tellStale(rename)}.`, edits)
}

/**
 * Why the new value is not written: none is seen, it is put in only when the build runs, the map says nothing of it, or
 * what it says has to be quoted for the place.
 */
function tellUnknownValue({ value }: Use, rename: RenameState): string {
  const special = mustBeQuoted(rename.to, value ?? ON, rename.value)
  if (special !== undefined)
    return `the new value, ${quoteText(special)}, has to be quoted for the place, so a person writes it`
  if (value === undefined) return 'no value that can be rewritten with certainty stands here'
  if (value.text === '') return 'no value is known for an empty one'
  return isFilledLater(value.text)
    ? `the value here, ${value.text}, is no literal`
    : `no value is known for ${value.text}`
}

function rewrite(use: Use, name: string): Edit {
  return { start: use.start, end: use.end, text: name }
}
