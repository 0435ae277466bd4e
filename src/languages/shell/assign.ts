import { fitsWhole } from '../../core/near.ts'
import { COMMAND_END, wholeLine } from '../kit/removal.ts'
import { programOf } from '../kit/command-line/read.ts'
import { usesOfUnits, type Unit } from '../kit/command-line/unit.ts'
import type { Names } from '../../core/names.ts'
import type { Namespace, Use } from '../../core/use.ts'
import { environmentSetting } from '../kit/environment-variable.ts'
import { valueIn } from '../kit/literal-value.ts'
import { servedWith } from '../kit/mention.ts'
import { CONTRACT } from '../kit/shell/reads.ts'
import type { Assignment, Command, Script } from '../kit/shell/syntax.ts'
import { handOnOldValue } from './hand-on-old-value.ts'
import { keepsAssignments, type Variable } from '../kit/shell/variables.ts'

/** The assignments of one command: `X=v`, `export X=v Y`, `X=v make`. */
export function readAssignments(
  text: string,
  command: Command,
  script: Script,
  names: Names,
  variables: ReadonlyMap<string, Variable>,
): readonly Use[] {
  const { assignments, words } = command
  if (!assignments.some(({ name }) => names.has(name))) return []
  const lasting = keepsAssignments(command)
  const program = words[0]?.text ?? ''
  const namespace: Namespace = !lasting && commandHint(command) === 'make' ? 'make' : 'env'
  const units = assignments.map((assignment): Unit => {
    const { name, start, end } = assignment
    if (!names.has(name)) return { start, end, listed: true }
    const variable = lasting ? variables.get(name) : undefined
    const use = {
      ...assigned(assignment, variable?.namespace ?? namespace, isReckoned(command)),
      ...(lasting && handOnOldValue(text, assignment, script)),
    }
    // Its readers in this file would not follow a change of value.
    const tied = variable?.read === true
    const beside = variable?.beside ?? []
    const served = servedWith(name, beside)
    if (assignment.value === null && assignment.elements === null && program === 'export') {
      const near = servedWith(name, [...beside, ...assignments.map((other) => other.name)])
      return { start, end, use: { ...passed(assignment, variable), served: near }, listed: false }
    }
    if (!tied) return { start, end, use: { ...use, served }, listed: true }
    const { value: _value, ...rest } = use
    return { start, end, use: { ...rest, served }, listed: false }
  })
  const alone = assignments.length === 1 && lasting
  const line = alone ? wholeLine(text, command.start, assignments[0]!.end, COMMAND_END) : undefined
  const [first] = words
  // The word beside the assignments takes part in the list, so that gaps are known.
  const before = first && lasting ? [{ start: command.start, end: first.end, listed: true }] : []
  const behind = first && !lasting ? [{ start: first.start, end: first.start, listed: true }] : []
  return usesOfUnits(text, [...before, ...units, ...behind]).map((use) => {
    if (use.member === undefined || !alone) return use
    const { member: _member, ...rest } = use
    return line === undefined
      ? rest
      : { ...rest, member: { list: `assignments@${command.run}${program}`, removal: line } }
  })
}

function commandHint({ words }: Command): string | undefined {
  for (const { text } of words) {
    const hint = programOf(text)
    if (hint !== undefined && hint !== 'environment') return hint
    if (hint === undefined && !fitsWhole(text, /sudo|time|exec|nice|nohup|command|ccache|-.*/))
      return undefined
  }
  return undefined
}

function assigned({ name, start, value }: Assignment, namespace: Namespace, isCode = false): Use {
  const set = { ...environmentSetting(name, start), namespace }
  return { ...set, ...(value && valueIn(value.view, isCode)) }
}

/** Whether the shell takes a value for arithmetic: `let X=1`, `declare -i X=1`. */
function isReckoned({ words: [program, ...words] }: Command): boolean {
  if (program?.text === 'let') return true
  const isInteger = words.some(({ text }) => fitsWhole(text, /-\w*i\w*/))
  return isInteger && /^(?:declare|typeset|local|readonly|export)$/.test(program?.text ?? '')
}

/** `export X`: hands a variable on that is set above, or comes from outside. */
function passed(assignment: Assignment, variable: Variable | undefined): Use {
  const { start } = assignment
  const use = assigned(assignment, variable?.namespace ?? 'env')
  if (variable?.local(start) === true) return use
  return {
    ...use,
    contract: CONTRACT,
    widen: (fresh) => [{ start, end: start, text: `${fresh.join(' ')} ` }],
  }
}
