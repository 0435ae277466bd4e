import type { Span } from '../../../core/use.ts'
import { readArithmetic, readExpansion } from './expand.ts'
import { CommandBuilder } from './build.ts'
import type { Cursor } from './cursor.ts'
import { Frames } from './frames.ts'
import { readDocuments, type Pending } from './heredoc.ts'
import type { Chain, Command, Expansion, Script, ShellWord } from './syntax.ts'
import { lineBreak, readWord } from './words.ts'

/** Commands inside commands: deeper than this a parenthesis is a plain character. */
const DEPTH = 60

/**
 * Reads a shell script (sh, bash, dash, zsh). Whatever does not fit is passed over letter by letter; time grows with the
 * script's length only.
 */
export function parseShell(text: string): Script {
  const commands: Command[] = []
  const chains: Chain[] = []
  const functions: Span[] = []
  const expansions: Expansion[] = []
  const comments: Span[] = []
  const pending: Pending[] = []
  let depth = 0
  let runs = 0

  const cursor: Cursor = {
    text,
    at: text.startsWith('\u00ef\u00bb\u00bf') ? 3 : 0,
    stop: null,
    expansions,
    arithmetic: [],
    templates: [],
    expand() {
      depth++
      readExpansion(cursor, depth)
      depth--
    },
    nested(stop) {
      const outer = cursor.stop
      cursor.stop = stop
      depth++
      if (depth > DEPTH) cursor.at = Math.min(cursor.at + 1, text.length)
      else readList(stop, true)
      depth--
      cursor.stop = outer
    },
  }

  /** Reads commands up to the end, or up to and with `stop`. */
  function readList(stop: ')' | '`' | null, sub: boolean): void {
    const frames = new Frames(chains, functions)
    const start = cursor.at
    let joined: Command[] = []
    let joinStart = start
    let linked = false
    const builder = new CommandBuilder(text)
    runs++

    function finish(piped = false): void {
      const built = builder.take(cursor.at)
      if (built === null) return
      const plain = built.words.length === 0 && built.assignments.length > 0
      const only =
        plain || /^(?:export|readonly|declare|typeset|local)$/.test(built.words[0]?.text ?? '')
      if (!only) runs++
      const command: Command = {
        ...built,
        always: !linked && !sub && frames.depth() === 0 && !piped,
        together: { start: joinStart, end: cursor.at },
        run: runs,
        piped,
      }
      commands.push(command)
      joined.push(command)
      if (!only) runs++
    }

    function endJoin(): void {
      const together = { start: joinStart, end: cursor.at }
      for (const command of joined) Object.assign(command, { together })
      joined = []
      linked = false
      joinStart = cursor.at
    }

    function boundary(): void {
      finish()
      endJoin()
      runs++
    }

    function keyword(word: ShellWord): boolean {
      if (word.quoting === '' && (word.text === '!' || word.text === 'time')) return true
      if (!frames.keyword(word)) return false
      boundary()
      joinStart = cursor.at
      return true
    }

    for (;;) {
      skipBlanks(cursor)
      const letter = text[cursor.at]
      if (letter === undefined) break
      const newline = lineBreak(text, cursor.at)
      if (newline > 0) {
        if (builder.inTest()) cursor.at += newline
        else {
          finish()
          endJoin()
          cursor.at += newline
          joinStart = cursor.at
          if (pending.length > 0) readDocuments(cursor, pending.splice(0))
        }
      } else if (letter === '#') {
        const from = cursor.at
        cursor.at = lineEnd(text, from)
        comments.push({ start: from, end: cursor.at })
      } else if (frames.inPatterns()) {
        if (letter === ')' || letter === '(' || letter === '|') {
          cursor.at++
          if (letter === ')') frames.endPattern(cursor.at)
        } else {
          const word = readAny(cursor)
          if (word !== null && word.text === 'esac') frames.keyword(word)
        }
      } else if (builder.inTest() && /[&|<>()]/.test(letter)) {
        cursor.at++
      } else if (letter === ';') {
        const two = text[cursor.at + 1] === ';' || text[cursor.at + 1] === '&'
        finish()
        endJoin()
        cursor.at += two ? (text.startsWith(';;&', cursor.at) ? 3 : 2) : 1
        joinStart = cursor.at
        if (two) {
          runs++
          frames.nextPattern(cursor.at)
        }
      } else if (text.startsWith('&&', cursor.at) || text.startsWith('||', cursor.at)) {
        finish()
        linked = true
        runs++
        cursor.at += 2
        cursor.at += skipBreaks(text, cursor.at)
      } else if (letter === '|') {
        finish(true)
        runs++
        cursor.at += text[cursor.at + 1] === '&' ? 2 : 1
      } else if (letter === '&' && text[cursor.at + 1] !== '>') {
        finish()
        endJoin()
        cursor.at++
        joinStart = cursor.at
      } else if (letter === '<' || letter === '>' || letter === '&') {
        if (letter !== '&' && text[cursor.at + 1] === '(') builder.add(readWord(cursor))
        else redirect(builder)
      } else if (letter === '(') {
        if (builder.isEmpty() && text[cursor.at + 1] === '(') readArithmetic(cursor, cursor.at + 2)
        else if (builder.isEmpty()) {
          cursor.at++
          runs++
          cursor.nested(')')
          runs++
        } else if (builder.named() && /^\(\s*\)/.test(text.slice(cursor.at, cursor.at + 20))) {
          cursor.at = text.indexOf(')', cursor.at) + 1
          builder.drop()
          frames.expectFunction()
        } else cursor.at++
      } else if (letter === ')' || (letter === '`' && stop === '`')) {
        if (letter === stop) break
        cursor.at++
      } else {
        const word = readWord(cursor)
        if (word.end === word.start) cursor.at++
        else if (builder.named() && word.text === '{' && frames.expectsFunction()) {
          builder.drop()
          keyword(word)
        } else if (!(builder.isEmpty() && keyword(word))) {
          if (builder.add(word)) builder.array(readArray(cursor))
          if (word.text === 'in' && builder.first() === 'case') {
            finish()
            frames.caseIn(cursor.at)
          }
        }
      }
    }
    finish()
    endJoin()
    frames.closeAll(cursor.at)
    if (cursor.at < text.length) cursor.at++
    runs++
  }

  function redirect(builder: CommandBuilder): void {
    const operator = /^(?:&>>?|<<<|<<-?|<>|[<>]&|>>|>\||[<>])/.exec(
      text.slice(cursor.at, cursor.at + 4),
    )![0]
    cursor.at += operator.length
    skipBlanks(cursor)
    if (lineBreak(text, cursor.at) > 0 || cursor.at >= text.length) return
    const word = readAny(cursor)
    if (word === null) return
    const documents = builder.documents()
    if (operator === '<<' || operator === '<<-')
      pending.push({
        delimiter: word.text,
        tabs: operator === '<<-',
        literal: word.quoting !== '' || word.text !== text.slice(word.start, word.end),
        note: (document) => documents.push(document),
      })
    else if (operator.includes('>')) builder.output(word)
  }

  readList(null, false)
  return {
    commands,
    chains,
    expansions,
    comments,
    functions,
    arithmetic: cursor.arithmetic,
    templates: cursor.templates,
  }
}

