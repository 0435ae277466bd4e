import type { Reason, Use } from '../core/use.ts'

/**
 * Whether the code of a place serves one of these names along with its own in the way asked for, as its reader saw it.
 * Rules of different strength ask for different ways; this is the one reading of the reader's record.
 */
export function serves(
  { served }: Use,
  how: 'shim' | 'overwrites' | 'beside',
  names: readonly string[],
): boolean {
  if (served === undefined) return false
  switch (how) {
    case 'shim':
      return served.how === 'shim'
    case 'overwrites':
      return names.includes(served.overwrites ?? '')
    case 'beside':
      return names.some((name) => served.names.includes(name))
  }
}

/** Why a place that serves both names stays, in whatever way that was seen. */
export function bothServed(message: string): Reason {
  return { code: 'serves-both', message }
}
