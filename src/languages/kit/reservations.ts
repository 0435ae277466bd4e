import { linesOf } from '../../core/lines.ts'
import type { Reservation } from '../../core/use.ts'

/** The reason to leave a text about a deprecated name to a person. */
export function reserveDeprecationText(name: string): Reservation {
  return {
    code: 'deprecation-text',
    message: `The text says of ${name} that it is deprecated, renamed, gone or still taken; with the new name it would say that of the new one.`,
    safety: 'review',
  }
}

/** The reason to leave a name alone that is only a piece of the one that is meant. */
export function reserveComposedName(name: string): Reservation {
  return {
    code: 'composed-name',
    message: `A longer name is put together here of which ${name} is only a part.`,
    safety: 'review',
  }
}

/** Why a question for whether a name is set is another one with the name of an option. */
export const ALWAYS_SET =
  'It asks whether the name is set, which an option always is once its project is brought in'

/** A question that stands behind what brings another project in. */
export function alwaysSet(text: string, brings: number): Reservation {
  const { line } = linesOf(text).at(brings)
  const message = `${ALWAYS_SET} (line ${line} brings one in): ask for its value, by hand.`
  return { code: 'always-set', message, safety: 'review' }
}
