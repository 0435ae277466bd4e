import type { Names } from '../../core/names.ts'
import type { Use } from '../../core/use.ts'
import { environmentRead } from '../kit/environment-variable.ts'
import { namesOf, servedWith } from '../kit/mention.ts'
import { CONTRACT } from '../kit/shell/reads.ts'
import { repeatBefore } from '../kit/repeat-assignment.ts'

/** A variable, alone or compared: with a string, a pattern, or nothing. */
const ASKED =
  /\$(?:\{?)([A-Za-z_]\w*)\}?(?:\s*(==|!=|=~|!~)\s*("[^"]*"|'[^']*'|null|\/(?:[^/\\]|\\.)*\/i?|\$\w+))?/g

/** The variables that a rule of GitLab asks for; either name may be given from outside. */
export function readRule(text: string, names: Names): readonly Use[] {
  const beside = namesOf(names.find(text))
  return [...text.matchAll(ASKED)].flatMap(({ index, 0: whole, 1: name, 2: sign, 3: value }) => {
    if (!names.has(name!)) return []
    const start = index + whole.indexOf(name!)
    const read = environmentRead({ name: name!, start, end: start + name!.length })
    const all = { start: index, end: index + whole.length }
    // Who is not set is null: one that must be is either, one that must not is both.
    const isDenied = sign?.startsWith('!') === true
    const joiner = isDenied === (value === 'null') ? ' || ' : ' && '
    const widen = repeatBefore(text, all, read, joiner, ['(', ')'])
    return [{ ...read, contract: CONTRACT, served: servedWith(name!, beside), widen }]
  })
}
