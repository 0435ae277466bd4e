import { endGroup, info, setFailed, setSecret, startGroup } from '@actions/core'

import { UserError } from '../core/user-error.ts'
import { proveBySmokeTest, proveNothing, type ProofOutcome } from '../proof/prove-found.ts'
import { publisherOnGitHub } from '../publish/github/publisher.ts'
import { message } from '../publish/messages.ts'
import { unpublished } from '../publish/publication.ts'
import { publishFound } from '../publish/publish-found.ts'
import type { Publisher } from '../publish/publisher.ts'
import { plain } from '../report/escape.ts'
import type { Report } from '../report/report.ts'
import { sentence } from '../report/sentences.ts'
import { locate } from '../repository/revision.ts'
import { shift, type Publish, type Stages } from '../shift.ts'
import { forgetSecrets } from './forget-secrets.ts'
import { handedOverProof } from './handed-over.ts'
import { readInputs, type Inputs } from './inputs.ts'
import { writeResults } from './results.ts'
import { suggest } from './suggest.ts'
import {
  commitBefore,
  defaultBranch,
  workflowContext,
  type WorkflowContext,
} from './workflow-context.ts'

/**
 * The Action: inputs in, pull request and outputs out.
 *
 * @throws UserError for everything that the workflow's author can mend
 */
export async function runAction(environment: NodeJS.ProcessEnv): Promise<void> {
  const inputs = readInputs(environment)
  if (inputs.token !== '') setSecret(inputs.token)
  forgetSecrets(environment, inputs.token)
  const context = workflowContext(environment)
  const stages = await stagesOf(inputs, context, environment)
  startGroup('Flagshift')
  // What is checked out is a commit; a workspace that some other step filled is scanned as it lies there.
  const isGit = (await locate(inputs.scan.directory)) !== null
  const learns = isGit && inputs.scan.maps === 'auto'
  const scan = {
    ...inputs.scan,
    rev: isGit ? 'HEAD' : null,
    since: learns ? await commitBefore(environment, inputs.scan.directory) : null,
  }
  const { found, report, outcome } = await shift(scan, stages, log).finally(endGroup)
  const suggested = await suggest(found, report, inputs, context, environment, log)
  await writeResults(report, found, outcome.verdict, inputs, context, suggested)
  fail(report, outcome, inputs)
}

function log(line: string): void {
  info(plain(line))
}

async function stagesOf(
  inputs: Inputs,
  context: WorkflowContext,
  environment: NodeJS.ProcessEnv,
): Promise<Stages> {
  const publisher = publisherOf(inputs, context, environment)
  const publish: Publish = async (shifted) =>
    context.isProposal
      ? unpublished('none', message('proposal-event', context.event))
      : publishFound(shifted, inputs.publish, publisher, log)
  switch (inputs.mode) {
    case 'check':
      return { prove: proveNothing, checkOnly: true }
    case 'patch':
      return { prove: proveBySmokeTest(inputs.proof) }
    case 'publish':
      return { prove: await handedOverProof(inputs.reportFile, inputs.proof), publish }
    case 'pull-request':
      return { prove: proveBySmokeTest(inputs.proof), publish }
  }
}

/** The repository that the workflow runs in. */
function publisherOf(
  { token }: Inputs,
  { owner, repo, apiUrl, serverUrl, branch }: WorkflowContext,
  environment: NodeJS.ProcessEnv,
): Publisher {
  return publisherOnGitHub({ owner, repo, token, apiUrl, serverUrl }, async (asked) => {
    const base = asked || branch
    if (base === '')
      throw new UserError(
        'The run is for no branch.',
        'Say with the input base where the pull request goes to.',
      )
    if (token === '')
      throw new UserError('The input token is empty.', 'Leave it out to use the job’s own token.')
    return { base, usualBase: await defaultBranch(environment) }
  })
}

function fail(report: Report, outcome: ProofOutcome, { mode }: Inputs): void {
  const errors = report.publication?.messages.filter(({ level }) => level === 'error') ?? []
  if (errors.length > 0) setFailed(errors.map(({ text }) => plain(text)).join(' '))
  else if (outcome.failed)
    setFailed(`The smoke test says ${outcome.verdict}: ${plain(outcome.proof?.summary ?? '')}`)
  else if (mode === 'check' && report.status === 'undecided')
    setFailed(`Nothing is decided. ${report.undecided.map(sentence).join(' ')}`)
  else if (mode === 'check' && report.status !== 'clean')
    setFailed(
      report.status === 'blocked'
        ? 'This repository uses build flags by old names that could not be changed; see the annotations.'
        : 'This repository uses build flags by names that its upstream renamed; see the annotations.',
    )
}
