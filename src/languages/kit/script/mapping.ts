import { findBehind } from '../../../core/near.ts'
import type { Reservation, Use } from '../../../core/use.ts'
import { literalAt } from './literal.ts'
import { keyBefore } from './key.ts'
import type { Place, Script } from './language.ts'
import { memberIn, tablesUnder } from './members.ts'
import { mention, servedWith } from '../mention.ts'

/** What stands between the key and the value of a mapping. */
const SEPARATOR = /\s*(?:=>|:(?!:)|=(?!=))\s*/

/**
 * A string that is the key of a mapping: it sets what it names. A table that pairs the old name with the new one serves
 * both.
 *
 * @returns undefined where the string is no key
 */
export function readKey(script: Script, place: Place): Use | undefined {
  const { text, lexed, brackets, names } = script
  const { match, token } = place
  const separator = findBehind(text, token.end, SEPARATOR)
  const around = brackets.around(token.start)
  if (separator === null || around === undefined) return undefined
  const value = literalAt(text, lexed, token.end + separator[0].length)
  const member = memberIn(script, around, token.start)
  const under = tablesUnder(script, around, token.start)
  const owner = keyBefore(text, lexed.code, around.open)
  const paired = value !== undefined && names.has(value.text) ? [value.text] : []
  return {
    ...mention(match, 'string'),
    ...kindOf(owner),
    ...(owner === 'compile_time_env' && { namespace: 'any', reservation: COMPILE_TIME }),
    ...(value && { value }),
    ...(member && { member: { ...member, ...(under.length > 0 && { under }) } }),
    served: servedWith(match.name, paired),
  }
}

const COMPILE_TIME: Reservation = {
  code: 'other-kind',
  message: 'It is a name that Cython knows when it compiles, which its sources ask for.',
  safety: 'display',
}

/** What the keys of a mapping set, by its name. */
function kindOf(name: string): { role: Use['role']; namespace: Use['namespace'] } {
  if (/defin|macro/i.test(name) && !/cmake/i.test(name))
    return { role: 'definition', namespace: 'macro' }
  if (/cmake|cache/i.test(name)) return { role: 'option', namespace: 'cmake' }
  if (/env/i.test(name)) return { role: 'option', namespace: 'env' }
  if (/meson/i.test(name)) return { role: 'option', namespace: 'meson' }
  if (/^make/i.test(name)) return { role: 'option', namespace: 'make' }
  return { role: 'option', namespace: 'any' }
}
