import { existsSync } from 'node:fs'
import * as path from 'node:path'

import type { PublishOptions } from '../options.ts'
import { publishLocally } from '../publish/local/publisher.ts'
import { propose } from '../publish/proposal/propose.ts'
import { unpublished } from '../publish/publication.ts'
import { git } from '../repository/git.ts'
import { coloured } from '../report/diff-colours.ts'
import { plain } from '../report/escape.ts'
import { proofText } from '../report/proof-text.ts'
import { table } from '../report/table.ts'
import { shift, type Shifted, type Stages } from '../shift.ts'
import type { Terminal } from './terminal.ts'
import { oneOf } from '../options.ts'
import { UserError } from '../core/user-error.ts'
import {
  proofOptionsOf,
  publishOptionsOf,
  scanOptionsOf,
  type CommandLine,
} from './command-line.ts'

/** @returns the exit status: 0 published or nothing to do, 1 not proved or not published */
export async function open(line: CommandLine, terminal: Terminal): Promise<number> {
  const where = oneOf(line.text('publish') || 'local', ['local', 'github'] as const, '--publish')
  const options = publishOptionsOf(line)
  const scan = { ...scanOptionsOf(line), rev: line.text('rev') || 'HEAD' }
  const target = where === 'github' ? githubTarget(line.text('repo')) : null
  const page = pagePath(line, scan.directory, options)
  const publish: Stages['publish'] = options.dryRun
    ? null
    : async (found, report, outcome) => {
        if (outcome.failed)
          return unpublished(
            'blocked',
            'error',
            'smoke-test',
            'The smoke test failed, so nothing was published.',
          )
        const base = options.base || (await currentBranch(found.root))
        const proposal = await propose(found, report, options, base, outcome.draft)
        if (target === null) return publishLocally(proposal, found.root, page, terminal.note)
        const { publishToGitHub } = await import('../publish/github/publisher.ts')
        return publishToGitHub(proposal, target, terminal.note)
      }
  const shifted = await shift(
    scan,
    { proof: proofOptionsOf(line), publish, checkOnly: false },
    terminal.note,
  )
  show(shifted, line, terminal)
  if (target === null && existsSync(page)) terminal.note(`The pull request page is in ${page}`)
  const { publication } = shifted.report
  const failed = publication?.messages.some(({ level }) => level === 'error') ?? false
  return shifted.outcome.failed || failed || publication?.operation === 'blocked' ? 1 : 0
}

function githubTarget(repo: string): {
  readonly owner: string
  readonly repo: string
  readonly token: string
  readonly apiUrl: string
  readonly serverUrl: string
} {
  const [owner = '', name = '', rest] = repo.split('/')
  if (owner === '' || name === '' || rest !== undefined)
    throw new UserError(`--repo is "${repo}".`, 'Write it as OWNER/NAME.')
  const token = process.env['GITHUB_TOKEN'] || process.env['GH_TOKEN'] || ''
  if (token === '')
    throw new UserError(
      'There is no token.',
      'Set GITHUB_TOKEN to one that may push to the repository and open pull requests.',
    )
  return {
    owner,
    repo: name,
    token,
    apiUrl: process.env['GITHUB_API_URL'] || 'https://api.github.com',
    serverUrl: process.env['GITHUB_SERVER_URL'] || 'https://github.com',
  }
}

/** The checked-out branch. */
async function currentBranch(root: string): Promise<string> {
  const name = (await git(root, ['rev-parse', '--abbrev-ref', 'HEAD'])).toString().trim()
  if (name !== 'HEAD') return name
  throw new UserError(
    'No branch is checked out.',
    'Name the branch for the pull request with --base.',
    { file: root },
  )
}

function pagePath(line: CommandLine, root: string, options: PublishOptions): string {
  return path.resolve(
    line.text('page') ||
      path.join(root, '..', `${path.basename(root)}-${options.branch.replaceAll('/', '-')}.md`),
  )
}

function show({ found, report, outcome }: Shifted, line: CommandLine, terminal: Terminal): void {
  if (line.on('json')) {
    terminal.out(JSON.stringify(report, null, 2))
    return
  }
  terminal.out(table(report, terminal.style, false))
  terminal.out(coloured(Buffer.from(found.diff, 'latin1').toString('utf8'), terminal.style))
  terminal.out(proofText(outcome, terminal.style))
  const { publication } = report
  if (publication === null) return
  terminal.out('')
  terminal.out(
    `${terminal.style.bold('Pull request')} ${publication.operation}${publication.branch === null ? '' : ` on branch ${plain(publication.branch)}`}${publication.url === null ? '' : ` ${publication.url}`}`,
  )
  for (const { level, text } of publication.messages) terminal.out(`  ${level}: ${plain(text)}`)
}
