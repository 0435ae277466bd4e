import { count, listFew } from '../../core/count.ts'
import { differencesOf, pathOf, type Effect } from '../measuring/elements.ts'
import type { Experiment } from '../measuring/experiment.ts'
import type { Run } from '../measuring/run.ts'
import { unitKey } from '../measuring/unit-text.ts'
import { firstError } from '../running/output.ts'
import type { Session } from '../running/session.ts'

/**
 * The units of the patched build of which something could not be read that may differ, each with what that is: what is made
 * alike in every state, and from nothing that names what the states differ in, is none of them.
 */
function unreadIn({ readings, chosen }: Experiment): ReadonlyMap<string, string> {
  return readings.unread.get(chosen.run) ?? new Map<string, string>()
}

/** Whether something that could differ was not read: then more could have been seen, or less. */
export function isReadInPart(experiment: Experiment): boolean {
  return experiment.readings.leftOut > 0 || unreadIn(experiment).size > 0
}

/** Why nobody knows whether something differs from a control that was not seen to; null where all was read. */
export function whyUnknown(experiment: Experiment, control: Run): string | null {
  const { readings, chosen } = experiment
  const [unread] = unreadIn(experiment).values()
  if (unread !== undefined)
    return `${unread} could not be read, so nobody knows whether it differs.`
  const broken = readings.broken.get(chosen.run)
  const own = chosen.run.configuration.units.map(unitKey).filter((key) => readings.units.has(key))
  if (own.length > 0 && own.every((key) => broken?.has(key) === true))
    return `None of the files that were looked at could be read as its compiler does (${pathOf(own[0]!)}: ${firstError(broken!.get(own[0]!)!)}), so nobody knows what differs.`
  const hidden = hiddenSource(chosen.run)
  if (hidden !== null)
    return `${hidden} is compiled by a command of its own, as FindCUDA makes them, which can't be looked into.`
  const left = leftOtherwise(chosen.run, control)
  if (left !== null)
    return `${left} is not the same, and what is compiled there was not seen, so nobody knows what differs.`
  if (readings.leftOut > 0) return `Not read: ${count(readings.leftOut, 'file')} that could differ.`
  const [lacking] = readings.missing
  if (lacking !== undefined)
    return `${pathOf(lacking[0])} asks for ${listFew(lacking[1])}, which is not here, so nobody knows whether it differs.`
  if (chosen.run.configuration.units.length === 0)
    return 'The configured build was seen to compile no file, so nobody knows what differs.'
  const [now, other] = [chosen.run, control].map((run) => readings.named.get(run))
  const named = [...(now ?? [])].find(([key, lines]) => lines !== (other?.get(key) ?? ''))
  if (named === undefined) return null
  const line = named[1].split('\n', 1).join().slice(0, 100)
  return `${pathOf(named[0]) || 'The build'} holds the name itself (“${line}”), and what reads it there was not looked into.`
}

/** What keeps a gain from being a whole one: each file that shows it lacks a header, with which it may differ otherwise. */
export function whyInPart({ readings }: Experiment, gained: Effect): string | null {
  const units = [...new Set(differencesOf(gained).map(({ unit }) => unit))]
  const [first] = units
  if (first === undefined || !units.every((unit) => readings.missing.has(unit))) return null
  return `${pathOf(first)} differs with it, but asks for ${listFew(readings.missing.get(first)!)}, which is not here: with it, it may differ otherwise.`
}

/** A CUDA source of a target that no compile command shows. */
function hiddenSource({ configuration: { targets, units } }: Run): string | null {
  const shown = new Set(units.map((unit) => unit.path.split('/').at(-1)))
  const sources = targets.flatMap(({ facts }) =>
    facts.flatMap((fact) => / source (.+\.cu)$/.exec(fact)?.[1] ?? []),
  )
  return sources.find((source) => !shown.has(source.split('/').at(-1))) ?? null
}

/** What a build compiles in a way that was not seen, and another run otherwise. */
function leftOtherwise({ configuration: own }: Run, { configuration: other }: Run): string | null {
  const objects = [...(own.unseen ?? []), ...(other.unseen ?? [])].map(([object]) => object)
  return objects.find((one) => own.unseen?.get(one) !== other.unseen?.get(one)) ?? null
}

/** Says what of the units could not be read, and what was not. */
export function sayUnread(session: Session, experiment: Experiment): void {
  const { readings, chosen } = experiment
  const unread = unreadIn(experiment)
  if (unread.size > 0) {
    const [first] = unread
    const [path, target] = first![0].split('\0')
    const of = first![1] === path ? '' : ` for ${path}`
    const said = readings.broken.get(chosen.run)?.get(first![0])
    const more = unread.size > 1 ? ` and ${unread.size - 1} more` : ''
    session.say(
      'NOT_MEASURED',
      `${count(unread.size, 'file')} could not be read and may differ between the states that were compared: ${first![1]}${of} (target ${target})${more}${said === undefined ? '' : `: ${firstError(said)}`}`,
      'warning',
    )
  }
  const broken = [...(readings.broken.get(chosen.run) ?? [])].filter(([key]) => !unread.has(key))
  if (broken.length > 0)
    session.say(
      'NOT_MEASURED',
      `${count(broken.length, 'file')} of ${readings.units.size} could not be read as its compiler does, for example ${pathOf(broken[0]![0])}: ${firstError(broken[0]![1])}; made from nothing that names what the states differ in.`,
    )
  if (readings.missing.size > 0)
    session.say(
      'HEADER_MISSING',
      `Not there, and taken for empty in every state: ${listFew([...new Set([...readings.missing.values()].flat())].toSorted())}.`,
    )
  if (readings.leftOut > 0)
    session.say(
      'UNITS_LEFT_OUT',
      `Not read: ${count(readings.leftOut, 'file')} that could differ, since there are more than ${session.limits.units}.`,
    )
}
