import { joinParts } from '../core/parts.ts'
import { codeSpan, fenceCode, escapeMarkdown } from './escape.ts'
import type { PublicationMessage } from './publication.ts'
import type { Report } from './report.ts'
import { foldMarkdown } from './page-folded.ts'
import { tellLead } from './page-story.ts'
import { tellFindings } from './sections.ts'

/** A step's summary may hold 1 MiB; over it GitHub shows nothing at all. */
const LIMIT = 900_000
const DIFF_LIMIT = 200_000

/**
 * The Action's job summary, in Markdown.
 *
 * @param left the patch for files that the token may not commit, as text; empty where there are none
 * @param suggested what is to be said of suggestions
 */
export function jobSummary(
  report: Report,
  left = '',
  suggested: readonly PublicationMessage[] = [],
): string {
  const extent = { sites: 1000, kept: 200, renames: 500 }
  const { diff } = report.patch
  const parts = [
    `## Flagshift: ${report.status}\n`,
    publication(report, suggested),
    left === '' || left.length > DIFF_LIMIT
      ? ''
      : `Apply this with \`git apply\` to change them by hand:\n\n${fenceCode(left, 'diff')}`,
    tellLead(report),
    ...tellFindings(report, extent),
    diff !== null &&
      diff.length <= DIFF_LIMIT &&
      foldMarkdown('The patch', fenceCode(diff, 'diff')),
  ]
  const whole = joinParts('\n', parts)
  return Buffer.byteLength(whole) <= LIMIT ? whole : parts.slice(0, 5).join('\n')
}

function publication(
  { publication: made }: Report,
  suggested: readonly PublicationMessage[],
): string {
  const said = [...(made?.messages ?? []), ...suggested]
  const notes = said.map(({ level, text }) => `- ${level}: ${escapeMarkdown(text)}`)
  if (made === null) return notes.length === 0 ? '' : `${notes.join('\n')}\n`
  const where = made.url === null ? '' : `: ${made.url}`
  const byHand =
    made.compareUrl === undefined ? '' : `[Open the pull request by hand](${made.compareUrl})\n`
  const head = made.operation === 'none' ? 'No pull request' : `Pull request: **${made.operation}**`
  const left = made.left.map(
    ({ path, reason }) => `- ${codeSpan(path)}: ${escapeMarkdown(reason.message)}`,
  )
  return [`${head}${where}\n`, byHand, ...notes, ...left, ''].join('\n')
}
