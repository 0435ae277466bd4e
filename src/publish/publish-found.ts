import type { PublishOptions } from '../options/options.ts'
import type { Publication } from '../report/publication.ts'
import type { Found } from '../patch/found.ts'
import type { ProofOutcome } from '../proof/prove-found.ts'
import type { Report } from '../report/report.ts'
import { listFew } from '../core/count.ts'
import { isBlocked } from '../judging/blocked.ts'
import { UserError } from '../core/user-error.ts'
import { sayUndecided } from '../report/sentences.ts'
import { makeMessage } from './messages.ts'
import { leaveUnpublished, type Progress } from './publication.ts'
import type { Publisher } from './publisher.ts'
import { makeProposal } from './proposal/propose.ts'

/** What can be published. */
export interface Publishable {
  readonly found: Found
  readonly report: Report
  readonly outcome: ProofOutcome
}

/** Whether a run may write to a branch or to GitHub, whatever it finds. */
export function mayWrite({ dryRun }: PublishOptions): boolean {
  return !dryRun
}

/** Whether there is a branch to go to is cheaper to ask than a proof: asked before it, where something may be published. */
export async function aimBeforeProof(
  { patches }: Found,
  options: PublishOptions,
  publisher: Publisher,
): Promise<void> {
  if (patches.length > 0 && mayWrite(options)) await publisher.aim(options.base)
}

/** What a person has to change, place by place. */
function placesOf({ sites }: Found): string {
  const places = sites.filter(isBlocked).map(({ path, line }) => `\`${path}:${line}\``)
  return listFew([...new Set(places)], 5)
}

/**
 * The one place that decides whether what was found and proved is published.
 *
 * @throws UserError where the publisher lacks something, or what was scanned is no commit
 */
export async function publishFound(
  { found, report, outcome }: Publishable,
  options: PublishOptions,
  publisher: Publisher,
  progress: Progress,
): Promise<Publication> {
  if (outcome.refused !== undefined)
    return leaveUnpublished('blocked', makeMessage('refused', outcome.refused))
  if (outcome.failed) return leaveUnpublished('blocked', makeMessage('smoke-test', outcome.verdict))
  if (!mayWrite(options)) return leaveUnpublished('none', makeMessage('dry-run'))
  const proposed = async () =>
    makeProposal(found, report, options, await publisher.aim(options.base), outcome)
  // Whoever could not be asked may call a name stale, and what only a person can change is still to be done.
  if (report.status === 'undecided' || report.status === 'blocked') {
    const isByHand = report.status === 'blocked'
    const held = leaveUnpublished('none', makeMessage(isByHand ? 'by-hand' : 'undecided'))
    if (publisher.hold === undefined) return held
    const what = isByHand
      ? `stale places are left that only a person can change (${placesOf(found)}).`
      : 'it could not be decided whether it is still needed.'
    const unread = report.undecided.map(sayUndecided)
    // The same upstream is the same reason, wherever it is pinned and whatever waits for it.
    const whom = new Set(report.undecided.map(({ upstream, todo }) => `${upstream} ${todo}`))
    const why = {
      key: [report.status, ...[...whom].toSorted()].join(' '),
      lines: [what, ...unread],
    }
    try {
      const { messages, ...at } = await publisher.hold(await proposed(), why, progress)
      return { ...at, messages: [...held.messages, ...messages] }
    } catch (error) {
      // Without a branch or a token nobody is told there; the run itself says it.
      if (error instanceof UserError) return held
      throw error
    }
  }
  return publisher.publish(await proposed(), progress)
}
