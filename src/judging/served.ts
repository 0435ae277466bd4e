import { Names } from '../core/names.ts'
import { isDefined } from '../languages/kit/asked/given.ts'
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

/**
 * Whether a place hands a build the value of a new name under its own: `-DOLD=$NEW`, `variables["OLD"] = NEW`. What is configured
 * with it reads the one or the other, so it serves nobody who still reads the old one here.
 */
export function isHandedNewValue(
  { value, start, role, namespace }: Use,
  names: readonly string[],
  { text, format }: { readonly text: string; readonly format: string },
): boolean {
  if (value === undefined || role !== 'option' || !new Names(names).test(value.text)) return false
  return isDefined(text, { start }) || (namespace === 'cmake' && format !== 'cmake')
}

/** Why a place that serves both names stays, in whatever way that was seen. */
export function bothServed(message: string): Reservation {
  return showOnly('serves-both', message)
}
