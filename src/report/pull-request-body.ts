import { cutText } from '../core/cut-text.ts'
import { joinParts } from '../core/parts.ts'
import { closeMarkdown } from './close-markdown.ts'
import type { Report } from './report.ts'
import { tellFooter } from './page-folded.ts'
import { tellLead, type Extent } from './page-story.ts'
import { tellFindings } from './sections.ts'

/** GitHub's limit is 65,536 characters; the marker and what publishing adds must fit too. */
const LIMIT = 60_000

/** What closes a text has room in so many characters. */
const CLOSED = 1000

/** Full, compact, minimal: each shows less. */
const TIERS: readonly Extent[] = [
  { sites: 300, kept: 100, renames: 100 },
  { sites: 60, kept: 20, renames: 40 },
  { sites: 0, kept: 5, renames: 10 },
]

/**
 * The pull request's page, in Markdown: what was renamed and why, the changes with their reasons, the proof, what a
 * person should look at, what was left alone. The largest tier that fits is taken.
 *
 * @param isLocal whether it is the page of a branch on this machine, and of no pull request
 */
export function pullRequestBody(report: Report, intro: string, isLocal = false): string {
  for (const tier of TIERS) {
    const body = render(report, intro, tier, isLocal)
    if (body.length <= LIMIT) return body
  }
  const rest = `\n\n${tellLead(report)}\n${tellFooter(report, isLocal)}`
  return closeMarkdown(cutText(intro, LIMIT - rest.length - CLOSED)) + rest
}

function render(report: Report, intro: string, extent: Extent, isLocal: boolean): string {
  const findings = tellFindings(report, extent)
  // What a person begins and does not end would take the page into it.
  const begun = intro === '' ? '' : `${closeMarkdown(intro)}\n`
  return joinParts('\n', [begun, tellLead(report), ...findings, tellFooter(report, isLocal)])
}
