import { listFew } from '../../core/count.ts'
import type { RenameState } from '../../upstream/states/state.ts'
import type { Asked } from '../measuring/ask-all.ts'
import { findAskedInVain } from '../measuring/asked-in-vain.ts'
import { findGivenAnyway } from '../measuring/given-anyway.ts'
import { findLeftUnits } from '../measuring/left-units.ts'
import type { Session } from '../running/session.ts'
import { effectBeyond } from './losses.ts'
import type { Weighed } from './weigh.ts'

/**
 * What is asked of files only where it can change a verdict: one that asks for the new name and still gets the old one makes its
 * rename's proof partial; what asks in vain for something else beside it may come out otherwise where that is.
 */
export async function lookCloser(
  session: Session,
  one: Asked,
  rename: RenameState,
  weighed: Weighed,
): Promise<Weighed> {
  if (weighed.verdict === 'no-effect') {
    const { before, chosen } = one.experiment
    const isAsBefore = before.some(
      ({ run }) => run.configuration.ok && effectBeyond(one.experiment, run, chosen.run).size === 0,
    )
    const given = isAsBefore ? await findGivenAnyway(one, rename) : null
    if (given !== null) return { ...weighed, verdict: 'unchanged', why: given }
    const why = await findAskedInVain(session, one, rename)
    return why === null ? weighed : { ...weighed, verdict: 'inconclusive', why }
  }
  if (weighed.verdict !== 'proved') return weighed
  const { left, unknown } = await findLeftUnits(one, rename, session.root)
  if (left.length + unknown === 0) return weighed
  const to = rename.to.map(({ name }) => name).join(', ')
  const places = left.map(({ path, target }) => `${path} (target ${target})`)
  const why =
    left.length === 0
      ? `${unknown} ${unknown === 1 ? 'file still gets' : 'files still get'} ${rename.from}, and could not be asked for ${to}.`
      : `${listFew(places)} still ${left.length === 1 ? 'gets' : 'get'} ${rename.from} and ${left.length === 1 ? 'asks' : 'ask'} for ${to}.`
  return { ...weighed, verdict: 'partial', why, lacking: null }
}
