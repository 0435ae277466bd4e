import { append } from '../../core/append.ts'
import type { Span } from '../../core/use.ts'

/** One argument, with its quotes or brackets; parentheses inside an argument list are arguments of their own. */
export interface Argument extends Span {
  readonly kind: 'unquoted' | 'quoted' | 'bracket' | 'open' | 'close'
  /** What stands between the quotes or brackets. */
  readonly inner: Span
  /** The same as text; nothing for a parenthesis. */
  readonly text: string
}

export interface Command extends Span {
  /** In lower case: CMake's command names ignore case. */
  readonly name: string
  readonly args: readonly Argument[]
}

interface Listfile {
  readonly commands: readonly Command[]
  readonly comments: readonly Span[]
}

const QUOTED = String.raw`"[^"\\]*(?:\\[^][^"\\]*)*(?:"|\\?$)`
const COMMENT = String.raw`#(?:\[(?<hash>=*)\[[^]*?(?:\]\k<hash>\]|$)|[^\r\n]*)`
/** Unquoted arguments may hold quoted parts (`-Da="b c"`) and `$(MAKEVAR)`: the language's legacy forms. */
const UNQUOTED = String.raw`(?:[^\s()#\\"$]+|\\(?:[^]|$)|${QUOTED}|\$\([A-Za-z0-9_]*\)|\$)+|[^]`
const HEAD = new RegExp(`(?<comment>${COMMENT})|(?<name>[A-Za-z_]\\w*)(?<open>[ \\t]*\\()?`, 'g')
const TOKEN = new RegExp(
  [
    String.raw`[ \t\r\n]+`,
    `(?<comment>${COMMENT})`,
    String.raw`(?<open>\()|(?<close>\))`,
    `(?<quoted>${QUOTED})`,
    String.raw`(?<bracket>\[(?<equals>=*)\[[^]*?(?:\]\k<equals>\]|$))`,
    `(?<unquoted>${UNQUOTED})`,
  ].join('|'),
  'y',
)

/**
 * The commands and comments of a CMake file (cmake-language(7)). Never throws: what is no command is stepped over, and
 * an argument that is not closed ends with the text.
 */
export function lexCMake(text: string): Listfile {
  const commands: Command[] = []
  const comments: Span[] = []
  HEAD.lastIndex = 0
  for (let hit = HEAD.exec(text); hit !== null; hit = HEAD.exec(text)) {
    const { comment, name, open } = hit.groups!
    const start = hit.index
    if (comment !== undefined) comments.push({ start, end: HEAD.lastIndex })
    if (open === undefined) continue
    const { args, end } = readArguments(text, HEAD.lastIndex, comments)
    commands.push({ name: name!.toLowerCase(), start, end, args })
    HEAD.lastIndex = end
  }
  return { commands, comments }
}

function readArguments(
  text: string,
  from: number,
  comments: Span[],
): { args: readonly Argument[]; end: number } {
  const args: Argument[] = []
  let depth = 0
  TOKEN.lastIndex = from
  for (let hit = TOKEN.exec(text); hit !== null; hit = TOKEN.exec(text)) {
    const start = hit.index
    const end = TOKEN.lastIndex
    const { comment, open, close } = hit.groups!
    if (close !== undefined && depth === 0) return { args, end }
    if (open !== undefined) depth++
    if (close !== undefined) depth--
    if (comment !== undefined) comments.push({ start, end })
    else append(args, argumentOf(text, hit, end))
  }
  return { args, end: text.length }
}

/** The argument of a token; none where the token is white space. */
function argumentOf(text: string, { index: start, groups }: RegExpExecArray, end: number) {
  const { open, close, quoted, bracket, equals, unquoted } = groups!
  function argument(kind: Argument['kind'], from: number, to: number): readonly Argument[] {
    const inner = { start: from, end: Math.max(from, to) }
    return [{ kind, start, end, inner, text: text.slice(from, inner.end) }]
  }
  if (unquoted !== undefined) return argument('unquoted', start, end)
  if (quoted !== undefined)
    return argument('quoted', start + 1, /."$/s.test(quoted) ? end - 1 : end)
  if (bracket !== undefined) {
    const width = 2 + equals!.length
    return argument('bracket', start + width, end - width)
  }
  if (open !== undefined) return argument('open', start, start)
  return close === undefined ? [] : argument('close', start, start)
}
