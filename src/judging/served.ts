import type { Reservation, Use } from '../core/use.ts'
import { showOnly } from './decision.ts'

/**
 * Whether the code of a place serves one of these names along with its own in the way asked for, as its reader saw it.
 * Rules of different strength ask for different ways; this is the one reading of the reader's record.
 */
export function servesNames(
  { served }: Use,
  how: 'shim' | 'overwrites' | 'gates' | 'beside',
  names: readonly string[],
): boolean {
  if (how === 'shim') return served?.how === 'shim'
  const known = how === 'beside' ? (served?.names ?? []) : [served?.[how]]
  return names.some((name) => known.includes(name))
}

/** Why a place that serves both names stays, in whatever way that was seen. */
export function bothServed(message: string): Reservation {
  return showOnly('serves-both', message)
}
