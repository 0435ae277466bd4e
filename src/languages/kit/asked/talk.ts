import { fitsWhole } from '../../../core/near.ts'
import type { Use } from '../../../core/use.ts'

/** As far as the words beside a name are looked at. */
const WORD = 20

/**
 * Whether a name that is also a word (`sd`, `ALSA`, `SSE2`) stands in a text as anything else than a flag: in capitals it
 * does where another word stands beside it, and in code only among words.
 */
export function isTalk({ name, region, start, end }: Use, text: string): boolean {
  if (fitsWhole(name, /[a-z]+/)) return region !== 'code'
  if (!fitsWhole(name, /[A-Z]+[0-9]*/)) return false
  const before = text.slice(Math.max(0, start - WORD), start)
  const after = text.slice(end, end + WORD)
  if (region === 'code')
    return /[a-z]{2}[,.:]?[ \t]$|[\r\n][ \t]*$|^$/.test(before) && /^[ \t][a-z]{2}/.test(after)
  return /[A-Za-z]{2}[,.:]?\s$/.test(before) || /^[,.:]?\s[A-Za-z]{2}/.test(after)
}
