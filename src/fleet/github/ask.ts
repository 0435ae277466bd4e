import type { Octokit } from '../../publish/github/client.ts'
import { readRefusal } from '../../publish/github/refusal.ts'
import { NoMoreRequests } from '../plan.ts'

/** What GitHub answered. */
export type Answer =
  | { readonly kind: 'fresh'; readonly data: unknown; readonly etag: string | null }
  /** The same as when the tag was given. */
  | { readonly kind: 'same' }
  | { readonly kind: 'refused'; readonly status: number; readonly text: string }

/** How many requests were made, and what is left of the rate limit. */
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
 * Asks one thing after the other, and stops while others still have something of the rate limit.
 *
 * @param reserve so many requests are left to others
 */
export function makeAsker(octokit: Octokit, token: string, reserve: number): Asker {
  let [requests, unchanged] = [0, 0]
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
  return {
    async get(route, parameters = {}, etag = null) {
      if (remaining !== null && remaining <= reserve)
        throw new NoMoreRequests(
          `${remaining} requests are left of the rate limit${reset === null ? '' : ` until ${reset}`}, and ${reserve} are kept for others.`,
        )
      requests += 1
      try {
        const headers = etag === null ? {} : { 'if-none-match': etag }
        const answer = await octokit.request(`GET ${route}`, { ...parameters, headers })
        note(answer.headers)
        return { kind: 'fresh', data: answer.data, etag: answer.headers.etag ?? null }
      } catch (error) {
        const { status, response } = error as {
          status?: unknown
          response?: { headers?: Record<string, string> }
        }
        note(response?.headers)
        if (status === 304) {
          unchanged += 1
          return { kind: 'same' }
        }
        const refusal = readRefusal(error, token)
        if (refusal === undefined) throw error
        if (refusal.status === 429 || /rate limit/i.test(refusal.text))
          throw new NoMoreRequests(`GitHub asks to wait: ${refusal.text}`, { cause: error })
        return { kind: 'refused', ...refusal }
      }
    },
    spent: () => ({ requests, unchanged, remaining, reset }),
  }
}
