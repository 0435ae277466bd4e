import type { ProofOutcome } from '../proof/prove-found.ts'
import type { Report } from '../report/report.ts'
import type { Inputs } from './inputs.ts'

/**
 * Why the run fails, in sentences; null where it does not.
 */
export function failureOf(
  report: Report,
  outcome: ProofOutcome,
  { mode }: Inputs,
): readonly string[] | null {
  const errors = report.publication?.messages.filter(({ level }) => level === 'error') ?? []
  const failed = outcome.failed
    ? `The smoke test says ${outcome.verdict}: ${outcome.proof?.summary ?? ''}`
    : null
  if (errors.length > 0)
    return [...new Set([...errors.map(({ text }) => text), ...(failed === null ? [] : [failed])])]
  if (failed !== null) return [failed]
  if (mode !== 'check' || report.status === 'clean') return null
  if (report.status === 'undecided')
    return ['Not every name could be decided; the annotations say why.']
  return [
    report.status === 'blocked'
      ? 'This repository uses build flags by old names that could not be changed; see the annotations.'
      : 'This repository uses build flags by names that its upstream renamed; see the annotations.',
  ]
}
