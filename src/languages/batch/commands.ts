import { fitsWhole } from '../../core/near.ts'
import type { Span } from '../../core/use.ts'
import type { Word } from '../kit/command-line/read.ts'
import { logicalLines } from '../kit/logical-lines.ts'
import { decodedView, viewPart, type View } from '../kit/view.ts'

/** What `set` gives a variable. */
interface Assignment {
  readonly name: string
  readonly start: number
  readonly value: View
  /** Whether the value is no plain word: `set /a` reckons with it, and `set /p` asks for one with it. */
  readonly isReckoned: boolean
}

/** One command of a batch file. */
export interface BatchCommand extends Span {
  readonly kind: 'comment' | 'print' | 'set' | 'if' | 'for' | 'run'
  readonly assignment?: Assignment | undefined
  /** True where it always runs once its part of the script is reached. */
  readonly always: boolean
  /** The parentheses and conditions around it, from the inside out. */
  readonly branches: readonly number[]
  /** Of a print: whether what it prints goes to a file or a program. */
  readonly redirected?: boolean
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
  const commands: { -readonly [Key in keyof BatchCommand]: BatchCommand[Key] }[] = []
  const isContinued = (_start: number, end: number): boolean =>
    text[end - 1] === '^' && text[end - 2] !== '^'
  let around: readonly number[] = []
  /** The parentheses that are open beyond those. */
  let deeper = 0
  let conditional = false
  let statement = 0
  let run = 0
  /** The first command of the statement. */
  let first = 0

  function push({ start, end }: Span, told: Told): void {
    const branches = conditional ? [start, ...around] : around
    const always = branches.length === 0
    commands.push({ ...told, start, end, statement, statementEnd: end, run, always, branches })
    if (told.kind !== 'set' || !always) run++
  }

  for (const line of logicalLines(text, isContinued)) {
    if (around.length === 0) {
      statement = line.start
      first = commands.length
    }
    conditional = false
    const begun = commands.length
    for (const piece of pieces(text, line)) {
      if (piece.kind === '(') {
        if (around.length < DEPTH) around = [piece.start, ...around]
        else deeper++
        continue
      }
      if (piece.kind === ')') {
        if (deeper === 0) around = around.slice(1)
        else deeper--
        continue
      }
      let span: Span = piece
      for (;;) {
        const head = /^[@\s]*(?:else\s+)?(if|for)\b/i.exec(text.slice(span.start, span.end))
        if (head === null) break
        const kind = head[1]!.toLowerCase() as 'if' | 'for'
        const length = conditionLength(text.slice(span.start, span.end), kind)
        const condition = { start: span.start, end: span.start + length }
        push(condition, { kind })
        conditional = true
        span = { start: condition.end, end: span.end }
        if (span.start >= span.end) break
      }
      if (text.slice(span.start, span.end).trim() !== '') push(span, commandOf(text, span))
    }
    for (let at = around.length === 0 ? first : begun; at < commands.length; at++)
      commands[at]!.statementEnd = line.end
  }
  return commands
}

type Told = Pick<BatchCommand, 'kind' | 'redirected' | 'assignment'>

/** What a command that is no condition does. */
function commandOf(text: string, { start, end }: Span): Told {
  const raw = text.slice(start, end)
  const word = /^[@\s]*([^\s]*)/.exec(raw)![1]!.toLowerCase()
  if (word === 'rem' || word.startsWith('::')) return { kind: 'comment' }
  if (/^(?:echo|title|msg)\b/.test(word))
    return { kind: 'print', redirected: /[>|]/.test(raw) || text[end] === '|' }
  const set = /^[@\s]*set\s+(\/[ap]\s+)?("?)([A-Za-z_]\w*)=/i.exec(raw)
  if (set === null) return { kind: 'run' }
  const from = start + set[0].length
  const quote = set[2] === '"' ? raw.lastIndexOf('"') : -1
  const to = quote >= set[0].length ? start + quote : start + raw.trimEnd().length
  const value = viewPart(text, { start: from, end: Math.max(from, to) })
  const [, how, , name = ''] = set
  const assignment = { name, start: from - 1 - name.length, value, isReckoned: how !== undefined }
  return { kind: 'set', assignment }
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

/** The words of a command, `^` before a line end taken for white space. */
export function wordsOf(text: string, { start, end }: Span): readonly Word[] {
  const words: Word[] = []
  const pattern = /(?:"[^"\r\n]*"?|\^[^\r\n]|[^\s"^])+/g
  for (const hit of text.slice(start, end).matchAll(pattern)) {
    const at = start + hit.index
    const span = { start: at, end: at + hit[0].length }
    const parts = [...hit[0].matchAll(/[^"^]+|\^(.)/g)].map((piece) =>
      piece[1] === undefined
        ? { text: piece[0], at: at + piece.index }
        : { text: piece[1], at: at + piece.index + 1 },
    )
    words.push({ view: decodedView(parts, span.end, (inner) => inner), span })
  }
  return words
}
