import type { ProofOutcome } from '../proof/prove-found.ts'
import { plain } from './escape.ts'
import type { Style } from './style.ts'

/** The proof for a terminal: the verdict, what was seen before and after, what is to be said about it. */
export function proofText({ proof, verdict }: ProofOutcome, style: Style): string {
  if (proof === null)
    return verdict === 'off'
      ? `${style.bold('Proof')} off`
      : `${style.bold('Proof')} nothing to prove`
  const colour =
    verdict === 'proved' ? style.green : verdict === 'skipped' ? style.yellow : style.red
  const lines = [
    `${style.bold('Proof')} ${colour(verdict)} (evidence: ${proof.evidence})`,
    plain(proof.summary),
  ]
  for (const run of proof.runs) {
    lines.push(
      '',
      `${style.dim('configured with')} ${plain(run.arguments.join(' ') || 'no arguments')}`,
    )
    for (const { path, target, macro, before, after, setBy } of run.macros)
      if (before !== after)
        lines.push(
          `  ${plain(path)} (${plain(target)}): ${macro} ${style.red(before)} → ${style.green(after)}${setBy === null ? '' : style.dim(`, set by ${plain(setBy)}`)}`,
        )
    for (const { target, added, removed } of run.definitions)
      lines.push(
        `  ${plain(target)}: ${[...removed.map(({ text }) => style.red(`-D${plain(text)}`)), ...added.map(({ text }) => style.green(`+D${plain(text)}`))].join(' ')}`,
      )
  }
  for (const { level, text, code } of proof.messages)
    lines.push(`${level === 'error' ? style.red(code) : style.yellow(code)} ${plain(text)}`)
  return lines.join('\n')
}
