import { setTimeout as delay } from 'node:timers/promises'

import { getOctokit } from '@actions/github'
import { defaults } from '@actions/github/lib/utils'
import { retry } from '@octokit/plugin-retry'
import { throttling } from '@octokit/plugin-throttling'

import type { Progress } from '../publication.ts'
import { CalledOff } from './called-off.ts'
import { readAnswer } from './read-answer.ts'

export type Octokit = ReturnType<typeof getOctokit>

export interface RepositoryName {
  readonly owner: string
  readonly repo: string
}

/** A repository on one GitHub, and the right to reach it. */
export interface GitHubTarget extends RepositoryName {
  readonly token: string
  /** The runner's GITHUB_API_URL, for example `https://api.github.com`. */
  readonly apiUrl: string
  /** The runner's GITHUB_SERVER_URL, for example `https://github.com`. */
  readonly serverUrl: string
  /** Ends what is asked of GitHub: nothing more is sent, and what was sent is answered. */
  readonly signal?: AbortSignal
}

/** A rate limit that ends later than this, in seconds, is left to the next run. */
const LONGEST_WAIT = 120
const MOST_RETRIES = 3

/**
 * An Octokit that spaces its writes, waits where GitHub says for how long, repeats what failed for GitHub's own
 * reasons, gives up after a while, and logs nothing. Once the run is called off, a request throws CalledOff.
 *
 * @param onSent told of each request that goes out, also of those that are repeated
 */
export function connectToGitHub(
  target: Pick<GitHubTarget, 'token' | 'apiUrl' | 'signal'>,
  progress: Progress,
  onSent = (): void => undefined,
): Octokit {
  const { second, throttle } = pace()
  const sent: Fetch = async (url, init) => {
    // Whatever waited for its turn, or to be repeated, is not sent any more.
    if (target.signal?.aborted === true) throw new CalledOff()
    onSent()
    return timed(url, init)
  }
  const wait = (kind: string) => (seconds: number, _options: unknown, _kit: unknown, n: number) => {
    const again = n < MOST_RETRIES && seconds <= LONGEST_WAIT
    if (again) progress(`GitHub asks to wait ${seconds} s (${kind}); waiting.`)
    return again
  }
  const octokit = getOctokit(
    target.token,
    {
      baseUrl: target.apiUrl,
      log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
      request: { ...defaults.request, fetch: sent },
      retry: { retries: MOST_RETRIES, retryAfterBaseValue: second },
      throttle: {
        enabled: throttle,
        retryAfterBaseValue: second,
        onRateLimit: wait('rate limit'),
        onSecondaryRateLimit: wait('secondary rate limit'),
      },
    },
    retry,
    throttling,
  )
  octokit.hook.wrap('request', async (request, options) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const answer = await request(options)
        // One false "nothing" would open a second pull request, or say a thing twice: it must be said again.
        const isNothing = Array.isArray(answer.data) && answer.data.length === 0
        return isNothing && options.method === 'GET' ? await request(options) : answer
      } catch (error) {
        if (attempt > MOST_RETRIES || !isNotYetThere(error)) throw error
        await delay(2 ** attempt * second)
      }
    }
  })
  return octokit
}

function quiet(): void {}

const MOST_ATTEMPTS = 3

/** Looks, and makes what is missing, by a request without retries: a repeated one could do it twice, without a look. */
export async function lookAndMake<Seen, Made>(
  look: () => Promise<Seen>,
  make: (seen: Seen) => Promise<Made>,
): Promise<Made> {
  for (let attempt = 1; ; attempt += 1) {
    const seen = await look()
    try {
      return await make(seen)
    } catch (error) {
      const { status } = error as { status?: unknown }
      if (attempt >= MOST_ATTEMPTS || typeof status !== 'number' || status < 500) throw error
      await delay(attempt * pace().second)
    }
  }
}

/**
 * The milliseconds that a second of waiting takes, and those that no answer is waited for longer. Tests against a stand-in
 * on this machine have no reason to be gentle (see __tests__/support/github/README.md).
 */
function pace() {
  return process.env['FLAGSHIFT_TEST_THROTTLE'] === 'off'
    ? { second: 1, throttle: false, patience: 3000 }
    : { second: 1000, throttle: true, patience: 60_000 }
}

type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** One request and its answer, read to its end while the time for both runs. */
async function timed(url: string, init: RequestInit): Promise<Response> {
  const send: Fetch = (defaults.request?.fetch as Fetch | undefined) ?? fetch
  const signal = init.signal ?? AbortSignal.timeout(pace().patience)
  const response = await send(url, { ...init, signal })
  return readAnswer({ method: init.method ?? 'GET', url, body: init.body }, response)
}

/** Parts of GitHub learn of a new branch or pull request a moment later than others. */
function isNotYetThere(error: unknown): boolean {
  const { status, message } = error as { status?: unknown; message?: unknown }
  return status === 422 && /Could not resolve to a node/i.test(String(message))
}

/** The repository, the way to it, and whatever else is known of it. */
export interface Place {
  readonly octokit: Octokit
  readonly repository: RepositoryName
  readonly target: GitHubTarget
  /** Branches that are never written to, whatever else is decided: the base, and the default branch once it is known. */
  readonly kept: readonly string[]
}
