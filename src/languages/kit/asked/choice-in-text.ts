import { lineStart } from '../../../core/line-offsets.ts'
import { findBehind, fitsWhole, isBefore, isBehind } from '../../../core/near.ts'
import type { Span } from '../../../core/use.ts'

/** Nobody writes more between the two. */
const LONGEST = 200

/** What a template, a shell or a string opens for an expression, and has not closed: `{{`, `${`, `$(`, `#{`, `{%`. */
const HOLE = String.raw`(?:\{\{|\{%|<%=?|\\\(|[$#]\{@?|\$\(|(?<=["'])\{|(?<=["'][^"'\n]*)\{)(?:(?!\}\}|%\}|%>)[^\n])*`

/** How two texts are parted where one of them is chosen, in a hole or in a table. */
const CHOICES: readonly (readonly [before: RegExp, between: RegExp, behind?: RegExp])[] = [
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
  // `"A": "B"`, `"A" => "B"`, `"A" -> "B"`, `"A" { $x = "B" }` of a table, `A|B` and `case "A", "B"` of a question
  [/["'`](?:-D)?/, /[^"'`\n]*["'`]\s*(?::|=>|->|\{\s*\$?\w+\s*=)\s*["'`](?:-D)?/],
  [/(?:-D)?/, /[^\s"'`|]*["'`]?\s*\|\s*["'`]?(?:-D)?/],
  [/\bcase\s+["'`](?:-D)?/, /[^"'`\n]*["'`]\s*,\s*["'`](?:-D)?/],
  // `[o && "A", !o && "B"]`, `["A" * o, "B" * p]`, `(o and "A") or "B"`, `ifelse(o, "A", "B")`
  [/["'`](?:-D)?/, /[^"'`\n]*["'`]\s*(?:\*[^,"'`\n]*)?,\s*![^,"'`\n]*&&\s*["'`](?:-D)?/],
  [/["'`](?:-D)?/, /[^"'`\n]*["'`]\s*\*[^,"'`\n]*,\s*["'`](?:-D)?/],
  [/["'`](?:-D)?/, /[^"'`\n]*["'`]\s*\)?\s*or\s*["'`](?:-D)?/],
  [/\bif_?else\([^"'`\n]*["'`](?:-D)?/i, /[^"'`\n]*["'`]\s*,\s*["'`](?:-D)?/],
  // `["A", "B"][n]`
  [/["'`](?:-D)?/, /[^"'`\n]*["'`]\s*,\s*["'`](?:-D)?/, /[^"'`\n]*["'`]\s*[\])]\[/],
  // `[["A", "B"]]`, `x in ("A", "B")`
  [
    /(?:[[{,]\s*|(?<!\bfor[ \t]+\w+[ \t]+)\bin\s*|\bif\s*\(\s*)[[({]\s*["'`](?:-D)?/,
    /[^"'`\n]*["'`]\s*,\s*["'`](?:-D)?/,
    /[^"'`\n]*["'`]\s*[\])}]/,
  ],
]

/** Whether a question in a text chooses between two places of one line, so that whoever takes the one leaves the other. */
export function isChosenBetween(text: string, one: Span, other: Span): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one]
  const between = text.slice(first.end, second.start)
  if (between.length > LONGEST || between.includes('\n')) return false
  return CHOICES.some(
    ([before, parts, behind]) =>
      fitsWhole(between, parts) &&
      isBefore(text, first.start, before) &&
      (behind === undefined || isBehind(text, second.end, behind)),
  )
}

/** Nobody writes more between an attempt and what is done where it fails. */
const FURTHEST = 300
/** `if ! A; then`, `if (!A) {`, `if os.system("A") != 0:` */
const ASKED = /\b(?:if|unless|until)\b[^\n;{]*/
/** What asks whether the command before it failed. */
const FAILED =
  /\|\|(?!=)|\$\?|LASTEXITCODE|errorlevel|returncode|RESULT_VARIABLE|!=[ \t]*0|-ne[ \t]+0|\.outcome|failure\(\)/i
/** What ends the question, or the run; another step of a list. */
const ENDED =
  /\b(?:fi|endif|end|exit|return|die|throw|raise|abort|goto|else)\b|\}|\n[ \t]*\)|\|\|[ \t]*(?:true|:|echo)\b/
const NEXT = /\n[ \t]*- |\|\|[^\n{(;]*;/

/**
 * Whether one of two places is tried where a command with the other one failed: as what stands in the line that asks, or below
 * it, further in.
 */
export function isTriedAfter(text: string, one: Span, other: Span): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one]
  const between = text.slice(first.end, second.start)
  if (between.length > FURTHEST || ENDED.test(between)) return false
  const asked = between.search(FAILED)
  if (asked === -1)
    return (
      isBefore(text, first.start, ASKED) &&
      /\bthen\b|[{:(][ \t]*\n|\{/.test(between) &&
      isBelow(text, first.end, second.start)
    )
  return !NEXT.test(between.slice(asked)) && isBelow(text, first.end + asked, second.start)
}

/** Whether an offset stands in the line of another one, or in a line that begins further in. */
function isBelow(text: string, above: number, offset: number): boolean {
  const [outer, inner] = [lineStart(text, above), lineStart(text, offset)]
  return outer === inner || indentAt(text, inner) > indentAt(text, outer)
}

/** How far a line is indented; a key beside others asks for those. */
function indentAt(text: string, line: number): number {
  return findBehind(text, line, /[ \t]*(?!if:)/)![0].length
}
