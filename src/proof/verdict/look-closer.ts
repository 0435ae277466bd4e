import { listFew } from '../../core/count.ts'
import type { RenameState } from '../../upstream/states/state.ts'
import type { Asked } from '../measuring/ask-all.ts'
import { findAskedHeaders } from '../measuring/asked-headers.ts'
import { findLeftUnits } from '../measuring/left-units.ts'
import type { Session } from '../running/session.ts'
import type { Weighed } from './weigh.ts'

/**
 * What is asked of files only where it can change a verdict: one that asks for the new name and still gets the old one makes its
 * rename's proof partial; one that asks in vain for a header may come out otherwise where it is.
 */
export async function lookCloser(
  session: Session,
  one: Asked,
  rename: RenameState,
  weighed: Weighed,
): Promise<Weighed> {
  if (weighed.verdict === 'no-effect') {
    const asked = await findAskedHeaders(session, one, rename)
    if (asked === null) return weighed
    const [them, are] = asked.headers.length === 1 ? ['it', 'is'] : ['them', 'are']
    const why = `${asked.path} asks whether ${listFew(asked.headers)} can be included, which ${are} not here, so nobody knows whether it differs with ${them}.`
    return { ...weighed, verdict: 'inconclusive', why }
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
