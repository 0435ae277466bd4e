import { existsSync } from 'node:fs'
import * as path from 'node:path'

import { proveBySmokeTest } from '../proof/prove-found.ts'
import type { GitHubTarget } from '../publish/github/client.ts'
import { publisherOnGitHub } from '../publish/github/publisher.ts'
import { aimAtCheckedOut, callBranch, publisherOnDisk } from '../publish/local/publisher.ts'
import { aimBeforeProof, mayWrite, publishFound } from '../publish/publish-found.ts'
import { sameBranch } from '../publish/proposal/branch-name.ts'
import type { Publisher } from '../publish/publisher.ts'
import { UserError } from '../core/user-error.ts'
import { git } from '../repository/git.ts'
import { locateRepository } from '../repository/revision.ts'
import { shiftFlags } from '../shift.ts'
import { addressIn } from '../options/github-access.ts'
import { apiFrom } from './api-from.ts'
import type { CommandLine } from './command-line.ts'
import {
  choiceOf,
  ownerAndName,
  publishOptionsOf,
  scanOptionsOf,
  type PublishOptions,
} from '../options/options.ts'
import { printRun } from './print-run.ts'
import { kitNote, proofOf } from './prove.ts'
import type { Terminal } from './terminal.ts'

/** @returns the exit status: 0 published or nothing to do, 1 not published, for want of a proof where --on-smoke-failure says so */
export async function runOpen(line: CommandLine, terminal: Terminal): Promise<number> {
  const where = choiceOf(line, 'publish')
  const options = publishOptionsOf(line)
  const proof = await proofOf(line)
  const scan = { ...scanOptionsOf(line, line.operand), rev: line.text('rev') || 'HEAD' }
  const { directory } = scan
  const page = await pagePath(line, directory, options)
  const publishers: Readonly<Record<typeof where, () => Publisher>> = {
    local: () => publisherOnDisk(directory, page),
    github: () => publisherOnGitHub(gitHubTarget(line.text('repo')), aimAtCheckedOut(directory)),
  }
  const publisher = publishers[where]()
  // Where there is no repository the scan says so.
  const isThere = (await locateRepository(directory)) !== null
  const aim = isThere && mayWrite(options) ? await publisher.aim(options.base) : null
  const base = aim?.base ?? options.base
  if (base !== '' && sameBranch(options.branch, base))
    throw new UserError(
      `The branch ${options.branch} is the one that the pull request goes to (${base}), and nothing is ever written to that.`,
      'Choose another name with --branch at the command line.',
    )
  const shifted = await shiftFlags(
    scan,
    {
      prove: async (found, progress) => {
        await aimBeforeProof(found, options, publisher)
        return proveBySmokeTest(proof, scan)(found, progress)
      },
      publish: (seen, progress) => publishFound(seen, options, publisher, progress),
    },
    terminal.progress,
  )
  const { publication } = shifted.report
  const branch = where === 'local' && existsSync(page) ? (publication?.branch ?? null) : null
  const made = branch === null ? null : { page, called: await callBranch(directory, branch) }
  await printRun(shifted, line, terminal, made)
  if (proof.emit !== null) terminal.note(kitNote(shifted, proof.emit))
  const failed = publication?.messages.some(({ level }) => level === 'error') ?? false
  return shifted.outcome.failed || failed || publication?.operation === 'blocked' ? 1 : 0
}

function gitHubTarget(repo: string): GitHubTarget {
  const name = ownerAndName(repo, '--repo')
  const { token, apiUrl } = apiFrom(process.env, 'push to the repository and open pull requests')
  const serverUrl = addressIn(process.env, 'GITHUB_SERVER_URL')
  return { ...name, token, apiUrl, serverUrl }
}

/** Where the page goes: what nobody asked for stands neither among the repository's files nor beside it. */
async function pagePath(
  line: CommandLine,
  directory: string,
  { branch }: PublishOptions,
): Promise<string> {
  const given = line.text('page')
  if (given !== '' || line.text('publish') === 'github') return path.resolve(given)
  // Where there is no repository the scan says so.
  if ((await locateRepository(directory)) === null) return path.resolve(directory)
  const inGit = await git(directory, ['rev-parse', '--git-path', `flagshift/${branch}.md`])
  return path.resolve(directory, inGit.toString().trimEnd())
}
