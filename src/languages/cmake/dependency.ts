import type { Edit } from '../../core/edit.ts'
import type { Span, Use } from '../../core/use.ts'

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
