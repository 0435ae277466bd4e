import { UserError } from '../../core/user-error.ts'
import { connectToGitHub, type GitHubTarget } from '../../publish/github/client.ts'
import { catchRefusal, readRefusal, type Refusal } from '../../publish/github/refusal.ts'
import type { Progress } from '../../publish/publication.ts'
import { NoMoreRequests } from '../plan.ts'

/** What GitHub answered. */
export type Answer =
  | { readonly kind: 'fresh'; readonly data: unknown; readonly etag: string | null }
  /** The same as when the tag was given. */
  | { readonly kind: 'same' }
  | ({ readonly kind: 'refused' } & Refusal)

/** How many requests were made, those that were repeated too, and what is left of the rate limit. */
export interface Spent {
  readonly requests: number
  /** Those of them that GitHub did not count, since nothing had changed. */
  readonly unchanged: number
  /** As GitHub said last; null where it has no limit. */
  readonly remaining: number | null
  /** When there is more again, as an ISO time. */
  readonly reset: string | null
}

/** Asks GitHub for something; with a tag only whether it changed. */
export interface Asker {
  readonly get: (
    route: string,
    parameters?: Readonly<Record<string, string | number>>,
    etag?: string | null,
  ) => Promise<Answer>
  readonly spent: () => Spent
}

/**
 * Asks one thing after the other, and stops while others still have something of the rate limit. A refusal is of what was
 * asked for; where GitHub answers nothing else either, nobody is refused and nothing more can be asked.
 *
 * @param reserve so many requests are left to others
 */
export function makeAsker(
  target: Pick<GitHubTarget, 'token' | 'apiUrl'>,
  progress: Progress,
  reserve: number,
): Asker {
  const octokit = connectToGitHub(target, progress, () => {
    requests += 1
  })
  let [requests, unchanged, answered] = [0, 0, 0]
  let [remaining, reset]: [number | null, string | null] = [null, null]
  function note(headers: Readonly<Record<string, string | number | undefined>> = {}): void {
    // Searches have a limit of their own.
    if ((headers['x-ratelimit-resource'] ?? 'core') !== 'core') return
    const left = Number(headers['x-ratelimit-remaining'] ?? Number.NaN)
    if (Number.isNaN(left)) return
    remaining = left
    const seconds = Number(headers['x-ratelimit-reset'] ?? Number.NaN)
    reset = Number.isSafeInteger(seconds) ? new Date(seconds * 1000).toISOString() : null
  }
  /** Asks for what costs nothing. */
  async function isThere(): Promise<boolean> {
    const refusal = await catchRefusal(target.token, () => octokit.request('GET /rate_limit'))
    return refusal === null || !isOfAll(refusal)
  }
  return {
    async get(route, parameters = {}, etag = null) {
      if (remaining !== null && remaining <= reserve)
        throw new NoMoreRequests(
          `${remaining} requests are left of the rate limit${reset === null ? '' : ` until ${reset}`}, and ${reserve} are kept for others.`,
        )
      try {
        const headers = etag === null ? {} : { 'if-none-match': etag }
        const answer = await octokit.request(`GET ${route}`, { ...parameters, headers })
        note(answer.headers)
        answered += 1
        return { kind: 'fresh', data: answer.data, etag: answer.headers.etag ?? null }
      } catch (error) {
        const { status, response } = error as {
          status?: unknown
          response?: { headers?: Record<string, string> }
        }
        note(response?.headers)
        if (status === 304) {
          answered += 1
          unchanged += 1
          return { kind: 'same' }
        }
        const refusal = readRefusal(error, target.token)
        if (refusal.status === 429 || /rate limit/i.test(refusal.text))
          throw new NoMoreRequests(`GitHub asks to wait: ${refusal.text}`, { cause: error })
        if (isOfAll(refusal) && !(await isThere())) {
          const why = `GitHub does not answer: ${refusal.said}.`
          if (answered > 0) throw new NoMoreRequests(why, { cause: error })
          throw new UserError(why, 'Check the token, and try it later.', undefined, {
            cause: error,
          })
        }
        answered += 1
        return { kind: 'refused', ...refusal }
      }
    },
    spent: () => ({ requests, unchanged, remaining, reset }),
  }
}

/** Whether a refusal may be of the token or of GitHub itself, whatever was asked for. */
export function isOfAll({ status }: Pick<Refusal, 'status'>): boolean {
  return status === 401 || status >= 500
}
