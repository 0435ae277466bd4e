import { markerComment, type Marker } from './marker.ts'
import { BODY_LIMIT, type Proposal } from '../publication.ts'
import { closeMarkdown } from '../../report/close-markdown.ts'
import { codeSpan, makeFence } from '../../report/escape.ts'
import type { LeftFile } from '../../report/publication.ts'

/** What stands on the page of a pull request that the job's own token opened. */
const CHECKS_WAIT = `

## Checks on this pull request

It was opened with the job's own token, so GitHub lets its workflows wait until somebody with write access approves them (GitHub Enterprise Server does not start them at all). With the token of a GitHub App or a fine-grained personal access token in the Action's input \`token\` they start by themselves.
`

/**
 * What the pull request says: the proposal's body and, where files had to be left out, a patch for a person to apply.
 *
 * @param room the characters that it may take
 * @param checksWait whether the pull request is one whose workflows wait for an approval
 */
export function writePullText(
  proposal: Proposal,
  left: readonly LeftFile[],
  room: number,
  checksWait = false,
): string {
  const last = checksWait ? CHECKS_WAIT : ''
  const whole = (withPatch: boolean) =>
    unmarked(left.length === 0 ? '' : leftSection(proposal, left, withPatch)) + last
  const body = unmarked(proposal.body)
  const section = whole(true)
  if (body.length + section.length <= room) return body + section
  const short = whole(false)
  return cutToFit(body, room - short.length) + short
}

/** The marker is the only comment of ours in a body: nothing that a repository holds may pass for it. */
function unmarked(text: string): string {
  return text.replaceAll('<!-- flagshift-', '&lt;!-- flagshift-')
}

/**
 * The whole body: text, marker, and what a person wrote below the marker; never over GitHub's limit. What a person wrote has
 * the room, and the text what is left of it.
 */
export function writePullBody(text: string, marker: Marker, below: string): string {
  const rest = `\n\n${markerComment(marker)}${below}`
  return (cutToFit(text.trimEnd(), BODY_LIMIT - rest.length) + rest).slice(0, BODY_LIMIT)
}

/** Cuts a text at a line so that no code fence and no section stays open. */
export function cutToFit(text: string, room: number): string {
  if (text.length <= room) return text
  const note = '\n\n_Cut here: the rest is in the job summary and the report._'
  for (let size = room - note.length; size > 0; size -= 100) {
    const whole = text.slice(0, Math.max(0, text.lastIndexOf('\n', size)))
    const cut = closeMarkdown(whole) + note
    if (cut.length <= room) return cut
  }
  return ''
}

function leftSection(proposal: Proposal, left: readonly LeftFile[], withPatch: boolean): string {
  const paths = left.map(({ path }) => path)
  const list = paths.slice(0, 50).map((path) => `- ${codeSpan(path)}`)
  if (paths.length > 50) list.push(`- and ${paths.length - 50} more`)
  const patch = proposal.diffOf(paths)
  const fence = makeFence(patch, 3)
  // A comment like ours would be changed on the page, and the patch with it.
  const told =
    withPatch && unmarked(patch) === patch
      ? `Apply this patch with \`git apply\` on this branch:

<details><summary>Patch</summary>

${fence}diff
${patch.trimEnd()}
${fence}

</details>`
      : 'The patch is in the job summary and in the patch file of the run.'
  return `

## Workflow files for you to change

GitHub does not let this token change workflow files, so these are not in the commit:

${list.join('\n')}

${told}

To have them committed the next time, give the Action a \`token\` with the right to change workflows: a GitHub App with the permission **Workflows: write**, or a personal access token with the \`workflow\` scope.`
}
