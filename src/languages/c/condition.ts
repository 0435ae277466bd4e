import { findBehind, fitsWhole } from '../../core/near.ts'
import type { Span, Widen } from '../../core/use.ts'
import type { Directive } from './directives.ts'
import { repeatBefore } from '../kit/repeat-assignment.ts'

/** Function-like tests that take a macro's name. */
const TEST =
  /\b(defined|IS_ENABLED|IS_BUILTIN|IS_MODULE|IS_REACHABLE|IS_DEFINED|__is_defined)(\s*\(\s*|\s+)$/

/** How a conditional line accepts a new macro beside the old one; undefined where the expression is not understood. */
export function widenDirective(text: string, directive: Directive, name: Span): Widen | undefined {
  const { word, rest } = directive
  if (fitsWhole(word, /ifdef|ifndef|elifdef|elifndef/)) return definedness(text, directive, name)
  if (word !== 'if' && word !== 'elif') return undefined
  return widenExpression(text, rest, name)
}

/** `#ifdef X` becomes `#if defined(NEW) || defined(X)`. */
function definedness(
  text: string,
  { word, keyword, rest }: Directive,
  name: Span,
): Widen | undefined {
  const before = text.slice(rest.start, name.start).replace(/\/\*.{0,200}?\*\//g, '')
  if (before.trim() !== '') return undefined
  const [not, operator] = word.endsWith('ndef') ? ['!', ' && '] : ['', ' || ']
  const old = text.slice(name.start, name.end)
  return (names) => {
    const asked = [...names, old].map((one) => `${not}defined(${one})`).join(operator)
    return [
      { start: keyword.start, end: keyword.end, text: word.startsWith('el') ? 'elif' : 'if' },
      { start: name.start, end: name.end, text: asked },
    ]
  }
}

/** A macro in an `#if` expression, or in a test such as `defined(X)`: an undefined macro counts as 0. */
export function widenExpression(text: string, rest: Span, name: Span): Widen | undefined {
  const test = TEST.exec(text.slice(Math.max(rest.start, name.start - 60), name.start))
  if (test !== null) {
    const open = test[2]!.includes('(')
    const close = open ? findBehind(text, name.end, /\s*\)/) : null
    if (open && close === null) return undefined
    const start = name.start - test[0].length
    const end = name.end + (close?.[0].length ?? 0)
    return joined(text, rest, { start, end }, name, '||')
  }
  const before = operatorBefore(text, rest, name.start)
  const after = operatorAfter(text, rest, name.end)
  const compared = comparison(text, rest, name)
  if (compared !== undefined) {
    if (fitsWhole(before, /[-+*/%~&|^]|<<|>>|==|!=|[<>]=?/)) return undefined
    const whole = { start: name.start, end: compared.end }
    return joined(text, rest, whole, name, compared.atZero ? '&&' : '||')
  }
  if (!fitsWhole(before, /\(|&&|\|\||!|\?|:|/) || !fitsWhole(after, /\)|&&|\|\||\?|:|/))
    return undefined
  // `f(X)`: the macro is an argument, no operand.
  if (before === '(' && /[\w)]\s*\($/.test(codeBefore(text, rest, name.start))) return undefined
  return joined(text, rest, name, name, '||')
}

function joined(text: string, rest: Span, span: Span, name: Span, operator: '||' | '&&'): Widen {
  const around = [operatorBefore(text, rest, span.start), operatorAfter(text, rest, span.end)]
  const free = around.every((one) => one === '' || one === '(' || one === ')' || one === operator)
  return repeatBefore(text, span, name, ` ${operator} `, free ? [] : ['(', ')'])
}

const OPERATOR_AFTER =
  /^(?:\s|\\\r?\n|\/\*.{0,200}?\*\/)*(&&|\|\||==|!=|<<|>>|<=|>=|[-+*/%&|^<>?:(),]|\/\/)?/s

function operatorAfter(text: string, rest: Span, at: number): string {
  const tail = text.slice(at, Math.min(rest.end, at + 300)).trim()
  const operator = OPERATOR_AFTER.exec(tail)?.[1] ?? ''
  if (operator === '//') return ''
  // Anything else that is not the end of the line is no operator that is known here.
  return operator === '' && tail !== '' && !/^(?:\/\/|\/\*|\\)/.test(tail) ? 'unknown' : operator
}

function operatorBefore(text: string, rest: Span, at: number): string {
  const before = codeBefore(text, rest, at)
  if (before === '') return ''
  return /(?:&&|\|\||==|!=|<<|>>|<=|>=|[-+*/%&|^<>?:(,!~])$/.exec(before)?.[0] ?? 'unknown'
}

/** What stands in front, without comments and the marks of continued lines. */
function codeBefore(text: string, rest: Span, at: number): string {
  return text
    .slice(Math.max(rest.start, at - 300), at)
    .replace(/\/\*.{0,200}?\*\//gs, ' ')
    .replace(/\\\r?\n/g, ' ')
    .trimEnd()
}

/** `X == 1`, `X >= 2` …: where it ends, and whether it holds for 0, which is what an undefined macro counts as. */
function comparison(text: string, rest: Span, name: Span) {
  const hit = findBehind(text, name.end, /\s*(==|!=|<=|>=|<|>)\s*(\d+)[uUlL]*(?![\w.])/)
  if (hit === null) return undefined
  const end = name.end + hit[0].length
  if (!fitsWhole(operatorAfter(text, rest, end), /\)|&&|\|\||\?|:|/)) return undefined
  const number = Number(hit[2])
  const holds: Record<string, boolean> = {
    '==': number === 0,
    '!=': number !== 0,
    '<=': true,
    '>=': number === 0,
    '<': number > 0,
    '>': false,
  }
  return { end, atZero: holds[hit[1]!]! }
}
