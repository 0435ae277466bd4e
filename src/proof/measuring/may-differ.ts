import { groupBy } from '../../core/group-by.ts'
import { unitPath } from '../build-systems/compile-commands.ts'
import type { Unit } from '../build-systems/configuration.ts'
import type { Session } from '../running/session.ts'
import { canReuse, type TextOf } from './likeness.ts'
import type { MadeFrom } from './made-from.ts'
import type { Plan, Run } from './run.ts'
import { unitKey } from './unit-text.ts'

/** A unit as it stands in a run, with what it is made from where it could not be read whole. */
interface Seen {
  readonly run: Run
  readonly unit: Unit
  readonly from: MadeFrom | undefined
}

/** The hash of a unit's text, null where the preprocessor failed on it; undefined where it was not read. */
type HashOf = (unit: Unit) => string | null | undefined

/**
 * The runs in which something of a unit could not be read that may come out otherwise in another one, each with what that
 * is: the command that makes it differs, or a program that makes it, or it is made from something that was patched or names
 * what the unit's commands differ in.
 *
 * @param all the same unit in every run that has it
 */
export async function whatMayDiffer(
  session: Session,
  plan: Plan,
  textOf: TextOf,
  all: readonly Seen[],
  hashOf: HashOf,
): Promise<readonly (readonly [Run, string])[]> {
  const unread = all.flatMap(({ from, ...where }) =>
    from === undefined ? [] : [{ ...where, from }],
  )
  const [first] = unread
  if (first === undefined || all.length < 2) return []
  const { files, commands } = first.from
  const isMadeAlike = unread.every(({ from }) => from.commands.join('\n') === commands.join('\n'))
  if (files !== null && isMadeAlike && !differs(all, files, hashOf)) {
    const known = { ...first, text: { files } }
    const alike = await Promise.all(
      all.map((other) => canReuse(session, plan, textOf, known, other)),
    )
    if (!alike.includes(false)) return []
  }
  return unread.map(({ run, from }) => [run, unitPath(from.what, session.build, session.root)])
}

/** Whether a program that is compiled from some of these files came out otherwise in one run than in another. */
function differs(all: readonly Seen[], files: ReadonlySet<string>, hashOf: HashOf): boolean {
  const own = unitKey(all[0]!.unit)
  const programs = all.flatMap(({ run }) =>
    run.configuration.units.filter(({ source }) => files.has(source)),
  )
  return [...groupBy(programs, unitKey)].some(
    ([key, units]) =>
      key !== own && new Set(units.map(hashOf).filter((hash) => hash !== undefined)).size > 1,
  )
}
