import path from 'node:path'

import type { ChildEnvironment } from '../running/environment.ts'
import type { CommandResult } from '../evidence.ts'
import { sanitise, tail } from '../running/output.ts'
import { PatternSearch } from './patterns.ts'
import { runConfined, type Session } from '../running/session.ts'

interface CommandRequest {
  readonly command: string
  readonly expect: readonly string[]
  readonly forbid: readonly string[]
  readonly sourceDir: string
  /** The project's arguments in the new spelling; the command finds them in FLAGSHIFT_ARGUMENTS. */
  readonly arguments: readonly string[]
  readonly environment: ChildEnvironment
}

/**
 * Runs the maintainer's own command in the patched copy and looks for patterns in its output.
 *
 * @returns the result, and whether it showed what was expected
 */
export async function runCommand(
  session: Session,
  request: CommandRequest,
): Promise<{ readonly result: CommandResult; readonly ok: boolean }> {
  const { command, expect, forbid } = request
  const search = new PatternSearch([...new Set([...expect, ...forbid])])
  session.progress(`running ${command}`)
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
    session.say('PATTERN_INVALID', `smoke-expect or smoke-forbid: ${sanitise(problem)}.`)
  if (ended.timedOut) session.say('TIMEOUT', 'The smoke command did not end in time.')
  else if (ended.code !== 0)
    session.say(
      'COMMAND_FAILED',
      `The smoke command ended with ${ended.code === null ? (ended.signal ?? ended.startError) : `status ${ended.code}`}: ${tail(ended.stderr || ended.stdout, 3)}`,
    )
  for (const { pattern } of expected.filter(({ line }) => line === null))
    session.say('EXPECT_MISSING', `No line of the smoke command's output matches ${pattern}.`)
  for (const { pattern, line } of forbidden)
    if (line !== null)
      session.say(
        'FORBID_FOUND',
        `The smoke command printed what must not be there (${pattern}): ${sanitise(line).slice(0, 200)}`,
      )
  return {
    result: {
      command,
      exit: ended.code,
      seconds: Math.round(ended.seconds * 10) / 10,
      expected: harmless(expected),
      forbidden: harmless(forbidden),
      tail: tail(`${ended.stdout}\n${ended.stderr}`, 30),
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
    line: line === null ? null : sanitise(line).slice(0, 300),
  }))
}
