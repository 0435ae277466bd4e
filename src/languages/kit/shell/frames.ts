import type { Span } from '../../../core/use.ts'
import type { Chain, ShellWord } from './syntax.ts'

interface Frame {
  readonly kind: 'if' | 'loop' | 'case' | 'brace' | 'function'
  readonly start: number
  readonly conditions: Span[]
  readonly branches: Span[]
  /** Where the condition, branch or body that is being read begins. */
  open: number
  state: 'condition' | 'body' | 'patterns'
  complete: boolean
}

const OPENING: ReadonlyMap<string, Frame['kind']> = new Map([
  ['if', 'if'],
  ['while', 'loop'],
  ['until', 'loop'],
  ['for', 'loop'],
  ['select', 'loop'],
  ['case', 'case'],
])
const CLOSING: ReadonlyMap<string, readonly Frame['kind'][]> = new Map([
  ['fi', ['if']],
  ['done', ['loop']],
  ['esac', ['case']],
  ['}', ['brace', 'function']],
])

/** The compound commands that are open at a place of a list of commands. */
export class Frames {
  /** Set once `name()` was read: the next brace is a function's body. */
  expectsFunction = false
  readonly #chains: Chain[]
  readonly #functions: Span[]
  readonly #stack: Frame[] = []

  constructor(chains: Chain[], functions: Span[]) {
    this.#chains = chains
    this.#functions = functions
  }

  /** Whether one is open that makes what stands in it conditional. */
  isConditional(): boolean {
    return this.#stack.some(
      ({ kind, state }) => kind !== 'brace' && kind !== 'function' && state !== 'condition',
    )
  }

  inPatterns(): boolean {
    return this.#stack.at(-1)?.state === 'patterns'
  }

  endPattern(at: number): void {
    const top = this.#stack.at(-1)
    if (top !== undefined) Object.assign(top, { state: 'body', open: at })
  }

  nextPattern(at: number): void {
    const top = this.#stack.at(-1)
    if (top?.kind !== 'case') return
    top.branches.push({ start: top.open, end: at })
    top.state = 'patterns'
  }

  /** Takes a word in the place of a command; false when it is no keyword there or has to stay part of the command. */
  keyword({ text, quoting, start, end }: ShellWord): boolean {
    if (quoting !== '') return false
    const top = this.#stack.at(-1)
    const opening = OPENING.get(text)
    if (opening !== undefined) {
      this.#push(opening, start, end, 'condition')
      // The words of the others are a command of their own: `for NAME in WORDS`.
      return text === 'if' || text === 'while' || text === 'until'
    }
    const closing = CLOSING.get(text)
    if (closing !== undefined) {
      if (top === undefined || !closing.includes(top.kind)) return false
      this.#stack.pop()
      this.#note(top, start, end)
      return true
    }
    switch (text) {
      case 'then':
      case 'do':
        return this.#endCondition(start, end, 'body')
      case 'elif':
      case 'else':
        if (top?.kind !== 'if') return false
        top.branches.push({ start: top.open, end: start })
        top.open = end
        if (text === 'elif') top.state = 'condition'
        else top.complete = true
        return true
      case '{':
        this.#push(this.expectsFunction ? 'function' : 'brace', start, end, 'body')
        this.expectsFunction = false
        return true
      case 'function':
        this.expectsFunction = true
        return true
      default:
        return false
    }
  }

  /** The words of `case WORD in` are complete: patterns follow. */
  caseIn(at: number): void {
    if (this.#stack.at(-1)?.kind === 'case') this.#endCondition(at, at, 'patterns')
  }

  /** At the end of the list: what was never closed ends there. */
  closeAll(at: number): void {
    for (const frame of this.#stack.splice(0)) this.#note(frame, at, at)
  }

  #push(kind: Frame['kind'], start: number, open: number, state: Frame['state']): void {
    const frame = { kind, start, conditions: [], branches: [], open, state, complete: false }
    this.#stack.push(frame)
  }

  #endCondition(end: number, open: number, state: Frame['state']): boolean {
    const top = this.#stack.at(-1)
    if (top?.state !== 'condition') return false
    top.conditions.push({ start: top.open, end })
    Object.assign(top, { state, open })
    return true
  }

  #note(
    { kind, start, conditions, branches, open, state, complete }: Frame,
    body: number,
    end: number,
  ) {
    if (kind === 'function') this.#functions.push({ start, end })
    if (kind === 'brace' || kind === 'function') return
    if (state === 'body') branches.push({ start: open, end: body })
    const exhaustive = kind === 'if' && complete
    this.#chains.push({ start, end, conditions, branches, exhaustive })
  }
}
