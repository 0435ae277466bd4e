import type { Token } from './reference.ts'

/** A place in a name that a value fills: what stands there in the text, and what may fill it. */
export interface Hole {
  readonly start: number
  readonly end: number
  readonly tokens: readonly Token[]
  /** Where the literal before it ends and the one behind it begins, where these do not touch it. */
  readonly left?: string
  readonly right?: string
}
