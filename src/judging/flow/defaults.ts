import { groupBy } from '../../core/group-by.ts'
import { standingOf } from '../../core/reasons.ts'
import { rememberedOf } from '../../core/memoize.ts'
import type { Guard, Use } from '../../core/use.ts'
import { isAllOfBranch } from '../../languages/kit/questions/handing-on.ts'
import {
  changePlace,
  isKept,
  isSettingRole,
  takeBack,
  type DecidedUse,
  type Decision,
} from '../decision.ts'
import type { FactsAt, ReadFile } from '../facts.ts'
import { guardOf } from '../guard.ts'
import type { FlowNode } from './flow-node.ts'
import { isGivenByPerson, type Conditions } from '../trust.ts'

/** A name that gets a value where it has none: the places that ask whether it has one, and those that set it then. */
interface Default {
  readonly asks: readonly Use[]
  readonly sets: readonly Use[]
  /** Whether nothing else depends on the question. */
  readonly isAlone: boolean
}

/**
 * `#ifndef OLD` / `#define OLD v` sets a name only where nobody did. It moves whole, or stays: the question asks for the new
 * name alone, and who may still give a value under the old name gets it under the new one.
 */
export function moveDefaults(
  file: ReadFile,
  decided: readonly DecidedUse[],
  factsAt: FactsAt,
): readonly DecidedUse[] {
  const defaults = new Set(defaultsIn(file).values())
  const settled = new Map(decided.map((one) => [one.use, one]))
  const known = (use: Use): readonly DecidedUse[] => {
    const one = settled.get(use)
    return one === undefined ? [] : [one]
  }
  for (const one of defaults) {
    const [asks, settings] = [one.asks.flatMap(known), one.sets.flatMap(known)]
    const { conditions } = factsAt(one.sets[0]!.start)
    for (const place of decideDefault(file, asks, settings, one.isAlone, conditions))
      settled.set(place.use, place)
  }
  return decided.map(({ use }) => settled.get(use)!)
}

/** The default that a place is a part of. */
export function defaultOf({ file, one: { use } }: FlowNode): Default | undefined {
  return defaultsIn(file).get(use)
}

/** What becomes of the places of one default, where it is not what each becomes by itself. */
function decideDefault(
  file: ReadFile,
  asks: readonly DecidedUse[],
  settings: readonly DecidedUse[],
  isAlone: boolean,
  conditions: Conditions,
): readonly DecidedUse[] {
  const all = [...asks, ...settings]
  const [ask] = asks
  const [set] = settings
  if (ask === undefined || set === undefined || all.every(isKept)) return []
  const moving = all.filter((one) => !isKept(one))
  // A question that can't be said for both names need not be: it moves.
  const stays = all.find((one) => isKept(one) && standingOf(one.decision.reason) !== 'unwritable')
  if (stays !== undefined) return moving.map((one) => holdWith(file, one, stays))
  const isHalf = asks.some(({ decision }) => decision.action !== 'replace')
  if (settings.some(({ decision }) => decision.action !== 'replace')) return []
  const { rename } = set.decision
  const isGiven = isHalf || set.use.namespace === 'env' || conditions !== 'replace'
  const taking = settings.map((one) => (isGiven ? takingOld(one, isAlone) : undefined))
  const target = rename.to[0]!.name
  const safety = all.every(({ decision }) => decision.safety === 'safe') ? 'safe' : 'review'
  const { line } = file.lines.at(ask.use.start)
  if (taking.every((edits) => edits !== undefined)) {
    const because = `${target} gets a value here only where it has none (line ${line}); one that is given as ${rename.from} is handed on.`
    return [
      ...asks.map(({ use }) => ({
        use,
        decision: changePlace(rename, 'replace', safety, 'stale', because, [renameTo(use, target)]),
      })),
      ...settings.map(({ use }, index) => ({
        use,
        decision: changePlace(rename, 'replace', safety, 'stale', because, taking[index]!),
      })),
    ]
  }
  if (!isHalf) return []
  if (!isGivenByPerson(rename)) return moving.map((one) => holdWith(file, one, ask))
  const because = `Where ${rename.from} is given its value can't be handed on here, so only ${target} is asked for.`
  return asks.map(({ use }) => ({
    use,
    decision: changePlace(rename, 'replace', 'review', 'only-new', because, [
      renameTo(use, target),
    ]),
  }))
}

/** The edits by which a setting takes what is given under the old name; undefined where that can't be said. */
export function takingOld(
  { use, decision: { rename } }: DecidedUse,
  isAlone: boolean,
): Decision['edits'] | undefined {
  const [target, ...more] = rename.to
  const isSame = rename.value.kind === 'same' && target?.value === undefined && more.length === 0
  return isSame ? use.handOn?.(target!.name, isAlone) : undefined
}

function renameTo({ start, end }: Use, name: string): Decision['edits'][number] {
  return { start, end, text: name }
}

/** A place that stays because another one of its default can't change. */
function holdWith(file: ReadFile, one: DecidedUse, other: DecidedUse): DecidedUse {
  const { use } = one
  const { safety, reason } = other.decision
  const isReason = isKept(other)
  const code = isReason ? reason.code : 'cannot-widen'
  const { line } = file.lines.at(other.use.start)
  const message = isReason
    ? `Line ${line} asks for ${use.name} or sets it, and stays; a value that counts only where there is none goes with its question.`
    : `${use.name} gets a value here only where it has none (line ${line}), and there is no safe way to hand on one that is given from outside: change it by hand.`
  const { decision } = takeBack(one, { code, message })
  return isReason && safety !== 'safe'
    ? { use, decision: { ...decision, safety } }
    : { use, decision }
}

/** The defaults of a file, by each of their places. */
const defaultsIn = rememberedOf((file: ReadFile): ReadonlyMap<Use, Default> => {
  const found = new Map<Use, Default>()
  const answers = file.uses.flatMap((use) => {
    const guard = isSettingRole(use.role) ? use.guards?.findLast(answersTo(use)) : undefined
    return guard === undefined ? [] : [{ key: keyOf(guard, use), use, guard }]
  })
  const asks = groupBy(file.uses.flatMap(askedIn), ({ key }) => key)
  for (const [key, own] of groupBy(answers, (one) => one.key)) {
    const asked = asks.get(key)?.map(({ use }) => use) ?? []
    const { use, guard } = own[0]!
    const isOnly = own.length === 1 && guard.asksOnlyThat === true && asked.length > 0
    const isAlone = isOnly && isAllOfBranch(file.text, asked[0]!, use)
    const one = { asks: asked, sets: own.map((answer) => answer.use), isAlone }
    for (const place of [...asked, ...one.sets]) found.set(place, one)
  }
  return found
})

/** Whether a branch is taken only where a name has no value. */
function answersTo({ name }: Use): (guard: Guard) => boolean {
  return ({ unset }) => unset?.includes(name) === true
}

/** The question that a condition stands in. */
function askedIn(use: Use): readonly { readonly key: string; readonly use: Use }[] {
  if (use.role !== 'condition') return []
  const guard = guardOf(use)
  return guard === undefined ? [] : [{ key: keyOf(guard, use), use }]
}

function keyOf({ question }: Guard, { name }: Use): string {
  return `${question}\0${name}`
}
