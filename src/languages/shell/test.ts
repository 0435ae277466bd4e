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
  const uses: Use[] = []
  words.forEach((word, index) => {
    const { text: name, start, end } = word
    if (index === 0 || !names.has(name) || word.end - word.start !== name.length) return
    const tested = words[index - 1]!.text === '-v'
    if (!tested && !unsets) return
    const variable = variables.get(name)
    const local = variable?.local(start) === true
    const shared = {
      name,
      start,
      end,
      namespace: variable?.namespace ?? 'env',
      region: 'code',
    } as const
    if (unsets) {
      const served = servedWith(
        name,
        words.map((other) => other.text),
      )
      const widen = (fresh: readonly string[]) => [
        { start, end: start, text: `${fresh.join(' ')} ` },
      ]
      uses.push({
        ...shared,
        role: 'option',
        served,
        ...(!local && { contract: CONTRACT, widen }),
      })
      return
    }
    const served = servedWith(name, [...near({ start, end }), ...(variable?.beside ?? [])])
    const widen = (fresh: readonly string[]) => widenSet(text, command, index, fresh)
    uses.push({
      ...shared,
      role: 'condition',
      served,
      ...(local ? { local } : { contract: CONTRACT, widen }),
    })
  })
  return uses
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
