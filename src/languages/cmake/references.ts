import { findBefore, findBehind, fitsWhole } from '../../core/near.ts'
import type { Span, Widen, Use } from '../../core/use.ts'
import { repeatBefore } from '../kit/repeat-assignment.ts'
import type { Edit } from '../../core/edit.ts'

/** A name that is read: `${X}`, `$ENV{X}`, `$CACHE{X}` or `@X@`. The span is the whole reference. */
interface Reference extends Span {
  readonly kind: 'variable' | 'env' | 'cache' | 'at'
}

/** The reference that a name stands in, if it does. */
export function referenceAt(text: string, { start, end }: Span): Reference | undefined {
  if (text[end] === '}' && text[start - 1] === '{') {
    if (text[start - 2] === '$') return { kind: 'variable', start: start - 2, end: end + 1 }
    if (text.startsWith('$ENV', start - 5)) return { kind: 'env', start: start - 5, end: end + 1 }
    if (text.startsWith('$CACHE', start - 7))
      return { kind: 'cache', start: start - 7, end: end + 1 }
  }
  if (text[start - 1] === '@' && text[end] === '@')
    return { kind: 'at', start: start - 1, end: end + 1 }
  return undefined
}

/** Whether a name is a piece of a longer one that is put together from variables: `X${Y}`, `${Y}X`. */
export function isComposed(text: string, { start, end }: Span): boolean {
  const before = text[start - 1]
  return before === '}' || (before === '@' && text[end] !== '@') || text.startsWith('${', end)
}

/**
 * Widens a reference inside a generator expression: `$<BOOL:${X}>` and comparisons with a literal that "off" and
 * "unset" do not equal.
 */
export function widenGenerator(text: string, name: Span, reference: Reference): Widen | undefined {
  const before = findBefore(text, reference.start, /\$<(BOOL|STREQUAL|EQUAL):/)
  if (before === null) return undefined
  const start = reference.start - before[0].length
  const after = findBehind(text, reference.end, /(,[\w.+-]+)?>/)
  if (after === null || (before[1] === 'BOOL') !== (after[1] === undefined)) return undefined
  if (after[1] !== undefined && fitsWhole(after[1], /,(?:off|no|n|false|0|ignore|notfound)?/i))
    return undefined
  const end = reference.end + after[0].length
  return orGenerator(text, name, { start, end })
}

/** `$<TARGET_EXISTS:X>` and the like: the expression once more for each name, joined by `$<OR:…>`. */
export function orGenerator(text: string, name: Span, whole: Span): Widen {
  return repeatBefore(text, whole, name, ',', ['$<OR:', '>'])
}

/**
 * The conditions of cmake_dependent_option: a list of which all must hold. An element is split at blanks by older
 * versions, so it gets no parentheses: `X` becomes `NEW OR X`, and `NOT X` two elements.
 */
export function widenDependency(text: string, list: Span, name: Span): Use['widen'] {
  const before = text.slice(list.start, name.start)
  const after = text.slice(name.end, list.end)
  if (!/^\s*(?:;|$)/.test(after)) return undefined
  const old = text.slice(name.start, name.end)
  if (/(?:^|;)\s*$/.test(before)) return (names) => rewrite(name, [...names, old].join(' OR '))
  if (/(?:^|;)\s*NOT\s+$/.test(before))
    return (names) => rewrite(name, [...names, old].join(';NOT '))
  return undefined
}

function rewrite({ start, end }: Span, text: string): readonly Edit[] {
  return [{ start, end, text }]
}
