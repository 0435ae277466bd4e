import { isBlocked } from './judging/blocked.ts'
import { tellOnce } from './core/tell-once.ts'
import type { Found } from './patch/found.ts'
import { findChanges, type Tell } from './find.ts'
import type { ScanOptions } from './options/options.ts'
import { NOT_PROVED, type ProofOutcome, type Prove } from './proof/prove-found.ts'
import type { Publishable } from './publish/publish-found.ts'
import type { Publication } from './report/publication.ts'
import { buildReport, type Status } from './report/report.ts'

/** The stage that publishes what was found and proved. */
export type Publish = (shifted: Shifted, progress: (line: string) => void) => Promise<Publication>

/** What happens after the patch. */
export interface Stages {
  /** A smoke test, a proof that another job handed over, or none. */
  readonly prove: Prove
  /** Without it nothing is published. */
  readonly publish?: Publish
  /** True where finding is all that was asked: a patch is made but not offered. */
  readonly checkOnly?: true
  /** Told what is known as soon as it is, should the run end before it is through. */
  readonly know?: (known: () => Shifted) => void
}

/** A run as it ended: what can be published of it. */
export type Shifted = Publishable

/**
 * The whole way: options → rename maps → repository files → sites → judged sites → patch → checks → proof → pull
 * request → report.
 *
 * @param tell told a line at a time what is being done
 * @throws UserError for everything that the person who runs it can mend
 */
export async function shiftFlags(
  options: ScanOptions,
  stages: Stages,
  tell: Tell,
): Promise<Shifted> {
  const progress = tellOnce(tell)
  const found = await findChanges(options, progress)
  const shiftedBy = (outcome: ProofOutcome): Shifted => {
    const timings = { ...found.timings, ...outcome.timings }
    const status = statusOf(found, stages.checkOnly === true)
    const { proof } = outcome
    return {
      found,
      report: buildReport(found, { status, proof, publication: null, timings }),
      outcome,
    }
  }
  try {
    stages.know?.(() => shiftedBy(NOT_PROVED))
    const shifted = shiftedBy(await stages.prove(found, progress))
    if (stages.publish === undefined) return shifted
    const publication = await stages.publish(shifted, progress)
    return { ...shifted, report: { ...shifted.report, publication } }
  } finally {
    await found.close()
  }
}

/**
 * `blocked`: something is stale, and nothing of it could be changed: only a person can, or a conflict or a failed check was in
 * the way. `undecided`: nothing stale was seen, but somebody that names depend on could not be asked, or pins disagree.
 */
function statusOf(found: Found, checkOnly: boolean): Status {
  if (found.patches.length > 0) return checkOnly ? 'stale' : 'patched'
  if (found.sites.some(isBlocked)) return 'blocked'
  return found.undecided.length > 0 ? 'undecided' : 'clean'
}
