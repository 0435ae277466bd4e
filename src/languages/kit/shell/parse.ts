import { markLength } from '../byte-order-mark.ts'
import { findBehind, isBehind } from '../../../core/near.ts'
import { lineEndOfAny } from '../../../core/line-offsets.ts'
import type { Span } from '../../../core/use.ts'
import { readArithmetic, readExpansion } from './expand.ts'
import { CommandBuilder, isDeclaring } from './build.ts'
import { Frames } from './frames.ts'
import { readDocuments, type Pending } from './heredoc.ts'
import type { Chain, Command, Cursor, Expansion, Script, ShellWord } from './syntax.ts'
import { lineBreak, readWord } from './read-word.ts'

/** Commands inside commands: deeper than this a parenthesis is a plain character. */
const DEPTH = 60

/**
 * Reads a shell script (sh, bash, dash, zsh). Whatever does not fit is passed over letter by letter; time grows with the
 * script's length only.
 *
 * @param isAsked whether a command is asked about that sets no variable; the others are left out
 */
export function parseShell(text: string, isAsked: (command: Span) => boolean = () => true): Script {
  const parser = new Parser(text, isAsked)
  parser.readList()
  return parser
}

/** What is known of the list of commands that is being read: the script, or what stands in a parenthesis. */
interface List {
  readonly frames: Frames
  builder: CommandBuilder
  /** Where the commands stand that are joined by `&&`, `||` and `|`; its end is known when they are complete. */
  together: { readonly start: number; end: number }
  /** Whether `&&` or `||` stands before the command. */
  linked: boolean
}

/** Where the parser stands, and what it has found so far. */
class Parser implements Cursor, Script {
  readonly text: string
  at: number
  stop: Cursor['stop'] = null
  readonly expansions: Expansion[] = []
  readonly arithmetic: Span[] = []
  readonly templates: Span[] = []
  readonly commands: Command[] = []
  readonly chains: Chain[] = []
  readonly functions: Span[] = []
  readonly subshells: Span[] = []
  readonly comments: Span[] = []
  unclosed: number
  readonly #isAsked: (command: Span) => boolean
  readonly #pending: Pending[] = []
  #depth = 0
  #run = 0
  #list: List

  constructor(text: string, isAsked: (command: Span) => boolean) {
    this.text = text
    this.unclosed = text.length
    this.#isAsked = isAsked
    this.at = markLength(text)
    this.#list = this.#newList()
  }

