import { endGroup, info, setFailed, setSecret, startGroup } from '@actions/core'

import type { Found } from '../find.ts'
import type { Proof } from '../proof/evidence.ts'
import type { ProofOutcome } from '../proof/prove-found.ts'
import { propose } from '../publish/propose.ts'
import type { Publication } from '../publish/publication.ts'
import { plain } from '../report/escape.ts'
import type { Report } from '../report/report.ts'
import { shift, type Stages } from '../shift.ts'
import { UserError } from '../user-error.ts'
import { handedOverProof } from './handed-over.ts'
import { readInputs, type Inputs } from './inputs.ts'
import { writeResults } from './results.ts'
import { workflowContext, type WorkflowContext } from './workflow-context.ts'

/**
 * The Action: inputs in, pull request and outputs out.
 *
 * @throws UserError for everything that the workflow's author can mend
 */
export async function runAction(environment: NodeJS.ProcessEnv): Promise<void> {
  const inputs = readInputs(environment)
  if (inputs.token !== '') setSecret(inputs.token)
  const context = workflowContext(environment)
  const handed = inputs.mode === 'publish' ? await handedOverProof(inputs.reportFile) : null
  startGroup('Flagshift')
  const shifted = await shift(inputs.scan, stagesOf(inputs, context, handed), log)
  endGroup()
  const report = handed === null ? shifted.report : { ...shifted.report, proof: handed.proof }
  await writeResults(
    report,
    shifted.found,
    verdictOf(shifted.outcome, handed?.proof ?? null),
    inputs,
    context,
  )
  fail(report, shifted.outcome, inputs)
}

function log(line: string): void {
  info(plain(line))
}

interface Handed {
  readonly proof: Proof | null
  readonly diff: string | null
}

function stagesOf(inputs: Inputs, context: WorkflowContext, handed: Handed | null): Stages {
  const { mode } = inputs
  return {
    checkOnly: mode === 'check',
    proof: mode === 'check' || mode === 'publish' ? null : inputs.proof,
    publish:
      mode === 'check' || mode === 'patch'
        ? null
        : (found, report, outcome) => publish(found, report, outcome, inputs, context, handed),
  }
}

async function publish(
  found: Found,
  report: Report,
  outcome: ProofOutcome,
  { publish: options, proof: proofOptions, token }: Inputs,
  context: WorkflowContext,
  handed: Handed | null,
): Promise<Publication> {
  if (context.isProposal)
    return none(
      'proposal-event',
      `Nothing is published from the event ${context.event}: what is checked out is a proposal itself.`,
    )
  if (outcome.failed)
    return {
      ...none('smoke-test', 'The smoke test failed, so nothing is published.', 'error'),
      operation: 'blocked',
    }
  if (handed !== null && handed.diff !== report.patch.diff)
    throw new UserError(
      'The patch in the report is not the one that this commit gives.',
      'Check out the same commit in both jobs, with the same inputs.',
    )
  if (options.dryRun)
    return none('dry-run', 'A dry run: nothing is pushed and no pull request is opened.', 'info')
  const base = options.base || context.branch
  if (base === '')
    throw new UserError(
      'The run is for no branch.',
      'Say with the input base where the pull request goes to.',
    )
  if (token === '')
    throw new UserError('The input token is empty.', 'Leave it out to use the job’s own token.')
  const whole = handed === null ? report : { ...report, proof: handed.proof }
  const bad =
    handed?.proof != null && BAD.has(handed.proof.verdict) && proofOptions.onFailure === 'draft'
  const proposal = await propose(found, whole, options, base, outcome.draft || bad)
  const { publishToGitHub } = await import('../publish/github.ts')
  const { owner, repo, apiUrl, serverUrl } = context
  return publishToGitHub(proposal, { owner, repo, token, apiUrl, serverUrl }, log)
}

const BAD = new Set(['partial', 'no-effect', 'regression'])

function none(
  code: string,
  text: string,
  level: 'info' | 'warning' | 'error' = 'warning',
): Publication {
  return {
    operation: 'none',
    branch: null,
    commit: null,
    number: null,
    url: null,
    left: [],
    messages: [{ level, code, text }],
  }
}

function verdictOf(outcome: ProofOutcome, handed: Proof | null): string {
  return handed?.verdict ?? outcome.verdict
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
