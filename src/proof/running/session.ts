import { availableParallelism } from 'node:os'
import path from 'node:path'

import type { Confinement } from './confine.ts'
import type { ChildEnvironment } from './environment.ts'
import { PROOF_CODES } from '../../core/reasons/proof-codes.ts'
import type { Message, MessageCode } from '../evidence.ts'
import type { ChildOptions, ChildResult, RunProgram } from './child.ts'
import { checkFolders } from './left-files.ts'
import { sanitiseText } from './output.ts'
import { diskUse } from './write-tree.ts'

/** Bounds on what a project's build may use. */
export interface Limits {
  /** Seconds for one configure. */
  readonly configureSeconds: number
  /** Seconds for one translation unit. */
  readonly unitSeconds: number
  /** Translation units that are preprocessed. */
  readonly units: number
  /** Translation units that are preprocessed at a time. */
  readonly unitsAtOnce: number
  /** Bytes below the scratch directory. */
  readonly diskBytes: number
  /** Bytes that one child may print before it is remarked upon; no more than 128 kB are ever kept. */
  readonly outputBytes: number
}

const LIMITS: Limits = {
  configureSeconds: 300,
  unitSeconds: 60,
  units: 200,
  unitsAtOnce: Math.min(8, availableParallelism()),
  diskBytes: 4 * 1024 ** 3,
  outputBytes: 64 * 1024 ** 2,
}

/** What the parts of one proof share. */
export interface Session {
  /** What this process writes itself: builds can't write there, so that no link of theirs leads it elsewhere. */
  readonly scratch: string
  /** The only folder below it that builds write to. */
  readonly builds: string
  /** The repository's copy, the same path before and after. */
  readonly root: string
  readonly build: string
  readonly environment: ChildEnvironment
  readonly confinement: Confinement
  readonly runProgram: RunProgram
  readonly limits: Limits
  readonly messages: Message[]
  /** Bytes of the folders in which nothing is written any more: each configure leaves one behind. */
  readonly putAway: Map<string, number>
  readonly say: (code: MessageCode, text: string, level?: Message['level']) => void
  readonly progress: (line: string) => void
  /** Seconds that are left of the whole time; none where it is used up. */
  readonly remaining: () => number
}

/** Begins a smoke test in a scratch folder; its time runs from now. */
export function openSession(
  given: Pick<
    Session,
    'scratch' | 'builds' | 'environment' | 'confinement' | 'runProgram' | 'progress'
  > & {
    readonly limits?: Partial<Limits>
    readonly timeoutSeconds: number
  },
): Session {
  const started = performance.now()
  const messages: Message[] = []
  return {
    ...given,
    root: rootIn(given.builds),
    build: path.join(given.builds, 'build'),
    limits: { ...LIMITS, ...given.limits },
    messages,
    putAway: new Map(),
    say: (code, raw, level = PROOF_CODES[code].level) => {
      // Names of files, targets and flags come from the repository; none of them may command the runner.
      const text = sanitiseText(withoutScratch(raw, given)).replaceAll(/\s+/g, ' ')
      if (!messages.some((known) => known.code === code && known.text === text))
        messages.push({ code, level, text })
    },
    remaining: () => given.timeoutSeconds - (performance.now() - started) / 1000,
  }
}

/** A text without the scratch folder, which is another one each time: a page must stay the same where nothing changes. */
export function withoutScratch(
  text: string,
  { builds, scratch }: Pick<Session, 'builds' | 'scratch'>,
): string {
  return text
    .replaceAll(`${rootIn(builds)}/`, '')
    .replaceAll(builds, '…')
    .replaceAll(scratch, '…')
}

/** Where the repository's copy lies. */
function rootIn(builds: string): string {
  return path.join(builds, 'source')
}

/** Runs a program of the project behind the session's confinement, for `seconds` and never longer than the session lasts. */
export async function runConfined(
  session: Session,
  program: string,
  args: readonly string[],
  { seconds = Infinity, ...options }: Omit<ChildOptions, 'timeoutSeconds'> & { seconds?: number },
): Promise<ChildResult> {
  const timeoutSeconds = Math.min(seconds, session.remaining())
  const { wrap, fence } = session.confinement
  const ended = await session.runProgram(...wrap(program, args), {
    ...options,
    timeoutSeconds,
    isKept: fence !== null,
  })
  // Whatever this process writes next it writes by their paths.
  checkFolders([session.builds, session.root, session.build])
  return ended
}

/** Says of something that failed, and once, that it had no network. */
export function sayNetworkIsOff({ confinement, say }: Session): void {
  if (confinement.hasNetwork) return
  say(
    'NO_NETWORK',
    'Builds had no network here; if this one loads something, set smoke-network: true (--smoke-network).',
  )
}

/** Thrown to end a proof early; its message is already among the session's. */
export class Stopped extends Error {}

/**
 * To be called after each phase.
 *
 * @throws Stopped when the scratch directory or the time is used up
 */
export function checkBounds(session: Session): void {
  const { limits, scratch, putAway, say } = session
  if (diskUse(scratch, limits.diskBytes, putAway) > limits.diskBytes) {
    say(
      'DISK_LIMIT',
      `The build wrote more than ${Math.round(limits.diskBytes / 1024 ** 2)} MB; it was stopped.`,
    )
    throw new Stopped()
  }
  checkTime(session)
}

/**
 * To be called for each file of which there may be any number: what a build left behind takes time as well.
 *
 * @throws Stopped when the time is used up
 */
export function checkTime({ say, remaining }: Session): void {
  if (remaining() > 0) return
  say('TIMEOUT', 'The time for the smoke test is used up (smoke-timeout).')
  throw new Stopped()
}
