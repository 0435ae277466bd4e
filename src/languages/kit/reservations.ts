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