  expand(): void {
    readExpansion(this, ++this.#depth)
    this.#depth--
  }

  nested(opening: number, stop: ')' | '`'): void {
    const outer = { stop: this.stop, list: this.#list }
    const start = this.at
    this.stop = stop
    this.at += opening
    if (++this.#depth > DEPTH) this.at = Math.min(this.at + 1, this.text.length)
    else {
      this.#list = this.#newList()
      this.readList()
      this.subshells.push({ start, end: this.at })
    }
    this.#depth--
    this.stop = outer.stop
    this.#list = outer.list
  }

  /** Reads commands up to the end, or up to and with `stop`. */
  readList(): void {
    this.#run++
    for (;;) {
      skipBlanks(this)
      const letter = this.text[this.at]
      if (letter === undefined || !this.#step(letter)) break
    }
    this.#endCommands(0)
    this.#list.frames.closeAll(this.at)
    if (this.at < this.text.length) this.at++
    this.#run++
  }

  #newList(): List {
    const frames = new Frames(this.chains, this.functions)
    const builder = new CommandBuilder(this.text)
    return { frames, builder, together: { start: this.at, end: this.at }, linked: false }
  }

  /** Reads whatever begins with this letter; false where the list ends. */
  #step(letter: string): boolean {
    const { text, at } = this
    const newline = lineBreak(text, at)
    if (newline > 0 && this.#list.builder.inTest()) this.at += newline
    else if (newline > 0) {
      this.#endCommands(newline)
      readDocuments(this, this.#pending.splice(0))
    } else if (letter === '#') {
      this.at = lineEndOfAny(text, at)
      this.comments.push({ start: at, end: this.at })
    } else if (this.#list.frames.inPatterns()) this.#readPattern(letter)
    else if (this.#list.builder.inTest() && /[&|<>()]/.test(letter)) this.at++
    else if (letter === this.stop) return false
    else if (letter === ')') this.at++
    else if (letter === '(') this.#readParenthesis()
    else if (/[<>]/.test(letter) && text[at + 1] === '(') this.#list.builder.add(readWord(this))
    else if (/[<>]/.test(letter) || text.startsWith('&>', at)) this.#redirect()
    else if (/[;&|]/.test(letter)) this.#readOperator(letter)
    else this.#readWord()
    return true
  }

  /** What a branch of `case` is for. */
  #readPattern(letter: string): void {
    if (/[()|]/.test(letter)) {
      this.at++
      if (letter === ')') this.#list.frames.endPattern(this.at)
    } else {
      const word = readAny(this)
      if (word !== null && word.text === 'esac') this.#list.frames.keyword(word)
    }
  }

  /** What ends a command or joins it to the next one. */
  #readOperator(letter: string): void {
    const { text, at } = this
    const next = text[at + 1]
    if (letter === ';') {
      const two = next === ';' || next === '&'
      this.#endCommands(two ? (text.startsWith(';;&', at) ? 3 : 2) : 1)
      if (!two) return
      this.#run++
      this.#list.frames.nextPattern(this.at)
    } else if (next === letter) {
      this.#finish()
      this.#list.linked = true
      this.#run++
      this.at += 2 + /^\s*/.exec(text.slice(at + 2, at + 202))![0].length
    } else if (letter === '|') {
      this.#finish(true)
      this.#run++
      this.at += next === '&' ? 2 : 1
    } else this.#endCommands(1)
  }

  #readParenthesis(): void {
    const { text, at } = this
    if (this.#list.builder.isEmpty() && text[at + 1] === '(') readArithmetic(this, at + 2)
    else if (this.#list.builder.isEmpty()) {
      this.#run++
      this.nested(1, ')')
      this.#run++
    } else if (this.#list.builder.named() && isBehind(text, at, /\(\s*\)/)) {
      this.at = text.indexOf(')', at) + 1
      this.#list.builder = new CommandBuilder(text)
      this.#list.frames.expectsFunction = true
    } else this.at++
  }

  #readWord(): void {
    const { builder, frames } = this.#list
    const word = readWord(this)
    if (word.end === word.start) this.at++
    else if (builder.named() && word.text === '{' && frames.expectsFunction) {
      this.#list.builder = new CommandBuilder(this.text)
      this.#isKeyword(word)
    } else if (!(builder.isEmpty() && this.#isKeyword(word))) {
      if (builder.add(word)) builder.array(readArray(this))
      if (word.text !== 'in' || builder.words[0]?.text !== 'case') return
      this.#finish()
      frames.caseIn(this.at)
    }
  }

  /** Whether the word is no part of a command; what it opens or closes is noted. */
  #isKeyword(word: ShellWord): boolean {
    if (word.quoting === '' && (word.text === '!' || word.text === 'time')) return true
    if (!this.#list.frames.keyword(word)) return false
    this.#endCommands(0)
    this.#run++
    return true
  }

  #redirect(): void {
    const { text, at } = this
    const operator = findBehind(text, at, /(?:&>>?|<<<|<<-?|<>|[<>]&|>>|>\||[<>])/)![0]
    this.at += operator.length
    skipBlanks(this)
    if (lineBreak(text, this.at) > 0 || this.at >= text.length) return
    const word = readAny(this)
    if (word === null) return
    const { documents, outputs } = this.#list.builder
    if (operator === '<<' || operator === '<<-') {
      const tabs = operator === '<<-'
      const literal = word.quoting !== '' || word.text !== text.slice(word.start, word.end)
      this.#pending.push({ delimiter: word.text, tabs, literal, documents })
    } else if (operator.includes('>')) outputs.push(word)
  }

  /** The command read so far is complete. */
  #finish(piped = false): void {
    const { builder, frames, together, linked } = this.#list
    this.#list.builder = new CommandBuilder(this.text)
    const { assignments, words, outputs, documents, start } = builder
    if (builder.isEmpty() && outputs.length === 0) return
    const only = (words.length === 0 && assignments.length > 0) || isDeclaring(words)
    if (!only) this.#run++
    const always = !linked && this.stop === null && !frames.isConditional() && !piped
    const [end, run] = [this.at, this.#run]
    for (const word of words) this.#noteUnclosed(word)
    for (const { value } of assignments) this.#noteUnclosed(value)
    const sets = assignments.length > 0 || words[0]?.text === 'set'
    if (!only) this.#run++
    if (!sets && this.#pending.length === 0 && !this.#isAsked({ start, end })) return
    const parts = { assignments, words, outputs, documents }
    this.commands.push({ ...parts, start, end, always, together, run, piped })
  }

  #noteUnclosed(word: ShellWord | null): void {
    if (word?.closed === false) this.unclosed = Math.min(this.unclosed, word.start)
  }

  /** The command and those joined to it are complete; passes over what says so. */
  #endCommands(length: number): void {
    this.#finish()
    this.#list.together.end = this.at
    this.at += length
    this.#list.together = { start: this.at, end: this.at }
    this.#list.linked = false
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
    if (letter === ')') cursor.at++
    if (letter === undefined || letter === ')') return words
    const newline = lineBreak(text, cursor.at)
    if (newline > 0) cursor.at += newline
    else if (letter === '#') cursor.at = lineEndOfAny(text, cursor.at)
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
