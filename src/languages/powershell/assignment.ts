import type { Statement } from './statements.ts'

export interface Assigned {
  readonly name: string
  readonly start: number
  readonly env: boolean
  /** `+=` */
  readonly adds: boolean
  readonly values: Statement['words']
}

/** `$env:X = …`, `$x = …` */
export function assignmentOf(text: string, { start, words }: Statement): Assigned | null {
  const head = /^\$(env:)?\{?(\w+)\}?\s*(\+?)=/i.exec(text.slice(start, start + 300))
  if (head === null) return null
  const at = start + head[0].indexOf(head[2]!)
  const after = start + head[0].length
  const values = words.filter(({ span }) => span.start >= after)
  return { name: head[2]!, start: at, env: head[1] !== undefined, adds: head[3] === '+', values }
}
