import { findBehind } from '../../core/near.ts'
import { surroundPlace, type Edit } from '../../core/edit.ts'
import type { Use } from '../../core/use.ts'
import type { Statement } from './statements.ts'

export interface Assigned {
  readonly name: string
  readonly start: number
  readonly env: boolean
  /** `+=` */
  readonly adds: boolean
  /** `??=` */
  readonly fills: boolean
  readonly values: Statement['words']
}

/** `$env:X = …`, `$x = …` */
export function assignmentOf(text: string, { start, words }: Statement): Assigned | null {
  if (text[start] !== '$') return null
  const head = findBehind(text, start, /\$(env:)?\{?(\w+)\}?\s*(\+|\?\?)?=/i)
  if (head === null) return null
  const at = start + head[0].indexOf(head[2]!)
  const after = start + head[0].length
  const values = words.filter(({ span }) => span.start >= after)
  const [, env, name = '', sign] = head
  return {
    name,
    start: at,
    env: env !== undefined,
    adds: sign === '+',
    fills: sign === '??',
    values,
  }
}

/** The new variable gets what the old one has, and else its value. */
export function handOnValue(
  text: string,
  { start }: Statement,
  { name, start: at, fills, values }: Assigned,
): Pick<Use, 'handOn'> | undefined {
  const [value] = values
  if (value === undefined || values.length > 1) return undefined
  const { span } = value
  const written = text.slice(span.start, span.end)
  const [before, after] = fills
    ? [`$env:${name} ?? `, '']
    : [`$(if ($env:${name}) { $env:${name} } else { `, ' })']
  if (start > at || !/^["'\w$]/.test(written)) return undefined
  return {
    handOn: (wanted, isAlone): readonly Edit[] | undefined =>
      isAlone
        ? [
            { start: at, end: at + name.length, text: wanted },
            ...surroundPlace(span, before, after),
          ]
        : undefined,
  }
}