/** The words of `NAME=(…)`, the cursor on the parenthesis. */
function readArray(cursor: Cursor): readonly ShellWord[] {
  const { text } = cursor
  const words: ShellWord[] = []
  cursor.at++
  for (;;) {
    skipBlanks(cursor)
    const letter = text[cursor.at]
    if (letter === undefined) return words
    const newline = lineBreak(text, cursor.at)
    if (letter === ')') {
      cursor.at++
      return words
    }
    if (newline > 0) cursor.at += newline
    else if (letter === '#') cursor.at = lineEnd(text, cursor.at)
    else {
      const word = readAny(cursor)
      if (word !== null) words.push(word)
    }
  }
}

/** A word, or null after passing over a letter that begins none. */
function readAny(cursor: Cursor): ShellWord | null {
  const word = readWord(cursor)
  if (word.end > word.start) return word
  cursor.at++
  return null
}

function skipBlanks(cursor: Cursor): void {
  const { text } = cursor
  for (;;) {
    const letter = text[cursor.at]
    if (letter === ' ' || letter === '\t') cursor.at++
    else if (letter === '\\' && lineBreak(text, cursor.at + 1) > 0)
      cursor.at += 1 + lineBreak(text, cursor.at + 1)
    else return
  }
}

function skipBreaks(text: string, at: number): number {
  return /^\s*/.exec(text.slice(at, at + 200))![0].length
}

function lineEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++
  return end
}
