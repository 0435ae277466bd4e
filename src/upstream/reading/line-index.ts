import { firstIndex } from '../../core/first-index.ts'
import type { Evidence } from '../states/state.ts'

/** The longest line that is kept as evidence. */
const LIMIT = 240

/** Gives line numbers (from 1) and evidence for offsets of one file. */
interface LineIndex {
  readonly lineOf: (offset: number) => number
  readonly evidence: (offset: number) => Evidence
}

/** @param text the file's bytes as latin1 */
export function lineIndex(path: string, text: string): LineIndex {
  const starts = [0]
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1))
    starts.push(end + 1)
  function lineOf(offset: number): number {
    return firstIndex(starts.length, (index) => starts[index]! > offset)
  }
  return {
    lineOf,
    evidence(offset) {
      const line = lineOf(offset)
      const bytes = text.slice(
        starts[line - 1],
        Math.min(starts[line] ?? text.length, starts[line - 1]! + LIMIT),
      )
      return { path, line, text: Buffer.from(bytes, 'latin1').toString('utf8').trim() }
    },
  }
}
