import { fitsWhole } from '../../../core/near.ts'
import { lineEnd, lineStart } from '../../../core/line-offsets.ts'
import type { Span } from '../../../core/use.ts'

/** What stands between a name and the one whose value it gets: `-DNEW=${OLD}`, `NEW="$OLD"`, `e["NEW"] = e["OLD"]`. */
const GETS =
  /["'\])]*(?::\w+)?[ \t]*(?:[:+?]?=|,)?[ \t]*["']?[ \t]*(?:[+.]{1,2}[ \t]*)?(?:\$\{(?:\w+\.)+|\$\(?(?:ENV)?[{(]?|\$env:|%|@|\{?(?:\w+\.)*\w+[[(]["'])/i

/** Whether a name gets the value of the next one. */
export function getsValue(text: string, name: Span, next: Span): boolean {
  return next.start - name.end < 80 && fitsWhole(text.slice(name.end, next.start), GETS)
}

/** A branch that hands a value on is a few lines long. */
const REACH = 1000

const NOTHING = /^\s*(?:#|\/\/|\{|\(|then\b|do\b|rem\b|$)|[(,\\]\s*$/i
const CLOSES = /^\s*(?:[)}\]]|#?end|fi\b|done\b|el(?:se|if)|esac\b|;;)/i

/** Whether the statement in which a name is read is all that the branch does which asks for it. */
export function doesNothingElse(text: string, ask: Span, read: Span): boolean {
  const head = lineStart(text, ask.start)
  const own = lineStart(text, read.start)
  if (head === own) return true
  if (own - head > REACH) return false
  const between = text.slice(lineEnd(text, ask.end) + 1, Math.max(own - 1, 0)).split(/\r?\n/)
  if (lineEnd(text, ask.end) + 1 < own && !between.every((line) => NOTHING.test(line))) return false
  const below = text.slice(lineEnd(text, read.end) + 1, lineEnd(text, read.end) + REACH)
  const after = below.split(/\r?\n/).find((line) => !/^\s*(?:#(?!end)|$)/.test(line)) ?? ''
  const opener = text.slice(head, lineEnd(text, ask.end))
  return CLOSES.test(after) || (/:\s*$/.test(opener) && indent(after) <= indent(opener))
}

const MORE = /&&|\|\||;(?!\s*(?:then\b|do\b|fi\b|done\b|end\b|[;})]|$))/

/** Whether a setting is all that depends on what is asked right before it, or behind it. */
export function isAllOfBranch(text: string, ask: Span, set: Span): boolean {
  const rest = text.slice(set.end, lineEnd(text, set.end)).replace(/\s(?:#|\/\/).*$/s, '')
  if (MORE.test(rest)) return false
  if (lineStart(text, ask.start) !== lineStart(text, set.start))
    return doesNothingElse(text, ask, set)
  const between = text.slice(Math.min(ask.end, set.end), Math.max(ask.start, set.start))
  return (between.match(new RegExp(MORE, 'g'))?.length ?? 0) < 2
}

function indent(line: string): number {
  return line.length - line.trimStart().length
}
