import { reasonRow } from './core/reasons.ts'
import { find, type Found } from './find.ts'
import type { ProofOptions, ScanOptions } from './options.ts'
import { proveFound, type ProofOutcome } from './proof/prove-found.ts'
import type { Publication } from './publish/publication.ts'
import { buildReport, type Report, type Status } from './report/report.ts'

/** What happens after the patch; null leaves a stage out. */
export interface Stages {
  readonly proof: ProofOptions | null
  /** Told what was found and proved; publishes it. */
  readonly publish:
    ((found: Found, report: Report, outcome: ProofOutcome) => Promise<Publication>) | null
  /** True where finding is all that was asked: a patch is made but not offered. */
  readonly checkOnly: boolean
}

export interface Shifted {
  readonly found: Found
  readonly report: Report
  readonly outcome: ProofOutcome
}

/**
 * The whole way: options → rename maps → repository files → sites → judged sites → patch → checks → proof → pull
 * request → report.
 *
 * @param progress told a line at a time what is being done
 * @throws UserError for everything that the person who runs it can mend
 */
export async function shift(
  options: ScanOptions,
  stages: Stages,
  progress: (line: string) => void,
): Promise<Shifted> {
  const found = await find(options, progress)
  try {
    const outcome = await proveFound(found, stages.proof, progress)
    const timings = { ...found.timings, ...outcome.timings }
    const status = statusOf(found, stages.checkOnly)
    const first = buildReport(found, { status, proof: outcome.proof, publication: null, timings })
    if (stages.publish === null) return { found, report: first, outcome }
    const publication = await stages.publish(found, first, outcome)
    return { found, report: { ...first, publication }, outcome }
  } finally {
    await found.close()
  }
}

/** `blocked`: something is stale, and nothing of it could be changed because of a conflict or a failed check. */
function statusOf(found: Found, checkOnly: boolean): Status {
  if (found.patches.length > 0) return checkOnly ? 'stale' : 'patched'
  return found.sites.some(({ reason }) => reasonRow(reason.code).blocks) ? 'blocked' : 'clean'
}
