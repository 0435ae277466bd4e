import { append } from '../core/append.ts'
import { count } from '../core/count.ts'
import { joinParts, partsOf } from '../core/parts.ts'
import type { UnitChange } from '../proof/evidence.ts'
import type { ProofOutcome } from '../proof/prove-found.ts'
import { oneSafeLine } from './escape.ts'
import { proofNotes, proofPicture } from './proof-picture.ts'
import { EVIDENCE, messagesBeside, provedRows } from './proved-renames.ts'
import { removeNames } from './said-once.ts'
import type { Report } from './report.ts'
import type { Style } from './style.ts'
import { pictureLines } from './terminal/picture.ts'
import { diffLines, type Screen } from './terminal/places.ts'
import { wrapText } from './terminal/wrap.ts'
import { unusedLines } from './unused.ts'

/** The verdict with what it means and what was seen before and after, for a terminal: it stands above all else. */
export function proofHead(
  { proof, verdict }: ProofOutcome,
  screen: Screen,
  status: Report['status'],
): string {
  const { style, width } = screen
  if (proof === null)
    return `${style.bold('Proof:')} ${verdict === 'off' ? 'off' : status === 'undecided' ? status : 'nothing to prove'}`
  const isGood = verdict === 'proved' || verdict === 'unchanged'
  const colour = isGood ? style.green : verdict === 'skipped' ? style.yellow : style.red
  return joinParts('\n', [
    `${style.bold('Proof:')} ${style.bold(colour(verdict))}`,
    ...wrapText(oneSafeLine(proof.headline ?? ''), width).map(style.bold),
    ...pictureLines(proof, screen),
  ])
}

/** The proof in full for a terminal: what it rests on, what was seen of each rename, what is to be said about it. */
export function proofText({ proof }: ProofOutcome, { style, width }: Screen): string {
  if (proof === null) return ''
  const hasPicture = proofPicture(proof).length > 0
  // The picture above says it already where all is as it should be.
  const said = hasPicture && proof.verdict === 'proved' ? [] : [oneSafeLine(proof.summary)]
  const rests = proof.evidence === 'none' ? [] : [`It rests on ${EVIDENCE[proof.evidence]}.`]
  const lines = [style.bold('The proof in full'), ...wrapText([...said, ...rests].join(' '), width)]
  const { seen, rest } = provedRows(proof)
  function verdictLines(label: string, own: string, message: string): readonly string[] {
    const head = `  ${oneSafeLine(label)}: ${style.bold(own)}`
    return [head, ...wrapText(oneSafeLine(message), width, '    ')]
  }
  const told = new Set<string>()
  const first = new Map<string, string>()
  for (const { from, to, label, verdict: own, message, gained, lost } of seen) {
    const shape = removeNames(message, from, to)
    const like = first.get(shape)
    if (like === undefined) first.set(shape, from)
    const changes = [...lost, ...gained].map((change) => {
      const same = JSON.stringify({ ...change, setBy: null })
      const isTold = told.has(same)
      told.add(same)
      return changeLines(change, isTold, style, width)
    })
    const meant = like === undefined ? message : `The same is so of it as of ${like}.`
    lines.push('', ...verdictLines(label, own, meant), ...changes.flat())
  }
  if (rest.length > 0)
    lines.push('', ...rest.flatMap((row) => verdictLines(row.label, row.verdict, row.message)))
  if (proof.unused.length > 0)
    lines.push(
      '',
      'Configuring showed other flags that nothing uses:',
      ...proof.unused.flatMap((one) => unusedLines(one, style)).map((line) => `  ${line}`),
    )
  const { configures, preprocessed } = proof.cost
  const cost = `Configured ${count(configures, 'time')} and had compilers read a source ${count(preprocessed, 'time')}, in ${proof.seconds} s`
  if (configures > 0) lines.push('', style.dim(cost))
  // The notes stand below the picture, where there is one.
  const notes = hasPicture ? proofNotes(proof) : []
  for (const { level, text, code } of messagesBeside(proof, notes))
    append(
      lines,
      wrapText(`${code} ${oneSafeLine(text)}`, width - 2).map((line, index) =>
        index === 0
          ? line.replace(code, level === 'error' ? style.red : style.yellow)
          : `  ${line}`,
      ),
    )
  return lines.join('\n')
}

/** @param isTold whether the same change was shown for another rename */
function changeLines(
  { path, target, added, removed, lines, setBy }: UnitChange,
  isTold: boolean,
  style: Style,
  width: number,
): readonly string[] {
  const of = target === '' ? '' : ` (${oneSafeLine(target)})`
  const where = path === '' ? 'build graph' : `${oneSafeLine(path)}${of}`
  const shown = added.length + removed.length
  const head = `    ${where}${setBy === null ? '' : style.dim(`, set by ${oneSafeLine(setBy)}`)}`
  if (isTold) return wrapText(`${head.trimStart()}: as above`, width, '    ')
  const sides = [removed.map(oneSafeLine), added.map(oneSafeLine)] as const
  return partsOf([
    head,
    ...diffLines(sides, [], width - 6, style).map((line) => `      ${line}`),
    lines > shown && style.dim(`      and ${lines - shown} more`),
  ])
}
