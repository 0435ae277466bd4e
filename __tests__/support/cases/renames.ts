import { CaseMistake, type Block } from './blocks.ts'
import { renamed } from '../../languages/cases.ts'
import { UserError } from '../../../src/core/user-error.ts'
import { parseInline } from '../../../src/maps/inline-renames.ts'
import type { Rename } from '../../../src/maps/rename.ts'
import type { RenameState, State } from '../../../src/upstream/states/state.ts'

const STATES = {
  renamed: true,
  aliased: true,
  rejected: true,
  premature: true,
  both: true,
  absent: true,
  unknown: true,
} satisfies Record<State, true>

/**
 * One rename as `--rename` takes it, in backticks, with what more is to be said in parentheses: the state that upstream
 * has it in, `given` for one that comes from a person, and the value of each name that a flag was split into.
 */
export function renamesOf({ text, line }: Block): RenameState {
  const [, rule, more = ''] = /^`([^`]+)`(?: \((.+)\))?$/.exec(text) ?? []
  if (rule === undefined)
    throw new CaseMistake(line, 'a rename is written as - `OLD=NEW` (state), with its backticks')
  const { from, to, kind, value } = ruleOf(rule, line)
  const values = new Map<string, string>()
  let state: State | undefined
  let isGiven = false
  for (const word of more.split(', ').filter(Boolean)) {
    const [, name, is] = /^(\S+): (.+)$/.exec(word) ?? []
    if (word === 'given') isGiven = true
    else if (isState(word)) state = word
    else if (name !== undefined && to.some((target) => target.name === name)) values.set(name, is!)
    else
      throw new CaseMistake(line, `"${word}" is no state, not "given", and no value of a new name`)
  }
  const targets = to.map(({ name }) => {
    const is = values.get(name)
    return is === undefined ? { name } : { name, value: is }
  })
  return renamed(from, targets, {
    kind,
    value,
    state: state ?? (isGiven ? 'unknown' : 'renamed'),
    builtIn: !isGiven,
  })
}

function isState(word: string): word is State {
  return Object.hasOwn(STATES, word)
}

function ruleOf(rule: string, line: number): Rename {
  try {
    return parseInline([rule]).renames[0]!
  } catch (error) {
    if (error instanceof UserError) throw new CaseMistake(line, error.message)
    throw error
  }
}
