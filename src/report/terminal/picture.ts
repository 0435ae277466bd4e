import { partsOf } from '../../core/parts.ts'
import type { Proof } from '../../proof/evidence.ts'
import { oneSafeLine } from '../escape.ts'
import { configuredWith, proofNotes, proofPicture } from '../proof-picture.ts'
import type { Screen } from './places.ts'
import { countLetters, shortenText } from '../../core/cut-text.ts'
import { wrapText } from './wrap.ts'

/** What the smoke test saw, before and after side by side. */
export function pictureLines(proof: Proof, { style, width }: Screen): readonly string[] {
  const rows = proofPicture(proof).map(({ label, at, before, after, isHead }) => ({
    label: `${isHead ? '' : '  '}${oneSafeLine(at === undefined ? label : `${at} ${label}`)}`,
    before: oneSafeLine(before),
    after: oneSafeLine(after),
    isHead,
  }))
  if (rows.length === 0) return []
  const first = Math.min(30, Math.max(...rows.map(({ label }) => countLetters(label)))) + 2
  const room = width - 2 - first
  const longest = Math.max(6, ...rows.map(({ before }) => countLetters(before)))
  const second = Math.min(Math.floor(room / 2), longest + 2)
  function lines(label: string, before: string, after: string): readonly string[] {
    const cells = [
      wrapText(label.trimStart(), first - 2, /^ */.exec(label)![0]),
      wrapText(before, second - 2),
      wrapText(after, room - second),
    ]
    const height = Math.max(...cells.map(({ length }) => length))
    return Array.from({ length: height }, (_, at) => {
      const [left = '', middle = '', right = ''] = cells.map((cell) => cell[at] ?? '')
      const start = `  ${pad(left, first)}${style.red(pad(middle, second))}`
      return `${start}${style.green(shortenText(right, room - second))}`.trimEnd()
    })
  }
  const asked = configuredWith(proof).join(', and with ')
  const notes = partsOf([asked && `Configured with ${asked}.`, ...proofNotes(proof)])
  return [
    style.dim(`  ${pad('', first)}${pad('before', second)}after`),
    ...rows.flatMap(({ label, before, after, isHead }) =>
      lines(label, before, after).map((line) => (isHead ? style.bold(line) : line)),
    ),
    ...notes.flatMap((note) => wrapText(oneSafeLine(note), width, '  ')),
  ]
}

/** A text in a column of so many letters, two of them free. */
function pad(text: string, width: number): string {
  const shown = shortenText(text, width - 2)
  return shown + ' '.repeat(Math.max(0, width - countLetters(shown)))
}
