import { endGroup, info, setFailed, setSecret, startGroup } from '@actions/core'

import type { Found } from '../find.ts'
import { outcomeOf, type ProofOutcome } from '../proof/prove-found.ts'
import { propose } from '../publish/proposal/propose.ts'
import { unpublished } from '../publish/publication.ts'
import type { Publication } from '../report/publication.ts'
import { locate } from '../repository/revision.ts'
import { plain } from '../report/escape.ts'
import type { Report } from '../report/report.ts'
import { shift, type Stages } from '../shift.ts'
import { UserError } from '../core/user-error.ts'
import { forgetSecrets } from './forget-secrets.ts'
import { handedOverProof, type HandedOver } from './handed-over.ts'
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
  const handed = inputs.mode === 'publish' ? await handedOverProof(inputs.reportFile) : null
  startGroup('Flagshift')
  // What is checked out is a commit; a workspace that some other step filled is scanned as it lies there.
  const isGit = (await locate(inputs.scan.directory)) !== null
  const learns = isGit && inputs.scan.maps === 'auto'
  const scan = {
    ...inputs.scan,
    rev: isGit ? 'HEAD' : null,
    since: learns ? await commitBefore(environment, inputs.scan.directory) : null,
  }
  const shifted = await shift(scan, stagesOf(inputs, context, handed, environment), log).finally(
    endGroup,
  )
  const proved = provedBy(handed, shifted.outcome, inputs)
  const report = { ...shifted.report, proof: proved.proof }
  const suggested = await suggest(shifted.found, report, inputs, context, environment, log)
  await writeResults(report, shifted.found, proved.verdict, inputs, context, suggested)
  fail(report, proved, inputs)
}

function log(line: string): void {
  info(plain(line))
}

function stagesOf(
  inputs: Inputs,
  context: WorkflowContext,
  handed: HandedOver | null,
  environment: NodeJS.ProcessEnv,
): Stages {
  const { mode } = inputs
  return {
    checkOnly: mode === 'check',
    proof: mode === 'check' || mode === 'publish' ? null : inputs.proof,
    publish:
      mode === 'check' || mode === 'patch'
        ? null
        : (found, report, outcome) =>
            publish(found, report, outcome, inputs, context, handed, environment),
  }
}

async function publish(
  found: Found,
  report: Report,
  made: ProofOutcome,
  inputs: Inputs,
  context: WorkflowContext,
  handed: HandedOver | null,
  environment: NodeJS.ProcessEnv,
): Promise<Publication> {
  const { publish: options, token } = inputs
  const outcome = provedBy(handed, made, inputs)
  if (context.isProposal)
    return unpublished(
      'none',
      'warning',
      'proposal-event',
      `Nothing is published from the event ${context.event}: what is checked out is a proposal itself.`,
    )
  if (outcome.failed)
    return unpublished(
      'blocked',
      'error',
      'smoke-test',
      'The smoke test failed, so nothing is published.',
    )
  if (handed !== null && handed.diff !== report.patch.diff)
    throw new UserError(
      'The patch in the report is not the one that this commit gives.',
      'Check out the same commit in both jobs, with the same inputs.',
    )
  if (options.dryRun)
    return unpublished(
      'none',
      'info',
      'dry-run',
      'A dry run: nothing is pushed and no pull request is opened.',
    )
  const base = options.base || context.branch
  if (base === '')
    throw new UserError(
      'The run is for no branch.',
      'Say with the input base where the pull request goes to.',
    )
  if (token === '')
    throw new UserError('The input token is empty.', 'Leave it out to use the job’s own token.')
  const proposal = await propose(
    found,
    { ...report, proof: outcome.proof },
    options,
    base,
    outcome.draft,
    await defaultBranch(environment),
  )
  const { publishToGitHub } = await import('../publish/github/publisher.ts')
  const { owner, repo, apiUrl, serverUrl } = context
  return publishToGitHub(proposal, { owner, repo, token, apiUrl, serverUrl }, log)
}

/** The proof that counts: the one that another job handed over, or the one just made. */
function provedBy(handed: HandedOver | null, made: ProofOutcome, { proof }: Inputs): ProofOutcome {
  return handed?.proof ? outcomeOf(handed.proof, proof) : made
}

function fail(report: Report, outcome: ProofOutcome, { mode }: Inputs): void {
  const errors = report.publication?.messages.filter(({ level }) => level === 'error') ?? []
  if (errors.length > 0) setFailed(errors.map(({ text }) => plain(text)).join(' '))
  else if (outcome.failed)
    setFailed(`The smoke test says ${outcome.verdict}: ${plain(outcome.proof?.summary ?? '')}`)
  else if (mode === 'check' && report.status !== 'clean')
    setFailed(
      'This repository uses build flags by names that its upstream no longer reads; see the annotations.',
    )
}
