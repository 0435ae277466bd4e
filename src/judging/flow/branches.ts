import type { Guard, Use } from '../../core/use.ts'
import { isKept, keepPlace, sets, type DecidedUse } from '../decision.ts'
import type { ReadFile } from '../facts.ts'
import { bothServed } from '../served.ts'

/**
 * Where one branch of a question sets the old name and another branch a new one, the code serves both, whatever it asks:
 * a place in either stays. Where only the platform is asked for, the other branch was mostly forgotten.
 */
export function keepBranches(
  file: ReadFile,
  decided: readonly DecidedUse[],
): readonly DecidedUse[] {
  const guarded = settersByName(file.uses)
  if (guarded.size === 0) return decided
  return decided.map((one) => {
    const { use, decision } = one
    if (isKept(one) || !isSet(use) || use.guards === undefined) return one
    const { rename } = decision
    const found = rename.to
      .flatMap(({ name }) => (name === rename.from ? [] : (guarded.get(name) ?? [])))
      .map((other) => ({ other, part: partedBy(use.guards!, other.guards!) }))
      .filter(({ part }) => part !== undefined)
    const [served] = found.toSorted((a, b) => Number(a.part!.isPlatform ?? 0) - Number(b.part!.isPlatform ?? 0))
    if (served === undefined) return one
    const where = `${served.other.name} is set in another branch of the same question (line ${file.lines.at(served.other.start).line})`
    const platform = served.part!.isPlatform === true
    const message = platform
      ? `${where}, which asks for the platform only: if this branch was forgotten there, change it by hand.`
      : `${where}: both names are served on purpose.`
    const kept = keepPlace(rename, platform ? 'review' : 'display', bothServed(message).code, message)
    return { use, decision: { ...kept, isTakenBack: true } }
  })
}

/** The question that parts two places, by the branches that they stand in. */
function partedBy(one: readonly Guard[], other: readonly Guard[]): Guard | undefined {
  const parting = one.filter(({ question, branch }) =>
    other.some((guard) => guard.question === question && guard.branch !== branch),
  )
  return parting.find(({ isPlatform }) => isPlatform !== true) ?? parting[0]
}

/** What sets a flag, or names the program that is built. */
function isSet({ role, namespace, region }: Use): boolean {
  return region !== 'comment' && region !== 'prose' && (sets(role) || namespace === 'target')
}

function settersByName(uses: readonly Use[]): ReadonlyMap<string, readonly Use[]> {
  const byName = new Map<string, Use[]>()
  for (const use of uses) {
    if (use.guards === undefined || !isSet(use)) continue
    const known = byName.get(use.name)
    if (known === undefined) byName.set(use.name, [use])
    else known.push(use)
  }
  return byName
}
