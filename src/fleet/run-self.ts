import * as path from 'node:path'

import { count } from '../core/count.ts'
import { findHome } from '../maps/find-home.ts'
import { runChild, type ChildOptions, type ChildResult } from '../proof/running/child.ts'
import { oneSafeLine } from '../report/escape.ts'
import { shortenText } from '../core/cut-text.ts'

/** All that a child gets of the environment: what git needs to start, and no token. */
const INHERITED = ['PATH', 'HOME', 'TMPDIR', 'SystemRoot', 'PATHEXT', 'USERPROFILE', 'TEMP']
/** So many MiB are enough for the largest tree that is known, and leave the machine to the others. */
const HEAP = 1024
/** So many letters of what went wrong are told. */
const LONGEST = 400

/**
 * Runs this program once more, in a process of its own: a repository that is hostile or too large ends that process and
 * nothing else.
 *
 * @returns `why`: what went wrong, null where nothing did; `said`: all that it printed
 * @throws where the run was called off
 */
export async function runSelf(
  args: readonly string[],
  options: Omit<ChildOptions, 'env' | 'onStdout'> & { readonly signal: AbortSignal },
) {
  const inherited = INHERITED.flatMap((name) =>
    process.env[name] === undefined ? [] : [[name, process.env[name]] as const],
  )
  const program = [`--max-old-space-size=${HEAP}`, path.join(findHome(), 'dist', 'cli.js')]
  const env = Object.fromEntries(inherited)
  const chunks: Buffer[] = []
  const onStdout = (chunk: Buffer): void => void chunks.push(chunk)
  const ended = await runChild(process.execPath, [...program, ...args], {
    ...options,
    env,
    onStdout,
  })
  options.signal.throwIfAborted()
  const said = Buffer.concat(chunks).toString('utf8')
  return { why: whyItFailed(ended, options.timeoutSeconds), seconds: ended.seconds, said }
}

/** What a person can say of a run that gave no result. */
function whyItFailed(
  { code, signal, timedOut, startError, stderr }: ChildResult,
  limit: number,
): string | null {
  if (timedOut) return `It was not done after ${count(limit, 'second')}, and was ended.`
  if (code === 0) return null
  if (startError !== null) return `No process could be started for it (${startError}).`
  const said = /^flagshift: ([^]*)$/m.exec(stderr)?.[1]
  if (said !== undefined) return shortenText(oneSafeLine(said.trim()), LONGEST)
  if (/heap out of memory/.test(stderr)) return `It needs more than ${HEAP} MiB of memory.`
  return `Its process ended with ${code ?? signal ?? 'nothing'}.`
}
