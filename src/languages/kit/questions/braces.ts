import type { Span } from '../../../core/use.ts'
import { lex, type Syntax } from '../lexer.ts'
import { choicesIn, valueEnd, type Choice } from './expression.ts'
import type { Branch, Question, Questions } from './question.ts'

const ASKS = /(?<![\w.#@$-])(?:if|unless|try|switch|match|when)(?![\w-])/gi
const FURTHER = /\s*(?:else[ \t]+if|elseif|elif|else|catch|finally)(?![\w-])/iy
const ARROW = /=>|->/g
const CASE = /(?<![\w.])(?:case\b|default\b(?=\s*(?::|->)))/g

/** The questions of a language that puts branches in braces; a branch of one statement may stand without. */
export function questionsInBraces(
  syntax: Syntax,
  choices: readonly Choice[] = [],
): (text: string) => Questions {
  return (text) => {
    const { code } = lex(text, syntax)
    const closes = closesOf(code)
    const questions: Question[] = []
    const seen = new Set<number>()
    for (const { index, 0: word } of code.matchAll(ASKS)) {
      if (seen.has(index)) continue
      const head = word.toLowerCase()
      if (/^(?:switch|match|when)$/.test(head))
        questions.push(...armsOf(text, code, closes, index + word.length))
      else questions.push(chainOf(text, code, closes, index, seen))
    }
    for (const choice of choices) questions.push(...choicesIn(text, code, choice))
    return { questions, bodies: [...closes].map(([start, end]) => ({ start, end })) }
  }
}

/** Where each brace is closed. */
function closesOf(code: string): ReadonlyMap<number, number> {
  const closes = new Map<number, number>()
  const open: number[] = []
  for (const { index, 0: sign } of code.matchAll(/[{}]/g)) {
    if (sign === '{') open.push(index)
    else {
      const start = open.pop()
      if (start !== undefined) closes.set(start, index)
    }
  }
  for (const start of open) closes.set(start, code.length)
  return closes
}

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
    const word = /^\s*(?:else[ \t]+if|\w+)/i.exec(code.slice(start, start + 200))![0]
    const asks = /(?:if|unless)$/i.test(word)
    const nested = /\bif$/i.exec(word)
    if (nested !== null) seen.add(start + nested.index)
    const head = start + word.length
    const body = asks ? afterCondition(code, head) : head
    const end = bodyEnd(code, closes, body)
    const condition = /^\s*(?:else|catch|finally)$/i.test(word)
      ? ''
      : `${/unless/i.test(word) ? '!' : ''}${asks ? text.slice(head, body).trim() : word.trim()}`
    branches.push({ start, end, condition })
    FURTHER.lastIndex = code[end] === ';' ? end + 1 : end
    const next = FURTHER.exec(code)
    if (next === null || condition === '') return branches
    start = next.index
  }
}

/** Where the condition after an `if` ends: at its brace, or behind its parentheses. */
function afterCondition(code: string, from: number): number {
  let depth = 0
  const enclosed = /^\s*\(/.test(code.slice(from, from + 100))
  for (let at = from; at < Math.min(code.length, from + 4000); at++) {
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
    } else if (depth === 0 && (letter === '{' || letter === ';')) return at
  }
  return from
}

function bodyEnd(code: string, closes: ReadonlyMap<number, number>, from: number): number {
  let at = from
  // `catch (Error e) {`, `catch [Type] {`: what is caught.
  const caught = /^\s*(?:\([^()]*\)|\[[^\]]*\])?\s*(?=\{)/.exec(code.slice(from, from + 300))
  if (caught !== null) at += caught[0].length
  const close = closes.get(at)
  if (close !== undefined) return Math.min(code.length, close + 1)
  const end = valueEnd(code, at)
  const otherwise = /(?<![\w-])else(?![\w-])/.exec(code.slice(at, end))
  return otherwise === null ? end : at + otherwise.index
}

/** The arms of a `switch`, a `match` or a `when`. */
function armsOf(
  text: string,
  code: string,
  closes: ReadonlyMap<number, number>,
  from: number,
): readonly Question[] {
  const open = code.indexOf('{', from)
  const close = closes.get(open)
  if (close === undefined || open - from > 300 || /[;\n]/.test(code.slice(from, open).trim()))
    return []
  const subject = text
    .slice(from, open)
    .trim()
    .replace(/^\((.*)\)$/, '$1')
  const starts = directly(code, { start: open + 1, end: close }, CASE)
  const arrows = directly(code, { start: open + 1, end: close }, ARROW)
  const heads =
    starts.length > 0
      ? starts.map(({ index }) => ({ start: index, end: armHead(code, index) }))
      : arrows.length > 0
        ? arrows.map(({ index }) => ({ start: armStart(code, open, index), end: index }))
        : blocksIn(code, closes, { start: open + 1, end: close })
  const arms = heads.map(({ start, end }, at): Branch => {
    const pattern = text
      .slice(start, end)
      .trim()
      .replace(/^case\s+/, '')
    const rest = /^(?:_|else|default)$/i.test(pattern)
    return {
      start,
      end: heads[at + 1]?.start ?? close,
      condition: rest ? '' : `${subject} == ${pattern}`,
    }
  })
  return arms.length > 1 ? [arms] : []
}

/** What a pattern finds directly in some braces. */
function directly(code: string, { start, end }: Span, pattern: RegExp): readonly RegExpExecArray[] {
  let depth = 0
  let at = start
  return [...code.slice(0, end).matchAll(pattern)].filter(({ index }) => {
    if (index < start) return false
    for (; at < index; at++) {
      if ('([{'.includes(code[at]!)) depth++
      else if (')]}'.includes(code[at]!)) depth--
    }
    return depth === 0
  })
}

function armHead(code: string, from: number): number {
  const colon = /:(?!:)|->/.exec(code.slice(from, from + 400))
  return from + (colon?.index ?? 0)
}

function armStart(code: string, open: number, arrow: number): number {
  const before = code.slice(open, arrow)
  return open + Math.max(...[',', '{', '}', '\n'].map((sign) => before.lastIndexOf(sign))) + 1
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
