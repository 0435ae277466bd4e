import type { Names } from '../../core/names.ts'
import type { Span, Use } from '../../core/use.ts'
import { INTERFACE } from '../kit/parameter-form.ts'
import { servedWith } from '../kit/mention.ts'

/** What the rest of the file says of the names that expressions read. */
export interface Declared {
  /** Names that an `env:` or `variables:` of the file sets. */
  readonly set: ReadonlySet<string>
  readonly matrix: ReadonlySet<string>
}

const READ =
  /\b(env|matrix|inputs|vars|secrets|variables|parameters|outputs|github\.event\.inputs)(?:\.|\[['"])/g

/** The GitHub and Azure expressions of a text: what stands in `${{ … }}`. */
export function expressionsIn(text: string): readonly Span[] {
  return [...text.matchAll(/\$\{\{((?:[^}]|\}(?!\}))*)\}\}/g)].map((hit) => ({
    start: hit.index + 3,
    end: hit.index + 3 + hit[1]!.length,
  }))
}

/** The names that an expression reads, such as `env.X` or `matrix['X']`. */
export function readExpression(
  text: string,
  span: Span,
  names: Names,
  declared: Declared,
): readonly Use[] {
  const matches = names.find(text, span.start, span.end)
  const all = matches.map(({ name }) => name)
  return matches.map(({ name, start, end }): Use => {
    const place = { name, start, end }
    const served = servedWith(name, all)
    const read = contextBefore(text, span.start, start)
    if (read === null)
      return { ...place, role: 'mention', namespace: 'any', region: 'string', served }
    const { context, from } = read
    const shared = { ...place, role: 'condition', region: 'code', served } as const
    const to = text[end] === "'" || text[end] === '"' ? end + 2 : end
    switch (context) {
      case 'matrix':
        return { ...shared, namespace: 'any', local: true }
      case 'env':
      case 'variables':
      case 'vars':
      case 'secrets': {
        if (context !== 'vars' && context !== 'secrets' && declared.set.has(name))
          return { ...shared, namespace: 'env', local: true }
        const contract = `It is set outside this file (${context}).`
        if (context === 'variables') return { ...shared, namespace: 'env', contract }
        const widen = (fresh: readonly string[]) => {
          const each = [
            ...fresh.map((other) => text.slice(from, start) + other + text.slice(end, to)),
            text.slice(from, to),
          ]
          const alone =
            text.slice(span.start, from).trim() === '' && text.slice(to, span.end).trim() === ''
          const either = each.join(' || ')
          return [{ start: from, end: to, text: alone ? either : `(${either})` }]
        }
        return { ...shared, namespace: 'env', contract, widen }
      }
      default:
        return {
          ...shared,
          namespace: 'env',
          reservation: INTERFACE,
        }
    }
  })
}

function contextBefore(
  text: string,
  from: number,
  start: number,
): { context: string; from: number } | null {
  const head = text.slice(Math.max(from, start - 200), start)
  let last: { context: string; from: number } | null = null
  for (const hit of head.matchAll(READ))
    if (hit.index + hit[0].length === head.length)
      last = { context: hit[1]!, from: start - head.length + hit.index }
  return last
}
