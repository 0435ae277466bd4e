import * as z from 'zod/mini'

import { UserError } from '../../core/user-error.ts'
import { joinParts } from '../../core/parts.ts'
import type { Octokit } from '../../publish/github/client.ts'
import { readRefusal } from '../../publish/github/refusal.ts'

/** An issue that a person opened for the dashboard. */
interface Issue {
  readonly owner: string
  readonly repo: string
  readonly number: number
}

const [BEGIN, END] = ['<!-- flagshift-fleet -->', '<!-- /flagshift-fleet -->']
const BLANKS = '[ \\t]*$'
/**
 * From one mark to the next other one, each on a line that holds nothing else but blanks behind it: where a person took one away, what stands behind
 * the other is theirs.
 */
const PART = new RegExp(`^${BEGIN}${BLANKS}(?:(?!^${BEGIN}${BLANKS})[^])*?^${END}${BLANKS}`, 'gm')
/** So many characters GitHub takes. */
const LONGEST = 65_536
const ISSUE = z.object({ body: z.nullish(z.string()), pull_request: z.optional(z.unknown()) })

/** @throws UserError for what names no issue */
export function issueOf(written: string, called: string): Issue {
  const [, owner = '', repo = '', number] =
    /^([\w.-]+)\/([\w.-]+)#([1-9]\d{0,9})$/.exec(written) ?? []
  if (number === undefined)
    throw new UserError(`${called} is "${written}".`, 'Write it as OWNER/NAME#NUMBER.')
  return { owner, repo, number: Number(number) }
}

/**
 * Puts a text into an issue in the place of the one that was put there before (its copies are taken away), or at its end; all
 * else that people wrote stays. Nothing is written where it is there already.
 *
 * @throws UserError where GitHub refuses, or the issue is a pull request
 */
export async function writeIssue(
  octokit: Octokit,
  token: string,
  { owner, repo, number }: Issue,
  tell: (room: number) => string,
): Promise<void> {
  const issue = { owner, repo, issue_number: number }
  try {
    const { data } = await octokit.rest.issues.get(issue)
    const { body, pull_request: pull } = ISSUE.parse(data)
    if (pull !== undefined)
      throw new UserError(
        `${owner}/${repo}#${number} is a pull request.`,
        'Name an issue that was opened for the dashboard.',
      )
    const before = (body ?? '').replaceAll('\r\n', '\n')
    const others = before.replaceAll(PART, '').length
    const room = LONGEST - others - `\n\n${BEGIN}\n\n${END}`.length
    const after = replaced(before, `${BEGIN}\n${tell(room)}\n${END}`)
    if (after.length > LONGEST)
      throw new UserError(
        `${owner}/${repo}#${number} has no room for the dashboard: its own text has ${others} of at most ${LONGEST} letters.`,
        'Shorten that text, or name another issue.',
      )
    if (after !== before) await octokit.rest.issues.update({ ...issue, body: after })
  } catch (error) {
    const { status, said } = readRefusal(error, token)
    throw new UserError(
      `GitHub did not take the dashboard for ${owner}/${repo}#${number}: ${said}.`,
      status < 500 ? 'The token needs issues: write there.' : 'Try it later.',
      undefined,
      { cause: error },
    )
  }
}

function replaced(body: string, part: string): string {
  const [first] = body.match(PART) ?? []
  if (first === undefined) return joinParts('\n\n', [body.trimEnd(), part])
  const from = body.indexOf(first)
  return body.slice(0, from) + part + body.slice(from + first.length).replaceAll(PART, '')
}
