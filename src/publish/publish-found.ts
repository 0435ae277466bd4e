import type { PublishOptions } from '../options/options.ts'
import type { Publication } from '../report/publication.ts'
import type { Found } from '../patch/found.ts'
import type { ProofOutcome } from '../proof/prove-found.ts'
import type { Report } from '../report/report.ts'
import { sentence } from '../report/sentences.ts'
import { message } from './messages.ts'
import { unpublished, type Progress } from './publication.ts'
import type { Publisher } from './publisher.ts'
import { propose } from './proposal/propose.ts'

/** What can be published. */
export interface Publishable {
  readonly found: Found
  readonly report: Report
  readonly outcome: ProofOutcome
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
  if (outcome.failed) return unpublished('blocked', message('smoke-test'))
  if (options.dryRun) return unpublished('none', message('dry-run'))
  // Whoever could not be asked may call a name stale: what stands is left as it is.
  if (report.status === 'undecided')
    return unpublished('none', message('undecided', report.undecided.map(sentence).join(' ')))
  const aim = await publisher.aim(options.base)
  const proposal = propose(found, report, options, aim, outcome)
  return publisher.publish(proposal, progress)
}
