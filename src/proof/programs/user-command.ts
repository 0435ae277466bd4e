import path from 'node:path'

import type { ChildEnvironment } from '../running/environment.ts'
import type { CommandResult } from '../evidence.ts'
import { sanitiseText, lastLines } from '../running/output.ts'
import { PatternSearch } from './patterns.ts'
import { denialOf } from './presets.ts'
import { runConfined, sayNetworkIsOff, type Session } from '../running/session.ts'

export interface CommandRequest {
  /** Of the tree without the patch nothing is expected: what is not there is what the patch should bring. */
  readonly state: 'before' | 'after'
  readonly command: string
  readonly expect: readonly string[]
  readonly forbid: readonly string[]
  readonly sourceDir: string
  /** The project's arguments as this tree was configured with them; the command finds them in FLAGSHIFT_ARGUMENTS. */
  readonly arguments: readonly string[]
  readonly environment: ChildEnvironment
}

/** What a command printed, and whether that is what was expected. */
export interface Shown {
  readonly result: Omit<CommandResult, 'sameBefore'>
  readonly ok: boolean
}

/**
 * Runs the maintainer's own command in the copy and looks for patterns in its output. A pattern by name that is expected
 * forbids the lines that deny it.
 *
 * @returns the result, and whether it showed what was expected
 */
export async function runCommand(session: Session, request: CommandRequest): Promise<Shown> {
  const { command, expect, state } = request
  const say: Session['say'] = (...said) => (state === 'after' ? session.say(...said) : undefined)
  const denials = expect.map(denialOf).filter((denial) => denial !== null)
  const forbid = [...new Set([...request.forbid, ...denials])]
  const search = new PatternSearch([...new Set([...expect, ...forbid])])
  session.progress(`${state === 'after' ? 'with' : 'before'} the patch: running ${command}`)
  const ended = await runConfined(session, 'sh', ['-c', command], {
    cwd: path.join(session.root, request.sourceDir),
    env: { ...request.environment, FLAGSHIFT_ARGUMENTS: request.arguments.join(' ') },
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
