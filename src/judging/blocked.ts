import { REASONS, standingOf } from '../core/reasons.ts'
import type { Use } from '../core/use.ts'
import type { JudgedSite } from './judged-site.ts'

/** Whether a place is stale and only a person can change it; what a comment says is no flag in use. */
export function isBlocked({ safety, reason, use }: JudgedSite): boolean {
  if (safety === 'display' || use.region === 'comment') return false
  return REASONS[reason.code].blocks === true || (standingOf(reason) === 'open' && isGiven(use))
}

/** Whether a file that puts an old name together says itself of what: only a person can change the pieces. */
function isGiven({ composed }: Use): boolean {
  return composed?.some(({ at, longer }) => at !== -1 && longer === undefined) === true
}
