import { firstIndex } from '../../../core/first-index.ts'
import type { Assignment, Command, HereDocument, ShellWord } from './syntax.ts'
import { part } from '../view.ts'

type Built = Pick<Command, 'assignments' | 'words' | 'outputs' | 'documents' | 'start' | 'end'>

/** Programs whose words are assignments. */
export const DECLARING = /^(?:export|readonly|declare|typeset|local)$/

/** Puts the words of one command together. */
export class CommandBuilder {
  readonly #text: string
  #assignments: Assignment[] = []
  #words: ShellWord[] = []
  #outputs: ShellWord[] = []
  #documents: HereDocument[] = []
  #start = -1

  constructor(text: string) {
    this.#text = text
  }

  isEmpty(): boolean {
    return this.#words.length === 0 && this.#assignments.length === 0
  }

  /** Whether there is just one word so far, as in `name()`. */
  named(): boolean {
    return this.#words.length === 1 && this.#assignments.length === 0
  }

  /** Inside `[[ … ]]`, where operators and line ends are part of the test. */
  inTest(): boolean {
    return this.#words[0]?.text === '[[' && this.#words.at(-1)?.text !== ']]'
  }

  /** Adds a word; true when it begins an array, whose parenthesis is next. */
  add(word: ShellWord): boolean {
    if (this.#start === -1) this.#start = word.start
    // A number before a redirection is a file descriptor.
    if (/^\d$/.test(word.text) && /[<>]/.test(this.#text[word.end] ?? '')) return false
    const declaring = DECLARING.test(this.#words[0]?.text ?? '')
    if (this.#words.length > 0 && !declaring) {
      this.#words.push(word)
      return false
    }
    const head = /^([A-Za-z_]\w*)(?:\[[^\]\n]*\])?(\+?=)?/.exec(
      this.#text.slice(word.start, word.end),
    )
    if (head === null || (head[2] === undefined && !declaring)) {
      this.#words.push(word)
      return false
    }
    const [whole, name, sign] = head
    const valueStart = word.start + whole.length
    if (sign === undefined) {
      if (whole.length === word.end - word.start)
        this.#assignments.push({ ...span(word), name: name!, value: null, elements: null })
      else this.#words.push(word)
      return false
    }
    const value = tail(word, this.#text, valueStart)
    this.#assignments.push({ ...span(word), name: name!, value, elements: null })
    return valueStart === word.end && this.#text[word.end] === '('
  }

  /** The elements of the array that the last word began. */
  array(elements: readonly ShellWord[]): void {
    const last = this.#assignments.at(-1)
    if (last !== undefined)
      this.#assignments[this.#assignments.length - 1] = { ...last, value: null, elements }
  }

  output(word: ShellWord): void {
    this.#outputs.push(word)
  }

  /** Where the here-documents of this command are noted, which are read after it is complete. */
  documents(): HereDocument[] {
    return this.#documents
  }

  first(): string | undefined {
    return this.#words[0]?.text
  }

  drop(): void {
    this.take(0)
  }

  take(end: number): Built | null {
    const built = {
      assignments: this.#assignments,
      words: this.#words,
      outputs: this.#outputs,
      documents: this.#documents,
      start: this.#start,
      end,
    }
    const empty = this.isEmpty() && this.#outputs.length === 0
    this.#assignments = []
    this.#words = []
    this.#outputs = []
    this.#documents = []
    this.#start = -1
    return empty ? null : built
  }
}

function span({ start, end }: ShellWord): { start: number; end: number } {
  return { start, end }
}

/** The part of a word after `NAME=`. */
function tail(word: ShellWord, text: string, from: number): ShellWord {
  const skip = word.text.length - lengthFrom(word, from)
  const { view } = word
  return {
    ...word,
    start: from,
    text: word.text.slice(skip),
    view:
      skip >= word.text.length
        ? part(text, { start: from, end: from })
        : {
            text: word.text.slice(skip),
            source: (offset) => view.source(skip + offset),
            encode: (inner) => view.encode(inner),
          },
  }
}

/** How much of a word's text lies at or after an offset of the file. */
function lengthFrom({ text, view }: ShellWord, from: number): number {
  return text.length - firstIndex(text.length, (index) => view.source(index) >= from)
}
