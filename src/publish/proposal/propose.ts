import { proofCodeOf } from '../../core/reasons/proof-codes.ts'
import type { Found } from '../../patch/found.ts'
import { DEFAULT_BRANCH, type PublishOptions } from '../../options/options.ts'
import { FILLED_IN } from '../../options/pull-texts.ts'
import { pullRequestBody } from '../../report/pull-request-body.ts'
import type { ProofOutcome } from '../../proof/prove-found.ts'
import type { Report } from '../../report/report.ts'
import { changedSites } from '../../report/told-sites.ts'
import { count, listFew } from '../../core/count.ts'
import { shortenText } from '../../core/cut-text.ts'
import { UserError } from '../../core/user-error.ts'
import { utf8Of } from '../../core/lines.ts'
import { defaultMessage } from './default-message.ts'
import type { Proposal } from '../publication.ts'
import type { Aim } from '../publisher.ts'

/**
 * Turns what was found into what is published.
 *
 * @param outcome whether the proof asks for a draft, and whether this job made it
 * @throws UserError when what was scanned is no commit: there would be nothing to put a commit on
 */
export function makeProposal(
  found: Found,
  report: Report,
  options: PublishOptions,
  { base, usualBase, isLocal = false }: Aim,
  { draft, isMadeHere }: Pick<ProofOutcome, 'draft' | 'isMadeHere'>,
): Proposal {
  if (found.revision === null)
    throw new UserError(
      'What was scanned is not a commit.',
      'Publish from a git repository, and scan a commit.',
      { file: found.root },
    )
  const modes = new Map(found.entries.map(({ path, mode }) => [path, mode]))
  const words = wordsOf(report)
  const { milestone, ...asked } = options
  return {
    ...asked,
    files: found.patches.map(({ path, after }) => ({
      path,
      mode: modes.get(path) === '100755' ? '100755' : '100644',
      bytes: Buffer.from(after, 'latin1'),
    })),
    base: { branch: base, commit: found.revision },
    grounds: groundsOf(found),
    branch: branchFor(options.branch, base, usualBase),
    title: shortenText(fill(options.title || 'Follow renamed build flags: {renames}', words), 256),
    body: pullRequestBody(report, fill(options.body, words), isLocal),
    commitMessage: fill(options.commitMessage || defaultMessage(found.sites, pairs(report)), words),
    ...(milestone !== '' && { milestone: /^\d+$/.test(milestone) ? Number(milestone) : milestone }),
    draft: options.draft || draft,
    mayBeReady: isMadeHere,
    autoMerge: options.autoMerge && isMadeHere && isCertain(report),
    diff: utf8Of(found.diff),
    diffOf: (paths) => {
      const wanted = new Set(paths)
      const parts = found.patches.filter(({ path }) => wanted.has(path))
      return utf8Of(parts.map(({ diff }) => diff).join(''))
    },
  }
}

/** What says how the places are judged: workflows, configuration and map, and what the upstreams' versions are read from. */
function groundsOf({ upstreams }: Found): readonly string[] {
  // A place in a file is told with its line.
  const pins = upstreams.map(({ path }) => path.replace(/:\d+$/, ''))
  return ['.github', '.gitmodules', ...pins.filter((path) => path !== '')]
}

/** One branch for each base: other bases than the usual one have theirs in the default name. */
function branchFor(branch: string, base: string, usualBase: string | null): string {
  if (branch !== DEFAULT_BRANCH || usualBase === null || base === usualBase) return branch
  return `${branch}-${base.replaceAll('/', '-')}`
}

/** Merging without a person asks for safe edits only, for a proof of every rename that was made in this very job, and that nothing is undecided. */
function isCertain({ sites, proof, undecided }: Report): boolean {
  return (
    undecided.length === 0 &&
    proof?.verdict === 'proved' &&
    proof.renames.every(({ verdict }) => verdict === 'proved') &&
    !proof.messages.some((message) => proofCodeOf(message)?.seenAs === 'another-build') &&
    sites.every(({ action, safety }) => action === 'keep' || safety === 'safe')
  )
}

function wordsOf(report: Report): Readonly<Record<(typeof FILLED_IN)[number], string>> {
  return {
    renames: listFew(pairs(report), 2),
    files: count(report.patch.files, 'file'),
    sites: count(changedSites(report).length, 'place'),
  }
}

function pairs(report: Report): readonly string[] {
  const all = changedSites(report).map(({ from, to }) => `${from} → ${to.join(' + ')}`)
  return [...new Set(all)].toSorted()
}

function fill(template: string, words: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, word: string) => words[word] ?? whole)
}
