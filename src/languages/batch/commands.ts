import { fitsWhole } from '../../core/near.ts'
import type { Span } from '../../core/use.ts'
import { logicalLines } from '../kit/logical-lines.ts'
import { decoded, part, type View } from '../kit/view.ts'

/** One command of a batch file. */
export interface BatchCommand extends Span {
  readonly kind: 'comment' | 'print' | 'set' | 'if' | 'for' | 'run'
  /** Its words, `^` before a line end taken for white space; for `set` none. */
  readonly words: readonly { readonly view: View; readonly span: Span }[]
  readonly assignment?: { readonly name: string; readonly start: number; readonly value: View }
  /** True where it always runs once its part of the script is reached. */
  readonly always: boolean
  /** The parentheses and conditions around it, from the inside out. */
  readonly branches: readonly number[]
  readonly redirected: boolean
  /** Where the statement begins that it is a part of: the line outside all parentheses. */
  readonly statement: number
  readonly statementEnd: number
  /** The same for assignments that follow each other. */
  readonly run: number
}

/** Deeper than this nobody nests. */
const DEPTH = 12

/** Splits a batch file into commands; parentheses and `&` outside quotes separate them. */
export function batchCommands(text: string): readonly BatchCommand[] {
  const commands: BatchCommand[] = []
  const isContinued = (_start: number, end: number): boolean =>
    text[end - 1] === '^' && text[end - 2] !== '^'
  const around: number[] = []
  let statement = 0
  let run = 0
  let open: number[] = []
  for (const line of logicalLines(text, isContinued)) {
    if (around.length === 0) {
      statement = line.start
      open = []
    }
    let conditional = false
    for (const piece of pieces(text, line)) {
      if (piece.kind === '(') {
        around.unshift(piece.start)
        continue
      }
      if (piece.kind === ')') {
        around.shift()
        continue
      }
      let span = piece
      for (;;) {
        const head = /^[@\s]*(?:else\s+)?(if|for)\b/i.exec(text.slice(span.start, span.end))
        if (head === null) break
        const kind = head[1]!.toLowerCase() as 'if' | 'for'
        const length = conditionLength(text.slice(span.start, span.end), kind)
        const condition = { start: span.start, end: span.start + length }
        push({ ...base(condition), kind, words: wordsOf(text, condition) })
        conditional = true
        span = { ...span, start: condition.end }
        if (span.start >= span.end) break
      }
      if (text.slice(span.start, span.end).trim() !== '') push(commandOf(span))
    }
    if (around.length === 0)
      for (const index of open) commands[index] = { ...commands[index]!, statementEnd: line.end }

    function base(span: Span) {
      const branches = conditional
        ? [span.start, ...around.slice(0, DEPTH)]
        : around.slice(0, DEPTH)
      return {
        start: span.start,
        end: span.end,
        always: branches.length === 0,
        branches,
        redirected: false,
        statement,
        statementEnd: line.end,
        run,
      }
    }
    function push(command: BatchCommand): void {
      open.push(commands.length)
      commands.push(command)
      if (command.kind !== 'set' || !command.always) run++
    }
    function commandOf(span: Span): BatchCommand {
      const raw = text.slice(span.start, span.end)
      const word = /^[@\s]*([^\s]*)/.exec(raw)![1]!.toLowerCase()
      if (word === 'rem' || word.startsWith('::'))
        return { ...base(span), kind: 'comment', words: [] }
      const redirected = /[>|]/.test(raw) || text[span.end] === '|'
      if (/^(?:echo|title|msg)\b/.test(word))
        return { ...base(span), kind: 'print', words: wordsOf(text, span), redirected }
      const set = /^[@\s]*set\s+(?:\/[ap]\s+)?("?)([A-Za-z_]\w*)=/i.exec(raw)
      if (set === null)
        return { ...base(span), kind: 'run', words: wordsOf(text, span), redirected }
      const from = span.start + set[0].length
      const quote = set[1] === '"' ? raw.lastIndexOf('"') : -1
      const to = quote >= set[0].length ? span.start + quote : span.start + raw.trimEnd().length
      return {
        ...base(span),
        kind: 'set',
        words: [],
        assignment: {
          name: set[2]!,
          start: from - 1 - set[2]!.length,
          value: part(text, { start: from, end: Math.max(from, to) }),
        },
      }
    }
  }
  return commands
}

/** The commands of a line, and the parentheses around them. */
function pieces(text: string, line: Span): readonly (Span & { kind: '(' | ')' | 'command' })[] {
  const raw = text.slice(line.start, line.end)
  if (/^[@\s]*(?:rem\b|::)/i.test(raw)) return [{ ...line, kind: 'command' }]
  const found: (Span & { kind: '(' | ')' | 'command' })[] = []
  let from = line.start
  let quoted = false
  function cut(at: number): void {
    if (at > from) found.push({ start: from, end: at, kind: 'command' })
  }
  for (let at = line.start; at < line.end; at++) {
    const letter = text[at]
    if (letter === '^') at++
    else if (letter === '"') quoted = !quoted
    else if (quoted) continue
    else if (letter === '&' || letter === '|') {
      cut(at)
      while (text[at + 1] === letter) at++
      from = at + 1
    } else if (letter === '(') {
      const head = text.slice(from, Math.min(at, from + 60))
      const tail = text.slice(Math.max(from, at - 20), at)
      // `in (…)` lists the words of a loop.
      if (/\bin\s*$/i.test(tail)) {
        const close = text.indexOf(')', at)
        if (close !== -1 && close < line.end) at = close
      } else if (
        (at - from < 60 && fitsWhole(head, /[@\s]*/)) ||
        /(?:^|\s)(?:do|else)\s*$/i.test(tail) ||
        /^[@\s]*(?:\)?\s*else\s+)?if\b/i.test(head)
      ) {
        cut(at)
        found.push({ start: at, end: at + 1, kind: '(' })
        from = at + 1
      }
    } else if (letter === ')') {
      cut(at)
      found.push({ start: at, end: at + 1, kind: ')' })
      from = at + 1
    }
  }
  cut(line.end)
  return found
}

