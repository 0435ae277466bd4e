import { changeOneSign, numbersFrom, type Numbers } from '../recorded/small-changes.ts'

/** How a text may be changed by a slip: of a sign, a line, a merge, a copy that ends too early. */
const WAYS: readonly ((text: string, next: Numbers, other: string) => string)[] = [
  changeSign,
  changeSign,
  changeSign,
  (text, next) => changeSign(changeSign(text, next), next),
  (text, next) => changeSign(changeSign(text, next), next),
  (text, next) => withLines(text, next, (lines, at) => lines.splice(at, 1)),
  (text, next) => withLines(text, next, (lines, at) => lines.splice(at, 0, lines[at]!)),
  (text, next) =>
    withLines(text, next, (lines, at) => {
      const [moved] = lines.splice(at, 1)
      lines.splice(next(lines.length + 1), 0, moved!)
    }),
  (text, next) => text.slice(0, next(text.length + 1)),
  (text, next) => text.slice(next(text.length + 1)),
  (text, _next, other) => text + other,
  (text, next, other) => text.slice(0, next(text.length + 1)) + other,
  (text, next, other) => changeSign(text + other, next),
]

/**
 * A text that differs little from a case's, the same each time.
 *
 * @param word decides which one
 * @param other another text of the language, which may come behind it
 */
export function changeText(word: string, text: string, other: string): string {
  const next = numbersFrom(word)
  return WAYS[next(WAYS.length)]!(text, next, other)
}

function changeSign(text: string, next: Numbers): string {
  return changeOneSign(text, next)?.text ?? text
}

function withLines(
  text: string,
  next: Numbers,
  change: (lines: string[], at: number) => void,
): string {
  const lines = text.split(/(?<=\n)/)
  change(lines, next(lines.length))
  return lines.join('')
}
