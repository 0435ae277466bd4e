import type { EvidenceLevel, Proof } from './evidence.ts'

const SHOWN: Readonly<Record<EvidenceLevel, string>> = {
  none: 'nothing was configured',
  configure: 'shown by the configured build',
  preprocess: 'shown by the configured build and the preprocessor of every file',
  compile:
    'a CUDA program with the same definitions fails to build without the patch and builds with it; it was not run (no CUDA device)',
  object: 'shown by the compiled objects',
  run: 'a CUDA program with the same definitions fails to build without the patch, and builds and runs with it',
}

/** One sentence about a proof, never worded above what ran. */
export function summarise(proof: Omit<Proof, 'summary'>): string {
  const { verdict, evidence, messages, canary } = proof
  const shown = SHOWN[evidence]
  const reason = (...levels: readonly string[]): string =>
    messages.find(({ level }) => levels.includes(level))?.text ?? ''
  switch (verdict) {
    case 'proved': {
      const on = canary?.run?.status === 'ran' ? ` on ${canary.run.device}` : ''
      return `The new flag takes effect: ${shown}${on}.`
    }
    case 'partial':
      return `The new flag takes effect under one spelling only. ${reason('warning', 'error')}`.trim()
    case 'no-effect':
      return `The patch has no effect that could be measured. ${reason('error', 'warning')}`.trim()
    case 'regression':
      return `The patch takes something away. ${reason('error')}`.trim()
    case 'inconclusive':
      return `Not proved: ${reason('error', 'warning', 'info') || 'the evidence is not enough.'}`
    case 'skipped':
      return `Not proved, nothing was run: ${reason('error', 'warning', 'info')}`.trim()
    case 'off':
      return 'The smoke test is off.'
  }
}
