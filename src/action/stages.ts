import { UserError } from '../core/user-error.ts'
import { proveBySmokeTest, proveNothing } from '../proof/prove-found.ts'
import { CalledOff } from '../publish/github/called-off.ts'
import type { GitHubTarget } from '../publish/github/client.ts'
import { publisherOnGitHub } from '../publish/github/publisher.ts'
import { makeMessage } from '../publish/messages.ts'
import { sameBranch } from '../publish/proposal/branch-name.ts'
import { leaveUnpublished } from '../publish/publication.ts'
import { mayWrite, publishFound } from '../publish/publish-found.ts'
import type { Publisher } from '../publish/publisher.ts'
import type { Publication, PublicationMessage } from '../report/publication.ts'
import { DEFAULT_BRANCH, type Mode } from '../options/options.ts'
import type { Publish, Shifted, Stages } from '../shift.ts'
import { proveByReport } from './handed-over.ts'
import type { Inputs } from './inputs.ts'
import { checkGiven } from './token.ts'
import type { WorkflowContext } from './workflow-context.ts'

type Target = WorkflowContext & GitHubTarget

/** The same stages, which tell how the run is to end should it end in one of them. */
export function noteStages(
  stages: Stages,
  know: (known: () => Shifted, isPublishing: boolean) => void,
): Stages {
  const { publish } = stages
  return {
    ...stages,
    know: (known) => know(known, false),
    ...(publish && {
      publish: (shifted, progress) => {
        know(() => shifted, true)
        return publish(shifted, progress)
      },
    }),
  }
}

/** A run that is called off while it publishes. */
export function soFar(shifted: Shifted, publisher: Publisher): Shifted {
  const publication = endPublication(publisher, makeMessage('cancelled'))
  return { ...shifted, report: { ...shifted.report, publication } }
}

/** What has come of a publication that ends where it is. */
function endPublication(publisher: Publisher, why: PublicationMessage): Publication {
  return publisher.soFar?.(why) ?? leaveUnpublished('blocked', why)
}

/** What the mode asks for after the patch. */
export async function stagesOf(
  mode: Exclude<Mode, 'plan'>,
  inputs: Inputs,
  context: WorkflowContext,
  publisher: Publisher,
): Promise<Stages> {
  checkPublishing(inputs, context)
  // Whoever asks for suggestions knows that a proposal gets nothing else.
  const notes = inputs.suggestions ? [] : [makeMessage('proposal-event', context.event)]
  const unpublished = context.isProposal
    ? notes
    : isOfOwnBranch(inputs, context)
      ? [makeMessage('own-branch', context.branch)]
      : null
  const publish: Publish = async (shifted, progress) =>
    unpublished !== null && shifted.outcome.refused === undefined
      ? leaveUnpublished('none', ...unpublished)
      : publishFound(shifted, inputs.publish, publisher, progress).catch((error: unknown) =>
          endPublication(publisher, whyNot(error)),
        )
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

/** Whether the run follows a push to the branch that Flagshift has by itself: nobody meant that as the base. */
function isOfOwnBranch({ publish }: Inputs, { branch, defaultBranch }: WorkflowContext): boolean {
  const isUsual = publish.branch === DEFAULT_BRANCH && publish.base === ''
  return isUsual && sameBranch(DEFAULT_BRANCH, branch) && branch !== defaultBranch
}

/** What can be known to be wrong for publishing is refused before anything is read. */
function checkPublishing(inputs: Inputs, context: WorkflowContext): void {
  const { mode, token, publish, given } = inputs
  const { branch, defaultBranch, isProposal } = context
  if (mode !== 'pull-request' && mode !== 'publish') return
  if (isOfOwnBranch(inputs, context)) return
  const kept = [publish.base || branch, defaultBranch ?? ''].find(
    (one) => one !== '' && sameBranch(publish.branch, one),
  )
  if (kept !== undefined)
    throw new UserError(
      `${given.called('branch')} is "${publish.branch}", and nothing is ever written to ${kept}.`,
      'Name one that holds nothing but the patch: neither the base nor the default branch.',
    )
  if (!isProposal && mayWrite(publish)) checkGiven(token)
}

/** Whatever ends the publication, what was found is reported. */
function whyNot(error: unknown): PublicationMessage {
  if (error instanceof CalledOff) return makeMessage('cancelled')
  const said = error instanceof Error ? error.message : String(error)
  return makeMessage(error instanceof UserError ? 'refused' : 'bug', said)
}

/** The repository that the workflow runs in. */
export function publisherOf(target: Target, tell: (line: string) => void): Publisher {
  const { branch, defaultBranch } = target
  return publisherOnGitHub(target, async (asked) => {
    const base = asked || branch
    if (base === '')
      throw new UserError(
        'The run is for no branch.',
        'Say with the input base where the pull request goes to.',
      )
    // Not every event says what the usual base is, and another one that is named gets a branch of its own.
    if (defaultBranch !== null || asked === '') return { base, usualBase: defaultBranch }
    const { readDefaultBranch } = await import('../publish/github/repository-and-base.ts')
    return { base, usualBase: await readDefaultBranch(target, tell) }
  })
}
