import { HELD_BACK, LEFT_FILES } from './reasons/files.ts'
import { CHANGED } from './reasons/places-that-change.ts'
import { KEPT } from './reasons/places-that-stay.ts'
import type { ReasonRow } from './reasons/row.ts'

export type { ReasonRow } from './reasons/row.ts'

// The one table of reason codes, in four parts. It lies in core because readers, the scan, judging and the patch all make
// reasons, and each of them may import core; what decides lies where the reason is made.

/** The parts of the table, as people read it. */
export const REASON_GROUPS: readonly {
  readonly title: string
  readonly rows: Readonly<Record<string, ReasonRow>>
}[] = [
  { title: 'Places that change', rows: CHANGED },
  { title: 'Places that stay as they are', rows: KEPT },
  { title: 'Files whose changes are held back', rows: HELD_BACK },
  { title: 'Files that are not read, or in which everything stays', rows: LEFT_FILES },
]

/** What the table says of each code. */
export const REASONS: Readonly<Record<ReasonCode, ReasonRow>> = {
  ...CHANGED,
  ...KEPT,
  ...HELD_BACK,
  ...LEFT_FILES,
}

/** Short, stable, kebab-case; a code that is not in the table does not compile. */
export type ReasonCode = keyof (typeof CHANGED & typeof KEPT & typeof HELD_BACK & typeof LEFT_FILES)

/** What a place or a file with a reason is to later stages; undefined where they ask nothing of it, or there is no reason. */
export function standingOf(reason: { readonly code: ReasonCode } | null): ReasonRow['seenAs'] {
  return reason === null ? undefined : REASONS[reason.code].seenAs
}

/** Whether nobody looked at a file that is left out: any name may stand there. */
export function isHidden({ reason }: { readonly reason: { readonly code: ReasonCode } }): boolean {
  return REASONS[reason.code].hides === true
}
