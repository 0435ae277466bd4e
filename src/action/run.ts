import { endGroup, info, setSecret, startGroup, warning } from '@actions/core'

import { forgetSecrets } from '../core/forget-secrets.ts'
import { tellOnce } from '../core/tell-once.ts'
import { UserError } from '../core/user-error.ts'
import { proveBySmokeTest, proveNothing } from '../proof/prove-found.ts'
import { publisherOnGitHub } from '../publish/github/publisher.ts'
import type { Suggested } from '../publish/github/suggestions.ts'
import { makeMessage } from '../publish/messages.ts'
import { sameBranch } from '../publish/proposal/branch-name.ts'
import { leaveUnpublished } from '../publish/publication.ts'
import { mayWrite, publishFound } from '../publish/publish-found.ts'
import type { Publisher } from '../publish/publisher.ts'
import { oneSafeLine } from '../report/escape.ts'
import type { Publication } from '../report/publication.ts'
import { ownerAndName, type Given, type Mode } from '../options/options.ts'
import { shiftFlags, type Publish, type Shifted, type Stages } from '../shift.ts'
import { proveByReport } from './handed-over.ts'
import { readInputs, readToken, type Inputs } from './inputs.ts'
import { tellPullRequest, writePlan, writeResults } from './results.ts'
import { suggestChanges } from './suggest.ts'
import { findCommit, workflowContext, type WorkflowContext } from './workflow-context.ts'

/** How a run is to end, should it end where it is. */
export interface Ending {
  /** What is to be the log's last line. */
  readonly verdict: string
  /** Writes what is known where a run is cancelled while it publishes; gives the verdict on that. */
  readonly cancel?: () => Promise<string>
}

/** Nothing was commented yet. */
const NO_SUGGESTION: Suggested = { sites: new Set(), messages: [] }

/**
 * The Action: inputs in, pull request and outputs out.
 *
 * @param note gets how the run is to end should it end here
 * @returns the verdict, which is the log's last line
 * @throws UserError for everything that the workflow's author can mend
 */
export async function runAction(
  environment: NodeJS.ProcessEnv,
  note: (ending: Ending) => void,
): Promise<string> {
  const token = readToken()
  if (token !== '') setSecret(token)
  // Before the first program is started, git too: any of them may look at this process.
  forgetSecrets(environment, token)
  const inputs = await readInputs(environment, token)
  const context = elsewhere(await workflowContext(environment), inputs.given)
  const { mode, unread } = inputs
  if (unread !== null) warning(unread)
  if (mode === 'plan') return planHere(inputs, context)
  const tell = tellOnce(log)
  const stages = await stagesOf(mode, inputs, context, tell, (shifted) => {
    const publication = leaveUnpublished('blocked', makeMessage('cancelled'))
    const known = { ...shifted, report: { ...shifted.report, publication } }
    const cancel = () => writeResults(known, inputs, context, NO_SUGGESTION)
    note({ verdict: 'Flagshift: ended early; nothing is published.', cancel })
  })
  startGroup('Flagshift')
  const learns = inputs.scan.rev !== null && inputs.scan.maps === 'auto'
  const scan = {
    ...inputs.scan,
    since: learns ? await findCommit(context.before, inputs.scan.directory) : null,
  }
  const shifted = await shiftFlags(scan, stages, tell).finally(endGroup)
  const { publication } = shifted.report
  if (publication !== null)
    note({
      verdict: `Flagshift: ended early; ${tellPullRequest(publication)}.`,
      cancel: () => writeResults(shifted, inputs, context, NO_SUGGESTION),
    })
  const suggested = await suggestChanges(shifted, inputs, context, tell)
  return writeResults(shifted, inputs, context, suggested)
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
async function planHere({ asked, token }: Inputs, { apiUrl }: WorkflowContext): Promise<string> {
  const { planFleet } = await import('../fleet/github/plan-fleet.ts')
  const { planningOf } = await import('../fleet/github/planning.ts')
  const { signal } = new AbortController()
  const planning = await planningOf(asked)
  checkToken(token)
  startGroup('Flagshift')
  const target = { token, apiUrl }
  return writePlan(await planFleet(planning, { target, signal }, log).finally(endGroup))
}

function checkToken(token: string): void {
  if (token === '')
    throw new UserError('The input token is empty.', 'Leave it out to use the job’s own token.')
}

async function stagesOf(
  mode: Exclude<Mode, 'plan'>,
  inputs: Inputs,
  context: WorkflowContext,
  tell: (line: string) => void,
  begin: (shifted: Shifted) => void,
): Promise<Stages> {
  checkPublishing(inputs, context)
  const publisher = publisherOf(inputs, context, tell)
  // Whoever asks for suggestions knows that a proposal gets nothing else.
  const notes = inputs.suggestions ? [] : [makeMessage('proposal-event', context.event)]
  const publish: Publish = async (shifted) => {
    if (context.isProposal && shifted.outcome.refused === undefined)
      return leaveUnpublished('none', ...notes)
    begin(shifted)
    return publishFound(shifted, inputs.publish, publisher, tell).catch(sayWhyNot)
  }
  switch (mode) {
    case 'check':
      return { prove: proveNothing, checkOnly: true }
    case 'patch':
      return { prove: proveBySmokeTest(inputs.proof, inputs.scan) }
    case 'publish':
      return {
        prove: await proveByReport(inputs.reportFile, inputs.proof, !context.isProposal),
        publish,
      }
    case 'pull-request':
      return { prove: proveBySmokeTest(inputs.proof, inputs.scan), publish }
  }
}

/** What can be known to be wrong for publishing is refused before anything is read. */
function checkPublishing(
  { mode, token, publish, given }: Inputs,
  { branch, defaultBranch, isProposal }: WorkflowContext,
): void {
  if (mode !== 'pull-request' && mode !== 'publish') return
  const kept = [publish.base || branch, defaultBranch ?? ''].find(
    (one) => one !== '' && sameBranch(publish.branch, one),
  )
  if (kept !== undefined)
    throw new UserError(
      `${given.called('branch')} is "${publish.branch}", and nothing is ever written to ${kept}.`,
      'Name one that holds nothing but the patch: neither the base nor the default branch.',
    )
  if (!isProposal && mayWrite(publish)) checkToken(token)
}

/** Whatever ends the publication, what was found is reported. */
function sayWhyNot(error: unknown): Publication {
  const said = error instanceof Error ? error.message : String(error)
  return leaveUnpublished(
    'blocked',
    makeMessage(error instanceof UserError ? 'refused' : 'bug', said),
  )
}

/** The repository that the workflow runs in. */
function publisherOf(
  { token }: Inputs,
  context: WorkflowContext,
  tell: (line: string) => void,
): Publisher {
  const target = { ...context, token }
  return publisherOnGitHub(target, async (asked) => {
    const base = asked || context.branch
    if (base === '')
      throw new UserError(
        'The run is for no branch.',
        'Say with the input base where the pull request goes to.',
      )
    // Not every event says what the usual base is, and another one that is named gets a branch of its own.
    if (context.defaultBranch !== null || asked === '')
      return { base, usualBase: context.defaultBranch }
    const { readDefaultBranch } = await import('../publish/github/repository-and-base.ts')
    return { base, usualBase: await readDefaultBranch(target, tell) }
  })
}
