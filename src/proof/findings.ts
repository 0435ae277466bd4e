import type { EvidenceLevel, Proof } from './evidence.ts'

/** What a proof has found out so far, for the report and for how far its evidence goes. */
export type Findings = Omit<Proof, 'evidence' | 'summary' | 'messages' | 'seconds'> & {
  /** What the measurements alone are worth. */
  readonly level: EvidenceLevel
  readonly commandOk: boolean
}
