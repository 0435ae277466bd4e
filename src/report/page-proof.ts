import { count } from '../core/count.ts'
import { joinParts } from '../core/parts.ts'
import { proofCodeOf } from '../core/reasons/proof-codes.ts'
import { codeSpan, fenceCode, escapeMarkdown } from './escape.ts'
import { foldMarkdown } from './page-folded.ts'
import { configuredWith, proofNotes, proofPicture } from './proof-picture.ts'
import { EVIDENCE, messagesBeside, provedRows, type ProvedRow } from './proved-renames.ts'
import type { Report } from './report.ts'
import { changedSites } from './told-sites.ts'
import { cutExcerpts, textOf } from './terminal/excerpt.ts'

/** What the smoke test saw before the patch and with it: lists, since a phone shows two columns of a table's three. */
export function tellSeen(report: Report): string {
  const { proof } = report
  if (proof === null)
    return changedSites(report).length === 0
      ? ''
      : '**There is no result of a smoke test**: whether the new names take effect is not known.\n'
  const rows = proofPicture(proof).map(({ label, at, before, after, isHead }) => {
    if (isHead) return `- **${escapeMarkdown(`${label}: ${before} → ${after}`)}**`
    const what = `${at === undefined ? '' : `${codeSpan(at)} `}${escapeMarkdown(label)}`
    const [[old], [fresh]] = cutExcerpts([before], [after], [], LONGEST)
    const [was, is] = [codeSpan(textOf(old!)), codeSpan(textOf(fresh!))]
    const change = before === '–' ? `${is}, not before` : `${was} → ${is}`
    return `  - ${what} ${change}`
  })
  const notes = [
    ...(proof.headline === null ? [] : [proof.headline]),
    ...(rows.length === 0 || proof.verdict !== 'proved' ? [proof.summary] : []),
    ...proofNotes(proof),
  ]
  return joinParts('\n', [
    rows.length > 0 && `Before → with this patch:\n\n${rows.join('\n')}\n`,
    `**Smoke test: ${proof.verdict}.** ${escapeMarkdown(notes.map(short).join(' '))}\n`,
  ])
}

/** So much of a line is shown, if more of it does not differ. */
const LONGEST = 120

/** So many renames and messages are told. */
const RENAMES = 20
const MESSAGES = 12

/** What the smoke test showed of each rename, how it was configured, and what limits it. */
export function tellProof({ proof }: Report): string {
  if (proof === null) return ''
  const { seen: shown, rest } = provedRows(proof)
  const renames = [...shown.map(seenOf), ...rest.map(unseenOf)]
  const more = renames.length - RENAMES
  const asked = configuredWith(proof)
  const messages = messagesBeside(proof)
    .filter((message) => message.level !== 'info' || proofCodeOf(message)?.limits === true)
    .slice(0, MESSAGES)
    .map(({ code: id, text }) => `- ${codeSpan(id)} ${escapeMarkdown(short(text))}`)
  const parts = [
    `**Verdict: ${proof.verdict}.** It rests on ${EVIDENCE[proof.evidence]}. ${escapeMarkdown(short(proof.summary))}\n`,
    renames.length > 0 &&
      `${renames.slice(0, RENAMES).join('\n')}\n${more > 0 ? `- and ${count(more, 'more rename')}\n` : ''}`,
    asked.length > 0 && `Configured with:\n\n${fenceCode(asked.join('\n'), 'sh')}`,
    messages.length > 0 && `${messages.join('\n')}\n`,
  ]
  return foldMarkdown('The proof in full', joinParts('\n', parts))
}

function seenOf({ label, verdict, gained, lost }: ProvedRow): string {
  const [first] = [...lost, ...gained]
  const sides = [first?.added ?? [], first?.removed ?? []]
  const line = (lost.length > 0 ? sides.toReversed() : sides).flat()[0] ?? ''
  const where = codeSpan(first?.path || 'build graph')
  const target = first?.target ? ` of ${codeSpan(first.target)}` : ''
  const setBy = first?.setBy ? `, set by ${codeSpan(first.setBy)}` : ''
  return `- ${codeSpan(label)}: **${verdict}**, in ${where}${target}${setBy}${line === '' ? '' : `, for example ${codeSpan(line)}`}`
}

function unseenOf({ label, verdict, message }: ProvedRow): string {
  return `- ${codeSpan(label)}: **${verdict}**. ${escapeMarkdown(short(message))}`
}

/** A message is a sentence or two; what a build says may be anything. */
function short(text: string): string {
  return text.length > 600 ? `${text.slice(0, 600)}…` : text
}
