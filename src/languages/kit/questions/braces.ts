import { append } from '../../../core/append.ts'
import { findBehind, isBehind, fitsWhole } from '../../../core/near.ts'
import { addTo } from '../../../core/group-by.ts'
import type { Span } from '../../../core/use.ts'
import { lexScript, type Syntax } from '../lexer.ts'
import { expressionEnd, type Choice, questionsOfChoices } from './expression.ts'
import { type Asking, type Branch, type Question, asAll } from './question.ts'

const ASKS = /(?<![\w.#@$-])(?:if|unless|try|switch|match|when)(?![\w-])/gi
const FURTHER = /\s*(?:else[ \t]+if|elseif|elsif|elif|else|catch|finally)(?![\w-])/iy
const SIGNS = /[()[\]{}]|=>|->|(?<![\w.])(?:case\b|default\b(?=\s*(?::|->)))/g
/** Nothing that people write before an arrow, or as a condition, is longer. */
const REACH = 4000

/** The questions of a language that puts branches in braces; a branch of one statement may stand without. */
export function questionsInBraces(syntax: Syntax, choices: readonly Choice[] = []): Asking {
  const inStatements: Asking = (text) => {
    const { code } = lexScript(text, syntax)
    const braces = bracesOf(code)
    const { closes } = braces
    const questions: Question[] = []
    const seen = new Set<number>()
    for (const { index, 0: word } of code.matchAll(ASKS)) {
      if (seen.has(index)) continue
      const head = word.toLowerCase()
      if (fitsWhole(head, /switch|match|when/))
        append(questions, armsOf(text, code, braces, index + word.length))
      else questions.push(chainOf(text, code, closes, index, seen))
    }
    return { questions, bodies: [...closes].map(([start, end]) => ({ start, end })) }
  }
  return asAll(inStatements, questionsOfChoices(syntax, choices))
}

/** The braces of a text, and what stands directly in each: told once, however deep they stand. */
interface Braces {
  /** Where each is closed. */
  readonly closes: ReadonlyMap<number, number>
  readonly cases: ReadonlyMap<number, readonly number[]>
  readonly arrows: ReadonlyMap<number, readonly number[]>
}

function bracesOf(code: string): Braces {
  const closes = new Map<number, number>()
  const cases = new Map<number, number[]>()
  const arrows = new Map<number, number[]>()
  const open: number[] = []
  const around: number[] = []
  for (const { index, 0: sign } of code.matchAll(SIGNS)) {
    if (sign === '{') open.push(index)
    if ('([{'.includes(sign)) around.push(index)
    else if (')]}'.includes(sign)) {
      around.pop()
      const start = sign === '}' ? open.pop() : undefined
      if (start !== undefined) closes.set(start, index)
    } else addTo(sign.endsWith('>') ? arrows : cases, around.at(-1) ?? -1, index)
  }
  for (const start of open) closes.set(start, code.length)
  return { closes, cases, arrows }
}

/** What begins a branch, behind whatever blanks and comments. */
const WORD = /\s*(?:else[ \t]+if|\w+)/iy

function chainOf(
  text: string,
  code: string,
  closes: ReadonlyMap<number, number>,
  first: number,
  seen: Set<number>,
): Question {
  const branches: Branch[] = []
  let start = first
  for (;;) {
    WORD.lastIndex = start
    const word = WORD.exec(code)?.[0]
    if (word === undefined) return branches
    const asks = /(?:if|unless)$/i.test(word)
    const nested = /\bif$/i.exec(word)
    if (nested !== null) seen.add(start + nested.index)
    const head = start + word.length
    const body = asks ? afterCondition(code, closes, head) : head
    const end = bodyEnd(code, closes, body)
    const condition = fitsWhole(word, /\s*(?:else|catch|finally)/i)
      ? ''
      : `${/unless/i.test(word) ? '!' : ''}${asks ? text.slice(behindStatement(code, head, body), body).trim() : word.trim()}`
    branches.push({ start, end, condition })
    FURTHER.lastIndex = code[end] === ';' ? end + 1 : end
    const next = FURTHER.exec(code)
    if (next === null || condition === '') return branches
    start = next.index
  }
}

/** Where what is asked begins, behind the statement that Go has before it. */
function behindStatement(code: string, from: number, to: number): number {
  return Math.max(from, code.lastIndexOf(';', to - 1) + 1)
}

/** Where the condition after an `if` ends: at its brace, or behind its parentheses. */
function afterCondition(code: string, closes: ReadonlyMap<number, number>, from: number): number {
  // Tcl has the condition in braces too.
  const braced = closes.get(from + findBehind(code, from, /\s*/)![0].length)
  if (braced !== undefined && isBehind(code, braced, /\}\s*(?:then\s*)?\{/))
    return braced + 1 + /^\s*(?:then\s*)?/.exec(code.slice(braced + 1, braced + 100))![0].length
  let depth = 0
  const enclosed = isBehind(code, from, /\s*\(/)
  for (let at = from; at < Math.min(code.length, from + REACH); at++) {
    const letter = code[at]!
    if (letter === '(' || letter === '[') depth++
    else if (letter === ')' || letter === ']') {
      depth--
      if (depth < 0) return at
      if (
        depth === 0 &&
        enclosed &&
        letter === ')' &&
        !/^\s*(?:[{&|=!<>.+*/?-]|and\b|or\b)/.test(code.slice(at + 1, at + 100))
      )
        return at + 1
    } else if (depth === 0 && letter === '{') return at
    // Go has a statement before what it asks.
    else if (depth === 0 && letter === ';' && !isBehind(code, at, /;[^;{}\n]+\{/)) return at
  }
  return from
}

function bodyEnd(code: string, closes: ReadonlyMap<number, number>, from: number): number {
  let at = from
  // `catch (Error e) {`, `catch [Type] {`: what is caught.
  const caught = findBehind(code, from, /\s*(?:\([^()]*\)|\[[^\]]*\])?\s*(?=\{)/)
  if (caught !== null) at += caught[0].length
  const close = closes.get(at)
  if (close !== undefined) return Math.min(code.length, close + 1)
  const end = expressionEnd(code, at)
  const otherwise = /(?<![\w-])else(?![\w-])/.exec(code.slice(at, end))
  return otherwise === null ? end : at + otherwise.index
}

/** The arms of a `switch`, a `match` or a `when`. */
function armsOf(
  text: string,
  code: string,
  { closes, cases, arrows }: Braces,
  from: number,
): readonly Question[] {
  const open = from + code.slice(from, from + 300).indexOf('{')
  const close = closes.get(open)
  if (close === undefined || open < from || /[;\n]/.test(code.slice(from, open).trim())) return []
  const subject = text
    .slice(from, open)
    .trim()
    .replace(/^\((.*)\)$/, '$1')
  const heads =
    cases.get(open)?.map((index) => ({ start: index, end: armHead(code, index) })) ??
    arrows.get(open)?.map((index) => ({ start: armStart(code, open, index), end: index })) ??
    blocksIn(code, closes, { start: open + 1, end: close })
  const arms = heads.map(({ start, end }, at): Branch => {
    const pattern = text
      .slice(start, end)
      .trim()
      .replace(/^case\s+/, '')
    const rest = fitsWhole(pattern, /_|else|default/i)
    return {
      start,
      end: heads[at + 1]?.start ?? close,
      condition: rest ? '' : `${subject} == ${pattern}`,
    }
  })
  return arms.length > 1 ? [arms] : []
}

function armHead(code: string, from: number): number {
  const colon = /:(?!:)|->/.exec(code.slice(from, from + 400))
  return from + (colon?.index ?? 0)
}

function armStart(code: string, open: number, arrow: number): number {
  let start = arrow
  while (start > Math.max(open, arrow - REACH) && !',;{}\n'.includes(code[start - 1]!)) start--
  return start
}

/** `"1" { … } default { … }`, as PowerShell writes arms. */
function blocksIn(
  code: string,
  closes: ReadonlyMap<number, number>,
  { start, end }: Span,
): readonly Span[] {
  const heads: Span[] = []
  let from = start
  for (;;) {
    const open = code.indexOf('{', from)
    const close = closes.get(open)
    if (open === -1 || open >= end || close === undefined) return heads
    heads.push({ start: from, end: open })
    from = close + 1
  }
}
