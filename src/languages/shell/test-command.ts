import type { Names } from '../../core/names.ts'
import type { Span, Use } from '../../core/use.ts'
import { servedWith } from '../kit/mention.ts'
import { CONTRACT, isTest } from '../kit/shell/reads.ts'
import type { Command } from '../kit/shell/syntax.ts'
import type { Variable } from '../kit/shell/variables.ts'

/** `[ -v X ]` and `[[ -v X ]]`, whether a variable is set; and `unset X`. */
export function readSetTest(
  text: string,
  command: Command,
  names: Names,
  variables: ReadonlyMap<string, Variable>,
  near: (span: Span) => readonly string[],
): readonly Use[] {
  const { words } = command
  const unsets = words[0]?.text === 'unset'
  if (!unsets && !isTest(command)) return []
  const all = words.map((word) => word.text)
  return words.flatMap(({ text: name, start, end }, index): Use[] => {
    if (index === 0 || !names.has(name) || end - start !== name.length) return []
    if (!unsets && all[index - 1] !== '-v') return []
    const variable = variables.get(name)
    const local = variable?.local(start) === true
    const namespace = variable?.namespace ?? 'env'
    const shared = { name, start, end, namespace, region: 'code' } as const
    if (unsets) {
      const served = servedWith(name, all)
      const widen: Use['widen'] = (fresh) => [{ start, end: start, text: `${fresh.join(' ')} ` }]
      return [{ ...shared, role: 'option', served, ...(!local && { contract: CONTRACT, widen }) }]
    }
    const served = servedWith(name, [...near({ start, end }), ...(variable?.beside ?? [])])
    const widen: Use['widen'] = (fresh) => widenSet(text, command, index, fresh)
    const origin = local ? { local } : { contract: CONTRACT, widen }
    return [{ ...shared, role: 'condition', served, ...origin }]
  })
}

/** `-v X` becomes `-v NEW -o -v X`, or in double brackets `( -v NEW || -v X )`; the plain test can say it only alone. */
function widenSet(text: string, { words }: Command, index: number, fresh: readonly string[]) {
  const first = words[index - 1]!.start
  const { start, end } = words[index]!
  const name = text.slice(start, end)
  const all = [...fresh, name]
  const program = words[0]!.text
  if (program === '[[') {
    const alone = index === 2 && words.length === 4
    const test = all.map((other) => `-v ${other}`).join(' || ')
    return [{ start: first, end, text: alone ? test : `( ${test} )` }]
  }
  const length = words.length - (program === '[' ? 1 : 0)
  const negated = words[index - 2]?.text === '!'
  if (length !== (negated ? 4 : 3)) return undefined
  if (!negated) return [{ start: first, end, text: all.map((other) => `-v ${other}`).join(' -o ') }]
  const from = words[index - 2]!.start
  return [{ start: from, end, text: all.map((other) => `! -v ${other}`).join(' -a ') }]
}
