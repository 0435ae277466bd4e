import { append } from '../core/append.ts'
import { renamesByOld } from './renames-by-name.ts'
import { areCompatible } from './rename.ts'
import type { Rename, RenameKind, RenameMap, Target, ValueRule, VersionScheme } from './rename.ts'
import { composeValues, convertValue, readSwitch } from './convert-value.ts'
import { compareVersions, effectiveVersion, isNotOlder } from './version.ts'

/** What an old name may have become; no targets: the flag was removed. */
export interface Candidate {
  readonly to: readonly Target[]
  readonly value: ValueRule
  /** The renames that lead there, first to last; never empty. */
  readonly steps: readonly Rename[]
}

/** A chain of renames as far as it was followed. */
interface Stage extends Candidate {
  readonly kind: RenameKind
  readonly at: string | undefined
  readonly seen: readonly string[]
}

/** Bounds that no honest map reaches; they keep a hostile one from taking the machine. */
export const LONGEST_CHAIN = 100
const MOST_STAGES = 2000

/**
 * What a name may be called by now, from the nearest to the furthest. The pinned upstream decides among them: the
 * furthest one that it reads is right. A removal is a candidate without targets.
 *
 * @param kind the flag's kind; `any` takes renames of every kind
 */
export function candidatesOf(map: RenameMap, from: string, kind: RenameKind): readonly Candidate[] {
  const { renames, versions } = map
  const best = new Map<string, Stage>()
  const stages = follow(renames, from, kind, versions)
  for (const stage of stages.toSorted((a, b) => compareStages(versions, a, b))) {
    const known = best.get(outcome(stage))
    if (known === undefined || stage.steps.length > known.steps.length)
      best.set(outcome(stage), stage)
  }
  return [...best.values()]
    .toSorted((a, b) => compareStages(versions, a, b))
    .map((stage) => ({ to: stage.to, value: stage.value, steps: stage.steps }))
}

/**
 * All chains of renames that begin at a name, shorter ones first. A step is followed when its kind fits and it is not
 * older than the step before it: a freed name that was given to something else later is no chain.
 */
function follow(
  renames: readonly Rename[],
  from: string,
  kind: RenameKind,
  versions: VersionScheme,
): readonly Stage[] {
  const byName = renamesByOld(renames)
  const found: Stage[] = []
  const expanded = new Set<string>()
  let level: readonly Stage[] = (byName.get(from) ?? [])
    .filter((rename) => areCompatible(rename.kind, kind))
    .map((rename) => ({
      to: rename.to,
      value: rename.value,
      steps: [rename],
      kind: kind === 'any' ? rename.kind : kind,
      at: effectiveVersion(rename),
      seen: [from],
    }))
  while (level.length > 0 && found.length < MOST_STAGES) {
    const sorted = level.toSorted((a, b) => compareStages(versions, a, b))
    append(found, sorted)
    const fresh = sorted.filter((stage) => {
      const key = `${outcome(stage)} ${stage.kind} ${stage.at}`
      return !expanded.has(key) && expanded.add(key)
    })
    level = fresh.flatMap((stage) => extend(stage, byName, versions))
  }
  return found
}

/** Whether a chain was followed no further, so that its last name may have got another one since. */
export function isCutOff({ steps }: Pick<Candidate, 'steps'>): boolean {
  return steps.length >= LONGEST_CHAIN
}

/** The stages that come after one: all targets are carried on together, to what they were called at one version. */
function extend(
  stage: Stage,
  byName: ReadonlyMap<string, readonly Rename[]>,
  versions: VersionScheme,
): readonly Stage[] {
  if (isCutOff(stage)) return []
  const nexts = stage.to.map(({ name }) =>
    stage.seen.includes(name)
      ? []
      : (byName.get(name) ?? []).filter((next) => isNext(stage, next, versions)),
  )
  const moments = new Map(nexts.flat().map((next) => [effectiveVersion(next) ?? '', next]))
  return [...moments.keys()].flatMap((moment) => {
    const chosen = nexts.map((list) => latest(list, moment, versions))
    const next = advance(stage, chosen, versions)
    return next === undefined ? [] : [{ ...next, at: moment === '' ? stage.at : moment }]
  })
}

