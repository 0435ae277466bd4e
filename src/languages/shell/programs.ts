import { fitsWhole } from '../../core/near.ts'
import { useOf } from '../kit/command-line/assigned.ts'
import { builtProgram } from '../kit/command-line/program.ts'
import { servedWith } from '../kit/mention.ts'
import type { Names } from '../../core/names.ts'
import type { Use } from '../../core/use.ts'
import { isTest } from '../kit/shell/reads.ts'
import type { Command } from '../kit/shell/syntax.ts'

const PROGRAM = { role: 'option', namespace: 'target' } as const
const LOOKUP = /which|type|hash/

/** How far the body of a loop is looked at. */
const REACH = 400

/** Programs that a command only asks for: `[ -x ./X ]`, `command -v X`, `which X`, and those that a loop goes through. */
export function readPrograms(text: string, command: Command, names: Names): readonly Use[] {
  const { words } = command
  const program = words[0]?.text ?? ''
  if (program === 'for') return looped(text, command, names)
  const test = isTest(command)
  const lookup =
    fitsWhole(program, LOOKUP) ||
    (program === 'command' && fitsWhole(words[1]?.text ?? '', /-[vV]/))
  if (!test && !lookup) return []
  return words.flatMap((word, index) => {
    const { text: own, view } = word
    const before = words[index - 1]?.text ?? ''
    const name = test ? fitsWhole(before, /-[xfers]/) && builtProgram(own) : index > 0 && own
    if (!name || !names.has(name)) return []
    return [useOf(view, { name, at: own.length - name.length }, PROGRAM)]
  })
}

/** `for p in A B; do … ./$p`: the loop's words are programs where its body runs or looks for them. */
function looped(text: string, { words, end }: Command, names: Names): readonly Use[] {
  const variable = words[1]?.text ?? ''
  if (words[2]?.text !== 'in' || !fitsWhole(variable, /\w+/)) return []
  const body = text.slice(end, end + REACH)
  const runs = new RegExp(
    String.raw`(?:\.\/|bin\/|-[vx][ \t]+|which[ \t]+|(?:\bdo|;)\s+)["']?\$\{?${variable}\b`,
  )
  if (!runs.test(body)) return []
  const listed = words.slice(3)
  const all = listed.map((word) => word.text)
  return listed.flatMap(({ text: name, view }) => {
    if (!names.has(name)) return []
    const use = useOf(view, { name, at: 0 }, PROGRAM)
    return [{ ...use, role: 'mention', served: servedWith(name, all) } as const]
  })
}
