import { fitsWhole } from '../../../core/near.ts'
import { firstIndex } from '../../../core/first-index.ts'
import { readPlainWord } from './read-word.ts'
import type { Assignment, HereDocument, ShellWord } from './syntax.ts'
import { viewPart, nestView } from '../view.ts'

/** Whether a command's program is one whose words are assignments: with `-p` it prints what its words are set to. */
export function isDeclaring(words: readonly ShellWord[]): boolean {
  return (
    fitsWhole(words[0]?.text ?? '', /export|readonly|declare|typeset|local|let/) &&
    !words.some(({ text }) => fitsWhole(text, /-\w*p/))
  )
}

/** One command, as far as it is read: puts its words together. */
export class CommandBuilder {
  readonly assignments: Assignment[] = []
  readonly words: ShellWord[] = []
  readonly outputs: ShellWord[] = []
  /** Noted by those who read them, when the command is complete. */
  readonly documents: HereDocument[] = []
  start = -1
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  isEmpty(): boolean {
    return this.words.length === 0 && this.assignments.length === 0
  }

  /** Whether there is just one word so far, as in `name()`. */
  named(): boolean {
    return this.words.length === 1 && this.assignments.length === 0
  }

  /** Inside `[[ … ]]`, where operators and line ends are part of the test. */
  inTest(): boolean {
    return this.words[0]?.text === '[[' && this.words.at(-1)?.text !== ']]'
  }

  /** Adds a word; true when it begins an array, whose parenthesis is next. */
  add(word: ShellWord): boolean {
    const { start, end } = word
    if (this.start === -1) this.start = start
    // A number before a redirection is a file descriptor.
    if (fitsWhole(word.text, /\d/) && /[<>]/.test(this.#text[end] ?? '')) return false
    const declaring = isDeclaring(this.words)
    const written = this.words.length > 0 && !declaring ? '' : this.#text.slice(start, end)
    const [whole, name, sign] = /^([A-Za-z_]\w*)(?:\[[^\]\n]*\])?(\+?=)?/.exec(written) ?? []
    if (whole === undefined || (sign === undefined && !(declaring && whole === written))) {
      this.words.push(word)
      return false
    }
    const from = start + whole.length
    const value = sign === undefined ? null : tail(word, this.#text, from)
    this.assignments.push({ start, end, name: name!, value, elements: null })
    return sign !== undefined && from === end && this.#text[end] === '('
  }

  /** The elements of the array that the last word began. */
  array(elements: readonly ShellWord[]): void {
    this.assignments.push({ ...this.assignments.pop()!, value: null, elements })
  }
}

/** The part of a word after `NAME=`. */
function tail(word: ShellWord, text: string, from: number): ShellWord {
  const { view, end } = word
  if (word.quoting === '' && word.text.length === end - word.start)
    return readPlainWord(text, from, end)
  const skip = firstIndex(word.text.length, (index) => view.source(index) >= from)
  const rest = { start: skip, end: word.text.length }
  return {
    ...word,
    start: from,
    text: word.text.slice(skip),
    view:
      skip === rest.end
        ? viewPart(text, { start: from, end: from })
        : nestView(view, viewPart(word.text, rest)),
  }
}
