import type { UnitChange } from '../proof/evidence.ts'
import type { ProofOutcome } from '../proof/prove-found.ts'
import { plain } from './escape.ts'
import { provedRows } from './proved-renames.ts'
import type { Style } from './style.ts'
import { wrap } from './terminal/wrap.ts'
import { unusedLines } from './unused.ts'

/** The proof for a terminal: the verdict, what was seen before and after, what is to be said about it. */
export function proofText(
  { proof, verdict }: ProofOutcome,
  style: Style,
  width = Infinity,
): string {
  if (proof === null)
    return verdict === 'off'
      ? `${style.bold('Proof')} off`
      : `${style.bold('Proof')} nothing to prove`
  const colour =
    verdict === 'proved' || verdict === 'unchanged'
      ? style.green
      : verdict === 'skipped'
        ? style.yellow
        : style.red
  const lines = [
    `${style.bold('Proof')} ${colour(verdict)} (evidence: ${proof.evidence})`,
    ...(proof.headline === null ? [] : [style.bold(plain(proof.headline))]),
    ...wrap(plain(proof.summary), width),
  ]
  const { seen, rest } = provedRows(proof)
  for (const { label, verdict: own, message, gained, lost } of seen)
    lines.push(
      '',
      `  ${plain(label)}: ${style.bold(own)}`,
      ...wrap(plain(message), width, '    '),
      ...[...lost, ...gained].flatMap((change) => changeLines(change, style)),
    )
  if (rest.length > 0)
    lines.push(
      '',
      ...rest.map(
        ({ label, verdict: own, message }) =>
          `  ${plain(label)}: ${style.bold(own)}. ${plain(message)}`,
      ),
    )
  if (proof.unused.length > 0)
    lines.push(
      '',
      'Configuring showed other flags that nothing uses:',
      ...proof.unused.flatMap((one) => unusedLines(one, style)).map((line) => `  ${line}`),
    )
  if (proof.cost.configures > 0)
    lines.push(
      '',
      style.dim(
        `${proof.cost.configures} configures and ${proof.cost.preprocessed} runs of the preprocessor in ${proof.seconds} s`,
      ),
    )
  for (const { level, text, code } of proof.messages)
    lines.push(
      ...wrap(`${code} ${plain(text)}`, width).map((line, index) =>
        index === 0 ? line.replace(code, level === 'error' ? style.red : style.yellow) : line,
      ),
    )
  return lines.join('\n')
}

function changeLines(
  { path, target, added, removed, lines, setBy }: UnitChange,
  style: Style,
): readonly string[] {
  const where = path === '' ? 'build graph' : `${plain(path)} (${plain(target)})`
  const shown = added.length + removed.length
  return [
    `    ${where}${setBy === null ? '' : style.dim(`, set by ${plain(setBy)}`)}`,
    ...removed.map((text) => style.red(`      - ${plain(text)}`)),
    ...added.map((text) => style.green(`      + ${plain(text)}`)),
    ...(lines > shown ? [style.dim(`      and ${lines - shown} more`)] : []),
  ]
}
