import { posix } from 'node:path'

import { append } from '../core/append.ts'
import { proofCodeOf } from '../core/reasons/proof-codes.ts'
import type { JudgedSite } from '../judging/judged-site.ts'
import { isSpokenOf, isWord } from '../languages/kit/mention.ts'
import type { Found } from '../patch/found.ts'
import type { FileSource } from '../repository/source.ts'
import { openSubmodule, submodulesOf } from '../upstream/find/submodules.ts'
import type { ProofOptions, ScanOptions } from '../options/options.ts'
import type { RenameState } from '../upstream/states/state.ts'
import { selectPaths } from '../scan/select-paths.ts'
import type { Proof, Verdict } from './evidence.ts'
import type { Submodule } from './input.ts'

/** What the proof means for the rest of the run. */
export interface ProofOutcome {
  readonly proof: Proof | null
  readonly verdict: Verdict
  /** The run must fail, and nothing is published. */
  readonly failed: boolean
  /** What is published is a draft. */
  readonly draft: boolean
  /** Whether this very job made the proof: what another job hands over may be anything, and never merges. */
  readonly isMadeHere: boolean
  /** Why what another job handed over is not taken: then nothing is published. */
  readonly refused?: string
  readonly timings: Readonly<Record<string, number>>
}

/** The stage of the pipeline that says whether a patch takes effect. */
export type Prove = (found: Found, progress: (line: string) => void) => Promise<ProofOutcome>

/** Verdicts which say that the patch does not do what it should. */
const BAD: ReadonlySet<Verdict> = new Set(['partial', 'no-effect', 'regression'])
/** What counts as proved: the patch takes effect, or only follows a name that works under both. */
const GOOD: ReadonlySet<Verdict> = new Set(['proved', 'unchanged'])

const UNPROVED: ProofOutcome = {
  proof: null,
  verdict: 'off',
  failed: false,
  draft: false,
  isMadeHere: true,
  timings: {},
}

/** Nothing came to a proof. */
export const NOT_PROVED: ProofOutcome = { ...UNPROVED, verdict: 'skipped' }

/** No proof is wanted, or nobody made one. */
export function proveNothing(): Promise<ProofOutcome> {
  return Promise.resolve(UNPROVED)
}

/** The smoke test on what was found. */
export function proveBySmokeTest(
  options: ProofOptions,
  { include, exclude, exempt = new Set() }: Pick<ScanOptions, 'include' | 'exclude' | 'exempt'>,
): Prove {
  const isSelected = selectPaths(include, exclude)
  return async (found, progress) => {
    const { mode } = options
    if (mode === 'off') return UNPROVED
    if (found.patches.length === 0) return NOT_PROVED
    const start = performance.now()
    const { provePatch } = await import('./proof.ts')
    const claimed = claimedRenames(found)
    for (const line of tellOldArguments(options.args, claimed)) progress(line)
    const submodules = await openSubmodules(found.source, '')
    try {
      const proof = await provePatch({
        files: found.source,
        submodules,
        isSelected,
        exempt,
        patched: found.patches.map(({ path, after }) => ({
          path,
          bytes: Buffer.from(after, 'latin1'),
        })),
        patchedLines: found.patches.flatMap(({ path, lines }) =>
          lines.map((line) => ({ path, line })),
        ),
        renames: [...claimed],
        related: found.states.filter((state) => !claimed.has(state)),
        options: { ...options, mode, sourceDir: posix.join(found.within, options.sourceDir) },
        environment: process.env,
        progress,
      })
      return outcomeOf(proof, options, { prove: Math.round(performance.now() - start) })
    } finally {
      await Promise.all(submodules.map(({ source }) => source.close()))
    }
  }
}

/** The arguments that a person gave by names which the patch takes leave of: the patched tree may read them no more. */
export function tellOldArguments(
  args: readonly string[],
  claimed: ReadonlySet<RenameState>,
): readonly string[] {
  const told = args.flatMap((argument) => {
    const name = /^(?:-D)?([^:=]*)/.exec(argument)![1]
    const became = [...claimed].find(({ from, to }) => from === name && to.length > 0)
    const news = became?.to.map((target) => target.name).join(' and ')
    return news === undefined
      ? []
      : [`smoke-args holds ${argument}, an old name: ${name} became ${news} in what is built`]
  })
  return [...new Set(told)]
}

/** The renames that a patch makes in what a build reads: a comment, a message or a text claims nothing that it could show. */
export function claimedRenames({ sites }: Pick<Found, 'sites'>): ReadonlySet<RenameState> {
  const claiming = sites.filter(
    (site) => site.action !== 'keep' && (site.role !== 'mention' || isOfBuild(site)),
  )
  return new Set(claiming.map(({ rename }) => rename))
}

/** Whether a place of which nothing else is known is a word in the code of a build: who takes it is what the smoke test asks. */
function isOfBuild({ use, text, column, scope }: JudgedSite): boolean {
  const start = column - 1
  const { region } = use
  const place = { start, end: start + use.end - use.start, region }
  return isWord(use) && scope === 'build' && !isSpokenOf(text, place)
}

/** Every submodule whose files are to be had, whether a map knows its upstream or not, and those inside them. */
export async function openSubmodules(
  source: FileSource,
  above: string,
): Promise<readonly Submodule[]> {
  const laid: Submodule[] = []
  for (const module of await submodulesOf(source)) {
    const opened = await openSubmodule(source.root, module)
    if (opened === null) continue
    const place = posix.join(above, module.path)
    laid.push({ path: place, source: opened.source })
    append(laid, await openSubmodules(opened.source, place))
  }
  return laid
}

/** Whether there was nothing to prove: what a run that requires a proof does without. */
export function provesNothing({ messages }: Proof): boolean {
  return messages.some((message) => proofCodeOf(message)?.seenAs === 'nothing-to-prove')
}

/** What a proof means under the options of a run: the one just made, with what it took, or one that another job handed over. */
export function outcomeOf(
  proof: Proof,
  { mode, onFailure }: ProofOptions,
  timings: Readonly<Record<string, number>> | null,
): ProofOutcome {
  const bad = BAD.has(proof.verdict)
  const isNothing = provesNothing(proof)
  const unmet = mode === 'required' && !isNothing && !GOOD.has(proof.verdict)
  return {
    proof,
    verdict: proof.verdict,
    failed: unmet || (bad && onFailure === 'fail'),
    draft: bad && onFailure === 'draft',
    isMadeHere: timings !== null,
    timings: timings ?? {},
  }
}
