import type { CommandResult, Verdict } from '../evidence.ts'
import type { Asked } from '../measuring/ask-all.ts'
import type { Run } from '../measuring/run.ts'
import type { Session } from '../running/session.ts'
import { runCommand, type CommandRequest, type Shown } from './user-command.ts'

interface InBoth {
  readonly result: CommandResult
  /** Whether it shows with the patch what is expected. */
  readonly ok: boolean
  readonly verdict: Verdict
}

/**
 * Runs the maintainer's command in the patched tree, and where it says what to expect, in the tree before as well: what it
 * showed there already is none of the patch's doing, and what it shows no more is lost.
 *
 * @param verdict what the measurements say
 */
export async function runInBoth(
  session: Session,
  { experiment, laboratory }: Asked,
  request: Omit<CommandRequest, 'state' | 'arguments'>,
  verdict: Verdict,
): Promise<InBoth> {
  // In each tree with what its configure wrote: between the runs everything lies as before the patch.
  const within = (run: Run, state: CommandRequest['state']): Promise<Shown> =>
    laboratory.within(run, () =>
      runCommand(session, { ...request, state, arguments: run.arguments }),
    )
  const earlier = experiment.before.find(({ run }) => run.configuration.ok)
  const expects = request.expect.length + request.forbid.length > 0
  const was = expects && earlier !== undefined ? await within(earlier.run, 'before') : null
  const is = await within(experiment.after[0]!.run, 'after')
  const result = { ...is.result, sameBefore: was === null ? null : was.ok && is.ok }
  if (is.ok && was?.ok === true)
    session.say(
      'NEGATIVE_CONTROL',
      'The smoke command shows the same without the patch: it cannot tell the difference.',
      'info',
    )
  if (is.ok) return { result, ok: true, verdict }
  if (was?.ok === true) {
    session.say(
      'REGRESSION',
      'The smoke command showed what is expected before the patch, and does not with it.',
    )
    return { result, ok: false, verdict: 'regression' }
  }
  return { result, ok: false, verdict: weakened(verdict) }
}

/** Where the command does not show it, the measured effect is at most a part of what should be there. */
function weakened(verdict: Verdict): Verdict {
  if (verdict === 'proved') return 'partial'
  return verdict === 'unchanged' ? 'no-effect' : verdict
}
