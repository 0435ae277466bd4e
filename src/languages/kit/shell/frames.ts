import type { Span } from '../../../core/use.ts'
import type { Chain, ShellWord } from './syntax.ts'

interface Frame {
  readonly kind: 'if' | 'loop' | 'case' | 'brace' | 'function'
  readonly start: number
  readonly conditions: Span[]
  readonly branches: Span[]
  open: number
  state: 'condition' | 'body' | 'patterns'
  complete: boolean
}

/** The compound commands that are open at a place of a list of commands. */
export class Frames {
  readonly #chains: Chain[]
  readonly #functions: Span[]
  readonly #stack: Frame[] = []
  #function = false

  constructor(chains: Chain[], functions: Span[]) {
    this.#chains = chains
    this.#functions = functions
  }

  /** How many open ones make what stands in them conditional. */
  depth(): number {
    return this.#stack.filter(
      ({ kind, state }) =>
        (kind === 'if' || kind === 'loop' || kind === 'case') && state !== 'condition',
    ).length
  }

  inPatterns(): boolean {
    return this.#stack.at(-1)?.state === 'patterns'
  }

  endPattern(at: number): void {
    const frame = this.#stack.at(-1)
    if (frame === undefined) return
    frame.state = 'body'
    frame.open = at
  }

  nextPattern(at: number): void {
    const frame = this.#stack.at(-1)
    if (frame?.kind !== 'case') return
    frame.branches.push({ start: frame.open, end: at })
    frame.state = 'patterns'
  }

  /** `name()` was read: the next brace is a function's body. */
  expectFunction(): void {
    this.#function = true
  }

  expectsFunction(): boolean {
    return this.#function
  }

  /** Takes a word in the place of a command; false when it is no keyword there or has to stay part of the command. */
  keyword(word: ShellWord): boolean {
    if (word.quoting !== '') return false
    const top = this.#stack.at(-1)
    switch (word.text) {
      case 'if':
        return this.#push('if', word, 'condition')
      case 'while':
      case 'until':
        return this.#push('loop', word, 'condition')
      case 'for':
      case 'select':
        this.#push('loop', word, 'condition')
        // Its words are a command of their own: `for NAME in WORDS`.
        return false
      case 'case':
        this.#push('case', word, 'condition')
        return false
      case 'then':
      case 'do':
        return this.#body(top, word)
      case 'elif':
        if (top?.kind !== 'if') return false
        top.branches.push({ start: top.open, end: word.start })
        top.state = 'condition'
        top.open = word.end
        return true
      case 'else':
        if (top?.kind !== 'if') return false
        top.branches.push({ start: top.open, end: word.start })
        top.open = word.end
        top.complete = true
        return true
      case 'fi':
        return this.#close('if', word)
      case 'done':
        return this.#close('loop', word)
      case 'esac':
        return this.#close('case', word)
      case '{': {
        const kind = this.#function ? 'function' : 'brace'
        this.#function = false
        return this.#push(kind, word, 'body')
      }
      case '}':
        if (top?.kind !== 'brace' && top?.kind !== 'function') return false
        this.#stack.pop()
        this.#note(top, word.start, word.end)
        return true
      case 'function':
        this.#function = true
        return true
      default:
        return false
    }
  }

  /** The words of `case WORD in` are complete: patterns follow. */
  caseIn(at: number): boolean {
    const top = this.#stack.at(-1)
    if (top?.kind !== 'case' || top.state !== 'condition') return false
    top.conditions.push({ start: top.open, end: at })
    top.state = 'patterns'
    top.open = at
    return true
  }

  /** At the end of the list: what was never closed ends there. */
  closeAll(at: number): void {
    for (const frame of this.#stack.splice(0)) this.#note(frame, at, at)
  }

  #push(kind: Frame['kind'], word: ShellWord, state: Frame['state']): true {
    this.#stack.push({
      kind,
      start: word.start,
      conditions: [],
      branches: [],
      open: word.end,
      state,
      complete: false,
    })
    return true
  }

  #body(top: Frame | undefined, word: ShellWord): boolean {
    if (top === undefined || top.state !== 'condition') return false
    top.conditions.push({ start: top.open, end: word.start })
    top.state = 'body'
    top.open = word.end
    return true
  }

  #close(kind: Frame['kind'], word: ShellWord): boolean {
    const top = this.#stack.at(-1)
    if (top?.kind !== kind) return false
    this.#stack.pop()
    this.#note(top, word.start, word.end)
    return true
  }

  #note(frame: Frame, bodyEnd: number, end: number): void {
    if (frame.kind === 'function') this.#functions.push({ start: frame.start, end })
    if (frame.kind === 'brace' || frame.kind === 'function') return
    if (frame.state === 'body') frame.branches.push({ start: frame.open, end: bodyEnd })
    const { start, conditions, branches } = frame
    this.#chains.push({
      start,
      end,
      conditions,
      branches,
      exhaustive: frame.kind === 'if' && frame.complete,
    })
  }
}