/** How much of `if … command` or `for … do command` is the condition. */
function conditionLength(raw: string, kind: 'if' | 'for'): number {
  if (kind === 'for') return (/^[^]*?\bdo\b/i.exec(raw) ?? [raw])[0].length
  const head = /^[@\s]*(?:else\s+)?if\s+(?:\/i\s+)?(?:not\s+)?/i.exec(raw)?.[0] ?? ''
  const rest = raw.slice(head.length)
  const test =
    /^(?:defined\s+\S+|exist\s+(?:"[^"]*"|\S+)|errorlevel\s+\S+|(?:"[^"]*"|[^\s=]+)\s*(?:==|\s(?:equ|neq|lss|leq|gtr|geq)\s)\s*(?:"[^"]*"|\S+))\s*/i.exec(
      rest,
    )
  return test === null ? raw.length : head.length + test[0].length
}

function wordsOf(text: string, { start, end }: Span): BatchCommand['words'] {
  const words: { view: View; span: Span }[] = []
  const pattern = /(?:"[^"\r\n]*"?|\^[^\r\n]|[^\s"^])+/g
  for (const hit of text.slice(start, end).matchAll(pattern)) {
    const at = start + hit.index
    const span = { start: at, end: at + hit[0].length }
    const parts = [...hit[0].matchAll(/[^"^]+|\^(.)/g)].map((piece) =>
      piece[1] === undefined
        ? { text: piece[0], at: at + piece.index }
        : { text: piece[1], at: at + piece.index + 1 },
    )
    words.push({ view: decoded(parts, span.end, (inner) => inner), span })
  }
  return words
}
