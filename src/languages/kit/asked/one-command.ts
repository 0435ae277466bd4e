import { findBehind } from '../../../core/near.ts'
import type { Span } from '../../../core/use.ts'

/** Nobody writes more between two arguments of one command that are worth comparing. */
const FURTHEST = 300

/** What parts two commands; a list goes on behind a comma, and a line behind its sign. */
const SIGNS = /\\\r?\n|,\s*\n|[[{(]|[\]})]|[,;\n]|&&|\|\||(?<![}\]][ \t]*)\||["'`\w]:(?=[ \t\n])/g
/** How what one bracket holds is put beside what another holds: `[A] + [B]`, `{A} | {B}`, `${A} ${B}`. */
const JOINED = /^[ \t"'`]*(?:[+|][ \t]*[\w.]*|[$#%@<]|"?[ \t]*[$#%@<])$/
/** An element of a list that a question chooses: `, if (x) "-DX`. */
const ASKED = /,[ \t\r\n]*if\b[^,"'`]*["'`](?:-D)?$/
/** What stands between a key and its value. */
const VALUE = /^["'`]?[ \t]*:(?=[ \t])/
/** Arguments, and nothing else, between two of them. */
const ARGUMENTS =
  /^(?:[:=][^\s"'`,;]*)?["']?(?:[ \t]+(?:\\\r?\n[ \t]*)?["']?(?:[-./]|\w+=)[^\s"'`,;]*["']?)*[ \t]+(?:\\\r?\n[ \t]*)?["']?[-/]?D?$/

/** A shell's next case, or what it sets where the other was not. */
const PARTS_BRANCHES = /;;|\|\|[ \t]*\w+=/

/**
 * Whether two settings reach one command: side by side, or one of them in a hole or a condition beside the other,
 * `-DX ${Y:+-DZ}`, `["-DX"] + (["-DZ"] if y else [])`. What stands in two entries of a table does not.
 */
export function areInOneCommand(text: string, one: Span, other: Span): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one]
  const between = text.slice(first.end, second.start)
  if (between.length > FURTHEST) return false
  if (PARTS_BRANCHES.test(between)) return false
  if (areSideBySide(text, one, other)) return true
  const parts: { readonly sign: string; readonly depth: number; readonly at: number }[] = []
  let depth = 0
  for (const { 0: sign, index } of between.replace(VALUE, blank).matchAll(SIGNS)) {
    if (/[\]})]/.test(sign)) depth--
    parts.push({ sign, depth, at: index })
    if (/[[{(]/.test(sign)) depth++
  }
  const lowest = Math.min(0, ...parts.map((part) => part.depth))
  const shared = Math.min(0, depth)
  if (lowest === 0 && depth === 0) return ASKED.test(between)
  if (
    parts.some(
      (part) => part.depth <= shared && /[;\n&|:]/.test(part.sign) && !/^[\\,]/.test(part.sign),
    )
  )
    return false
  if (lowest === shared) return true
  // Neither holds the other: they must be put together.
  const closing = parts.findLast((part) => part.depth === lowest && /[\]})]/.test(part.sign))!
  const opening = parts.find((part) => part.at > closing.at && /[[{(]/.test(part.sign))
  return opening !== undefined && JOINED.test(between.slice(closing.at + 1, opening.at))
}

/** Whether nothing but arguments stands between two of them: in a hole, they are in one branch of it. */
export function areSideBySide(text: string, one: Span, other: Span): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one]
  const between = text.slice(first.end, second.start)
  return between.length <= FURTHEST && ARGUMENTS.test(between)
}

/** A value, the one given or else what stands behind a name, without what closes the hole that it stands in. */
export function valueInHole(text: string, { end }: Span, given?: string): string {
  const behind = (): string | undefined =>
    findBehind(text, end, /(?::[A-Z]+)?=["']?([\w.+-]+)/)?.[1]
  return (given ?? behind() ?? '').replace(/^([^({[]*?)[)}\]]+$/, '$1')
}

function blank(text: string): string {
  return ' '.repeat(text.length)
}
