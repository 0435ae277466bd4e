import type { Line } from './parse.ts'
import type { Tree } from './tree.ts'

/** What a makefile itself gives a variable. */
export interface Variable {
  /**
   * `fixed`: set under no condition, so that it is renamed with its assignment. `default`: set with `?=`, or only in some
   * case: its users may set it too, and what they say under the old name goes before the makefile's own value.
   */
  readonly own: 'fixed' | 'default' | 'none'
  /** Whether a value refers to other variables, so that it may expand to nothing. */
  readonly expands: boolean
}

const NONE: Variable = { own: 'none', expands: false }

/** The variables that a makefile sets, by name. */
export function variablesOf(
  text: string,
  lines: readonly Line[],
  { branches }: Tree,
): (name: string) => Variable {
  const variables = new Map<string, Variable>()
  lines.forEach((line, index) => {
    if (line.kind !== 'assignment') return
    const name = text.slice(line.name.start, line.name.end)
    const known = variables.get(name) ?? NONE
    const fixed = branches[index] === null && !line.target && /^(?::{0,3}|!)=$/.test(line.operator)
    variables.set(name, {
      own: fixed || known.own === 'fixed' ? 'fixed' : 'default',
      expands: known.expands || text.slice(line.value.start, line.value.end).includes('$'),
    })
  })
  return (name) => variables.get(name) ?? NONE
}
