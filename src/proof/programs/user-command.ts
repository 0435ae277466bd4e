import path from 'node:path'

import type { ChildEnvironment } from '../running/environment.ts'
import type { CommandResult, Findings, Verdict } from '../evidence.ts'
import type { Asked } from '../measuring/ask-all.ts'
import type { Run } from '../measuring/run.ts'
import { sanitiseText, lastLines } from '../running/output.ts'
import { PatternSearch } from './patterns.ts'
import { denialOf } from './presets.ts'
import { runConfined, sayNetworkIsOff, type Session } from '../running/session.ts'

interface CommandRequest {
  readonly command: string
  readonly expect: readonly string[]
  readonly forbid: readonly string[]
  readonly sourceDir: string
  readonly environment: ChildEnvironment
}

/** What a command printed, and whether that is what was expected. */
interface Shown {
  readonly result: Omit<CommandResult, 'sameBefore'>
  readonly ok: boolean
}

/**
 * Runs the maintainer's own command in the copy and looks for patterns in its output. A pattern by name that is expected
 * forbids the lines that deny it.
 *
 * @param state of the tree without the patch nothing is expected: what is not there is what the patch should bring
 * @param args the project's arguments as this tree was configured with them; the command finds them in FLAGSHIFT_ARGUMENTS
 */
async function runCommand(
  session: Session,
  request: CommandRequest,
  state: 'before' | 'after',
  args: readonly string[],
): Promise<Shown> {
  const { command, expect } = request
  const say: Session['say'] = (...said) => (state === 'after' ? session.say(...said) : undefined)
  const denials = expect.map(denialOf).filter((denial) => denial !== null)
  const forbid = [...new Set([...request.forbid, ...denials])]
  const search = new PatternSearch([...new Set([...expect, ...forbid])])
  session.progress(`${state === 'after' ? 'with' : 'before'} the patch: running ${command}`)
  const ended = await runConfined(session, 'sh', ['-c', command], {
    cwd: path.join(session.root, request.sourceDir),
    env: { ...request.environment, FLAGSHIFT_ARGUMENTS: args.join(' ') },
    onStdout: (chunk) => search.add(chunk, 'stdout'),
    onStderr: (chunk) => search.add(chunk, 'stderr'),
  })
  search.end()
  const expected = search.found(expect)
  const forbidden = search.found(forbid)
  for (const problem of search.problems)
    say('PATTERN_INVALID', `smoke-expect or smoke-forbid: ${sanitiseText(problem)}.`)
  if (ended.timedOut) say('TIMEOUT', 'The smoke command did not end in time.')
  else if (ended.code !== 0)
    say(
      'COMMAND_FAILED',
      `The smoke command ended with ${ended.code === null ? (ended.signal ?? ended.startError) : `status ${ended.code}`}: ${lastLines(ended.stderr || ended.stdout, 3)}`,
    )
  if (ended.code !== 0 && state === 'after') sayNetworkIsOff(session)
  for (const { pattern } of expected.filter(({ line }) => line === null))
    say('EXPECT_MISSING', `No line of the smoke command's output matches ${pattern}.`)
  for (const { pattern, line } of forbidden)
    if (line !== null)
      say(
        'FORBID_FOUND',
        `The smoke command printed what must not be there (${pattern}): ${sanitiseText(line).slice(0, 200)}`,
      )
  return {
    result: {
      command,
      exit: ended.code,
      seconds: Math.round(ended.seconds * 10) / 10,
      expected: harmless(expected),
      forbidden: harmless(forbidden),
      tail: lastLines(`${ended.stdout}\n${ended.stderr}`, 30),
    },
    ok:
      ended.code === 0 &&
      search.problems.length === 0 &&
      expected.every(({ line }) => line !== null) &&
      forbidden.every(({ line }) => line === null),
  }
}

function harmless(hits: CommandResult['expected']): CommandResult['expected'] {
  return hits.map(({ pattern, line }) => ({
    pattern,
    line: line === null ? null : sanitiseText(line).slice(0, 300),
  }))
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
  request: CommandRequest,
  verdict: Verdict,
): Promise<Pick<Findings, 'command' | 'commandOk' | 'verdict'>> {
  // In each tree with what its configure wrote: between the runs everything lies as before the patch.
  const within = (run: Run, state: 'before' | 'after'): Promise<Shown> =>
    laboratory.within(run, () => runCommand(session, request, state, run.arguments))
  const earlier = experiment.before.find(({ run }) => run.configuration.ok)
  const expects = request.expect.length + request.forbid.length > 0
  const was = expects && earlier !== undefined ? await within(earlier.run, 'before') : null
  const is = await within(experiment.after[0]!.run, 'after')
  const command = { ...is.result, sameBefore: was === null ? null : was.ok && is.ok }
  if (is.ok && was?.ok === true)
    session.say(
      'NEGATIVE_CONTROL',
      'The smoke command shows the same without the patch: it cannot tell the difference.',
      'info',
    )
  if (is.ok) return { command, commandOk: true, verdict }
  if (was?.ok !== true) return { command, commandOk: false, verdict: weakened(verdict) }
  session.say(
    'REGRESSION',
    'The smoke command showed what is expected before the patch, and does not with it.',
  )
  return { command, commandOk: false, verdict: 'regression' }
}

/** Where the command does not show it, the measured effect is at most a part of what should be there. */
function weakened(verdict: Verdict): Verdict {
  if (verdict === 'proved') return 'partial'
  return verdict === 'unchanged' ? 'no-effect' : verdict
}
