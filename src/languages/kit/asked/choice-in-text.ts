import { fitsWhole, isBefore } from '../../../core/near.ts'
import type { Span } from '../../../core/use.ts'

/** Nobody writes more between the two. */
const LONGEST = 200

/** What a template, a shell or a string opens for an expression, and has not closed: `{{`, `${`, `$(`, `#{`, `{%`. */
const HOLE = String.raw`(?:\{\{|\{%|[$#]\{@?|\$\(|(?<=["'])\{|(?<=["'][^"'\n]*)\{)(?:(?!\}\}|%\})[^\n])*`

/** How two texts are parted where one of them is chosen, in a hole. */
const CHOICES: readonly (readonly [before: RegExp, between: RegExp])[] = [
  // `"A" if c else "B"`, `if c then "A" else "B"`
  [new RegExp(HOLE), /[^"'\n]*["'`][\s})]*(?:if\b[^"'\n]*)?\belse\b[\s{(]*["'`][^"'\n]*/],
  // `c ? "A" : "B"`
  [new RegExp(String.raw`${HOLE}\?\s*["'\x60][^"'\x60\n]*`), /[^"'\n]*["'`]\s*:\s*["'`][^"'\n]*/],
  // `$(usex flag A B)` of Gentoo
  [/\$\(usex[ \t]+[\w-]+[ \t]+\S*/, /\S*[ \t]+\S*/],
  // `bb.utils.contains('A_LIST', 'word', 'A', 'B', d)` of Yocto
  [/\bcontains(?:_any)?\((?:[^,()\n]*,){2}\s*["'][^"',\n]*/, /[^"',\n]*["']\s*,\s*["'][^"',\n]*/],
  // `{% if c %}A{% else %}B{% endif %}`
  [/\{%-?\s*if\b[^\n]*/, /[^\n]*\{%-?\s*else\s*-?%\}[^\n]*/],
]

/** Whether a question in a text chooses between two places of one line, so that whoever takes the one leaves the other. */
export function isChosenBetween(text: string, one: Span, other: Span): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one]
  const between = text.slice(first.end, second.start)
  if (between.length > LONGEST || between.includes('\n')) return false
  return CHOICES.some(
    ([before, parts]) => isBefore(text, first.start, before) && fitsWhole(between, parts),
  )
}

/** Nobody writes more between an attempt and what is done where it fails. */
const FURTHEST = 300
/** `if ! A; then`, `if (!A) {`, `if os.system("A") != 0:` */
const ASKED = /\b(?:if|unless|until)\b[^\n;{]*/
/** What asks whether the command before it failed. */
const FAILED =
  /\|\|(?!=)|\$\?|LASTEXITCODE|errorlevel|returncode|RESULT_VARIABLE|!=[ \t]*0|-ne[ \t]+0|\.outcome|failure\(\)/i
/** What ends the question, or the run. */
const ENDED =
  /\b(?:fi|endif|end|exit|return|die|throw|raise|else)\b|\}|\n[ \t]*\)|\|\|[ \t]*(?:true|:|echo)\b/

/** Whether one of two places is tried where a command with the other one failed. */
export function isTriedAfter(text: string, one: Span, other: Span): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one]
  const between = text.slice(first.end, second.start)
  if (between.length > FURTHEST || ENDED.test(between)) return false
  if (FAILED.test(between)) return true
  return isBefore(text, first.start, ASKED) && /\bthen\b|[{:(][ \t]*\n|\{/.test(between)
}
