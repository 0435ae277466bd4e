import { posix } from 'node:path'

import type { Found } from '../patch/found.ts'
import type { ProofOptions } from '../options/options.ts'
import type { Proof, Verdict } from './evidence.ts'

/** What the proof means for the rest of the run. */
export interface ProofOutcome {
  readonly proof: Proof | null
  readonly verdict: Verdict
  /** The run must fail, and nothing is published. */
  readonly failed: boolean
  /** What is published is a draft. */
  readonly draft: boolean
  readonly timings: Readonly<Record<string, number>>
}

/** The stage of the pipeline that says whether a patch takes effect. */
export type Prove = (found: Found, progress: (line: string) => void) => Promise<ProofOutcome>

/** Verdicts which say that the patch does not do what it should. */
const BAD: ReadonlySet<Verdict> = new Set(['partial', 'no-effect', 'regression'])

const UNPROVED: ProofOutcome = {
  proof: null,
  verdict: 'off',
  failed: false,
  draft: false,
  timings: {},
}

/** No proof is wanted, or nobody made one. */
export function proveNothing(): Promise<ProofOutcome> {
  return Promise.resolve(UNPROVED)
}

/** The smoke test on what was found. */
export function proveBySmokeTest(options: ProofOptions): Prove {
  return async (found, progress) => {
    const { mode } = options
    if (mode === 'off') return UNPROVED
    if (found.patches.length === 0) return { ...UNPROVED, verdict: 'skipped' }
    const start = performance.now()
    const { prove } = await import('./proof.ts')
    const changed = found.sites.filter(({ action }) => action !== 'keep')
    const modules = new Set(
      found.entries.filter((entry) => entry.mode === '160000').map(({ path }) => path),
    )
    const proof = await prove({
      files: found.source,
      submodules: found.upstreams.flatMap(({ path, source }) =>
        source !== null && modules.has(path) ? [{ path, source }] : [],
      ),
      patched: found.patches.map(({ path, after }) => ({
        path,
        bytes: Buffer.from(after, 'latin1'),
      })),
      patchedLines: found.patches.flatMap(({ path, lines }) =>
        lines.map((line) => ({ path, line })),
      ),
      renames: [...new Set(changed.map(({ rename }) => rename))],
      related: found.states.filter((state) => !changed.some(({ rename }) => rename === state)),
      options: { ...options, mode, sourceDir: posix.join(found.within, options.sourceDir) },
      environment: process.env,
      progress,
    })
    return outcomeOf(proof, options, { prove: Math.round(performance.now() - start) })
  }
}

/** What a proof means under the options of a run: the one just made, or one that another job handed over. */
export function outcomeOf(
  proof: Proof,
  { mode, onFailure }: ProofOptions,
  timings: Readonly<Record<string, number>> = {},
): ProofOutcome {
  const bad = BAD.has(proof.verdict)
  const unmet = mode === 'required' && proof.verdict !== 'proved'
  return {
    proof,
    verdict: proof.verdict,
    failed: unmet || (bad && onFailure === 'fail'),
    draft: bad && onFailure === 'draft',
    timings,
  }
}
