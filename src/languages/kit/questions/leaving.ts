import { memoizeLast } from '../../../core/memoize.ts'
import { firstIndex } from '../../../core/first-index.ts'
import type { Span } from '../../../core/use.ts'

const LEAVES =
  /(?:^|[\n;{()&|]|\b(?:then|do|else)\b|:(?=\s))[ \t]*@?((?:\\?(?:sys\.|os\.|process\.|std::process::|builtins\.)?(?:exit|_exit|Exit)|return|continue|break|raise|throw|die|fatal|goto|error|abort|panic!|bail!)(?![\w-]))/gi

/** Nothing that people write in one branch is longer. */
const LONGEST = 20_000

/** Where words that leave stand: branches of one text are asked about one after the other. */
const leavingsIn = memoizeLast((text: string): readonly number[] =>
  [...text.matchAll(LEAVES)].map((hit) => hit.index + hit[0].length - hit[1]!.length),
)

/** Where the last word stands by which a branch leaves. */
function lastIn(text: string, start: number, end: number): number | undefined {
  const words = leavingsIn(text)
  const last = words[firstIndex(words.length, (index) => words[index]! >= end) - 1]
  return last !== undefined && last >= start ? last : undefined
}

/** Whether a branch ends by leaving what it stands in, so that what follows is for those for whom it was not meant. */
export function endsByLeaving(text: string, { start, end }: Span): boolean {
  const from = Math.max(start, end - LONGEST)
  const at = lastIn(text, from, end)
  if (at === undefined) return false
  const line = from + text.slice(from, at).lastIndexOf('\n') + 1
  const indent = /^[ \t]*/.exec(text.slice(line, at))![0].length
  const isFirst = line === from
  // What the last statement returns may take several lines; another statement begins as far left as it does.
  for (const { index, 0: one } of text.slice(at, end).matchAll(/[^\r\n]+/g)) {
    if (index === 0) {
      if (/;[ \t})]*(?!#|\/[/*]|--)[^\s;})]/.test(one)) return false
      continue
    }
    const code = one.trim()
    if (code === '' || /^(?:[)\]}]|#|\/\/|end(?:if)?\b|fi\b|done\b)/.test(code)) continue
    if (isFirst || one.length - one.trimStart().length <= indent) return false
  }
  return true
}
