import { isBefore, isBehind } from '../../core/near.ts'
import type { Edit } from '../../core/edit.ts'
import type { Span } from '../../core/use.ts'

/** `$(X)` or `${X}`, or `$(X:a=b)` with a substitution. */
export interface Reference extends Span {
  readonly open: '(' | '{'
  readonly substituted: boolean
}

/** The reference to a make variable that a name stands in; `$$(X)` is the shell's. */
export function referenceAt(text: string, { start, end }: Span): Reference | undefined {
  const open = text[start - 1]
  if ((open !== '(' && open !== '{') || text[start - 2] !== '$') return undefined
  let dollars = 0
  while (text[start - 2 - dollars] === '$') dollars++
  if (dollars % 2 === 0) return undefined
  const close = open === '(' ? ')' : '}'
  if (text[end] === close) return { start: start - 2, end: end + 1, open, substituted: false }
  return text[end] === ':' ? { start: start - 2, end: end + 1, open, substituted: true } : undefined
}

/** Whether a name is a piece of a longer one: `X$(Y)`, `$(Y)X`. */
export function isComposed(text: string, { start, end }: Span): boolean {
  if (/[)}]/.test(text[start - 1] ?? '')) return true
  return isBehind(text, end, /\$[({@*<%^]/)
}

/**
 * A read of a variable that takes the new name first: `$(or $(NEW),$(OLD))`; among the words of `$(filter …,$(OLD))` both.
 *
 * @param oldFirst where the makefile gives the new name a value of its own, which must not hide what users say
 */
export function widenReference(
  text: string,
  reference: Reference,
  oldFirst: boolean,
): ((names: readonly string[]) => readonly Edit[]) | undefined {
  if (reference.substituted) return undefined
  const old = text.slice(reference.start, reference.end)
  const [left, right] = reference.open === '(' ? ['$(', ')'] : ['${', '}']
  const filtered =
    isBefore(text, reference.start, /\$[({]filter\s+[^(){}$,]*,\s*/) &&
    /[)}]/.test(text[reference.end] ?? '')
  return (names) => {
    const news = names.map((name) => `${left}${name}${right}`)
    const all = oldFirst ? [old, ...news] : [...news, old]
    const written = filtered && !oldFirst ? all.join(' ') : `${left}or ${all.join(',')}${right}`
    return [{ start: reference.start, end: reference.end, text: written }]
  }
}
