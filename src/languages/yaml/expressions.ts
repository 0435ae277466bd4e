import type { Names } from '../../core/names.ts'
import type { Span, Use } from '../../core/use.ts'
import { INTERFACE } from '../kit/parameter-form.ts'
import { servedWith, namesOf, makeMention } from '../kit/mention.ts'
import { environmentRead } from '../kit/environment-variable.ts'
import { CONTRACT } from '../kit/shell/reads.ts'
import { isFilledIn } from './keys.ts'
import { repeatBefore } from '../kit/repeat-assignment.ts'

/** What the rest of the file says of the names that expressions read. */
export interface Declared {
  /** Names that an `env:` or `variables:` of the file sets. */
  readonly set: ReadonlySet<string>
  readonly matrix: ReadonlySet<string>
}

const READ =
  /\b(env|matrix|inputs|vars|secrets|variables|parameters|outputs|github\.event\.inputs)(?:\.|\[['"])$/

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
    if (read === null) return { ...makeMention(place, 'string'), served }
    const { context, from } = read
    const shared = { ...place, role: 'condition', region: 'code', served } as const
    const to = /["']/.test(text[end] ?? '') ? end + 2 : end
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
        return { ...shared, namespace: 'env', reservation: INTERFACE }
    }
  })
}

function contextBefore(text: string, from: number, start: number) {
  const head = text.slice(Math.max(from, start - 200), start)
  const hit = READ.exec(head)
  return hit === null ? null : { context: hit[1]!, from: start - head.length + hit.index }
}

/** A variable, alone or compared: with a string, a pattern, or nothing. What a longer string holds is a part of it. */
const ASKED =
  /(["']?)\$\{?([A-Za-z_]\w*)\}?\1(?:\s*(==|!=|=~|!~)\s*("[^"]*"|'[^']*'|null|\/(?:[^/\\]|\\.)*\/i?|\$\w+))?|"[^"]*"|'[^']*'/g

/** The variables that a rule of GitLab asks for; either name may be given from outside. */
export function readRule(text: string, names: Names): readonly Use[] {
  const beside = namesOf(names.find(text))
  return [...text.matchAll(ASKED)].flatMap(({ index, 0: whole, 2: asked, 3: sign, 4: value }) => {
    const all = { start: index, end: index + whole.length }
    return names.find(text, all.start, all.end).flatMap((match): Use[] => {
      if (!isFilledIn(text, match.start)) return []
      const { name } = match
      const read = environmentRead(match)
      const use = { ...read, contract: CONTRACT, served: servedWith(name, beside) }
      if (name !== asked) return [use]
      // Who is not set is null: one that must be is either, one that must not is both.
      const isDenied = sign?.startsWith('!') === true
      const joiner = isDenied === (value === 'null') ? ' || ' : ' && '
      return [{ ...use, widen: repeatBefore(text, all, read, joiner, ['(', ')']) }]
    })
  })
}
