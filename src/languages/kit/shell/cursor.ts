import type { Expansion } from './syntax.ts'
import type { Span } from '../../../core/use.ts'

/** Where the parser stands, and what words need of it. */
export interface Cursor {
  readonly text: string
  at: number
  /** What ends the list of commands that is being read. */
  stop: ')' | '`' | null
  /** Reads the `$…` or backquoted part at the cursor, whatever it is; always moves on. */
  expand(): void
  /** Reads commands up to and with the closing letter. */
  nested(stop: ')' | '`'): void
  readonly expansions: Expansion[]
  readonly arithmetic: Span[]
  readonly templates: Span[]
}
