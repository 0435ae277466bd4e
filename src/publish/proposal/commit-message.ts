import type { Proposal } from '../publication.ts'
import { oneLineEnd, stampLine, type Stamp } from './stamp.ts'

export interface Person {
  readonly name: string
  readonly email: string
}

/** As whom GitHub records the commits of a job's own token. */
const ACTIONS_BOT: Person = {
  name: 'github-actions[bot]',
  email: '41898282+github-actions[bot]@users.noreply.github.com',
}

/** Reads `Name <e-mail>`, which the option's check has let through. */
export function parseAuthor(author: string): Person {
  const [name = '', email = ''] = author.split(/\s*[<>]/)
  return { name: name.trim(), email }
}

/**
 * The message of the commit: the proposal's text, the sign-off where asked for, and the stamp.
 *
 * @param committer who signs off where no author is named
 */
export function commitMessage(
  proposal: Pick<Proposal, 'commitMessage'> & Partial<Pick<Proposal, 'author' | 'signOff'>>,
  stamp: Stamp,
  committer: Person = ACTIONS_BOT,
): string {
  const text = oneLineEnd(proposal.commitMessage).trim()
  const lines = text.split('\n')
  const lastParagraph = lines.slice(lines.lastIndexOf('') + 1)
  const endsWithTrailers =
    lines.includes('') && lastParagraph.every((line) => /^[A-Za-z][A-Za-z-]*: \S/.test(line))
  const { name, email } = proposal.author ? parseAuthor(proposal.author) : committer
  const signOff = `Signed-off-by: ${name} <${email}>`
  const signs = proposal.signOff === true && !lastParagraph.includes(signOff)
  const above = `${text}${endsWithTrailers ? '\n' : '\n\n'}${signs ? `${signOff}\n` : ''}`
  return `${above}${stampLine(stamp, above)}\n`
}
