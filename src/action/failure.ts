import type { ProofOutcome } from '../proof/prove-found.ts'
import type { Report } from '../report/report.ts'

/** Why the run fails, in sentences, each once; none where it does not. */
export function failureOf(
  { publication, status }: Report,
  { failed, verdict, proof }: ProofOutcome,
  mode: string,
): readonly string[] {
  const errors = publication?.messages.filter(({ level }) => level === 'error') ?? []
  const why = new Set(errors.map(({ text }) => text))
  if (failed) why.add(`The smoke test says ${verdict}: ${proof?.summary ?? ''}`)
  if (why.size > 0 || mode !== 'check' || status === 'clean') return [...why]
  if (status === 'undecided') return ['Not every name could be decided; the annotations say why.']
  return [
    status === 'blocked'
      ? 'This repository uses build flags by old names that could not be changed; see the annotations.'
      : 'This repository uses build flags by old names; see the annotations.',
  ]
}
