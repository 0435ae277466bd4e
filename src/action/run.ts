import { endGroup, info, setSecret, startGroup } from '@actions/core'

import { tellOnce } from '../core/tell-once.ts'
import { UserError } from '../core/user-error.ts'
import { proveBySmokeTest, proveNothing } from '../proof/prove-found.ts'
import { publisherOnGitHub } from '../publish/github/publisher.ts'
import { message } from '../publish/messages.ts'
import { sameBranch } from '../publish/proposal/branch-name.ts'
import { unpublished } from '../publish/publication.ts'
import { publishFound } from '../publish/publish-found.ts'
import type { Publisher } from '../publish/publisher.ts'
import { oneSafeLine } from '../report/escape.ts'
import type { Publication, PublicationMessage } from '../report/publication.ts'
import { ownerAndName, type Given, type Mode } from '../options/options.ts'
import { shift, type Publish, type Stages } from '../shift.ts'
import { failureOf } from './failure.ts'
import { forgetSecrets } from './forget-secrets.ts'
import { handedOverProof } from './handed-over.ts'
import { readInputs, type Inputs } from './inputs.ts'
import { pullRequest, writePlan, writeResults } from './results.ts'
import { suggest } from './suggest.ts'
import { whereThere, workflowContext, type WorkflowContext } from './workflow-context.ts'

/**
 * The Action: inputs in, pull request and outputs out.
 *
 * @param note gets what is to be the log's last line should the run end here
 * @returns the verdict, which is the log's last line
 * @throws UserError for everything that the workflow's author can mend
 */
export async function runAction(
  environment: NodeJS.ProcessEnv,
  note: (verdict: string) => void,
): Promise<string> {
  const inputs = await readInputs(environment)
  if (inputs.token !== '') setSecret(inputs.token)
  forgetSecrets(environment, inputs.token)
  const context = elsewhere(await workflowContext(environment), inputs.given)
  const { mode } = inputs
  if (mode === 'plan') return planHere(inputs, context)
  const tell = tellOnce(log)
  const stages = await stagesOf(mode, inputs, context, tell)
  startGroup('Flagshift')
  const learns = inputs.scan.rev !== null && inputs.scan.maps === 'auto'
  const scan = {
    ...inputs.scan,
    since: learns ? await whereThere(context.before, inputs.scan.directory) : null,
  }
  const { found, report, outcome } = await shift(scan, stages, tell).finally(endGroup)
  if (report.publication !== null)
    note(`Flagshift: ended early; ${pullRequest(report.publication)}.`)
  const suggested = await suggest(found, report, outcome, inputs, context, tell)
  return writeResults(
    report,
    found,
    outcome.verdict,
    inputs,
    context,
    suggested,
    failureOf(report, outcome, inputs),
  )
}

/** The context where what is checked out is another repository than the workflow's: the event says nothing of that one. */
function elsewhere(context: WorkflowContext, given: Given): WorkflowContext {
  if (!given.isGiven('repo')) return context
  const name = ownerAndName(given.text('repo'), given.called('repo'))
  return { ...context, ...name, branch: '', defaultBranch: null, pull: null, before: null }
}

function log(line: string): void {
  info(oneSafeLine(line))
}

/** The repositories of an owner, instead of the one that the workflow runs in. */
async function planHere({ given, token }: Inputs, { apiUrl }: WorkflowContext): Promise<string> {
  if (token === '')
    throw new UserError('The input token is empty.', 'Leave it out to use the job’s own token.')
  const { planFleet } = await import('../fleet/github/plan-fleet.ts')
  const { planningOf } = await import('../fleet/github/planning.ts')
  const { signal } = new AbortController()
  const planning = await planningOf(given, { target: { token, apiUrl }, signal })
  startGroup('Flagshift')
  return writePlan(await planFleet(planning, log).finally(endGroup))
}

async function stagesOf(
  mode: Exclude<Mode, 'plan'>,
  inputs: Inputs,
  context: WorkflowContext,
  tell: (line: string) => void,
): Promise<Stages> {
  checkBranch(inputs, context)
  const publisher = publisherOf(inputs, context, tell)
  const publish: Publish = async (shifted) =>
    context.isProposal && shifted.outcome.refused === undefined
      ? unpublished('none', ...proposalNote(inputs, context))
      : publishFound(shifted, inputs.publish, publisher, tell).catch(sayWhyNot)
  switch (mode) {
    case 'check':
      return { prove: proveNothing, checkOnly: true }
    case 'patch':
      return { prove: proveBySmokeTest(inputs.proof, inputs.scan) }
    case 'publish':
      return { prove: await handedOverProof(inputs.reportFile, inputs.proof), publish }
    case 'pull-request':
      return { prove: proveBySmokeTest(inputs.proof, inputs.scan), publish }
  }
}

/** Whoever asks for suggestions knows that a proposal gets nothing else. */
function proposalNote(
  { suggestions }: Inputs,
  { event }: WorkflowContext,
): readonly PublicationMessage[] {
  return suggestions ? [] : [message('proposal-event', event)]
}

/** A branch that can be known to be the base or the default branch is refused before anything is read. */
function checkBranch({ mode, publish: { branch, base } }: Inputs, context: WorkflowContext): void {
  if (mode !== 'pull-request' && mode !== 'publish') return
  const kept = [base || context.branch, context.defaultBranch ?? ''].find(
    (one) => one !== '' && sameBranch(branch, one),
  )
  if (kept !== undefined)
    throw new UserError(
      `The input branch is "${branch}", and nothing is ever written to ${kept}.`,
      'Name one that holds nothing but the patch: neither the base nor the default branch.',
    )
}

/** Whatever ends the publication, what was found is reported. */
function sayWhyNot(error: unknown): Publication {
  if (error instanceof UserError) return unpublished('blocked', message('refused', error.message))
  return unpublished(
    'blocked',
    message('bug', error instanceof Error ? error.message : String(error)),
  )
}

/** The repository that the workflow runs in. */
function publisherOf(
  { token }: Inputs,
  { owner, repo, apiUrl, serverUrl, branch, defaultBranch: usualBase }: WorkflowContext,
  tell: (line: string) => void,
): Publisher {
  const target = { owner, repo, token, apiUrl, serverUrl }
  return publisherOnGitHub(target, async (asked) => {
    const base = asked || branch
    if (base === '')
      throw new UserError(
        'The run is for no branch.',
        'Say with the input base where the pull request goes to.',
      )
    if (token === '')
      throw new UserError('The input token is empty.', 'Leave it out to use the job’s own token.')
    // Not every event says what the usual base is, and another one gets a branch of its own.
    if (usualBase !== null) return { base, usualBase }
    const { readDefaultBranch } = await import('../publish/github/ground.ts')
    return { base, usualBase: await readDefaultBranch(target, tell) }
  })
}
