import { endGroup, info, setSecret, startGroup, warning } from '@actions/core'

import { forgetSecrets } from '../core/forget-secrets.ts'
import { tellOnce } from '../core/tell-once.ts'
import { oneSafeLine } from '../report/escape.ts'
import { ownerAndName, type Given } from '../options/options.ts'
import { shiftFlags } from '../shift.ts'
import { endFound, endUndecided, placeOf, whatCame, type Ending } from './ending.ts'
import { readInputs, readToken, type Inputs } from './inputs.ts'
import { writePlan, writeResults } from './results.ts'
import { noteStages, publisherOf, soFar, stagesOf } from './stages.ts'
import { suggestChanges } from './suggest.ts'
import { checkGiven, checkSecret } from './token.ts'
import { findCommit, workflowContext, type WorkflowContext } from './workflow-context.ts'

/** What the door of the Action gives a run. */
interface Life {
  /** Aborted once the run is called off: nothing more is asked of GitHub then. */
  readonly signal: AbortSignal
  /** Told how the run is to end should it end here. */
  readonly note: (ending: Ending) => void
}

/**
 * The Action: inputs in, pull request and outputs out.
 *
 * @returns the verdict, which is the log's last line
 * @throws UserError for everything that the workflow's author can mend
 */
export async function runAction(
  environment: NodeJS.ProcessEnv,
  { signal, note }: Life,
): Promise<string> {
  const token = checkSecret(readToken(), environment)
  if (token !== '') setSecret(token)
  // Before the first program is started, git too: any of them may look at this process.
  forgetSecrets(environment, token)
  const inputs = await readInputs(environment, token)
  note(endUndecided(environment, inputs))
  const context = elsewhere(await workflowContext(environment), inputs.given)
  const { mode, unread } = inputs
  if (unread !== null) warning(unread)
  if (mode === 'plan') return planHere(inputs, context)
  const tell = tellOnce(log)
  const target = { ...context, token, signal }
  const place = placeOf(inputs, environment)
  const publisher = publisherOf(target, tell)
  let isPublishing = false
  const stages = noteStages(await stagesOf(mode, inputs, context, publisher), (known, isBegun) => {
    isPublishing = isBegun
    note(endFound(isBegun ? () => soFar(known(), publisher) : known, place, isBegun))
  })
  startGroup('Flagshift')
  const learns = inputs.scan.rev !== null && inputs.scan.maps === 'auto'
  const scan = {
    ...inputs.scan,
    since: learns ? await findCommit(context.before, inputs.scan.directory) : null,
  }
  const shifted = await shiftFlags(scan, stages, tell).finally(endGroup)
  // Whoever called the run off before it published writes what is known.
  if (signal.aborted && !isPublishing) return new Promise<never>(() => undefined)
  note(endFound(() => shifted, place, true))
  const suggested = await suggestChanges(shifted, inputs, context, target, tell)
  return writeResults(whatCame(shifted, place, suggested), place)
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
  checkGiven(token)
  startGroup('Flagshift')
  const target = { token, apiUrl }
  return writePlan(await planFleet(planning, { target, signal }, log).finally(endGroup))
}