function isNext(stage: Stage, next: Rename, versions: VersionScheme): boolean {
  const fits = stage.kind === 'any' ? next.kind === 'any' : areCompatible(next.kind, stage.kind)
  // An entry without new name and without the version that dropped it only explains a name that upstream still reads.
  const isRemarkOnly = next.to.length === 0 && next.removed === undefined
  const leadsBack = next.to.some(({ name }) => stage.seen.includes(name))
  return (
    fits && !isRemarkOnly && !leadsBack && isNotOlder(versions, effectiveVersion(next), stage.at)
  )
}

/** The last of the renames that had happened at a version; `''` stands for no version. */
function latest(
  list: readonly Rename[],
  moment: string,
  versions: VersionScheme,
): Rename | undefined {
  const happened = list.filter((rename) => {
    const version = effectiveVersion(rename) ?? ''
    return version === moment || (compareVersions(versions, version, moment) ?? 1) <= 0
  })
  return inOrder(happened, versions).at(-1)
}

/** Renames without repetition, by the version from which they hold. */
function inOrder(
  renames: readonly (Rename | undefined)[],
  versions: VersionScheme,
): readonly Rename[] {
  return [...new Set(renames)]
    .filter((rename) => rename !== undefined)
    .toSorted(
      (a, b) =>
        (compareVersions(versions, effectiveVersion(a) ?? '', effectiveVersion(b) ?? '') ?? 0) ||
        compareText(text(a), text(b)),
    )
}

/** One step for each target that has one; undefined where no single value rule can say it. */
function advance(
  stage: Stage,
  chosen: readonly (Rename | undefined)[],
  versions: VersionScheme,
): Omit<Stage, 'at'> | undefined {
  const to = new Map<string, Target>()
  const rules = new Map<string, ValueRule>()
  for (const [position, target] of stage.to.entries()) {
    const next = chosen[position]
    const rule = next === undefined ? stage.value : composeValues(stage.value, next.value)
    const targets = next === undefined ? [target] : carry(target, next, stage.value)
    if (targets === undefined || rule === undefined) return undefined
    for (const one of targets) {
      const known = to.get(one.name)
      if (known !== undefined && known.value !== one.value) return undefined
      to.set(one.name, one)
      if (one.value === undefined) rules.set(JSON.stringify(rule), rule)
    }
  }
  if (rules.size > 1) return undefined
  const taken = inOrder(chosen, versions)
  const isEmpty = to.size === 0
  return {
    to: [...to.values()],
    value: isEmpty ? { kind: 'same' } : ([...rules.values()][0] ?? stage.value),
    steps: [...stage.steps, ...taken],
    kind: stage.kind === 'any' ? (taken[0]?.kind ?? 'any') : stage.kind,
    seen: [...stage.seen, ...taken.map(({ from }) => from)],
  }
}

/** What one target becomes. A target's own value holds where the flag before it was on, so a step must not turn that around. */
function carry(target: Target, next: Rename, before: ValueRule): readonly Target[] | undefined {
  const result: Target[] = []
  for (const { name, value } of next.to) {
    if (value !== undefined) {
      const isOn = target.value === undefined ? before.kind === 'same' : readSwitch(target.value)
      if (isOn !== true) return undefined
      result.push({ name, value })
    } else if (target.value === undefined) result.push({ name })
    else {
      const converted = convertValue(target.value, next.value)
      if (converted === undefined) return undefined
      result.push({ name, value: converted })
    }
  }
  return result
}

/** What is known to hold from an earlier version comes first, then the shorter chain; the rest only makes the order total. */
function compareStages(versions: VersionScheme, a: Stage, b: Stage): number {
  const order =
    a.at === undefined || b.at === undefined
      ? Number(a.at !== undefined) - Number(b.at !== undefined)
      : (compareVersions(versions, a.at, b.at) ?? 0)
  return (
    order ||
    a.steps.length - b.steps.length ||
    compareText(outcome(a), outcome(b)) ||
    compareText(a.steps.map(text).join(' '), b.steps.map(text).join(' '))
  )
}

function outcome({ to, value }: Candidate): string {
  return JSON.stringify([to.map(({ name, value: own }) => [name, own]), value])
}

function text({ from, kind, to, since, removed, value }: Rename): string {
  return JSON.stringify([from, kind, since, removed, to, value])
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
